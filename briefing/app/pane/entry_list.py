"""The entries of a pane: a window on the library, two lines a row."""

from __future__ import annotations

from collections.abc import Callable, Container
from typing import TYPE_CHECKING, Protocol

from rich.segment import Segment
from rich.style import Style

from briefing.app.core import commands
from briefing.app.core.commands import Command
from briefing.app.core.dispatch import CommandTarget, answers
from briefing.app.ui import segments, signs
from briefing.app.ui.line_list import LineList
from briefing.app.ui.window import too_small
from briefing.publish.lines import cells, wrap

if TYPE_CHECKING:
    from briefing.library.records import Row

HEIGHT = 2
"""Lines of a row."""

SHORTEST = 4
"""Cells in which the rest of a title is worth beginning."""

ROOMY = 40
"""Cells from which there is room for whole dates."""

AT_ONCE = 64
"""Rows that are fetched at a time."""

ALL = 10**9
"""More rows than any pane has."""

Fetch = Callable[[int, int], "list[Row]"]
"""Returns rows by the number of the first and how many are wanted."""


def _no_rows(_start: int, _count: int) -> list[Row]:
    return []


class ListOwner(Protocol):
    """What shows the entry of the row that is chosen."""

    def row_chosen(self, row: Row) -> None:
        """Show the entry of a row that was moved to, from its top."""

    def row_clicked(self, row: Row, *, again: bool) -> None:
        """Show the entry of a row that was clicked; `again`: it was chosen already."""

    def list_ended(self, by: int) -> None:
        """Say that there is no row further down (1) or up (-1)."""


class EntryList(CommandTarget, LineList, can_focus=True):
    """Shows rows as they are needed, and which one is chosen."""

    FRAME = "│"
    HEIGHT = HEIGHT

    def __init__(self, owner: ListOwner) -> None:
        super().__init__()
        self._owner = owner
        self._count = 0
        self._fetch: Fetch = _no_rows
        self._rows: dict[int, Row] = {}
        self.fresh: Container[str] = ()
        """The ids of the entries that are marked: they changed, and nobody has opened them."""
        self._kept_for = 0
        """The height of the view in which the chosen row was last put in sight."""

    @property
    def count(self) -> int:
        """Rows of the pane."""
        return self._count

    @property
    def line_count(self) -> int:
        """Lines of all rows, and one that leaves no half row at the top of the last page."""
        return self._count * HEIGHT + self.page_height % HEIGHT

    def show(self, count: int, fetch: Fetch, index: int, top: int) -> None:
        """Show `count` rows, with one chosen and `top` the first that is seen."""
        self._count, self._fetch, self._rows = count, fetch, {}
        self.index = max(0, min(index, count - 1))
        self.set_line_count(self.line_count)
        self.jump_to(top * HEIGHT)
        self.keep_in_sight()
        self.refresh()

    @property
    def top(self) -> int:
        """The first row that is seen."""
        return self.top_line // HEIGHT

    @property
    def chosen(self) -> Row | None:
        """The row that is chosen; None where there are none."""
        return self.row(self.index)

    def row(self, index: int) -> Row | None:
        """Return a row, fetched with its neighbours where it has not been seen yet."""
        if not 0 <= index < self._count:
            return None
        if index not in self._rows:
            start = max(0, index - AT_ONCE // 2)
            self._rows |= enumerate(self._fetch(start, AT_ONCE), start)
        return self._rows.get(index)

    def choose(self, index: int) -> bool:
        """Choose a row, in sight; return whether it is another one. Only two rows are repainted."""
        index = max(0, min(index, self._count - 1))
        if index == self.index or self._count == 0:
            return False
        for each in (self.index, index):
            self.refresh_lines(each * HEIGHT, HEIGHT)
        self.index = index
        self.keep_in_sight()
        return True

    def go(self, by: int) -> None:
        """Choose the row so many further on, and show its entry; say so where there is none."""
        if self.move(by) and (row := self.chosen):
            self._owner.row_chosen(row)
        elif self._count:
            self._owner.list_ended(by)

    @answers(commands.DOWN, commands.UP)
    def _line(self, command: Command) -> None:
        self.go(1 if command is commands.DOWN else -1)

    @answers(commands.PAGE_DOWN, commands.PAGE_UP)
    def _page(self, command: Command) -> None:
        self.go(self.page_items if command is commands.PAGE_DOWN else -self.page_items)

    @answers(commands.TOP, commands.END)
    def _to_end(self, command: Command) -> None:
        self.go(-ALL if command is commands.TOP else ALL)

    def clicked(self, index: int) -> None:
        """Choose the row that is clicked; say whether it was chosen already."""
        again = not self.choose(index)
        if row := self.row(index):
            self._owner.row_clicked(row, again=again)

    # What is in sight

    def keep_in_sight(self) -> None:
        """Scroll no further than must be for the chosen row to be in sight, whole."""
        if self.size.height:  # else it is not on screen yet
            self._kept_for = self.size.height
            self.jump_to(self._in_sight(self.top_line))

    def _in_sight(self, top: int) -> int:
        """Return the line nearest to `top` at the top of which the chosen row is in sight."""
        moved = self.top_for(*self.lines_of(self.index), top)
        return moved if moved == top else moved + moved % HEIGHT  # no half row at the top

    def painted_top(self) -> int:
        """Return the line at the top; the paint after a change of size comes before its event."""
        if self._kept_for == self.size.height:
            return self.top_line
        self.set_line_count(self.line_count)
        return self._in_sight(self.top_line)

    def lay_out(self) -> None:
        """Keep the chosen row in sight at another size."""
        if not too_small(self.app.size):
            self.set_line_count(self.line_count)
            self.keep_in_sight()
            self.refresh()

    # Painting

    def paint(self, line: int, width: int) -> tuple[list[Segment], Style]:
        """Return a line of a row: the title; what is left of it, date and signs."""
        index, part = divmod(line, HEIGHT)
        row = self.row(index)
        if row is None:
            return [], self.line_style("")
        plain, quiet = "", "quiet"
        if index == self.index:
            plain = "chosen" if self.screen.focused is self else "rest"
            quiet = f"{plain}-quiet"
        room = width - 2
        edge = Segment(self.edge(index), self.line_style(plain))
        if part == 0 and row["id"] in self.fresh:
            edge = Segment(signs.FRESH, self.line_style(plain) + self.line_style("mark"))
        told = signs.line(row, short=width < ROOMY - 1)
        first, rest = _in_two(row["title"], room, room - cells(told) - 2)
        if part == 0:
            first = first.ljust(room + 1 - cells(first) + len(first))
            return [edge, Segment(first, self.line_style(plain))], self.line_style(plain)
        space = " " * max(0, room - cells(rest) - cells(told))
        end = Segment(f"{space}{segments.fitted(told, room)} ", self.line_style(quiet))
        return [edge, Segment(rest, self.line_style(plain)), end], self.line_style(plain)


def _in_two(title: str, width: int, second: int) -> tuple[str, str]:
    """Return a title on a line and, as far as `second` cells take it, another."""
    lines = wrap(title, width)
    if len(lines) == 1:
        return title, ""
    if second < SHORTEST:
        return segments.fitted(title, width), ""
    return title[: lines[0][1]], segments.fitted(title[lines[1][0] :], second)
