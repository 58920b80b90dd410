"""A screen whose entries can be filtered: the panel to choose in, and what is chosen."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from briefing.app import commands
from briefing.app.asked import Asked, Chosen, Filter, toggled
from briefing.app.commands import Command
from briefing.app.host import does
from briefing.app.screens.room import Result, Room

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Iterator

    from textual.widget import Widget

    from briefing.app.latest import Outcome
    from briefing.app.session import Session
    from briefing.app.widgets.facets import Facets
    from briefing.app.widgets.notice import Notice
    from briefing.library.query.parser import Query
    from briefing.library.search.results import Facet

PANES = "panes"
"""The id of what holds the list, and beside it the panel."""


class Counted(NamedTuple):
    """What entries are counted of, and by which fields."""

    asked: Asked
    query: Query
    fields: tuple[str, ...]


class FilteringRoom(Room[Result]):
    """Filters are kept apart from what is typed; several values of a field are `or`."""

    session: Session
    _before: Widget | None = None
    """What had the focus before the panel."""
    _filling = False
    """Whether the panel has just been opened: keys wait until there is something in it."""

    @property
    def chosen(self) -> Chosen:
        """The filters that are chosen."""
        raise NotImplementedError

    def filter_by(self, chosen: Chosen) -> None:
        """Show only what some filters leave."""
        raise NotImplementedError

    def counted(self) -> Counted:
        """Return what the entries of are counted in the panel."""
        raise NotImplementedError

    @property
    def panel(self) -> Facets | None:
        """The panel, while it is open."""
        from briefing.app.widgets.facets import Facets

        found = self.query(Facets)
        return found.first() if found and self.has_class("-filtering") else None

    def applies(self, command: Command) -> bool:
        """Say which commands make sense now."""
        if command is commands.UNFILTER:
            return bool(self.chosen)
        return super().applies(command)

    def offered(self) -> Iterator[tuple[Command, Callable[[], Awaitable[None]]]]:
        """Yield what can be done now; in the panel its own keys, and those of the app."""
        panel = self.panel
        if panel is None or self.focused is not panel:
            yield from super().offered()
            return
        own = [command for command in panel.handlers if panel.applies(command)]
        yield from ((command, partial(panel.do, command)) for command in own)
        for command, run in super().offered():
            if command not in self.handlers:
                yield command, run

    @does(commands.FILTERS)
    async def _filters(self, _command: Command) -> None:
        from briefing.app.widgets.facets import Facets

        if self.panel is not None:
            self.close_panel()
            return
        self.hold_keys()
        if not self.query(Facets):
            await self.query_one(f"#{PANES}").mount(Facets())
        self._before = self.focused
        self.add_class("-filtering")
        panel = self.query_one(Facets)
        panel.begin(self.chosen)
        self.set_focus(panel)
        self.refresh_keys()
        self._filling = True
        self.count()

    def close_panel(self) -> None:
        """Close the panel; what had the focus has it again, unless something else has it now."""
        panel = self.panel
        self.remove_class("-filtering")
        if panel is not None and self.focused is panel:
            self.set_focus(self._before)
        self.refresh_keys()

    @does(commands.UNFILTER)
    def _unfilter(self, _command: Command) -> None:
        self.filter_by(())

    # Counting

    def count(self) -> None:
        """Have the entries counted anew, if the panel is open."""
        if self.panel is not None:
            counted = self.counted()
            self.session.latest.ask(lambda: (counted, self._facets(counted)), self._show_counts)

    def _facets(self, counted: Counted) -> list[Facet] | None:
        """Return the counts, or None where other work is waiting: it goes before."""
        found: list[Facet] = []
        asked = counted.asked
        for field in counted.fields:
            if self.session.latest.overtaken:
                return None
            found += self.session.library.facets(
                counted.query, (field,), literal=asked.literal, names=asked.names
            )
        return found

    def _show_counts(self, outcome: Outcome[tuple[Counted, list[Facet] | None]]) -> None:
        counted, facets = outcome()
        if not self.is_attached:
            return
        if self.panel is not None and counted.asked == self.counted().asked:
            if facets is None:
                self.count()
                return
            self.panel.show(facets, self.chosen)
            self.refresh_keys()
        if self._filling:
            self._filling = False
            self.release_keys()

    # Messages

    def on_facets_toggled(self, message: Facets.Toggled) -> None:
        """Choose a value, or not any more; the box shows it before the entries do."""
        self.filter_by(toggled(self.chosen, message.filter))
        if self.panel is not None:
            self.panel.show(None, self.chosen)
        self.refresh_keys()

    def on_facets_cleared(self) -> None:
        """Choose no value any more."""
        self.filter_by(())
        if self.panel is not None:
            self.panel.show(None, self.chosen)
        self.refresh_keys()

    def on_facets_left(self) -> None:
        """Close the panel."""
        self.close_panel()

    async def on_notice_clicked(self, message: Notice.Clicked) -> None:
        """Remove a filter that is clicked."""
        if isinstance(message.meaning, Filter):
            self.filter_by(toggled(self.chosen, message.meaning))
