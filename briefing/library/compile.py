"""Compiling: a pack becomes the documents of a library."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from briefing.library import engine, sheet
from briefing.library.document import document, searchable
from briefing.library.glossary import lookup
from briefing.library.names import Names
from briefing.pack.when import brief, days, spoken

if TYPE_CHECKING:
    from collections.abc import Iterator

    import tantivy

    from briefing.library.shapes import About, Row, Tab
    from briefing.pack.briefing import Briefing, Placed
    from briefing.pack.model import Series


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
    yield document(engine.ABOUT, engine.ABOUT, -1, stored)
    glossary = names.glossary()
    stored_names = {"whole": glossary, "row": lookup(glossary)}
    yield document(engine.GLOSSARY, engine.GLOSSARY, -1, stored_names)
    positions: dict[str, int] = {}
    for order, placed in enumerate(briefing.entries):
        entry = placed.entry
        position = positions[placed.pane] = positions.get(placed.pane, -1) + 1
        row = _row(placed, position, briefing, names)
        blocks = sheet.of_entry(entry, row, placed.body, names)
        whole = {**entry, "pane": placed.pane, "later": row.get("later", False)}
        yield searchable(row, order, blocks, whole, names.of(entry), entry)
    for number, series in enumerate(briefing.series):
        row = _series_row(series, number)
        order = len(briefing.entries) + number
        yield searchable(row, order, sheet.of_series(series, names), series, [], None)
