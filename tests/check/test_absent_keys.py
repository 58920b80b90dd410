"""Keys that may be absent: what is told where one is, and what where it was only misspelt."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing.check.checker import check
from briefing.pack import codes
from tests.check.good import SOURCE, TODAY, told
from tests.conftest import WritePack, entry
from tests.small_pack import NAMES, table

GONE = table("source", "gone", {**SOURCE, "retracted": '{ note = "Misread." }'})
SILENT = {"said_by": "", "standing": "", "bottom_line": ""}


def found(pack: Path) -> list[tuple[str, int]]:
    """Return the code and the line of everything told of the entries of the first file."""
    problems = check(str(pack), today=TODAY).problems
    return [(each.code, each.line) for each in problems if each.file == "first.toml"]


@pytest.mark.parametrize("left_out", ["said_by", "standing", "body"])
def test_nothing_is_told_of_what_nobody_knows(write_pack: WritePack, left_out: str) -> None:
    assert found(write_pack(entry("one", sources='["act", "report"]', **{left_out: ""}))) == []


@pytest.mark.parametrize("sources", ['["act"]', '["report"]', '["act", "report"]'])
@pytest.mark.parametrize("credibility", ["", "4"])
def test_who_claims_nothing_claims_not_too_much(
    write_pack: WritePack, sources: str, credibility: str
) -> None:
    given = {"sources": sources, "credibility": credibility}
    assert found(write_pack(entry("one", standing="", **given))) == []


def test_one_text_is_asked_for_at_the_entry(write_pack: WritePack) -> None:
    text = entry("two", standing="") + entry("one", standing="", bottom_line="", body="")
    line = text[: text.rindex("[[entry]]")].count("\n") + 1
    assert found(write_pack(text)) == [(codes.TEXT_MISSING, line)]


@pytest.mark.parametrize(
    ("given", "right"),
    [
        ({"bottom_line": '"Line."', "body": ""}, "bottom_line"),
        ({"bottom_line": "", "body": '"Body."'}, "body"),
        ({"standing": '"withdrawn"', "caveat": '"C."', "sources": '["gone"]'}, "standing"),
        ({"said_by": '["mate"]'}, "said_by"),
        ({"kind": '"event"', "date": "2023-04-01"}, "date"),
    ],
)
def test_a_misspelt_key_is_told_and_nothing_that_follows_from_it(
    write_pack: WritePack, given: dict[str, str], right: str
) -> None:
    more = NAMES + GONE + table("actor", "mate", {"name": '"Mate"'})
    text = entry("one", **{"sources": '["act", "report"]', **given})
    misspelt = text.replace(f"\n{right} =", f"\n{right[:-1]} =")
    pack = write_pack(misspelt, names=more)
    line = misspelt[: misspelt.index(f"\n{right[:-1]} =") + 1].count("\n") + 1
    assert found(pack) == [(codes.UNKNOWN_KEY, line)]
    if right == "said_by":
        problems = check(str(pack), today=TODAY).problems
        assert not [each for each in problems if "mate" in each.message]


@pytest.mark.parametrize(
    "key", ['bottom_line = "Line."', 'said_by = ["mate"]', 'standing = "withdrawn"']
)
def test_a_misplaced_key_is_told_and_nothing_that_follows_from_it(
    write_pack: WritePack, key: str
) -> None:
    quote = f'[entry.quote]\ntext = "Words"\nspeaker = "agency"\n{key}'
    silent = {"bottom_line": "", "body": ""} if key.startswith("b") else {}
    left_out = {key.partition(" ")[0]: "", **silent}
    text = entry("one", sources='["act", "gone"]', caveat='"C."', quote=quote, **left_out)
    pack = write_pack(text, names=NAMES + GONE + table("actor", "mate", {"name": '"Mate"'}))
    assert [code for code, _ in found(pack)] == [codes.MISPLACED_KEY]
    unused = [each for each in check(str(pack), today=TODAY).problems if "mate" in each.message]
    assert bool(unused) is not key.startswith("said_by")


@pytest.mark.parametrize(
    ("given", "code"),
    [
        ({"bottom_line": "5", "body": ""}, codes.WRONG_TYPE),
        ({"bottom_line": "", "body": "5"}, codes.WRONG_TYPE),
        ({"bottom_line": '""', "body": ""}, ""),
        ({"bottom_line": "", "body": '" "'}, codes.EMPTY),
    ],
)
def test_a_text_that_is_wrong_is_not_missing_too(
    write_pack: WritePack, given: dict[str, str], code: str
) -> None:
    text = entry("one", sources='["act", "report"]', **given)
    assert [each for each, _ in found(write_pack(text))] == [code or codes.EMPTY]


def test_what_was_replaced_may_have_the_title_of_its_successor_and_a_retracted_source(
    write_pack: WritePack,
) -> None:
    given = {**SILENT, "bottom_line": '"Line."', "superseded_by": '"two"', "sources": '["gone"]'}
    same = {"title": '"Same"', "sources": '["act", "report"]'}
    text = entry("one", **{**given, "title": '"Same"'}) + entry("two", **same)
    pack = write_pack(text, names=NAMES + GONE)
    assert found(pack) == []


def test_a_list_of_who_says_it_is_still_looked_at(tmp_path: Path) -> None:
    assert told(tmp_path, 'said_by = ["agency", "agency"]') == [codes.ID_TWICE]
    assert codes.EMPTY in told(tmp_path / "other", "said_by = []")
