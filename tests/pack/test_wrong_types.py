"""A value of another type: the line says what to write in its place."""

from __future__ import annotations

import pytest

from tests.conftest import MANIFEST, WritePack, entry
from tests.pack.reading import told, told_once


@pytest.mark.parametrize(
    ("date", "clue"),
    [
        ("2023", "must be a date: { year = 2023 }"),
        ("202305", "must be a date: { year = 2023, month = 5 }"),
        ("20230517", "must be a date: 2023-05-17"),
        ('"2023-05-17"', "without quotation marks: 2023-05-17"),
        ('"17 May 2023"', "without quotation marks: 2023-05-17"),
        ('"May 17, 2023"', "without quotation marks: 2023-05-17"),
        ('"May 2023"', "without quotation marks: { year = 2023, month = 5 }"),
        ('"2023-05"', "without quotation marks: { year = 2023, month = 5 }"),
        ('"2023"', "without quotation marks: { year = 2023 }"),
        ('"FY2023"', "without quotation marks: { fiscal_year = 2023 }"),
        ('"2023-13-01"', "without quotation marks: a day (2024-05-03), {"),
        ("2023-05-17T10:00:00Z", "without a time: 2023-05-17"),
        ("[2023]", "must be a day (2024-05-03), { from ="),
        ("{ month = 3 }", "is missing: a month is `{ year = 2024, month = 3 }`"),
        ("{ to = 2023-05-17 }", "is missing: `to` is the last day"),
        ("{ from = 2023 }", "must be a day, as 2024-05-03"),
        ("{ year = 2023, month = 3, day = 5 }", "is not a key of a date, which is a day"),
        ("{ date = 2023-05-17 }", "is not a key of a date, which is a day"),
        ('{ year = "2023" }', "must be a whole number, without quotation marks"),
    ],
)
def test_of_a_date_the_form_is_said_that_is_meant(
    write_pack: WritePack, date: str, clue: str
) -> None:
    line = told_once(write_pack(entry("one", date=date)))
    assert clue in line


@pytest.mark.parametrize(
    ("key", "value", "clue"),
    [
        ("credibility", '"2"', "a whole number, without quotation marks"),
        ("title", "2023", "text, in quotation marks"),
        ("said_by", '"agency"', "a list, in square brackets"),
        ("as_of", "2023", "must be a day, as 2024-05-03"),
        ("as_of", '"soon"', "a date, without quotation marks: a day, as"),
        ("quote", '"Quiet."', "must be a table: its header is `[entry.quote]`"),
    ],
)
def test_quotation_marks_and_brackets_are_named(
    write_pack: WritePack, key: str, value: str, clue: str
) -> None:
    assert clue in told_once(write_pack(entry("one", **{key: value})))


@pytest.mark.parametrize("table", ["actor", "topic", "place", "term", "source", "series", "entry"])
def test_the_header_of_a_list_of_tables_is_named(write_pack: WritePack, table: str) -> None:
    line = told_once(write_pack(extra=f'[{table}]\nid = "one"\n'))
    assert line.endswith(f"{table}: must be a list of tables: its header is `[[{table}]]`")


def test_a_second_table_where_a_list_is_wanted_says_so(write_pack: WritePack) -> None:
    twice = '[actor]\nid = "one"\nname = "One"\n\n[actor]\nid = "other"\nname = "Other"\n'
    assert "each has the header `[[actor]]`" in told_once(write_pack(extra=twice))


@pytest.mark.parametrize(
    ("wrong", "clue"),
    [
        ("[[pack]]", "must be one table, and no list: its header is `[pack]`"),
        ('[[dimension]]\nid = "x"', "no list: a header is `[dimension.NAME]`"),
        ('[[kind.notice]]\ntitle = "N"', "no list: its header is `[kind.notice]`"),
        ('[kind]\ntitle = "N"', "must be a table: its header is `[kind.title]`"),
    ],
)
def test_the_header_of_one_table_is_named(write_pack: WritePack, wrong: str, clue: str) -> None:
    manifest = MANIFEST.replace("[pack]", wrong) if "pack" in wrong else f"{MANIFEST}\n{wrong}\n"
    assert any(clue in line for line in told(write_pack(briefing=manifest)))


def test_a_part_of_an_entry_is_no_list(write_pack: WritePack) -> None:
    wrong = entry("one") + '\n[[entry.change]]\ndirection = "new"\n'
    assert "no list: its header is `[entry.change]`" in told_once(write_pack(wrong))
