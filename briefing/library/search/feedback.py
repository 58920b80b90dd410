"""Relevance feedback: the words that the first hits share tell what else is worth reading.

Who asks for `weapons against balloons` does not know that the texts say `use of force` and
`airspace`; the entries that answer best hold such words together. Their most telling ones count a
little in all other hits. It is the relevance model of Lavrenko and Croft (2001), its words weighed
by rarity, and needs no judgement by the reader, no dictionary, and nothing of the subject.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from functools import partial

import tantivy

from briefing import TYPE_CHECKING
from briefing.library.search.rarity import rarity
from briefing.library.search.weights import FEEDBACK
from briefing.library.store.index_schema import TEXT
from briefing.library.text.stems import stems_of
from briefing.pack.markdown.spans import stated

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefing.library.records import Row
    from briefing.library.store.engine import Engine

HITS = 6
"""First hits whose words count."""

WORDS = 15
"""Words that count."""

OF_ONE = 40
"""Words of one hit among which they are: those that tell most of it."""

SHORTEST = 3
"""Letters of such a word, at least."""

PARTS = ("title", "bottom_line", "rule", "body")
"""The parts of an entry whose words count: not the names of its sources."""

SATURATION = 1.2
"""Occurrences of a word in an entry from which on further ones add little, as in BM25."""

USUAL, OF_LENGTH = 150, 0.75
"""Words of an entry of usual length; how much a longer one counts less by each word."""


class Feedback:
    """Finds the words that hits share, in one index."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def queries(self, hits: Iterable[tuple[float, Row]]) -> list[tantivy.Query]:
        """Return the scoring queries for what is like some hits, given with their scores."""
        worths: defaultdict[str, float] = defaultdict(float)
        rarities: dict[str, float] = {}
        for score, row in hits:
            key = __name__, row["type"], row["id"]  # while one types, the hits are often the same
            for word, worth, rare in self._engine.once(key, partial(self._telling, row)):
                worths[word] += score * worth
                rarities[word] = rare
        words = sorted(worths, key=lambda word: (-worths[word] * rarities[word], word))[:WORDS]
        return [
            tantivy.Query.boost_query(
                self._engine.term(TEXT, word), FEEDBACK * worths[word] / worths[words[0]]
            )
            for word in words
        ]

    def _telling(self, row: Row) -> list[tuple[str, float, float]]:
        """Return the words that tell an entry from others, what each is worth, and its rarity."""
        counted = self._words(row)
        length = 1 - OF_LENGTH + OF_LENGTH * counted.total() / USUAL
        entries, told = self._engine.size, []
        for word, times in counted.items():
            holders = self._engine.holders(TEXT, word)
            if holders > 1:  # else it finds nothing but the hit itself
                worth = times / (times + SATURATION * length)
                told.append((word, worth, rarity(holders, entries)))
        return sorted(told, key=lambda each: -each[1] * each[2])[:OF_ONE]

    def _words(self, row: Row) -> Counter[str]:
        """Return how often each word stands in an entry."""
        sheet = self._engine.shown(row["id"], "sheet") or {"blocks": []}
        texts = (
            stated(each.get("spans", []))
            for each in sheet["blocks"]
            if each.get("part", "body") in PARTS
        )
        words = (word for text in texts for word in stems_of(text))
        return Counter(word for word in words if len(word) >= SHORTEST and not word.isdigit())
