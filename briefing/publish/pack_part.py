"""A pack, or a part of it with all that the part needs, as the tables of its files."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple, cast

from briefing.pack.markdown.unlinking import without_links
from briefing.pack.model import addresses
from briefing.pack.reading import files, manifest
from briefing.pack.reading.entry_sources import has_those_of
from briefing.pack.reading.reader import PackReader
from briefing.pack.validation.reference_checker import (
    ENTRY,
    RULE_TEST,
    SERIES,
    SOURCE,
    SYNONYM,
    of_tables,
)
from briefing.pack.validation.references import BODY, LINK, SOURCES, Reference, cited
from briefing.publish import needs

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from briefing.pack.model.tables import Entry, Leaf, Manifest, Pack, Pane, RuleTest
    from briefing.pack.reading.manifest import PackLayout
    from briefing.pack.reading.reader import PackFile, PlacedEntry
    from briefing.publish.needs import Address

_LOOSE = frozenset({"see", BODY})
"""Keys whose references to entries may go: the entry says the same without them."""


class PackPart(NamedTuple):
    """The tables of a pack's files, and how a part differs from what was asked for."""

    manifest: Manifest
    leaves: dict[str, Leaf]
    """By path, in the order of the pack."""
    added: list[str]
    """Ids of entries that were not asked for: some entry stands or falls with them."""
    left_out: int
    """References to entries outside of the part, which are not in it."""


def whole(folder: str) -> PackPart:
    """Return a pack as it is. Raises PackError where it cannot be read."""
    contents = _Contents(folder)
    leaves = {file.path: file.leaf for file in contents.files}
    layout = contents.layout
    found: Manifest = {"pack": layout.pack, "pane": layout.panes}
    if layout.dimensions:
        found["dimension"] = layout.dimensions
    if layout.kinds:
        found["kind"] = layout.kinds
    return PackPart(found, leaves, [], 0)


def part(folder: str, ids: Iterable[str]) -> PackPart:
    """Return the part of a pack that holds the entries and series of some `ids`, which exist.

    What an entry contradicts, what contradicts it and what superseded it come with it; other links
    between entries that lead out of the part are left out. Sources, names and series are those that
    the part uses, terms those whose words it has. Raises PackError where the pack cannot be read.
    """
    contents = _Contents(folder)
    wanted = set(ids)
    needed = _Needed(contents, wanted)
    headings = _Headings(contents)
    leaves: dict[str, Leaf] = {}
    left_out = 0
    for file in contents.files:
        leaf: dict[str, Any] = {}
        for table, items in cast("dict[str, list[Any]]", file.leaf).items():
            if table == RULE_TEST:
                kept: list[Any] = needed.rule_tests(items)
            else:
                kept = [each for each in items if table == SYNONYM or (table, each["id"]) in needed]
            if table == ENTRY:
                kept, left = needed.inward(kept)
                kept = list(headings.kept(kept))
                left_out += left
            if kept:
                leaf[table] = kept
        if leaf:
            leaves[file.path] = cast("Leaf", leaf)
    added = [each for each in contents.entries if (ENTRY, each) in needed and each not in wanted]
    return PackPart(_part_of_manifest(contents.layout, leaves), leaves, added, left_out)


class _Contents:
    """Everything in a pack."""

    def __init__(self, folder: str) -> None:
        paths = [path for path, *_ in files.state(folder)]
        self.layout = manifest.read(folder, paths)
        reader = PackReader(folder, self.layout)
        found: dict[int, PackFile] = {}
        placed: dict[int, list[PlacedEntry]] = {}
        for number in self.layout.order_of_reading():
            file = reader.read(number)
            if file is not None:
                found[number], placed[number] = file, reader.check(file)
        reader.finish()
        self.files = [found[number] for number in sorted(found)]
        """In the order of the pack."""
        ids: dict[str, set[str]] = {addresses.PACK: {self.layout.pack["id"]}}
        for file in self.files:
            for table, defined in file.defines().items():
                ids.setdefault(table, set()).update(defined)
        self.entries = {
            each.entry["id"]: each._replace(refers=[_led(one, ids) for one in each.refers])
            for number in sorted(placed)
            for each in placed[number]
        }
        self.refers: dict[Address, list[Reference]] = {
            (table, id): [each for each in said if isinstance(each, Reference)]
            for file in self.files
            for table, _, id, said in of_tables(file.leaf, self.layout.dimensions)
        }
        """References of series and sources."""


def _led(said: Reference, ids: Mapping[str, set[str]]) -> Reference:
    """Return a reference of a link as one of the table that it leads to; others as they are, and
    what leads to a heading of its own body.
    """
    if said.table != LINK:
        return said
    table, id = addresses.parts(said.id)
    tables = (table,) if table else addresses.TABLES
    led = next((each for each in tables if id in ids.get(each, ())), "")
    return said._replace(table=led, id=id) if led else said


