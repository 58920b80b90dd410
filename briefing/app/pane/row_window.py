"""The rows of a pane, fetched from the library as they are needed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefing.library.records import Row, Section

AT_ONCE = 64
"""Rows that are fetched at a time."""

Fetch = Callable[[int, int], "list[Row]"]
"""Returns rows by the number of the first and how many are wanted."""


class RowWindow:
    """Rows by their numbers, from 0."""

    def __init__(self, count: int, fetch: Fetch, sections: Sequence[Section] = ()) -> None:
        self.count = count
        """Rows of the pane."""
        self.sections = sections
        """The headings that stand above some of them, in order."""
        self._fetch = fetch
        self._known: dict[int, Row] = {}

    def __getitem__(self, index: int) -> Row | None:
        """Return a row, fetched with its neighbours where it has not been seen; None: none such."""
        if not 0 <= index < self.count:
            return None
        if index not in self._known:
            start = max(0, index - AT_ONCE // 2)
            self._known |= enumerate(self._fetch(start, AT_ONCE), start)
        return self._known.get(index)
