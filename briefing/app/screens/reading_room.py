"""A screen with a text to read, as the briefing and the help are: moving and finding in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import getters

from briefing.app import commands
from briefing.app.commands import Command
from briefing.app.host import does
from briefing.app.screens.room import Result, Room
from briefing.app.widgets.reader import Reader

if TYPE_CHECKING:
    from briefing.app.widgets.find_bar import FindBar


class ReadingRoom(Room[Result]):
    """Keys that move go to the text, or to a list beside it while that has the focus."""

    reader = getters.query_one(Reader)
    """The text."""

    @property
    def listing(self) -> bool:
        """Whether the keys that move go to a list rather than to the text."""
        return False

    def reveal_text(self) -> None:
        """Bring the text on screen, where a list hides it."""

    def on_screen_suspend(self) -> None:
        """Close the line to find in when another screen opens."""
        from briefing.app.widgets.find_bar import FindBar

        for bar in self.query(FindBar):
            bar.leave()

    def move_list(self, by: int) -> None:
        """Move so many rows in the list."""

    def page_list(self, by: int) -> None:
        """Move so many pages in the list."""

    def applies(self, command: Command) -> bool:
        """Say which commands make sense now."""
        if command in (commands.NEXT_MATCH, commands.PREVIOUS_MATCH):
            return self.reader.matches > 0
        return super().applies(command)

    @does(commands.DOWN)
    def _down(self, _command: Command) -> None:
        self.move_list(1) if self.listing else self.reader.line_by(1)

    @does(commands.UP)
    def _up(self, _command: Command) -> None:
        self.move_list(-1) if self.listing else self.reader.line_by(-1)

    @does(commands.PAGE_DOWN)
    def _page_down(self, _command: Command) -> None:
        self.page_list(1) if self.listing else self.reader.page_by(1)

    @does(commands.PAGE_UP)
    def _page_up(self, _command: Command) -> None:
        self.page_list(-1) if self.listing else self.reader.page_by(-1)

    @does(commands.TOP)
    def _top(self, _command: Command) -> None:
        self.move_list(-(10**9)) if self.listing else self.reader.jump_to(0)

    @does(commands.END)
    def _end(self, _command: Command) -> None:
        self.move_list(10**9) if self.listing else self.reader.jump_to(self.reader.line_count)

    @does(commands.READ_DOWN)
    def _read_down(self, _command: Command) -> None:
        self.reader.page_by(1)

    @does(commands.READ_UP)
    def _read_up(self, _command: Command) -> None:
        self.reader.page_by(-1)

    @does(commands.HALF_DOWN)
    def _half_down(self, _command: Command) -> None:
        self.reader.page_by(0.5)

    @does(commands.HALF_UP)
    def _half_up(self, _command: Command) -> None:
        self.reader.page_by(-0.5)

    # Finding

    @does(commands.FIND)
    async def _find(self, _command: Command) -> None:
        from briefing.app.widgets.find_bar import FindBar

        self.hold_keys()
        self.reveal_text()
        bar = await self.brought(FindBar)
        bar.start(self.focused)
        self.release_keys()

    def on_find_bar_changed(self, message: FindBar.Changed) -> None:
        """Mark what is typed, and go to the first match from here on."""
        message.stop()
        from briefing.library.present.highlight import PhraseHighlighter

        reader = self.reader
        reader.jump_to(message.since)
        count = reader.mark(PhraseHighlighter(message.phrase) if message.phrase else None)
        if count:
            reader.step(1)
        message.bar.tell(self._count() if message.phrase else "")
        self.refresh_keys()

    def on_find_bar_left(self, message: FindBar.Left) -> None:
        """Go back to where the focus was; the marks stay, or go."""
        message.stop()
        if not message.keep:
            self.reader.mark(None)
            self.reader.jump_to(message.since)
        if message.focus is not None:
            self.set_focus(message.focus)
        self.refresh_keys()
        if message.keep and message.phrase:
            self.say(self._count())

    def _count(self) -> str:
        reader = self.reader
        if not reader.matches:
            return "nothing found"
        return f"match {reader.here + 1} of {reader.matches}"

    @does(commands.NEXT_MATCH)
    def _next_match(self, _command: Command) -> None:
        self.step(1)

    @does(commands.PREVIOUS_MATCH)
    def _previous_match(self, _command: Command) -> None:
        self.step(-1)

    def step(self, by: int) -> None:
        """Go to another match and say which it is."""
        self.reader.step(by)
        self.say(self._count())
