"""A pane in another order than the pack's: the newest first, as its entries stand, by title.

Each order is worked out once for a list: what is kept of it are places, and rows are read as they
are seen.
"""

from __future__ import annotations

from datetime import date
from itertools import groupby
from typing import NamedTuple

from briefing import TYPE_CHECKING
from briefing.library.search_fields import STANDING
from briefing.library.store.engine import AT_ONCE
from briefing.library.store.index_schema import FIRST, TITLE_NUMBERS
from briefing.library.text.sorted_titles import may_go_on, sorted_by
from briefing.library.views.entries import entries_within, once_of_all
from briefing.pack.model.scales import STANDINGS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    import tantivy

    from briefing.library.query.parser import Query
    from briefing.library.records import Row, Section
    from briefing.library.search.searcher import Searcher
    from briefing.library.store.engine import Engine

    Sorting = Callable[[Engine, tantivy.Query], "Iterable[tuple[str, list[int]]]"]
    """Returns the places of some entries in the pack in parts, each below its heading; "": none."""

UNDATED, NOT_SAID = "No date", "Not said"
"""Headings of what an order says nothing of; it stands last."""


class Listed(NamedTuple):
    """The entries of a list, in its order."""

    orders: list[int]
    """The place of each in the whole pack, as a number to sort by."""
    positions: list[int]
    """The place of each in its pane."""
    sections: list[Section]


def by_date(searcher: Searcher, query: Query | None = None, *, pane: str) -> Listed:
    """Return the entries of a pane that a query finds, those first that begin last, by years.

    Of one day, they stand in the order of the pack.
    """
    return _listed(searcher, pane, query, "by date", _dated)


def by_standing(searcher: Searcher, query: Query | None = None, *, pane: str) -> Listed:
    """Return the entries of a pane that a query finds, as their standing is filtered by."""
    return _listed(searcher, pane, query, "by standing", _standing)


def by_title(searcher: Searcher, query: Query | None = None, *, pane: str) -> Listed:
    """Return the entries of a pane that a query finds, by title, whatever its case and accents."""
    return _listed(searcher, pane, query, "by title", _titled)


def rows_in_order(searcher: Searcher, orders: list[int]) -> list[Row]:
    """Return the rows of the entries at some places in the whole pack, one for each of them.

    None, where the pack has just changed and does not have all of them.
    """
    engine = searcher.engine
    found = engine.ordered(engine.standing_at(orders), "row", 0, len(orders))
    if len(found) < len(orders):
        return []
    rows = dict(zip(sorted(orders), found, strict=True))
    return [rows[order] for order in orders]


def _listed(
    searcher: Searcher, pane: str, query: Query | None, asked: str, parts: Sorting
) -> Listed:
    def work() -> Listed:
        entries = entries_within(searcher, pane, query)
        found = Listed([], [], [])
        for heading, orders in parts(engine, entries) if entries is not None else ():
            if orders and heading:
                found.sections.append({"index": len(found.orders), "heading": heading})
            found.orders.extend(orders)
        found.positions.extend(map(engine.position, found.orders))
        return found

    engine = searcher.engine
    return once_of_all(searcher, pane, query, asked, work)


def _dated(engine: Engine, entries: tantivy.Query) -> Iterator[tuple[str, list[int]]]:
    numbered = engine.numbered(entries, FIRST)
    dated = sorted((-first, order) for first, order in numbered if first)
    for year, there in groupby(dated, key=lambda each: date.fromordinal(-each[0]).year):
        yield str(year), [order for _, order in there]
    yield UNDATED, [order for first, order in numbered if not first]


def _standing(engine: Engine, entries: tantivy.Query) -> Iterator[tuple[str, list[int]]]:
    rest = set(engine.all_orders(entries))
    for name in STANDINGS:
        orders = engine.all_orders(engine.all_of(entries, engine.term(STANDING, name)))
        rest.difference_update(orders)
        yield name.capitalize(), orders
    yield NOT_SAID, sorted(rest)


def _titled(engine: Engine, entries: tantivy.Query) -> Iterator[tuple[str, list[int]]]:
    numbered = sorted(engine.numbered(entries, *TITLE_NUMBERS))
    orders: list[int] = []
    for numbers, alike in groupby(numbered, key=lambda each: each[:-1]):
        there = [order for *_, order in alike]
        if len(there) > 1 and may_go_on(numbers[-1]):
            there = _by_whole_title(engine, there)
        orders += there
    yield "", orders


def _by_whole_title(engine: Engine, orders: list[int]) -> list[int]:
    """Return the places of entries whose titles begin alike in the order of the whole titles."""
    found: list[tuple[str, int]] = []
    for at in range(0, len(orders), AT_ONCE):
        part = orders[at : at + AT_ONCE]
        rows = engine.ordered(engine.standing_at(part), "row", 0, len(part))
        found += [(sorted_by(row["title"]), order) for row, order in zip(rows, part, strict=True)]
    return [order for _, order in sorted(found)]
