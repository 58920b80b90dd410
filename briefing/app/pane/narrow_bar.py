"""The line at the foot of the screen in which is typed what narrows the list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import events, getters
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.widgets import Input, Static

from briefing.app.core import commands
from briefing.app.core.commands import Command
from briefing.app.core.dispatch import CommandTarget, answer, answers, command_for
from briefing.app.core.host import host_of
from briefing.app.reader.find_bar import EDITING
from briefing.app.ui.foot_place import FootPlace

if TYPE_CHECKING:
    from textual.dom import DOMNode

    from briefing.app.pane.entry_list import EntryList
    from briefing.app.pane.narrowing import Narrowing

OWN = (commands.NARROW_OPEN, commands.NARROW_CLOSE)
MOVING = (commands.DOWN, commands.UP, commands.PAGE_DOWN, commands.PAGE_UP)
"""What is asked of the list while one types."""


class NarrowBar(CommandTarget, Horizontal):
    """A line to type in, and how many entries are left."""

    LETTERS_ARE_TEXT = True

    field = getters.query_one(Input)
    """What is typed."""
    told = getters.query_one("#told", Static)
    """How many entries are left."""

    def __init__(self) -> None:
        super().__init__()
        self._place = FootPlace(self)
        self._narrowing: Narrowing | None = None
        self._entries: EntryList | None = None

    def compose(self) -> ComposeResult:
        """Yield the slash, the field and the count."""
        yield Static("/", id="slash", markup=False)
        yield Input(compact=True, select_on_focus=False)
        yield Static("", id="told", markup=False)

    def start(self, narrowing: Narrowing, entries: EntryList) -> None:
        """Begin to narrow a list, which a click leaves without the focus meanwhile."""
        self._narrowing, self._entries = narrowing, entries
        narrowing.start()
        with self.prevent(Input.Changed):
            self.field.value = ""
        self.field.placeholder = "letters of a title or a bottom line"
        self.told.update("")
        self._place.take(self.field, entries)
        entries.can_focus = False

    @property
    def behind(self) -> DOMNode | None:
        """The list: what types nothing is meant for it."""
        return self._entries

    def awaits(self, key: str) -> bool:
        """Return whether a key is about what is left, which is not known yet."""
        about = any(key in command.keys for command in (*OWN[:1], *MOVING)) and len(key) > 1
        return about and self._narrowing is not None and self._narrowing.is_pending

    def on_input_changed(self, message: Input.Changed) -> None:
        """Show what is left by what is typed."""
        message.stop()
        if self._narrowing is not None and self.display:
            self._narrowing.look_for(message.value)

    def go_on(self) -> None:
        """Narrow the list of a pack that has changed by what stands there."""
        if self._narrowing is not None:
            self._narrowing.start()
            self._narrowing.look_for(self.field.value)

    def show_told(self) -> None:
        """Show how many entries are left."""
        if self._narrowing is not None:
            self.told.update(self._narrowing.told)

    async def on_key(self, event: events.Key) -> None:
        """Pass on a key that moves in the list."""
        command = command_for(self, event.key) if event.key not in EDITING else None
        if command is not None and command not in OWN:
            event.stop()
            host_of(self).say("")
            await answer(self, command)

    async def on_input_submitted(self, message: Input.Submitted) -> None:
        """Open the entry that is chosen."""
        message.stop()
        await self._open(commands.NARROW_OPEN)

    @answers(commands.NARROW_OPEN)
    async def _open(self, _command: Command) -> None:
        entries = self._entries
        if entries is None or entries.chosen is None:
            return  # what can be done stands beside what is typed
        self._end(keep=True)
        await answer(entries, commands.OPEN)

    @answers(commands.NARROW_CLOSE)
    def _close(self, _command: Command) -> None:
        self._end(keep=False)

    def on_descendant_blur(self) -> None:
        """Leave the line when something else gets the focus: that keeps it."""
        if self.display:
            self._place.keep_focus()
            self._end(keep=True)

    def leave(self) -> None:
        """Leave the line, where it is open; the list is whole again."""
        if self.display:
            self._end(keep=False)

    def _end(self, *, keep: bool) -> None:
        if self._entries is not None:
            self._entries.can_focus = True
        if self._narrowing is not None:
            self._narrowing.end(keep=keep)
        self._place.give_back()
