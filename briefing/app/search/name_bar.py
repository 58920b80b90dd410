"""The line at the foot of the screen that asks for the name by which a search is saved."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from textual import getters
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.widgets import Input, Static

from briefing.app.core import commands
from briefing.app.core.commands import Command
from briefing.app.core.dispatch import CommandTarget, answers
from briefing.app.core.host import host_of
from briefing.app.ui.foot_place import FootPlace

Save = Callable[[str], Awaitable[None]]


class NameBar(CommandTarget, Horizontal):
    """A line to type a name in."""

    LETTERS_ARE_TEXT = True

    field = getters.query_one(Input)
    """What is typed."""

    def __init__(self) -> None:
        super().__init__()
        self._place = FootPlace(self)
        self._save: Save | None = None

    def compose(self) -> ComposeResult:
        """Yield what is asked, and the field."""
        yield Static("Save as:", id="name-label", markup=False)
        yield Input(compact=True, select_on_focus=True)

    def start(self, save: Save, name: str) -> None:
        """Ask; `save` is given the name. `name` stands there first, and typing replaces it."""
        self._save = save
        with self.prevent(Input.Changed):
            self.field.value = name
        self.field.placeholder = "a name to find it by"
        self._place.take(self.field, host_of(self).focused)

    def on_input_changed(self, message: Input.Changed) -> None:
        """Keep it from what else listens to lines that are typed."""
        message.stop()

    async def on_input_submitted(self, message: Input.Submitted) -> None:
        """Save."""
        message.stop()
        await self._run(commands.SAVE_RUN)

    @answers(commands.SAVE_RUN)
    async def _run(self, _command: Command) -> None:
        typed, save = self.field.value.strip(), self._save
        self.leave()
        if save is not None:
            await save(typed)

    @answers(commands.SAVE_CLOSE)
    def _close(self, _command: Command) -> None:
        self.leave()

    def on_descendant_blur(self) -> None:
        """Leave when something else gets the focus: that keeps it."""
        if self.display:
            self._place.keep_focus()
            self.leave()

    def leave(self) -> None:
        """Leave, where it is open; the focus goes back."""
        if self.display:
            self._place.give_back()
