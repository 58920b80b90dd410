"""Lines over the years: each column from year to year, broken where a number is missing."""

from __future__ import annotations

from itertools import pairwise

from briefing import TYPE_CHECKING
from briefing.cells import cells
from briefing.publish.chart import names
from briefing.publish.chart.canvas import ACROSS, DOWN, Canvas
from briefing.publish.chart.marks import role
from briefing.publish.chart.rows import known
from briefing.publish.chart.scale import of_lines, told
from briefing.publish.lines import Segment
from briefing.publish.views.view import ViewLine

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

    from briefing.pack.markdown.blocks import Chart
    from briefing.publish.chart.marks import Marks
    from briefing.publish.chart.panels import Panel
    from briefing.publish.chart.rows import Row

LEAST_HEIGHT, MOST_HEIGHT = 7, 15
"""Lines of a canvas."""

WIDEST = 120
LABEL = 14
"""Cells of a number at the axis, at most."""

DOTTED = 3
APART = 4
"""Cells between the marks of two years, at least, where every year has one."""


class Curves:
    """The lines of one panel in so many cells."""

    def __init__(
        self,
        chart: Chart,
        rows: list[Row],
        panel: Panel,
        width: int,
        marks: Marks,
        height: int | None = None,
    ) -> None:
        self.panel = panel
        self.marks = marks
        self._chart = chart
        self._rows = [row for row in rows if not row.absent]
        self._years = [int(each["x"]) for each in chart["rows"]]
        self.height = height or max(LEAST_HEIGHT, min(width // 6, MOST_HEIGHT))
        most = (self.height + 1) // 2
        self.scale = of_lines(known(rows, panel.columns), most)
        ticks = self.scale.ticks(most)
        self._ticks = {self._down(tick) // DOWN: told(tick) for tick in ticks}
        self.label = min(LABEL, max(map(cells, self._ticks.values()), default=0))
        self.width = max(ACROSS, min(width - self.label - 1, WIDEST))

    @property
    def begins_at_zero(self) -> bool:
        """Whether zero is on the axis."""
        return self.scale.low <= 0 <= self.scale.high

    def _down(self, value: Decimal) -> int:
        return round((1 - self.scale.share(value)) * (self.height * DOWN - 1))

    def _across(self, year: int) -> int:
        first, last = self._years[0], self._years[-1]
        return round((year - first) / max(1, last - first) * (self.width * ACROSS - 1))

    def legend(self) -> list[tuple[str, str]]:
        """Return the mark and the title of each column, with the style."""
        signs = self.marks.point
        return [
            (f"{signs(place)} {names.column(self._chart, column)}", role(place))
            for place, column in enumerate(self.panel.columns)
        ]

    def lines(self) -> Iterator[ViewLine]:
        """Yield the canvas between its axes."""
        corner, level, tick, upright = self.marks.axis
        for at, line in enumerate(self._canvas().rows()):
            number = self._ticks.get(at, "")
            number = number if cells(number) <= self.label else ""
            lead = " " * (self.label - cells(number)) + number + upright
            yield ViewLine([Segment(lead, "quiet"), *line])
        rule, named, end = [level] * self.width, "", 0
        for year in self._labelled():
            at = min(self.width - 1, self._across(year) // ACROSS)
            text = str(year)
            start = max(0, min(at - len(text) // 2, self.width - len(text)))
            if start < end or len(text) > self.width:
                continue
            rule[at] = tick
            named = named.ljust(start) + text
            end = start + len(text) + 1
        yield ViewLine([Segment(" " * self.label + corner + "".join(rule), "quiet")])
        yield ViewLine([Segment(" " * (self.label + 1) + named, "quiet")])

    def _labelled(self) -> list[int]:
        """Return the years that stand at the axis: the first, the last, and round ones between."""
        first, last = self._years[0], self._years[-1]
        size = max(len(str(first)), len(str(last))) + 2
        most = max(1, self.width // size)
        step = next(s for s in _steps() if (last - first) // s < most)
        margin = (last - first) * size // max(1, self.width) + 1
        between = range(first - first % step + step, last, step)
        inner = [each for each in between if first + margin <= each <= last - margin]
        return [first, *inner, last] if last > first else [first]

    def _canvas(self) -> Canvas:
        canvas = Canvas(self.width, self.height, self.marks)
        dense = self.width < APART * (self._years[-1] - self._years[0])
        alone = len(self.panel.columns) == 1
        for place, column in enumerate(self.panel.columns):
            style = role(place)
            points = self._points(column)
            for (year, dot, _), (following, to, plan) in pairwise(points):
                if following == year + 1:
                    canvas.line(dot, to, style, DOTTED if plan else 1)
        for place, column in enumerate(self.panel.columns):
            points = self._points(column)
            years = {year for year, _, _ in points}
            for number, (year, (x, y), _) in enumerate(points):
                by_itself = year - 1 not in years and year + 1 not in years
                end = number in (0, len(points) - 1) and not alone
                if by_itself or end or not (dense or alone):
                    canvas.sign(x, y, self.marks.point(place), role(place))
                else:
                    canvas.dot(x, y, role(place))
        return canvas

    def _points(self, column: int) -> list[tuple[int, tuple[int, int], bool]]:
        """Return the year of each number of a column, its dot, and whether it is a plan."""
        found = []
        for year, row in zip(self._years, self._rows, strict=True):
            value = row.values[column]
            if value is not None:
                found.append((year, (self._across(year), self._down(value)), row.plan))
        return found


def _steps() -> Iterator[int]:
    power = 1
    while True:
        yield from (power, 2 * power, 5 * power)
        power *= 10
