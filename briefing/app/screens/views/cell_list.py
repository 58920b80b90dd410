"""The lines of a matrix, in which a cell is chosen and not a line."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.message import Message

from briefing.app.core import commands
from briefing.app.core.commands import Command
from briefing.app.core.dispatch import answers
from briefing.app.screens.views.view_list import ViewList
from briefing.app.ui import segments
from briefing.publish.views.matrix import MatrixView

if TYPE_CHECKING:
    from briefing.publish.views.view import View


class CellList(ViewList):
    """Shows a matrix. Its items are the rows, the last of them the totals."""

    @dataclass
    class Moved(Message):
        """Another column is chosen."""

    def __init__(self) -> None:
        super().__init__()
        self.column = 0

    @property
    def matrix(self) -> MatrixView | None:
        """What is shown; None: nothing yet."""
        return self.view if isinstance(self.view, MatrixView) else None

    def hold(self, view: View, item: int | None) -> None:
        """Hold a matrix; the column that is chosen is one that it has."""
        if isinstance(view, MatrixView):
            self.column = min(self.column, view.columns - 1)
        super().hold(view, item)

    def _move_to(self, column: int) -> None:
        if (shown := self.matrix) is None:
            return
        column = max(0, min(column, shown.columns - 1))
        if column != self.column:
            self.column = column
            self.post_message(self.Moved())
            self.refresh_items(self.index)

    @answers(commands.CELL_LEFT, commands.CELL_RIGHT)
    def _aside(self, command: Command) -> None:
        self._move_to(self.column + (1 if command is commands.CELL_RIGHT else -1))

    def on_click(self, event: events.Click) -> None:
        """Choose the cell that is clicked; open it where it was chosen already."""
        event.prevent_default()
        index = self.lines.item(self.top_line + event.y)
        column = self.matrix.column_at(event.x - 1) if self.matrix else None
        if index < 0 or column is None or self.scroll_bar.pressed:
            return
        again = (index, column) == (self.index, self.column)
        self._move_to(column)
        self.choose(index)
        if again:
            self.post_message(self.Opened(index))

    def paint(self, line: int, width: int) -> tuple[list[Segment], Style]:
        """Return a row; the chosen cell is lit, and the name of its row."""
        found, plain = self.line(line), self.line_style("")
        if found is None:
            return [], plain
        painted = segments.styled(found.segments, self.line_styles)
        if found.item != self.index or self.matrix is None:
            return [Segment(" ", plain), *painted], plain
        painted[0] = Segment(painted[0].text, self.line_style("label"))
        at = self.matrix.segment(self.column)
        if at < len(painted):
            painted[at] = Segment(painted[at].text, self.line_style("cell-here"))
        edge = Segment(self.edge(found.item).text, self.line_style("edge"))
        return [edge, *painted], plain
