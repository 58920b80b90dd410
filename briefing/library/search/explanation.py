"""Explanation of a hit's score: the share of each word of the query, field by field."""

from __future__ import annotations

from itertools import chain

from briefing import TYPE_CHECKING
from briefing.library.search.pages import PARTS
from briefing.library.search.scoring import ALL
from briefing.library.search.top_hits import FIRST, MOST_SCORED
from briefing.library.search.weights import SERIES
from briefing.library.search_fields import LIKE
from briefing.library.store.index_schema import SHOWN_TYPES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.library.query.parser import Query
    from briefing.library.query.plan import QueryPlan
    from briefing.library.records import Row
    from briefing.library.search.results import ScorePart
    from briefing.library.search.searcher import Searcher
    from briefing.library.search.top_hits import TopHits

TABLE = "a table"
"""Stands in the place of a word where a series loses a share of its score."""

LEAST = 0.001
"""Part of a score that is told: the digits that are shown."""


def score_parts(searcher: Searcher, query: Query, row: Row) -> Iterator[ScorePart]:
    """Yield the parts of a hit's score, the fields of each word from the best one down.

    The score is their sum.
    """
    if row["type"] not in SHOWN_TYPES:
        if score := searcher.page_score(query, row):
            yield {"word": ALL, "field": PARTS[score], "score": score}
        return
    plan, hits = searcher.answered(query, MOST_SCORED)
    total = 0.0
    for part in _added(searcher, plan, hits, row):
        total += part["score"]
        yield part
    if row["type"] == "series" and total:
        table = round(total * (SERIES - 1), 3)
        total += table
        yield {"word": TABLE, "field": "type", "score": table}
    score = next((score for score, hit, _ in hits.rows[:1] if hit["id"] == row["id"]), total)
    if hits.further and score - total > LEAST * len(hits.further):
        yield {"word": FIRST, "field": "all", "score": round(score - total, 3)}


def _added(searcher: Searcher, plan: QueryPlan, hits: TopHits, row: Row) -> Iterator[ScorePart]:
    ranking, engine = searcher.ranking, searcher.engine
    address = engine.address(row["type"], row["id"])
    if address is None:
        return
    found: dict[tuple[str, str], float] = {}
    further = ((each.name, each.field, each.query) for each in hits.further)
    for word, field, part in chain(ranking.scoring(plan), further):
        found[word, field] = found.get((word, field), 0.0) + engine.score(part, address)
    words = list(dict.fromkeys(word for word, _ in found))
    others = ranking.in_place_of_words(plan, address)
    for (word, field), value in sorted(found.items(), key=lambda e: (words.index(e[0][0]), -e[1])):
        if value:
            told: ScorePart = {"word": word, "field": field, "score": round(value, 3)}
            if by := others.get((word, field)):
                told["by"] = by
            yield told
    for clause, part in searcher.filters(plan):
        if clause.field == LIKE and (value := engine.score(part, address)):
            yield {"word": ",".join(clause.values), "field": LIKE, "score": round(value, 3)}
