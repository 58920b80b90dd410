"""The rows of a list that a query leaves, in the order of the pack, and the headings above them."""

from __future__ import annotations

from briefing import TYPE_CHECKING
from briefing.library.search.sections import left

if TYPE_CHECKING:
    from briefing.library.query.parser import Query
    from briefing.library.records import Row, Section
    from briefing.library.search.searcher import Searcher


def rows(searcher: Searcher, query: Query, start: int, count: int) -> tuple[int, list[Row]]:
    """Return the number of entries that a query finds, and `count` rows from `start` on."""
    matching, engine = searcher.matching(query), searcher.engine
    if matching is None:
        return 0, []
    return engine.count(matching), engine.ordered(matching, "row", start, count)


def sections(searcher: Searcher, query: Query, begun: list[tuple[int, str]]) -> list[Section]:
    """Return those of some sections that have any of the entries which a query finds."""
    matching = searcher.matching(query)
    return left(begun, searcher.engine.all_orders(matching)) if matching is not None else []
