"""The entries that filters leave of a pane: how many, which, and where one of them stands."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from briefing.app.session.filters import Chosen, within
from briefing.library.query.parser import Query

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.library.library import Library
    from briefing.library.records import Row


class FilteredPane:
    """The entries of a pane that some filters leave, in the order of the pack."""

    places: Sequence[int] | None = None

    def __init__(self, library: Library, pane: str, chosen: Chosen) -> None:
        self._library = library
        self._pane = pane
        self._query = within(Query(""), chosen)
        self.total, _ = library.filtered(self._query, pane, 0, 0)
        self.sections = library.sections(pane, self._query)
        """The headings in the list of what is left."""

    def rows(self, start: int, count: int) -> list[Row]:
        """Return the rows from `start` on."""
        return self._library.filtered(self._query, self._pane, start, count)[1]

    def index(self, position: int) -> int:
        """Return where the entry stands whose place in the pane is given, or else the next one."""
        at = bisect_left(range(self.total), position, key=self._position)
        return min(at, max(0, self.total - 1))

    def holds(self, index: int, position: int) -> bool:
        """Return whether an entry of that place in the pane stands there."""
        return index < self.total and self._position(index) == position

    def _position(self, index: int) -> int:
        rows = self.rows(index, 1)
        return rows[0]["position"] if rows else self.total  # the pack has just changed
