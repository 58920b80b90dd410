"""The list of a pane, whole or filtered: what it shows, and how it was left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.app.filter.filtering import CountRequest, OwnFilter
from briefing.app.pane.entry_list import EntryList
from briefing.app.pane.row_window import RowWindow
from briefing.app.session.filters import Chosen, within
from briefing.app.session.unread_filter import UNREAD, renewed, with_entries, without

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from briefing.app.core.background import Outcome
    from briefing.app.session.lists import ListedPane
    from briefing.app.session.places import EntryPlace
    from briefing.app.session.session import Session
    from briefing.library.records import Row

    Asked = tuple[Chosen, str]
    """The filters and the order of a list."""

OUTSIDE = "The filter is off: this entry was not among what it left"


class Listing:
    """Shows one pane at a time in a list. Filters are kept for each pane as long as we run."""

    def __init__(
        self, session: Session, entries: EntryList, filtered: Callable[[bool], None]
    ) -> None:
        """List in `entries`. `filtered` is called after other filters were chosen.

        First with False, then, once what they leave is shown, with True.
        """
        self._session = session
        self._entries = entries
        self._filtered = filtered
        self.pane = session.tabs[0]["id"]
        """The id of the pane that is shown."""
        self.is_arranging = False
        """Whether what other filters leave, or another order, is not shown yet."""

    @property
    def total(self) -> int:
        """Entries of the pane, whatever it is filtered by."""
        return self._session.tab(self.pane)["count"]

    def begin(self, pane: str) -> None:
        """Show a pane as it was left; what was read since is in a list of unread no more."""
        self._renew(pane)
        self.pane = pane
        self.show()

    def _renew(self, pane: str) -> None:
        """Take out of the list of a pane what was read, where it is a list of what is unread."""
        session = self._session
        chosen = session.memory.filters.get(pane, ())
        now = renewed(chosen, session.desk.marks.unread)
        if now == chosen:
            return
        session.lists.filter(pane, now)
        row = session.library.row(session.memory.chosen.get(pane, ""))
        if row is not None:
            session.memory.wanted[pane] = row["position"]

    def show(self) -> None:
        """Show the pane as it was left."""
        lists, memory = self._session.lists, self._session.memory
        first, wanted = self.pane not in memory.positions, memory.wanted.get(self.pane)
        there, at = lists.at_once(self.pane)
        top = memory.tops.get(self.pane, 0)
        self._entries.show(RowWindow(there.total, there.rows, there.sections), at, top)
        if not lists.is_quick(self.pane):
            row = self._entries.chosen
            self._arrange(wanted if first or row is None else row["position"])

    def leave(self, *, reading: bool) -> None:
        """Keep how the pane is left; `reading`: with the focus in the entry."""
        memory = self._session.memory
        memory.leave(self.pane, self._entries.index, self._entries.top_line, reading=reading)
        if row := self._entries.chosen:
            memory.chosen[self.pane] = row["id"]

    def follow(self, pane: str, row: Row | None) -> None:
        """Show a pane of a pack that has changed, the row of the open entry chosen, if any is.

        The list cannot tell which it is: what it has not painted yet it fetches from the new pack.
        """
        self.pane = pane
        if row is not None and row["pane"] is not None:
            self._session.memory.wanted[pane] = row["position"]
        self._entries.fresh = self._session.fresh
        self.show()

    def choose(self, place: EntryPlace) -> str:
        """Choose the entry of a place in its pane, which becomes the one that is shown.

        Filters are as they were at the place. Those that leave the entry out are off: what there is
        to say of that is returned, else "".
        """
        session, pane = self._session, place.pane
        if pane is None:
            return ""
        said, was, before = "", self.pane, session.memory.filters.get(pane, ())
        if place.filters is not None:
            session.lists.filter(pane, place.filters)
        elif pane != was:
            self._renew(pane)
        if session.memory.filters.get(pane):
            there = session.lists.of(pane)
            if not there.holds(there.index(place.position), place.position):
                session.lists.filter(pane, ())
                said = OUTSIDE
        if pane == was and before == session.memory.filters.get(pane, ()):
            self._entries.choose(session.lists.of(pane).index(place.position))
            return said
        self.pane = pane
        session.memory.wanted[pane] = place.position
        self.show()
        return said

    # Filters

    @property
    def chosen(self) -> Chosen:
        """What the pane is filtered by."""
        return self._session.memory.filters.get(self.pane, ())

    def filter_by(self, chosen: Chosen) -> None:
        """Show only what some filters leave of the pane, as soon as it is known."""
        chosen = with_entries(chosen, self._session.desk.marks.unread)
        self._session.lists.filter(self.pane, chosen)
        self._arrange_anew()
        self._filtered(False)

    def order_by(self, order: str) -> None:
        """Have the lists in an order, this one as soon as it is sorted."""
        self._session.lists.order_by(order)
        self._arrange_anew()

    def _arrange_anew(self) -> None:
        """Arrange the pane as it is wanted now, the same entry chosen."""
        row = self._entries.chosen
        position = self._session.memory.wanted[self.pane] = row["position"] if row else 0
        self._arrange(position)

    def _arrange(self, position: int | None) -> None:
        """Arrange the pane in the background; chosen is what stands at a place in the pack's order,
        or else the first.
        """
        session, pane = self._session, self.pane
        asked = session.memory.filters.get(pane, ()), session.lists.order
        arrange = session.lists.arranging(pane)
        self.is_arranging = True

        def work() -> tuple[str, Asked, ListedPane, int]:
            there = arrange()
            return pane, asked, there, there.index(position) if position is not None else 0

        session.background.submit(work, self._show_arranged)

    def _show_arranged(self, outcome: Outcome[tuple[str, Asked, ListedPane, int]]) -> None:
        pane, asked, there, index = outcome()
        session = self._session
        self.is_arranging = False
        session.keys.resume()
        if asked != (session.memory.filters.get(pane, ()), session.lists.order):
            return
        session.lists.keep(pane, there, index)
        if pane == self.pane:
            self.show()
            self._filtered(True)

    def count_request(self) -> CountRequest:
        """Return what the filters leave of the pane: it is counted."""
        from briefing.library.query.parser import Query
        from briefing.library.search_fields import FACETS, PANE

        query = within(Query("").within(PANE, self.pane), self.chosen)
        fields = tuple(field for field in FACETS if field != PANE)
        return CountRequest((self.pane, self.chosen), query, fields, own=tuple(self._own()))

    def _own(self) -> Iterator[OwnFilter]:
        """Yield the filter by what is unread, once that is known."""
        from briefing.library.query.parser import Query
        from briefing.library.search_fields import PANE

        marks = self._session.desk.marks
        if marks.state is not None:
            chosen = with_entries((*without(self.chosen), UNREAD), marks.unread)
            yield OwnFilter(UNREAD, within(Query("").within(PANE, self.pane), chosen))
