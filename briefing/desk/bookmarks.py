"""Bookmarks: entries that a reader has marked, some with a letter to jump to them by.

All of them stand in one file of TOML. A change reads it, changes it and writes it whole, under a
lock, so that programs at work at the same time lose nothing of each other's. Of an entry there is
at most one plain bookmark and one of each letter; in one pack a letter is one entry.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from threading import RLock
from typing import TYPE_CHECKING, NamedTuple

from briefing import paths
from briefing.desk import lock, moments
from briefing.desk.bookmark_file import BookmarkFile, FileContents, Fingerprint, Table
from briefing.desk.errors import DeskError
from briefing.pack.safe_text import safe_line

if TYPE_CHECKING:
    from collections.abc import Callable

LETTERS = "abcdefghijklmnopqrstuvwxyz"

_LONG_AGO = datetime(1970, 1, 1, tzinfo=UTC)
"""When a bookmark was made that does not say so."""


class Bookmark(NamedTuple):
    """An entry that is marked."""

    pack: str
    entry: str
    """The address of what is marked, in its pack."""
    title: str
    """What it was called when it was marked: it may be gone since."""
    letter: str
    """One of `LETTERS`, or "" where it is a plain one."""
    made: datetime
    """In UTC; a bookmark that is made later has a later time, whatever the clock says."""


class BookmarkChange(NamedTuple):
    """What a change has made of the bookmarks: enough to undo it."""

    added: list[Bookmark]
    removed: list[Bookmark]


class Bookmarks:
    """The bookmarks in a data folder. They may be asked and changed in several threads."""

    def __init__(self, folder: str | None = None) -> None:
        """Keep them in `folder`, the reader's data folder where none is given."""
        self._file = BookmarkFile(paths.data_folder() if folder is None else folder)
        self._lock = RLock()
        self._state: Fingerprint | None = None
        self._known: list[Bookmark] = []
        self.problems: list[str] = []
        """What could not be read, or had to be recovered, each a sentence for the reader."""

    @property
    def path(self) -> str:
        """The path of the file."""
        return self._file.path

    def fingerprint(self) -> Fingerprint:
        """Return what is another as soon as any program has changed them: a look at names alone."""
        return self._file.fingerprint()

    def all(self, pack: str | None = None) -> list[Bookmark]:
        """Return the bookmarks, or those of one pack, in the order in which they were made.

        Where the file cannot be read there are none, and `problems` says why.
        """
        with self._lock:
            state = self.fingerprint()
            if state != self._state:
                self._known, self.problems = self._read()
                self._state = state
            return [each for each in self._known if pack in (None, each.pack)]

    def at(self, pack: str, letter: str) -> Bookmark | None:
        """Return the bookmark with a letter, or None."""
        found = [each for each in self.all(pack) if each.letter == letter != ""]
        return found[0] if found else None

    def put(self, pack: str, entry: str, title: str, letter: str = "") -> BookmarkChange:
        """Mark an entry; another one with that letter has it no more. Raises DeskError.

        One that is marked so already stays as it is.
        """
        if letter and letter not in [*LETTERS]:
            raise DeskError(f"`{letter}` is no letter for a bookmark: it is one of a to z")

        def change(known: list[Bookmark]) -> BookmarkChange:
            if any((each.pack, each.entry, each.letter) == (pack, entry, letter) for each in known):
                return BookmarkChange([], [])
            last = moments.written(max(each.made for each in known)) if known else ""
            made = datetime.fromisoformat(moments.after(last))
            gone = [each for each in known if letter and (each.pack, each.letter) == (pack, letter)]
            return BookmarkChange([Bookmark(pack, entry, safe_line(title), letter, made)], gone)

        return self._change(change)

    def remove(self, pack: str, entry: str, letter: str | None = None) -> BookmarkChange:
        """Remove the bookmark of an entry with a letter, or "" for none; None: all of them.

        Raises DeskError.
        """
        return self._remove(
            lambda each: (each.pack, each.entry) == (pack, entry) and letter in (None, each.letter)
        )

    def remove_letter(self, pack: str, letter: str) -> BookmarkChange:
        """Remove the bookmark with a letter. Raises DeskError."""
        return self._remove(
            lambda each: (each.pack, each.letter) == (pack, letter) and letter != ""
        )

    def _remove(self, wanted: Callable[[Bookmark], bool]) -> BookmarkChange:
        return self._change(
            lambda known: BookmarkChange([], [each for each in known if wanted(each)])
        )

    def restore(self, change: BookmarkChange) -> BookmarkChange:
        """Undo a change; return what that changed. Raises DeskError.

        A letter that has been given to another entry meanwhile stays there: what had it is marked
        without.
        """

        def undo(known: list[Bookmark]) -> BookmarkChange:
            left = [each for each in known if each not in change.added]
            there = {(each.pack, each.entry, each.letter) for each in left}
            taken = {(each.pack, each.letter) for each in left if each.letter}
            back = []
            for each in change.removed:
                if (each.pack, each.letter) in taken:
                    each = each._replace(letter="")
                if (each.pack, each.entry, each.letter) not in there:
                    back.append(each)
            return BookmarkChange(back, [each for each in known if each in change.added])

        return self._change(undo)

    def _change(self, make: Callable[[list[Bookmark]], BookmarkChange]) -> BookmarkChange:
        """Change the file by what is made of the bookmarks in it. Raises DeskError."""
        self._file.prepare()
        with lock.held(self._file.lock):
            found = self._file.read()
            tables = _merged(found.tables)
            change = make([each for each, _ in tables if each is not None])
            if change.added or change.removed:
                if found.newer:
                    raise DeskError(f"cannot write {self.path}: {_NEWER}")
                kept = [each for each in tables if each[0] not in change.removed]
                kept += [(each, _table(each)) for each in change.added]
                kept.sort(key=lambda each: each[0].made if each[0] else _LONG_AGO)
                self._file.write(found, [table for _, table in kept])
        return change

    def _read(self) -> tuple[list[Bookmark], list[str]]:
        try:
            found = self._file.read()
        except DeskError as error:
            return [], [str(error)]
        known = [each for each, _ in _merged(found.tables) if each is not None]
        return sorted(known, key=lambda each: each.made), [*_problems(found, self.path, len(known))]


