"""The engine's queries that a search is made of, and how they become one.

The engine visits every entry that matches one of several scoring queries, unless each is combined
with a query that matches everything. So scoring queries are only added to what has been found.
"""

from __future__ import annotations

import tantivy

from briefing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Container, Iterable

MUST, SHOULD, NEVER = tantivy.Occur.Must, tantivy.Occur.Should, tantivy.Occur.MustNot


class FilterQueries:
    """The queries of filters: what entries are within, are not within, and are like."""

    def __init__(self) -> None:
        self.within: list[tantivy.Query] = []
        self.without: list[tantivy.Query] = []
        self.like: list[tantivy.Query] = []

    def __bool__(self) -> bool:
        return bool(self.within or self.without or self.like)


class QueryParts:
    """The queries of a plan, by what a match of each means."""

    def __init__(self) -> None:
        self.required: list[tantivy.Query] = []
        self.scoring: list[tantivy.Query] = []
        self.rough: list[tantivy.Query] = []
        """Scoring queries that tell the better entries from the rest, where there are many."""
        self.like: list[tantivy.Query] = []
        self.within: list[tantivy.Query] = []
        self.excluded: list[tantivy.Query] = []

    def filtered(self, filters: FilterQueries) -> QueryParts:
        """Return the same within some filters; itself where there are none."""
        if not filters:
            return self
        parts = QueryParts()
        parts.required, parts.rough = self.required, self.rough
        parts.scoring = [*self.scoring, *filters.like]
        parts.like = filters.like
        parts.within = filters.within
        parts.excluded = [*self.excluded, *filters.without]
        return parts

    def score(self, queries: Iterable[tuple[str, tantivy.Query]], rough: Container[str]) -> None:
        """Add scoring queries, given by field; those of the fields `rough` count from the start."""
        for field, query in queries:
            self.scoring.append(query)
            if field in rough:
                self.rough.append(query)

    def matching(self, least: int) -> tantivy.Query:
        """Return the query for entries that match at least so many of the required queries."""
        parts = [(MUST, tantivy.Query.const_score_query(query, 0.0)) for query in self.within]
        parts += [(MUST, query) for query in self.like]
        if not (self.required or self.like):
            parts.append((MUST, tantivy.Query.all_query()))
        elif least == len(self.required):
            parts += [(MUST, query) for query in self.required]
        else:
            any_required = [(SHOULD, query) for query in self.required]
            parts.append((MUST, tantivy.Query.boolean_query(any_required, least)))
        parts += [(NEVER, query) for query in self.excluded]
        parts += [(SHOULD, query) for query in self.rough]  # few entries match any of them
        return tantivy.Query.boolean_query(parts)

    def ranking(self, chosen: tantivy.Query) -> tantivy.Query:
        """Return the query that scores what is chosen by all scoring queries."""
        anything = tantivy.Query.const_score_query(tantivy.Query.all_query(), 0.0)
        optional = [
            tantivy.Query.boolean_query([(MUST, anything), (SHOULD, query)])
            for query in self.scoring
        ]
        return tantivy.Query.boolean_query([(MUST, query) for query in (chosen, *optional)])
