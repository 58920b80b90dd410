"""Emphasis that joins the parts of a figure is told; emphasis that an author means is not."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing.check.bodies import Bodies
from briefing.check.checker import check
from briefing.check.joined_figures import AT_MOST, of_body
from briefing.pack import codes
from tests.check.good import TODAY, write


@pytest.mark.parametrize(
    ("body", "written", "shown"),
    [
        ("Boxes of 5*3*2 m.", ["5*3*2"], ["532"]),
        ("It is x*y*z.", ["x*y*z"], ["xyz"]),
        ("Now 2**3**4.", ["2**3**4"], ["234"]),
        ("From 2*3 m to 4*5 m.", ["2*3 m to 4*5"], ["23 m to 45"]),
        ("It is 1.5*2.5*3.5.", ["1.5*2.5*3.5"], ["1.52.53.5"]),
        ("2*x*3 and 2*x*3", ["2*x*3", "2*x*3"], ["2x3", "2x3"]),
        ("| a | b |\n|---|---|\n| 5*3*2 | 4*4*4 |", ["5*3*2", "4*4*4"], ["532", "444"]),
        ("- one\n- of 7*7*7\n", ["7*7*7"], ["777"]),
    ],
)
def test_what_is_joined_is_told_where_it_stands(
    body: str, written: list[str], shown: list[str]
) -> None:
    found = list(of_body(body, ("body",), Bodies()))
    assert [body[each.start : each.end] for each in found] == written
    assert [each.message.split("`")[1] for each in found] == shown


@pytest.mark.parametrize(
    "body",
    [
        r"5\*3\*2",
        "`5*3*2`",
        "5 * 3 * 2",
        "5×3×2",
        "5*3",
        "*5* and *3*",
        "the 1*st* of May, the **5**th",
        "the **S**elf-**D**efense Forces",
        "very un*dis*turbed",
        "海は**広**い、5は**5**です",
        "5* and 3* are starred",
        "[5*3*2](#other)",
    ],
)
def test_emphasis_that_is_meant_is_left_alone(body: str) -> None:
    assert list(of_body(body, ("body",), Bodies())) == []


def test_a_body_full_of_them_is_told_a_few_times() -> None:
    assert len(list(of_body("5*3*2 " * 1_000, ("body",), Bodies()))) == AT_MOST


def test_the_place_is_in_the_file(tmp_path: Path) -> None:
    folder = write(tmp_path / "pack", 'body = """The agency counted 31 balloons.\n\nOf 5*3*2."""')
    found = [
        each
        for each in check(str(folder), today=TODAY).problems
        if each.code == codes.EMPHASIS_IN_FIGURE
    ]
    line = (folder / "first.toml").read_text(encoding="utf-8").split("\n")[found[0].line - 1]
    assert line[found[0].column - 1 : found[0].end - 1] == "5*3*2"
    assert len(found) == 1
