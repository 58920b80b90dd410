"""The documents of the pack as a whole: what it is, its tables, the names in it, its synonyms."""

from __future__ import annotations

import json
from hashlib import blake2b
from itertools import accumulate
from typing import TYPE_CHECKING, Any, NamedTuple, cast

from briefing.library.compile.aliases import stored_aliases
from briefing.library.compile.document import dump
from briefing.library.store.index_schema import (
    ABOUT,
    ALIASES,
    GLOSSARY,
    NAMES_OF_ALL,
    NUMBER_BITS,
    PANES,
    REST,
    RULES,
    SECTIONS,
    SYNONYMS,
    document,
)
from briefing.library.text.synonym_index import synonym_index
from briefing.library.text.word_lists import groups
from briefing.pack.model import entry_kinds, source_names
from briefing.pack.model.dates import spoken
from briefing.pack.model.grades import of_pack
from briefing.pack.reading.entry_sources import each_once
from briefing.pack.validation.reference_checker import SOURCE
from briefing.pack.validation.references import KIND

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Mapping, Sequence

    import tantivy

    from briefing.library.records import About, Glossary, StoredRules, Tab
    from briefing.library.store.file_ledger import Rules, Sections
    from briefing.pack.model.tables import Leaf, Pane
    from briefing.pack.reading.manifest import PackLayout

_TABLES = {
    "series": "series",
    "sources": "source",
    "actors": "actor",
    "topics": "topic",
    "places": "place",
    "terms": "term",
    "rule_tests": "rule_test",
}


_TEXTS = ("id", "title", "edition", "publisher", "note", "handling")
"""Texts of the manifest that are shown of the pack."""


def outline(frame: PackLayout) -> str:
    """Return the digest of the parts of the manifest that go into the documents of entries."""
    panes = [pane["id"] for pane in frame.panes]
    published, grades = frame.pack.get("published"), of_pack(frame.pack)
    sources = frame.pack.get("sources")
    return _digest(frame.files, panes, frame.dimensions, frame.kinds, published, grades, sources)


def manifest(frame: PackLayout) -> str:
    """Return the digest of the whole manifest."""
    return _digest(frame.files, frame.pack, frame.panes, frame.dimensions, frame.kinds)


def _digest(*said: object) -> str:
    return blake2b(repr(said).encode(), digest_size=16).hexdigest()


class FileContents(NamedTuple):
    """What the documents of the whole pack are made of, of one file."""

    entries: int
    """The number of its entries."""
    tables: Leaf
    """Its tables without its entries."""
    sections: Sections
    """The sections that begin in it."""
    rules: Rules
    """The rules in it."""


def _about(
    frame: PackLayout, counts: dict[str | None, int], sections: Mapping[str, object]
) -> About:
    tabs: list[Tab] = []
    for pane in frame.panes:
        id, short = pane["id"], pane.get("short", pane["title"])
        count = counts.get(id, 0)
        tabs.append({"id": id, "title": pane["title"], "short": short, "count": count})
        if id in sections:
            tabs[-1]["sectioned"] = True
    pack = cast("dict[str, Any]", frame.pack)
    about = {key: pack[key] for key in _TEXTS if key in pack}
    about |= {key: spoken(pack[key]) for key in ("published", "as_of") if key in pack}
    if "published" in pack:
        about["published_on"] = pack["published"].isoformat()
    return cast("About", about | {"tabs": tabs})


def _without_files(pane: Pane) -> dict[str, Any]:
    """Return a pane by itself: in which files its entries stand says nothing to who reads them."""
    whole = cast("dict[str, Any]", pane)
    return {key: whole[key] for key in ("id", "title", "short", "allow") if key in whole}


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
    found[SOURCE] = {item["id"]: [source_names.label(item)] for item in rest["sources"]}
    found[KIND] = {name: [entry_kinds.title(name, rest["kinds"])] for name in rest["kinds"]}
    return found


def _sections(frame: PackLayout, files: Sequence[FileContents]) -> dict[str, list[tuple[int, str]]]:
    """Return the sections of each pane that has any: the order of the first entry, and the heading.

    Entries of one section may each name it: one heading stands above those that follow one another.
    """
    found: dict[str, list[tuple[int, str]]] = {}
    for number, ((_, pane), file) in enumerate(zip(frame.files, files, strict=True)):
        for at, heading in file.sections:
            begun = found.setdefault(pane or "", [])
            if not begun or begun[-1][1] != heading:
                begun.append((number << NUMBER_BITS | at, heading))
    return found


def _rule_book(frame: PackLayout, files: Sequence[FileContents]) -> StoredRules:
    """Return the rules of the pack, in its order, and what they depend on."""
    found: list[Any] = []
    for number, ((_, pane), file) in enumerate(zip(frame.files, files, strict=True)):
        for rule in file.rules:
            shown = {key: each for key, each in rule.items() if key != "at"}
            found.append({"pane": pane, "order": number << NUMBER_BITS | rule["at"], **shown})
    dimensions = cast("dict[str, Any]", frame.dimensions)
    return {"dimensions": dimensions, "rules": found}


def documents(
    frame: PackLayout,
    files: Sequence[FileContents],
    unchanged: Container[str] = (),
    replaced: int = 0,
) -> Iterator[tantivy.Document]:
    """Yield the documents of the pack as a whole, but for those `unchanged`.

    `files` are those of the pack, in order; `replaced` is the number of entries that were written
    over since all was built.
    """
    counts: dict[str | None, int] = {}
    starts = []
    for (_, pane), file in zip(frame.files, files, strict=True):
        starts.append(counts.get(pane, 0))
        counts[pane] = starts[-1] + file.entries
    series = accumulate((len(file.tables.get("series", [])) for file in files), initial=0)
    whole = {
        "starts": [*starts, *series],
        "digests": [outline(frame), manifest(frame)],
        "replaced": replaced,
        "panes": [pane for _, pane in frame.files],
    }
    sections = _sections(frame, files)
    about = json.dumps(_about(frame, counts, sections)).encode()
    stored = {"row": about, "whole": json.dumps(whole).encode()}
    stored[SECTIONS] = json.dumps({PANES: sections}).encode()
    yield document(ABOUT, ABOUT, -1, stored)
    if REST in unchanged:
        return
    tables: list[Any] = [file.tables for file in files]
    rest: dict[str, Any] = {
        "pack": frame.pack,
        "kinds": frame.kinds,
        "panes": [_without_files(pane) for pane in frame.panes],
        "dimensions": frame.dimensions,
    }
    for name, table in _TABLES.items():
        rest[name] = [item for each in tables for item in each.get(table, [])]
    rest["sources"] = each_once(rest["sources"])
    rules = json.dumps(_rule_book(frame, files)).encode()
    yield document(REST, REST, -1, {"whole": dump(rest), RULES: rules})
    if GLOSSARY in unchanged:
        return
    glossary = _glossary(rest)
    synonyms = [each["words"] for leaf in tables for each in leaf.get("synonym", [])]
    plain = [*groups("synonyms"), *groups("japanese-english")]
    found = {
        NAMES_OF_ALL: dump(glossary),
        ALIASES: stored_aliases(glossary),
        SYNONYMS: dump(synonym_index([*synonyms, *plain])),
    }
    yield document(GLOSSARY, GLOSSARY, -1, found)
