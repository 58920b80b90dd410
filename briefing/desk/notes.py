"""The notes of a reader: files in a folder, each written whole, so that writers need no lock.

A note is there once the method that wrote it has returned; a text that was changed and a note that
was deleted lie in the trash for thirty days. Reading writes nothing to the folder.
"""

from __future__ import annotations

import os
from contextlib import suppress
from datetime import UTC, datetime

from briefing import TYPE_CHECKING, paths
from briefing.desk import note_names, note_reader, note_toml, whole_file
from briefing.desk.errors import DeskError, unkept
from briefing.desk.folder_watch import FolderWatch
from briefing.desk.lock import locked
from briefing.desk.note_folder import NoteFolder
from briefing.desk.note_index import NoteIndex
from briefing.desk.note_toml import CHANGED, CREATED, ENTRY, FORMAT, HIGHLIGHT, PACK, TEXT, TITLE
from briefing.desk.trash import Trash
from briefing.pack.safe_text import safe_line

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from briefing.desk.highlights import Highlight
    from briefing.desk.note import Note, OtherText
    from briefing.desk.note_index import Row
    from briefing.desk.note_reader import NoteFile
    from briefing.desk.note_toml import Table

NAME = "notes"

NOT_KEPT = "the note was not kept"


def notes_folder() -> str:
    """Return the folder of the reader's notes. It may be missing or not writable."""
    return os.path.join(paths.data_folder(), NAME)


