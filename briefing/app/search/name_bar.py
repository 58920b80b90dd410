"""The line at the foot of the screen that asks for the name by which a search is saved."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from textual.widgets import Input

from briefing.app.core import commands
from briefing.app.core.commands import Command
from briefing.app.core.dispatch import answers
from briefing.app.ui.field_bar import FieldBar

Save = Callable[[str], Awaitable[None]]


class NameBar(FieldBar):
    """A line to type a name in."""

    def __init__(self) -> None:
        super().__init__("Save as:")
        self._save: Save | None = None

    def start(self, save: Save, name: str) -> None:
        """Ask; `save` is given the name. `name` stands there first, and typing replaces it."""
        self._save = save
        self.ask(name, "a name to find it by")

    async def on_input_submitted(self, message: Input.Submitted) -> None:
        """Save."""
        message.stop()
        await self._run(commands.SAVE_RUN)

    @answers(commands.SAVE_RUN)
    async def _run(self, _command: Command) -> None:
        typed, save = self.given(), self._save
        if save is not None:
            await save(typed)

    @answers(commands.SAVE_CLOSE)
    def _close(self, _command: Command) -> None:
        self.leave()
