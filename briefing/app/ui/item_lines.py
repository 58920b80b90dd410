"""Where the items of a list stand: items and lines are numbered from 0."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

NONE = -1
"""The item of a line that belongs to none."""


class EvenLines:
    """Items that take as many lines each."""

    def __init__(self, height: int, count: int = 0) -> None:
        self.height = height
        self.count = count
        """Items in the list."""

    @property
    def total(self) -> int:
        """Lines that all items take."""
        return self.count * self.height

    def of(self, index: int) -> tuple[int, int]:
        """Return the first and the last line of an item."""
        return index * self.height, (index + 1) * self.height - 1

    def item(self, line: int) -> int:
        """Return the item that a line belongs to, or NONE."""
        index = line // self.height
        return index if index < self.count else NONE


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
