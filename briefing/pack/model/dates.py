"""Dates as a pack gives them: a day, a span, a month, a year, or a fiscal year of Japan's kind.

A fiscal year runs from 1 April to 31 March and is named after the year in which it begins.
"""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from briefing.pack.model.fields import FiscalYear, Month, Span, When


def days(when: When) -> tuple[date, date | None]:
    """Return the first and last day that `when` covers; the last is None where it is open."""
    if isinstance(when, date):
        return when, when
    if "from" in when:
        span = cast("Span", when)
        return span["from"], span.get("to")
    if "fiscal_year" in when:
        start = cast("FiscalYear", when)["fiscal_year"]
        return date(start, 4, 1), date(start + 1, 3, 31)
    if "month" in when:
        month = cast("Month", when)
        year, number = month["year"], month["month"]
        first = date(year, number, 1)
        length = 31 if number == 12 else (first.replace(month=number + 1) - first).days
        return first, first.replace(day=length)
    year = when["year"]
    return date(year, 1, 1), date(year, 12, 31)


@lru_cache(maxsize=1024)
def _day(day: date, *, short: bool = False) -> str:
    return f"{day.day} {day:%b}" if short else f"{day.day} {day:%b} {day.year}"


def spoken(when: When) -> str:
    """Return `when` as a reader says it: `6–7 Jun 2023`, `Jul 2023`, `2023`, `FY2023`."""
    if isinstance(when, date):
        return _day(when)
    if "fiscal_year" in when:
        return f"FY{cast('FiscalYear', when)['fiscal_year']}"
    first, last = days(when)
    if "from" not in when:
        return f"{first:%b %Y}" if "month" in when else str(first.year)
    if last is None:
        return f"since {_day(first)}"
    if first == last:
        return _day(first)
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
        return f"{first.year}–{last.year}" if first.year < last.year else str(first.year)
    if (first.month, first.day, last.month, last.day) == (4, 1, 3, 31):
        return f"FY{first.year}" + (f"–{last.year - 1}" if last.year - 1 > first.year else "")
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{_day(last)}"
    if first.year == last.year:
        return f"{_day(first, short=True)} – {_day(last)}"
    return f"{_day(first)} – {_day(last)}"


def brief(when: When) -> str:
    """Return `when` to the month, or to the years of a longer span: `Jun 2023`, `2019–2025`."""
    first, last = days(when)
    if isinstance(when, dict) and "from" not in when:
        return spoken(when)
    if last is None:
        return f"since {first.year}"
    if (first.year, first.month) == (last.year, last.month):
        return f"{first:%b %Y}"
    whole = spoken(when)
    if whole.startswith("FY"):
        return whole
    return str(first.year) if first.year == last.year else f"{first.year}–{last.year}"


def shortest(when: When) -> str:
    """Return `when` in the fewest characters that do not mislead: `2023`, `1945–`, `2016–22`.

    A fiscal year is told as one, and a span of them with its last.
    """
    first, last = days(when)
    if last is None:
        return f"{first.year}–"
    whole = brief(when)
    if whole.startswith("FY"):
        return f"{whole[:7]}{whole[9:]}" if whole[2:4] == whole[7:9] else whole
    if first.year == last.year:
        return str(first.year)
    same_century = first.year // 100 == last.year // 100
    return f"{first.year}–{last.year % 100:02}" if same_century else f"{first.year}–{last.year}"
