"""Ranked search: which entries answer, the best first."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import tantivy

from briefing.library.schema import JAPANESE, JAPANESE_WEIGHT, SPELLED, WEIGHTS
from briefing.library.text import pairs

if TYPE_CHECKING:
    from briefing.library.engine import Engine
    from briefing.library.query import Query
    from briefing.library.shapes import Row

Ranked = tuple[float, "Row", Any]
"""Score, row, and where the sheet is stored."""

TABLE = 0.6
"""What a table's score counts beside an entry's."""

_TIE = 0.1
"""What the fields beside the best one add."""


def _best_field(queries: list[tuple[tantivy.Query, float]]) -> tantivy.Query:
    weighted = [tantivy.Query.boost_query(query, weight) for query, weight in queries]
    return tantivy.Query.disjunction_max_query(weighted, _TIE)


def _word(engine: Engine, word: str, beginning: str) -> tantivy.Query:
    queries = [(engine.term(field, word), weight) for field, weight in WEIGHTS.items()]
    if beginning:
        queries += [(engine.prefix(f, beginning), weight) for f, weight in SPELLED.items()]
    return _best_field(queries)


def _japanese(engine: Engine, run: str) -> tantivy.Query:
    held = engine.every(*(engine.term(JAPANESE, part) for part in pairs(run)))
    return tantivy.Query.boost_query(held, JAPANESE_WEIGHT)


def _asked(engine: Engine, query: Query) -> list[tantivy.Query]:
    words = [
        _word(engine, word, query.beginning if word == query.words[-1] else "")
        for word in query.words
    ]
    return words + [_japanese(engine, run) for run in query.japanese]


def ranked(
    engine: Engine, query: Query, pane: str | None, limit: int
) -> tuple[int, list[Ranked], bool]:
    """Return how many entries and series match, the best of them, and whether they hold all words.

    Where none holds all words that are asked for, those are returned that hold some. Equal scores
    stand in the order of the pack; a table stands behind the entries that are about it.
    """
    if not query:
        return 0, [], True
    asked = _asked(engine, query)
    within = [engine.term("pane", pane)] if pane is not None else []
    total, hits = engine.ranked(engine.every(*asked, *_unscored(within)), limit)
    whole = total > 0
    if not whole and len(asked) > 1:
        some = tantivy.Query.boolean_query([(tantivy.Occur.Should, each) for each in asked])
        total, hits = engine.ranked(engine.every(some, *_unscored(within)), limit)
    hits = [
        (score * TABLE if row["type"] == "series" else score, row, at) for score, row, at in hits
    ]
    hits.sort(key=lambda hit: -round(hit[0], 4))
    return total, hits, whole


def _unscored(queries: list[tantivy.Query]) -> list[tantivy.Query]:
    return [tantivy.Query.const_score_query(query, 0.0) for query in queries]
