"""Compiling: a pack becomes the documents of a library."""

from __future__ import annotations

import json
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import tantivy

from briefing.library import engine, schema, sheet
from briefing.library.names import Names
from briefing.library.text import japanese, spellings, stems
from briefing.pack.text import words_of
from briefing.pack.when import brief, days, spoken

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from briefing.library.shapes import About, Row, Tab
    from briefing.pack.blocks import Block
    from briefing.pack.briefing import Briefing, Placed
    from briefing.pack.model import Series

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


def _about(briefing: Briefing) -> About:
    pack = briefing.pack
    counts: dict[str, int] = {}
    for placed in briefing.entries:
        counts[placed.pane] = counts.get(placed.pane, 0) + 1
    tabs: list[Tab] = [
        {
            "id": pane["id"],
            "title": pane["title"],
            "short": pane.get("short", pane["title"]),
            "count": counts.get(pane["id"], 0),
        }
        for pane in briefing.panes
    ]
    about: About = {"id": pack["id"], "title": pack["title"], "tabs": tabs}
    if "edition" in pack:
        about["edition"] = pack["edition"]
    if "publisher" in pack:
        about["publisher"] = pack["publisher"]
    if "note" in pack:
        about["note"] = pack["note"]
    if "handling" in pack:
        about["handling"] = pack["handling"]
    if "published" in pack:
        about["published"] = spoken(pack["published"])
    if "as_of" in pack:
        about["as_of"] = spoken(pack["as_of"])
    return about


def _later(placed: Placed, briefing: Briefing) -> bool:
    published = briefing.pack.get("published")
    when = placed.entry.get("date")
    return published is not None and when is not None and days(when)[0] > published


def _row(placed: Placed, position: int, briefing: Briefing, names: Names) -> Row:
    entry = placed.entry
    row: Row = {
        "id": entry["id"],
        "type": "entry",
        "pane": placed.pane,
        "position": position,
        "title": entry["title"],
        "kind": entry["kind"],
        "standing": entry["standing"],
    }
    chief, _ = names.cited(entry["sources"])[0]
    row["grade"] = f"{chief['reliability']}{entry['credibility']}"
    if "date" in entry:
        row["date"] = spoken(entry["date"])
        row["month"] = brief(entry["date"])
    if "change" in entry:
        row["change"] = entry["change"]["direction"]
    if "handling" in entry:
        row["handling"] = entry["handling"]
    if _later(placed, briefing):
        row["later"] = True
    return row


def _series_row(series: Series, position: int) -> Row:
    return {
        "id": series["id"],
        "type": "series",
        "pane": None,
        "position": position,
        "title": series["title"],
        "kind": "series",
    }


def _texts(blocks: Iterable[Block]) -> Iterator[tuple[str, str]]:
    """Yield the field and text of every block that is searched."""
    for block in blocks:
        part = block.get("part", "body")
        field = _FIELDS.get(part, part)
        if field:
            parts = [block.get("spans", []), *block.get("head", [])]
            parts += [cell for row in block.get("rows", []) for cell in row]
            yield field, "\n".join(words_of(spans) for spans in parts)


def _document(key: str, kind: str, order: int, stored: Mapping[str, object]) -> tantivy.Document:
    document = tantivy.Document()
    document.add_text("key", key)
    document.add_text("type", kind)
    document.add_integer("order", order)
    for name, value in stored.items():
        document.add_bytes(name, dump(value))
    return document


def _searchable(
    row: Row, order: int, blocks: list[Block], whole: object, extra: list[str]
) -> tantivy.Document:
    stored = {"row": row, "sheet": {"row": row, "blocks": blocks}, "whole": whole}
    document = _document(row["id"], row["type"], order, stored)
    if row["pane"] is not None:
        document.add_text("pane", row["pane"])
    texts = [*_texts(blocks), *(("names", name) for name in extra)]
    for field, text in texts:
        document.add_text(field, stems(text))
        document.add_text("spelled_title" if field == "title" else "spelled", spellings(text))
    document.add_text(schema.JAPANESE, " ".join(japanese(text) for _, text in texts))
    return document


def documents(briefing: Briefing) -> Iterator[tantivy.Document]:
    """Yield the documents of a pack: what it is, its entries in order, its series."""
    names = Names(briefing)
    rest: dict[str, Any] = {
        "pack": briefing.pack,
        "panes": [{"id": pane["id"], "title": pane["title"]} for pane in briefing.panes],
        "series": briefing.series,
        "sources": briefing.sources,
        "actors": briefing.actors,
        "topics": briefing.topics,
        "places": briefing.places,
        "terms": briefing.terms,
    }
    stored = {"row": _about(briefing), "whole": rest}
    yield _document(engine.ABOUT, engine.ABOUT, -1, stored)
    positions: dict[str, int] = {}
    for order, placed in enumerate(briefing.entries):
        entry = placed.entry
        position = positions[placed.pane] = positions.get(placed.pane, -1) + 1
        row = _row(placed, position, briefing, names)
        blocks = sheet.of_entry(entry, row, placed.body, names)
        whole = {**entry, "pane": placed.pane, "later": row.get("later", False)}
        told = "\n".join((entry["title"], entry["bottom_line"], entry["body"]))
        extra = [*names.of(entry), *names.others(told)]
        yield _searchable(row, order, blocks, whole, extra)
    for number, series in enumerate(briefing.series):
        row = _series_row(series, number)
        order = len(briefing.entries) + number
        extra = names.others(series["title"])
        yield _searchable(row, order, sheet.of_series(series, names), series, extra)
