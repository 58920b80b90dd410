"""The trash of the notes: what was deleted, and texts that were changed, for thirty days.

A file is moved there as it is. Its name there says when it came and what it was called; nothing
else has to be kept of it.
"""

from __future__ import annotations

import os
from contextlib import suppress
from datetime import UTC, datetime, timedelta

from briefing import TYPE_CHECKING, paths
from briefing.desk import note_names, whole_file
from briefing.desk.note_names import Thrown

if TYPE_CHECKING:
    from collections.abc import Iterable

KEPT = timedelta(days=30)
"""How long what is in the trash stays there."""

NAME = "trash"


class Trash:
    """The trash of a folder of notes, which is a folder in it. Every method may raise OSError."""

    def __init__(self, notes: str) -> None:
        self._notes = notes
        self.folder = os.path.join(notes, NAME)

    def files(self, id: str, why: str) -> list[Thrown]:
        """Return the files of a note that were thrown away last, together; none if there are none.

        Those of its other texts too.
        """
        found = [
            each
            for each in self._all()
            if each.why == why and id in (note_names.id_of(each.name), note_names.owner(each.name))
        ]
        last = max(found, key=self._moment, default=None)
        return [each for each in found if last and each.stamp == last.stamp]

    def _moment(self, thrown: Thrown) -> tuple[str, int]:
        """Return what orders files by time: the name's, and within a second the system's."""
        return thrown.time, os.stat(self.path(thrown)).st_ctime_ns

    def ids(self) -> list[str]:
        """Return the ids of the notes that were deleted, those deleted last first."""
        found = sorted(each for each in self._all() if each.why == note_names.DELETED)
        return list(dict.fromkeys(note_names.owner(each.name) for each in reversed(found)))

    def path(self, thrown: Thrown) -> str:
        """Return the path of a file in the trash."""
        return os.path.join(self.folder, thrown.file)

    def put(self, names: Iterable[str], at: datetime) -> None:
        """Move files of the notes into the trash, together."""
        paths.made(self.folder)
        stamp = note_names.new(at)
        for name in names:
            thrown = Thrown(stamp, note_names.DELETED, name)
            os.rename(os.path.join(self._notes, name), self.path(thrown))
        self._keep_names()

    def keep(self, name: str, data: bytes, at: datetime) -> None:
        """Put the bytes of a file that is going to be changed into the trash."""
        thrown = Thrown(note_names.new(at), note_names.CHANGED, name)
        whole_file.replace(self.path(thrown), data)

    def take_out(self, thrown: Iterable[Thrown]) -> None:
        """Move files back to where they were. Raises FileExistsError where others are there."""
        for each in thrown:
            target = os.path.join(self._notes, each.name)
            if os.path.lexists(target):
                raise FileExistsError
            os.rename(self.path(each), target)
        self._keep_names()

    def sweep(self) -> None:
        """Remove what has been in the trash for long enough, and drafts of killed programs.

        A clock may be years off, of this program or of the one that put a file there: the names
        have to say so and the file system too, by its own times of this file and of the last one.
        """
        now = os.stat(self.folder).st_ctime
        before = now - KEPT.total_seconds()
        first = note_names.time(datetime.fromtimestamp(before, UTC))
        old = [each for each in self._all() if each.time < first and not each.is_dated_wrongly]
        drafts = [
            entry.path
            for folder in (self._notes, self.folder)
            for entry in os.scandir(folder)
            if entry.name.endswith(whole_file.DRAFT)
        ]
        for path in (*map(self.path, old), *drafts):
            with suppress(FileNotFoundError):  # another program sweeps too, or has finished it
                if os.stat(path).st_ctime < before:
                    os.unlink(path)

    def _all(self) -> list[Thrown]:
        try:
            names = os.listdir(self.folder)
        except FileNotFoundError:
            return []
        return [found for name in names if (found := note_names.thrown(name))]

    def _keep_names(self) -> None:
        whole_file.keep_names(self.folder)
        whole_file.keep_names(self._notes)
