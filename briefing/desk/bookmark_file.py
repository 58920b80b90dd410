"""The file of the bookmarks: its tables as they are written, and what a sync has left beside it.

Reading changes nothing. Whoever writes takes what was read as it is, so that what a reader has put
there by hand, and what is no bookmark, stays.
"""

from __future__ import annotations

import os
import re
from contextlib import suppress
from datetime import datetime
from typing import TYPE_CHECKING, Any, NamedTuple

from briefing import paths
from briefing.desk import merge_sides, moments, toml_tables, whole_file
from briefing.desk.errors import DeskError

if TYPE_CHECKING:
    from collections.abc import Iterator

NAME = "bookmarks"
ENDING = ".toml"
TABLE = "bookmark"
"""The key of the list of bookmarks in the file."""

FORMAT = 1

_HEAD = f"format = {FORMAT}\n"

AT_MOST = 2**23
"""Most bytes of the file."""

MERGED, DAMAGED = "merged", "damaged"
"""Endings of what is set aside: files that a sync has left, once they are merged, and a file that
could not be read as a whole."""

_OLD = 3600.0
"""Seconds after which nobody writes any more what is half written."""

_LEFT = (".sync-conflict-", ".orig", " (")
"""What a sync or a merge puts into the name of a file that it leaves: Syncthing, git, Dropbox."""

Fingerprint = tuple[tuple[str, int, int, int], ...]
"""Name, inode, size and time of each file."""

Table = dict[str, Any]


class FileContents(NamedTuple):
    """What stands in the file, and in those beside it."""

    rest: dict[str, Any]
    """The keys beside the list."""
    tables: list[Table]
    """The tables of the list, of all files."""
    left: list[str]
    """The paths of the files beside it that are merged."""
    damaged: bytes
    """All of the file, where it could not be read as a whole; else nothing."""
    newer: bool
    """Whether a newer version of the program has written it."""


class BookmarkFile:
    """The file in one data folder."""

    def __init__(self, folder: str) -> None:
        self.folder = folder
        self.path = os.path.join(folder, NAME + ENDING)
        self.lock = os.path.join(folder, f".{NAME}.lock")

    def fingerprint(self) -> Fingerprint:
        """Return what is another as soon as the file is, or one that a sync leaves beside it."""
        found = []
        for path in (self.path, *self._left()):
            with suppress(OSError):
                there = os.stat(path)
                found.append((path, there.st_ino, there.st_size, there.st_mtime_ns))
        return tuple(found)

    def _left(self) -> list[str]:
        """Return the paths of what a sync has left beside the file, in their order."""
        try:
            names = os.listdir(self.folder)
        except OSError:  # who reads the file itself says so
            return []
        return [os.path.join(self.folder, name) for name in sorted(names) if _is_left(name)]

    def read(self) -> FileContents:
        """Return what stands there. Raises DeskError where the file cannot be read at all."""
        data = self._data(self.path)
        text = _text(data)
        rest: dict[str, Any] = {}
        tables: list[Table] = []
        damaged = False
        for side in merge_sides.sides(text):
            found = _as_written(side) or toml_tables.whole(side)
            if found is None:
                damaged, found = True, toml_tables.readable(side)
            damaged = damaged or side != text
            tables += _tables(found, rest)
        damaged = damaged or TABLE in rest  # which is no list of tables
        rest.pop(TABLE, None)
        left = []
        for path in self._left():
            with suppress(DeskError):  # it stays where it is, and is tried again
                for side in merge_sides.sides(_text(self._data(path))):
                    tables += _tables(toml_tables.readable(side), {})
                left.append(path)
        format = rest.get("format", FORMAT)
        newer = not isinstance(format, int) or format > FORMAT
        return FileContents(rest, tables, left, data if damaged else b"", newer)

    def _data(self, path: str) -> bytes:
        try:
            return whole_file.contents(path, AT_MOST)
        except OSError as error:
            raise DeskError(f"cannot read {path}: {error.strerror}") from error

    def write(self, contents: FileContents, tables: list[Table]) -> None:
        """Write the file with these tables in its list; what was there is set aside where need be.

        It is called by who holds the lock. Raises DeskError: then the file is as it was.
        """
        import tomli_w

        rest = {key: value for key, value in contents.rest.items() if key != "format"}
        text = tomli_w.dumps({"format": FORMAT, **rest, TABLE: tables})
        try:
            if contents.damaged:
                whole_file.replace(self._aside(self.path, DAMAGED), contents.damaged)
            self._clear()
            whole_file.replace(self.path, text.encode())
            for path in contents.left:
                os.rename(path, self._aside(path, MERGED))
        except OSError as error:
            raise DeskError(f"cannot write {self.path}: {error.strerror}") from error

    def _clear(self) -> None:
        """Remove what kills have left of earlier changes, by the clock of the file system."""
        with suppress(OSError):
            os.utime(self.lock)
            now = os.stat(self.lock).st_mtime
            for each in [*os.scandir(self.folder)]:  # it is closed, whatever fails below
                if each.name.endswith(whole_file.DRAFT) and each.stat().st_mtime < now - _OLD:
                    os.unlink(each.path)

    def prepare(self) -> None:
        """Make the folder. Raises DeskError where that cannot be."""
        try:
            paths.made(self.folder)
        except OSError as error:
            raise DeskError(f"cannot keep anything in {self.folder}: {error.strerror}") from error

    def _aside(self, path: str, ending: str) -> str:
        """Return the path of a file that is not there yet, dated, which nobody takes for one."""
        day = moments.written(moments.now())[:19].replace(":", "-")
        for number in range(1, 10_000):
            found = f"{path}.{day}.{number}.{ending}"
            if not os.path.lexists(found):
                break
        return found


def _is_left(name: str) -> bool:
    middle = name.removeprefix(NAME)
    return (
        middle != name
        and not name.endswith((MERGED, DAMAGED))
        and ENDING in name
        and any(each in middle for each in _LEFT)
    )


def _text(data: bytes) -> str:
    return data.decode("utf-8-sig", errors="replace").replace("\r\n", "\n")


def _as_written(text: str) -> dict[str, Any] | None:
    """Return what stands in a text that is of the form in which it is written here, else None.

    Nearly all are. It takes a small part of the time that a parser does, and bookmarks are read as
    the program starts.
    """
    value = r'"([^"\\\n\x00-\x1f\x7f]*)"\n'
    made = r"made = ([0-9]{4}-[0-9-]{5} [0-9:]{8}(?:\.[0-9]{6})?\+00:00)\n"
    keys = rf"pack = {value}entry = {value}title = {value}(?:letter = {value})?{made}"
    pattern = re.compile(rf"\n\[\[{TABLE}\]\]\n{keys}")
    if pattern.sub("", text) != _HEAD:
        return None
    try:
        tables = [
            {
                "pack": pack,
                "entry": entry,
                "title": title,
                **({"letter": letter} if letter else {}),
                "made": datetime.fromisoformat(made),
            }
            for pack, entry, title, letter, made in pattern.findall(text)
        ]
    except ValueError:  # no day of the calendar
        return None
    return {"format": FORMAT, TABLE: tables}


def _tables(found: dict[str, Any], rest: dict[str, Any]) -> Iterator[Table]:
    """Yield the tables of the list, and put all other keys into `rest`."""
    for key, value in found.items():
        if key == TABLE and isinstance(value, list) and all(isinstance(e, dict) for e in value):
            yield from value
        else:
            rest.setdefault(key, value)
