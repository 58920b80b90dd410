"""Why a hit stands where it does: what each word of the query adds, field by field."""

from __future__ import annotations

from typing import TYPE_CHECKING

import tantivy

from briefing.library.search import TABLE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.library.asking import Asking
    from briefing.library.query import Query
    from briefing.library.shapes import Reason, Row

CLOSE, KIND = "words close together", "a table"
"""What is named in the place of a word."""


def reasons(asking: Asking, query: Query, row: Row) -> Iterator[Reason]:
    """Yield what a hit's score is made of, the fields of each word from the best one down.

    The score is their sum. In one field, a word that is found in several ways counts in the best
    of them.
    """
    plan = asking.plan(query)
    ranking, engine = asking.ranking, asking.engine
    address = engine.address(row["type"], row["id"])
    if address is None:
        return
    for wanted in plan.wanted:
        if wanted.clause.negated:
            continue
        found: dict[str, float] = {}
        for option in wanted.options:
            weights = ranking.weights(option)
            for field, part in ranking.fields(option).items():
                weighted = tantivy.Query.boost_query(part, weights[field] * option.worth)
                value = engine.score(weighted, address)
                found[field] = max(found.get(field, 0.0), value)
        for field, value in sorted(found.items(), key=lambda each: -each[1]):
            if value:
                yield {"word": wanted.spoken, "field": field, "score": round(value, 3)}
    for field, part in ranking.close(plan):
        if value := engine.score(part, address):
            yield {"word": CLOSE, "field": field, "score": round(value, 3)}
    if row["type"] == "series":
        yield {"word": KIND, "field": "type", "score": TABLE}
