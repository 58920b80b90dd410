"""Where the items of a list stand: items and lines are numbered from 0."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

NONE = -1
"""The item of a line that belongs to none."""


class EvenLines:
    """Items that take as many lines each; above some of them stands a heading."""

    def __init__(
        self, height: int, count: int = 0, headed: Sequence[int] = (), space: int = 0
    ) -> None:
        """Make it of `count` items; `headed` are those below a heading, in order, and `space` is
        the number of empty lines above a heading, but for one on the first line.
        """
        self.height = height
        self.count = count
        """Items in the list."""
        self._headed = headed
        self._space = space
        self._saved = space if headed and headed[0] == 0 else 0
        """Empty lines that there would be at the top."""

    @property
    def total(self) -> int:
        """Lines that all items take, with the headings."""
        return self.count * self.height + len(self._headed) * self._heading - self._saved

    def of(self, index: int) -> tuple[int, int]:
        """Return the first and the last line of an item."""
        above = bisect_right(self._headed, index) * self._heading - self._saved
        first = index * self.height + (above if above > 0 else 0)
        return first, first + self.height - 1

    def with_heading(self, index: int) -> tuple[int, int]:
        """Return the first and the last line of an item and of the heading right above it."""
        first, last = self.of(index)
        above = bisect_right(self._headed, index)
        if above and self._headed[above - 1] == index:
            first = max(0, first - self._heading)
        return first, last

    def item(self, line: int) -> int:
        """Return the item that a line belongs to, or NONE."""
        above = self._above(line)
        if above and line <= self._line_of(above - 1):
            return NONE
        index = (line - max(0, above * self._heading - self._saved)) // self.height
        return index if index < self.count else NONE

    def heading(self, line: int) -> int:
        """Return which of the headings a line is, from 0, or NONE."""
        above = self._above(line)
        return above - 1 if above and self._line_of(above - 1) == line else NONE

    def paged(self, index: int, lines: int) -> int:
        """Return the last item that is no more than so many lines further down, or up if < 0.

        Always another one, if there is any.
        """
        if lines > 0:
            further = bisect_right(range(self.count), self.of(index)[1] + lines, key=self._last) - 1
            return min(max(further, index + 1), self.count - 1)
        further = bisect_left(range(self.count), self.of(index)[0] + lines, key=self._top)
        return max(min(further, index - 1), 0)

    def _top(self, index: int) -> int:
        return self.with_heading(index)[0]

    def _last(self, index: int) -> int:
        return self.of(index)[1]

    @property
    def _heading(self) -> int:
        """Lines that a heading takes, with the empty ones above it."""
        return 1 + self._space

    def _line_of(self, heading: int) -> int:
        above = heading * self._heading + self._space - self._saved
        return self._headed[heading] * self.height + above

    def _above(self, line: int) -> int:
        """Return how many headings stand on a line or above it, or have it above them, empty."""
        return bisect_right(range(len(self._headed)), line + self._space, key=self._line_of)


class OwnLines:
    """Items that take any number of lines, with lines between them that belong to none."""

    def __init__(self, items: list[int] | None = None) -> None:
        """Make it of the item of each line, or NONE."""
        self._items = items or []
        self._last: list[int] = []
        """The item of each line, or the one before it."""
        for each in self._items:
            self._last.append(max(each, self._last[-1] if self._last else NONE))
        self.count = self._last[-1] + 1 if self._last else 0
        """Items in the list."""

    @property
    def total(self) -> int:
        """Lines that all items take, with those between them."""
        return len(self._items)

    def of(self, index: int) -> tuple[int, int]:
        """Return the first and the last line of an item."""
        first, end = bisect_left(self._last, index), bisect_right(self._last, index)
        while end > first + 1 and self._items[end - 1] == NONE:
            end -= 1
        return first, end - 1

    def item(self, line: int) -> int:
        """Return the item that a line belongs to, or NONE."""
        return self._items[line] if line < len(self._items) else NONE
