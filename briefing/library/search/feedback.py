"""Relevance feedback: the words that the first hits share tell what else is worth reading.

Who asks for `weapons against balloons` does not know that the texts say `use of force` and
`airspace`; the entries that answer best hold such words together. Their most telling ones count a
little in all other hits. It is the relevance model of Lavrenko and Croft (2001), its words weighed
by rarity, and needs no judgement by the reader, no dictionary, and nothing of the subject.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from math import log

import tantivy

from briefing import TYPE_CHECKING
from briefing.library.search.weights import FEEDBACK
from briefing.library.store.index_schema import TEXT
from briefing.library.text.stems import stems_of
from briefing.pack.markdown.spans import stated

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from briefing.library.records import Row
    from briefing.library.store.engine import Engine

HITS = 10
"""First hits whose words count."""

WORDS = 20
"""Words that count."""

SHORTEST = 3
"""Letters of such a word, at least."""

PARTS = ("title", "bottom_line", "rule", "body")
"""The parts of an entry whose words count: not the names of its sources."""

SATURATION = 1.2
"""Occurrences of a word in an entry from which on further ones add little, as in BM25."""

USUAL, OF_LENGTH = 150, 0.75
"""Words of an entry of usual length; how much a longer one counts less by each word."""


def queries(engine: Engine, hits: Iterable[tuple[float, Row]]) -> list[tantivy.Query]:
    """Return the scoring queries for what is like the first hits, given with their scores."""
    model: defaultdict[str, float] = defaultdict(float)
    for score, row in hits:
        counted = _words(engine, row)
        length = 1 - OF_LENGTH + OF_LENGTH * counted.total() / USUAL
        for word, times in counted.items():
            model[word] += score * times / (times + SATURATION * length)
    words = [word for _, word in sorted(_telling(engine, model), reverse=True)[:WORDS]]
    return [
        tantivy.Query.boost_query(engine.term(TEXT, word), FEEDBACK * model[word] / model[words[0]])
        for word in words
    ]


def _telling(engine: Engine, model: Mapping[str, float]) -> Iterator[tuple[float, str]]:
    """Yield the words that more than one entry holds, each with what it tells."""
    entries = engine.size
    for word, worth in model.items():
        holders = engine.holders(TEXT, word)
        if holders > 1:
            yield worth * log(1 + (entries - holders + 0.5) / (holders + 0.5)), word


def _words(engine: Engine, row: Row) -> Counter[str]:
    """Return how often each word stands in an entry."""
    sheet = engine.shown(row["id"], "sheet") or {"blocks": []}
    texts = (
        stated(each.get("spans", []))
        for each in sheet["blocks"]
        if each.get("part", "body") in PARTS
    )
    words = (word for text in texts for word in stems_of(text))
    return Counter(word for word in words if len(word) >= SHORTEST and not word.isdigit())