class _Needed:
    """The addresses of all that a part needs."""

    def __init__(self, contents: _Contents, wanted: Iterable[str]) -> None:
        self._contents = contents
        self._inward: dict[str, Entry] = {}
        self._left: dict[str, int] = {}
        self._found: set[Address] = set()
        against: dict[str, list[str]] = {}
        for id, placed in contents.entries.items():
            for other in placed.entry.get("contradicts", []):
                against.setdefault(other, []).append(id)
        self._against: Mapping[str, list[str]] = against
        self._add((ENTRY if id in contents.entries else SERIES, id) for id in wanted)
        while self._cut_links():
            pass
        terms = [each for file in contents.files for each in file.leaf.get(needs.TERM, [])]
        self._found |= set(needs.terms(self._inward.values(), cast("list[dict[str, Any]]", terms)))

    def __contains__(self, address: Address) -> bool:
        return address in self._found

    def inward(self, entries: Iterable[Entry]) -> tuple[list[Entry], int]:
        """Return entries without references out of the part, and the number of those."""
        ids = [each["id"] for each in entries]
        return [self._inward[id] for id in ids], sum(self._left[id] for id in ids)

    def rule_tests(self, tests: list[RuleTest]) -> list[RuleTest]:
        """Return what tests say of the rules of the part."""
        entries = self._inward.values()
        dimensions = needs.dimensions(entries, self._contents.layout.dimensions)
        return needs.rule_tests(tests, entries, dimensions)

    def _add(self, addresses: Iterable[Address]) -> None:
        """Add addresses, and all that stands or falls with them."""
        needs.reach(self._found, addresses, self._held_by)

    def _held_by(self, address: Address) -> Iterator[Address]:
        table, id = address
        refers = self._contents.refers.get(address, [])
        if table == ENTRY:
            placed = self._contents.entries[id]
            refers = placed.refers
            yield from ((ENTRY, each) for each in self._against.get(id, []))
            yield from needs.speakers(placed.entry)
            yield from ((SOURCE, each) for each in cited(placed.entry["sources"]))
        for each in refers:
            if each.table != ENTRY or each.key not in _LOOSE:
                yield each.table, each.id

    def _cut_links(self) -> bool:
        """Make every entry of the part look inwards; return whether that took another entry."""
        for id, placed in self._contents.entries.items():
            if (ENTRY, id) not in self._found or id in self._inward:
                continue
            entry, outside = placed.entry, self._outside(placed)
            linked = {each.id for each in outside if each.key == BODY}
            links = linked | {addresses.of(ENTRY, each) for each in linked}
            kept = entry.copy()
            if has_those_of(self._contents.layout.pack, entry):
                del kept["sources"]
            if linked:
                body = without_links(entry["body"], links)
                if body is None:  # the link cannot be taken out, so what it leads to comes in
                    self._inward.clear()
                    self._add((ENTRY, each) for each in linked)
                    return True
                kept["body"] = body
            if see := [each for each in entry.get("see", []) if (ENTRY, each) in self._found]:
                kept["see"] = see
            else:
                kept.pop("see", None)
            self._inward[id], self._left[id] = kept, len(outside)
        return False

    def _outside(self, placed: PlacedEntry) -> list[Reference]:
        return [
            each
            for each in placed.refers
            if each.table == ENTRY and (ENTRY, each.id) not in self._found
        ]


class _Headings:
    """The headings above the entries of a part: that of a section stands at its first entry."""

    def __init__(self, contents: _Contents) -> None:
        self._panes = {id: placed.pane for id, placed in contents.entries.items()}
        self._sections: dict[str, str] = {}
        self._last: dict[str, str] = {}
        """The section at the end of each pane of the part so far."""
        now: dict[str, str] = {}
        for id, placed in contents.entries.items():
            now[placed.pane] = placed.entry.get("section", now.get(placed.pane, ""))
            self._sections[id] = now[placed.pane]

    def kept(self, entries: Iterable[Entry]) -> Iterator[Entry]:
        """Yield entries, each under its section, though what began it may be left out."""
        for entry in entries:
            pane, section = self._panes[entry["id"]], self._sections[entry["id"]]
            begins = section != self._last.get(pane, "") and "section" not in entry
            self._last[pane] = section
            yield {**entry, "section": section} if begins else entry


def _part_of_manifest(layout: PackLayout, leaves: Mapping[str, Leaf]) -> Manifest:
    """Return the manifest of files with these leaves: panes and dimensions that they use."""
    panes: list[Pane] = []
    for pane in layout.panes:
        there = [file for file in pane["files"] if ENTRY in leaves.get(file, {})]
        if there:
            panes.append({**pane, "files": there})
    found: Manifest = {"pack": layout.pack, "pane": panes}
    if not any(SOURCES not in entry for leaf in leaves.values() for entry in leaf.get("entry", [])):
        pack = {key: each for key, each in layout.pack.items() if key != SOURCES}
        found["pack"] = cast("Pack", pack)
    entries = [entry for leaf in leaves.values() for entry in leaf.get("entry", [])]
    if used := needs.dimensions(entries, layout.dimensions):
        found["dimension"] = used
    if own := needs.kinds(entries, layout.kinds):
        found["kind"] = own
    return found
