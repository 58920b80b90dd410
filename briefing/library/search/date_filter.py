"""The filter by date: a day, a month, a year, a fiscal year or a span, as it is typed."""

from __future__ import annotations

from datetime import date

import tantivy

from briefing import TYPE_CHECKING
from briefing.library import search_fields
from briefing.library.search.filter_mistakes import UnusableFilter, short
from briefing.library.store.index_schema import FIRST, LAST
from briefing.library.text.alike import alike
from briefing.library.text.spelling import FISCAL_YEAR, fiscal_years

if TYPE_CHECKING:
    from briefing.library.query.syntax import FieldFilter
    from briefing.library.store.engine import Engine

SPAN = ".."


def dated(engine: Engine, clause: FieldFilter, text: str) -> tantivy.Query:
    """Return the query for the entries whose dates touch a day, month, year or span."""
    start, span, end = (_year(each) for each in alike(text).partition(SPAN))
    try:
        first = _days(start)[0] if start else date.min
        last = _days(end if span else start)[1] if (end if span else start) else date.max
        if not (start or end) or (first > last and len(end) < len("2023")):
            raise ValueError(text)  # of `2023..06` the end is no year
    except (ValueError, OverflowError):
        if not span and (typed := _typed_days(start)):
            return engine.any_of([_touching(engine, first, last) for first, last in typed])
        message = f"`{short(text)}` is no date; {search_fields.FIELDS[search_fields.DATE]}"
        raise UnusableFilter(clause, message) from None
    if first > last:
        turned = f"{clause.field}:{end}{SPAN}{start}"
        message = f"`{short(text)}` ends before it begins; did you mean {turned}?"
        raise UnusableFilter(clause, message)
    return _touching(engine, first, last)


def _year(text: str) -> str:
    """Return a year that is written in Japanese as the filter has it: 令和4年度 is FY2022."""
    if not text.endswith(("年", "年度")):
        return text
    from briefing.library.text.japanese_numbers import with_figures, years

    plain, _ = with_figures(text)
    found = [year for start, end, year in years(plain) if (start, end) == (0, len(plain))]
    return found[0] if found else text


def _touching(engine: Engine, first: date, last: date) -> tantivy.Query:
    """Return the query for the entries whose dates touch some days in a row."""
    return engine.all_of(
        engine.between(FIRST, None, last.toordinal()), engine.between(LAST, first.toordinal(), None)
    )


def _typed_days(text: str) -> list[tuple[date, date]]:
    """Return the first and last day of each reading of a date that is typed as in a text:
    28 July 2023, 7/6/2023; [] where it is no such date.
    """
    from briefing.library.text.values import all_found
    from briefing.pack.model.dates import days

    values = all_found(text, typed=True)
    if len(values) != 1 or (values[0].start, values[0].end) != (0, len(text)):
        return []
    written = values[0].date
    found: list[tuple[date, date]] = []
    for each in written.dates if written else []:
        if each.year:
            first, last = days({"year": each.year, "month": each.month})
            day = date(each.year, each.month, each.day) if each.day else None
            found.append((day or first, day or last or first))
    return found


def _days(text: str) -> tuple[date, date]:
    """Return the first and last day of a day, month, year or fiscal year. Raises ValueError."""
    from briefing.pack.model.dates import days

    fiscal = text.casefold()
    if fiscal.startswith(FISCAL_YEAR):
        whole = next(iter(fiscal_years(fiscal)), fiscal)
        first, last = days({"fiscal_year": int(whole.removeprefix(FISCAL_YEAR))})
        return first, last or first
    parts = text.split("-")
    if len(parts) > 3 or not all(part.isdecimal() for part in parts):
        raise ValueError(text)
    year, month, day = [*map(int, parts), 0, 0][:3]
    if len(parts) == 3:
        return date(year, month, day), date(year, month, day)
    if len(parts) == 2 and not 1 <= month <= 12:
        raise ValueError(text)
    first, last = days({"year": year, "month": month} if len(parts) == 2 else {"year": year})
    return first, last or first
