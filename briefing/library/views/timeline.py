"""The dated entries of a pack, of a pane or of what a search finds, in the order of time.

Entries are counted by fast fields, in steps of some days. Days are read for the steps that are
seen, and rows for the entries: so a hundred thousand entries are shown before most of them were.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from itertools import accumulate
from typing import Any, NamedTuple

from briefing import TYPE_CHECKING
from briefing.library import search_fields
from briefing.library.present.handling_labels import HandlingLabels
from briefing.library.store.index_schema import FIRST, LAST
from briefing.library.views.entries import entries_within, once_of_all

if TYPE_CHECKING:
    import tantivy

    from briefing.library.query.parser import Query
    from briefing.library.records import Row
    from briefing.library.search.searcher import Searcher

Ask = Callable[[Callable[["Searcher"], Any]], Any]
"""Puts a question to the library as it is when it is asked: its `view`."""

AT_ONCE = 64
"""Rows that are read at a time."""

TIMELINE = "timeline"

STEP = 16
"""Days that are counted together, and read together."""

OPEN = date.max.toordinal()
"""The last day of what has not ended."""


class DatedEntry:
    """An entry in the order of time. `last` is None where it has not ended."""

    __slots__ = ("first", "last", "row")

    def __init__(self, row: Row, first: date, last: date | None) -> None:
        self.row = row
        self.first = first
        self.last = last


class Days(NamedTuple):
    """The days of an entry, and its place in the pack. In the order of time once it is sorted."""

    first: int
    less: int
    """Minus its last day: of one day, what lasts longer comes first."""
    order: int


class Counted:
    """How many entries have a day in each step of some days, of those that have any."""

    def __init__(self, counts: Sequence[tuple[int, int]]) -> None:
        """Make it of the first day of each step, and its count, in order."""
        self.starts = [day for day, _ in counts]
        self.begins = [0, *accumulate(count for _, count in counts)]
        """How many entries stand before each step, and in all."""

    @property
    def total(self) -> int:
        """The number of entries."""
        return self.begins[-1]

    def step(self, index: int) -> int:
        """Return the step in which an entry stands."""
        return bisect_right(self.begins, index) - 1

    def year(self, index: int, days: Callable[[int, int], list[int]]) -> int:
        """Return the year of the day of an entry; `days` reads those of a step, where it is in two
        years.
        """
        step = self.step(index)
        start = self.starts[step]
        year, end = date.fromordinal(max(1, start)).year, min(start + STEP - 1, OPEN)
        if date.fromordinal(end).year == year:
            return year
        return date.fromordinal(sorted(days(start, end))[index - self.begins[step]]).year


class Timeline:
    """Entries by their first day; of one day, what lasts longer comes first, then what the pack has
    first.
    """

    def __init__(
        self,
        ask: Ask,
        dated: tantivy.Query | None = None,
        first: Counted | None = None,
        last: Counted | None = None,
        total: int = 0,
    ) -> None:
        """Make it of the query for some entries, and how many have a first and a last day when."""
        self._ask = ask
        self._dated = dated
        self._first, self._last = first or Counted([]), last or Counted([])
        self._steps: dict[int, list[Days]] = {}
        """The days of the steps that were read, in order."""
        self._known: dict[int, DatedEntry] = {}
        self.total = total
        """Entries, whether they have a date or not."""
        self.count = self._first.total
        """Entries that have a date."""
        self.later_from = self.count
        """The first entry that is later than the paper, or the end."""
        self.at = 0
        """Where the entry stands that was asked for; 0: nowhere, or at the beginning."""
        self.label: str | None = None
        """The strictest handling label of its entries, or the pack's."""

    def year(self, index: int) -> int:
        """Return the year in which an entry begins."""
        found = self._days(index, index + 1)
        return date.fromordinal(found[0].first).year if found else date.min.year

    def in_next_year(self, index: int, by: int) -> int:
        """Return the first entry of the year after an entry's (1), or of its year or, where it is
        the first of its own, of the year before (-1).
        """
        if not self.count:
            return 0
        year = self.year(index)
        if by > 0:
            return min(self._first_of(year + 1), self.count - 1)
        begun = self._first_of(year)
        return begun if begun < index else self._first_of(self.year(max(0, index - 1)))

    def _first_of(self, year: int) -> int:
        """Return where the entries of a year begin."""
        day = date(min(year, date.max.year), 1, 1).toordinal()
        step = max(0, bisect_right(self._first.starts, day) - 1)
        return self._first.begins[step] + bisect_left(self._step(step), (day, -OPEN, 0))

    def years(self, before: int, beyond: int) -> tuple[int, int]:
        """Return the years between which entries lie, but for so many per cent at either end."""
        ends = self._last if self._last.total else self._first
        if not ends.total:
            return date.min.year, date.min.year
        field = LAST if self._last.total else FIRST
        begun = self._first.year(self.count * before // 100, partial(self._read_days, FIRST))
        ended = ends.total - 1 - ends.total * beyond // 100
        last = ends.year(ended, partial(self._read_days, field))
        return begun, max(begun, last)

    def _read_days(self, field: str, start: int, end: int) -> list[int]:
        found: list[Days] = self._ask(partial(days_in, self._dated, field, start, end))
        return [each.first if field == FIRST else -each.less for each in found]

    def _step(self, step: int, end: int | None = None) -> list[Days]:
        """Return the days of a step, read with those up to another; none: the pack has changed."""
        if step not in self._steps:
            end = max(step + 1, end or 0)
            starts = self._first.starts
            until = starts[end - 1] + STEP - 1
            found: list[Days] = sorted(
                self._ask(partial(days_in, self._dated, FIRST, starts[step], until))
            )
            firsts = [each.first for each in found]
            for each in range(step, end):
                begin = bisect_left(firsts, starts[each])
                there = found[begin : bisect_left(firsts, starts[each] + STEP)]
                whole = len(there) == self._first.begins[each + 1] - self._first.begins[each]
                self._steps[each] = there if whole else []
        return self._steps[step]

    def _days(self, start: int, end: int) -> list[Days]:
        """Return the days of some entries; none: the pack has just changed."""
        if start >= min(end, self.count):
            return []
        begins = self._first.begins
        steps = range(self._first.step(start), self._first.step(min(end, self.count) - 1) + 1)
        there = [each for step in steps for each in self._step(step, steps.stop)]
        if len(there) < begins[steps.stop] - begins[steps.start]:
            return []
        return there[start - begins[steps.start] : end - begins[steps.start]]

    def entry(self, index: int) -> DatedEntry | None:
        """Return an entry, read with its neighbours; None: the pack has just changed."""
        if index not in self._known:
            start = max(0, index - AT_ONCE // 2)
            days = self._days(start, start + AT_ONCE)
            places = sorted(range(len(days)), key=lambda at: days[at].order)
            orders = [days[at].order for at in places]
            rows: list[Row] = self._ask(partial(rows_at, orders=orders)) if orders else []
            if len(rows) == len(orders):
                for place, row in zip(places, rows, strict=True):
                    there = days[place]
                    last = date.fromordinal(-there.less) if -there.less < OPEN else None
                    known = DatedEntry(row, date.fromordinal(there.first), last)
                    self._known[start + place] = known
        return self._known.get(index)

    def place(self, days: Days) -> int:
        """Return where an entry of some days stands, or 0."""
        step = bisect_right(self._first.starts, days.first) - 1
        there = self._step(step) if step >= 0 else []
        return self._first.begins[step] + there.index(days) if days in there else 0


def rows_at(searcher: Searcher, orders: list[int]) -> list[Row]:
    """Return the rows of the entries at some places in the whole pack, in its order."""
    engine = searcher.engine
    return engine.ordered(engine.standing_at(orders), "row", 0, len(orders))


def days_in(
    dated: tantivy.Query | None, field: str, first: int, last: int, searcher: Searcher
) -> list[Days]:
    """Return the days of the entries of a query that have one of some days in a field."""
    engine = searcher.engine
    within = engine.between(field, first, last)
    within = engine.all_of(dated, within) if dated else within
    return [Days(begun, -ended, order) for begun, ended, order in engine.days(within)]


def timeline(
    searcher: Searcher,
    query: Query | None = None,
    *,
    pane: str | None = None,
    ask: Ask,
    at: str = "",
) -> Timeline:
    """Return the dated entries of a pane, or of the pack, that a query finds; None: all of them.

    `ask` is how their days and rows are read, as they are seen. `at` is the id of the entry whose
    place is wanted.
    """
    engine = searcher.engine
    asked_nothing = query is not None and not query.clauses and pane is None
    entries = None if asked_nothing else entries_within(searcher, pane, query)
    if entries is None:
        return Timeline(ask)

    def work() -> tuple[int, Counted, Counted]:
        total, counts = engine.counted_by_day(entries, (FIRST, LAST), STEP)
        return total, Counted(counts[FIRST]), Counted(counts[LAST])

    total, first, last = once_of_all(searcher, pane, query, TIMELINE, work)
    found = Timeline(ask, entries, first, _ended(last), total)
    later = engine.all_of(entries, engine.term(search_fields.LATER, search_fields.YES))
    found.later_from = found.count - engine.count(later)
    labels = HandlingLabels(engine)
    dated = engine.all_of(entries, engine.between(FIRST, 1, None)) if labels else entries
    found.label = labels.among(dated)
    address = engine.address("entry", at) if at else None
    if address is not None and (days := engine.days_of([address])):
        begun, ended, order = days[0]
        found.at = found.place(Days(begun, -ended, order))
    return found


def _ended(last: Counted) -> Counted:
    """Return last days but that of what has not ended, which is in a step by itself."""
    steps = zip(last.starts, last.begins, last.begins[1:], strict=False)
    return Counted([(day, end - begin) for day, begin, end in steps if day + STEP <= OPEN])
