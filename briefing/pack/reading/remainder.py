"""What is right of a pack that has mistakes: a pack without them, by the same checks.

A table with a mistake is left out whole, for what is wrong in it may be what makes the rest of it
true: a caveat, a label of handling. So is an entry whose source or speaker is missing. Any other
reference to what is missing, or left out, is taken out of its list or loses its link. Of the
manifest a key may be left out that is not needed: but what it says of how the pack may be handled
must be right, and its text must be TOML, or a label may be lost.
"""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Final, cast

from briefing.pack import codes, limits
from briefing.pack.markdown import headings
from briefing.pack.markdown.citations import spans_of
from briefing.pack.problems import PackError
from briefing.pack.reading import files, manifest
from briefing.pack.reading.digest import digest
from briefing.pack.reading.entry_sources import bare
from briefing.pack.reading.reader import PackFile, PackReader
from briefing.pack.toml import parser
from briefing.pack.validation import fast_validator
from briefing.pack.validation.reference_checker import ENTRY
from briefing.pack.validation.references import SOURCES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from briefing.pack.markdown.blocks import Block
    from briefing.pack.model.tables import Entry, Pack
    from briefing.pack.problems import Problem
    from briefing.pack.reading.manifest import PackLayout

ROUNDS = 40
"""How often mistakes are left out that come of leaving out others, before nothing is taken as
right."""

KEPT = 16_777_216
"""Characters of entries that are kept while mistakes are left out: what is beyond is read anew each
time."""

LEAST = 500
"""Characters that an entry counts as, beside its body."""

_OPTIONAL = frozenset(
    {"actors", "topics", "places", "see", "contradicts", "series", "derives_from"}
)
"""Lists of references that may lack one."""

_UNKNOWN = frozenset(
    {
        codes.UNKNOWN_SOURCE,
        codes.UNKNOWN_ACTOR,
        codes.UNKNOWN_TOPIC,
        codes.UNKNOWN_PLACE,
        codes.UNKNOWN_ENTRY,
        codes.UNKNOWN_SERIES,
    }
)

HANDLING: Final = "handling"
"""The key of the manifest that must be right."""

_LABEL = "TLP"
"""What every label of handling begins with."""

_Place = tuple[str, int]
"""A table by its name and its number in a file."""


class Remainder:
    """What is left of the files of a pack, once what is wrong in them is left out."""

    def __init__(self, folder: str, layout: PackLayout) -> None:
        """Begin with everything; `layout` may have problems: files that are not there."""
        self.folder = folder
        self.layout = layout._replace(problems=[])
        self.tables: dict[str, dict[str, Any]] = {}
        """The tables that are left of each file in which anything was wrong, by path."""
        self.digests: dict[str, str] = {}
        """Of the texts of these files."""
        self.unlinked: set[str] = set()
        """The links of bodies that lead nowhere."""
        self._whole: dict[str, PackFile] = {}
        """Files in which nothing was wrong so far, by path."""
        self._bodies: dict[str, list[Block]] = {}
        """The blocks of bodies, by text. They may have lost links, which are never found again."""
        self._room = 0
        """Characters of texts that may be kept beside those that are."""

    @contextmanager
    def keeping(self) -> Iterator[None]:
        """Keep what is read of files and bodies, up to a limit, for the next time in the block."""
        self._room = KEPT
        yield
        self._room = 0
        self._whole.clear()
        self._bodies.clear()

    def whole(self, path: str, read: Callable[[], PackFile | None]) -> PackFile | None:
        """Return a file in which nothing was wrong so far; it is `read` where it is not kept."""
        if path in self._whole:
            return self._whole[path]
        file = read()
        if file is not None and self._room > 0:
            self._room -= LEAST * len(file.leaf.get(ENTRY, []))
            self._whole[path] = file
        return file

    def blocks(self, body: str, read: Callable[[], list[Block]]) -> list[Block]:
        """Return the blocks of a body; it is `read` where they are not kept."""
        if body in self._bodies:
            return self._bodies[body]
        found = read()
        if self._room > 0:
            self._room -= len(body)
            self._bodies[body] = found
        return found

    def leave_out(self, problems: Iterable[Problem]) -> None:
        """Leave out what has these problems, and read the rest of a file that is no TOML."""
        by_file: dict[str, list[Problem]] = {}
        for each in problems:
            if each.code == codes.BROKEN_LINK:
                self.unlinked.add(each.quoted.strip("()"))
            else:
                by_file.setdefault(each.file, []).append(each)
        if by_file.pop(limits.MANIFEST, None):  # the pack's sources: what rests on them goes too
            pack = {key: each for key, each in self.layout.pack.items() if key != SOURCES}
            self.layout = self.layout._replace(pack=cast("Pack", pack))
        for path, found in by_file.items():
            if path not in self.tables:
                self._load(path)
                found = [each for each in found if each.keys]
            elif not all(each.keys for each in found):
                self.tables[path].clear()
            _without(self.tables[path], found)

    def _load(self, path: str) -> None:
        """Take the tables of a file as they are, as far as it is TOML."""
        self.tables[path], self.digests[path] = {}, ""
        try:
            text = files.read(self.folder, path)
            self.digests[path] = digest(text)
            try:
                tables = parser.raw(text, path)
            except PackError as refused:
                from briefing.pack.toml import recovery

                tables = recovery.read(text, path, refused).tables
            self.tables[path] = parser.made_safe(tables, text)
        except PackError:
            return  # nothing of it can be read


