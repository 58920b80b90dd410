"""A small chart under an entry, above the table that has its numbers: a shape to see at once."""

from __future__ import annotations

from briefing import TYPE_CHECKING
from briefing.publish import signs
from briefing.publish.chart import names
from briefing.publish.chart.bar_table import BarTable, Part
from briefing.publish.chart.columns import Columns
from briefing.publish.chart.curves import Curves
from briefing.publish.chart.marks import marks as these_marks
from briefing.publish.chart.notes import Notes, legend_lines, paragraph
from briefing.publish.chart.panels import panels
from briefing.publish.chart.rows import YEARS, rows

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.pack.markdown.blocks import Chart
    from briefing.publish.chart.marks import Marks
    from briefing.publish.chart.panels import Panel
    from briefing.publish.chart.rows import Row
    from briefing.publish.lines import Segment
    from briefing.publish.views.view import ViewLine

NARROWEST = 24
"""Cells in which a small chart says anything."""

MOST_ROWS = 8
"""Rows that are bars one below the other; more of them stand beside one another."""

MOST_PANELS = 2
HEIGHT = 5


def lines(chart: Chart, width: int, marks: Marks | None = None) -> list[list[Segment]]:
    """Return a small chart of a series, or nothing where there is no room."""
    if width < NARROWEST:
        return []
    drawn = _panels(chart, width, marks or these_marks())
    return [line.segments for line in drawn]


def _panels(chart: Chart, width: int, marks: Marks) -> Iterator[ViewLine]:
    shown = rows(chart)
    for panel in panels(chart, shown)[:MOST_PANELS]:
        name = names.panel(chart, panel)
        if panel.kind in ("bars", "stack") and len(shown) <= MOST_ROWS:
            yield from _bars(chart, shown, panel, width, marks)
        elif len(panel.columns) == 1 or panel.total is not None:
            yield from _upright(chart, shown, panel, name, width, marks)
        elif chart["x"] in YEARS:
            yield from paragraph(name, width, style="quiet")
            curves = Curves(chart, shown, panel, width, marks, HEIGHT + 1)
            yield from legend_lines(curves.legend(), width)
            yield from curves.lines()


def _bars(
    chart: Chart, shown: list[Row], panel: Panel, width: int, marks: Marks
) -> Iterator[ViewLine]:
    part = Part(chart, shown, panel, marks, short=True)
    table = BarTable(chart, shown, [part], Notes(), width, bare=True)
    if table.fits:
        yield from paragraph(part.name, width, style="quiet")
        yield from (line for line, number in table.lines() if number >= 0)


def _upright(
    chart: Chart, shown: list[Row], panel: Panel, name: str, width: int, marks: Marks
) -> Iterator[ViewLine]:
    column = panel.columns[0] if panel.total is None else panel.total
    columns = Columns(chart, shown, column, width, HEIGHT, marks)
    if columns.fits:
        yield from paragraph(name, width, style="quiet")
        yield from columns.lines()
    elif chart["x"] in YEARS:
        alone = type(panel)("lines", [column], panel.unit)
        curves = Curves(chart, shown, alone, width, marks, HEIGHT)
        told = (
            "" if curves.begins_at_zero else f" {signs.shown('–')} the axis does not begin at zero"
        )
        yield from paragraph(name + told, width, style="quiet")
        yield from curves.lines()
