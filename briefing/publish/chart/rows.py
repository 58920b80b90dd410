"""The rows of a chart: numbers as they are written and to reckon with, and what is missing."""

from __future__ import annotations

import re
from decimal import Decimal

from briefing import TYPE_CHECKING
from briefing.publish import signs

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import Final

    from briefing.pack.markdown.blocks import Chart, ChartRow

GAP: Final = "—"
DERIVED: Final = "*"
PLAN: Final = "plan"
NOT_KNOWN: Final = "not known"

FISCAL: Final = "fiscal-year"
YEARS: Final = (FISCAL, "calendar-year")

LONGEST_SPAN = 400
"""Years that a span in a note may have to be taken for one."""

_SENTENCE = re.compile(r".+?(?:[.!?;](?=\s|$)|。|$)", re.DOTALL)
_SPAN = re.compile(
    r"(?<![\d.])(\d{4})(?:\s*(?:–|-|to|bis|から|～|〜)\s*(?:FY)?(\d{4}))?(?![\d.]*\d)"
)


def gap() -> str:
    """Return what stands where a number is missing, as this terminal shows it."""
    return signs.shown(GAP)


class Row:
    """A row of a chart, or years that are missing. `values` has None where there is no number."""

    __slots__ = (
        *("absent", "derived", "label", "note", "plan", "sources"),
        *("values", "why", "written"),
    )

    def __init__(self, label: str, given: ChartRow, absent: int = 0) -> None:
        self.label = label
        self.absent = absent
        """How many years it stands for that are missing; 0: the row is there."""
        self.written = given["values"]
        self.values = [None if each is None else Decimal(each) for each in given["values"]]
        self.derived = frozenset(given.get("derived", ()))
        self.plan = given.get("plan", False)
        self.note = given.get("note", "")
        self.sources = given.get("sources", [])
        self.why = ""
        """Why a number of it is missing, as far as the note of the series says."""

    @property
    def named(self) -> str:
        """What the row is called, a plan so."""
        return f"{self.label} {PLAN}" if self.plan else self.label

    def number(self, column: int) -> str:
        """Return a number as it is shown: with its mark where it is reckoned, a gap as one."""
        written = self.written[column]
        if written is None:
            return gap()
        return shown(written) + (DERIVED if column in self.derived else "")


def shown(written: str) -> str:
    """Return a number with all of its digits, thousands set apart."""
    return f"{Decimal(written):,f}"


def year(chart: Chart, x: str) -> str:
    """Return what a row is called by."""
    return f"FY{x}" if chart["x"] == FISCAL else x


def _with_missing(chart: Chart) -> Iterator[tuple[Row, range]]:
    """Yield the rows, and the years between them that are missing; each with its years."""
    nothing: list[str | None] = [None] * len(chart["columns"])
    before: int | None = None
    for given in chart["rows"]:
        x = given["x"]
        if chart["x"] not in YEARS:
            yield Row(" ".join(x.split()), given), range(0)  # a line of its own, in a chart
            continue
        now = int(x)
        if before is not None and now > before + 1:
            first, last = str(before + 1), str(now - 1)
            label = year(chart, first) + (signs.shown(f"–{last}") if last != first else "")
            absent = now - before - 1
            yield Row(label, {"x": first, "values": nothing}, absent), range(before + 1, now)
        before = now
        yield Row(year(chart, x), given), range(now, now + 1)


def rows(chart: Chart) -> list[Row]:
    """Return the rows of a chart in their order, with those that are missing between years."""
    found = [*_with_missing(chart)]
    whole = {year for row, years in found if None not in row.values for year in years}
    said = [*_of_years(chart.get("note", ""), whole)]
    for row, years in found:
        if years and None in row.values:
            told = (text for text, named in said if named.issuperset(years))
            row.why = next(told, "")
    return [row for row, _ in found]


def _of_years(note: str, whole: set[int]) -> Iterator[tuple[str, set[int]]]:
    """Yield the sentences of a note that are of years of which something is missing, with these.

    One that names a year of which all is known is about something else.
    """
    for found in _SENTENCE.finditer(note):
        years: set[int] = set()
        for first, last in _SPAN.findall(found[0]):
            span = range(int(first), int(last or first) + 1)
            years.update(span[:LONGEST_SPAN])
        if years and not years & whole:
            yield " ".join(found[0].split()), years


def known(rows: Iterable[Row], columns: Iterable[int]) -> list[Decimal]:
    """Return the numbers that there are in some columns."""
    picked = [*columns]
    return [v for row in rows for c in picked if (v := row.values[c]) is not None]


def counted(rows: list[Row]) -> tuple[int, int]:
    """Return how many numbers the rows have places for, and how many are missing.

    Of years that are missing, each is a row.
    """
    places = gaps = 0
    for row in rows:
        span = max(1, row.absent)
        places += span * len(row.values)
        gaps += span * row.values.count(None)
    return places, gaps
