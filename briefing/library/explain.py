"""Why a hit stands where it does: what each word of the query adds, field by field."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.library.fields import LIKE
from briefing.library.search import TABLE, WHOLE

if TYPE_CHECKING:
    from collections.abc import Container, Iterator

    from briefing.library.asking import Asking
    from briefing.library.options import Option
    from briefing.library.query import Query
    from briefing.library.shapes import Reason, Row

CLOSE, KIND = "words close together", "a table"
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
        yield {"word": KIND, "field": "type", "score": round(total * (TABLE - 1), 3)}


def _added(asking: Asking, query: Query, row: Row) -> Iterator[Reason]:
    plan = asking.plan(query)
    ranking, engine = asking.ranking, asking.engine
    address = engine.address(row["type"], row["id"])
    if address is None:
        return
    spoken: list[tuple[str, list[Option], Container[str]]] = [
        (each.spoken, each.options, ()) for each in plan.wanted if not each.clause.negated
    ]
    for named in plan.named:
        words = " ".join(each.spoken for each in plan.wanted[named.first : named.last])
        spoken.append((words, named.options, WHOLE))  # where a name is met and does not count
    for word, options, uncounted in spoken:
        found: dict[str, float] = {}
        for field, part in ranking.scored(options):
            if field in uncounted:
                continue
            found[field] = found.get(field, 0.0) + engine.score(part, address)
        for field, value in sorted(found.items(), key=lambda each: -each[1]):
            if value:
                yield {"word": word, "field": field, "score": round(value, 3)}
    for field, part in [*ranking.close(plan), *ranking.asked(plan)]:
        if value := engine.score(part, address):
            yield {"word": CLOSE, "field": field, "score": round(value, 3)}
    for clause, part in asking.filters(plan):
        if clause.field == LIKE and (value := engine.score(part, address)):
            yield {"word": ",".join(clause.values), "field": LIKE, "score": round(value, 3)}
