"""A matrix in lines: a row a line, a number in each cell with a small bar beside it."""

from __future__ import annotations

from briefing import TYPE_CHECKING
from briefing.cells import cells
from briefing.publish.fitted import elided, fitted
from briefing.publish.lines import Segment
from briefing.publish.signs import NOT_SAID, STANDING, shown
from briefing.publish.views.view import ItemLines, View, ViewLine

if TYPE_CHECKING:
    from briefing.library.views.matrix import Matrix, MatrixValue

BARS = "▁▂▃▄▅▆▇█"
"""What part of the largest number a number is, in eighths; of few, one for each."""

HEATS = 4
"""Roles of numbers, by how large they are: `heat-1` to `heat-4`."""

ALL = "All"

LEAST, MOST, ROOMY = 6, 14, 18
"""Cells of a column, at least and at most; and at most where all of them have their whole names."""

NAMED = 12
"""Cells of the name of a row, at least."""

NONE = -1
"""The column that is chosen where none is."""

PLURAL = {"actor": "actors", "topic": "topics", "place": "places", "kind": "kinds"}
ANY = {"actor": "an actor", "topic": "a topic", "place": "a place", "kind": "a kind"}
SPOKEN = {"pane": "tab"}


def spoken(field: str) -> str:
    """Return what a field is called."""
    return SPOKEN.get(field, field)


