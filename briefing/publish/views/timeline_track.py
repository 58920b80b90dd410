"""The track of a timeline: a scale of years on which every entry is a dot or a bar."""

from __future__ import annotations

from datetime import date

from briefing import TYPE_CHECKING
from briefing.publish.signs import shown

if TYPE_CHECKING:
    from collections.abc import Iterator

DAY, SPAN, WITHIN = "●", "━", "┄"
"""A day; a time from its first day to its last; a month or a year of which the day is not known."""

ENDLESS, BEFORE, BEYOND = "▸", "‹", "›"
"""Where a bar has no end, and where it begins before the scale or ends beyond it."""

PAPER = "┊"
"""The day of the paper, in every line."""

STEPS = (1, 2, 5, 10, 20, 25, 50, 100, 200, 500, 1000)
"""Years between two that are named."""

LABEL, BRIEF_LABEL = 6, 4
"""Cells from the beginning of one year's name to that of the next, at least: of a whole one, and of
one by its last two digits.
"""

CENTURY = 100
"""Years of which no two end with the same two digits."""

TWO_DIGITS = "’"
"""Stands before the last two digits of a year."""


def without_day(first: date, last: date | None) -> bool:
    """Return whether days are those of a whole month, a year, or a fiscal year of Japan's kind.

    Of what is dated so the day is not known; a pack that writes the same days says the same.
    """
    if last is None or first.day != 1:
        return False
    after = last.toordinal() + 1
    if after > date.max.toordinal():
        return False
    end = date.fromordinal(after)
    months = (end.year - first.year) * 12 + end.month - first.month
    return end.day == 1 and (months == 1 or (months == 12 and first.month in (1, 4)))


class Track:
    """A scale of whole years in some cells."""

    def __init__(self, first: date, last: date, width: int, paper: date | None = None) -> None:
        """Make it from the year of one day to that of another; `paper`: the day of the paper."""
        self.width = width
        self._years = first.year, last.year + 1
        self._start = date(first.year, 1, 1).toordinal()
        self._days = date(last.year, 12, 31).toordinal() + 1 - self._start
        self._paper = self.cell(paper) if paper else -1

    def cell(self, day: date) -> int:
        """Return the cell of a day, which may lie outside."""
        return (day.toordinal() - self._start) * self.width // self._days

    def scale(self) -> str:
        """Return the first year above the track, and others where they begin.

        As many as there is room for: by their last two digits where more can be named so.
        """
        first, end = self._years
        whole = self._step(LABEL)
        brief = self._step(BRIEF_LABEL) if end - first <= CENTURY else whole
        told = ""
        step = min(whole, brief)
        named = range(-(-first // step) * step, min(end, date.max.year), step)
        for year in dict.fromkeys((first, *named)):
            at = self.cell(date(year, 1, 1))
            short = told and brief < whole
            name = f"{shown(TWO_DIGITS)}{year % 100:02}" if short else str(year)
            if at >= len(told) + bool(told) and at + len(name) <= self.width:
                told = f"{told.ljust(at)}{name}"
        return told.ljust(self.width)

    def _step(self, size: int) -> int:
        """Return how many years apart names stand that take so many cells each."""
        first, end = self._years
        most = max(1, self.width // size)
        return next((each for each in STEPS if (end - first) <= each * most), STEPS[-1])

    def marks(self, first: date, last: date | None) -> Iterator[tuple[str, str]]:
        """Yield the marks of an entry, each with its role, which fill the track together."""
        start = self.cell(first)
        end = self.width if last is None else self.cell(last)
        begins, ends = max(0, min(start, self.width - 1)), max(0, min(end, self.width - 1))
        single = first == last
        role = "within" if without_day(first, last) else ""
        body = DAY if single else WITHIN if role == "within" else SPAN
        bar = list(body * (ends - begins + 1))
        if start < 0:
            bar[0] = BEFORE
        if last is None:
            bar[-1] = ENDLESS
        elif end >= self.width:
            bar[-1] = BEYOND
        yield self._empty(0, begins), "quiet"
        yield "".join(bar), role
        yield self._empty(ends + 1, self.width), "quiet"

    def _empty(self, start: int, end: int) -> str:
        cells = " " * (end - start)
        if start <= self._paper < end:
            at = self._paper - start
            cells = f"{cells[:at]}{PAPER}{cells[at + 1 :]}"
        return cells
