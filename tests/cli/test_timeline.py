"""`briefing timeline` and `briefing matrix`: what is drawn, from the shell."""

from __future__ import annotations

import json

import pytest

from tests.cli.process import briefing, on_a_terminal
from tests.cli.test_on_a_terminal import LOOK
from tests.conftest import WritePack, entry


@pytest.fixture
def pack(write_pack: WritePack) -> str:
    """Return the folder of a small pack of which some entries are dated."""
    first = entry("one", date="2023-06-06", actors='["ministry"]', handling='"TLP:AMBER"')
    first += entry("two", date="{ from = 2020-01-05 }") + entry("never")
    return str(write_pack(first, entry("three", date="2024-02-01", actors='["agency"]')))


def test_the_label_heads_it_and_it_says_how_it_was_made(pack: str) -> None:
    run = briefing("timeline", "--pack", pack)
    assert (run.returncode, run.stderr) == (0, "")
    lines = run.stdout.splitlines()
    assert lines[0].startswith("TLP:AMBER · Small Pack")
    assert lines[2] == "Timeline · the whole pack"
    assert lines[3].startswith("3 of 4 entries")
    order = [run.stdout.index(f"Title of {id}") for id in ("two", "one", "three")]
    assert order == sorted(order)
    assert "the paper was published" in run.stdout


def test_json_gives_what_is_drawn(pack: str) -> None:
    told = json.loads(briefing("timeline", "--json", "--pack", pack).stdout)
    assert (told["handling"], told["published"]) == ("TLP:AMBER", "2023-07-28")
    assert (told["total"], told["undated"]) == (4, 1)
    assert [each["id"] for each in told["entries"]] == ["two", "one", "three"]
    assert (told["entries"][0]["first"], told["entries"][0]["last"]) == ("2020-01-05", None)
    assert [each["later"] for each in told["entries"]] == [False, False, True]


def test_a_pane_and_a_search_limit_it(pack: str) -> None:
    one = briefing("timeline", "--pane", "second", "--pack", pack)
    assert ("Title of three" in one.stdout, "Title of one" in one.stdout) == (True, False)
    found = briefing("timeline", "--search", "date:2023-06", "--pack", pack)
    assert "found by “date:2023-06”" in found.stdout
    assert "Title of three" not in found.stdout


def test_a_search_without_hits_exits_1_and_says_so(pack: str) -> None:
    run = briefing("timeline", "--search", "kind:foo", "--pack", pack)
    assert run.returncode == 1
    assert "There is no entry here." in run.stdout
    assert "nothing is found by kind:foo" in run.stderr


@pytest.mark.parametrize(
    ("call", "said"),
    [
        (["timeline", "--pane", "secnd"], "there is no pane `secnd`; the nearest: second"),
        (["matrix", "--rows", "actr"], "there is no row `actr`; the nearest: actor"),
        (["matrix", "--columns", "zzz"], "there is no column `zzz`; there are standing, tab"),
        (["matrix", "--rows", "kind", "--columns", "kind"], "rows and columns are both `kind`"),
    ],
)
def test_bad_input_gets_one_line(pack: str, call: list[str], said: str) -> None:
    run = briefing(*call, "--pack", pack)
    assert (run.returncode, run.stdout) == (2, "")
    assert run.stderr.startswith(f"briefing: {said}")
    assert len(run.stderr.splitlines()) == 1


def test_a_matrix_is_printed_and_told_as_json(pack: str) -> None:
    run = briefing("matrix", "--columns", "tab", "--pack", pack)
    assert run.stdout.startswith("TLP:AMBER · Small Pack")
    assert "Matrix · actors × tab · the whole pack" in run.stdout
    told = json.loads(briefing("matrix", "--columns", "tab", "--json", "--pack", pack).stdout)
    assert [(each["value"], each["counts"]) for each in told["row_values"]] == [
        ("ministry", [1, 0]),
        ("agency", [0, 1]),
    ] or [(each["value"], each["counts"]) for each in told["row_values"]] == [
        ("agency", [0, 1]),
        ("ministry", [1, 0]),
    ]
    assert (told["total"], told["without_row"]) == (4, 2)


@pytest.mark.parametrize("call", ["timeline", "matrix"])
@pytest.mark.parametrize("columns", [40, 80])
def test_on_a_terminal_it_fits_the_window(pack: str, call: str, columns: int) -> None:
    for env in ({}, {"NO_COLOR": "1"}):
        code, shown, _ = on_a_terminal(call, "--pack", pack, columns=columns, env={**env})
        assert code == 0
        _, *lines = LOOK.sub("", shown).splitlines()
        assert [line for line in lines if len(line) > columns] == []
