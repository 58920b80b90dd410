"""The entries of a pane in another order than the pack's: which, and where one of them stands."""

from __future__ import annotations

from bisect import bisect_left
from functools import partial
from typing import TYPE_CHECKING

from briefing.app.session.filters import Chosen, within
from briefing.desk.choices import BY_DATE, BY_STANDING, BY_TITLE
from briefing.library.query.parser import Query
from briefing.library.views import list_order

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.library.library import Library
    from briefing.library.records import Row, Section

_QUESTIONS = {
    BY_DATE: list_order.by_date,
    BY_STANDING: list_order.by_standing,
    BY_TITLE: list_order.by_title,
}
_HEADINGS = {BY_DATE: "Newest first", BY_STANDING: "By standing", BY_TITLE: "By title"}
"""What stands above a list in each order."""


class OrderedPane:
    """The entries of a pane that some filters leave, or all, in an order that is not the pack's."""

    def __init__(self, library: Library, pane: str, chosen: Chosen, order: str) -> None:
        """Sort a pane; `order` is one of those that a reader can choose, but for the first."""
        self._library = library
        query = within(Query(""), chosen) if chosen else None
        found = library.view(partial(_QUESTIONS[order], query=query, pane=pane))
        self._orders = found.orders
        self.places: Sequence[int] | None = found.positions
        self._at = {position: index for index, position in enumerate(found.positions)}
        self.total = len(found.orders)
        self.sections = _headed(_HEADINGS[order], found.sections) if self.total else []
        """The headings in the list; the first says which order it is."""

    def rows(self, start: int, count: int) -> list[Row]:
        """Return the rows from `start` on."""
        orders = self._orders[start : start + count]
        return self._library.view(partial(list_order.rows_in_order, orders=orders))

    def index(self, position: int) -> int:
        """Return where the entry stands whose place in the pane is given, or else the one that
        comes next in the pack.
        """
        if position not in self._at and self._at:
            known = sorted(self._at)
            position = known[min(bisect_left(known, position), len(known) - 1)]
        return self._at.get(position, 0)

    def holds(self, index: int, position: int) -> bool:
        """Return whether an entry of that place in the pane stands there."""
        return self._at.get(position) == index


def _headed(order: str, sections: list[Section]) -> list[Section]:
    """Return headings of which the first, above all, names the order."""
    if not sections or sections[0]["index"]:
        return [{"index": 0, "heading": order}, *sections]
    first, *rest = sections
    return [{"index": 0, "heading": f"{order}: {first['heading']}"}, *rest]