class Notes:
    """The notes in a folder. Every method raises DeskError where the folder does not let it."""

    def __init__(self, folder: str | None = None) -> None:
        self.folder = notes_folder() if folder is None else folder
        self._files = NoteFolder(self.folder)
        self._trash = Trash(self.folder)
        self._index = NoteIndex(self.folder)
        self._watch = FolderWatch(self.folder)

    # Reading

    def all(self) -> list[Note]:
        """Return all notes, the oldest first; those that cannot be read too, with what is wrong."""
        return self._files.notes(self._files.names())

    def of(self, pack: str, entry: str) -> list[Note]:
        """Return the notes on an entry, the oldest first."""
        on = pack, entry
        return self._files.notes(name for name, row in self._rows().items() if row == on)

    def counts(self, pack: str) -> dict[str, int]:
        """Return how many notes there are on each entry of a pack that has any."""
        return {entry: len(names) for entry, names in self.names(pack).items()}

    def names(self, pack: str) -> dict[str, list[str]]:
        """Return the names of the files of the notes on each entry of a pack that has any.

        With `named`, for who asks for one entry after the other: nothing is looked for twice.
        """
        found: dict[str, list[str]] = {}
        for name, (of, entry) in self._rows().items():
            if of == pack and entry:
                found.setdefault(entry, []).append(name)
        return found

    def named(self, names: Iterable[str]) -> list[Note]:
        """Return the notes in some files, as far as they are there, the oldest first."""
        return self._files.notes(names)

    def note(self, note_id: str) -> Note:
        """Return one note. Raises DeskError, with the nearest, where there is none."""
        return self._files.note(self._files.name(note_id))

    def deleted(self) -> list[Note]:
        """Return the notes in the trash, those that were deleted last first."""
        found = []
        try:
            for id in self._trash.ids():
                for each in self._trash.files(id, note_names.DELETED):
                    file = note_reader.read(self._trash.folder, each.file)
                    if file is not None and id == note_names.id_of(each.name):
                        found.append(note_reader.note(file)._replace(id=id))
        except OSError as error:
            raise self._files.unread(error) from error
        return found

    def fingerprint(self) -> tuple[int, ...]:
        """Return a value that is another one once any program has changed anything here."""
        return self._watch.fingerprint()

    # Writing

    def add(
        self, pack: str, entry: str, title: str, text: str, highlight: Highlight | None = None
    ) -> Note:
        """Write a new note, and return it."""
        now = _now()
        table: Table = {
            note_toml.VERSION: FORMAT,
            PACK: pack,
            ENTRY: entry,
            TITLE: title,
            CREATED: now,
            CHANGED: now,
            TEXT: text,
        }
        if highlight is not None:
            table[HIGHLIGHT] = highlight._asdict()
        return self._add(table, now)

    def change(self, note_id: str, text: str, *, was: str | None = None) -> Note:
        """Write another text of a note, and return the note. The former goes to the trash.

        `was` is what was `written` when the writer began: where another program has written
        something else since, both texts are kept beside one another, to choose from.
        """
        with locked(self.folder):
            name = self._files.name(note_id)
            file = self._changeable(name)
            others = self._files.others(name)
            table = file.reading.tables[0]
            if table[TEXT] == text:
                return note_reader.note(file, others)
            now = _now()
            changed = {**table, TEXT: text, CHANGED: now}
            if was is None or table[TEXT] == was:
                return note_reader.note(self._write_over(file, changed, now), others)
            beside = note_names.other_text(note_names.id_of(name), now)
            return note_reader.note(file, [*others, self._write(beside, _checked(changed), now)])

    def move(self, note_id: str, entry: str, title: str, *, pack: str | None = None) -> Note:
        """Put a note to another entry, of another pack too, and return it."""
        with locked(self.folder):
            name = self._files.name(note_id)
            file = self._changeable(name)
            others = self._files.others(name)
            moved = {**file.reading.tables[0], ENTRY: entry, TITLE: title}
            if pack is not None:
                moved[PACK] = pack
            return note_reader.note(self._write_over(file, moved, _now()), others)

    def delete(self, note_id: str) -> None:
        """Move a note into the trash, with its other texts."""
        with locked(self.folder):
            name = self._files.name(note_id)
            try:
                self._trash.put([*self._files.names_of_others(name), name], _now())
            except FileNotFoundError:
                raise self._files.unknown(note_id) from None
            except OSError as error:
                raise unkept("the note was not deleted", self.folder, error) from error
            self._sweep()

    def restore(self, note_id: str) -> Note:
        """Bring a deleted note back, and return it.

        Of a note that is there: the text that it had before it was changed last.
        """
        with locked(self.folder):
            there = [each for each in self._files.names() if note_names.id_of(each) == note_id]
            why = note_names.CHANGED if there else note_names.DELETED
            try:
                found = self._trash.files(note_id, why)
                if found and not there:
                    self._trash.take_out(found)
                    return self.note(note_id)
            except FileExistsError:
                raise DeskError(f"{note_id} was not restored: a file has its name by now") from None
            except OSError as error:
                raise unkept(f"{note_id} was not restored", self.folder, error) from error
            former = note_reader.read(self._trash.folder, found[0].file) if found else None
            if former is None:
                missing = "no former text of it is" if there else "it is not"
                raise DeskError(safe_line(f"`{note_id}` was not restored: {missing} in the trash"))
            return self._put_back(there[0], former)

    def keep(self, note_id: str, numbers: Collection[int]) -> list[Note]:
        """Keep some of the texts of a note that has several since a sync: 0 is its own.

        The first is the note from then on, the others are notes of their own; what is not kept is
        in the trash. Returns the notes.
        """
        with locked(self.folder):
            name = self._files.name(note_id)
            file = self._files.file(name)
            if file.reading.trouble and len(file.reading.tables) < 2:
                raise DeskError(file.reading.trouble)
            texts = note_reader.texts(file, self._files.others(name))
            if not numbers or not set(numbers) <= set(range(len(texts))):
                raise DeskError(f"`{note_id}` has {len(texts)} texts: name one of them, or several")
            kept = [texts[number] for number in sorted(set(numbers))]
            tables = [each.table for each in kept if each.table is not None]
            if len(tables) < len(kept):
                raise DeskError(safe_line(f"`{note_id}`: a text that cannot be read is not kept"))
            now = _now()
            more = [self._add(table, now) for table in tables[1:]]
            if kept[0] is not texts[0] or len(file.reading.tables) > 1:
                file = self._write_over(file, tables[0], now)
            try:
                if others := self._files.names_of_others(name):
                    self._trash.put(others, now)
            except OSError as error:
                raise unkept("the other texts were not put away", self.folder, error) from error
            return [note_reader.note(file), *more]

    def put_beside(self, note_id: str, other: OtherText) -> Note:
        """Write another text beside that of a note, to choose from once more; return the note."""
        with locked(self.folder):
            name = self._files.name(note_id)
            file, now = self._changeable(name), _now()
            table = {**file.reading.tables[0], TEXT: other.written, CHANGED: other.changed}
            self._write(note_names.other_text(note_names.id_of(name), now), _checked(table), now)
            return note_reader.note(file, self._files.others(name))

    # Inside

    def _put_back(self, name: str, former: NoteFile) -> Note:
        """Write the former text of a note; the present one goes to the trash in its place."""
        if former.reading.trouble:
            raise DeskError(former.reading.trouble)
        others = self._files.others(name)
        table = former.reading.tables[0]
        return note_reader.note(self._write_over(self._files.file(name), table, _now()), others)

    def _add(self, table: Table, now: datetime) -> Note:
        data = _checked(table)
        while True:
            name = note_names.new(now) + note_names.SUFFIX
            path = os.path.join(self.folder, name)
            if not os.path.lexists(path):
                break
        try:
            return note_reader.note(self._write(name, data, now))
        except DeskError:
            with suppress(OSError):  # what is said not to be there must not be
                os.unlink(path)
            raise

    def _write(self, name: str, data: bytes, now: datetime) -> NoteFile:
        """Write a file, and return it: nothing is read again, for reading may fail."""
        path = os.path.join(self.folder, name)
        try:
            whole_file.replace(path, data)
        except OSError as error:
            raise unkept(NOT_KEPT, self.folder, error) from error
        return note_reader.NoteFile(path, data, note_toml.read(data, path), now)

    def _write_over(self, file: NoteFile, table: Table, now: datetime) -> NoteFile:
        """Write what a file says from now on; what it said goes to the trash before."""
        data, name = _checked(table), os.path.basename(file.path)
        try:
            self._trash.keep(name, file.data, now)
        except OSError as error:
            raise unkept(NOT_KEPT, self._trash.folder, error) from error
        written = self._write(name, data, now)
        self._sweep()
        return written

    def _sweep(self) -> None:
        with suppress(OSError):  # it can wait
            self._trash.sweep()

    def _changeable(self, name: str) -> NoteFile:
        """Return the file of a note. Raises DeskError where it is not to be changed.

        That is where a rewriting would lose what is not understood.
        """
        file = self._files.file(name)
        if file.reading.trouble:
            raise DeskError(file.reading.trouble)
        return file

    def _rows(self) -> dict[str, Row]:
        try:
            return self._index.rows()
        except OSError as error:
            raise self._files.unread(error) from error


def _checked(table: Table) -> bytes:
    """Return the bytes of a note that says something, or marks something. Raises DeskError where it
    does neither.
    """
    if not table[TEXT].strip() and HIGHLIGHT not in table:
        raise DeskError(f"{NOT_KEPT}: it has no words")
    return note_toml.write(table)


def _now() -> datetime:
    return datetime.now(UTC)
