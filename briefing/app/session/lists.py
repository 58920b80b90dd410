"""The lists of the panes: what filters and the chosen order make of each."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Protocol

from briefing.desk.choices import AS_IN_PACK

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from briefing.app.session.filters import Chosen
    from briefing.app.session.memory import Memory
    from briefing.desk.settings import Settings
    from briefing.library.library import Library
    from briefing.library.records import Row, Section, Tab


AT_ONCE = 5_000
"""Entries of a pane that are sorted while the reader waits; more are in the background."""


class ListedPane(Protocol):
    """The entries of a pane as its list shows them."""

    total: int
    """Entries in the list."""
    sections: list[Section]
    """The headings in it."""
    places: Sequence[int] | None
    """The places in the pane of what is listed; None: they are in the order of the pack."""

    def rows(self, start: int, count: int) -> list[Row]:
        """Return the rows from `start` on."""

    def index(self, position: int) -> int:
        """Return where the entry stands whose place in the pane is given, or else the one that
        comes next in the pack.
        """

    def holds(self, index: int, position: int) -> bool:
        """Return whether an entry of that place in the pane stands there."""


class WholePane:
    """All entries of a pane, in the order of the pack."""

    places: Sequence[int] | None = None

    def __init__(self, library: Library, tab: Tab) -> None:
        self.total = tab["count"]
        self.sections = library.sections(tab["id"]) if tab.get("sectioned") else []
        self._window = partial(library.window, tab["id"])

    def rows(self, start: int, count: int) -> list[Row]:
        """Return the rows from `start` on."""
        return self._window(start, count)

    def index(self, position: int) -> int:
        """Return the place itself."""
        return position

    def holds(self, index: int, position: int) -> bool:
        """Return whether it is the same place."""
        return index == position


def listed(library: Library, tab: Tab, chosen: Chosen, order: str) -> ListedPane:
    """Return a pane as some filters and an order make it."""
    if order != AS_IN_PACK:
        from briefing.app.session.ordered_pane import OrderedPane

        return OrderedPane(library, tab["id"], chosen, order)
    if chosen:
        from briefing.app.session.filtered_pane import FilteredPane

        return FilteredPane(library, tab["id"], chosen)
    return WholePane(library, tab)


class Lists:
    """Keeps how each pane is listed, as long as filters, order and pack are the same."""

    def __init__(
        self,
        library: Library,
        memory: Memory,
        settings: Callable[[], Settings],
        tab: Callable[[str], Tab],
    ) -> None:
        """Make the lists of panes, as `tab` tells what each is; the library may be ahead of it."""
        self._library = library
        self._tab = tab
        self._memory = memory
        self._settings = settings
        self._order: str | None = None
        self._set = ""
        """What was set when an order was asked for."""
        self._known: dict[str, ListedPane] = {}

    @property
    def order(self) -> str:
        """The order of the lists: what was asked for last, unless another one was set since."""
        now = self._settings().list_order
        return self._order if self._order is not None and self._set == now else now

    def order_by(self, order: str) -> None:
        """Have all lists in an order, until the program ends or another one is set."""
        self._order, self._set = order, self._settings().list_order
        self._memory.tops.clear()
        self.rearrange()

    def rearrange(self) -> None:
        """Forget how panes are listed: the order, or the pack, is another one."""
        self._known.clear()
        for pane, id in self._memory.chosen.items():
            row = self._library.row(id)
            if row is not None and row["pane"] == pane:
                self._memory.wanted[pane] = row["position"]

    def filter(self, pane: str, chosen: Chosen) -> None:
        """Keep what a pane is filtered by from now on."""
        if chosen != self._memory.filters.get(pane, ()):
            self._memory.filters[pane] = chosen
            self._known.pop(pane, None)

    def arranging(self, pane: str) -> Callable[[], ListedPane]:
        """Return what arranges a pane as it is wanted now: it may be called in a thread."""
        chosen = self._memory.filters.get(pane, ())
        return partial(listed, self._library, self._tab(pane), chosen, self.order)

    def keep(self, pane: str, arranged: ListedPane, index: int) -> None:
        """Keep how a pane is listed, where it is known already, and which row is to be chosen."""
        self._known[pane] = arranged
        self._memory.wanted.pop(pane, None)
        self._memory.positions[pane] = index

    def of(self, pane: str) -> ListedPane:
        """Return how a pane is listed."""
        if pane not in self._known:
            self._known[pane] = self.arranging(pane)()
        return self._known[pane]

    def places(self, pane: str) -> Sequence[int] | None:
        """Return the places in a pane of what is listed; None: they are in the pack's order."""
        return self.of(pane).places if self.order != AS_IN_PACK else None

    def is_quick(self, pane: str) -> bool:
        """Return whether how a pane is listed is known, or known as soon as it is asked for."""
        short = self.order == AS_IN_PACK or self._tab(pane)["count"] <= AT_ONCE
        return short or pane in self._known

    def at_once(self, pane: str) -> tuple[ListedPane, int]:
        """Return how a pane is listed, and the row that is to be chosen in it; where sorting it
        takes long, it is in the order of the pack, and is to be arranged yet.
        """
        memory, quick = self._memory, self.is_quick(pane)
        if quick:
            there = self.of(pane)
        else:
            chosen = memory.filters.get(pane, ())
            there = listed(self._library, self._tab(pane), chosen, AS_IN_PACK)
        wanted = memory.wanted
        if (position := wanted.pop(pane, None) if quick else wanted.get(pane)) is not None:
            memory.positions[pane] = there.index(position)
        return there, memory.positions.get(pane, 0)
