"""The documents of the pack as a whole: what it is, its tables, the names in it, its synonyms."""

from __future__ import annotations

import json
from hashlib import blake2b
from itertools import accumulate
from typing import TYPE_CHECKING, Any, cast

from briefing.library.compile.alias_index import alias_index
from briefing.library.compile.document import dump
from briefing.library.store.index_schema import (
    ABOUT,
    ALIASES,
    GLOSSARY,
    NAMES_OF_ALL,
    REST,
    SYNONYMS,
    document,
)
from briefing.library.text.synonym_index import synonym_index
from briefing.library.text.word_lists import groups
from briefing.pack.model.dates import spoken
from briefing.pack.validation.reference_checker import SOURCE

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


_TEXTS = ("id", "title", "edition", "publisher", "note", "handling")
"""Texts of the manifest that are shown of the pack."""


def outline(frame: PackLayout) -> str:
    """Return the digest of the parts of the manifest that go into the documents of entries."""
    panes = [pane["id"] for pane in frame.panes]
    return _digest(frame.files, panes, frame.dimensions, frame.pack.get("published"))


def manifest(frame: PackLayout) -> str:
    """Return the digest of the whole manifest."""
    return _digest(frame.files, frame.pack, frame.panes, frame.dimensions)


def _digest(*said: object) -> str:
    return blake2b(repr(said).encode(), digest_size=16).hexdigest()


def _about(frame: PackLayout, counts: dict[str | None, int]) -> About:
    tabs: list[Tab] = [
        {
            "id": pane["id"],
            "title": pane["title"],
            "short": pane.get("short", pane["title"]),
            "count": counts.get(pane["id"], 0),
        }
        for pane in frame.panes
    ]
    pack = cast("dict[str, Any]", frame.pack)
    about = {key: pack[key] for key in _TEXTS if key in pack}
    about |= {key: spoken(pack[key]) for key in ("published", "as_of") if key in pack}
    return cast("About", about | {"tabs": tabs})


def _glossary(rest: dict[str, Any]) -> Glossary:
    """Return the names of everything in the pack, by table and id."""
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
    found[SOURCE] = {
        item["id"]: [f"{item['publisher']}: {item['title']}"] for item in rest["sources"]
    }
    return found


def documents(
    frame: PackLayout, files: Sequence[tuple[int, Leaf]], unchanged: Container[str] = ()
) -> Iterator[tantivy.Document]:
    """Yield the documents of the pack as a whole, but for those `unchanged`.

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
    if REST in unchanged:
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
    synonyms = [each["words"] for leaf in tables for each in leaf.get("synonym", [])]
    plain = [*groups("synonyms"), *groups("japanese-english")]
    found = {
        NAMES_OF_ALL: dump(glossary),
        ALIASES: dump(alias_index(glossary)),
        SYNONYMS: dump(synonym_index([*synonyms, *plain])),
    }
    yield document(GLOSSARY, GLOSSARY, -1, found)
