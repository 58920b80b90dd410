"""The way of the focus round a pane: the list, the entry, and its context where that is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.app.core import commands
from briefing.app.core.commands import Command
from briefing.app.core.dispatch import CommandSet, answers

if TYPE_CHECKING:
    from textual.widget import Widget

    from briefing.app.pane.entry_pane import EntryPane


class Switching(CommandSet):
    """Puts the focus in the next of them, or in the one before."""

    def __init__(self, pane: EntryPane) -> None:
        self._pane = pane

    @answers(commands.SWITCH, commands.SWITCH_BACK)
    def _switch(self, command: Command) -> None:
        pane = self._pane
        texts = [pane.reader, *([pane.context.reader] if pane.context.is_shown else [])]
        places: list[Widget] = [pane.entries, *texts]
        at = next((n for n, each in enumerate(places) if each is pane.host.focused), 0)
        at = (at + (1 if command is commands.SWITCH else -1)) % len(places)
        if at:
            pane.read(texts[at - 1])
        else:
            pane.list()
