"""A speaker that is written as an id and is no actor's is remarked upon; names are not."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing.check.checker import Report, check
from briefing.check.severity import is_remark
from briefing.pack import codes
from tests.check.good import OTHER, TODAY, entry, write


def quoting(speaker: str) -> str:
    """Return an entry that quotes somebody."""
    return entry(f'[entry.quote]\ntext = "Quiet."\nspeaker = "{speaker}"')


def checked(folder: Path, first: str) -> Report:
    """Return the report on a pack with this first file."""
    (write(folder) / "first.toml").write_text(first + OTHER, encoding="utf-8")
    return check(str(folder), today=TODAY)


@pytest.mark.parametrize(
    ("speaker", "meant"),
    [("ministy", "ministry"), ("coast-guard", ""), ("a-gency", "agency")],
)
def test_what_is_written_as_an_id_is_none(tmp_path: Path, speaker: str, meant: str) -> None:
    found = [
        each
        for each in checked(tmp_path, quoting(speaker)).problems
        if each.code == codes.UNKNOWN_SPEAKER
    ]
    assert [each.entry for each in found] == ["example"]
    for each in found:
        assert is_remark(each)
        assert each.message.endswith(f"did you mean `{meant}`?" if meant else "no such actor")
        text = (tmp_path / "first.toml").read_text(encoding="utf-8").split("\n")
        assert text[each.line - 1][each.column - 1 : each.end - 1] == f'"{speaker}"'


@pytest.mark.parametrize(
    "speaker",
    ["agency", "Agency", "resident", "A resident", "Jean-Luc", "the vice-minister", "防衛大臣"],
)
def test_others_are_people(tmp_path: Path, speaker: str) -> None:
    assert checked(tmp_path, quoting(speaker)).problems == []


def test_an_actor_in_a_table_that_cannot_be_read_may_be_meant(tmp_path: Path) -> None:
    lost = '[[actor]]\nid = "far-off"\nname = "Far\n\n'
    found = checked(tmp_path, lost + quoting("far-off")).problems
    assert [each.code for each in found] == [codes.TOML_SYNTAX]


@pytest.mark.parametrize("speaker", ["ferry-compny", "Ferry-Company", "ferry_company"])
def test_an_actor_that_is_misspelt_as_a_speaker_is_used(tmp_path: Path, speaker: str) -> None:
    actor = '[[actor]]\nid = "ferry-company"\nname = "Ferry Company"\n\n'
    found = checked(tmp_path, actor + quoting(speaker)).problems
    assert [each.code for each in found] == [codes.UNKNOWN_SPEAKER]
    assert found[0].message.endswith("did you mean `ferry-company`?")
