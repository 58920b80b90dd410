"""The chart of a series: its panels, what its signs mean, its notes and its sources."""

from __future__ import annotations

from briefing import TYPE_CHECKING
from briefing.cells import cells
from briefing.publish.chart import names, narrow, notes, number_grid
from briefing.publish.chart.bar_table import BarTable, Part
from briefing.publish.chart.curves import Curves
from briefing.publish.chart.groups import GroupTable
from briefing.publish.chart.marks import marks as these_marks
from briefing.publish.chart.notes import Notes, legend_lines, paragraph
from briefing.publish.chart.panels import panels
from briefing.publish.chart.rows import counted, rows
from briefing.publish.chart.scale import told
from briefing.publish.lines import Segment
from briefing.publish.signs import shown
from briefing.publish.views.view import View, ViewLine

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefing.pack.markdown.blocks import Chart
    from briefing.publish.chart.marks import Marks
    from briefing.publish.chart.panels import Panel

NARROWEST = 20
"""Cells in which a chart is drawn at least; a narrower window cuts it."""


def view(
    chart: Chart, width: int, *, marks: Marks | None = None, labels: Iterable[str | None] = ()
) -> View:
    """Return the chart of a series, drawn in so many cells."""
    return _Drawing(chart, max(NARROWEST, width), marks or these_marks()).view(labels)


class _Drawing:
    """Draws one chart, and counts what can be chosen in it."""

    def __init__(self, chart: Chart, width: int, marks: Marks) -> None:
        self.chart = chart
        self.width = width
        self.marks = marks
        self.rows = rows(chart)
        self.panels = panels(chart, self.rows)
        self.notes = Notes()
        self.lines: list[ViewLine] = []
        self.targets: list[str] = []

    def view(self, labels: Iterable[str | None]) -> View:
        """Return the whole."""
        waiting = [*self.panels]
        while waiting:
            if self.lines:
                self.lines.append(ViewLine([]))
            beside = self._side_by_side(waiting)
            if beside is not None:
                self._items(beside.lines())
                waiting = waiting[len(beside.parts) :]
            else:
                self._panel(waiting.pop(0))
        lined = any(panel.kind == "lines" for panel in self.panels)
        signs = notes.signs(
            self.rows, self.marks, lines=lined, rest=self._rest(), raised=self.notes.raised
        )
        self.lines += notes.below(self.chart, self.notes, signs, self.width)
        for number, source in enumerate(self.chart["sources"], 1):
            lead = len(str(number)) + 1
            item = self._item(source["id"])
            for line in paragraph(f"{number} {source['label']}", self.width, lead):
                self.lines.append(ViewLine(line.segments, item))
        title = " ".join(self.chart["title"].split())
        return View(title, self._made(), self.lines, self.targets, labels)

    def _item(self, target: str) -> int:
        self.targets.append(target)
        return len(self.targets) - 1

    def _items(self, drawn: Iterable[tuple[ViewLine, int]]) -> None:
        """Add lines, those of a row as an item that leads to its first source."""
        at, item = -1, -1
        for line, number in drawn:
            if number >= 0 and number != at:
                at, sources = number, self.rows[number].sources
                item = self._item(self.chart["sources"][sources[0]]["id"] if sources else "")
            self.lines.append(ViewLine(line.segments, item if number >= 0 else -1))

    def _head(
        self, title: str, legend: Iterable[tuple[str, str]] = (), width: int | None = None
    ) -> None:
        """Add the title of an axis, and a legend beside it.

        The legend ends where the chart does, which may be narrower than there is room.
        """
        legend, width = [*legend], width or self.width
        lines = [*paragraph(title, self.width, style="label")]
        used = cells(lines[-1].text)
        beside = sum(cells(text) + 2 for text, _ in legend)
        if legend and used + 1 + beside <= width:
            lines[-1].segments.append(Segment(" " * (width - used - beside)))
            for text, style in legend:
                lines[-1].segments += [Segment("  "), Segment(text, style)]
        elif legend:
            lines += legend_lines(legend, self.width)
        self.lines += lines

    def _side_by_side(self, waiting: list[Panel]) -> BarTable | None:
        """Return the first of the panels that fit beside one another; None: the first does not."""
        found: BarTable | None = None
        parts: list[Part] = []
        for panel in waiting:
            if panel.kind not in ("bars", "stack"):
                break
            parts.append(Part(self.chart, self.rows, panel, self.marks))
            tried = BarTable(self.chart, self.rows, [*parts], self.notes, self.width)
            if not tried.fits:
                break
            found = tried
        if found is None and waiting[0].total is not None:
            part = Part(self.chart, self.rows, waiting[0], self.marks, short=True)
            tried = BarTable(self.chart, self.rows, [part], self.notes, self.width)
            return tried if tried.fits else None
        if found is not None:  # the one that did not fit has changed how wide they are
            found = BarTable(self.chart, self.rows, found.parts, self.notes, self.width)
        return found

    def _panel(self, panel: Panel) -> None:
        name = names.panel(self.chart, panel)
        if panel.kind == "lines":
            self._curves(panel, name)
            return
        if panel.kind == "group":
            table = GroupTable(self.chart, self.rows, panel, self.notes, self.width, self.marks)
            if table.fits:
                self._head(name)
                self._items(table.lines())
                return
        self._head(name)
        drawn = narrow.lines(self.chart, self.rows, panel, self.notes, self.width, self.marks)
        self._items(drawn)

    def _curves(self, panel: Panel, name: str) -> None:
        curves = Curves(self.chart, self.rows, panel, self.width, self.marks)
        if not curves.begins_at_zero:
            name += f" {shown('–')} the axis begins at {told(curves.scale.low)}, not at zero"
        across = curves.label + 1 + curves.width
        self._head(name, curves.legend() if len(panel.columns) > 1 else [], across)
        self.lines += curves.lines()
        self.lines.append(ViewLine([]))
        numbers = number_grid.lines(
            self.chart, self.rows, panel, self.notes, self.width, self.marks
        )
        self.lines += [ViewLine(line.segments, self._item("")) for line in numbers]

    def _rest(self) -> bool:
        """Return whether a total is drawn of which parts are not known."""
        return any(
            panel.total is not None
            and row.values[panel.total] is not None
            and any(row.values[column] is None for column in panel.columns)
            for panel in self.panels
            if panel.kind == "stack"
            for row in self.rows
        )

    def _made(self) -> str:
        places, gaps = counted(self.rows)
        parts = [_how(self.chart, panel) for panel in self.panels]
        told = "; ".join(dict.fromkeys(part for part in parts if part))
        left = f"{gaps} of {places} numbers not known (gaps)"
        missing = left if gaps else f"all {places} numbers known"
        return f"{told}; {missing}"


def _how(chart: Chart, panel: Panel) -> str:
    """Return how a panel is drawn, in words."""
    if panel.kind == "stack":
        whole = "a hundred per cent" if panel.total is None else names.column(chart, panel.total)
        return f"stacked: the parts add up to {whole}"
    if panel.kind == "group":
        return "one bar a column, from zero"
    return "bars from zero" if panel.kind == "bars" else "lines, with every number below"
