"""What the files of the notes say, as notes that are safe to show."""

from __future__ import annotations

import os
from datetime import UTC, date, datetime, time
from typing import NamedTuple

from briefing import TYPE_CHECKING
from briefing.desk import highlights, note_names, note_toml, whole_file
from briefing.desk.note import Note, OtherText
from briefing.pack.safe_text import safe, safe_line

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefing.desk.note_toml import Reading, Table

UNREADABLE = "cannot be read"


class NoteFile(NamedTuple):
    """A file of the notes: its path, its bytes, what they say, and when it was changed last."""

    path: str
    data: bytes
    reading: Reading
    changed: datetime


def read(folder: str, name: str) -> NoteFile | None:
    """Return a file of the notes, or None where it is not there any more."""
    path = os.path.join(folder, name)
    try:
        data = whole_file.contents(path, note_toml.AT_MOST)
        changed = _moment(os.stat(path).st_mtime)
    except FileNotFoundError:
        return None
    except OSError as error:
        said = safe_line(f"{path}: {UNREADABLE}: {error.strerror}")
        return NoteFile(path, b"", note_toml.Reading([], said, ""), _moment(0))
    return NoteFile(path, data, note_toml.read(data, path), changed)


class Text(NamedTuple):
    """One text of a note: the file that it is in, its table (None: it cannot be read), and it."""

    file: NoteFile
    table: Table | None
    written: str


def texts(file: NoteFile, others: Iterable[NoteFile] = ()) -> list[Text]:
    """Return the texts of a note, its own first, then those of other files that differ from it."""
    found: list[Text] = []
    for each in (file, *others):
        tables: list[Table | None] = [*each.reading.tables] or [None]
        for table in tables:
            written = each.reading.whole if table is None else _text(table, note_toml.TEXT)
            if written not in [text.written for text in found]:
                found.append(Text(each, table, written))
    return found


def note(file: NoteFile, others: Iterable[NoteFile] = ()) -> Note:
    """Return the note in a file; `others` hold its other texts, which a sync has left."""
    (own, *more), trouble = texts(file, others), file.reading.trouble
    changeable = not trouble
    table = own.table or {}
    if more and not trouble:
        here = "; ".join(dict.fromkeys(each.file.path for each in more))
        keep = f"`briefing note --keep {note_names.id_of(os.path.basename(file.path))} N`"
        trouble = safe_line(f"there is another text of it in {here}; {keep} keeps one, or both")
    created = _time(table.get(note_toml.CREATED), file.changed)
    return Note(
        id=note_names.id_of(os.path.basename(file.path)),
        pack=safe_line(_text(table, note_toml.PACK)),
        entry=safe_line(_text(table, note_toml.ENTRY)),
        title=safe_line(_text(table, note_toml.TITLE)),
        created=created,
        changed=_time(table.get(note_toml.CHANGED), created),
        text=_shown(own.written),
        highlight=highlights.told(table.get(note_toml.HIGHLIGHT)),
        trouble=trouble,
        file=file.path,
        written=own.written,
        changeable=changeable,
        others=tuple(map(_other, more)),
    )


def _other(text: Text) -> OtherText:
    changed = _time((text.table or {}).get(note_toml.CHANGED), text.file.changed)
    return OtherText(text.file.path, changed, _shown(text.written), text.written)


def _shown(written: str) -> str:
    """Return a text as it is shown: lines end alike, and nothing in it is obeyed."""
    return safe(written.replace("\r\n", "\n"))


def _text(table: Table, key: str) -> str:
    value = table.get(key, "")
    return value if isinstance(value, str) else ""


def _time(value: object, otherwise: datetime) -> datetime:
    """Return the time of a value in UTC; of a day its beginning; what has no zone is in UTC."""
    if isinstance(value, date) and not isinstance(value, datetime):
        value = datetime.combine(value, time())
    if not isinstance(value, datetime):
        return otherwise
    try:
        return value.astimezone(UTC) if value.tzinfo else value.replace(tzinfo=UTC)
    except OverflowError:  # in the first or the last hours that there are
        return value.replace(tzinfo=UTC)


def _moment(seconds: float) -> datetime:
    try:
        return datetime.fromtimestamp(seconds, UTC)
    except (OverflowError, ValueError, OSError):
        return datetime.fromtimestamp(0, UTC)
