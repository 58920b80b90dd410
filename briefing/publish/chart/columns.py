"""Bars that stand beside one another, one a row: many rows in few lines."""

from __future__ import annotations

from decimal import Decimal

from briefing import TYPE_CHECKING
from briefing.cells import cells
from briefing.publish.chart.marks import role
from briefing.publish.chart.rows import YEARS, gap, known
from briefing.publish.chart.scale import from_zero
from briefing.publish.fitted import elided
from briefing.publish.lines import Segment
from briefing.publish.views.view import ViewLine

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.pack.markdown.blocks import Chart
    from briefing.publish.chart.marks import Marks
    from briefing.publish.chart.rows import Row

WIDEST = 6
"""Cells of a bar with the space behind it, at most."""

LABEL = 10
"""Cells of a number at the axis, at most."""


class Columns:
    """The numbers of one column, from zero."""

    def __init__(
        self, chart: Chart, rows: list[Row], column: int, width: int, height: int, marks: Marks
    ) -> None:
        self.rows = rows
        self.column = column
        self.height = height
        self.marks = marks
        self._width = width
        self._values = known(rows, [column])
        self._scale = from_zero(self._values)
        self._years = chart["x"] in YEARS
        slots = sum(max(1, row.absent) for row in rows)
        top = max(self._values, default=Decimal(0))
        self._top = next((r.number(column) for r in rows if r.values[column] == top), "0")
        self._label = cells(self._top)
        room = width - self._label - 1
        self._slot = min(WIDEST, room // slots) if slots <= room else 0

    @property
    def fits(self) -> bool:
        """Whether each row has a cell, and all numbers stand on the axis."""
        return bool(self._slot) and self._scale.low >= 0 and self._label <= LABEL

    @property
    def _bar(self) -> int:
        """Cells of a bar: a space is left behind it where there is room."""
        return self._slot if self._slot < 2 else self._slot - 1

    def lines(self) -> Iterator[ViewLine]:
        """Yield the bars from the top, the axis, and what stands at its ends."""
        corner, level, _, upright = self.marks.axis
        for down in range(self.height):
            number = {0: self._top, self.height - 1: "0"}.get(down, "")
            lead = Segment(number.rjust(self._label) + upright, "quiet")
            line = [lead]
            for row in self.rows:
                line += self._cells(row, self.height - 1 - down)
            yield ViewLine(line)
        size = self._slot * sum(max(1, row.absent) for row in self.rows)
        yield ViewLine([Segment(" " * self._label + corner + level * size, "quiet")])
        first, last = self.rows[0].label, self.rows[-1].label
        space = " " * (size - cells(first) - cells(last))
        if space or size == cells(first) + cells(last):
            yield ViewLine([Segment(" " * (self._label + 1) + first + space + last, "quiet")])
        else:
            yield ViewLine([Segment(self._ends(f"{first} to {last}"), "quiet")])

    def _ends(self, told: str) -> str:
        """Return what the ends of the axis are, below it, or as near to that as there is room."""
        told = elided(told, self._width)
        return " " * min(self._label + 1, self._width - cells(told)) + told

    def _cells(self, row: Row, up: int) -> Iterator[Segment]:
        """Yield the cells of a row so many lines above the axis."""
        value = row.values[self.column]
        behind = " " * (self._slot - self._bar)
        if value is None:
            sign = gap() if not up else " "
            yield Segment((sign + " " * (self._slot - 1)) * max(1, row.absent), "quiet")
            return
        signs = self.marks.rising
        parts = round(self._scale.share(value) * self.height * len(signs))
        parts = max(parts, 1 if value else 0)
        here = max(0, min(len(signs), parts - up * len(signs)))
        sign = signs[here - 1] if here else " "
        if row.plan and here:
            sign = self.marks.hatches[0] if here * 2 >= len(signs) or not up else " "
        yield Segment(sign * self._bar, role(0))
        yield Segment(behind)
