"""More like this: the entries that say most of what one entry says."""

from __future__ import annotations

from typing import TYPE_CHECKING

import tantivy

from briefing.library import schema
from briefing.pack.text import words_of

if TYPE_CHECKING:
    from briefing.library.engine import Engine

PARTS = {
    "title": schema.TITLE,
    "bottom_line": schema.LINE,
    "rule": schema.TEXT,
    "names": schema.NAMES,
    "body": schema.TEXT,
}
"""The parts of an entry that are compared, and the field that each is compared with."""


def like(engine: Engine, id: str) -> tantivy.Query | None:
    """Return the query for what is like an entry or a series, or None where there is none of it."""
    kind = "entry"
    sheet = engine.stored(kind, id, "sheet")
    if sheet is None:
        kind = "series"
        sheet = engine.stored(kind, id, "sheet")
    if sheet is None:
        return None
    texts: dict[str, list[str]] = {}
    for block in sheet["blocks"]:
        if field := PARTS.get(block.get("part", "body")):
            texts.setdefault(field, []).append(words_of(block.get("spans", [])))
    parts = [
        (
            tantivy.Occur.Should,
            tantivy.Query.boost_query(engine.like({field: text}), schema.WEIGHTS[field]),
        )
        for field, text in texts.items()
    ]
    itself = engine.every(engine.term("type", kind), engine.term("key", id))
    some = tantivy.Query.boolean_query(parts)
    return tantivy.Query.boolean_query(
        [(tantivy.Occur.Must, some), (tantivy.Occur.MustNot, itself)]
    )