_NEWER = "a newer version of the program has written it; it is read, and left as it is"


def _problems(found: FileContents, path: str, count: int) -> list[str]:
    """Return what the reader is told of the file."""
    told = []
    if found.newer:
        told.append(f"{path}: {_NEWER}")
    if found.damaged:
        told.append(
            f"{path} is damaged, or has the marks of a merge in it: {count} bookmarks of it can be "
            "read; the file as it is will be set aside beside it with the next change"
        )
    return told


Read = tuple[Bookmark | None, Table]
"""A table of the file, and the bookmark that it is, or None where it is none."""


def _merged(tables: list[Table]) -> list[Read]:
    """Return the tables that count: of two alike the first, and of one letter the latest.

    An entry whose letter another one has taken since keeps a plain bookmark.
    """
    read = [(_bookmark(each), each) for each in tables]
    latest: dict[tuple[str, str], Bookmark] = {}
    for each, _ in read:
        if each and each.letter:
            before = latest.setdefault((each.pack, each.letter), each)
            if (before.made, before.entry) < (each.made, each.entry):
                latest[each.pack, each.letter] = each
    found: dict[object, Read] = {}
    for each, table in read:
        if each is None:
            found.setdefault(repr(table), (each, table))
            continue
        if each.letter and latest[each.pack, each.letter].entry != each.entry:
            each = each._replace(letter="")
            table = {key: value for key, value in table.items() if key != "letter"}
        found.setdefault(each[:2] + each[3:4], (each, table))
    return [*found.values()]


def _bookmark(table: Table) -> Bookmark | None:
    """Return the bookmark that a table is, safe to show, or None where it is none."""
    pack, entry, title, letter = (
        table.get(key, "") for key in ("pack", "entry", "title", "letter")
    )
    if not (isinstance(pack, str) and isinstance(entry, str) and pack and entry):
        return None
    title = safe_line(title) if isinstance(title, str) else ""
    letter = letter if isinstance(letter, str) and len(letter) == 1 and letter in LETTERS else ""
    return Bookmark(safe_line(pack), safe_line(entry), title, letter, _made(table.get("made")))


def _made(value: object) -> datetime:
    """Return when a bookmark was made, as far as its table says so."""
    if isinstance(value, datetime):
        try:
            return value.astimezone(UTC) if value.tzinfo else value.replace(tzinfo=UTC)
        except OverflowError:
            return _LONG_AGO
    if isinstance(value, date):
        return datetime.combine(value, time(), UTC)
    return _LONG_AGO


def _table(bookmark: Bookmark) -> Table:
    """Return the table of a bookmark."""
    table: Table = bookmark._asdict()
    return {key: value for key, value in table.items() if value != ""}
