"""A screen with the list of a pane, whole or filtered."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from textual import events, getters

from briefing.app.asked import Asked, Chosen, within
from briefing.app.screens.filtering_room import PANES, Counted, FilteringRoom
from briefing.app.screens.room import Result
from briefing.app.widgets.entry_list import EntryList

if TYPE_CHECKING:
    from briefing.app.filtered import Filtered
    from briefing.app.latest import Outcome
    from briefing.app.places import EntryPlace
    from briefing.app.widgets.chips import Chips

OUTSIDE = "The filter is off: this entry was not among what it left"


class ListingRoom(FilteringRoom[Result]):
    """What a pane is filtered by is kept while the program runs."""

    entries = getters.query_one(EntryList)
    """The list of the open pane."""
    tab = 0
    """Which pane is open."""
    _chips: Chips | None = None

    @property
    def pane(self) -> str:
        """The id of the open pane."""
        return self.session.tabs[self.tab]["id"]

    def show_chosen(self) -> None:
        """Show the entry that is chosen in the list."""
        raise NotImplementedError

    def show_list(self) -> None:
        """Show the open pane's list as it was left."""
        memory, pane = self.session.memory, self.session.tabs[self.tab]
        filtered = self.session.filtered(self.pane)
        count = filtered.total if filtered else pane["count"]
        fetch = filtered.rows if filtered else partial(self.session.library.window, self.pane)
        at, top = memory.positions.get(self.pane, 0), memory.tops.get(self.pane, 0)
        self.entries.show(count, fetch, at, top)
        self._show_chips()

    def go_to(self, place: EntryPlace) -> None:
        """Choose the entry of a place in the list of its pane, which becomes the open one.

        Filters are as they were at the place. Those that leave the entry out are off, and that is
        said.
        """
        pane = place.pane
        if pane is None:
            return
        was, before = self.pane, self.session.memory.filters.get(pane, ())
        if place.filters is not None:
            self.session.filter(pane, place.filters)
        filtered = self.session.filtered(pane)
        index = filtered.index(place.position) if filtered else place.position
        if filtered and not filtered.holds(index, place.position):
            self.session.filter(pane, ())
            index = place.position
            self.say(OUTSIDE)
        if pane == was and before == self.session.memory.filters.get(pane, ()):
            self.entries.choose(index)
            return
        if pane != was:
            self.leave_tab()
            self.tab = self.session.tab_index(pane)
        self.session.memory.positions[pane] = index
        self.show_list()

    def leave_tab(self) -> None:
        """Keep how the open pane is left."""
        raise NotImplementedError

    # Filters

    @property
    def chosen(self) -> Chosen:
        """What the open pane is filtered by."""
        return self.session.memory.filters.get(self.pane, ())

    def filter_by(self, chosen: Chosen) -> None:
        """Show only what some filters leave of the open pane."""
        row = self.entries.chosen
        position = row["position"] if row else 0
        pane, library = self.pane, self.session.library
        self.session.filter(pane, chosen)
        self.count()

        from briefing.app.filtered import Filtered

        def work() -> tuple[str, Chosen, Filtered | None, int]:
            filtered = Filtered(library, pane, chosen) if chosen else None
            return pane, chosen, filtered, filtered.index(position) if filtered else position

        self.session.latest.ask(work, self._filtered)

    def _filtered(self, outcome: Outcome[tuple[str, Chosen, Filtered | None, int]]) -> None:
        pane, chosen, filtered, index = outcome()
        if self.session.memory.filters.get(pane, ()) != chosen:
            return
        self.session.keep_filtered(pane, filtered)
        self.session.memory.positions[pane] = index
        if pane == self.pane:
            self.show_list()
            self.show_chosen()
            self.refresh_keys()

    def counted(self) -> Counted:
        """Return what the pane is filtered by: what is left of it is counted."""
        from briefing.library.query.parser import Query
        from briefing.library.search_fields import FACETS, PANE

        query = within(Query("").within(PANE, self.pane), self.chosen)
        fields = tuple(field for field in FACETS if field != PANE)
        return Counted(Asked(self.pane, self.chosen), query, fields)

    def _show_chips(self) -> None:
        """Say what the list is filtered by; the line for it is mounted when it is wanted first."""
        if self._chips is None:
            if not self.chosen:
                return
            from briefing.app.widgets.chips import Chips

            self._chips = Chips()
            self.mount(self._chips, before=f"#{PANES}")
        left = f"— {self.entries.count} of {self.session.tabs[self.tab]['count']};"
        self._chips.show_chosen(self.chosen, "pane filtered:", left)

    async def on_resize(self, event: events.Resize) -> None:
        """Arrange the filters that are chosen anew."""
        await super().on_resize(event)
        self._show_chips()

    def on_descendant_focus(self) -> None:
        """Close the panel when something else gets the focus."""
        if self.panel and self.focused is not self.panel:
            self.close_panel()
