"""The last queries, one after the other, as in a shell: up goes back to older ones, down forward.

Down at the newest, or once anything was typed, moves in the results.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.app.core import commands
from briefing.app.core.commands import Command
from briefing.app.core.dispatch import CommandSet, answers
from briefing.app.core.host import host_of
from briefing.app.session.search_request import SearchRequest

if TYPE_CHECKING:
    from briefing.app.search.asking import Asking
    from briefing.app.search.display import SearchDisplay
    from briefing.app.search.query_line import QueryLine
    from briefing.app.session.session import Session


class Recalling(CommandSet):
    """Puts one of the last queries into the line, from where that is empty."""

    def __init__(
        self, session: Session, field: QueryLine, asking: Asking, lists: SearchDisplay
    ) -> None:
        self._session = session
        self._field = field
        self._asking = asking
        self._lists = lists
        self._queries: list[str] = []
        """Those that are gone through, the newest first."""
        self._at = 0

    @property
    def _is_on(self) -> bool:
        """Whether what stands in the line was put there, and nothing was done since."""
        value = self._field.value
        there = self._at < len(self._queries) and self._queries[self._at] == value
        return there and self._field.cursor_position == len(value)

    def label(self, command: Command) -> str:
        """Return what a command is called here: `↑` leads to what was asked for before."""
        return "Last search" if command is commands.RESULT_UP else command.label

    def applies(self, command: Command) -> bool:
        """Return whether there is a query to put into the line."""
        if self._lists.shown.index > 0:
            return False
        if command is commands.RESULT_DOWN:
            return self._is_on and self._at > 0
        if self._is_on:
            return True
        nothing_chosen = self._lists.zero_results.chosen is None
        return not self._field.value and nothing_chosen and bool(self._session.desk.searches.last)

    @answers(commands.RESULT_UP, commands.RESULT_DOWN)
    def _step(self, command: Command) -> None:
        older = command is commands.RESULT_UP
        if not self._is_on:
            self._queries, self._at = self._session.desk.searches.last, 0
        elif older and self._at + 1 == len(self._queries):
            host_of(self._lists).say("The oldest that is kept")
            return
        else:
            self._at += 1 if older else -1
        query = self._queries[self._at]
        self._asking.restate(SearchRequest(query, self._asking.chosen))
        self._asking.focus()
