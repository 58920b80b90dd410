"""A series is an exact table: every number as it is written, every gap a gap."""

from __future__ import annotations

import pytest

from briefing.library import Library, open_library
from briefing.publish import plain_text
from tests.conftest import WritePack, entry
from tests.small_pack import series

SERIES = series(
    title='"Scrambles"',
    columns='{ total = { title = "All", unit = "times" }, share = { title = "Share" } }',
    points="""[
  { x = 2012, total = 567, share = 2.10, sources = ["act"] },
  { x = 2015, total = 1234, derived = ["total"], sources = [{ id = "report", at = "3" }, "act"] },
  { x = 2016, share = 0.0, note = "Half a year" },
  { x = 2018, total = 12345678, plan = true },
]""",
    note='"Rounded."',
)

TABLE = """\
Scrambles

             All (times)  Share  Src
────────────────────────────────────
FY2012               567   2.10  1
FY2013–2014            —      —
FY2015            1,234*      —  2,1
FY2016 a)              —    0.0
FY2017                 —      —
FY2018 plan   12,345,678      —

— not known; * our arithmetic; plan: not yet spent or reached
a) Half a year
Rounded.
1 Government: Act of 1954
2 News Agency: Report of a visit, 3"""


def _lines(library: Library, id: str) -> list[str]:
    sheet = library.sheet(id)
    assert sheet is not None
    return list(plain_text.text(sheet))


def test_gaps_derived_numbers_plans_notes_and_sources_are_marked(write_pack: WritePack) -> None:
    lines = _lines(open_library(str(write_pack(extra=SERIES))), "counts")
    assert lines == TABLE.splitlines()


def test_an_entry_shows_its_series(write_pack: WritePack) -> None:
    library = open_library(str(write_pack(entry("one", series='["counts"]'), extra=SERIES)))
    assert "FY2015            1,234*      —  2,1" in _lines(library, "one")


@pytest.mark.parametrize(
    ("x", "points", "rows"),
    [
        ("calendar-year", "{ x = 2020, a = 1 }, { x = 2022, a = 2 }", ["2020", "2021", "2022"]),
        (
            "calendar-year",
            "{ x = 2020, a = 1 }, { x = 2023, a = 2 }",
            ["2020", "2021–2022", "2023"],
        ),
        ("calendar-year", "{ x = 2020, a = 1 }, { x = 2021, a = 2 }", ["2020", "2021"]),
        ("period", '{ x = "2019–2023", a = 1 }, { x = "2024", a = 2 }', ["2019–2023", "2024"]),
    ],
)
def test_years_that_are_missing_are_rows(
    write_pack: WritePack, x: str, points: str, rows: list[str]
) -> None:
    series = (
        f'[[series]]\nid = "s"\ntitle = "S"\nx = "{x}"\ncolumns = {{ a = {{ title = "A" }} }}\n'
    )
    lines = _lines(open_library(str(write_pack(extra=f"{series}points = [{points}]\n"))), "s")
    table = lines[lines.index("S") + 4 :]
    assert [line.split()[0] for line in table[: len(rows)]] == rows


@pytest.mark.parametrize(
    ("number", "shown"),
    [
        ("2.10", "2.10"),
        ("0.30", "0.30"),
        ("1_000", "1,000"),
        ("-5", "-5"),
        ("0", "0"),
        ("1234567.50", "1,234,567.50"),
        ("0.1234567890123456789", "0.1234567890123456789"),
        ("123456789012345678901234567890", "123,456,789,012,345,678,901,234,567,890"),
    ],
)
def test_a_number_is_shown_as_it_is_written(write_pack: WritePack, number: str, shown: str) -> None:
    series = SERIES.replace("total = 567", f"total = {number}")
    lines = _lines(open_library(str(write_pack(extra=series))), "counts")
    assert next(line for line in lines if line.startswith("FY2012")).split()[1] == shown


BY_TYPE = series(
    title='"Ships by type"',
    x='"category"',
    points="""[
  { x = "Tugs", total = 12 },
  { x = "Icebreakers, of which nuclear", sources = ["act"] },
  { x = "2 masts", total = 3, plan = true },
]""",
)


def test_categories_stand_in_their_order_and_a_gap_stays_one(write_pack: WritePack) -> None:
    library = open_library(str(write_pack(entry("one", series='["counts"]'), extra=BY_TYPE)))
    table = [
        "Ships by type",
        "",
        "                               All  Src",
        "───────────────────────────────────────",
        "Tugs                            12",
        "Icebreakers, of which nuclear    —  1",
        "2 masts plan                     3",
    ]
    assert _lines(library, "counts")[: len(table)] == table
    assert "Tugs                            12" in _lines(library, "one")
    assert [point["x"] for point in library.tables()["series"][0]["points"]] == [
        "Tugs",
        "Icebreakers, of which nuclear",
        "2 masts",
    ]
