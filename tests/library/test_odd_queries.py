"""Queries that mean harm are answered too, with few questions to the engine, in any thread."""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Callable
from typing import Any

import pytest

from briefing.library import Library, Query
from briefing.library.store import cache_writer
from briefing.library.store.engine import Engine

UNKNOWN = [f"{letter * 3}zqxv{other * 9}" for letter in "bdfgh" for other in "jkmnprstw"][:40]

ODD = {
    "a long word": "a" * 10_000,
    "many words": "word " * 2_000,
    "many unknown words": " ".join(UNKNOWN),
    "many long unknown words": " ".join(each * 2 for each in UNKNOWN),
    "words in one piece": "-".join(UNKNOWN) * 40,
    "pieces of hyphens": ("-".join(UNKNOWN) + " ") * 40,
    "letters and hyphens": "a-" * 5_000,
    "quotes": '"' * 5_000,
    "odd quotes": '"a' * 3_333,
    "phrases": '"coast guard" ' * 700,
    "a long phrase": '"' + "coast guard " * 800 + '"',
    "colons": ":" * 10_000,
    "fields": "pane:x " * 1_500,
    "values": "pane:" + "china," * 1_600,
    "unknown values": "source:" + "".join(f"x{n}," for n in range(1_500)),
    "dates": "date:" + "".join(f"{n}," for n in range(1, 2_000)),
    "like many": "like:" + "coast-guard-control," * 500,
    "a long date": "date:" + "9" * 9_000,
    "a long id": "like:" + "x" * 9_000,
    "ors": "a OR " * 2_000,
    "only ors": "OR " * 3_000,
    "beginnings": "a* " * 3_000,
    "beginnings or others": "ab* OR " * 1_500,
    "a long beginning": "a" * 9_000 + "*",
    "a beginning of signs": "⑴*",
    "negations": "-a " * 3_000,
    "figures": "9" * 9_000,
    "figures with commas": "9," * 5_000,
    "an article": "第" + "9" * 9_000 + "条",
    "a paragraph": "Art. 1(" + "1" * 9_000 + "), 2",
    "articles": "art. " + "1, " * 3_000,
    "Japanese": "防" * 10_000,
    "half-width Japanese": "ｶﾞ" * 5_000,
    "marks": "e" + "\u0301" * 9_000,
    "NUL": "\x00" * 10_000,
    "surrogates": "\udcff\ud800" * 2_000,
    "emoji": "👩‍👩‍👧‍👦" * 1_000,
    "right to left": "\u202eשלום " * 1_500,
    "forms": "largest " * 1_000,
    "names": "MoD " * 2_000,
    "names or names": "MoD OR " * 2_000,
}

MOST_LOOKED_UP, MOST_ASKED = 80_000, 2_000
"""Words that are looked up, some hundred thousand a second, and other questions to the engine."""

STACK = 2**20
"""Bytes of a thread's stack, of which some systems give so few."""


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> Counter[str]:
    """Return how often the engine is asked what from now on, and the library thrown away."""
    calls: Counter[str] = Counter()

    def counted(name: str, method: Callable[..., Any]) -> Callable[..., Any]:
        def call(*given: Any, **named: Any) -> Any:
            calls[name] += 1
            return method(*given, **named)

        return call

    for name in ("holders", "words", "counts", "meets", "chosen", "ranked", "browsed", "stored"):
        monkeypatch.setattr(Engine, name, counted(name, getattr(Engine, name)))
    monkeypatch.setattr(cache_writer, "discard", counted("discard", lambda folder: None))
    return calls


def _few(asked: Counter[str]) -> bool:
    """Return whether few questions were asked since the last time, and the library was kept."""
    looked_up, thrown_away = asked.pop("holders", 0), asked.pop("discard", 0)
    rest = asked.total()
    asked.clear()
    return looked_up <= MOST_LOOKED_UP and rest <= MOST_ASKED and not thrown_away


@pytest.mark.parametrize("odd", ODD)
def test_few_questions_answer_it(bundled: Library, asked: Counter[str], odd: str) -> None:
    for typing in (True, False):
        query = Query(ODD[odd], typing=typing)
        result = bundled.search(query, limit=5)
        assert result["total"] >= len(result["hits"])
        assert _few(asked)
    for hit in result["hits"]:
        snippet = bundled.snippet(hit, result["highlighter"])
        assert all(0 <= s < e <= len(snippet["text"]) for s, e in snippet["marks"])
    assert _few(asked)
    bundled.facets(query)
    assert _few(asked)
    bundled.zero_results(query)
    assert _few(asked)


def test_a_thread_with_a_small_stack_answers_them_all(bundled: Library) -> None:
    totals: list[int] = []

    def work() -> None:
        totals.extend(bundled.search(Query(text))["total"] for text in ODD.values())

    before = threading.stack_size(STACK)
    try:
        thread = threading.Thread(target=work)
        thread.start()
    finally:
        threading.stack_size(before)
    thread.join()
    assert len(totals) == len(ODD)