def _without(tables: dict[str, Any], problems: Iterable[Problem]) -> None:
    """Take what has problems out of the tables of a file, the last of a list first."""
    whole: set[_Place] = set()
    items: set[tuple[str, int, str, int]] = set()
    for each in problems:
        table, place, key, item = (*each.keys, None, None, None, None)[:4]
        if not isinstance(place, int) or each.code == codes.FILE_IN_NO_PANE:
            tables.pop(str(table), None)
        elif each.code in _UNKNOWN and key in _OPTIONAL and isinstance(item, int):
            items.add((str(table), place, str(key), item))
        else:
            whole.add((str(table), place))
    for table, place, key, item in sorted(items, reverse=True):
        if (table, place) not in whole and table in tables:
            owner = tables[table][place]
            del owner[key][item]
            if not owner[key]:
                del owner[key]
    for table, place in sorted(whole, reverse=True):
        if place < len(tables.get(table, ())):
            del tables[table][place]


class RemainderReader(PackReader):
    """Reads what is left of a pack: each file without what is wrong in it."""

    def __init__(self, left: Remainder) -> None:
        self._left = left
        super().__init__(left.folder, left.layout)

    def read(self, number: int, known: str = "") -> PackFile | None:
        """Return a file as it is left."""
        path, pane = self.layout.files[number]
        if path not in self._left.tables:
            return self._left.whole(path, lambda: super(RemainderReader, self).read(number, known))
        try:
            leaf = fast_validator.leaf(self._left.tables[path], path)
        except PackError as error:
            for problem in error.problems:
                self._note(number, problem)
            return None
        found = bare(leaf, self.layout.pack)
        return PackFile(number, path, pane, self._left.digests[path], leaf, found)

    def _body(self, entry: Entry) -> list[Block]:
        def read() -> list[Block]:
            return super(RemainderReader, self)._body(entry)

        blocks = self._left.blocks(entry["body"], read) if "body" in entry else []
        if not self._left.unlinked:
            return blocks
        own = headings.slugs(blocks)
        for spans in spans_of(blocks):
            for span in spans:
                link = span.get("link", "")
                if link in self._left.unlinked and headings.slug_of_link(link[1:]) not in own:
                    del span["link"]
        return blocks


def _layout(folder: str, paths: list[str]) -> PackLayout:
    """Return the layout that is left of the manifest. Raises PackError where it is not enough."""
    text = files.read(folder, limits.MANIFEST)
    tables = parser.parse(text, limits.MANIFEST)
    refused: PackError | None = None
    for _ in range(ROUNDS):
        try:
            return manifest.layout(fast_validator.manifest(tables, limits.MANIFEST), paths)
        except PackError as error:
            refused = refused or error
            if not all(_without_key(tables, each) for each in error.problems):
                break
    raise refused or PackError([])


def _without_key(tables: dict[str, Any], problem: Problem) -> bool:
    """Take the value that has a problem out of tables; return whether it may be, and was there.

    What may be a label of handling under another name may not.
    """
    *above, key = problem.keys or ("",)
    owner: Any = tables
    for each in above:
        try:
            owner = owner[each]
        except (KeyError, IndexError, TypeError):
            return False
    if not above or not isinstance(owner, dict) or key not in owner:
        return False
    if HANDLING in (key, problem.meant) or _LABEL in str(owner[key]).upper():
        return False
    del owner[key]
    return True


def remainder(folder: str, paths: list[str]) -> Remainder:
    """Return what is right of a pack with files of these `paths`.

    Raises PackError where too little of the manifest is right, or no entry is left.
    """
    left = Remainder(folder, _layout(folder, paths))
    with left.keeping():
        _prune(left)
    return left


def _prune(left: Remainder) -> None:
    """Leave out what is wrong, and what is wrong without it, until nothing is.

    Raises PackError where no entry is left.
    """
    refused = PackError([])
    for _ in range(ROUNDS):
        reading, entries = RemainderReader(left), 0
        for number in left.layout.order_of_reading():
            if (part := reading.read(number)) is not None:
                reading.check(part)
                entries += len(part.leaf.get(ENTRY, []))
        try:
            reading.finish()
        except PackError as error:
            left.leave_out(error.problems)
            refused = error
            continue
        if entries:
            return
        break
    raise refused
