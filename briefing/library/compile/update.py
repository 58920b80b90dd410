"""Updating a compiled library: what has changed in the pack is compiled, and nothing else.

An entry is compiled again where it is written differently, stands elsewhere, or shows a name, a
source or a series that is different. What the manifest says of the order of things, of conditions
and of the day of publication goes into every entry: where that changes, all is built anew.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple, cast

from briefing.library.compile import pack_documents, page_documents
from briefing.library.compile.compiler import Compiler, digest
from briefing.library.compile.name_table import NameTable
from briefing.library.compile.pack_documents import FileContents
from briefing.library.store import file_ledger
from briefing.library.store.file_ledger import EntryDigests, Ledger
from briefing.library.store.index_schema import ABOUT, GLOSSARY, PAGE_INDEX, REST, SHELF
from briefing.library.store.terms import LINKED, term
from briefing.pack.model.grades import of_pack
from briefing.pack.reading import manifest as pack_manifest
from briefing.pack.reading.reader import PackReader
from briefing.pack.validation.reference_checker import ENTRY, SERIES, of_tables

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefing.library.store.engine import Engine
    from briefing.library.store.file_ledger import Ledgers
    from briefing.library.store.index_writer import IndexWriter
    from briefing.pack.model.tables import Leaf
    from briefing.pack.reading.files import State
    from briefing.pack.reading.manifest import PackLayout
    from briefing.pack.reading.reader import PackFile, PlacedEntry


MOST_REPLACED = 0.2
"""Share of the entries that may have been written over before all is built anew.

