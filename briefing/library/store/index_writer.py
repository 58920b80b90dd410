"""Writing an index: a new one, or one that goes on from what is there."""

from __future__ import annotations

from typing import TYPE_CHECKING

import tantivy

from briefing.library.store import index_schema
from briefing.library.store.engine import Engine
from briefing.library.store.guard import IndexFault, guarded, silent_stderr
from briefing.library.text.analysers import analysers

if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Self

HEAP = 64 * 2**20
"""Bytes that the engine gathers before it writes a segment: at 100,000 entries so few segments that
none are merged, which would take more memory and time than gathering does."""

THREADS = 1
"""A second one takes half as much processor time again, and Python does not keep one busy."""


class IndexWriter:
    """An index that is being written, in `folder` or, where that is None, in memory.

    Every fault of the engine is an IndexFault. Messages of its threads are kept off the terminal
    while the writer is open.
    """

    def __init__(self, folder: str | None) -> None:
        self._folder = folder
        self._index: tantivy.Index
        self._writer: tantivy.IndexWriter | None = None

    def __enter__(self) -> Self:
        silent_stderr.__enter__()
        try:
            self._index = guarded(tantivy.Index, index_schema.build(), self._folder)
            for name, analyser in analysers():
                self._index.register_tokenizer(name, analyser)
            self._writer = guarded(self._index.writer, HEAP, THREADS)
        except BaseException:
            silent_stderr.__exit__()
            raise
        return self

    def __exit__(self, *_: object) -> None:
        self._writer = None  # ends its threads; nothing writes any more
        silent_stderr.__exit__()

    def _open(self) -> tantivy.IndexWriter:
        if self._writer is None:
            raise IndexFault("the index is not open for writing")
        return self._writer

    def add(self, documents: Iterable[tantivy.Document]) -> None:
        """Add documents."""
        writer = self._open()
        for document in documents:
            guarded(writer.add_document, document)

    def remove(self, field: str, values: Iterable[str]) -> None:
        """Remove the documents that have been there, by the exact terms of a field."""
        writer = self._open()
        for value in values:
            guarded(writer.delete_documents_by_term, field, value)

    def finish(self) -> None:
        """Write everything out."""
        writer = self._open()
        self._writer = None
        guarded(writer.commit)
        guarded(writer.wait_merging_threads)

    def opened(self) -> Engine:
        """Return the finished index, open for reading."""
        return guarded(Engine, self._index, self._folder)
