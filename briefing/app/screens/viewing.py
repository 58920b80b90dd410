"""The views, each a key away from the tab, or the entry, that it shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.app.core import commands
from briefing.app.core.commands import Command
from briefing.app.core.dispatch import CommandSet, answers
from briefing.app.session.places import EntryPlace, ViewPlace

if TYPE_CHECKING:
    from briefing.app.screens.main import MainScreen


class Viewing(CommandSet):
    """Opens views, and keeps the place that is left."""

    def __init__(self, main: MainScreen) -> None:
        self._main = main

    @answers(commands.SOURCES)
    def _sources(self, command: Command) -> None:
        """Open the sources of the tab, at the one that the open entry chiefly rests on."""
        from briefing.app.screens.views.first_source import first_source

        place = self._main.place()
        reading = isinstance(place, EntryPlace) and place.reading
        row = self._main.row
        first = first_source(self._main.session.library, row) if row and reading else ""
        self._open(command, **({"at": first} if first else {}))

    @answers(commands.MAP)
    def _map(self, command: Command) -> None:
        """Open the map of the tab, at a place that the open entry names, or whose page is open."""
        from briefing.app.screens.views.first_place import first_place

        row = self._main.row
        first = first_place(self._main.session.library, row) if row else ""
        self._open(command, **({"at": first} if first else {}))

    def _open(self, command: Command, **options: str) -> None:
        """Open the view of a command, of the tab that is open."""
        place = ViewPlace(command.id, self._main.deck.pane_id, tuple(options.items()))
        self._main.travel.open_view(place, again=False)

    @answers(commands.TIMELINE)
    def _timeline(self, command: Command) -> None:
        row = self._main.row
        self._open(command, **({"at": row["id"]} if row else {}))

    @answers(commands.MATRIX)
    def _matrix(self, command: Command) -> None:
        self._open(command)

    @answers(commands.RULES)
    def _rules(self, command: Command) -> None:
        """Open the rules, with the answers that were given last."""
        self._open(command, **self._main.session.memory.answers)

    @answers(commands.CHART)
    def _chart(self, command: Command) -> None:
        from briefing.library.views.charts import series

        row = self._main.row
        if self._main.session.library.view(series):
            self._open(command, **({"entry": row["id"]} if row else {}))
        else:
            self._main.say("This pack has no series")
