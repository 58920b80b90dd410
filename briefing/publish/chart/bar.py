"""One bar: its cells, at a scale that is as wide as there is room."""

from __future__ import annotations

from decimal import Decimal

from briefing import TYPE_CHECKING
from briefing.cells import cells
from briefing.publish.chart.marks import REST, role
from briefing.publish.chart.scale import told
from briefing.publish.lines import Segment

if TYPE_CHECKING:
    from briefing.publish.chart.marks import Marks
    from briefing.publish.chart.rows import Row
    from briefing.publish.chart.scale import Scale

TICK_CELLS = 9
"""Cells from one tick to the next, at least."""


class Bars:
    """Draws bars at one scale in so many cells."""

    def __init__(self, scale: Scale, width: int, marks: Marks) -> None:
        self.scale = scale
        self.width = width
        self.marks = marks
        self._zero = scale.share(Decimal(0)) * width
        self._sided = scale.low < 0
        """Whether some bars go to the left."""

    def _at(self, value: Decimal) -> float:
        return self.scale.share(value) * self.width

    def axis(self) -> list[Segment]:
        """Return the line that says what the lengths mean: ticks, each with its number."""
        line, end = "", 0
        for tick in self.scale.ticks(max(3, self.width // TICK_CELLS)):
            at = min(self.width - 1, int(self._at(tick)))
            text = self.marks.tick + told(tick)
            if at >= end and at + cells(text) <= self.width:
                line = line.ljust(at) + text
                end = at + cells(text) + 1
        return [Segment(line, "quiet")]

    def single(self, value: Decimal | None, place: int, *, plan: bool) -> list[Segment]:
        """Return the bar of one number; that of a plan is hatched, and none begins but at zero."""
        if value is None:
            return []
        style = role(place)
        if self._sided:
            return self._from_zero(value, style, self.marks.fill(0, plan=plan))
        length = self._at(value)
        if plan:
            whole = max(round(length), 1 if value else 0)
            return [Segment(self.marks.hatches[0] * whole, style)]
        return [Segment(self._eighths(length, least=1 if value else 0), style)]

    def _eighths(self, length: float, least: int) -> str:
        signs = self.marks.eighths
        parts = max(round(length * len(signs)), least)
        whole, rest = divmod(parts, len(signs))
        return signs[-1] * whole + (signs[rest - 1] if rest else "")

    def _from_zero(self, value: Decimal, style: str, sign: str) -> list[Segment]:
        zero, end = round(self._zero), round(self._at(value))
        zero = min(zero, self.width - 1)
        line = Segment(self.marks.zero, "quiet")
        if value < 0:
            size = max(1, zero - end)
            size = min(size, zero)
            return [Segment(" " * (zero - size)), Segment(sign * size, style), line]
        size = max(1 if value else 0, min(end, self.width) - zero - 1)
        return [Segment(" " * zero), line, Segment(sign * size, style)]

    def stacked(self, row: Row, parts: list[int], total: int | None) -> list[Segment]:
        """Return the parts of a row end to end, and what is known of its total alone."""
        found: list[Segment] = []
        sum, end = Decimal(0), 0
        for place, column in enumerate(parts):
            value = row.values[column]
            if value is None:
                continue
            sum += value
            size = max(0, round(self._at(sum)) - end)
            end += size
            found.append(Segment(self.marks.fill(place, plan=row.plan) * size, role(place)))
        whole = row.values[total] if total is not None else None
        if whole is not None and any(row.values[column] is None for column in parts):
            size = max(0, round(self._at(whole)) - end)
            found.append(Segment(self.marks.rest * size, REST))
        return found