class MatrixView(View):
    """A matrix at a width. Where not all columns fit, those around one of them are shown."""

    def __init__(
        self,
        matrix: Matrix,
        width: int,
        *,
        of: str,
        filters: str = "",
        column: int = NONE,
        first: int | None = None,
    ) -> None:
        """Lay a matrix out; `column` is the one that is chosen, or `first` the first in sight."""
        self.matrix = matrix
        self._most = max(matrix.most, len(BARS))
        self._arrange(width, column, first)
        title = (
            f"Matrix · {PLURAL[matrix.row_field]} {shown('×')} {spoken(matrix.column_field)} · {of}"
        )
        if not matrix.rows:
            nothing = "There is no entry here."
            if matrix.total:
                nothing = f"No entry here names {ANY[matrix.row_field]}."
            lines: list[ViewLine] | ItemLines = [ViewLine([Segment(nothing, "quiet")])]
            super().__init__(title, made(matrix, filters), lines)
            return
        items = ItemLines(len(matrix.rows) + 1, lambda item, _first: self._row(item))
        super().__init__(title, made(matrix, filters), items, labels=[matrix.label])
        self.head = [self.heading(column)]

    def _arrange(self, width: int, column: int, begun: int | None) -> None:
        """Share the width out between the names, the columns and the totals."""
        columns = self.matrix.columns
        names = max([*(cells(row.name) for row in self.matrix.rows), cells(ALL)])
        self.least = max(LEAST, len(f"{self.matrix.total:,}") + 4)
        widest = max([*(cells(_named(each, self.matrix)) for each in columns), 0]) + 1
        self.cell = max(self.least, min(widest, MOST))
        self.name = min(names, max(NAMED, width // 3)) + 1
        room = width - self.name - self.least - 1
        if self.cell * len(columns) > room:
            self.cell = max(self.least, room // max(1, len(columns)))
        elif columns:
            whole = max(cells(_named(each, self.matrix, room)) for each in columns) + 1
            self.cell = max(self.cell, min(whole, ROOMY, room // len(columns)))
        shown = max(1, min(len(columns), room // self.cell))
        first = max(0, min(column - shown // 2, len(columns) - shown))
        self.first = first if begun is None else begun
        self.end = min(self.first + shown, len(columns))
        if len(columns) <= shown:  # names may have what is left
            self.name = min(names + 1, self.name + room - shown * self.cell)

    @property
    def columns(self) -> int:
        """The number of columns with that of the totals, which is the last."""
        return len(self.matrix.columns) + 1

    def shows(self, column: int) -> bool:
        """Return whether a column is in sight."""
        return self.first <= column < self.end or column == self.columns - 1

    def segment(self, column: int) -> int:
        """Return which segment of a line, of those in sight, a column is."""
        return self.end - self.first + 1 if column == self.columns - 1 else column - self.first + 1

    def column_at(self, cell: int) -> int | None:
        """Return the column at a cell of a line; None: the name of the row, or nothing."""
        place = (cell - self.name) // self.cell
        if cell < self.name or place > self.end - self.first:
            return None
        return self.columns - 1 if place == self.end - self.first else self.first + place

    def value(self, column: int) -> MatrixValue | None:
        """Return a column; None: that of the totals."""
        return self.matrix.columns[column] if column < self.columns - 1 else None

    def heading(self, chosen: int) -> ViewLine:
        """Return the names of the columns, that of the chosen one lit."""
        more = shown("‹") if self.first else "", shown("›") if self.end < self.columns - 1 else ""
        line = [Segment(fitted(more[0].rjust(self.name), self.name), "quiet")]
        for number in range(self.first, self.end):
            name = _named(self.matrix.columns[number], self.matrix, self.cell - 1)
            heading = elided(name, self.cell - 1).rstrip().rjust(self.cell - 1) + " "
            line.append(Segment(heading, "label" if number == chosen else "quiet"))
        last = f"{more[1]} {ALL}   ".rjust(self.least + 1)
        return ViewLine([*line, Segment(last, "label" if chosen == self.columns - 1 else "quiet")])

    def _row(self, item: int) -> list[Segment]:
        """Return a row, or the totals of all columns below the others."""
        matrix = self.matrix
        if item < len(matrix.rows):
            row = matrix.rows[item]
            cells_of = [self._cell(row.counts[number]) for number in range(self.first, self.end)]
            return [Segment(fitted(row.name, self.name)), *cells_of, self._total(row.total)]
        totals = [
            self._total(matrix.columns[number].total, self.cell)
            for number in range(self.first, self.end)
        ]
        return [Segment(fitted(ALL, self.name), "label"), *totals, self._total(matrix.total)]

    def _total(self, count: int, width: int = 0) -> Segment:
        return Segment(f"{count:,}   ".rjust(width or self.least + 1), "strong")

    def _cell(self, count: int) -> Segment:
        if not count:
            return Segment(f"{shown(NOT_SAID)}   ".rjust(self.cell), "quiet")
        eighths = -(-count * len(BARS) // self._most)
        heat = -(-eighths * HEATS // len(BARS))
        return Segment(f"{count:,} {shown(BARS[eighths - 1])} ".rjust(self.cell), f"heat-{heat}")


def in_blocks(matrix: Matrix, width: int, *, of: str) -> View:
    """Return a matrix with all of its columns: those for which there is no room stand below."""
    view = MatrixView(matrix, width, of=of)
    lines, end = [*view.head, *view.lines], view.end
    while end < len(matrix.columns):
        block = MatrixView(matrix, width, of=of, first=end)
        lines += [ViewLine([]), *block.head, *block.lines]
        end = block.end
    return View(view.title, view.made, lines, labels=view.labels)


def _named(column: MatrixValue, matrix: Matrix, width: int = 0) -> str:
    """Return the name of a column as it stands above it: a short one where there is no room."""
    if matrix.column_field == "standing":
        return f"{shown(STANDING.get(column.term, ''))} {column.name}".strip()
    return column.name if cells(column.name) <= width else column.short


def made(matrix: Matrix, filters: str) -> str:
    """Return in a line how a matrix was made."""
    one, total = spoken(matrix.row_field), matrix.total
    told = f"{total:,} {'entry' if total == 1 else 'entries'}"
    if matrix.row_field != "kind":
        told += f", each in the row of every {one} that it names"
    if matrix.without:
        told += f"; {matrix.without:,} without one {'is' if matrix.without == 1 else 'are'}"
        told += f" in the row {ALL} alone"
    return f"{told}. Filtered by {filters}." if filters else f"{told}."
