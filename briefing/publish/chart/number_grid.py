"""The numbers below lines: a column of the series in several columns of the page, or a table."""

from __future__ import annotations

from briefing import TYPE_CHECKING
from briefing.cells import cells
from briefing.publish import table_layout
from briefing.publish.chart import names
from briefing.publish.chart.marks import role
from briefing.publish.chart.notes import of_row, paragraph
from briefing.publish.chart.rows import NOT_KNOWN
from briefing.publish.lines import Segment
from briefing.publish.views.view import ViewLine

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.pack.markdown.blocks import Align, Block, Chart, Spans
    from briefing.publish.chart.marks import Marks
    from briefing.publish.chart.notes import Notes
    from briefing.publish.chart.panels import Panel
    from briefing.publish.chart.rows import Row

APART = 4
"""Cells between two columns of the page."""


def _named(row: Row, panel: Panel, notes: Notes) -> str:
    said = of_row(row, panel.columns)
    if not said or said == NOT_KNOWN:
        return row.named
    return f"{row.named} {notes.letter(said.removeprefix(f'{NOT_KNOWN}: '))})"


def lines(
    chart: Chart, rows: list[Row], panel: Panel, notes: Notes, width: int, marks: Marks
) -> Iterator[ViewLine]:
    """Yield every number of a panel beside the name of its row."""
    labels = [_named(row, panel, notes) for row in rows]
    if len(panel.columns) > 1:
        yield from _table(chart, rows, panel, labels, width, marks)
        return
    (column,) = panel.columns
    numbers = [row.number(column) for row in rows]
    label, number = max(map(cells, labels)), max(map(cells, numbers))
    size = label + 2 + number
    if size > width:  # a number is as wide as the window
        for named, told in zip(labels, numbers, strict=True):
            yield from paragraph(f"{named}  {told}", width, 2, "")
        return
    across = max(1, (width + APART) // (size + APART))
    down = -(-len(rows) // across)
    for at in range(down):
        line: list[Segment] = []
        for here in range(at, len(rows), down):
            space = " " * (label - cells(labels[here]))
            line += [Segment(" " * APART)] if line else []
            line.append(Segment(f"{labels[here]}{space}  ", "quiet"))
            line.append(Segment(" " * (number - cells(numbers[here])) + numbers[here]))
        yield ViewLine(line)


def _table(
    chart: Chart, rows: list[Row], panel: Panel, labels: list[str], width: int, marks: Marks
) -> Iterator[ViewLine]:
    head: list[Spans] = [[{"text": ""}]]
    styles = {}
    for place, column in enumerate(panel.columns):
        sign = marks.point(place)
        styles[sign] = role(place)
        head.append([{"text": f"{sign} {names.column(chart, column)}"}])
    right: list[Align] = ["right"] * len(panel.columns)
    block: Block = {
        "kind": "table",
        "head": head,
        "rows": [
            [[{"text": label, "style": "quiet"}], *_numbers(row, panel)]
            for label, row in zip(labels, rows, strict=True)
        ],
        "align": ["left", *right],
    }
    for line in table_layout.lines(block, width):
        yield ViewLine(line)


def _numbers(row: Row, panel: Panel) -> Iterator[Spans]:
    for column in panel.columns:
        if row.values[column] is None:
            yield [{"text": row.number(column), "style": "quiet"}]
        else:
            yield [{"text": row.number(column)}]
