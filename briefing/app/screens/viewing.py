"""The views, each a key away from the tab, or the entry, that it shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.app.core.commands import Command
from briefing.app.core.dispatch import CommandSet
from briefing.app.session.places import ViewPlace

if TYPE_CHECKING:
    from briefing.app.screens.main import MainScreen


class Viewing(CommandSet):
    """Opens views, and keeps the place that is left."""

    def __init__(self, main: MainScreen) -> None:
        self._main = main

    def _open(self, command: Command, **options: str) -> None:
        """Open the view of a command, of the tab that is open."""
        place = ViewPlace(command.id, self._main.deck.pane_id, tuple(options.items()))
        self._main.travel.open_view(place, again=False)