The engine counts what was written over as there, in how rare a word is, until then.
"""


class ChangedFile(NamedTuple):
    """A file, and the entries of it that are compiled again, checked."""

    number: int
    path: str
    entries: list[PlacedEntry]


class LibraryUpdate(NamedTuple):
    """The changes to write over a library."""

    outline: PackLayout
    ledgers: Ledgers
    """Of all files, those that have changed without the entries that are compiled anew."""
    parts: list[ChangedFile]
    """The files that have changed or show something that has."""
    gone: set[str]
    """Ids of entries that are not there any more."""
    names: bool
    """Whether anything but entries has changed."""
    manifest: bool
    """Whether the manifest has changed."""
    rules: bool
    """Whether what is shown of a rule in the rule walk has changed, or where one stands."""
    replaced: int
    """Entries that will have been written over since all was built."""

    @property
    def empty(self) -> bool:
        """Whether everything reads as before."""
        return not (self.parts or self.names or self.manifest)

    def write(self, writer: IndexWriter) -> Ledgers:
        """Write the changes over their library; return the ledgers of the new one."""
        outline = self.outline
        names = NameTable(outline.dimensions, outline.kinds, of_pack(outline.pack))
        for known in self.ledgers.values():
            names.add(known.tables)
        compiler = Compiler(self.outline, names)
        ledgers = dict(self.ledgers)
        writer.remove("key", self.gone)
        writer.remove("key", (one.entry["id"] for part in self.parts for one in part.entries))
        writer.remove("key", (file_ledger.key(part.path) for part in self.parts))
        for part in self.parts:
            entries = dict(ledgers[part.path].entries)
            places = {id: number for number, id in enumerate(entries)}
            for one in part.entries:
                id = one.entry["id"]
                whole = compiler.whole(one.entry, one.pane)
                document, entries[id] = compiler.entry(one, part.number, places[id], whole)
                writer.add([document])
            ledgers[part.path] = ledgers[part.path]._replace(entries=entries)
            writer.add([file_ledger.stored(ledgers[part.path])])
        files = [
            FileContents(len(each.entries), each.tables, each.sections, each.rules)
            for each in ledgers.values()
        ]
        tables = self.names or self.manifest
        unchanged = [] if tables else [GLOSSARY] if self.rules else [REST, GLOSSARY]
        writer.remove("key", {ABOUT, REST, GLOSSARY} - set(unchanged))
        writer.add(pack_documents.documents(self.outline, files, unchanged, self.replaced))
        if tables:
            writer.remove("type", [SHELF, PAGE_INDEX])
            leaves = [each.tables for each in ledgers.values()]
            writer.add(page_documents.documents(self.outline, names, leaves))
        if self.names:
            writer.remove("type", [SERIES])
            for known in ledgers.values():
                writer.add(compiler.series(known.number, known.tables.get("series", [])))
        return ledgers


def plan(
    folder: str, base: Engine, was: State, state: State, ledgers: Ledgers
) -> LibraryUpdate | None:
    """Return the changes to write over a library, or None where all has to be built anew.

    Raises PackError with every problem of the pack.
    """
    outline = pack_manifest.read(folder, [path for path, *_ in state])
    if pack_documents.outline(outline) != base.outline or outline.problems:
        return None
    if [path for path, _ in outline.files] != list(ledgers):
        return None
    touched = {path for path, *_ in set(state) - set(was)}
    reading = PackReader(folder, outline)
    parts: dict[int, PackFile] = {}
    for number, (path, _) in enumerate(outline.files):
        if path in touched and (part := reading.read(number, ledgers[path].digest)):
            parts[number] = part
    if not reading.sound:
        reading.finish()
    different, gone = _differences(parts.values(), ledgers)
    terms = [term(*each) for each in different] + [term(ENTRY, id) for id in gone]
    terms += [term(LINKED, id) for id in (*gone, *(id for _, id in different))]
    concerned: dict[int, set[str]] = {}
    for number, id in base.referring(terms) if terms else ():
        concerned.setdefault(number, set()).add(id)
    renewed = dict(ledgers)
    found: list[ChangedFile] = []
    grades = of_pack(outline.pack)
    compiler = Compiler(outline, NameTable(outline.dimensions, outline.kinds, grades))
    for number, (path, _) in enumerate(outline.files):
        if number not in parts and number not in concerned:
            reading.references.define(number, ledgers[path].defines())
            reading.references.define_addresses(ledgers[path].tables.get("source", []))
            continue
        part = parts.pop(number, None) or reading.read(number)
        if part is None or (path not in touched and part.digest != ledgers[path].digest):
            return None  # it has just been changed too
        chosen, entries = _chosen(part, ledgers[path], compiler, concerned.get(number, set()))
        renewed[path] = Ledger(
            number,
            path,
            part.digest,
            entries,
            file_ledger.tables(part),
            file_ledger.sections(part),
            file_ledger.rules(part),
        )
        found.append(ChangedFile(number, path, reading.check(part, chosen)))
    if different or gone:
        _check_tables(reading, renewed, {each.number for each in found})
    reading.finish()
    manifest = pack_documents.manifest(outline) != base.manifest
    replaced = base.replaced + len(gone) + sum(len(each.entries) for each in found)
    if replaced > MOST_REPLACED * sum(len(each.entries) for each in renewed.values()):
        return None
    rules = any(renewed[path].rules != each.rules for path, each in ledgers.items())
    return LibraryUpdate(outline, renewed, found, gone, bool(different), manifest, rules, replaced)


def _differences(
    parts: Iterable[PackFile], ledgers: Ledgers
) -> tuple[set[tuple[str, str]], set[str]]:
    """Return table and id of everything different but entries, and the ids of removed entries."""
    before: dict[tuple[str, str], Any] = {}
    after: dict[tuple[str, str], Any] = {}
    gone: set[str] = set()
    there: set[str] = set()
    for part in parts:
        old, new = ledgers[part.path].tables, file_ledger.tables(part)
        before |= _by_id(old)
        after |= _by_id(new)
        gone |= ledgers[part.path].entries.keys()
        there |= {entry["id"] for entry in part.leaf.get("entry", [])}
    every = before.keys() | after.keys()
    differ = {each for each in every if repr(before.get(each)) != repr(after.get(each))}
    return differ, gone - there  # by how they are written: 2.50 is not 2.5


def _by_id(tables: Leaf) -> dict[tuple[str, str], Any]:
    """Return the tables of a file by their kind and id; those without ids, by their content."""
    kinds = cast("dict[str, list[Any]]", tables).items()
    return {(kind, item.get("id") or repr(item)): item for kind, items in kinds for item in items}


def _chosen(
    part: PackFile, known: Ledger, compiler: Compiler, concerned: set[str]
) -> tuple[set[str], dict[str, EntryDigests]]:
    """Return the ids of the entries to compile, and the digests of all, in their new order."""
    places = {id: number for number, id in enumerate(known.entries)}
    chosen: set[str] = set(concerned)
    entries: dict[str, EntryDigests] = {}
    for number, entry in enumerate(part.leaf.get("entry", [])):
        id = entry["id"]
        raw = digest(compiler.whole(entry, part.pane or ""))
        entries[id] = known.entries.get(id, EntryDigests("", "", ""))
        if places.get(id) != number or entries[id].written != raw:
            chosen.add(id)
    return chosen, entries


def _check_tables(reading: PackReader, ledgers: Ledgers, checked: set[int]) -> None:
    """Check the references of all tables but entries in files that have not changed."""
    for each in ledgers.values():
        if each.number not in checked:
            for table, place, id, said in of_tables(each.tables, reading.layout.dimensions):
                reading.references.refer(each.number, table, place, id, said)
