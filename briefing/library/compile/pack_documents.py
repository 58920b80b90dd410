"""What the library holds of the pack as a whole."""

from __future__ import annotations

import json
from hashlib import blake2b
from itertools import accumulate
from typing import TYPE_CHECKING, Any

from briefing.library.compile.document import document, dump
from briefing.library.query.name_lookup import SOURCES, lookup
from briefing.library.store.engine import ABOUT, GLOSSARY, REST
from briefing.pack.model.dates import spoken

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Sequence

    import tantivy

    from briefing.library.records import About, Glossary, Tab
    from briefing.pack.model.tables import Leaf
    from briefing.pack.reading.manifest import PackLayout

_TABLES = {
    "series": "series",
    "sources": "source",
    "actors": "actor",
    "topics": "topic",
    "places": "place",
    "terms": "term",
}


def outline(frame: PackLayout) -> str:
    """Return the digest of all that the manifest says which entries are compiled by."""
    panes = [pane["id"] for pane in frame.panes]
    return _digest(frame.files, panes, frame.dimensions, frame.pack.get("published"))


def manifest(frame: PackLayout) -> str:
    """Return the digest of all that the manifest says."""
    return _digest(frame.files, frame.pack, frame.panes, frame.dimensions)


def _digest(*said: object) -> str:
    return blake2b(repr(said).encode(), digest_size=16).hexdigest()


def _about(frame: PackLayout, counts: dict[str | None, int]) -> About:
    pack = frame.pack
    tabs: list[Tab] = [
        {
            "id": pane["id"],
            "title": pane["title"],
            "short": pane.get("short", pane["title"]),
            "count": counts.get(pane["id"], 0),
        }
        for pane in frame.panes
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


def _glossary(rest: dict[str, Any]) -> Glossary:
    """Return what everything of the pack is called, by table and id."""
    found: Glossary = {
        _TABLES[name]: {
            item["id"]: [
                item["name"],
                *item.get("aliases", []),
                *([item["ja"]] if "ja" in item else []),
            ]
            for item in rest[name]
        }
        for name in ("actors", "topics", "places", "terms")
    }
    found[SOURCES] = {
        item["id"]: [f"{item['publisher']}: {item['title']}"] for item in rest["sources"]
    }
    return found


def documents(
    frame: PackLayout, files: Sequence[tuple[int, Leaf]], kept: Container[str] = ()
) -> Iterator[tantivy.Document]:
    """Yield the documents of the pack as a whole, but for those kept.

    `files` are the number of entries and the other tables of each file, in order.
    """
    counts: dict[str | None, int] = {}
    starts = []
    for (_, pane), (count, _) in zip(frame.files, files, strict=True):
        starts.append(counts.get(pane, 0))
        counts[pane] = starts[-1] + count
    series = accumulate((len(leaf.get("series", [])) for _, leaf in files), initial=0)
    whole = {"starts": [*starts, *series], "digests": [outline(frame), manifest(frame)]}
    about = json.dumps(_about(frame, counts)).encode()
    stored = {"row": about, "whole": json.dumps(whole).encode()}
    yield document(ABOUT, ABOUT, -1, stored)
    if REST in kept:
        return
    tables: list[Any] = [leaf for _, leaf in files]
    rest: dict[str, Any] = {
        "pack": frame.pack,
        "panes": [{"id": pane["id"], "title": pane["title"]} for pane in frame.panes],
    }
    for name, table in _TABLES.items():
        rest[name] = [item for each in tables for item in each.get(table, [])]
    yield document(REST, REST, -1, {"whole": dump(rest)})
    glossary = _glossary(rest)
    names = {"whole": dump(glossary), "row": dump(lookup(glossary))}
    yield document(GLOSSARY, GLOSSARY, -1, names)
