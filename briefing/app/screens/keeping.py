"""What the reader keeps: notes, bookmarks and read marks, made and found in the briefing."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from briefing.app.core import commands
from briefing.app.core.commands import Command
from briefing.app.core.dispatch import CommandSet, answers
from briefing.app.session.places import TOP

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefing.app.notes.note_editor import NoteEditor
    from briefing.app.screens.kept import KeptChoice
    from briefing.app.screens.main import MainScreen
    from briefing.desk.drafts import Draft
    from briefing.library.records import Row

ON_WHAT_IS_OPEN = (commands.NOTE, commands.BOOKMARK, commands.NOTE_TEXTS)


class Keeping(CommandSet):
    """Keeps things about what is open, and leads to what was kept."""

    def __init__(self, main: MainScreen) -> None:
        self._main = main
        self._editor: NoteEditor | None = None

    def focus_moved(self) -> None:
        """Close the note that is written where something else has got the focus."""
        if self._editor is not None:
            self._editor.focus_moved()

    def applies(self, command: Command) -> bool:
        """Return whether there is anything to keep something about."""
        row = self._main.row
        if command is commands.NOTE_TEXTS:
            return row is not None and bool(self._main.session.desk.notes.with_texts(row["id"]))
        return command not in ON_WHAT_IS_OPEN or row is not None

    @answers(commands.NOTE_TEXTS)
    def _texts(self, _command: Command) -> None:
        """Choose between the texts of the first note that has several."""
        from briefing.app.screens.choose_texts import choose_texts

        notes, row = self._main.session.desk.notes, self._main.row
        if row is not None and (found := notes.with_texts(row["id"])):
            choose_texts(self._main, found[0])

    @answers(commands.NOTE)
    async def _note(self, _command: Command) -> None:
        """Write a note on what is open; a draft that was left is gone on with."""
        if (row := self._main.row) is not None:
            await self.write(row)

    async def write(self, row: Row, note: str = "") -> None:
        """Write a note on what a row is of, or write on at one that is there."""
        await self.write_on(self._main.session.desk.notes.draft(row, note))

    async def write_on(self, draft: Draft) -> None:
        """Write on at a note."""
        from briefing.app.notes.note_editor import NoteEditor

        editor = self._editor = await self._main.bring(NoteEditor)
        editor.begin(draft, self._main.session.desk.notes, self._main.focused)

    @answers(commands.BOOKMARK)
    async def _bookmark(self, _command: Command) -> None:
        """Ask for the letter of a bookmark of what is open."""
        if (row := self._main.row) is not None:
            plain = commands.BOOKMARK.first_key
            question = f"Bookmark: a letter, or {plain} for none"
            await self._ask(question, partial(self._put, row))

    def _put(self, row: Row, key: str) -> str:
        bookmarks = self._main.session.desk.bookmarks
        if key == commands.BOOKMARK.first_key:
            return bookmarks.put(row)
        if not ("a" <= key <= "z"):
            return "A bookmark has a letter from a to z"
        return bookmarks.put(row, key)

    @answers(commands.JUMP)
    async def _jump(self, _command: Command) -> None:
        """Ask for the letter of a bookmark to go to."""
        again = commands.JUMP.shown_key(typing=False)
        await self._ask(f"To a bookmark: its letter, or {again} for the list", self._to)

    def _to(self, key: str) -> str:
        if key == commands.JUMP.shown_key(typing=False):
            self._main.call_later(self.list_kept)
            return ""
        found = self._main.session.desk.bookmarks.at(key)
        if found is None:
            return f"No bookmark has the letter {key}"
        if self._main.session.library.row(found.entry) is None:
            return f"What {key} is on is in the pack no more: {found.title}"
        self._main.travel.go(found.entry)
        return ""

    async def _ask(self, question: str, then: Callable[[str], str]) -> None:
        from briefing.app.ui.key_prompt import KeyPrompt

        prompt = await self._main.bring(KeyPrompt)
        prompt.ask(question, self._main.focused, then)

    @answers(commands.KEPT)
    def _kept(self, _command: Command) -> None:
        self.list_kept()

    def list_kept(self) -> None:
        """List bookmarks and notes."""
        from briefing.app.screens.kept import KeptScreen

        self._main.session.keys.hold()
        self._main.app.push_screen(KeptScreen(self._main.session), self._chosen)

    async def _chosen(self, choice: KeptChoice | None) -> None:
        """Go to what was chosen in the list, of a highlight to its words; with a note, to write on
        at it.
        """
        from briefing.desk.highlights import ORPHAN

        self._main.session.keys.release()
        if choice is None:
            return
        session, note = self._main.session, choice.note
        notes = [each for each in session.desk.notes.of(choice.entry) if each.id == note]
        there = session.sheets.highlighted(choice.entry, notes)
        self._main.travel.go(choice.entry, at=there.anchor(note) or TOP)
        if note in there.orphans:
            self._main.say(ORPHAN)
        row = self._main.row
        if choice.write and row is not None and row["id"] == choice.entry:
            await self.write(row, note)

    @answers(commands.UNREAD)
    def _unread(self, _command: Command) -> None:
        """Go to the next entry that is unread, in whatever tab."""
        main, row = self._main, self._main.row
        session, id = main.session, row["id"] if row else ""
        found = session.desk.marks.next_unread(main.deck.pane_id, id, session.lists.places)
        if found is None:
            main.say("Nothing is unread")
        else:
            main.travel.step_to(found[1])

    @answers(commands.TAB_READ)
    def _read_tab(self, _command: Command) -> None:
        self._main.say(self._main.session.desk.marks.read_all([self._main.deck.pane_id]))

    @answers(commands.ALL_READ)
    def _read_all(self, _command: Command) -> None:
        panes = [tab["id"] for tab in self._main.session.tabs]
        self._main.say(self._main.session.desk.marks.read_all(panes))

    @answers(commands.TAB_UNREAD)
    def _unread_tab(self, _command: Command) -> None:
        self._main.say(self._main.session.desk.marks.unread_all(self._main.deck.pane_id))

    @answers(commands.UNDO)
    def _undo(self, _command: Command) -> None:
        self._main.say(self._main.session.desk.undo.take_back())
