"""The index itself: what is asked of tantivy, and every way in which it can fail as one error."""

from __future__ import annotations

import json
import os
import sys
from typing import TYPE_CHECKING, Any, TypeVar

import tantivy

from briefing.library import schema

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

ABOUT = "about"
"""The key and type of the document that describes the pack. No entry can have it: entries are found
by key and type together."""

_HEAP = 32 * 2**20

T = TypeVar("T")


class Fault(Exception):  # noqa: N818
    """The index cannot be used: it is damaged, foreign, or could not be written."""


class _Silent:
    """Keeps what a panic of the engine prints off the terminal."""

    def __enter__(self) -> None:
        self._kept = -1
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
        if self._kept >= 0:
            os.dup2(self._kept, 2)
            os.close(self._kept)


def _guarded(work: Callable[[], T]) -> T:
    """Return what `work` returns. Raises Fault where the engine fails, a panic of it included."""
    try:
        with _Silent():
            return work()
    except (ValueError, OSError, KeyError, TypeError, IndexError) as error:
        raise Fault(str(error)) from error
    except BaseException as error:
        if type(error).__name__ != "PanicException":
            raise
        raise Fault(str(error)) from None


class Engine:
    """An index that is open for reading."""

    def __init__(self, index: tantivy.Index) -> None:
        self._searcher = index.searcher()
        self._schema = index.schema

    @classmethod
    def open(cls, folder: str) -> Engine:
        """Return the index in `folder`. Raises Fault where it is not one of ours, whole."""
        engine = _guarded(lambda: cls(tantivy.Index.open(folder)))
        engine.stored(ABOUT, ABOUT, "row")
        return engine

    @classmethod
    def build(cls, documents: Iterable[tantivy.Document], folder: str | None = None) -> Engine:
        """Return a new index of `documents`, in `folder` or, where None, in memory.

        Raises Fault where it cannot be written.
        """

        def work() -> Engine:
            index = tantivy.Index(schema.build(), path=folder)
            writer = index.writer(_HEAP, 1)
            for document in documents:
                writer.add_document(document)
            writer.commit()
            writer.wait_merging_threads()
            index.reload()
            return cls(index)

        return _guarded(work)

    def term(self, field: str, value: str) -> tantivy.Query:
        """Return the query for one exact term of a field."""
        return tantivy.Query.term_query(self._schema, field, value)

    def prefix(self, field: str, start: str) -> tantivy.Query:
        """Return the query for the terms of a field that begin so. `start` holds letters only."""
        return tantivy.Query.regex_query(self._schema, field, f"{start}.*")

    def _json(self, address: tantivy.DocAddress, name: str) -> Any:
        return json.loads(bytes(self._searcher.doc(address)[name][0]))

    def stored(self, kind: str, key: str, name: str) -> Any:
        """Return what is stored of one document, or None where there is no such document."""
        query = self.every(self.term("type", kind), self.term("key", key))

        def work() -> Any:
            hits = self._searcher.search(query, 1).hits
            return self._json(hits[0][1], name) if hits else None

        return _guarded(work)

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

        return _guarded(work) if count > 0 else []

    def ranked(self, query: tantivy.Query, limit: int) -> tuple[int, list[tuple[float, Any, Any]]]:
        """Return how many documents match, and score, row and address of the best of them."""

        def work() -> tuple[int, list[tuple[float, Any, Any]]]:
            result = self._searcher.search(query, max(limit, 1), True)
            hits = [
                (float(score), self._json(address, "row"), address)
                for score, address in result.hits[:limit]
            ]
            return int(getattr(result, "count", 0) or 0), hits

        return _guarded(work)

    def sheet(self, address: tantivy.DocAddress) -> Any:
        """Return the sheet of a document that a search found."""
        return _guarded(lambda: self._json(address, "sheet"))
