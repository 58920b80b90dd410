"""The entries of a pane: a window on the library, two lines a row."""

from __future__ import annotations

from collections.abc import Callable, Container
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich.segment import Segment
from textual import events
from textual.message import Message
from textual.strip import Strip

from briefing.app import marks, paint
from briefing.app.widgets.lined import Scrolled
from briefing.app.window import too_small
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


class EntryList(Scrolled, can_focus=True):
    """Shows rows as they are needed, and which one is chosen."""

    FRAME = "│"

    @dataclass
    class Chosen(Message):
        """Another row was clicked."""

        row: Row

    @dataclass
    class Opened(Message):
        """A row was clicked that was chosen already."""

        row: Row

    def __init__(self) -> None:
        super().__init__()
        self.count = 0
        self.position = 0
        self._fetch: Callable[[int, int], list[Row]] = lambda _start, _count: []
        self._rows: dict[int, Row] = {}
        self.fresh: Container[str] = ()
        """The ids of the entries that are marked: they changed, and nobody has opened them."""
        self._kept_for = 0
        """The height of the window in which the chosen row was last put in sight."""

    def show(
        self, count: int, fetch: Callable[[int, int], list[Row]], position: int, top: int
    ) -> None:
        """Show `count` rows, fetched by start and number, with `position` chosen."""
        self.count = count
        self._fetch = fetch
        self._rows = {}
        self.position = max(0, min(position, count - 1))
        self._count_lines()
        self.jump_to(top * HEIGHT)
        self._keep_in_sight()
        self.refresh()

    @property
    def top(self) -> int:
        """The first row that is shown."""
        return round(self.scroll_y) // HEIGHT

    @property
    def chosen(self) -> Row | None:
        """The row that is chosen; None where there are none."""
        return self.row(self.position)

    def row(self, position: int) -> Row | None:
        """Return a row, fetched with its neighbours where it has not been seen yet."""
        if not 0 <= position < self.count:
            return None
        if position not in self._rows:
            start = max(0, position - AT_ONCE // 2)
            self._rows |= enumerate(self._fetch(start, AT_ONCE), start)
        return self._rows.get(position)

    def choose(self, position: int) -> bool:
        """Choose a row, in sight; return whether it is another one."""
        position = max(0, min(position, self.count - 1))
        if position == self.position or self.count == 0:
            return False
        before, self.position = self.position, position
        self.refresh_lines(before * HEIGHT, HEIGHT)
        self.refresh_lines(position * HEIGHT, HEIGHT)
        self._keep_in_sight()
        return True

    @property
    def page_rows(self) -> int:
        """Rows that are seen at once."""
        return max(1, self.page_height // HEIGHT)

    def _count_lines(self) -> None:
        self.set_line_count(self.count * HEIGHT + self.page_height % HEIGHT)

    def _keep_in_sight(self) -> None:
        if self.size.height:  # else it is not on screen yet
            self._kept_for = self.size.height
            self.jump_to(self._in_sight(round(self.scroll_y)))

    def _in_sight(self, top: int) -> int:
        """Return the line nearest to `top` at the top of which the chosen row is in sight."""
        line = self.position * HEIGHT
        moved = self.top_for(line, line + HEIGHT - 1, top)
        return moved if moved == top else moved + moved % HEIGHT  # no half row at the top

    def _top_line(self) -> int:
        """Return the line at the top; the paint after a change of size comes before its event."""
        top = round(self.scroll_y)
        if self._kept_for == self.size.height:
            return top
        self._count_lines()
        return self._in_sight(top)

    def on_resize(self, _event: events.Resize) -> None:
        """Keep the chosen row in sight."""
        if not too_small(self.app.size):
            self._count_lines()
            self._keep_in_sight()
            self.refresh()

    def on_click(self, event: events.Click) -> None:
        """Choose the row that is clicked; open it where it was chosen already."""
        position = (round(self.scroll_y) + event.y) // HEIGHT
        if position == self.position and (row := self.row(position)):
            self.post_message(self.Opened(row))
        elif self.choose(position) and (row := self.row(position)):
            self.post_message(self.Chosen(row))

    def render_line(self, y: int) -> Strip:
        """Paint one line of the window."""
        top = self._top_line()
        position, part = divmod(top + y, HEIGHT)
        row = self.row(position)
        width = self.size.width
        bar = self.bar(y, top)
        if row is None:
            return Strip([Segment(" " * (width - 1), self.look("")), bar], width)
        plain, quiet = "", "quiet"
        if position == self.position:
            chosen = "chosen" if self.screen.focused is self else "rest"
            plain, quiet = chosen, f"{chosen}-quiet"
        room = width - 3
        edge = Segment("▌" if position == self.position else " ", self.look(plain))
        if part == 0 and row["id"] in self.fresh:
            edge = Segment(marks.FRESH, self.look(plain) + self.look("mark"))
        signs = marks.line(row, short=width < ROOMY)
        first, rest = _in_two(row["title"], room, room - cells(signs) - 2)
        if part == 0:
            first = first.ljust(room + 1 - cells(first) + len(first))
            return Strip([edge, Segment(first, self.look(plain)), bar], width)
        space = " " * max(0, room - cells(rest) - cells(signs))
        told = Segment(f"{space}{paint.fitted(signs, room)} ", self.look(quiet))
        return Strip([edge, Segment(rest, self.look(plain)), told, bar], width)


def _in_two(title: str, width: int, second: int) -> tuple[str, str]:
    """Return a title on a line and, as far as `second` cells take it, another."""
    lines = wrap(title, width)
    if len(lines) == 1:
        return title, ""
    if second < SHORTEST:
        return paint.fitted(title, width), ""
    return title[: lines[0][1]], paint.fitted(title[lines[1][0] :], second)
