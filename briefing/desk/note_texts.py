"""The texts of all notes, for who searches in them: read again only where a file has changed.

How a text is cut into words is given from above. The words are kept in the cache with the text: to
cut those of ten thousand notes takes longer than to look at their files.
"""

from __future__ import annotations

import os
import time
from operator import attrgetter
from typing import NamedTuple

from briefing import TYPE_CHECKING
from briefing.desk import note_names
from briefing.desk.note_index import Kind, NoteIndex
from briefing.desk.notes import notes_folder

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from briefing.desk.note import Note
    from briefing.desk.note_index import Row

AGAIN = 1.0
"""Seconds after which each file is looked at again: of what is written over in its place, the
folder itself tells nothing."""

FORMAT = 1
"""Counted up whenever what is kept of a note, or how words are cut, changes."""


class NoteText(NamedTuple):
    """What a note says, and what it is on."""

    id: str
    entry: str
    """The address of the entry."""
    title: str
    """What the entry was called when the note was written."""
    created: str
    """When it was written, in UTC: to be compared with others."""
    text: str
    """All its texts, where a sync has left several; of a bare highlight, what is highlighted."""
    words: tuple[str, ...]
    """Its words, as who searches has them cut."""


class NoteTexts:
    """The texts in a folder of notes. It may be asked in several threads."""

    def __init__(
        self, words: Callable[[str], tuple[str, ...]], count: int, folder: str | None = None
    ) -> None:
        """Read what there is; `words` cuts a text into `count` texts that are searched in."""
        self._words = words
        self._index = NoteIndex(
            notes_folder() if folder is None else folder,
            Kind("note-texts", FORMAT, 5 + count, self._row),
        )
        none: list[NoteText] = []
        self._last: tuple[object, str, list[NoteText]] = None, "", none
        """What the files said when notes were asked for last, on which pack, and those notes."""
        self._looked: tuple[object, float] = None, 0.0
        """What the folder was like when its files were looked at last, and when that was."""
        self.trouble = ""
        """Why the notes cannot be read, in a sentence; "" where they can."""

    def _row(self, note: Note) -> Row:
        texts = [note.text, *(each.text for each in note.others)]
        text = "\n\n".join(each for each in texts if each.strip())
        if not text and note.highlight is not None:
            text = note.highlight.words
        created = note.created.isoformat()
        return note.pack, note.entry, note.title, created, text, *self._words(text)

    def _folder_state(self) -> tuple[int, ...]:
        """Return what is another once a file was made, moved or removed."""
        try:
            there = os.stat(self._index.folder)
        except OSError:
            return ()
        return there.st_ino, there.st_mtime_ns, there.st_ctime_ns

    def on(self, pack: str) -> list[NoteText]:
        """Return the notes on a pack, the newest first. Where they cannot be read: none.

        The same list as before, as long as nothing has changed.
        """
        folder, now = self._folder_state(), time.monotonic()
        of, on, last = self._last
        if on == pack and self._looked[0] == folder and now - self._looked[1] < AGAIN:
            return last
        self.trouble = ""
        try:
            rows = self._index.with_others()
        except OSError as error:
            from briefing.desk.errors import unkept

            self.trouble = str(unkept("the notes cannot be read", self._index.folder, error))
            return []
        self._looked = folder, now
        if of is rows and on == pack:
            return last
        texts: dict[str, list[Row]] = {}
        for name, row in rows.items():
            of = note_names.belongs_to(name)
            if of in rows:
                texts.setdefault(of, []).append(row)
            else:
                texts.setdefault(name, []).insert(0, row)
        on_pack = (each for each in texts.items() if each[1][0][0] == pack and each[1][0][1])
        found = [_text(name, each) for name, each in on_pack]
        found.sort(key=attrgetter("created", "id"), reverse=True)
        self._last = rows, pack, found
        return found


def _text(name: str, rows: list[Row]) -> NoteText:
    """Return the note of a file, with what the files say that a sync has left of it."""
    own, *others = rows
    _, entry, title, created, text, *words = own
    if others:
        text = _joined(each[4] for each in rows)
        words = [_joined(each[5 + n] for each in rows) for n in range(len(words))]
    return NoteText(note_names.id_of(name), entry, title, created, text, tuple(words))


def _joined(texts: Iterable[str]) -> str:
    return "\n\n".join(dict.fromkeys(texts))
