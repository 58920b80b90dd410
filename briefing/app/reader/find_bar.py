"""The line at the foot of the screen in which a phrase to find is typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.widgets import Input

from briefing.app.core import commands
from briefing.app.core.commands import Command
from briefing.app.core.dispatch import answers
from briefing.app.ui.slash_bar import SlashBar

if TYPE_CHECKING:
    from textual.dom import DOMNode
    from textual.widget import Widget

    from briefing.app.reader.finding import Finding


class FindBar(SlashBar):
    """A line to type in, and how many matches there are."""

    def __init__(self) -> None:
        super().__init__()
        self._finding: Finding | None = None
        self._since: list[int] = []
        """The lines from which is looked on."""

    def start(self, finding: Finding, focus: Widget | None) -> None:
        """Begin to find, from what is on screen; `focus` gets it back in the end."""
        self._finding, self._since = finding, finding.place
        self.told.update("")
        self.ask("", "", focus)

    def look_for(self, typed: str) -> None:
        """Find what is typed."""
        if self._finding is not None:
            self.told.update(self._finding.look_for(typed, self._since))

    def on_input_submitted(self, message: Input.Submitted) -> None:
        """Keep the matches."""
        message.stop()
        self.leave()

    @answers(commands.FIND_KEEP)
    def _keep(self, _command: Command) -> None:
        self.leave()

    @answers(commands.FIND_CLOSE)
    def _close(self, _command: Command) -> None:
        self.end(keep=False)

    @property
    def behind(self) -> DOMNode | None:
        """The text that is found in: what types nothing is meant for it."""
        return self._finding.text if self._finding is not None else None

    def end(self, *, keep: bool) -> None:
        """Leave the line; the matches stay, where they are to be kept and anything is typed."""
        super().end(keep=keep)
        if self._finding is not None:
            self._finding.end(self.field.value, self._since, keep=keep)
