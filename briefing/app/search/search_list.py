"""The lists that a search shows: hits, and in their place suggestions where there are none."""

from __future__ import annotations

from briefing.app.core import commands
from briefing.app.core.commands import Command
from briefing.app.core.dispatch import CommandTarget, answer, answers
from briefing.app.core.host import host_of
from briefing.app.ui.line_list import CHOSEN, LineList


class SearchList(CommandTarget, LineList):
    """Is moved in with keys that type nothing, from the line of the query too."""

    @answers(commands.RESULT_DOWN, commands.RESULT_UP)
    def _line(self, command: Command) -> None:
        self._lead(1 if command is commands.RESULT_DOWN else -1)

    @answers(commands.RESULTS_DOWN, commands.RESULTS_UP)
    def _page(self, command: Command) -> None:
        self._lead(self.page_items if command is commands.RESULTS_DOWN else -self.page_items)

    def _lead(self, by: int) -> None:
        """Choose the item so many further on; the cursor of the terminal goes with it."""
        self.go(by)
        host_of(self).lead(self)

    def ground(self, index: int) -> str:
        """Return the style of an item: one is chosen while the query is typed, too."""
        return CHOSEN if index == self.index else ""

    def go(self, by: int) -> None:
        """Choose the item so many further on."""
        self.move(by)

    def clicked(self, index: int) -> None:
        """Open the hit, or ask the suggestion, that is clicked."""
        self.choose(index)
        self.call_later(answer, self, commands.RESULT_OPEN)
