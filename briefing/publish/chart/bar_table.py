"""Bars, a line a row: its name, its numbers, its bars, a note where there is room, its sources.

Panels of one row each stand side by side where they fit; each has its own scale.
"""

from __future__ import annotations

from itertools import zip_longest

from briefing import TYPE_CHECKING
from briefing.cells import cells
from briefing.publish.chart import names
from briefing.publish.chart.bar import Bars
from briefing.publish.chart.marks import role
from briefing.publish.chart.notes import of_row, paragraph
from briefing.publish.chart.rows import DERIVED, NOT_KNOWN, known
from briefing.publish.chart.scale import of_bars
from briefing.publish.lines import Segment, pad, wrap
from briefing.publish.signs import shown
from briefing.publish.views.view import ViewLine

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.pack.markdown.blocks import Chart
    from briefing.publish.chart.marks import Marks
    from briefing.publish.chart.notes import Notes
    from briefing.publish.chart.panels import Panel
    from briefing.publish.chart.rows import Row

LEAST = 14
"""Cells of a bar, at least, beside its numbers."""

WIDEST = 64
"""Cells of a bar, at most: a longer one is no easier to compare."""

SOURCES = 9
"""Cells of the numbers of sources at the end of a line, at most."""

TITLE = 12
"""Cells of a word in the title of a column, at most: a longer one is folded."""

GAP_CELLS = 2
"""Cells between the bars of two panels, and before what stands at the end."""


def numbered(sources: list[int]) -> str:
    """Return the numbers of sources, those in a row as a span."""
    runs: list[list[int]] = []
    for each in sorted(set(sources)):
        if runs and runs[-1][-1] == each - 1:
            runs[-1].append(each)
        else:
            runs.append([each])
    told = (
        shown(f"{run[0] + 1}–{run[-1] + 1}") if len(run) > 2 else ",".join(str(n + 1) for n in run)
        for run in runs
    )
    return ",".join(told)


def at_end(line: list[Segment], cited: str, start: int) -> Segment:
    """Return the numbers of sources, from a cell on, with the space before them.

    In one style: each that begins in a line is sent with its colours at every key.
    """
    space = " " * max(0, start - sum(cells(each.text) for each in line))
    return Segment(space + cited, "quiet")


class Field:
    """The numbers of one column, right-aligned by their last digit."""

    def __init__(self, chart: Chart, rows: list[Row], column: int, sign: str, style: str) -> None:
        self.column = column
        self.style = style
        self._marked = any(column in row.derived for row in rows)
        self._sign = f"{sign} " if sign else ""
        title = names.column(chart, column)
        numbers = max((cells(self._text(row)) for row in rows), default=1)
        longest = min(TITLE, max(cells(word) for word in title.split() or [""]))
        self.numbers = numbers
        self.width = max(numbers, min(cells(title), max(longest, numbers)) + cells(self._sign))
        self.title = title

    def _text(self, row: Row) -> str:
        text = row.number(self.column)
        return text if text.endswith(DERIVED) or not self._marked else f"{text} "

    def of(self, row: Row) -> Segment:
        """Return the number of a row, as wide as the field is."""
        text = self._text(row)
        style = "quiet" if row.values[self.column] is None else ""
        return Segment(" " * (self.width - cells(text)) + text, style)

    def head(self) -> list[str]:
        """Return the lines of its title."""
        room = self.width - cells(self._sign)
        first, *others = [self.title[start:end] for start, end in wrap(self.title, room)]
        return [self._sign + first, *others]


class Part:
    """A panel in a table: its numbers, and its bars behind them.

    Where it is `short`, the numbers of the parts of a total stand below it.
    """

    def __init__(
        self, chart: Chart, rows: list[Row], panel: Panel, marks: Marks, *, short: bool = False
    ) -> None:
        self.panel = panel
        self.name = names.panel(chart, panel)
        self.marks = marks
        self.short = short
        self.fields: list[Field] = []
        self._titles = [names.column(chart, column) for column in panel.columns]
        if short and panel.total is not None:
            self.fields.append(Field(chart, rows, panel.total, "", "label"))
            self.fields[0].width = self.fields[0].numbers
        elif panel.kind == "stack":
            if panel.total is not None:
                self.fields.append(Field(chart, rows, panel.total, "", "label"))
            for place, column in enumerate(panel.columns):
                sign = marks.fill(place, plan=False)
                self.fields.append(Field(chart, rows, column, sign, role(place)))
        else:
            self.fields.append(Field(chart, rows, panel.columns[0], "", "label"))
            self.fields[0].width = self.fields[0].numbers
        self.scale = of_bars(known(rows, panel.all))
        self.room = 0

    @property
    def numbers(self) -> int:
        """Cells of the numbers, with a space behind each."""
        return sum(field.width + 1 for field in self.fields)

    @property
    def width(self) -> int:
        """Cells of numbers and bars."""
        return self.numbers + self.room

    @property
    def bars(self) -> Bars:
        """What draws the bars, once there is room for them."""
        return Bars(self.scale, self.room, self.marks)

    def bar(self, row: Row) -> list[Segment]:
        """Return the bar of a row."""
        if self.panel.kind == "stack":
            return self.bars.stacked(row, self.panel.columns, self.panel.total)
        return self.bars.single(row.values[self.panel.columns[0]], 0, plan=row.plan)

    def parts(self, row: Row) -> str:
        """Return the numbers of the parts of a row, as a text."""
        told = (
            f"{self.marks.fill(place, plan=row.plan)} {title} {row.number(column)}"
            for place, (title, column) in enumerate(
                zip(self._titles, self.panel.columns, strict=True)
            )
        )
        return ", ".join(told)

    def head(self) -> list[list[Segment]]:
        """Return the titles of its numbers, and the axis beside the last line of them."""
        titles = [field.head() for field in self.fields] if len(self.fields) > 1 else [[""]]
        height = max(map(len, titles))
        lines: list[list[Segment]] = []
        for at in range(height):
            line: list[Segment] = []
            for field, title in zip(self.fields, titles, strict=True):
                word = title[at - height + len(title)] if at >= height - len(title) else ""
                space = " " * (field.width - cells(word))
                line += [Segment(space), Segment(word, field.style), Segment(" ")]
            lines.append(line)
        lines[-1] += self.bars.axis()
        return lines


