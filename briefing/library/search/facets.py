"""Facets: how many of the entries that a query finds have each value of a field."""

from __future__ import annotations

from briefing import TYPE_CHECKING
from briefing.library.query.search_fields import FACETS
from briefing.library.query.syntax import Value

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefing.library.query.parser import Query
    from briefing.library.records import Facet
    from briefing.library.search.searcher import Asking


def facets(asking: Asking, query: Query, fields: Iterable[str] = FACETS) -> list[Facet]:
    """Return some fields with the values that a query leaves, each with how many have it.

    A field's own filters do not count for its numbers: they say what choosing another would give.
    """
    found: list[Facet] = []
    matching = asking.matching(query)
    for field in fields:
        rest = query
        for clause in query.clauses:
            if isinstance(clause, Value) and clause.field == field:
                rest = rest.but(clause)
        within = matching if rest is query else asking.matching(rest)
        counts = asking.engine.counts(field, within)
        called = asking.names(field)
        values = [
            {"value": value, "name": called.get(value, [value])[0], "count": count}
            for value, count in counts
            if count
        ]
        if values:
            found.append({"field": field, "values": values})  # type: ignore[typeddict-item]
    return found
