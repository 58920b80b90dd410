"""The ids that a pack knows, each with its title: what a shell completes them from."""

from __future__ import annotations

import re

from briefing import TYPE_CHECKING
from briefing.library.store.index_schema import GLOSSARY, NAMES_OF_ALL, SHOWN_TYPES
from briefing.pack.model import addresses

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from briefing.library.search.searcher import Searcher
    from briefing.library.store.engine import Engine

PANE = "pane"

ANY = "any"
"""Whatever has an address."""

KINDS = (PANE, ANY, *SHOWN_TYPES, *addresses.NAMED)
"""What may be asked for."""

MOST = 500
"""Ids that are told at once: behind another letter it is other ones."""

_PLAIN = re.compile(r"[a-z0-9:-]+").fullmatch
"""What an id is made of: a shell reads nothing else in it. A source may be called by a web address,
which nobody completes."""


def ids(searcher: Searcher, kind: str, start: str = "") -> list[tuple[str, str]]:
    """Return the ids of a kind that begin so, and the titles of what they name, at most `MOST`."""
    engine = searcher.engine
    found: list[tuple[str, str]] = []
    for id, title in _all(engine, kind, start):
        if id.startswith(start) and _PLAIN(id):
            found.append((id, title))
            if len(found) == MOST:
                break
    return found


def _all(engine: Engine, kind: str, start: str) -> Iterator[tuple[str, str]]:
    """Yield the ids of a kind, those that begin otherwise as well where they cost nothing."""
    if kind == PANE:
        yield from ((tab["id"], tab["title"]) for tab in engine.about["tabs"])
    if kind in (ANY, *SHOWN_TYPES):
        keys = [key for key, _ in engine.words("key", start)]
        for each in SHOWN_TYPES if kind == ANY else (kind,):
            yield from _shown(engine, each, keys)
    if kind in (ANY, *addresses.NAMED):
        named = addresses.NAMED if kind == ANY else (kind,)
        yield from _named(engine, named, start, bare=kind != ANY)


def _shown(engine: Engine, type: str, keys: Iterable[str]) -> Iterator[tuple[str, str]]:
    for key in keys:
        if _PLAIN(key) and (row := engine.stored(type, key, "row")):
            yield row["id"], row["title"]


def _named(
    engine: Engine, tables: Iterable[str], start: str, *, bare: bool
) -> Iterator[tuple[str, str]]:
    """Yield the ids of names and sources; unless `bare`, with the table where the id leads
    elsewhere, or where the table was typed.
    """
    glossary = engine.pack_document(GLOSSARY, NAMES_OF_ALL)
    typed, _ = addresses.parts(start)
    for table in tables:
        for id, names in glossary.get(table, {}).items():
            address = addresses.of(table, id)
            if not bare and typed != table:
                plain = id.startswith(start)
                address = engine.address_of_page(table, id) if plain else id
            yield id if bare else address, names[0]
