"""Explanation of a hit's score: the share of each word of the query, field by field."""

from __future__ import annotations

from briefing import TYPE_CHECKING
from briefing.library.search.weights import HOLDS_MORE, SERIES
from briefing.library.search_fields import LIKE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.library.query.parser import Query
    from briefing.library.records import Row
    from briefing.library.search.results import ScorePart
    from briefing.library.search.searcher import Searcher

TABLE, MORE_WORDS = "a table", "more words"
"""Stands in the place of a word where a series loses a share of its score."""

LOOKED_THROUGH = 100
"""Hits among which one is looked for."""


def score_parts(searcher: Searcher, query: Query, row: Row) -> Iterator[ScorePart]:
    """Yield the parts of a hit's score, the fields of each word from the best one down.

    The score is their sum.
    """
    total = 0.0
    for part in _added(searcher, query, row):
        total += part["score"]
        yield part
    if row["type"] == "series" and total:
        table = round(total * (SERIES - 1), 3)
        total += table
        yield {"word": TABLE, "field": "type", "score": table}
    if total and (more := _for_holding_more(searcher, query, row, total)):
        yield {"word": MORE_WORDS, "field": "all", "score": more}


def _for_holding_more(searcher: Searcher, query: Query, row: Row, total: float) -> float:
    """Return what a hit has for holding more words than others, where few hold all of them."""
    hits = searcher.search(query, LOOKED_THROUGH)["hits"]
    score = next((hit["score"] for hit in hits if hit["row"]["id"] == row["id"]), total)
    return round((score - total) / HOLDS_MORE) * HOLDS_MORE


def _added(searcher: Searcher, query: Query, row: Row) -> Iterator[ScorePart]:
    plan = searcher.answered(query)
    ranking, engine = searcher.ranking, searcher.engine
    address = engine.address(row["type"], row["id"])
    if address is None:
        return
    found: dict[tuple[str, str], float] = {}
    for word, field, part in ranking.scoring(plan):
        found[word, field] = found.get((word, field), 0.0) + engine.score(part, address)
    words = list(dict.fromkeys(word for word, _ in found))
    for (word, field), value in sorted(found.items(), key=lambda e: (words.index(e[0][0]), -e[1])):
        if value:
            yield {"word": word, "field": field, "score": round(value, 3)}
    for clause, part in searcher.filters(plan):
        if clause.field == LIKE and (value := engine.score(part, address)):
            yield {"word": ",".join(clause.values), "field": LIKE, "score": round(value, 3)}
