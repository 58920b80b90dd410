"""The best hits of a search: the entries that hold all of its words, or some of them."""

from __future__ import annotations

import tantivy

from briefing import TYPE_CHECKING
from briefing.library.search import weights
from briefing.library.search.query_parts import MUST, SHOULD
from briefing.library.store.index_schema import TEXT
from briefing.pack.model.scales import STANDINGS

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from typing import Any

    from briefing.library.records import Row
    from briefing.library.search.query_parts import QueryParts
    from briefing.library.store.engine import Engine

    ScoredRow = tuple[float, Row, Any]
    """Score, row, and address in the index."""

ENOUGH = 10
"""Where fewer entries hold all words, those that hold some of them are found too."""

ALL_WORDS, FIRST_HITS, FIRST = "more words", "first hits", "first hit"
"""Names of what adds to a score, where it is explained: an entry holds all words, it has words in
common with the first hits, and it stands first by the words of the query alone."""

MOST_SCORED = 50
"""Entries that are scored by everything, where more are found."""

_STANDINGS = list(STANDINGS)
"""The standings in the order in which they break a tie."""


class Further:
    """A query that adds to scores beside those of the plan: its name, the field, and the query."""

    def __init__(self, name: str, field: str, query: tantivy.Query) -> None:
        self.name = name
        self.field = field
        self.query = query


class TopHits:
    """The number of entries found, the query that all of them match, and the best of them.

    `holding_all`: those that hold all words, all by default. `further`: by what the rows were
    scored beside the scoring queries of the plan.
    """

    def __init__(
        self,
        total: int,
        matching: tantivy.Query,
        rows: list[ScoredRow],
        *,
        holding_all: int | None = None,
        further: Sequence[Further] = (),
    ) -> None:
        self.total = total
        self.matching = matching
        self.rows = rows
        self.holding_all = total if holding_all is None else holding_all
        self.further = further
        self.held_by_none: list[str] = []
        """Words of the query that no entry holds, in any form."""


class Chosen:
    """The number of entries found, the query that all of them match, and the query for those that
    are worth ranking.
    """

    def __init__(self, engine: Engine, matching: tantivy.Query, limit: int) -> None:
        self.total, orders = engine.chosen(matching, max(MOST_SCORED, limit))
        self.matching = matching
        self.query = engine.standing_at(orders)


def browsed(engine: Engine, parts: QueryParts, limit: int) -> TopHits:
    """Return what the filters leave, in the order of the pack."""
    matching = left_by_filters(engine, parts)
    total, rows = engine.browsed(matching, limit)
    return TopHits(total, matching, rows)


def holding_all(engine: Engine, parts: QueryParts, limit: int) -> Chosen:
    """Return the entries that match all required queries; where none is required, all."""
    if parts.required or parts.like:
        return Chosen(engine, parts.matching_all(), limit)
    return Chosen(engine, left_by_filters(engine, parts), limit)


def ranked(engine: Engine, parts: QueryParts, chosen: Chosen, limit: int) -> TopHits:
    """Return the best of some chosen entries by the scoring queries of a plan."""
    scored = engine.scored(parts.ranking(chosen.query), limit) if chosen.total else []
    return TopHits(chosen.total, chosen.matching, _sorted(engine, engine.rows(scored)))


def left_by_filters(engine: Engine, parts: QueryParts) -> tantivy.Query:
    """Return the query for everything that filters leave, where no word is required."""
    parts.within = [*parts.within, engine.everything()]
    return parts.matching_all()


def are_enough(engine: Engine, unfiltered: QueryParts, parts: QueryParts, total: int) -> bool:
    """Return whether enough entries match all required queries, whatever the filters leave.

    `total` is the number of those that the filters leave.
    """
    if total >= ENOUGH:
        return True
    return parts is not unfiltered and engine.count(unfiltered.matching_all()) >= ENOUGH


def holding_some(
    engine: Engine,
    parts: QueryParts,
    more_words: tantivy.Query,
    limit: int,
    *,
    holding_all: int,
) -> TopHits:
    """Return the hits that match some of the required queries.

    `more_words` scores those that hold all words that any entry holds; `holding_all`: how many hold
    all words.
    The first hit is the one that the words themselves find. Behind it counts too what an entry has
    in common with the first hits.
    """
    from briefing.library.search.feedback import HITS, Feedback  # which a word alone needs not

    chosen = Chosen(engine, parts.matching_some(), limit)
    if not chosen.total:
        return TopHits(0, chosen.matching, [])
    further = [Further(ALL_WORDS, "all", more_words)]
    most = max(MOST_SCORED, limit)
    by_words = engine.scored(parts.ranking(chosen.query, [more_words]), most)
    first = _sorted(engine, engine.rows(by_words[:HITS]))
    alike = Feedback(engine).queries((score, row) for score, row, _ in first)
    further += [Further(FIRST_HITS, TEXT, each) for each in alike]
    in_common = {_place(at): score for score, at in engine.scored(_any(chosen.query, alike), most)}
    both = [(score + in_common.get(_place(at), 0.0), at) for score, at in by_words]
    ranked = sorted(both, key=_score, reverse=True)[:limit]
    rows = _sorted(engine, engine.rows(ranked))
    rest = [each for each in rows if each[1]["id"] != first[0][1]["id"]]
    rows = [(rows[0][0], *first[0][1:]), *rest][:limit]
    return TopHits(chosen.total, chosen.matching, rows, holding_all=holding_all, further=further)


def _any(chosen: tantivy.Query, alike: Iterable[tantivy.Query]) -> tantivy.Query:
    """Return the query that scores those of some chosen entries that match any of some queries."""
    scoring = [(SHOULD, each) for each in alike]
    return tantivy.Query.boolean_query([(MUST, chosen), *scoring])


def _place(at: tantivy.DocAddress) -> tuple[int, int]:
    return at.segment_ord, at.doc


def _score(scored: tuple[float, Any]) -> float:
    return scored[0]


def _sorted(engine: Engine, hits: list[ScoredRow]) -> list[ScoredRow]:
    """Return hits, the best first; of equals the better confirmed, then as in the pack."""
    orders = engine.orders([at for _, _, at in hits])
    keyed = []
    for (score, row, at), order in zip(hits, orders, strict=True):
        score *= weights.SERIES if row["type"] == "series" else 1.0
        standing = _STANDINGS.index(row["standing"]) if "standing" in row else len(_STANDINGS)
        keyed.append(((-round(score, 3), standing, order), (score, row, at)))
    return [hit for _, hit in sorted(keyed, key=lambda each: each[0])]
