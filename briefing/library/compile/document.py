"""What is stored and searched of one entry or series: the document of the index."""

from __future__ import annotations

import json
import sys
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

import tantivy

from briefing.library.query import search_fields
from briefing.library.store import index_schema
from briefing.library.text import articles
from briefing.library.text.tokenizer import cut, cut_all, japanese, name_of
from briefing.pack.markdown.spans import words_of
from briefing.pack.model.dates import days

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from briefing.library.records import Row
    from briefing.pack.markdown.blocks import Block
    from briefing.pack.model.fields import When
    from briefing.pack.model.tables import Entry

_FIELDS = {
    "status": "",
    "see": "",
    "facts": "",
    "contradicts": "",
    "said_by": index_schema.NAMES,
    "body": index_schema.TEXT,
    "rule": index_schema.TEXT,
    "quote": index_schema.TEXT,
    "caveat": index_schema.TEXT,
    "change": index_schema.TEXT,
    "series": index_schema.TEXT,
    "sources": index_schema.TEXT,
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
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"), default=_plain)
    return text.encode()


def dump_quickly(value: object) -> bytes:
    """Return the JSON of what holds no fractions: the same, from what is here for large packs."""
    quick = sys.modules.get("pydantic_core")
    return quick.to_json(value) if quick else dump(value)


def _texts(blocks: Iterable[Block]) -> Iterator[tuple[str, str]]:
    """Yield the field and text of every block that is searched."""
    for block in blocks:
        part = block.get("part", "body")
        field = _FIELDS.get(part, part)
        if field:
            if "rows" not in block:
                yield field, words_of(block.get("spans", []))
                continue
            cells = [cell for row in (block.get("head", []), *block["rows"]) for cell in row]
            yield field, "\n".join(map(words_of, cells))


def document(key: str, kind: str, order: int, stored: Mapping[str, bytes]) -> tantivy.Document:
    """Return a document that is found by its key, and what is stored of it as JSON."""
    document = tantivy.Document()
    document.add_text("key", key)
    document.add_text("type", kind)
    document.add_integer("order", order)
    for name, value in stored.items():
        document.add_bytes(name, value)
    return document


def _add_texts(
    found: tantivy.Document, texts: list[tuple[str, str]], names: tuple[str, str]
) -> None:
    """Add the words of an entry, each text in its field and in those that hold all.

    Its names, which hold most of its Japanese, come last.
    """
    spelled = [*cut_all([text for _, text in texts]), cut(names[1])]
    for (field, text), words in zip([*texts, names], spelled, strict=True):
        if field != index_schema.TEXT:
            found.add_text(field, words)
        found.add_text(index_schema.TEXT, words)
        if field == index_schema.TITLE:
            found.add_text(index_schema.NAME, name_of(text))
            found.add_text(index_schema.SPELLED_TITLE, words)
        head = field in index_schema.HEAD
        for run in japanese(text):
            for name in index_schema.JAPANESE_WEIGHTS if head else (index_schema.RUNS,):
                found.add_text(name, run)
        for number in articles.named(text):
            found.add_text(index_schema.ARTICLE, number)
            if field in (index_schema.TITLE, index_schema.LINE):
                found.add_text(index_schema.NAMED, number)
    found.add_text(index_schema.SPELLED, " ".join(spelled))


def _add_date(found: tantivy.Document, when: When) -> None:
    first, last = days(when)
    found.add_integer(index_schema.FIRST, first.toordinal())
    found.add_integer(index_schema.LAST, (last or date.max).toordinal())
    months = isinstance(when, date) or "from" in when or "month" in when
    for day in dict.fromkeys((first, last or first)):
        text = f"{day.day} {day:%B %Y}" if months else str(day.year)
        for name in (index_schema.NAMES, index_schema.TEXT):
            found.add_text(name, text)


def searchable(
    row: Row,
    order: int,
    blocks: list[Block],
    stored: Mapping[str, bytes],
    names: list[str],
    entry: Entry | None,
) -> tantivy.Document:
    """Return the document of an entry or a series, found by the words of its blocks and `names`.

    `entry` is None for a series.
    """
    found = document(row["id"], row["type"], order, stored)
    if row["pane"] is not None:
        found.add_text(search_fields.PANE, row["pane"])
    for field, value in (
        search_fields.values(entry, row) if entry else ((search_fields.KIND, row["kind"]),)
    ):
        found.add_text(field, value)
    if entry and "date" in entry:
        _add_date(found, entry["date"])
    bases = entry["rule"]["basis"] if entry and "rule" in entry else []
    numbers = [number for each in bases for number in articles.named(each.get("at", ""))]
    for place, number in enumerate(numbers):
        found.add_text(index_schema.NAMED if place else index_schema.BASIS, number)
    _add_texts(found, list(_texts(blocks)), (index_schema.NAMES, "\n".join(names)))
    return found
