"""The queries that a search is made of, and how they become one.

The engine goes through all that hold one of several words, unless it is asked for each word by
itself whether an entry that is found holds it. So what counts is hung beside what is found.
"""

from __future__ import annotations

import tantivy

from briefing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Container, Iterable

MUST, SHOULD, NEVER = tantivy.Occur.Must, tantivy.Occur.Should, tantivy.Occur.MustNot


class Filtered:
    """The queries of the filters: what an entry must have, must not have, and must be like."""

    def __init__(self) -> None:
        self.within: list[tantivy.Query] = []
        self.without: list[tantivy.Query] = []
        self.like: list[tantivy.Query] = []

    def __bool__(self) -> bool:
        return bool(self.within or self.without or self.like)


class Parts:
    """What must be met, what counts where it is met, and what must not be met."""

    def __init__(self) -> None:
        self.needed: list[tantivy.Query] = []
        self.scored: list[tantivy.Query] = []
        self.rough: list[tantivy.Query] = []
        """Those that tell the better entries from the rest, where there are many."""
        self.like: list[tantivy.Query] = []
        self.within: list[tantivy.Query] = []
        self.out: list[tantivy.Query] = []

    def filtered(self, filters: Filtered) -> Parts:
        """Return the same, asked only of what the filters leave; itself where there are none."""
        if not filters:
            return self
        parts = Parts()
        parts.needed, parts.rough = self.needed, self.rough
        parts.scored = [*self.scored, *filters.like]
        parts.like = filters.like
        parts.within = filters.within
        parts.out = [*self.out, *filters.without]
        return parts

    def score(self, queries: Iterable[tuple[str, tantivy.Query]], rough: Container[str]) -> None:
        """Let some queries count, given by field; those of the fields `rough` from the start."""
        for field, query in queries:
            self.scored.append(query)
            if field in rough:
                self.rough.append(query)

    def found(self, least: int) -> tantivy.Query:
        """Return the query for what is found, `least` of what is needed being enough."""
        parts = [(MUST, tantivy.Query.const_score_query(query, 0.0)) for query in self.within]
        parts += [(MUST, query) for query in self.like]
        if not (self.needed or self.like):
            parts.append((MUST, tantivy.Query.all_query()))
        elif least == len(self.needed):
            parts += [(MUST, query) for query in self.needed]
        else:
            some = [(SHOULD, query) for query in self.needed]
            parts.append((MUST, tantivy.Query.boolean_query(some, least)))
        parts += [(NEVER, query) for query in self.out]
        parts += [(SHOULD, query) for query in self.rough]  # few entries hold any of them
        return tantivy.Query.boolean_query(parts)

    def ranking(self, chosen: tantivy.Query) -> tantivy.Query:
        """Return the query that ranks what is chosen by all that counts."""
        anything = tantivy.Query.const_score_query(tantivy.Query.all_query(), 0.0)
        hung = [
            tantivy.Query.boolean_query([(MUST, anything), (SHOULD, query)])
            for query in self.scored
        ]
        return tantivy.Query.boolean_query([(MUST, query) for query in (chosen, *hung)])
