"""Explanation of a hit's score: the share of each word of the query, field by field."""

from __future__ import annotations

from briefing import TYPE_CHECKING
from briefing.library.search.weights import SERIES
from briefing.library.search_fields import LIKE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.library.query.parser import Query
    from briefing.library.records import Row
    from briefing.library.search.results import ScorePart
    from briefing.library.search.searcher import Searcher

TABLE = "a table"
"""Stands in the place of a word where a series loses a share of its score."""


def score_parts(searcher: Searcher, query: Query, row: Row) -> Iterator[ScorePart]:
    """Yield the parts of a hit's score, the fields of each word from the best one down.

    The score is their sum.
    """
    total = 0.0
    for part in _added(searcher, query, row):
        total += part["score"]
        yield part
    if row["type"] == "series" and total:
        yield {"word": TABLE, "field": "type", "score": round(total * (SERIES - 1), 3)}


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
