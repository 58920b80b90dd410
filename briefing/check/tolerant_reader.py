"""Reading a pack that may be wrong: everything that is right, and every problem."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from briefing.check import joined_figures, marked_names, placeholders, salvage, unsafe_text
from briefing.check.allowances import Allowances
from briefing.check.bodies import Bodies
from briefing.check.catalogue.code import ERROR
from briefing.check.duplicate_sources import DuplicateSources
from briefing.check.positions import PositionFinder
from briefing.check.speakers import SpeakerReview
from briefing.check.unused import UnusedIds
from briefing.pack import codes, limits
from briefing.pack.markdown import citations
from briefing.pack.problems import PackError
from briefing.pack.reading import files, manifest
from briefing.pack.reading.entry_sources import bare, with_sources
from briefing.pack.reading.reader import PackFile, PackReader
from briefing.pack.toml import parser
from briefing.pack.validation import fast_validator
from briefing.pack.validation.references import KIND, SOURCES, Mistake, Reference

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefing.pack.markdown.blocks import Block
    from briefing.pack.model.tables import Entry, Leaf, Manifest, Source
    from briefing.pack.problems import Keys, Problem
    from briefing.pack.reading.manifest import PackLayout
    from briefing.pack.validation.references import References


class SalvagedFile(PackFile):
    """The right values of a file of a pack: any key of a table may be missing."""

    def __init__(
        self,
        number: int,
        path: str,
        pane: str | None,
        leaf: Leaf,
        bare: list[Source],
        whole_entries: list[tuple[int, Entry]],
        lost: Mapping[str, list[str]],
        *,
        safe: bool,
        noted: bool,
    ) -> None:
        super().__init__(number, path, pane, "", leaf, bare)
        self.whole_entries = whole_entries
        """Entries that have every key they need, each with its place in the file."""
        self.lost = lost
        """Ids in tables that could not be read, by table."""
        self.safe = safe
        """Whether no text in it needs escapes to be shown."""
        self.noted = noted
        """Whether a text in it may hold a placeholder."""

    def defines(self) -> dict[str, list[str]]:
        """Return all ids by table, "" where one is missing."""
        found = salvage.ids(self.leaf)
        for table, ids in self.lost.items():
            found[table] = [*found.get(table, []), *ids]
        return self.with_bare(found)


class TolerantReader(PackReader):
    """Reads a pack as `PackReader` does, and goes on with the rest where a file is wrong."""

    def __init__(self, folder: str, paths: list[str], *, complete: bool) -> None:
        """`paths` are the readable files; `complete` tells that there are no others."""
        self.found: list[Problem] = []
        self.positions = PositionFinder(folder)
        self.unused = UnusedIds()
        self.duplicates = DuplicateSources()
        self.speakers = SpeakerReview()
        self.complete = complete
        """Whether all files could be read: otherwise a missing definition may be in another."""
        self.allowances = Allowances()
        self._lost: dict[str, list[str]] = {}
        """Ids in the tables of the current file that could not be read, by table."""
        self.bodies = Bodies()
        """Those of the current file."""
        self._unsafe: set[Keys] = set()
        """Keys of the unsafe texts of the current file."""
        self._gone: set[tuple[int, Keys]] = set()
        """Number of the file, with table, number and key, of each wrong value; of a misspelt key,
        with the one that is meant."""
        self.manifest, layout = self._read_manifest(folder, paths)
        self.unused.define_kinds(layout.kinds)
        super().__init__(folder, layout)

    def read(self, number: int, known: str = "") -> SalvagedFile | None:
        """Return the right values of a file, or None where it cannot be read at all."""
        file = cast("SalvagedFile | None", super().read(number, known))
        self.complete &= file is not None
        return file

    def problems(self) -> list[Problem]:
        """Return the problems of the files, then those of references."""
        unresolved = self.references.problems()
        found = [*self.found, *self.duplicates.problems()]
        if self.complete:
            unresolved += self.speakers.problems(self.unused.named)
            return [*found, *self.unused.problems(unresolved), *unresolved]
        known = [each for each in unresolved if each.code not in _DEFINED_ELSEWHERE]
        return [*found, *known]

    def _read_manifest(self, folder: str, paths: list[str]) -> tuple[Manifest | None, PackLayout]:
        before = len(self.found)
        try:
            tables = self._tables(limits.MANIFEST, files.read(folder, limits.MANIFEST))
            self.allowances.define_manifest(tables)
            if not any(each.code in parser.OF_ONE_TABLE for each in self.found[before:]):
                sound = fast_validator.manifest(tables, limits.MANIFEST)
                return sound, manifest.layout(sound, paths)
        except PackError as error:
            for each in error.problems:
                each.severity = ERROR
            self.found += error.problems
        return None, manifest.without_manifest(paths)

    def _tables(self, path: str, text: str) -> dict[str, Any]:
        """Return the tables of a file, safe to show, as far as they are TOML."""
        self._lost, self._unsafe, self.bodies = {}, set(), Bodies()
        try:
            tables = parser.raw(text, path)
        except PackError as refused:
            from briefing.pack.toml import recovery

            read = recovery.read(text, path, refused)
            tables, self._lost = read.tables, read.ids
            self.found += read.problems
            self.positions.look_in(path, read.text)
            self.unused.named |= read.named
        plain = parser.is_plain(text)
        if not plain:
            unsafe = list(unsafe_text.of_table(tables))
            self._unsafe = {each.keys for each in unsafe}
            self.found += [each.problem(path) for each in unsafe]
        return parser.made_safe(tables, text, plain=plain)

    def _digest(self, text: str) -> str:
        return ""  # a file is checked whenever it is read

    def _parsed(self, number: int, text: str, digest: str) -> SalvagedFile:
        path, pane = self.layout.files[number]
        tables = self._tables(path, text)
        wrong: list[Problem] = []
        try:
            leaf = fast_validator.leaf(tables, path)
        except PackError as error:
            wrong = error.problems
            for each in wrong:
                each.severity = ERROR
            self.found += [each for each in wrong if not self._is_told(each)]
            salvaged = salvage.without(tables, wrong, error.untold)
            leaf = salvaged.leaf
            self.unused.named |= salvaged.named
            self._gone |= {(number, keys) for keys in salvaged.gone}
            self._gone |= {(number, (*each.keys[:2], each.meant)) for each in wrong if each.meant}
        self.unused.define(path, leaf)
        self.speakers.define(path, leaf)
        self.duplicates.define(path, leaf)
        self.allowances.define(path, pane, leaf, self.layout.pack)
        pack = self.layout.pack
        whole = [
            (place, with_sources(entry, pack))
            for place, entry in salvage.whole_entries(leaf, wrong)
            if SOURCES in entry or SOURCES in pack
        ]
        noted = placeholders.may_be_written(text)
        safe = not self._unsafe
        found = bare(leaf, pack)
        return SalvagedFile(
            number, path, pane, leaf, found, whole, self._lost, safe=safe, noted=noted
        )

    def _is_told(self, problem: Problem) -> bool:
        """Return whether a wrong name is reported already, for its unsafe text."""
        return problem.keys in self._unsafe and problem.code in _NAMES

    def _body(self, entry: Entry) -> list[Block]:
        """Return the blocks of a body that may link or cite; of others none are needed."""
        text = entry.get("body", "")
        if not ("#" in text or citations.OPENS in text):
            return []
        again = joined_figures.may_be_in(text) or marked_names.may_be_in(text)
        return self.bodies.blocks(text, again=again)

    def _refer(self, number: int, table: str, place: int, owner: str, said: References) -> None:
        if self.manifest is None or Mistake in map(type, said):
            said = [each for each in said if not self._follows(each, number, table, place)]
        self.unused.refer(said)
        super()._refer(number, table, place, owner, said)

    def _follows(self, said: object, number: int, table: str, place: int) -> bool:
        """Return whether it is a mistake that only follows from a problem reported already."""
        if self.manifest is None and isinstance(said, Reference) and said.table == KIND:
            return True
        if not isinstance(said, Mistake):
            return False
        if self.manifest is None and (said.code in _CONDITIONS or said.key == SOURCES):
            return True
        keys = (said.key, *said.others)
        return not said.at and any((number, (table, place, key)) in self._gone for key in keys)

    def _note(self, number: int, problem: Problem) -> None:
        if problem.code == codes.FILE_MISSING and not self.complete:
            return  # the file is there, perhaps, and not readable
        if problem.code == codes.FILE_IN_NO_PANE and (
            self.manifest is None
            or any(
                each.code == codes.FILE_MISSING and each.meant == problem.file
                for each in self.found
            )
        ):
            return  # the missing file of a pane is this one, or panes are not known
        self.found.append(problem)


_DEFINED_ELSEWHERE = (
    codes.UNKNOWN_SOURCE,
    codes.UNKNOWN_ACTOR,
    codes.UNKNOWN_TOPIC,
    codes.UNKNOWN_PLACE,
    codes.UNKNOWN_ENTRY,
    codes.UNKNOWN_SERIES,
    codes.BROKEN_LINK,
)
"""Codes that are no problem where the definition may be in an unreadable file."""

_NAMES = (codes.BAD_ID, codes.BAD_ADDRESS, codes.ADDRESS_SCHEME)
"""Codes of a name that is wrong because of unsafe text in it."""

_CONDITIONS = (codes.UNKNOWN_DIMENSION, codes.UNKNOWN_CONDITION)
"""Codes that cannot be decided without the manifest, nor can it be whether sources are missing."""
