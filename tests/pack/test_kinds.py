"""Kinds of entries of a pack's own stand beside the built-in ones."""

from __future__ import annotations

import pytest

from tests.conftest import MANIFEST, WritePack, entry
from tests.pack.reading import load, told_once

NOTICE = '\n[kind.notice]\ntitle = "Notice to mariners"\n'
DATED = f"{NOTICE}dated = true\n"


def test_an_entry_is_of_a_kind_that_the_manifest_defines(write_pack: WritePack) -> None:
    pack = load(str(write_pack(entry("one", kind='"notice"'), briefing=MANIFEST + NOTICE)))
    assert [each.entry["kind"] for each in pack.entries] == ["notice", "assessment"]


@pytest.mark.parametrize(
    ("kind", "meant"), [("asessment", "assessment"), ("notise", "notice"), ("evnt", "event")]
)
def test_a_misspelt_kind_is_told_with_the_nearest_of_both(
    write_pack: WritePack, kind: str, meant: str
) -> None:
    line = told_once(write_pack(entry("one", kind=f'"{kind}"'), briefing=MANIFEST + NOTICE))
    said = f"first.toml: kind (one): there is no kind `{kind}`; did you mean `{meant}`?"
    assert line == said


def test_an_unknown_kind_is_told_with_all_that_there_are(write_pack: WritePack) -> None:
    line = told_once(write_pack(entry("one", kind='"xyz"'), briefing=MANIFEST + NOTICE))
    assert line.endswith(
        "; there are event, statement, assessment, capability, measure, rule, risk, figure, notice"
    )


def test_a_kind_of_its_own_needs_a_date_where_the_manifest_says_so(write_pack: WritePack) -> None:
    entries = entry("one", kind='"notice"')
    line = told_once(write_pack(entries, briefing=MANIFEST + DATED))
    assert line == "first.toml: date (one): is missing: notice needs one"
    dated = entry("one", kind='"notice"', date="2024-05-03")
    load(str(write_pack(dated, briefing=MANIFEST + DATED)))


@pytest.mark.parametrize("name", ["event", "figure", "series"])
def test_a_built_in_kind_is_not_defined_anew(write_pack: WritePack, name: str) -> None:
    manifest = f'{MANIFEST}\n[kind.{name}]\ntitle = "Other"\n'
    line = told_once(write_pack(briefing=manifest))
    assert line == (
        f"briefing.toml: kind.{name}: there is a kind `{name}` already: name this one otherwise"
    )


@pytest.mark.parametrize(
    ("table", "clue"),
    [
        ('[kind.notice]\ntitle = ""', "is empty"),
        ('[kind.notice]\ntitle = "N"\ndated = "yes"', "true or false"),
        ('[kind.notice]\ntitle = "N"\ndate = true', "did you mean `dated`?"),
        ('[kind.Notice]\ntitle = "N"', "lower-case words joined by hyphens"),
    ],
)
def test_a_mistake_in_a_kind_is_told(write_pack: WritePack, table: str, clue: str) -> None:
    line = told_once(write_pack(briefing=f"{MANIFEST}\n{table}\n"))
    assert line.startswith("briefing.toml: ")
    assert clue in line
