"""The series of a pack, and what charts of them are drawn of."""

from __future__ import annotations

from briefing import TYPE_CHECKING
from briefing.library.present.terms import SERIES, term

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefing.library.query.parser import Query
    from briefing.library.records import Row
    from briefing.library.search.searcher import Searcher
    from briefing.library.store.engine import Engine
    from briefing.pack.markdown.blocks import Block, Chart


def in_blocks(blocks: Iterable[Block]) -> list[Chart]:
    """Return the charts among some blocks: of an entry those of its series, in their order."""
    return [block["chart"] for block in blocks if "chart" in block]


def of(engine: Engine, id: str) -> Chart | None:
    """Return what a chart of a series is drawn of, or None where there is no such series."""
    stored = engine.stored(SERIES, id, "sheet")
    return next(iter(in_blocks(stored["blocks"])), None) if stored else None


def listed(engine: Engine) -> list[Row]:
    """Return the rows of all series, in the order of the pack."""
    return [*engine.all_stored(engine.term("type", SERIES), "row")]


def shown_by(searcher: Searcher, query: Query) -> list[Row]:
    """Return the rows of the series that the entries which a query finds show."""
    matching, engine = searcher.matching(query), searcher.engine
    if matching is None:
        return []
    held = {name for name, _ in engine.counts("refers", matching, term(SERIES, ""))}
    return [row for row in listed(engine) if term(SERIES, row["id"]) in held]
