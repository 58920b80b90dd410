"""Many ask at once, and each is answered as if nobody else had; stderr stays what it was."""

from __future__ import annotations

import os
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from briefing.library import Library, Query, open_library
from tests.conftest import DATA

QUERIES = [
    "coast guard",
    "misile",
    "尖閣",
    "patrol kind:event",
    "like:coast-guard-control",
    "zzzz pane:china",
    '"show of force" OR dr*',
    "five or six patrols",
    "date:2023-13",
    "9" * 5000,
] * 4


def _answer(library: Library, text: str) -> list[Any]:
    query = Query(text)
    result = library.search(query)
    hits = [(hit["row"]["id"], hit["score"], hit["marks"]) for hit in result["hits"]]
    said = [result[key] for key in ("total", "holding_all", "expanded", "corrected", "mistakes")]
    snippets = [library.snippet(hit, result["highlighter"]) for hit in result["hits"][:3]]
    return [hits, said, snippets, library.facets(query), library.zero_results(query)]


def test_eight_threads_are_answered_as_one(bundled: Library) -> None:
    alone = [_answer(bundled, text) for text in QUERIES]
    stderr = os.fstat(2)
    fresh = open_library(str(DATA))  # what it keeps is read by all of them at the same time
    with ThreadPoolExecutor(8) as threads:
        together = list(threads.map(lambda text: _answer(fresh, text), QUERIES))
    assert together == alone
    assert os.path.samestat(os.fstat(2), stderr)
