"""What is stored and searched of one entry or series: the document of the index."""

from __future__ import annotations

import json
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

import tantivy

from briefing.library import schema
from briefing.library.text import japanese, spellings, stems
from briefing.pack.text import words_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from briefing.library.shapes import Row
    from briefing.pack.blocks import Block

_FIELDS = {
    "status": "",
    "see": "",
    "facts": "",
    "contradicts": "",
    "said_by": "names",
    "change": "caveat",
}
"""The field that a part is searched in, where it is not its own; "" is not searched."""


def _plain(value: object) -> object:
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Decimal):
        return float(value)
    raise TypeError(type(value))


def dump(value: object) -> bytes:
    """Return JSON with dates as ISO 8601 strings and numbers as numbers."""
    return json.dumps(value, ensure_ascii=False, default=_plain).encode()


def _texts(blocks: Iterable[Block]) -> Iterator[tuple[str, str]]:
    """Yield the field and text of every block that is searched."""
    for block in blocks:
        part = block.get("part", "body")
        field = _FIELDS.get(part, part)
        if field:
            parts = [block.get("spans", []), *block.get("head", [])]
            parts += [cell for row in block.get("rows", []) for cell in row]
            yield field, "\n".join(words_of(spans) for spans in parts)


def document(key: str, kind: str, order: int, stored: Mapping[str, object]) -> tantivy.Document:
    """Return a document that is found by its key, and what is stored of it as JSON."""
    document = tantivy.Document()
    document.add_text("key", key)
    document.add_text("type", kind)
    document.add_integer("order", order)
    for name, value in stored.items():
        document.add_bytes(name, dump(value))
    return document


def searchable(
    row: Row, order: int, blocks: list[Block], whole: object, extra: list[str]
) -> tantivy.Document:
    """Return the document of an entry or a series, found by the words of its blocks."""
    stored = {"row": row, "sheet": {"row": row, "blocks": blocks}, "whole": whole}
    found = document(row["id"], row["type"], order, stored)
    if row["pane"] is not None:
        found.add_text("pane", row["pane"])
    texts = [*_texts(blocks), *(("names", name) for name in extra)]
    for field, text in texts:
        found.add_text(field, stems(text))
        found.add_text("spelled_title" if field == "title" else "spelled", spellings(text))
    found.add_text(schema.JAPANESE, " ".join(japanese(text) for _, text in texts))
    return found
