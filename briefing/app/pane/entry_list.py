"""The entries of a pane: a window on the library, one line a row."""

from __future__ import annotations

from collections.abc import Callable, Container
from typing import TYPE_CHECKING

from rich.segment import Segment
from rich.style import Style

from briefing.app.core import commands
from briefing.app.core.commands import Command
from briefing.app.core.dispatch import CommandTarget, answers
from briefing.app.pane.entry_row import entry_row, narrowed_row
from briefing.app.pane.row_window import RowWindow
from briefing.app.ui import segments, signs
from briefing.app.ui.item_lines import NONE, EvenLines
from briefing.app.ui.line_list import LineList
from briefing.app.ui.window import too_small
from briefing.publish.signs import shown

if TYPE_CHECKING:
    from briefing.app.pane.entry_pane import EntryPane
    from briefing.app.session.desk import ReaderDesk
    from briefing.app.session.list_texts import RowMatch
    from briefing.library.records import Row
    from briefing.library.text.fuzzy import Span

HEIGHT = 1
"""Lines of a row."""

FRONT = "▌✓ "
"""What stands before a title: the edge of the chosen row, how it stands, whether it changed."""

ALL = 10**9
"""More rows than any pane has."""


class EntryList(CommandTarget, LineList, can_focus=True):
    """Shows rows as they are needed, and which one is chosen."""

    def __init__(self, owner: EntryPane, desk: ReaderDesk) -> None:
        self.lines: EvenLines
        super().__init__(EvenLines(HEIGHT))
        self._owner = owner
        self._desk = desk
        self.rows = RowWindow(0, lambda _start, _count: [])
        """The rows of the pane."""
        self.fresh: Container[str] = ()
        """The ids of the entries that are marked: they changed, and nobody has opened them."""
        self._match: Callable[[Row], RowMatch] | None = None
        self._kept_for = 0
        """The height of the view in which the chosen row was last put in sight."""

    def show(
        self, rows: RowWindow, index: int, top: int, match: Callable[[Row], RowMatch] | None = None
    ) -> None:
        """Show the rows of a pane, one of them chosen, `top` the first line that is seen.

        `match` tells where a row holds what is typed, where the list is narrowed.
        """
        self.rows = rows
        self._match = match
        self.index = max(0, min(index, rows.count - 1))
        self._arrange()
        self.jump_to(top)
        self.keep_in_sight()
        self.refresh()

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

    def applies(self, command: Command) -> bool:
        """Return whether there is a row to go to."""
        return self.rows.count > 0

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

    def _arrange(self) -> None:
        """Say where the rows stand: below a free line and their heading where all is seen so."""
        headed = [section["index"] for section in self.rows.sections]
        for space in (1, 0):
            self.lines = EvenLines(HEIGHT, self.rows.count, headed, space)
            if self.lines.total <= self.size.height:
                break
        self.set_line_count(self.lines.total)

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
        return self.top_for(first, last, top)

    def painted_top(self) -> int:
        """Return the line at the top; the paint after a change of size comes before its event."""
        if self._kept_for == self.size.height:
            return self.top_line
        self._arrange()
        return self._in_sight(self.top_line)

    def lay_out(self) -> None:
        """Keep the chosen row in sight at another size."""
        if not too_small(self.app.size):
            self._arrange()
            self.keep_in_sight()
            self.refresh()

    # Painting

    def paint(self, line: int, width: int) -> tuple[list[Segment], Style]:
        """Return a line of the list: a row, or the heading above one."""
        if (heading := self.lines.heading(line)) != NONE:
            painted = self.heading(self.rows.sections[heading]["heading"], width)
            return painted, self.line_style("")
        index = self.lines.item(line)
        if (row := self.rows[index]) is None:
            return [], self.line_style("")
        ground = self.ground(index)
        plain = "strong" if ground else ""
        mark, style = self._mark(row["id"])
        standing = signs.standing(row)
        title, told, marks = self._words(row, width - len(FRONT))
        painted = [
            self.edge(index),
            Segment(standing.sign, self.line_style_on(ground, standing.style)),
            Segment(mark, self.line_style_on(ground, style)),
            Segment(title, self.line_style_on(ground, standing.title or plain)),
            Segment(told, self.line_style_on(ground, "quiet")),
        ]
        for start, end in marks:
            found = self.line_style("match")
            painted = segments.overlay(painted, start + len(FRONT), end + len(FRONT), found)
        return painted, self.line_style(ground)

    def _words(self, row: Row, width: int) -> tuple[str, str, list[Span]]:
        """Return the title of a row, what stands beside it, and where both hold what is typed."""
        notes = self._desk.notes.counts.get(row["id"], 0)
        if self._match is not None:
            return narrowed_row(row, width, self._match(row), notes)
        return *entry_row(row, width, notes), []

    def _mark(self, id: str) -> tuple[str, str]:
        """Return what stands before the title of an entry, and its style: what is new to the
        reader, else their bookmark.
        """
        marks = self._desk.marks
        if id in self.fresh or id in marks.reread:
            return signs.FRESH, "fresh"
        letter = self._desk.bookmarks.letters.get(id)
        if letter is not None:
            return letter or signs.BOOKMARK, "fresh"
        return (shown(signs.UNREAD), "unread") if id in marks.unread else (" ", "")
