"""The queries that a search is made of, and how they become one.

What only adds to a score is hung on one by one: the engine then looks at it for the entries that
are found, and not for all that hold a word.
"""

from __future__ import annotations

import tantivy

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
    """What must be met, what counts where it is met, and what must not be."""

    def __init__(self) -> None:
        self.needed: list[tantivy.Query] = []
        self.more: list[tantivy.Query] = []
        """They count where they are met."""
        self.rough: list[tantivy.Query] = []
        """Those of them that tell the better entries from the rest."""
        self.within: list[tantivy.Query] = []
        self.out: list[tantivy.Query] = []

    def query(self, least: int, *, rough: bool = False) -> tantivy.Query:
        """Return the whole query, `least` of what is needed being enough."""
        parts = [(MUST, tantivy.Query.const_score_query(query, 0.0)) for query in self.within]
        if not self.needed:
            parts.append((MUST, tantivy.Query.all_query()))
        elif least == len(self.needed):
            parts += [(MUST, query) for query in self.needed]
        else:
            some = [(SHOULD, query) for query in self.needed]
            parts.append((MUST, tantivy.Query.boolean_query(some, least)))
        parts += [(NEVER, query) for query in self.out]
        whole = tantivy.Query.boolean_query(parts)
        for query in self.rough if rough else self.more:
            whole = tantivy.Query.boolean_query([(MUST, whole), (SHOULD, query)])
        return whole
