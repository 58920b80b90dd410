"""Bars where there is no room beside their numbers: each stands below its own."""

from __future__ import annotations

from briefing import TYPE_CHECKING
from briefing.publish.chart import names
from briefing.publish.chart.bar import Bars
from briefing.publish.chart.bar_table import WIDEST, numbered
from briefing.publish.chart.notes import of_row, paragraph
from briefing.publish.chart.rows import NOT_KNOWN, gap, known
from briefing.publish.chart.scale import of_bars
from briefing.publish.views.view import ViewLine

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.pack.markdown.blocks import Chart
    from briefing.publish.chart.marks import Marks
    from briefing.publish.chart.notes import Notes
    from briefing.publish.chart.panels import Panel
    from briefing.publish.chart.rows import Row


def lines(
    chart: Chart, rows: list[Row], panel: Panel, notes: Notes, width: int, marks: Marks
) -> Iterator[tuple[ViewLine, int]]:
    """Yield the lines of a panel, each with the number of its row; the head has none, -1."""
    scale = of_bars(known(rows, panel.all))
    bars = Bars(scale, min(width, WIDEST), marks)
    yield ViewLine(bars.axis()), -1
    signs = {
        column: f"{marks.fill(place, plan=False)} " if panel.kind == "stack" else ""
        for place, column in enumerate(panel.columns)
    }
    for number, row in enumerate(rows):
        said = of_row(row, panel.all)
        parts = []
        for column in () if row.absent else panel.all:
            title = names.column(chart, column) if len(panel.all) > 1 else ""
            title = signs.get(column, "") + title
            parts.append(f"{title} {row.number(column)}".strip())
        name = row.named
        if said and said != NOT_KNOWN:
            name += f" {notes.letter(said.removeprefix(f'{NOT_KNOWN}: '))})"
        told = f"{name}: {', '.join(parts) or f'{gap()} {NOT_KNOWN}'}"
        told += f" [{numbered(row.sources)}]" if row.sources else ""
        for line in paragraph(told, width, style="quiet" if row.absent else ""):
            yield line, number
        if row.absent:
            continue
        if panel.kind == "stack":
            notes.raised |= bars.raises(row, panel.columns)
            yield ViewLine(bars.stacked(row, panel.columns, panel.total)), number
        else:
            for place, column in enumerate(panel.columns):
                drawn = bars.single(row.values[column], place, plan=row.plan)
                yield ViewLine(drawn), number
