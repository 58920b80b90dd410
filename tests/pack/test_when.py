"""A date is the days that it covers, and is spoken as a reader says it."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.pack.model.dates import days, spoken
from briefing.pack.model.fields import When

D = date

CASES: list[tuple[When, str, date, date | None]] = [
    (D(2023, 6, 7), "7 Jun 2023", D(2023, 6, 7), D(2023, 6, 7)),
    ({"from": D(2023, 6, 6), "to": D(2023, 6, 7)}, "6–7 Jun 2023", D(2023, 6, 6), D(2023, 6, 7)),
    (
        {"from": D(2023, 6, 30), "to": D(2023, 7, 1)},
        "30 Jun – 1 Jul 2023",
        D(2023, 6, 30),
        D(2023, 7, 1),
    ),
    (
        {"from": D(2022, 12, 31), "to": D(2023, 1, 1)},
        "31 Dec 2022 – 1 Jan 2023",
        D(2022, 12, 31),
        D(2023, 1, 1),
    ),
    ({"from": D(2023, 6, 6), "to": D(2023, 6, 6)}, "6 Jun 2023", D(2023, 6, 6), D(2023, 6, 6)),
    ({"from": D(2012, 9, 11)}, "since 11 Sep 2012", D(2012, 9, 11), None),
    ({"year": 2024, "month": 2}, "Feb 2024", D(2024, 2, 1), D(2024, 2, 29)),
    ({"year": 2023, "month": 12}, "Dec 2023", D(2023, 12, 1), D(2023, 12, 31)),
    ({"year": 2023}, "2023", D(2023, 1, 1), D(2023, 12, 31)),
    ({"fiscal_year": 2023}, "FY2023", D(2023, 4, 1), D(2024, 3, 31)),
]


@pytest.mark.parametrize(("when", "words"), [(when, words) for when, words, _, _ in CASES])
def test_a_date_is_spoken_as_a_reader_says_it(when: When, words: str) -> None:
    assert spoken(when) == words


@pytest.mark.parametrize(
    ("when", "first", "last"), [(when, first, last) for when, _, first, last in CASES]
)
def test_a_date_covers_its_days(when: When, first: date, last: date | None) -> None:
    assert days(when) == (first, last)


@settings(derandomize=True, deadline=None, max_examples=100)
@given(st.integers(1, 9998), st.integers(1, 12))
def test_months_fill_their_year_and_fiscal_years_follow_one_another(year: int, month: int) -> None:
    first, last = days({"year": year, "month": month})
    assert last is not None
    after = last + timedelta(days=1)
    assert first.day == after.day == 1
    assert (after.year, after.month) == ((year, month + 1) if month < 12 else (year + 1, 1))
    assert days({"fiscal_year": year})[1] == date(year + 1, 4, 1) - timedelta(days=1)


@settings(derandomize=True, deadline=None, max_examples=100)
@given(st.dates(), st.integers(0, 800))
def test_a_span_names_its_last_day_in_full(first: date, length: int) -> None:
    last = min(first, date(9990, 1, 1)) + timedelta(days=length)
    words = spoken({"from": min(first, last), "to": last})
    assert words.endswith(f"{last.day} {last:%b} {last.year}")
    assert words.startswith(str(min(first, last).day))
