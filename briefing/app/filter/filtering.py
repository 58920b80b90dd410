"""Filtering: the panel to choose values in, beside the entries that it leaves."""

from __future__ import annotations

from collections.abc import Hashable
from typing import TYPE_CHECKING, NamedTuple, Protocol

from briefing.app.core import commands
from briefing.app.core.commands import Command
from briefing.app.core.dispatch import CommandSet, answers
from briefing.app.core.host import Host, host_of
from briefing.app.session.filters import Chosen, Filter, toggled

if TYPE_CHECKING:
    from textual.widget import Widget

    from briefing.app.core.background import Background, Outcome
    from briefing.app.filter.facet_list import FacetList
    from briefing.app.session.session import Session
    from briefing.library.library import Library
    from briefing.library.query.parser import Query
    from briefing.library.search.results import Facet

OPEN = "-filtering"
"""The class of what holds the panel, while it is open."""


class OwnFilter(NamedTuple):
    """A filter by what the reader keeps, and the entries that it would leave."""

    filter: Filter
    query: Query


class CountRequest(NamedTuple):
    """The entries that are counted, and the fields that they are counted by."""

    key: Hashable
    """The same as long as the counts are."""
    query: Query
    fields: tuple[str, ...]
    literal: bool = False
    names: bool = True
    own: tuple[OwnFilter, ...] = ()
    """Filters by what the reader keeps."""


class Filtered(Protocol):
    """Entries that can be filtered: of a pane, or what a search found."""

    @property
    def chosen(self) -> Chosen:
        """The filters that are chosen."""

    def filter_by(self, chosen: Chosen) -> None:
        """Show only what some filters leave."""

    def count_request(self) -> CountRequest:
        """Return the entries that are counted in the panel."""


def facets(library: Library, request: CountRequest, background: Background) -> list[Facet] | None:
    """Return the counts, or None where other work is waiting: it goes before."""
    found: list[Facet] = []
    for own in request.own:
        if count := library.search(own.query, limit=1)["total"]:
            field, value, name, _ = own.filter
            found.append(
                {"field": field, "values": [{"value": value, "name": name, "count": count}]}
            )
    for field in request.fields:
        if background.has_waiting:
            return None
        found += library.facets(
            request.query, (field,), literal=request.literal, names=request.names
        )
    return found


class Filtering(CommandSet):
    """Opens the panel in a widget, keeps its counts right, and passes on what is chosen in it.

    Several values of one field are alternatives; fields add up.
    """

    def __init__(self, filtered: Filtered, holder: Widget, session: Session) -> None:
        """Filter some entries; `holder` is the widget in which the panel is mounted."""
        self._filtered = filtered
        self._holder = holder
        self._session = session
        self.panel: FacetList | None = None
        """The panel, once it has been opened."""
        self._before: Widget | None = None
        """What had the focus before the panel."""
        self._filling = False
        """Whether the panel has just been opened: keys wait until there is something in it."""

    @property
    def _host(self) -> Host:
        return host_of(self._holder)

    @property
    def is_open(self) -> bool:
        """Whether the panel is open."""
        return self.panel is not None and self._holder.has_class(OPEN)

    @property
    def has_focus(self) -> bool:
        """Whether the panel has the focus."""
        return self.panel is not None and self._host.focused is self.panel

    def applies(self, command: Command) -> bool:
        """Return whether there is any filter to clear."""
        return command is commands.FILTERS or bool(self._filtered.chosen)

    @answers(commands.FILTERS)
    async def _open_or_close(self, _command: Command) -> None:
        if self.is_open:
            self.close()
            return
        from briefing.app.filter.facet_list import FacetList

        host = self._host
        host.keys.hold()
        if self.panel is None:
            self.panel = FacetList(self)
            await self._holder.mount(self.panel)
        self._before = host.focused
        self._holder.add_class(OPEN)
        self.panel.begin(self._filtered.chosen)
        host.set_focus(self.panel)
        host.refresh_keys()
        self._filling = True
        self.count()

    def close(self) -> None:
        """Close the panel; what had the focus has it again, unless something else has it now."""
        host = self._host
        self._holder.remove_class(OPEN)
        if self.has_focus:
            host.set_focus(self._before)
        host.refresh_keys()

    def focus_moved(self) -> None:
        """Close the panel where something else has got the focus."""
        if self.is_open and not self.has_focus:
            self.close()

    @answers(commands.UNFILTER)
    def _clear(self, _command: Command) -> None:
        self._filtered.filter_by(())

    # Counting

    def count(self) -> None:
        """Have the entries counted anew, if the panel is open."""
        if self.is_open:
            request = self._filtered.count_request()
            library, background = self._session.library, self._session.background
            background.submit(
                lambda: (request, facets(library, request, background)), self._show_counts
            )

    def _show_counts(self, outcome: Outcome[tuple[CountRequest, list[Facet] | None]]) -> None:
        request, counts = outcome()
        if not self._holder.is_attached:
            return
        if self.is_open and request.key == self._filtered.count_request().key:
            if counts is None:
                self.count()
                return
            self._show(counts)
        if self._filling:
            self._filling = False
            self._host.keys.release()

    def _show(self, counts: list[Facet] | None) -> None:
        if self.panel is not None and self.is_open:
            self.panel.show(counts, self._filtered.chosen)
        self._host.refresh_keys()

    # What is chosen

    def toggle(self, filter: Filter) -> None:
        """Choose a value, or not any more; its box shows it before the entries do."""
        self._filtered.filter_by(toggled(self._filtered.chosen, filter))
        self._show(None)

    def clear(self) -> None:
        """Choose no value any more."""
        self._filtered.filter_by(())
        self._show(None)
