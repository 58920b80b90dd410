"""Queries that mean harm are answered too, the library is kept, and in any thread."""

from __future__ import annotations

import threading

import pytest

from benchmarks.odd import HARMFUL
from briefing.library import Library, Query
from briefing.library.store import cache_writer

STACK = 2**20
"""Bytes of a thread's stack, of which some systems give so few."""


@pytest.fixture
def kept(monkeypatch: pytest.MonkeyPatch) -> None:
    """Fail where the library is thrown away, as it is where the index says that it is damaged."""
    monkeypatch.setattr(cache_writer, "discard", lambda _: pytest.fail("it is thrown away"))


@pytest.mark.usefixtures("kept")
@pytest.mark.parametrize("odd", HARMFUL)
def test_it_is_answered_and_the_library_is_kept(bundled: Library, odd: str) -> None:
    for typing in (True, False):
        query = Query(HARMFUL[odd], typing=typing)
        result = bundled.search(query, limit=5)
        assert result["total"] >= len(result["hits"])
    for hit in result["hits"]:
        snippet = bundled.snippet(hit, result["highlighter"])
        assert all(0 <= s < e <= len(snippet["text"]) for s, e in snippet["marks"])
    bundled.facets(query)
    bundled.zero_results(query)


def test_a_thread_with_a_small_stack_answers_them_all(bundled: Library) -> None:
    totals: list[int] = []

    def work() -> None:
        totals.extend(bundled.search(Query(text))["total"] for text in HARMFUL.values())

    before = threading.stack_size(STACK)
    try:
        thread = threading.Thread(target=work)
        thread.start()
    finally:
        threading.stack_size(before)
    thread.join()
    assert len(totals) == len(HARMFUL)
