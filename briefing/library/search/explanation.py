"""Why a hit stands where it does: what each word of the query adds, field by field."""

from __future__ import annotations

from briefing import TYPE_CHECKING
from briefing.library.query.search_fields import LIKE
from briefing.library.search.top_hits import TABLE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.library.query.parser import Query
    from briefing.library.records import Reason, Row
    from briefing.library.search.searcher import Asking

TABLES = "a table"
"""What is named in the place of a word."""


def reasons(asking: Asking, query: Query, row: Row) -> Iterator[Reason]:
    """Yield what a hit's score is made of, the fields of each word from the best one down.

    The score is their sum.
    """
    total = 0.0
    for reason in _added(asking, query, row):
        total += reason["score"]
        yield reason
    if row["type"] == "series" and total:
        yield {"word": TABLES, "field": "type", "score": round(total * (TABLE - 1), 3)}


def _added(asking: Asking, query: Query, row: Row) -> Iterator[Reason]:
    plan = asking.answered(query)
    ranking, engine = asking.ranking, asking.engine
    address = engine.address(row["type"], row["id"])
    if address is None:
        return
    found: dict[tuple[str, str], float] = {}
    for word, field, part in ranking.counted(plan):
        found[word, field] = found.get((word, field), 0.0) + engine.score(part, address)
    words = list(dict.fromkeys(word for word, _ in found))
    for (word, field), value in sorted(found.items(), key=lambda e: (words.index(e[0][0]), -e[1])):
        if value:
            yield {"word": word, "field": field, "score": round(value, 3)}
    for clause, part in asking.filters(plan):
        if clause.field == LIKE and (value := engine.score(part, address)):
            yield {"word": ",".join(clause.values), "field": LIKE, "score": round(value, 3)}
