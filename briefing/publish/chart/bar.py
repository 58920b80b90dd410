"""One bar: its cells, at a scale that is as wide as there is room."""

from __future__ import annotations

from decimal import Decimal

from briefing import TYPE_CHECKING
from briefing.cells import cells
from briefing.publish.chart.marks import REST, role
from briefing.publish.chart.parts import apportioned
from briefing.publish.chart.rows import known
from briefing.publish.chart.scale import told
from briefing.publish.lines import Segment

if TYPE_CHECKING:
    from briefing.publish.chart.marks import Marks
    from briefing.publish.chart.rows import Row
    from briefing.publish.chart.scale import Scale

TICK_CELLS = 9
"""Cells from one tick to the next, at least."""

HALF = 0.5
"""Cells below which a part would have none."""

LONG = 2
"""Cells of a part that can be half a cell shorter or longer, and nobody is misled."""


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
        for tick in self._ticks():
            at = min(self.width - 1, int(self._at(tick)))
            text = self.marks.tick + told(tick)
            if at + cells(text) > self.width:  # at the end it stands to the left of its tick
                text = told(tick) + self.marks.tick
                at -= cells(text) - 1
            if at >= end:
                line = line.ljust(at) + text
                end = at + cells(text) + 1
        return [Segment(line, "quiet")]

    def _ticks(self) -> list[Decimal]:
        """Return what stands at the axis; two numbers at the end of it do not touch."""
        if self._sided:
            return self.scale.ticks(max(3, self.width // TICK_CELLS))
        apart = max(TICK_CELLS, 2 * cells(self.marks.tick + told(self.scale.high)) + 1)
        return self.scale.even_ticks(max(2, 1 + self.width // apart))

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
        there = [
            (place, value)
            for place, column in enumerate(parts)
            if (value := row.values[column]) is not None and value
        ]
        lengths = [self._at(value) for _, value in there]
        apart = self.marks.coloured and not row.plan
        drawn = self._coloured(lengths) if apart else self._filled(there, lengths, plan=row.plan)
        found = [
            Segment(signs, role(place)) for (place, _), signs in zip(there, drawn, strict=True)
        ]
        whole = row.values[total] if total is not None else None
        if whole is not None and any(row.values[column] is None for column in parts):
            size = max(0, round(self._at(whole)) - sum(len(signs) for signs in drawn))
            found.append(Segment(self.marks.rest * size, REST))
        return found

    def raises(self, row: Row, parts: list[int]) -> bool:
        """Return whether a part of a row is drawn larger than it is, to be seen at all."""
        drawn = 0 if self.marks.coloured and not row.plan else HALF
        return any(0 < self._at(value) < drawn for value in known([row], parts))

    def _filled(
        self, there: list[tuple[int, Decimal]], lengths: list[float], *, plan: bool
    ) -> list[str]:
        """Return parts that differ by what they are filled with."""
        sizes = apportioned(lengths)
        return [
            self.marks.fill(place, plan=plan) * size
            for (place, _), size in zip(there, sizes, strict=True)
        ]

    def _coloured(self, lengths: list[float]) -> list[str]:
        """Return parts that differ by their colours, with a slit between one and the next.

        The last one ends where the total does, but for one that is too short to make up for what
        the others were rounded by.
        """
        if not lengths:
            return []
        (*inner, last), (*sizes, room) = lengths, apportioned(lengths)
        last = sum(lengths) - sum(sizes) if last >= LONG else min(last, room)
        drawn = [self._inner(*each) for each in zip(inner, sizes, strict=True)]
        return [*drawn, self._eighths(last, least=1)]

    def _inner(self, length: float, size: int) -> str:
        """Return a part before another in its cells; one that has less than its cell as it is."""
        signs = self.marks.eighths
        if length * len(signs) < len(signs) - 1:
            return self._eighths(length, least=1).ljust(size)
        return signs[-1] * (size - 1) + signs[-2]
