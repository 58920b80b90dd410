"""Reading the files of a pack, one at a time, and checking their references."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, cast

from briefing.pack import codes, limits
from briefing.pack.markdown import entry_body
from briefing.pack.model import addresses
from briefing.pack.problems import PackError, Problem
from briefing.pack.reading import files
from briefing.pack.reading.digest import digest
from briefing.pack.reading.entry_sources import bare, with_sources
from briefing.pack.toml import parser
from briefing.pack.validation import fast_validator, references
from briefing.pack.validation.reference_checker import (
    ENTRY,
    IN_MANIFEST,
    SOURCE,
    ReferenceChecker,
    of_tables,
)
from briefing.pack.validation.references import Reference

if TYPE_CHECKING:
    from collections.abc import Container

    from briefing.pack.markdown.blocks import Block
    from briefing.pack.model.tables import Entry, Leaf, Named, Source
    from briefing.pack.reading.manifest import PackLayout
    from briefing.pack.validation.references import References


class PackFile:
    """One file of a pack, as it was read."""

    def __init__(
        self,
        number: int,
        path: str,
        pane: str | None,
        digest: str,
        leaf: Leaf,
        bare: list[Source],
    ) -> None:
        self.number = number
        """Its place among the files of the pack."""
        self.path = path
        self.pane = pane
        self.digest = digest
        """Digest of its text."""
        self.leaf = leaf
        self.bare = bare
        """The sources that it gives as bare addresses."""

    def defines(self) -> dict[str, list[str]]:
        """Return all ids that it defines, by table, in their order."""
        tables = cast("dict[str, list[Named]]", self.leaf)
        found = {
            table: [item["id"] for item in items if "id" in item] for table, items in tables.items()
        }
        return self.with_bare(found)

    def with_bare(self, defined: dict[str, list[str]]) -> dict[str, list[str]]:
        """Return ids by table, with those of bare addresses among the sources."""
        if self.bare:
            defined[SOURCE] = [*defined.get(SOURCE, []), *(each["id"] for each in self.bare)]
        return defined


class PlacedEntry(NamedTuple):
    """An entry with its pane, its file, and its body as blocks.

    Where it has no sources of its own, it has those of the pack.
    """

    entry: Entry
    pane: str
    file: str
    body: list[Block]
    refers: list[Reference]
    """Its references, in the order of its keys."""


class PackReader:
    """Reads the files of a pack in any order, and collects the problems.

    A subclass may read on where a file is wrong: it replaces the steps for a text, a body,
    references and a problem.
    """

    def __init__(self, folder: str, layout: PackLayout) -> None:
        self.folder = folder
        self.layout = layout
        paths = [file.path for file in layout.files]
        pack = layout.pack.get("id", "")
        self.references = ReferenceChecker(paths, layout.panes, layout.kinds, pack)
        self._problems: list[tuple[int, Problem]] = []
        for number, problem in layout.problems:
            self._note(number, problem)
        self._refer(IN_MANIFEST, addresses.PACK, 0, "", list(references.of_pack(layout.pack)))

    @property
    def sound(self) -> bool:
        """Whether no problem was found so far."""
        return not self._problems and not self.references.mistaken

    def read(self, number: int, known: str = "") -> PackFile | None:
        """Return a file in the shape of the model.

        None where it has another shape, which is noted, and where its digest is `known`.
        """
        if len(self._problems) >= limits.PROBLEMS:
            return None
        path, pane = self.layout.files[number]
        try:
            text = files.read(self.folder, path)
            own = self._digest(text)
            if known and own == known:
                return None
            file = self._parsed(number, text, own)
        except PackError as error:
            for problem in error.problems:
                self._note(number, problem)
            return None
        if pane is None and ENTRY in file.leaf:
            self._note(number, _in_no_pane(path))
        return file

    def check(self, file: PackFile, only: Container[str] | None = None) -> list[PlacedEntry]:
        """Check the references of a file; return its entries, with their bodies as blocks.

        `only` are the ids of the entries to look at, where not all are wanted.
        """
        self.references.define(file.number, file.defines())
        self.references.define_addresses(file.leaf.get("source", []))
        placed, layout = [], self.layout
        for place, entry in enumerate(file.leaf.get("entry", [])):
            if only is None or entry["id"] in only:
                body, whole = self._body(entry), with_sources(entry, layout.pack)
                said = list(references.of_entry(whole, body, layout.dimensions, layout.kinds))
                if whole is not entry:  # those of the pack are told of the manifest
                    said = [each for each in said if each.key != references.SOURCES]
                self._refer(file.number, ENTRY, place, entry.get("id", ""), said)
                refers = [each for each in said if isinstance(each, Reference)]
                placed.append(PlacedEntry(whole, file.pane or "", file.path, body, refers))
        for table, place, id, told in of_tables(file.leaf, layout.dimensions):
            self._refer(file.number, table, place, id, told)
        return placed

    def finish(self) -> None:
        """Raise PackError with all problems of files, or else with all problems of references."""
        found = [problem for _, problem in sorted(self._problems, key=lambda each: each[0])]
        if problems := found or self.references.problems():
            raise PackError(problems)

    def _digest(self, text: str) -> str:
        """Return what a text is known by, the next time that it is read."""
        return digest(text)

    def _parsed(self, number: int, text: str, digest: str) -> PackFile:
        """Return the file with this text. Raises PackError where it is wrong."""
        path, pane = self.layout.files[number]
        leaf = fast_validator.leaf(parser.parse(text, path), path)
        return PackFile(number, path, pane, digest, leaf, bare(leaf, self.layout.pack))

    def _body(self, entry: Entry) -> list[Block]:
        return entry_body.blocks(entry["body"]) if "body" in entry else []

    def _refer(self, number: int, table: str, place: int, owner: str, said: References) -> None:
        """Check the references of the `place`-th table of its kind in a file."""
        self.references.refer(number, table, place, owner, said)

    def _note(self, number: int, problem: Problem) -> None:
        """Collect a problem of a file."""
        self._problems.append((number, problem))


def _in_no_pane(path: str) -> Problem:
    """Return the problem of a file with entries that is in no pane."""
    message = "holds entries but stands in no pane"
    keys = (ENTRY, 0)
    return Problem(path, message, ENTRY, code=codes.FILE_IN_NO_PANE, keys=keys, anchor="table")
