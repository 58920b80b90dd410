"""The index itself: what is asked of tantivy, and every way in which it can fail as one error."""

from __future__ import annotations

import json
import os
import sys
import threading
from typing import TYPE_CHECKING, Any, TypeVar

import tantivy

from briefing.library import schema
from briefing.library.text import analysers

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

ABOUT = "about"
"""The key and type of the document that describes the pack. No entry can have it: entries are found
by key and type together."""

GLOSSARY = "glossary"
"""The key and type of the document that holds what everything is called."""

_HEAP = 32 * 2**20

LIKE_WORDS = 20
"""Words of a text by which others are compared with it."""

T = TypeVar("T")


class Fault(Exception):  # noqa: N818
    """The index cannot be used: it is damaged, foreign, or could not be written."""


class _Silent:
    """Keeps what a panic of the engine prints off the terminal, for as long as anybody is in it."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._inside = 0
        self._kept = -1

    def __enter__(self) -> None:
        with self._lock:
            self._inside += 1
            if self._inside == 1:
                self._redirect()

    def _redirect(self) -> None:
        try:
            self._kept = os.dup(2)
        except OSError:
            return  # there is no stderr to keep it off
        if sys.stderr:
            sys.stderr.flush()
        sink = os.open(os.devnull, os.O_WRONLY)
        os.dup2(sink, 2)
        os.close(sink)

    def __exit__(self, *_: object) -> None:
        with self._lock:
            self._inside -= 1
            if self._inside == 0 and self._kept >= 0:
                os.dup2(self._kept, 2)
                os.close(self._kept)
                self._kept = -1


silent = _Silent()


def guarded(work: Callable[..., T], *given: object) -> T:
    """Return what `work` returns. Raises Fault where the engine fails, a panic of it included."""
    try:
        with silent:
            return work(*given)
    except (ValueError, OSError, KeyError, TypeError, IndexError) as error:
        raise Fault(str(error)) from error
    except BaseException as error:
        if type(error).__name__ != "PanicException":
            raise
        raise Fault(str(error)) from None


def _register(index: tantivy.Index) -> None:
    for name, analyser in analysers():
        index.register_tokenizer(name, analyser)


class Engine:
    """An index that is open for reading."""

    def __init__(self, index: tantivy.Index) -> None:
        self._index = index
        self._searcher = index.searcher()
        self._schema = index.schema

    @classmethod
    def open(cls, folder: str) -> Engine:
        """Return the index in `folder`. Raises Fault where it is not one of ours, whole."""
        engine = guarded(lambda: cls(tantivy.Index.open(folder)))
        engine.stored(ABOUT, ABOUT, "row")
        return engine

    @classmethod
    def build(cls, documents: Iterable[tantivy.Document], folder: str | None = None) -> Engine:
        """Return a new index of `documents`, in `folder` or, where None, in memory.

        Raises Fault where it cannot be written.
        """

        def work() -> Engine:
            index = tantivy.Index(schema.build(), path=folder)
            _register(index)
            writer = index.writer(_HEAP, 1)
            for document in documents:
                writer.add_document(document)
            writer.commit()
            writer.wait_merging_threads()
            index.reload()
            return cls(index)

        return guarded(work)

    def term(self, field: str, value: str) -> tantivy.Query:
        """Return the query for one exact term of a field."""
        return tantivy.Query.term_query(self._schema, field, value)

    def prefix(self, field: str, start: str) -> tantivy.Query:
        """Return the query for the terms of a field that begin so. `start` holds letters only."""
        return tantivy.Query.regex_query(self._schema, field, f"{start}.*")

    def row_of(self, field: str, stems: tuple[str, ...], slop: int = 0) -> tantivy.Query:
        """Return the query for stems in a row, with at most `slop` words between them."""
        if len(stems) == 1:
            return self.term(field, stems[0])
        return tantivy.Query.phrase_query(self._schema, field, list(stems), slop)

    def like(self, texts: dict[str, list[str]]) -> tantivy.Query:
        """Return the query for what holds the words that tell some texts, by field, from others."""
        _register(self._index)  # the words of the texts are cut here
        like = tantivy.Query.more_like_this_document_fields_query
        return like(
            self._schema,
            texts,
            min_doc_frequency=1,
            min_term_frequency=1,
            max_query_terms=LIKE_WORDS,
            min_word_length=3,
        )

    def between(self, field: str, first: int | None, last: int | None) -> tantivy.Query:
        """Return the query for a number from `first` to `last`, both included; None is open."""
        kind = tantivy.FieldType.Integer
        return tantivy.Query.range_query(self._schema, field, kind, first, last)

    def pack_itself(self) -> list[tantivy.Query]:
        """Return the queries for the documents that are no entry and no series."""
        return [self.term("type", ABOUT), self.term("type", GLOSSARY)]

    def holders(self, field: str, term: str) -> int:
        """Return how many documents hold a term."""
        return guarded(lambda: int(self._searcher.doc_freq(field, term)))

    def words(self, field: str, start: str) -> list[tuple[str, int]]:
        """Return the terms of a field that begin so, with how many documents hold each."""
        return guarded(lambda: list(self._searcher.terms_with_prefix(field, start)))

    def counts(self, field: str, within: tantivy.Query | None = None) -> list[tuple[str, int]]:
        """Return the terms of a field with how many of the documents within a query hold each."""
        return guarded(lambda: list(self._searcher.terms_with_prefix(field, "", within)))

    def meets(self, query: tantivy.Query) -> bool:
        """Return whether any document meets a query."""
        return guarded(lambda: bool(self._searcher.search(query, 1, False).hits))

    def address(self, kind: str, key: str) -> tantivy.DocAddress | None:
        """Return where a document is kept, or None where there is none."""
        query = self.every(self.term("type", kind), self.term("key", key))
        hits = guarded(lambda: self._searcher.search(query, 1, False).hits)
        return hits[0][1] if hits else None

    def score(self, query: tantivy.Query, address: tantivy.DocAddress) -> float:
        """Return what a document scores in a query, 0 where it does not meet it."""
        try:
            told = guarded(lambda: query.explain(self._searcher, address).to_json())
        except Fault:
            return 0.0
        return float(json.loads(told)["value"])

    def count(self, query: tantivy.Query) -> int:
        """Return how many documents meet a query."""
        return self.chosen(query, 1)[0]

    def _json(self, address: tantivy.DocAddress, name: str) -> Any:
        return json.loads(bytes(self._searcher.doc(address)[name][0]))

    def stored(self, kind: str, key: str, name: str) -> Any:
        """Return what is stored of one document, or None where there is no such document."""
        query = self.every(self.term("type", kind), self.term("key", key))

        def work() -> Any:
            hits = self._searcher.search(query, 1).hits
            return self._json(hits[0][1], name) if hits else None

        return guarded(work)

    def every(self, *queries: tantivy.Query) -> tantivy.Query:
        """Return the query that all of `queries` must match."""
        return tantivy.Query.boolean_query([(tantivy.Occur.Must, query) for query in queries])

    def ordered(self, query: tantivy.Query, name: str, start: int, count: int) -> list[Any]:
        """Return what is stored of the documents that match, in the order of the pack."""

        def work() -> list[Any]:
            result = self._searcher.search(
                query, count, False, "order", start, order=tantivy.Order.Asc
            )
            return [self._json(address, name) for _, address in result.hits]

        return guarded(work) if count > 0 else []

    def chosen(self, query: tantivy.Query, most: int) -> tuple[int, list[int]]:
        """Return how many documents match, and where in the pack the best of them stand."""

        def work() -> tuple[int, list[int]]:
            result = self._searcher.search(query, most, True)
            orders = self.orders([address for _, address in result.hits])
            return int(getattr(result, "count", 0) or 0), orders

        return guarded(work)

    def standing_at(self, orders: list[int]) -> tantivy.Query:
        """Return the query for the documents that stand at some places; it counts for nothing."""
        places = [tantivy.Query.term_query(self._schema, "order", each, "basic") for each in orders]
        some = [(tantivy.Occur.Should, place) for place in places]
        return tantivy.Query.const_score_query(tantivy.Query.boolean_query(some), 0.0)

    def ranked(self, query: tantivy.Query, limit: int) -> list[tuple[float, Any, Any]]:
        """Return score, row and address of the documents that match best."""

        def work() -> list[tuple[float, Any, Any]]:
            result = self._searcher.search(query, limit, False)
            return [
                (float(score), self._json(address, "row"), address)
                for score, address in result.hits
            ]

        return guarded(work)

    def browsed(self, query: tantivy.Query, limit: int) -> tuple[int, list[tuple[float, Any, Any]]]:
        """Return how many documents match, and rows and addresses in the order of the pack."""

        def work() -> list[tuple[float, Any, Any]]:
            result = self._searcher.search(query, limit, False, "order", order=tantivy.Order.Asc)
            return [(0.0, self._json(address, "row"), address) for _, address in result.hits]

        return self.count(query), guarded(work)

    def orders(self, addresses: list[tantivy.DocAddress]) -> list[int]:
        """Return where in the pack documents stand, as numbers to sort by."""

        def work() -> list[int]:
            return [int(each or 0) for each in self._searcher.fast_field_values("order", addresses)]

        return guarded(work)

    def sheet(self, address: tantivy.DocAddress) -> Any:
        """Return the sheet of a document that a search found."""
        return guarded(lambda: self._json(address, "sheet"))
