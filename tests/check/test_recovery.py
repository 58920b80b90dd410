"""A file that is not TOML is read as far as it can be, and gives no false alarm."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing.check.run import check
from briefing.pack import codes
from tests.check.good import OTHER, TODAY, entry, write


def places(folder: Path, first: str) -> list[tuple[int, int, str]]:
    """Return line, column and code of what is found in a first file."""
    (folder / "first.toml").write_text(first, encoding="utf-8")
    found = check(str(folder), today=TODAY).problems
    return [(each.line, each.column, each.code) for each in found]


@pytest.mark.parametrize(
    ("wrong", "column", "said"),
    [
        ("caveat = ", 10, "Invalid value"),
        ('caveat = "half', 10, "not closed on its line"),
        ('caveat = """half', 10, "three quotation marks"),
        ("caveat", 7, "Expected '='"),
        ('kind = "event"', 1, "Cannot overwrite a value"),
        ("see = [", 7, "this bracket is not closed"),
        ("quote = { text = 'x',", 9, "this bracket is not closed"),
    ],
)
def test_a_mistake_is_told_where_it_is_and_nothing_else(
    tmp_path: Path, wrong: str, column: int, said: str
) -> None:
    folder = write(tmp_path)
    first = entry().rstrip("\n") + f"\n{wrong}\n" + OTHER
    (folder / "first.toml").write_text(first, encoding="utf-8")
    (found,) = check(str(folder), today=TODAY).problems
    assert (found.code, found.file) == (codes.TOML_SYNTAX, "first.toml")
    assert said in found.message
    assert (found.line, found.column) == (
        first[: first.index(f"\n{wrong}\n")].count("\n") + 2,
        column,
    )


def test_several_mistakes_of_a_file_are_told_at_once_with_those_beside_them(tmp_path: Path) -> None:
    folder = write(tmp_path)
    half = '[[entry]]\nid = "half"\ntitle = \n\n'
    wrong = OTHER.replace('topics = ["balloons"]', 'topics = ["baloons"]')
    found = places(folder, half + entry() + "[[entry]\n\n" + wrong)
    assert [code for _, _, code in found] == [
        codes.TOML_SYNTAX,
        codes.TOML_SYNTAX,
        codes.UNKNOWN_TOPIC,
    ]


def test_what_stands_in_a_broken_table_counts_as_there(tmp_path: Path) -> None:
    folder = write(tmp_path)
    broken = OTHER.replace("credibility = 2", "credibility = ")
    assert [code for _, _, code in places(folder, entry('see = ["other"]') + broken)] == [
        codes.TOML_SYNTAX
    ]
