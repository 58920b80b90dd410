"""Tables written as TOML are read back as they were, and stand as an author would write them."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from briefing.pack.toml import parser, writer

KEYS = st.text(min_size=1, max_size=8) | st.sampled_from(["id", "a-b", "a.b", '"', "ü", " "])
TEXTS = st.text(st.characters(codec="utf-8", exclude_characters="\r"), max_size=60)
NUMBERS = st.decimals(allow_nan=False, allow_infinity=False, places=2)
SCALARS = TEXTS | st.booleans() | st.integers() | NUMBERS | st.dates()
VALUES = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=3),
    max_leaves=8,
)
TABLES = st.dictionaries(KEYS, VALUES, max_size=5)
FILES = st.dictionaries(KEYS, TABLES | st.lists(TABLES, min_size=1, max_size=3), max_size=4)


@given(FILES)
def test_what_is_written_is_read_back(tables: dict[str, Any]) -> None:
    assert parser.loads(writer.document(tables)) == tables


def test_text_of_several_lines_reads_as_it_is() -> None:
    text = writer.document({"entry": [{"id": "one", "body": 'First.\n\nSaid "so" \\ there.\n'}]})
    assert text == '[[entry]]\nid = "one"\nbody = """\nFirst.\n\nSaid "so" \\\\ there.\n"""\n'


def test_small_tables_stand_on_one_line_and_large_ones_below() -> None:
    rule = {"decides": "The harbour master, after the pilots " * 3, "limits": ["Not at sea"]}
    entry = {"rule": rule, "date": {"year": 2024, "month": 1}, "sources": [{"id": "log"}, "news"]}
    assert writer.document({"entry": [entry]}).splitlines() == [
        "[[entry]]",
        "date = { year = 2024, month = 1 }",
        'sources = [{ id = "log" }, "news"]',
        "",
        "[entry.rule]",
        f'decides = "{rule["decides"]}"',
        'limits = ["Not at sea"]',
    ]


def test_rows_of_numbers_stand_one_on_a_line() -> None:
    points = [{"x": year, "total": Decimal("4.10")} for year in range(2020, 2026)]
    lines = writer.document({"series": [{"points": points}]}).splitlines()
    assert lines[1:3] == ["points = [", "    { x = 2020, total = 4.10 },"]
    assert lines[-1] == "]"


def test_a_date_stays_a_date() -> None:
    assert writer.document({"pack": {"as_of": date(2024, 6, 1)}}) == "[pack]\nas_of = 2024-06-01\n"
