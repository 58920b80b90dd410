"""All that the reader keeps of the pack: bookmarks, then notes and highlights, newest first."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from textual.app import ComposeResult
from textual.widgets import Static

from briefing.app.core import commands
from briefing.app.core.commands import Command, with_keys
from briefing.app.core.dispatch import answers
from briefing.app.notes.kept_list import KeptItem, KeptList
from briefing.app.screens.base import BaseScreen
from briefing.app.screens.choose_texts import choose_texts
from briefing.app.screens.entry_names import EntryNames
from briefing.app.session.note_blocks import TEXTS, quoted
from briefing.desk.highlights import ORPHAN
from briefing.pack.model.dates import spoken

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from briefing.app.screens.base import Going
    from briefing.app.session.session import Session
    from briefing.desk.note import Note
    from briefing.library.records import LibraryChange

GONE = "What it is about is in the pack no more"
GONE_NOTE = f"{GONE}: {{{commands.KEPT_MOVE.id}}} moves it to another entry"

NOTHING = "Nothing is kept yet: {bookmark} bookmarks what is open, {note} writes a note on it"


class KeptChoice(NamedTuple):
    """What is to be opened."""

    entry: str
    """Its address."""
    note: str = ""
    """The note to write on at, or "" for a new one."""
    write: bool = False
    """Whether anything is to be written."""


class KeptScreen(BaseScreen[KeptChoice]):
    """Returns what is to be opened."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.head = Static(id="kept-head", markup=False)
        self.listed = KeptList()

    def compose(self) -> ComposeResult:
        """Yield how much there is, the list and the keys."""
        yield self.head
        yield self.listed
        yield self.key_bar

    def on_mount(self) -> None:
        """Show what there is."""
        self.desk_changed()
        self.keys.release()

    @property
    def home(self) -> KeptList:
        """The list."""
        return self.listed

    def desk_changed(self) -> None:
        """Show what is kept now."""
        items = [*self._drafts(), *self._bookmarks(), *self._notes()]
        drafts = sum(each.draft is not None for each in items)
        quotes = sum(bool(each.note and each.quote) for each in items)
        notes = sum(bool(each.note) for each in items) - quotes
        marks = len(items) - notes - quotes - drafts
        told = f"{_counted(marks, 'bookmark')}, {_counted(notes, 'note')}"
        told += f", {_counted(quotes, 'highlight')}" if quotes else ""
        told += f", {_counted(drafts, 'draft')}" if drafts else ""
        if not items:
            keys = {"bookmark": commands.BOOKMARK, "note": commands.NOTE}
            told = NOTHING.format(**{name: each.first_key for name, each in keys.items()})
        self.head.update(told)
        self.listed.show(items)
        self.refresh_keys()

    def follow(self, _change: LibraryChange) -> str:
        """Show which of it is about what is there now."""
        self.desk_changed()
        return ""

    def _drafts(self) -> Iterator[KeptItem]:
        for each in self.session.desk.notes.left():
            title, gone = self._title(each.entry, each.title)
            first = next(iter(each.text.strip().splitlines()), "")
            quote = quoted(each.highlight) if each.highlight else ""
            yield KeptItem(each.entry, title, "a draft", "", "", first, gone, quote, draft=each)

    def _bookmarks(self) -> Iterator[KeptItem]:
        for each in self.session.desk.bookmarks.all:
            title, gone = self._title(each.entry, each.title)
            yield KeptItem(each.entry, title, _day(each.made), each.letter, gone=gone)

    def _notes(self) -> Iterator[KeptItem]:
        for each in self.session.desk.notes.all():
            title, gone = self._title(each.entry, each.title)
            first = each.trouble or next(iter(each.text.strip().splitlines()), "")
            texts = 1 + len(each.others)
            if texts > 1:
                first = with_keys(TEXTS.format(texts))
            when = _day(each.changed)
            yield KeptItem(
                each.entry, title, when, "", each.id, first, gone, self._quote(each), texts
            )

    def _quote(self, note: Note) -> str:
        """Return the words that a note highlights, and that they are found no more, if so."""
        if note.highlight is None:
            return ""
        orphan = note.id in self.session.sheets.highlighted(note.entry, [note]).orphans
        return f"{ORPHAN}: {quoted(note.highlight)}" if orphan else quoted(note.highlight)

    def _title(self, entry: str, kept: str) -> tuple[str, bool]:
        """Return what an entry is called now, or was, and whether it is gone."""
        row = self.session.library.row(entry)
        return (row["title"], False) if row else (kept or entry, True)

    def on_kept_list_opened(self, message: KeptList.Opened) -> None:
        """Go to what is chosen, where it is still there."""
        item = message.item
        if item.gone:
            self.say(with_keys(GONE_NOTE if item.note else GONE))
        else:
            note = item.draft.note if item.draft else item.note
            self.dismiss(KeptChoice(item.entry, note, message.edit or item.draft is not None))

    def on_kept_list_deleted(self, message: KeptList.Deleted) -> None:
        """Delete what is chosen."""
        item, desk = message.item, self.session.desk
        if item.draft is not None:
            said = desk.notes.drop(item.draft)
        elif item.note:
            said = desk.notes.delete(item.note)
        else:
            said = desk.bookmarks.remove(item.entry, item.letter)
        self.desk_changed()
        self.say(said)

    def on_kept_list_chosen(self, message: KeptList.Chosen) -> None:
        """Ask which texts of a note to keep."""
        choose_texts(self, message.item.note)

    def on_kept_list_moved(self, message: KeptList.Moved) -> None:
        """Ask for the entry that a note is moved to, by its name."""
        from briefing.app.screens.palette import PaletteScreen

        item = message.item
        names = EntryNames(self.session.library, item.title, partial(self._move, item.note))
        self.keys.hold()
        self.app.push_screen(PaletteScreen(self.session, names), self._named)

    def _named(self, go: Going | None) -> None:
        """Move a note to where was chosen, if anywhere was."""
        try:
            if go is not None:
                go()
        finally:
            self.keys.release()

    def _move(self, note: str, entry: str) -> None:
        row = self.session.library.row(entry)
        if row is not None:
            said = self.session.desk.notes.move(note, row)
            self.desk_changed()
            self.say(said)

    @answers(commands.KEPT_UNDO)
    def _undo(self, _command: Command) -> None:
        said = self.session.desk.undo.take_back()
        self.desk_changed()
        self.say(said)

    @answers(commands.BACK, commands.CLOSE)
    def _close(self, _command: Command) -> None:
        self.dismiss(None)


def _counted(number: int, what: str) -> str:
    return f"{number:,} {what}" + ("" if number == 1 else "s")


def _day(moment: datetime) -> str:
    """Return a day in the reader's own time."""
    return spoken(moment.astimezone().date())
