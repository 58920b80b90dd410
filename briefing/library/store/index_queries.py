"""Queries of one index, in the engine's own form."""

from __future__ import annotations

import re

import tantivy

from briefing import TYPE_CHECKING
from briefing.library.search_fields import KEY, PANE
from briefing.library.store.index_schema import SHOWN_TYPES

if TYPE_CHECKING:
    from collections.abc import Iterable


class IndexQueries:
    """Builds queries for one index."""

    def __init__(self, index: tantivy.Index) -> None:
        self._index = index
        self._schema = index.schema

    def term(self, field: str, value: str) -> tantivy.Query:
        """Return the query for one exact term of a field."""
        return tantivy.Query.term_query(self._schema, field, value)

    def one_of(self, field: str, values: Iterable[str]) -> tantivy.Query:
        """Return the query for any of some exact terms of a field; it counts for nothing."""
        terms = tantivy.Query.term_set_query(self._schema, field, list(values))
        return tantivy.Query.const_score_query(terms, 0.0)

    def prefix(self, field: str, start: str) -> tantivy.Query:
        """Return the query for the terms of a field that begin so."""
        return tantivy.Query.regex_query(self._schema, field, f"{re.escape(start)}.*")

    def phrase(self, field: str, stems: tuple[str, ...], slop: int = 0) -> tantivy.Query:
        """Return the query for stems in a row, with at most `slop` words between them."""
        if len(stems) == 1:
            return self.term(field, stems[0])
        return tantivy.Query.phrase_query(self._schema, field, list(stems), slop)

    def between(self, field: str, first: int | None, last: int | None) -> tantivy.Query:
        """Return the query for a number from `first` to `last`, both included; None is open."""
        kind = tantivy.FieldType.Integer
        return tantivy.Query.range_query(self._schema, field, kind, first, last)

    def all_of(self, *queries: tantivy.Query) -> tantivy.Query:
        """Return the query that all of `queries` must match."""
        return tantivy.Query.boolean_query([(tantivy.Occur.Must, query) for query in queries])

    @staticmethod
    def any_of(queries: Iterable[tantivy.Query]) -> tantivy.Query:
        """Return the query that one of `queries` is enough for."""
        return tantivy.Query.boolean_query([(tantivy.Occur.Should, query) for query in queries])

    @staticmethod
    def none() -> tantivy.Query:
        """Return the query that nothing matches."""
        return tantivy.Query.empty_query()

    def document(self, kind: str, key: str) -> tantivy.Query:
        """Return the query for one document."""
        return self.all_of(self.term("type", kind), self.term(KEY, key))

    def standing_at(self, orders: list[int]) -> tantivy.Query:
        """Return the query for the documents that stand at some places; it counts for nothing."""
        places = (tantivy.Query.term_query(self._schema, "order", each, "basic") for each in orders)
        return tantivy.Query.const_score_query(self.any_of(places), 0.0)

    def entries(self, pane: str | None = None) -> tantivy.Query:
        """Return the query for all entries, or for those of a pane."""
        return self.term("type", "entry") if pane is None else self.term(PANE, pane)

    def everything(self) -> tantivy.Query:
        """Return the query for all entries and series."""
        return self.any_of(self.term("type", kind) for kind in SHOWN_TYPES)
