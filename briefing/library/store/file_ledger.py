"""Ledgers: what is recorded of each file of the pack, to see later what has changed in it.

A ledger is stored in the index itself, so that it and the documents of its file are one commit.
"""

from __future__ import annotations

import json
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any, NamedTuple, cast

from briefing.library.store.index_schema import document
from briefing.pack.validation.reference_checker import ENTRY, SOURCE

if TYPE_CHECKING:
    from collections.abc import Collection

    import tantivy

    from briefing.library.store.engine import Engine
    from briefing.pack.model.tables import Leaf, Named
    from briefing.pack.reading.reader import PackFile

FIRST = -(1 << 40)
"""The order of the first ledger: no entry stands there."""

FILE = "file"
"""The type of the documents that hold ledgers; their key is the path of the file, in brackets."""

_DATE, _FRACTION = "\0date", "\0fraction"
"""Keys that no table of a pack can have, for values that JSON has no form of."""


Sections = list[tuple[int, str]]
"""The number of the entry above which a heading stands, from 0, and the heading."""


Rules = list[dict[str, Any]]
"""Of each entry that is a rule what the rule walk shows, and its number in the file, as `at`."""

_OF_ENTRY = ("id", "title", "handling")
_OF_RULE = ("basis", "decides", "when", "judgement")
"""Keys of an entry and of its rule that the rule walk shows."""


class EntryDigests(NamedTuple):
    """What tells one state of an entry from another."""

    written: str
    """Of the entry as it is written, where it stands included."""
    shown: str
    """Of all that its page shows, names and sources included."""
    words: str
    """Of what it says, and of that alone (`compile.words_digest`)."""


class Ledger(NamedTuple):
    """The record of one file."""

    number: int
    """Its place among the files of the pack."""
    path: str
    digest: str
    """Of its text."""
    entries: dict[str, EntryDigests]
    """Digests of each entry, by id and in order."""
    tables: Leaf
    """Its tables without its entries."""
    sections: Sections
    """The sections that begin in it."""
    rules: Rules
    """The rules in it."""

    def defines(self) -> dict[str, Collection[str]]:
        """Return the ids of everything in it that has one, by table."""
        tables = cast("dict[str, list[Named]]", self.tables)
        named = {
            table: [item["id"] for item in items if "id" in item] for table, items in tables.items()
        }
        return {ENTRY: self.entries.keys(), **named}


Ledgers = dict[str, Ledger]
"""Of all files of a pack, by path, in the order of the pack."""


def tables(part: PackFile) -> Leaf:
    """Return the tables of a file without its entries, but with the addresses that they cite."""
    leaf = part.leaf.copy()
    leaf.pop(ENTRY, None)
    if part.bare:
        leaf[SOURCE] = [*leaf.get(SOURCE, []), *part.bare]
    return leaf


def sections(part: PackFile) -> Sections:
    """Return the sections that begin in a file."""
    entries = enumerate(part.leaf.get(ENTRY, []))
    return [(number, entry["section"]) for number, entry in entries if "section" in entry]


def rules(part: PackFile) -> Rules:
    """Return the rules in a file, as the rule walk shows them."""
    found = []
    for number, entry in enumerate(part.leaf.get(ENTRY, [])):
        if "rule" in entry:
            rule, whole = cast("dict[str, Any]", entry["rule"]), cast("dict[str, Any]", entry)
            shown = {key: whole[key] for key in _OF_ENTRY if key in whole}
            shown |= {key: rule[key] for key in _OF_RULE if key in rule}
            found.append({"at": number, **shown})
    return found


def key(path: str) -> str:
    """Return the key of a file's document, which is no id."""
    return f"({path})"


def _plain(value: object) -> dict[str, str]:
    if isinstance(value, date):
        return {_DATE: value.isoformat()}
    if isinstance(value, Decimal):
        return {_FRACTION: str(value)}
    raise TypeError(type(value))


def _whole(table: dict[str, Any]) -> Any:
    if _DATE in table:
        return date.fromisoformat(table[_DATE])
    return Decimal(table[_FRACTION]) if _FRACTION in table else table


def stored(ledger: Ledger) -> tantivy.Document:
    """Return the document of a ledger."""
    number, path, digest, entries, tables, sections, rules = ledger
    row = json.dumps([number, path, digest, entries, sections, rules]).encode()
    whole = json.dumps(tables, default=_plain).encode()
    return document(key(path), FILE, FIRST + number, {"row": row, "whole": whole})


def read(engine: Engine) -> Ledgers:
    """Return the ledgers of all files, by path, in the order of the pack."""
    found: Ledgers = {}
    for (number, path, digest, entries, begun, rules), whole in engine.documents_of(FILE):
        known = {id: EntryDigests(*each) for id, each in entries.items()}
        tables = json.loads(whole, object_hook=_whole)
        sections = [(at, heading) for at, heading in begun]
        found[path] = Ledger(number, path, digest, known, tables, sections, rules)
    return found


def words(engine: Engine, pane: str | None = None) -> dict[str, str]:
    """Return the digest of what each entry says, or each of a pane, by id, in order."""
    panes = engine.panes_of_files
    return {
        id: digests[-1]
        for (number, _, _, entries, *_), _ in engine.documents_of(FILE)
        if pane is None or panes[number] == pane
        for id, digests in entries.items()
    }
