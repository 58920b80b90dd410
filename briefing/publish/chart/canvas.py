"""A canvas of dots, eight in each cell: braille, or where that cannot be shown a sign a cell."""

from __future__ import annotations

from briefing import TYPE_CHECKING
from briefing.publish.lines import Segment

if TYPE_CHECKING:
    from briefing.publish.chart.marks import Marks

ACROSS, DOWN = 2, 4
"""Dots of a cell."""

_BRAILLE = 0x2800
_DOTS = ((0x01, 0x08), (0x02, 0x10), (0x04, 0x20), (0x40, 0x80))
_SIGN = "."


class Canvas:
    """Dots and signs in styles. The dot at (0, 0) is the one at the top left."""

    def __init__(self, width: int, height: int, marks: Marks) -> None:
        self.width = width
        self.height = height
        self._marks = marks
        self._dots = [[0] * width for _ in range(height)]
        self._styles = [[""] * width for _ in range(height)]
        self._signs: dict[tuple[int, int], str] = {}

    def dot(self, x: int, y: int, style: str) -> None:
        """Set a dot, where it is on the canvas."""
        column, row = x // ACROSS, y // DOWN
        if 0 <= column < self.width and 0 <= row < self.height and (column, row) not in self._signs:
            self._dots[row][column] |= _DOTS[y % DOWN][x % ACROSS]
            self._styles[row][column] = style

    def line(self, start: tuple[int, int], end: tuple[int, int], style: str, every: int) -> None:
        """Draw a line from dot to dot; of `every` so many, the first one."""
        (x, y), (last_x, last_y) = start, end
        steps = max(abs(last_x - x), abs(last_y - y), 1)
        for step in range(0, steps + 1, every):
            across = round((last_x - x) * step / steps)
            down = round((last_y - y) * step / steps)
            self.dot(x + across, y + down, style)

    def sign(self, x: int, y: int, sign: str, style: str) -> None:
        """Put a sign in the cell of a dot."""
        column = min(max(0, x // ACROSS), self.width - 1)
        row = min(max(0, y // DOWN), self.height - 1)
        self._signs[column, row] = sign
        self._styles[row][column] = style

    def rows(self) -> list[list[Segment]]:
        """Return the lines; cells of one style are one segment, and empty ones are spaces."""
        return [self._row(row) for row in range(self.height)]

    def _row(self, row: int) -> list[Segment]:
        found: list[Segment] = []
        for column, dots in enumerate(self._dots[row]):
            sign = self._signs.get((column, row)) or self._shown(dots)
            style = self._styles[row][column] if sign != " " else ""
            if found and found[-1].style == style:
                found[-1].text += sign
            else:
                found.append(Segment(sign, style))
        return found

    def _shown(self, dots: int) -> str:
        if not dots:
            return " "
        return chr(_BRAILLE + dots) if self._marks.braille else _SIGN
