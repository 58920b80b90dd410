"""The best hits of a search, for entries that hold all of the words or most of them."""

from __future__ import annotations

from briefing import TYPE_CHECKING
from briefing.library.search.weights import HOLDS_MORE, SERIES
from briefing.pack.model.scales import STANDINGS

if TYPE_CHECKING:
    from typing import Any

    import tantivy

    from briefing.library.records import Row
    from briefing.library.search.query_parts import QueryParts
    from briefing.library.store.engine import Engine

    ScoredRow = tuple[float, Row, Any]
    """Score, row, and address in the index."""

    TopHits = tuple[int, tantivy.Query, list[ScoredRow]]
    """The number of entries found, the query that all of them match, and the best of them."""

ENOUGH = 10
"""Where fewer entries hold so many of the words, those that hold fewer words are found too."""

MOST_SCORED = 100
"""Entries that are scored by everything, where more are found."""

_STANDINGS = list(STANDINGS)
"""The standings in the order in which they break a tie."""


def merged(more: list[ScoredRow], fewer: list[ScoredRow]) -> list[ScoredRow]:
    """Return rows that hold more of the words and rows that hold fewer, the best first."""
    hold_more = {row["id"] for _, row, _ in more}
    there = {row["id"] for _, row, _ in fewer}
    better = [(score + HOLDS_MORE * (row["id"] in hold_more), row, at) for score, row, at in fewer]
    better += [(score + HOLDS_MORE, row, at) for score, row, at in more if row["id"] not in there]
    return sorted(better, key=lambda each: -each[0])


def holding_all(engine: Engine, parts: QueryParts, limit: int) -> TopHits:
    """Return the hits that match all required queries.

    Where none is required, what the filters leave stands in the order of the pack.
    """
    if parts.required or parts.like:
        return _best(engine, parts, len(parts.required), limit)
    matching = left_by_filters(engine, parts)
    total, ordered = engine.browsed(matching, limit)
    return total, matching, ordered


def left_by_filters(engine: Engine, parts: QueryParts) -> tantivy.Query:
    """Return the query for everything that filters leave, where no word is required."""
    parts.within = [*parts.within, engine.everything()]
    return parts.matching(0)


def are_enough(
    engine: Engine, unfiltered: QueryParts, least: int, parts: QueryParts, total: int
) -> bool:
    """Return whether enough entries match so many required queries, whatever the filters leave.

    `total` is the number of those that the filters leave.
    """
    if total >= ENOUGH:
        return True
    return parts is not unfiltered and engine.count(unfiltered.matching(least)) >= ENOUGH


def holding_most(engine: Engine, unfiltered: QueryParts, parts: QueryParts, limit: int) -> TopHits:
    """Return the hits that match half of the required queries, or fewer where few do.

    How many are required is the same whatever the filters leave.
    """
    least = (len(unfiltered.required) + 1) // 2
    best = _best(engine, parts, least, limit)
    while least > 1 and not are_enough(engine, unfiltered, least, parts, best[0]):
        least -= 1
        total, matching, rows = _best(engine, parts, least, limit)
        best = total, matching, merged(best[2], rows)
    return best


def _best(engine: Engine, parts: QueryParts, least: int, limit: int) -> TopHits:
    matching = parts.matching(least)
    total, orders = engine.chosen(matching, max(MOST_SCORED, limit))
    if not total:
        return 0, matching, []
    query = parts.ranking(engine.standing_at(orders))
    return total, matching, _sorted(engine, engine.ranked(query, limit))


def _sorted(engine: Engine, hits: list[ScoredRow]) -> list[ScoredRow]:
    """Return hits, the best first; of equals the better confirmed, then as in the pack."""
    orders = engine.orders([at for _, _, at in hits])
    keyed = []
    for (score, row, at), order in zip(hits, orders, strict=True):
        score *= SERIES if row["type"] == "series" else 1.0
        standing = _STANDINGS.index(row["standing"]) if "standing" in row else len(_STANDINGS)
        keyed.append(((-round(score, 3), standing, order), (score, row, at)))
    return [hit for _, hit in sorted(keyed, key=lambda each: each[0])]
