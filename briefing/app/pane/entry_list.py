"""The entries of a pane: a window on the library, two lines a row."""

from __future__ import annotations

from collections.abc import Container
from typing import TYPE_CHECKING

from rich.segment import Segment
from rich.style import Style

from briefing.app.core import commands
from briefing.app.core.commands import Command
from briefing.app.core.dispatch import CommandTarget, answers
from briefing.app.pane.row_window import RowWindow
from briefing.app.ui import segments, signs
from briefing.app.ui.item_lines import NONE, EvenLines
from briefing.app.ui.line_list import LineList
from briefing.app.ui.window import too_small
from briefing.cells import cells
from briefing.publish.lines import wrap

if TYPE_CHECKING:
    from briefing.app.pane.entry_pane import EntryPane
    from briefing.library.records import Row

HEIGHT = 2
"""Lines of a row."""

SHORTEST = 4
"""Cells in which the rest of a title is worth beginning."""

ROOMY = 40
"""Cells from which there is room for whole dates."""

RULE = "─"
"""What a heading stands in, so that it is not taken for a title where there are no colours."""

ALL = 10**9
"""More rows than any pane has."""


class EntryList(CommandTarget, LineList, can_focus=True):
    """Shows rows as they are needed, and which one is chosen."""

    FRAME = "│"

    def __init__(self, owner: EntryPane) -> None:
        self.lines: EvenLines
        super().__init__(EvenLines(HEIGHT))
        self._owner = owner
        self.rows = RowWindow(0, lambda _start, _count: [])
        """The rows of the pane."""
        self.fresh: Container[str] = ()
        """The ids of the entries that are marked: they changed, and nobody has opened them."""
        self._kept_for = 0
        """The height of the view in which the chosen row was last put in sight."""

    def show(self, rows: RowWindow, index: int, top: int) -> None:
        """Show the rows of a pane, one of them chosen, `top` the first line that is seen."""
        headed = [section["index"] for section in rows.sections]
        self.rows, self.lines = rows, EvenLines(HEIGHT, rows.count, headed)
        self.index = max(0, min(index, rows.count - 1))
        self._count_lines()
        self.jump_to(self.lines.whole_from(top))
        self.keep_in_sight()
        self.refresh()

    def _count_lines(self) -> None:
        """Count one line more than there are where it leaves no half row at the top of the end."""
        total = self.lines.total
        end = max(0, total - self.page_height)
        self.set_line_count(total + self.lines.whole_from(end) - end)

    @property
    def chosen(self) -> Row | None:
        """The row that is chosen; None where there are none."""
        return self.rows[self.index]

    def choose(self, index: int) -> bool:
        """Choose a row, in sight; return whether it is another one. Only two rows are repainted."""
        index = max(0, min(index, self.rows.count - 1))
        if index == self.index or not self.rows.count:
            return False
        for each in (self.index, index):
            self.refresh_lines(self.lines.of(each)[0], HEIGHT)
        self.index = index
        self.keep_in_sight()
        return True

    def go(self, by: int) -> None:
        """Choose the row so many further on, and show its entry; say so where there is none."""
        if self.move(by) and (row := self.chosen):
            self._owner.row_chosen(row)
        elif self.rows.count:
            self._owner.list_ended(by)

    @answers(commands.DOWN, commands.UP)
    def _line(self, command: Command) -> None:
        self.go(1 if command is commands.DOWN else -1)

    @answers(commands.PAGE_DOWN, commands.PAGE_UP)
    def _page(self, command: Command) -> None:
        lines = self.page_height if command is commands.PAGE_DOWN else -self.page_height
        self.go(self.lines.paged(self.index, lines) - self.index or (1 if lines > 0 else -1))

    @answers(commands.TOP, commands.END)
    def _to_end(self, command: Command) -> None:
        self.go(-ALL if command is commands.TOP else ALL)

    def clicked(self, index: int) -> None:
        """Choose the row that is clicked; say whether it was chosen already."""
        again = not self.choose(index)
        if row := self.rows[index]:
            self._owner.row_clicked(row, again=again)

    # What is in sight

    def keep_in_sight(self) -> None:
        """Scroll no further than must be for the chosen row to be in sight, whole."""
        if self.size.height:  # else it is not on screen yet
            self._kept_for = self.size.height
            self.jump_to(self._in_sight(self.top_line))

    def _in_sight(self, top: int) -> int:
        """Return the line nearest to `top` at the top of which the chosen row is in sight."""
        first, last = self.lines.with_heading(self.index)
        first = max(first, last + 1 - self.page_height)  # where there is no room for both
        moved = self.top_for(first, last, top)
        return moved if moved == top else self.lines.whole_from(moved)  # no half row at the top

    def painted_top(self) -> int:
        """Return the line at the top; the paint after a change of size comes before its event."""
        if self._kept_for == self.size.height:
            return self.top_line
        self._count_lines()
        return self._in_sight(self.top_line)

    def lay_out(self) -> None:
        """Keep the chosen row in sight at another size."""
        if not too_small(self.app.size):
            self._count_lines()
            self.keep_in_sight()
            self.refresh()

    # Painting

    def paint(self, line: int, width: int) -> tuple[list[Segment], Style]:
        """Return a line of a row."""
        if (heading := self.lines.heading(line)) != NONE:
            words = _rule(self.rows.sections[heading]["heading"], width)
            return [Segment(words, self.line_style("label"))], self.line_style("")
        index = self.lines.item(line)
        if (row := self.rows[index]) is None:
            return [], self.line_style("")
        part = line - self.lines.of(index)[0]
        plain, quiet = "", "quiet"
        if index == self.index:
            plain = "chosen" if self.screen.focused is self else "rest"
            quiet = f"{plain}-quiet"
        style = self.line_style(plain)
        front = [Segment(self.edge(index), style)]
        if row["id"] in self.fresh:
            mark = signs.FRESH if part == 0 else " " * len(signs.FRESH)
            front.append(Segment(mark, style + self.line_style("mark")))
        words, told = _words(row, part, width - len(front) + 1)
        return [*front, Segment(words, style), Segment(told, self.line_style(quiet))], style


def _rule(heading: str, width: int) -> str:
    """Return the heading of a section, in a line as wide as the rows."""
    words = f" {RULE * 2} {segments.fitted(heading, width - 6)} "
    return words + RULE * (width - 1 - cells(words))


def _words(row: Row, part: int, width: int) -> tuple[str, str]:
    """Return what a line of a row says behind its front, in `width` cells with an edge of one.

    The title; its rest, date and signs.
    """
    room = width - 2
    told = signs.line(row, short=width < ROOMY - 1)
    first, rest = _in_two(row["title"], room, room - cells(told) - 2)
    if part == 0:
        return segments.filled(first, room + 1), ""
    space = " " * max(0, room - cells(rest) - cells(told))
    return rest, f"{space}{segments.fitted(told, room)} "


def _in_two(title: str, width: int, second: int) -> tuple[str, str]:
    """Return a title on a line and, as far as `second` cells take it, another."""
    lines = wrap(title, width)
    if len(lines) == 1:
        return title, ""
    if second < SHORTEST:
        return segments.fitted(title, width), ""
    return title[: lines[0][1]], segments.fitted(title[lines[1][0] :], second)
