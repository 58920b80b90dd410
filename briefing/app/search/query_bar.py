"""The line at the top of the search: what it is, the query, and how many entries it finds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.widgets import Static

from briefing.app.search.responding import totals_told
from briefing.app.ui.window import SIDE_BY_SIDE
from briefing.cells import cells

if TYPE_CHECKING:
    from briefing.app.search.query_field import QueryField
    from briefing.app.session.search_response import SearchResponse

LABEL = "Search"

WAITING = ["reading the pack first …", "reading …"]
"""Stands in the place of the count, as long as nothing can be counted; the longer first."""

PADDING = 2
"""Cells beside the label and beside the count."""

ROOM, NARROW_ROOM = 26, 15
"""Cells that are kept for the count, in a wide window and in a narrow one."""


class QueryBar(Horizontal):
    """Shows the line to type in between its label and the count, which makes room for the query."""

    def __init__(self, field: QueryField) -> None:
        super().__init__()
        self._field = field
        self._told: list[str] = [""]
        """How many there are, in words: the longest first."""
        self._total = Static("", id="told", markup=False)
        self._total.styles.width = ROOM

    def compose(self) -> ComposeResult:
        """Yield the label, the line to type in, and the count."""
        yield Static(LABEL, id="search-label", markup=False)
        yield self._field
        yield self._total

    def show_total(self, response: SearchResponse) -> None:
        """Say how many entries were found."""
        self._told = totals_told(response)
        self.fit()

    def show_waiting(self) -> None:
        """Say that what is asked is answered once the pack has been read."""
        self._told = WAITING
        self.fit()

    def fit(self) -> bool:
        """Give the query the cells that it needs, as far as the count can do with fewer or less.

        Returns whether it has another number of cells than before.
        """
        width = self.screen.size.width
        kept = ROOM if width >= SIDE_BY_SIDE else NARROW_ROOM
        query = cells(self._field.value) + 1  # the cursor behind it
        left = width - cells(LABEL) - PADDING - query
        room = min(left, kept) - PADDING
        told = next((each for each in self._told if cells(each) <= room), self._told[-1])
        wanted = kept if left >= kept else cells(told) + PADDING
        self._total.update(told, layout=False)
        before = self._total.styles.width
        if before is not None and before.value == wanted:
            return False
        self._total.styles.width = wanted
        return True
