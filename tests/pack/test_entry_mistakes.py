"""A mistake in an entry gives one clear line: the file, the key, and what is wrong."""

from __future__ import annotations

import pytest

from tests.conftest import WritePack, entry
from tests.pack.reading import told_once

QUOTE = '[entry.quote]\ntext = "Words"\nspeaker = "agency"\n'
VALUES = [
    ("date", '"2023-04-28"', "date", "a date"),
    ("date", "2023-04-28T09:00:00", "date", "a date"),
    ("date", "{ from = 2023-04-28, to = 2023-04-27 }", "date", "`to` is before `from`"),
    ("date", "{ to = 2023-04-28 }", "date.from", "is missing"),
    ("date", "{ year = 2023, month = 13 }", "date.month", "12"),
    ("date", "{ year = 2023, fiscal_year = 2023 }", "date.year", "does not belong here"),
    ("credibility", "7", "credibility", "6"),
    ("credibility", '"2"', "credibility", "whole number"),
    ("credibility", "true", "credibility", "whole number"),
    ("kind", '"Rule"', "kind", "lower-case words joined by hyphens; did you mean `rule`?"),
    ("standing", '"sure"', "standing", "'disputed'"),
    ("likelihood", '"maybe"', "likelihood", "'roughly even chance'"),
    ("handling", '"TLP:WHITE"', "handling", "'TLP:CLEAR'"),
    ("title", '""', "title", "is empty"),
    ("caveat", '"  "', "caveat", "is empty"),
    ("said_by", "[]", "said_by", "is empty"),
    ("sources", '"act"', "sources", "list"),
    ("sources", '[{ at = "Art. 1" }]', "sources[1].id", "is missing"),
    ("see", '["Two Words"]', "see[1]", "lower-case words joined by hyphens"),
    ("review_by", '"soon"', "review_by", "a date"),
    ("rule", "[entry.rule]\nbasis = []", "rule.basis", "is empty"),
    ("quote", QUOTE + 'translation = "mine"', "quote.translation", "'official'"),
    ("change", '[entry.change]\ndirection = "up"', "change.direction", "'stronger'"),
]


@pytest.mark.parametrize(("field", "value", "path", "clue"), VALUES)
def test_a_wrong_value_is_said_at_its_key(
    write_pack: WritePack, field: str, value: str, path: str, clue: str
) -> None:
    line = told_once(write_pack(entry("two") + entry("one", **{field: value})))
    assert line.startswith(f"first.toml: entry[2].{path} (one): ")
    assert clue in line


@pytest.mark.parametrize("field", "kind title bottom_line said_by sources standing".split())
def test_a_missing_key_is_named(write_pack: WritePack, field: str) -> None:
    lines = entry("one").splitlines(keepends=True)
    without = "".join(line for line in lines if not line.startswith(f"{field} ="))
    assert told_once(write_pack(without)) == f"first.toml: entry[1].{field} (one): is missing"
