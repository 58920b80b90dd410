"""What is known of notes (of most, which entry they are on), without reading them again.

The names, sizes and times of all files are looked at each time; what a file says is read again only
where they are others. It is kept in the cache folder too: a cache that is missing, torn, foreign or
cannot be written is done without.
"""

from __future__ import annotations

import os
import time
from typing import NamedTuple

from briefing import TYPE_CHECKING, paths
from briefing.desk import note_names, whole_file

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from briefing.desk.note import Note

    Stamp = tuple[int, int, int, int]
    """The size of a file, when it and its entry in the folder were changed last, and its number."""

    Row = tuple[str, ...]
    """What is known of a note."""

FORMAT = 1

SETTLED = 2 * 10**9
"""Nanoseconds after which a file that has been read cannot have been changed within the same tick
of the file system's clock: the coarsest one ticks every two seconds."""

WORTH = 100
"""Files read anew from which on the cache is written again."""

AT_MOST = 2**28
"""Most bytes of the cache."""


class Kind(NamedTuple):
    """What an index knows of each note."""

    name: str
    """Stands in the name of its cache."""
    format: int
    """Counted up whenever what is known is something else."""
    values: int
    """How many texts."""
    row: Callable[[Note], Row]


ON = Kind("notes", FORMAT, 2, lambda note: (note.pack, note.entry))
"""The pack and the entry that a note is on."""


class Known(NamedTuple):
    """What is known of a note, and what its file was like when it was read."""

    stamp: Stamp
    row: Row


def listed(folder: str) -> Iterator[tuple[str, Stamp]]:
    """Yield the name of each file of the notes, and what it is like now. Raises OSError."""
    try:
        found = os.scandir(folder)
    except FileNotFoundError:
        return
    with found:
        for entry in found:
            if note_names.is_kept(entry.name):
                try:
                    if entry.is_dir():
                        continue
                    there = entry.stat()
                except OSError:  # it is gone, or a link that leads nowhere: reading it says which
                    yield entry.name, (0, 0, 0, 0)
                    continue
                stamp = there.st_size, there.st_mtime_ns, there.st_ctime_ns, there.st_ino
                yield entry.name, stamp


class NoteIndex:
    """The index of one folder of notes. Its methods raise OSError where that cannot be read."""

    def __init__(self, folder: str, kind: Kind = ON) -> None:
        self.folder = folder
        self._kind = kind
        self._known: dict[str, Known] | None = None
        self._told: dict[str, Row] = {}

    def rows(self) -> dict[str, Row]:
        """Return what each file says now, by its name; other texts of notes are left out."""
        found = self.with_others()
        return {name: row for name, row in found.items() if not _is_other(name, found)}

    def with_others(self) -> dict[str, Row]:
        """Return what each file says now, by its name, those with other texts of notes too.

        The same dictionary as before, which is not to be changed, as long as all is the same.
        """
        before = self._known if self._known is not None else self._stored()
        now = time.time_ns()
        known: dict[str, Known] = {}
        unsettled: dict[str, Known] = {}
        read = 0
        for name, stamp in listed(self.folder):
            if (held := before.get(name)) is not None and held.stamp == stamp:
                known[name] = held
                continue
            read += 1
            if (row := self._read(name)) is not None:
                settled = abs(now - max(stamp[1:3])) > SETTLED
                (known if settled else unsettled)[name] = Known(stamp, row)
        if read - len(unsettled) >= WORTH:
            self._store(known)
        self._known = known
        if read or self._told.keys() != known.keys():
            self._told = {name: each.row for name, each in (known | unsettled).items()}
        return self._told

    def _read(self, name: str) -> Row | None:
        from briefing.desk import note_reader

        found = note_reader.read(self.folder, name)
        return None if found is None else self._kind.row(note_reader.note(found))

    @property
    def _cache(self) -> str:
        from briefing.desk.highlights import digest

        name = f"{self._kind.name}-{digest(os.path.abspath(self.folder))}.json"
        return os.path.join(paths.cache_folder(), name)

    def _stored(self) -> dict[str, Known]:
        """Return what the cache has, nothing where it is not right."""
        import json

        try:
            held = json.loads(whole_file.contents(self._cache, AT_MOST) or b"{}")
            if held.get("format") != self._kind.format or held["folder"] != self.folder:
                return {}
            known = {
                name: Known((size, changed, entered, inode), tuple(row))
                for name, (size, changed, entered, inode, *row) in held["rows"].items()
            }
        except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
            return {}
        return known if all(self._is_right(each.row) for each in known.values()) else {}

    def _is_right(self, row: Row) -> bool:
        return len(row) == self._kind.values and set(map(type, row)) == {str}

    def _store(self, known: dict[str, Known]) -> None:
        import json
        from contextlib import suppress

        rows = {name: (*each.stamp, *each.row) for name, each in known.items()}
        held = {"format": self._kind.format, "folder": self.folder, "rows": rows}
        with suppress(OSError):
            whole_file.replace(self._cache, json.dumps(held, separators=(",", ":")).encode())


def _is_other(name: str, names: dict[str, Row]) -> bool:
    """Return whether a file holds another text of a note that is there."""
    return note_names.belongs_to(name) in names
