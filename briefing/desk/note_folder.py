"""A folder of notes, to read: which notes there are, and what a sync has left of them."""

from __future__ import annotations

import os
import stat

from briefing import TYPE_CHECKING
from briefing.desk import note_names, note_reader
from briefing.desk.errors import DeskError, unkept
from briefing.pack.safe_text import safe_line

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefing.desk.note import Note
    from briefing.desk.note_reader import NoteFile


class NoteFolder:
    """The files of one folder of notes. Its methods raise DeskError where it cannot be read."""

    def __init__(self, path: str) -> None:
        self.path = path

    def names(self) -> list[str]:
        """Return the names of the files of all notes, without those of other texts of them."""
        found = self._kept()
        names = set(found)
        return [each for each in found if note_names.belongs_to(each) not in names]

    def name(self, note_id: str) -> str:
        """Return the name of the file of a note. Raises DeskError where there is none."""
        for name in (f"{note_id}{note_names.SUFFIX}", note_id):
            if "\0" in name or name != os.path.basename(name) or not note_names.is_kept(name):
                continue
            try:
                if not stat.S_ISDIR(os.stat(os.path.join(self.path, name)).st_mode):
                    return name
            except FileNotFoundError:
                continue
            except OSError as error:
                raise self.unread(error) from error
        raise self.unknown(note_id)

    def file(self, name: str) -> NoteFile:
        """Return a file. Raises DeskError where it is not there."""
        found = note_reader.read(self.path, name)
        if found is None:
            raise self.unknown(note_names.id_of(name))
        return found

    def names_of_others(self, name: str) -> list[str]:
        """Return the names of the files with other texts of a note."""
        return self._all_others().get(name, [])

    def others(self, name: str) -> list[NoteFile]:
        """Return the files with other texts of a note."""
        return self._files(self.names_of_others(name))

    def note(self, name: str) -> Note:
        """Return the note in a file. Raises DeskError where it is not there."""
        return note_reader.note(self.file(name), self.others(name))

    def notes(self, names: Iterable[str]) -> list[Note]:
        """Return the notes in some files, the oldest first; what is gone by now is left out."""
        others = self._all_others()
        found = [
            note_reader.note(file, self._files(others.get(name, ())))
            for name in names
            if (file := note_reader.read(self.path, name)) is not None
        ]
        return sorted(found, key=lambda note: (note.created, note.id))

    def unknown(self, note_id: str) -> DeskError:
        """Return the error for a note that there is not, with the nearest that there is."""
        from briefing.pack.suggest import similar_ids

        near = similar_ids(note_id, [note_names.id_of(name) for name in self.names()], 1)
        hint = f"; the nearest: {near[0]}" if near else ""
        return DeskError(safe_line(f"there is no note `{note_id}`{hint}"))

    def unread(self, error: OSError) -> DeskError:
        """Return the error for a folder that cannot be read."""
        return unkept("the notes cannot be read", self.path, error)

    def _files(self, names: Iterable[str]) -> list[NoteFile]:
        read = [note_reader.read(self.path, name) for name in names]
        return [each for each in read if each is not None]

    def _all_others(self) -> dict[str, list[str]]:
        """Return the names of the files with other texts, by the name of the note."""
        found: dict[str, list[str]] = {}
        for name in self._kept():
            if of := note_names.belongs_to(name):
                found.setdefault(of, []).append(name)
        return found

    def _kept(self) -> list[str]:
        try:
            with os.scandir(self.path) as found:
                kept = [each.name for each in found if note_names.is_kept(each.name)]
        except FileNotFoundError:
            return []
        except OSError as error:
            raise self.unread(error) from error
        return sorted(kept)
