"""Which notes are on which entry, without reading those that have not changed.

The names, sizes and times of all files are looked at each time; what a file says of its entry is
read again only where they are others. It is kept in the cache folder too: a cache that is missing,
torn, foreign or cannot be written is done without.
"""

from __future__ import annotations

import os
import time
from typing import NamedTuple

from briefing import TYPE_CHECKING, paths
from briefing.desk import note_names, whole_file

if TYPE_CHECKING:
    from collections.abc import Iterator

    Stamp = tuple[int, int, int, int]
    """The size of a file, when it and its entry in the folder were changed last, and its number."""

FORMAT = 1

SETTLED = 2 * 10**9
"""Nanoseconds after which a file that has been read cannot have been changed within the same tick
of the file system's clock: the coarsest one ticks every two seconds."""

WORTH = 100
"""Files read anew from which on the cache is written again."""

AT_MOST = 2**28
"""Most bytes of the cache."""


class Row(NamedTuple):
    """What a note is on, and what its file was like when it was read."""

    size: int
    changed: int
    entered: int
    inode: int
    pack: str
    entry: str


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

    def __init__(self, folder: str) -> None:
        self._folder = folder
        self._rows: dict[str, Row] | None = None

    def rows(self) -> dict[str, Row]:
        """Return what each file is about now, by its name; other texts of notes are left out."""
        before = self._rows if self._rows is not None else self._stored()
        now = time.time_ns()
        rows: dict[str, Row] = {}
        unsettled: dict[str, Row] = {}
        read = 0
        for name, stamp in listed(self._folder):
            known = before.get(name)
            if known is not None and known[:4] == stamp:
                rows[name] = known
                continue
            read += 1
            if row := self._read(name, stamp):
                settled = abs(now - max(stamp[1:3])) > SETTLED
                (rows if settled else unsettled)[name] = row
        if read - len(unsettled) >= WORTH:
            self._store(rows)
        self._rows = rows
        both = rows | unsettled
        return {name: row for name, row in both.items() if not self._is_other(name, both)}

    def _is_other(self, name: str, names: dict[str, Row]) -> bool:
        """Return whether a file holds another text of a note that is there."""
        return note_names.belongs_to(name) in names

    def _read(self, name: str, stamp: Stamp) -> Row | None:
        from briefing.desk import note_reader

        found = note_reader.read(self._folder, name)
        if found is None:
            return None
        note = note_reader.note(found)
        return Row(*stamp, note.pack, note.entry)

    @property
    def _cache(self) -> str:
        from briefing.desk.highlights import digest

        name = f"notes-{digest(os.path.abspath(self._folder))}.json"
        return os.path.join(paths.cache_folder(), name)

    def _stored(self) -> dict[str, Row]:
        """Return what the cache has, nothing where it is not right."""
        import json

        try:
            held = json.loads(whole_file.contents(self._cache, AT_MOST) or b"{}")
            if held.get("format") != FORMAT or held["folder"] != self._folder:
                return {}
            rows = {name: Row._make(values) for name, values in held["rows"].items()}
        except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
            return {}
        right = all(type(row[4]) is str and type(row[5]) is str for row in rows.values())
        return rows if right else {}

    def _store(self, rows: dict[str, Row]) -> None:
        import json
        from contextlib import suppress

        held = {"format": FORMAT, "folder": self._folder, "rows": rows}
        with suppress(OSError):
            whole_file.replace(self._cache, json.dumps(held, separators=(",", ":")).encode())