class BarTable:
    """A table of one panel, or of several side by side."""

    def __init__(
        self,
        chart: Chart,
        rows: list[Row],
        parts: list[Part],
        notes: Notes,
        width: int,
        *,
        bare: bool = False,
    ) -> None:
        """Make a table; `bare`: without notes, sources, and the parts of a total."""
        self.rows = rows
        self.parts = parts
        self.notes = notes
        self.columns = [column for part in parts for column in part.panel.all]
        self._bare = bare
        said = ["" if bare else of_row(row, self.columns) for row in rows]
        self._said = said
        longest = max(cells(row.named) for row in rows)
        lettered = 3 if any(said) else 0
        self.label = min(longest, max(12, width // 3)) + lettered
        self.sources = ["" if bare else numbered(row.sources) for row in rows]
        self.cited = min(SOURCES, max(map(cells, self.sources), default=0))
        self.width = width
        room = width - self.label - 1 - (self.cited + GAP_CELLS if self.cited else 0)
        room -= sum(part.numbers for part in parts) + GAP_CELLS * (len(parts) - 1)
        self.room = room // len(parts)
        for part in parts:
            part.room = max(1, min(self.room, WIDEST))

    @property
    def fits(self) -> bool:
        """Whether there is room for the bars."""
        return self.room >= LEAST

    def lines(self) -> Iterator[tuple[ViewLine, int]]:
        """Yield the lines, each with the number of its row; the head has none, -1."""
        lead = Segment(" " * (self.label + 1))
        if len(self.parts) == 1:
            for line in paragraph(self.parts[0].name, self.width, style="label"):
                yield line, -1
        else:
            titles = [
                [part.name[a:b] for a, b in wrap(part.name, part.width)] for part in self.parts
            ]
            for texts in zip_longest(*titles, fillvalue=""):
                yield self._beside(lead, [[Segment(text, "label")] for text in texts]), -1
        for heads in zip_longest(*(part.head() for part in self.parts), fillvalue=[]):
            yield self._beside(lead, [*heads]), -1
        for number in range(len(self.rows)):
            for line in self._row(number):
                yield line, number
            if self.parts[0].short and not (self._bare or self.rows[number].absent):
                told = self.parts[0].parts(self.rows[number])
                for line in paragraph(told, self.width, 2, first=False):
                    yield line, number

    def _beside(self, lead: Segment, parts: list[list[Segment]]) -> ViewLine:
        line = [lead]
        for at, (part, drawn) in enumerate(zip(self.parts, parts, strict=True)):
            line += [Segment(" " * GAP_CELLS)] if at else []
            line += pad(drawn, part.width)
        return ViewLine(line)

    def _row(self, number: int) -> Iterator[ViewLine]:
        row, said = self.rows[number], self._said[number]
        line: list[Segment] = []
        for at, part in enumerate(self.parts):
            line += [Segment(" " * GAP_CELLS)] if at else []
            for field in part.fields:
                line += [field.of(row), Segment(" ")]
            bar = part.bar(row)
            self.notes.raised |= part.panel.kind == "stack" and part.bars.raises(
                row, part.panel.columns
            )
            line += bar if part is self.parts[-1] else pad(bar, part.room)
        used = self.label + 1 + sum(cells(each.text) for each in line)
        end = self.width - (self.cited + GAP_CELLS if self.cited else 0)
        beside, letter = "", ""
        if said and len(self.parts) == 1:
            drawn = any(value is not None for value in row.values)
            beside = f"  {said}" if drawn else said
        if cells(beside) > end - used or (said and not beside):
            short = NOT_KNOWN if row.absent and len(self.parts) == 1 else ""
            beside = short if cells(short) <= end - used else ""
            if not row.absent or said != NOT_KNOWN:
                letter = f" {self.notes.letter(said.removeprefix(f'{NOT_KNOWN}: '))})"
        line.append(Segment(beside, "quiet"))
        yield from self._labelled(row, letter, line, self.sources[number])

    def _labelled(
        self, row: Row, letter: str, line: list[Segment], cited: str
    ) -> Iterator[ViewLine]:
        """Yield a row with its name, which goes on below it where it is long, and its sources."""
        name = f"{row.named}{letter}"
        pieces = [name[a:b] for a, b in wrap(name, self.label)]
        fits = cells(cited) <= self.cited
        for at, piece in enumerate(pieces):
            style = "quiet" if row.absent else ""
            drawn = [Segment(piece + " " * (self.label + 1 - cells(piece)), style)]
            if not at:
                drawn += line
                if self.cited and fits and cited:
                    drawn.append(at_end(drawn, cited, self.width - self.cited))
            yield ViewLine(drawn)
        if not fits:
            told, indent = f"sources {cited}", self.label + 1
            yield from paragraph(told, self.width, indent, first=False)
