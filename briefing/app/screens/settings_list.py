"""The settings as lines: its name, its value, and where that comes from; one of them is chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from rich.segment import Segment
from rich.style import Style
from textual.message import Message

from briefing.app.core import commands
from briefing.app.core.commands import Command
from briefing.app.core.dispatch import CommandTarget, answers
from briefing.app.ui import segments
from briefing.app.ui.item_lines import NONE, EvenLines
from briefing.app.ui.line_list import LineList
from briefing.cells import cells
from briefing.publish.fitted import elided
from briefing.publish.signs import shown

if TYPE_CHECKING:
    from collections.abc import Sequence

GAP = 2
"""Cells between two columns."""

BEFORE, AFTER = "‹ ", " ›"
"""Around a value that the keys change."""


class SettingRow(NamedTuple):
    """A line of the settings."""

    name: str
    value: str
    origin: str
    own: bool
    """Whether it is another value than the program's."""


class SettingsList(CommandTarget, LineList, can_focus=True):
    """Shows the settings, and which one is chosen."""

    class Moved(Message):
        """Another setting is chosen."""

    def __init__(self) -> None:
        super().__init__(EvenLines(1))
        self.rows: Sequence[SettingRow] = ()
        self._names = self._values = 0
        """Cells of the longest name, and of the longest value."""

    def show(self, rows: Sequence[SettingRow]) -> None:
        """Show settings; the one that is chosen stays so."""
        self.rows = rows
        self.lines = EvenLines(1, len(rows))
        self._names = max((cells(row.name) for row in rows), default=0)
        self._values = max((cells(row.value) for row in rows), default=0)
        self.lay_out()

    @answers(commands.DOWN, commands.UP)
    def _line(self, command: Command) -> None:
        self._choose(self.index + (1 if command is commands.DOWN else -1))

    @answers(commands.PAGE_DOWN, commands.PAGE_UP)
    def _page(self, command: Command) -> None:
        by = self.page_items if command is commands.PAGE_DOWN else -self.page_items
        self._choose(self.index + by)

    @answers(commands.TOP, commands.END)
    def _to_end(self, command: Command) -> None:
        self._choose(0 if command is commands.TOP else len(self.rows) - 1)

    def clicked(self, index: int) -> None:
        """Choose the setting that is clicked."""
        self._choose(index)

    def _choose(self, index: int) -> None:
        if self.choose(index):
            self.post_message(self.Moved())

    def paint(self, line: int, width: int) -> tuple[list[Segment], Style]:
        """Return a setting."""
        index = self.lines.item(line)
        if index == NONE:
            return [], self.line_style("")
        row, ground = self.rows[index], self.ground(index)
        name = segments.filled(row.name, self._names + GAP)
        marks = (BEFORE, AFTER) if index == self.index else ("  ", "  ")
        before, after = map(shown, marks)
        value = f"{before}{row.value}{after}"
        room = width - 1 - cells(name)
        value = segments.filled(elided(value, room), min(room, self._values + 4 + GAP))
        origin = elided(row.origin, max(0, room - cells(value)))
        told = [
            self.edge(index),
            Segment(name, self.line_style_on(ground, "")),
            Segment(value, self.line_style_on(ground, "strong" if row.own else "")),
            Segment(origin, self.line_style_on(ground, "quiet")),
        ]
        return told, self.line_style(ground)
