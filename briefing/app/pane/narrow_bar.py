"""The line at the foot of the screen in which is typed what narrows the list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.widgets import Input

from briefing.app.core import commands
from briefing.app.core.commands import Command
from briefing.app.core.dispatch import answer, answers
from briefing.app.ui.slash_bar import SlashBar

if TYPE_CHECKING:
    from textual.dom import DOMNode

    from briefing.app.pane.entry_list import EntryList
    from briefing.app.pane.narrowing import Narrowing

ABOUT_WHAT_IS_LEFT = (
    commands.NARROW_OPEN,
    commands.DOWN,
    commands.UP,
    commands.PAGE_DOWN,
    commands.PAGE_UP,
)


class NarrowBar(SlashBar):
    """A line to type in, and how many entries are left."""

    def __init__(self) -> None:
        super().__init__()
        self._narrowing: Narrowing | None = None
        self._entries: EntryList | None = None

    def start(self, narrowing: Narrowing, entries: EntryList) -> None:
        """Begin to narrow a list, which a click leaves without the focus meanwhile."""
        self._narrowing, self._entries = narrowing, entries
        self.told.update("")
        self.ask("", "letters of a title or a bottom line", entries)
        entries.can_focus = False

    @property
    def behind(self) -> DOMNode | None:
        """The list: what types nothing is meant for it."""
        return self._entries

    def awaits(self, key: str) -> bool:
        """Return whether a key is about what is left, which is not known yet."""
        about = any(key in command.keys for command in ABOUT_WHAT_IS_LEFT) and len(key) > 1
        return about and self._narrowing is not None and self._narrowing.is_pending

    def look_for(self, typed: str) -> None:
        """Show what is left by what is typed."""
        if self._narrowing is not None:
            self._narrowing.look_for(typed)

    async def on_input_submitted(self, message: Input.Submitted) -> None:
        """Open the entry that is chosen."""
        message.stop()
        await self._open(commands.NARROW_OPEN)

    @answers(commands.NARROW_OPEN)
    async def _open(self, _command: Command) -> None:
        entries = self._entries
        if entries is None or entries.chosen is None:
            return  # what can be done stands beside what is typed
        self.end(keep=True)
        await answer(entries, commands.OPEN)

    @answers(commands.NARROW_CLOSE)
    def _close(self, _command: Command) -> None:
        self.end(keep=False)

    def end(self, *, keep: bool) -> None:
        """Leave the line; the list is whole again, and chosen is what was last, or before."""
        if self._entries is not None:
            self._entries.can_focus = True
        if self._narrowing is not None:
            self._narrowing.end(keep=keep)
        super().end(keep=keep)
