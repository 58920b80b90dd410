"""A mistake in an entry gives one clear line: the file, the key, and what is wrong."""

from __future__ import annotations

import pytest

from briefing.library import open_library
from briefing.pack.validation import fast_validator
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


@pytest.mark.parametrize("field", "kind title".split())
def test_a_missing_key_is_named(write_pack: WritePack, field: str) -> None:
    pack = write_pack(entry("one", **{field: ""}))
    assert told_once(pack) == f"first.toml: entry[1].{field} (one): is missing"


def test_an_entry_needs_a_bottom_line_or_a_body(write_pack: WritePack) -> None:
    line = told_once(write_pack(entry("two") + entry("one", bottom_line="", body="")))
    said = "is missing: an entry needs a bottom_line or a body, or both"
    assert line == f"first.toml: bottom_line (one): {said}"


@pytest.mark.parametrize("many", [1, fast_validator.MANY])
@pytest.mark.parametrize(
    "keys",
    [
        ["said_by"],
        ["standing"],
        ["body"],
        ["bottom_line"],
        ["said_by", "standing", "bottom_line", "credibility"],
    ],
)
def test_what_nobody_knows_may_be_left_out(
    write_pack: WritePack, keys: list[str], many: int
) -> None:
    left_out = dict.fromkeys(keys, "")
    text = "".join(entry(f"entry-{number}", **left_out) for number in range(many))
    library = open_library(str(write_pack(text)))
    whole = library.entry("entry-0")
    assert whole is not None
    assert {*keys} - whole.keys() == {*keys} - {"standing"}
