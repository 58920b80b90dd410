"""More like this: the entries that say most of what one entry says."""

from __future__ import annotations

from collections import Counter

import tantivy

from briefing import TYPE_CHECKING
from briefing.library.search.rarity import rarity
from briefing.library.search.weights import STEM_WEIGHTS
from briefing.library.store import index_schema
from briefing.library.text.stems import stem
from briefing.library.text.words import spoken_in
from briefing.pack.markdown.spans import stated

if TYPE_CHECKING:
    from briefing.library.store.engine import Engine

WORDS = 20
"""Words by which a part is compared: those that tell it from others."""

SHORTEST = 3
"""Letters of such a word, at least."""

PARTS = {
    "title": index_schema.TITLE,
    "bottom_line": index_schema.LINE,
    "rule": index_schema.TEXT,
    "names": index_schema.NAMES,
    "body": index_schema.TEXT,
}
"""The parts of an entry by which it is compared, and the field that each is searched for in."""


def like(engine: Engine, id: str) -> tantivy.Query | None:
    """Return the query for what is like an entry or a series, or None where there is none of it."""
    sheet = engine.shown(id, "sheet")
    if sheet is None:
        return None
    texts: dict[str, list[str]] = {}
    for block in sheet["blocks"]:
        if field := PARTS.get(block.get("part", "body")):
            texts.setdefault(field, []).append(stated(block.get("spans", [])))
    similar = engine.any_of(
        tantivy.Query.boost_query(engine.term(field, word), worth * STEM_WEIGHTS[field])
        for field, text in texts.items()
        for word, worth in _telling(engine, field, text)
    )
    itself = engine.document(sheet["row"]["type"], id)
    return tantivy.Query.boolean_query(
        [(tantivy.Occur.Must, similar), (tantivy.Occur.MustNot, itself)]
    )


def _telling(engine: Engine, field: str, texts: list[str]) -> list[tuple[str, float]]:
    """Return the stems that tell some texts from others, each with its weight, at most 1.

    The engine's own choice among words that tell as much is a different one every time.
    """
    words = (word for text in texts for word in spoken_in(text) if len(word) >= SHORTEST)
    entries = engine.count(engine.everything())
    rated = []
    for word, times in Counter(map(stem, words)).items():
        holders = engine.holders(field, word)
        rated.append((-times * rarity(holders, entries), word))
    chosen = sorted(rated)[:WORDS]
    return [(word, telling / chosen[0][0]) for telling, word in chosen]
