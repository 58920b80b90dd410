"""The dated entries of a pack, of a pane or of what a search finds, in the order of time.

Days are numbers in fast fields and are read at once; rows are read as they are seen. So a hundred
thousand entries are in order before the first of them is shown.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable
from datetime import date
from functools import partial

from briefing import TYPE_CHECKING
from briefing.library import search_fields
from briefing.library.present.handling_labels import HandlingLabels
from briefing.library.store.index_schema import FIRST

if TYPE_CHECKING:
    from briefing.library.query.parser import Query
    from briefing.library.records import Row
    from briefing.library.search.searcher import Searcher

Ask = Callable[[Callable[["Searcher"], "list[Row]"]], "list[Row]"]
"""Puts a question to the library as it is when it is asked: its `view`."""

AT_ONCE = 64
"""Rows that are read at a time."""

OPEN = date.max.toordinal()
"""The last day of what has not ended."""


class DatedEntry:
    """An entry in the order of time. `last` is None where it has not ended."""

    __slots__ = ("first", "last", "row")

    def __init__(self, row: Row, first: date, last: date | None) -> None:
        self.row = row
        self.first = first
        self.last = last


class Timeline:
    """Entries by their first day; of one day, what lasts longer comes first, then what the pack has
    first.
    """

    def __init__(
        self, days: tuple[list[int], list[int], list[int]], ask: Ask, total: int = 0
    ) -> None:
        """Make it of the first and the last day of entries, and of their orders, by first day."""
        self._first, self._last, self._orders = days
        self._ask = ask
        self._arranged: set[int] = set()
        """The days whose entries are in order among themselves."""
        self._known: dict[int, DatedEntry] = {}
        self.total = total
        """Entries, whether they have a date or not."""
        self.count = len(self._first)
        """Entries that have a date."""
        self.later_from = self.count
        """The first entry that is later than the paper, or the end."""
        self.at = 0
        """Where the entry stands that was asked for; 0: nowhere, or at the beginning."""
        self.label: str | None = None
        """The strictest handling label of its entries, or the pack's."""

    def year(self, index: int) -> int:
        """Return the year in which an entry begins."""
        return date.fromordinal(self._first[index]).year

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
        return bisect_left(self._first, date(min(year, date.max.year), 1, 1).toordinal())

    def span(self, before: int, beyond: int) -> tuple[date, date]:
        """Return the days between which entries lie, but for so many per cent at either end."""
        ends = sorted(day for day in self._last if day < OPEN) or self._first or [1]
        begun = self._first or ends
        first = begun[len(begun) * before // 100]
        last = ends[-1 - len(ends) * beyond // 100]
        return date.fromordinal(first), date.fromordinal(max(first, last))

    def _arrange(self, start: int, end: int) -> None:
        """Put the entries of each day that some entries begin on in order."""
        while start < min(end, self.count):
            day = self._first[start]
            begin, start = bisect_left(self._first, day), bisect_right(self._first, day)
            if day not in self._arranged:
                self._arranged.add(day)
                pairs = zip(self._last[begin:start], self._orders[begin:start], strict=True)
                there = sorted(pairs, key=lambda each: (-each[0], each[1]))
                self._last[begin:start] = [last for last, _ in there]
                self._orders[begin:start] = [order for _, order in there]

    def entry(self, index: int) -> DatedEntry | None:
        """Return an entry, read with its neighbours; None: the pack has just changed."""
        if index not in self._known:
            start = max(0, index - AT_ONCE // 2)
            self._arrange(start, start + AT_ONCE)
            orders = self._orders[start : start + AT_ONCE]
            places = sorted(range(len(orders)), key=orders.__getitem__)
            rows = self._ask(partial(rows_at, orders=sorted(orders)))
            if len(rows) == len(orders):
                for place, row in zip(places, rows, strict=True):
                    at = start + place
                    first, last = date.fromordinal(self._first[at]), self._last[at]
                    end = date.fromordinal(last) if last < OPEN else None
                    self._known[at] = DatedEntry(row, first, end)
        return self._known.get(index)

    def place(self, order: int) -> int:
        """Return where the entry of an order stands, or 0."""
        if order not in self._orders:
            return 0
        at = self._orders.index(order)
        self._arrange(at, at + 1)
        return self._orders.index(order)


def rows_at(searcher: Searcher, orders: list[int]) -> list[Row]:
    """Return the rows of the entries at some places in the whole pack, in its order."""
    engine = searcher.engine
    return engine.ordered(engine.standing_at(orders), "row", 0, len(orders))


def timeline(searcher: Searcher, query: Query | None = None, *, ask: Ask, at: str = "") -> Timeline:
    """Return the dated entries among those that a query finds; None: among all.

    `ask` is how their rows are read, as they are seen. `at` is the id of the entry whose place is
    wanted.
    """
    engine = searcher.engine
    entries = engine.term("type", "entry")
    if query is not None:
        matching = searcher.matching(query)
        if matching is None:
            return Timeline(([], [], []), ask)
        entries = engine.all_of(entries, matching)
    dated = engine.all_of(entries, engine.between(FIRST, 1, None))
    found = Timeline(engine.days(dated), ask, engine.count(entries))
    later = engine.all_of(dated, engine.term(search_fields.LATER, search_fields.YES))
    found.later_from = found.count - engine.count(later)
    found.label = HandlingLabels(engine).among(dated)
    address = engine.address("entry", at) if at else None
    if address is not None:
        found.at = found.place(engine.orders([address])[0])
    return found
