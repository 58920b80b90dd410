"""Bars of several columns side by side: those of one row stand together, each with its name."""

from __future__ import annotations

from briefing import TYPE_CHECKING
from briefing.cells import cells
from briefing.publish.chart import names
from briefing.publish.chart.bar import Bars
from briefing.publish.chart.bar_table import (
    GAP_CELLS,
    LEAST,
    SOURCES,
    WIDEST,
    Field,
    at_end,
    numbered,
)
from briefing.publish.chart.marks import role
from briefing.publish.chart.notes import of_row, paragraph
from briefing.publish.chart.rows import NOT_KNOWN, gap, known
from briefing.publish.chart.scale import of_bars
from briefing.publish.lines import Segment, wrap
from briefing.publish.views.view import ViewLine

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.pack.markdown.blocks import Chart
    from briefing.publish.chart.marks import Marks
    from briefing.publish.chart.notes import Notes
    from briefing.publish.chart.panels import Panel
    from briefing.publish.chart.rows import Row


class GroupTable:
    """A table of the bars of several columns on one scale."""

    def __init__(
        self, chart: Chart, rows: list[Row], panel: Panel, notes: Notes, width: int, marks: Marks
    ) -> None:
        self.rows = rows
        self.panel = panel
        self.notes = notes
        self.width = width
        self._said = [of_row(row, panel.columns) for row in rows]
        lettered = 3 if any(self._said) else 0
        longest = max(cells(row.named) for row in rows)
        self.label = min(longest, max(12, width // 3)) + lettered
        self.titles = [names.column(chart, column) for column in panel.columns]
        self.title = max(map(cells, self.titles))
        self.fields = [Field(chart, rows, column, "", "") for column in panel.columns]
        number = max(field.numbers for field in self.fields)
        for field in self.fields:
            field.width = number
        self.sources = [numbered(row.sources) for row in rows]
        self.cited = min(SOURCES, max(map(cells, self.sources), default=0))
        taken = self.label + 1 + self.title + 1 + number + 1
        self.room = width - taken - (self.cited + GAP_CELLS if self.cited else 0)
        self.bars = Bars(of_bars(known(rows, panel.columns)), max(1, min(self.room, WIDEST)), marks)
        self._lead = taken

    @property
    def fits(self) -> bool:
        """Whether there is room for the bars."""
        return self.room >= LEAST

    def lines(self) -> Iterator[tuple[ViewLine, int]]:
        """Yield the lines, each with the number of its row; the head has none, -1."""
        yield ViewLine([Segment(" " * self._lead), *self.bars.axis()]), -1
        for number, row in enumerate(self.rows):
            for line in self._row(row, number):
                yield line, number

    def _row(self, row: Row, number: int) -> Iterator[ViewLine]:
        said = self._said[number]
        letter = ""
        if said and said != NOT_KNOWN:
            letter = f" {self.notes.letter(said.removeprefix(f'{NOT_KNOWN}: '))})"
        name = f"{row.named}{letter}"
        pieces = [name[a:b] for a, b in wrap(name, self.label)]
        places = range(1 if row.absent else len(self.panel.columns))
        for at in range(max(len(pieces), len(places))):
            piece = pieces[at] if at < len(pieces) else ""
            line = [Segment(piece + " " * (self.label + 1 - cells(piece)))]
            if row.absent:
                line = [Segment(line[0].text, "quiet")]
                line += [Segment(f"{gap()} {NOT_KNOWN}", "quiet")] if not at else []
            elif at in places:
                title = self.titles[at]
                line.append(Segment(title + " " * (self.title + 1 - cells(title)), role(at)))
                line += [self.fields[at].of(row), Segment(" ")]
                value = row.values[self.panel.columns[at]]
                line += self.bars.single(value, at, plan=row.plan)
            if not at and self.cited and cells(self.sources[number]) <= self.cited:
                line.append(at_end(line, self.sources[number], self.width - self.cited))
            yield ViewLine(line)
        if cells(self.sources[number]) > self.cited:
            told, indent = f"sources {self.sources[number]}", self.label + 1
            yield from paragraph(told, self.width, indent, first=False)
