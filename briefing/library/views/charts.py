"""The series of a pack, and what charts of them are drawn of."""

from __future__ import annotations

from briefing import TYPE_CHECKING
from briefing.library.search_fields import PANE
from briefing.library.store.terms import SERIES, term

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefing.library.query.parser import Query
    from briefing.library.records import Row
    from briefing.library.search.searcher import Searcher
    from briefing.pack.markdown.blocks import Block, Chart


def in_blocks(blocks: Iterable[Block]) -> list[Chart]:
    """Return the charts among some blocks: of an entry those of its series, in their order."""
    return [block["chart"] for block in blocks if "chart" in block]


def chart(searcher: Searcher, id: str) -> Chart | None:
    """Return what a chart of a series is drawn of, or None where there is no such series."""
    stored = searcher.engine.stored(SERIES, id, "sheet")
    return next(iter(in_blocks(stored["blocks"])), None) if stored else None


def series(searcher: Searcher, pane: str | None = None, query: Query | None = None) -> list[Row]:
    """Return the rows of all series, in the order of the pack.

    With a pane: of those that its entries show, or those of them that a query finds.
    """
    engine = searcher.engine
    rows = [*engine.all_stored(engine.term("type", SERIES), "row")]
    if pane is None:
        return rows
    from briefing.library.query.parser import Query

    matching = searcher.matching((query or Query("")).within(PANE, pane))
    if matching is None:
        return []
    held = {name for name, _ in engine.counts("refers", matching, term(SERIES, ""))}
    return [row for row in rows if term(SERIES, row["id"]) in held]
