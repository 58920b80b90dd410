"""Mistakes of many kinds, planted in the bundled pack: each is told at its place, and no other."""

from __future__ import annotations

import datetime
import shutil
from pathlib import Path
from typing import NamedTuple

import pytest

from briefing import paths
from briefing.check.checker import check
from briefing.pack import codes

TODAY = datetime.date(2026, 12, 1)

RULES, CHINA, SOURCES, NAMES = (
    "coordination.toml",
    "threats/china.toml",
    "sources.toml",
    "names.toml",
)
SERIES, MANIFEST = "series.toml", "briefing.toml"


class Planted(NamedTuple):
    """What stands in a file, what is put there instead, and what is found: at the words `at`."""

    file: str
    right: str
    wrong: str
    code: str
    at: str


TABLE = "[[entry]]"
"""The header of the first entry of a file."""

PLANTED = [
    Planted(RULES, 'title = "Control of', 'titel = "Control of', codes.UNKNOWN_KEY, "titel"),
    Planted(RULES, 'title = "Control of the Coast Guard"\n', "", codes.MISSING_KEY, TABLE),
    Planted(RULES, 'kind = "rule"\n', "", codes.MISSING_KEY, TABLE),
    Planted(RULES, "credibility = 2", 'credibility = "2"', codes.WRONG_TYPE, '"2"'),
    Planted(RULES, "credibility = 2", "credibility = 7", codes.WRONG_VALUE, "7"),
    Planted(RULES, "credibility = 2", "credibility = true", codes.WRONG_TYPE, "true"),
    Planted(RULES, "credibility = 2", "credibility = 2.0", codes.WRONG_TYPE, "2.0"),
    Planted(RULES, '"confirmed"', '"certain"', codes.WRONG_VALUE, '"certain"'),
    Planted(RULES, 'kind = "rule"', 'kind = "rul"', codes.UNKNOWN_KIND, '"rul"'),
    Planted(RULES, "date = 2023-04-28", 'date = ""', codes.DATE_AS_TEXT, '""'),
    Planted(RULES, "date = 2023-04-28", 'date = "2023-04-28"', codes.DATE_AS_TEXT, '"2023-04-28"'),
    Planted(
        RULES,
        "date = 2023-04-28",
        "date = { from = 2023-04-28, to = 2023-04-27 }",
        codes.DATES_REVERSED,
        "{ from",
    ),
    Planted(RULES, "date = 2023-04-28", "date = { yaer = 2023 }", codes.UNKNOWN_KEY, "yaer"),
    Planted(RULES, '"confirmed"', '"superseded"', codes.SUPERSEDED_WITHOUT_SUCCESSOR, TABLE),
    Planted(RULES, '"japan-diet"', '"japan-deit"', codes.UNKNOWN_ACTOR, '"japan-deit"'),
    Planted(RULES, 'sources = ["', 'sources = ["sdf-atc", "', codes.UNKNOWN_SOURCE, '"sdf-atc"'),
    Planted(RULES, '{ law = "SDF Act", at', '{ law = "SDF Act", att', codes.UNKNOWN_KEY, "att"),
    Planted(
        RULES,
        "[entry.rule]",
        '[entry.rule]\nfacts = ["RL1"]',
        codes.MISPLACED_KEY,
        'facts = ["RL1"]',
    ),
    Planted(RULES, "decides = ", "decide = ", codes.UNKNOWN_KEY, "decide ="),
    Planted(RULES, "order = [", "ordr = [", codes.UNKNOWN_DIMENSION, "ordr"),
    Planted(RULES, 'order = ["', 'order = ["never", "', codes.UNKNOWN_CONDITION, '"never"'),
    Planted(RULES, "](#", "](#nowhere-", codes.BROKEN_LINK, "(#nowhere-"),
    Planted(RULES, 'see = ["', 'see = ["nothing", "', codes.UNKNOWN_ENTRY, '"nothing"'),
    Planted(RULES, "credibility = 2", "credibility =", codes.TOML_SYNTAX, "\n"),
    Planted(RULES, "[entry.rule]", "[entry.rule", codes.TOML_SYNTAX, "\n"),
    Planted(
        RULES,
        "credibility = 2",
        "credibility = 2\ncredibility = 3",
        codes.TOML_SYNTAX,
        "credibility = 3",
    ),
    Planted(RULES, 'kind = "rule"', 'kind = "rule', codes.TOML_SYNTAX, '"rule'),
    Planted(CHINA, 'topics = ["', 'topics = ["nonsense", "', codes.UNKNOWN_TOPIC, '"nonsense"'),
    Planted(CHINA, 'places = ["', 'places = ["nowhere", "', codes.UNKNOWN_PLACE, '"nowhere"'),
    Planted(RULES, 'kind = "guide"', 'kind = "event"', codes.DATE_MISSING, TABLE),
    Planted(SOURCES, 'kind = "primary"', 'kind = "primry"', codes.WRONG_VALUE, '"primry"'),
    Planted(SOURCES, 'reliability = "A"', 'reliability = "G"', codes.WRONG_VALUE, '"G"'),
    Planted(SOURCES, 'url = "https://', 'url = "ftp://', codes.ADDRESS_SCHEME, "ftp:"),
    Planted(SOURCES, 'url = "https://', 'url = "', codes.BAD_ADDRESS, '"'),
    Planted(
        SOURCES,
        "[[source]]",
        '[[source]]\nid = "x"\nallow = { unused-source = "Not yet." }\n\n[[source]]',
        codes.MISSING_KEY,
        "[[source]]",
    ),
    Planted(SERIES, "x = 2022", 'x = "2022"', codes.WRONG_TYPE, '"2022"'),
    Planted(SERIES, "total = 778", "totl = 778", codes.UNKNOWN_COLUMN, "totl"),
    Planted(SERIES, "total = 778", 'total = "778"', codes.WRONG_TYPE, '"778"'),
    Planted(MANIFEST, "edition =", "editon =", codes.UNKNOWN_KEY, "editon"),
    Planted(MANIFEST, "format = 1", "format = 2", codes.WRONG_VALUE, "2\n"),
    Planted(MANIFEST, "covers_to = 2023", 'covers_to = "x" # 2023', codes.DATE_AS_TEXT, '"x"'),
    Planted(
        MANIFEST,
        '"coordination.toml"',
        '"coordinaton.toml"',
        codes.FILE_MISSING,
        '"coordinaton.toml"',
    ),
    Planted(
        RULES,
        "allow = { single-origin =",
        'allow = { single-orgin = "x", single-origin =',
        codes.UNKNOWN_CHECK,
        "single-orgin",
    ),
    Planted(MANIFEST, 'short = "', 'short = ""\n# "', codes.EMPTY, '""'),
    Planted(
        NAMES,
        "[[actor]]",
        '[[actor]]\nid = "x"\nname = "X"\n\n[[actor]]',
        codes.UNUSED_ACTOR,
        '"x"',
    ),
]


@pytest.mark.parametrize("planted", PLANTED, ids=lambda each: f"{each.code}-{each.wrong[:20]}")
def test_a_mistake_is_told_at_its_place_and_nothing_else_is(
    tmp_path: Path, planted: Planted
) -> None:
    folder = tmp_path / "pack"
    shutil.copytree(paths.bundled_pack(), folder)
    text = (folder / planted.file).read_text(encoding="utf-8")
    start = text.index(planted.right)
    text = text[:start] + planted.wrong + text[start + len(planted.right) :]
    (folder / planted.file).write_text(text, encoding="utf-8")
    at = text.rindex(TABLE, 0, start) if planted.at == TABLE else text.index(planted.at, start)
    line, column = text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at)
    found = check(str(folder), today=TODAY).problems
    places = [(each.file, each.line, each.column, each.code) for each in found]
    assert places == [(planted.file, line, column, planted.code)]


def test_the_bundled_pack_has_nothing_wrong() -> None:
    assert [str(each) for each in check(paths.bundled_pack(), today=TODAY).problems] == []
