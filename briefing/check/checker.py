"""Checking a whole pack: every problem of every file, each once and at its place."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

from briefing.check import addresses, allowances, handling_label, salvage, unsafe_text
from briefing.check.catalogue.code import ERROR
from briefing.check.honesty.review import Editor
from briefing.check.positions import Placing
from briefing.check.severity import is_error
from briefing.check.unused import Usage
from briefing.pack import codes, limits
from briefing.pack.markdown import entry_body
from briefing.pack.problems import PackError, Problem, label
from briefing.pack.reading import files, manifest, reader
from briefing.pack.toml import parser, recovery
from briefing.pack.validation import fast_validator, references
from briefing.pack.validation.reference_checker import ENTRY, Checker, of_tables

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from briefing.check.finding import Finding
    from briefing.pack.model.tables import Leaf, Manifest
    from briefing.pack.problems import Keys

    Progress = Callable[[int, int], None]


class Report:
    """What a check found: `problems` by file, line and column; how many files and entries."""

    def __init__(
        self, problems: list[Problem], files: int, entries: int, *, readable: bool
    ) -> None:
        self.problems = problems
        self.files = files
        self.entries = entries
        self.readable = readable
        """Whether anything of the pack could be read."""

    @property
    def errors(self) -> list[Problem]:
        """What keeps the pack from being opened."""
        return [each for each in self.problems if is_error(each)]

    @property
    def warnings(self) -> list[Problem]:
        """What a careful author would not leave."""
        return [each for each in self.problems if not is_error(each)]


def check(
    folder: str, *, today: datetime.date | None = None, progress: Progress | None = None
) -> Report:
    """Return all that is wrong with the pack in `folder`. Never raises for what is in it."""
    try:
        state, problems = files.listed(folder)
    except PackError as error:
        return Report(error.problems, 0, 0, readable=False)
    checking = _Checking(folder, [path for path, _, _ in state], today or datetime.date.today())
    checking.problems += problems
    checking.mark_unread(bool(problems))
    total, done = sum(size for _, size, _ in state), 0
    sizes = {path: size for path, size, _ in state}
    for path in checking.order():
        checking.file(path)
        done += sizes[path]
        if progress:
            progress(done, total)
    return Report(checking.finish(), len(state), checking.entries, readable=bool(state))


class _Checking:
    def __init__(self, folder: str, paths: list[str], today: datetime.date) -> None:
        self.folder = folder
        self.problems: list[Problem] = []
        self.entries = 0
        self._placing = Placing(folder)
        self._usage = Usage()
        self._left_out: dict[str, list[str]] = {}
        """By table, the ids in what could not be read of the file at hand."""
        self._unsafe: set[Keys] = set()
        """The keys of texts in it that are not safe."""
        self._gone: set[Keys] = set()
        """Table, number and key of the values in it that are wrong."""
        self._ids: dict[str, list[str]] = {}
        """By file, the ids of its entries."""
        self._unread = False
        """Whether some file could not be read at all: what it defines is not known."""
        self._manifest, self._frame = self._framed(paths)
        self._checker = Checker(self._frame)
        self._numbers = {file.path: n for n, file in enumerate(self._frame.files)}
        self._editor = Editor(today)

    def mark_unread(self, unread: bool) -> None:
        """Tell that some files may not even be opened."""
        self._unread |= unread
        if unread:
            known = (codes.FILE_MISSING,)
            self.problems = [each for each in self.problems if each.code not in known]

    def order(self) -> list[str]:
        """Return the paths of all files but the manifest, those without a pane first."""
        return [self._frame.files[number].path for number in self._frame.order_of_reading()]

    def _framed(self, paths: list[str]) -> tuple[Manifest | None, manifest.Frame]:
        tables, problems = self._tables(limits.MANIFEST)
        self._allow = allowances.by(tables)
        """None: the manifest does not tell, so that no warning can be told either."""
        if tables is not None and not problems:
            try:
                sound = fast_validator.manifest(tables, limits.MANIFEST)
                found = manifest.placed(sound, paths)
                self.problems += [problem for _, problem in found.problems]
                return sound, found
            except PackError as error:
                self.problems += error.problems
        self.problems += problems
        others = [manifest.File(path, None) for path in paths if path != limits.MANIFEST]
        return None, manifest.Frame({}, [], {}, others, [])  # type: ignore[typeddict-item]

    def _tables(self, path: str) -> tuple[dict[str, Any] | None, list[Problem]]:
        """Return the tables of a file, safe to show, and what is wrong with its text."""
        try:
            text = files.read(self.folder, path)
        except PackError as error:
            return None, error.problems
        try:
            read = recovery.read(text, path)
        except PackError as error:
            return None, error.problems
        tables, problems = read.tables, read.problems
        if problems:
            self._placing.instead(path, read.text)
            self._left_out = read.ids
            self._usage.named |= read.named
        self._unsafe = set()
        if not parser.is_plain(text):
            found = list(unsafe_text.of_table(tables))
            self._unsafe = {each.keys for each in found}
            self._found(path, (), found, "")
        return parser.made_safe(tables, text), problems

    def file(self, path: str) -> None:
        """Check one file."""
        self._left_out, self._gone = {}, set()
        number = self._numbers[path]
        tables, problems = self._tables(path)
        self.problems += problems
        if tables is None:
            self._unread = True
            return
        wrong: list[Problem] = []
        try:
            leaf = fast_validator.leaf(tables, path)
        except PackError as error:
            wrong = error.problems
            for each in wrong:
                each.severity = ERROR
            self.problems += [each for each in wrong if not self._is_told(each)]
            leaf, named, self._gone = salvage.pruned(tables, wrong)
            self._usage.named |= named
        if self._manifest is not None and self._frame.files[number].pane is None and ENTRY in leaf:
            self._in_no_pane(path)
        ids = salvage.ids(leaf)
        self._ids[path] = ids.get(ENTRY, [])
        for table, more in self._left_out.items():
            ids[table] = [*ids.get(table, []), *more]
        self._checker.define(number, ids)
        self._refer(number, path, leaf)
        for place, entry in salvage.whole(leaf, wrong):
            self._found(path, (ENTRY, place), self._editor.read(path, place, entry), entry["id"])
            if not self._unsafe:  # or else its addresses have been looked at
                links = addresses.of_body(entry["body"], (addresses.MARKDOWN,))
                self._found(path, (ENTRY, place), links, entry["id"])
            self._found(
                path, (ENTRY, place), handling_label.of_entry(entry, self._manifest), entry["id"]
            )

    def _is_told(self, problem: Problem) -> bool:
        """Return whether it is told already what makes a name no name."""
        return problem.keys in self._unsafe and problem.code in _NAMES

    def _in_no_pane(self, path: str) -> None:
        """Note that entries stand in no pane, unless a pane names the file wrongly."""
        if not any(
            each.code == codes.FILE_MISSING and each.meant == path for each in self.problems
        ):
            self.problems.append(reader.in_no_pane(path))

    def _refer(self, number: int, path: str, leaf: Leaf) -> None:
        dimensions = self._frame.dimensions
        for place, entry in enumerate(leaf.get("entry", [])):
            self.entries += 1
            text = entry.get("body", "")
            blocks = entry_body.blocks(text) if "#" in text else []
            said = [
                each
                for each in references.of_entry(entry, blocks, dimensions)
                if isinstance(each, references.Reference) or not self._follows(each, place)
            ]
            self._checker.refer(number, ENTRY, place, entry.get("id", ""), said)
            self._usage.refer(said, entry)
        for table, place, id, said in of_tables(leaf):
            self._checker.refer(number, table, place, id, said)
            self._usage.refer(said)
        self._usage.define(path, leaf)
        self._editor.define(leaf)

    def _follows(self, mistake: references.Mistake, place: int) -> bool:
        """Return whether a mistake only follows from one that is told already."""
        if self._manifest is None and mistake.code in _CONDITIONS:
            return True
        return not mistake.at and (ENTRY, place, mistake.key) in self._gone

    def _found(
        self, path: str, before: tuple[str | int, ...], found: Iterable[Finding], entry: str
    ) -> None:
        for each in found:
            problem = Problem(
                path,
                each.message,
                code=each.code,
                keys=(*before, *each.keys),
                spot=each.spot,
                entry=entry,
            )
            problem.about = label(each.keys)
            problem.help = each.help
            problem.start, problem.stop = each.start, each.end
            problem.severity = each.severity or ""
            self.problems.append(problem)

    def _name(self, problem: Problem) -> None:
        """Let a problem in an entry tell the entry's id, as far as it has one."""
        table, place = (*problem.keys, None, None)[:2]
        if table == ENTRY and isinstance(place, int) and not problem.entry:
            ids = self._ids.get(problem.file, [])
            problem.entry = ids[place] if place < len(ids) else ""

    def finish(self) -> list[Problem]:
        """Return all problems, each once, in the order of files and lines."""
        unresolved = self._checker.problems()
        if self._unread:
            unresolved = [each for each in unresolved if each.code not in _DEFINED_ELSEWHERE]
        else:
            self.problems += self._usage.unused(unresolved)
        self.problems += unresolved
        for path, place, id, found in self._editor.rest():
            self._found(path, (ENTRY, place), found, id)
        for each in self.problems:
            self._name(each)
        left = allowances.without(self.problems, self._allow)
        if self._allow is None:
            left = [each for each in left if is_error(each)]
        return self._placing.placed(left)


_DEFINED_ELSEWHERE = (
    codes.UNKNOWN_SOURCE,
    codes.UNKNOWN_ACTOR,
    codes.UNKNOWN_TOPIC,
    codes.UNKNOWN_PLACE,
    codes.UNKNOWN_ENTRY,
    codes.UNKNOWN_SERIES,
    codes.BROKEN_LINK,
)
"""What may be in a file that could not be read."""

_NAMES = (codes.BAD_ID, codes.BAD_ADDRESS, codes.ADDRESS_SCHEME)
"""What is wrong with a name that holds what is not safe."""

_CONDITIONS = (codes.UNKNOWN_DIMENSION, codes.UNKNOWN_CONDITION)
"""What cannot be told where the manifest could not be read."""
