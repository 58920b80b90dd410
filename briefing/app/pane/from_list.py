"""Reading the entry while the list has the focus."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.app.core import commands
from briefing.app.core.commands import Command
from briefing.app.core.dispatch import CommandSet, answer, answers

if TYPE_CHECKING:
    from briefing.app.pane.entry_pane import EntryPane


class ReadingFromList(CommandSet):
    """Passes commands on to the reader of a pane; a narrow window shows the entry first."""

    def __init__(self, pane: EntryPane) -> None:
        self._pane = pane

    def applies(self, command: Command) -> bool:
        """Return whether the reader could do it."""
        finding = self._pane.reader.finding
        return command not in finding.handlers or finding.applies(command)

    @answers(commands.READ_DOWN)
    async def _read_on(self, command: Command) -> None:
        if self._pane.reading or self._pane.host.wide:
            await answer(self._pane.reader, command)
        else:
            self._pane.read()

    @answers(commands.READ_UP, commands.HALF_DOWN, commands.HALF_UP)
    async def _move(self, command: Command) -> None:
        await answer(self._pane.reader, command)

    @answers(commands.NEXT_MATCH, commands.PREVIOUS_MATCH)
    async def _step(self, command: Command) -> None:
        await answer(self._pane.reader, command)
