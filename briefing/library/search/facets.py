"""Facets: the number of entries that a query finds, for each value of a field."""

from __future__ import annotations

from briefing import TYPE_CHECKING
from briefing.library.query.syntax import FieldFilter
from briefing.library.search.filters import chosen_by
from briefing.library.search_fields import FACETS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefing.library.query.parser import Query
    from briefing.library.search.results import Facet, FacetValue
    from briefing.library.search.searcher import Searcher


def facets(searcher: Searcher, query: Query, fields: Iterable[str] = FACETS) -> list[Facet]:
    """Return fields with the values that a query leaves, each with its number of entries.

    A field's own filters that are chosen do not count for its numbers: they say what choosing
    another would give. What is typed is asked for in any case.
    """
    found: list[Facet] = []
    everything = searcher.engine.everything()  # without it, those since removed are counted too
    matching = searcher.matching(query) or everything
    for field in fields:
        rest = query
        for clause in query.clauses:
            if isinstance(clause, FieldFilter) and clause.field == field and not clause.is_typed:
                rest = rest.but(clause)
        within = matching if rest is query else searcher.matching(rest) or everything
        counts = searcher.engine.counts(field, within)
        names = searcher.names(field)
        values: list[FacetValue] = [
            {
                "value": chosen_by(field, value),
                "name": names.get(value, [value])[0],
                "count": count,
            }
            for value, count in counts
            if count
        ]
        if values:
            found.append({"field": field, "values": values})
    return found
