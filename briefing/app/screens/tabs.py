"""The tabs of the briefing: opened by number, by their neighbours, and by name."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from briefing.app.core import commands
from briefing.app.core.commands import Command
from briefing.app.core.dispatch import CommandSet, answers
from briefing.app.screens.base import Destination

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.app.screens.main import MainScreen


class Tabs(CommandSet):
    """Turns to another tab, and keeps the place that is left."""

    def __init__(self, main: MainScreen) -> None:
        self._main = main

    def open(self, tab: int) -> None:
        """Open another tab as it was left."""
        main, deck, session = self._main, self._main.deck, self._main.session
        if tab >= len(session.tabs):
            main.say(f"There are {len(session.tabs)} tabs")
        elif tab != deck.tab or not main.row or main.row["pane"] != deck.pane_id:
            session.history.leave(main.place())
            deck.pane.leave()
            deck.turn_to(tab)
            deck.pane.open(deck.pane_id)

    def destinations(self) -> Iterator[Destination]:
        """Yield the tabs by their titles."""
        for number, tab in enumerate(self._main.session.tabs):
            key = commands.TABS[number].first_key if number < len(commands.TABS) else ""
            yield Destination(tab["title"], partial(self.open, number), tab["short"], key, "tab")

    @answers(commands.NEXT_TAB, commands.PREVIOUS_TAB)
    def _neighbour(self, command: Command) -> None:
        by = 1 if command is commands.NEXT_TAB else -1
        self.open((self._main.deck.tab + by) % len(self._main.session.tabs))

    @answers(*commands.TABS)
    def _numbered(self, command: Command) -> None:
        self.open(commands.TABS.index(command))
