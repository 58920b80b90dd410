"""The entries that a view is of, and the tables of the pack that it names things by."""

from __future__ import annotations

from briefing import TYPE_CHECKING
from briefing.library.search_fields import PANE
from briefing.library.store.engine import WHOLE
from briefing.library.store.index_schema import REST
from briefing.library.store.kept_answers import KeptAnswers

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable
    from typing import Any, TypeVar

    import tantivy

    from briefing.library.query.parser import Query
    from briefing.library.search.searcher import Searcher
    from briefing.library.store.engine import Engine

    T = TypeVar("T")

_KEPT = "answers to views"
_AT_MOST = 8
"""Answers that are kept for views that are opened again: each holds what all entries add up to."""


def entries_within(
    searcher: Searcher, pane: str | None, query: Query | None
) -> tantivy.Query | None:
    """Return the query for the entries of a pane, or of all, that are found; None: there are none.

    A query that asks for nothing finds all.
    """
    engine = searcher.engine
    entries = engine.entries(pane)
    if not (query and query.clauses):
        return entries
    found = searcher.matching(query if pane is None else query.within(PANE, pane))
    return None if found is None else engine.all_of(entries, found)


def pack_tables(engine: Engine) -> Any:
    """Return the tables of the pack but for its entries, keys as in the pack, read once."""
    return engine.pack_document(REST, WHOLE)


def once_of_all(
    searcher: Searcher,
    pane: str | None,
    query: Query | None,
    asked: Hashable,
    work: Callable[[], T],
) -> T:
    """Return what a view is made of, worked out once where it is of all entries of a pane.

    `asked` tells one question from others, and those of one view from those of others.
    """
    if query and query.clauses:
        return work()
    kept = searcher.engine.once(_KEPT, lambda: KeptAnswers(_AT_MOST))
    return kept.once((asked, pane), work)
