"""What a search finds, the best first."""

from __future__ import annotations

from briefing import TYPE_CHECKING
from briefing.pack.model.scales import STANDINGS

if TYPE_CHECKING:
    from typing import Any

    import tantivy

    from briefing.library.records import Row
    from briefing.library.search.query_parts import Parts
    from briefing.library.store.engine import Engine

    Ranked = tuple[float, Row, Any]
    """Score, row, and where the sheet is stored."""

    Best = tuple[int, tantivy.Query, list[Ranked]]
    """How many are found, the query that all of them meet, and the best of them."""

TABLE = 0.6
"""What a table's score counts beside an entry's."""

ENOUGH = 10
"""Where fewer entries hold so much of what is asked for, those that hold less are looked at too."""

HOLDS_MORE = 20.0
"""What it adds that an entry holds more of the words, where few do and others are found too."""

CHOSEN = 100
"""Entries that are ranked by everything, where there are more."""

_STANDINGS = list(STANDINGS)
"""The standings in the order in which they break a tie."""


def merged(more: list[Ranked], less: list[Ranked]) -> list[Ranked]:
    """Return what holds more of the words and what holds less, the best first."""
    held = {row["id"] for _, row, _ in more}
    there = {row["id"] for _, row, _ in less}
    better = [(score + HOLDS_MORE * (row["id"] in held), row, at) for score, row, at in less]
    better += [(score + HOLDS_MORE, row, at) for score, row, at in more if row["id"] not in there]
    return sorted(better, key=lambda each: -each[0])


def whole(engine: Engine, parts: Parts, limit: int) -> Best:
    """Return what holds all that is asked for: how many, what they meet, and the best.

    Where no word is asked for, what the filters leave stands in the order of the pack.
    """
    if parts.needed or parts.like:
        return _best(engine, parts, len(parts.needed), limit)
    parts.within = [*parts.within, engine.everything()]
    found = parts.found(0)
    total, ordered = engine.browsed(found, limit)
    return total, found, ordered


def enough(engine: Engine, words: Parts, least: int, parts: Parts, total: int) -> bool:
    """Return whether enough entries hold so many of the words, whatever the filters leave.

    `total` is how many do of those that the filters leave.
    """
    return total >= ENOUGH or (parts is not words and engine.count(words.found(least)) >= ENOUGH)


def some(engine: Engine, words: Parts, parts: Parts, limit: int) -> Best:
    """Return what holds half of the words, or less where few do, of what the filters leave.

    How much is enough is the same whatever the filters leave.
    """
    least = (len(words.needed) + 1) // 2
    best = _best(engine, parts, least, limit)
    while least > 1 and not enough(engine, words, least, parts, best[0]):
        least -= 1
        total, found, ranked = _best(engine, parts, least, limit)
        best = total, found, merged(best[2], ranked)
    return best


def _best(engine: Engine, parts: Parts, least: int, limit: int) -> Best:
    found = parts.found(least)
    total, orders = engine.chosen(found, max(CHOSEN, limit))
    if not total:
        return 0, found, []
    query = parts.ranking(engine.standing_at(orders))
    return total, found, _sorted(engine, engine.ranked(query, limit))


def _sorted(engine: Engine, hits: list[Ranked]) -> list[Ranked]:
    """Return hits, the best first; of equals the better confirmed, then as in the pack.

    A table stands behind the entries that are about it.
    """
    orders = engine.orders([at for _, _, at in hits])
    keyed = []
    for (score, row, at), order in zip(hits, orders, strict=True):
        score *= TABLE if row["type"] == "series" else 1.0
        standing = _STANDINGS.index(row["standing"]) if "standing" in row else len(_STANDINGS)
        keyed.append(((-round(score, 3), standing, order), (score, row, at)))
    return [hit for _, hit in sorted(keyed, key=lambda each: each[0])]
