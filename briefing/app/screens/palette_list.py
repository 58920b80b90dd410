"""The lines of the palette: a name at the left, its keys at the right, between them what it is."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from rich.segment import Segment
from rich.style import Style
from textual.message import Message

from briefing.app.screens.palette_order import begun
from briefing.app.ui import segments
from briefing.app.ui.item_lines import NONE, EvenLines
from briefing.app.ui.line_list import CHOSEN, LineList
from briefing.cells import cells
from briefing.publish.fitted import elided

if TYPE_CHECKING:
    from briefing.app.screens.palette_names import Name

WORTH_IT = 28
"""Cells in which it is worth beginning to say what a name is."""

GAP = 2
"""Cells between two columns."""


class PaletteList(LineList):
    """Shows names, and which one is chosen."""

    class Run(Message):
        """The chosen name was clicked."""

    def __init__(self, nothing: str) -> None:
        """Make the list; `nothing` is said where no name is found."""
        self.lines: EvenLines
        self._nothing = nothing
        super().__init__(EvenLines(1))
        self.names: list[Name] = []
        self._headings: list[str] = []
        self._typed = ""
        self._height = -1
        """Lines that there is to be room for."""
        self._column = 0
        """Cells of the longest name that something is said of."""

    def show(self, names: list[Name], typed: str) -> None:
        """Show the names that hold what is typed, the first one chosen; where nothing is typed,
        below headings.
        """
        self._typed, grouped = typed, not typed.strip()
        groups = [(group, len([*each])) for group, each in groupby(names, lambda n: n.group)]
        self._headings = [group for group, _ in groups] if grouped else []
        counts = [count for _, count in groups] if grouped else []
        headed = [sum(counts[:number]) for number in range(len(counts))]
        self.names = names
        self.lines = EvenLines(1, len(names), headed)
        told = (cells(each.name) for each in names if each.note)
        self._column = max(told, default=0)
        self.set_line_count(self.lines.total)
        if self._height != self.lines.total:
            self._height = self.lines.total
            self.styles.height = max(1, self._height)
        self.index = 0
        self.jump_to(0)
        self.refresh()

    @property
    def chosen(self) -> Name | None:
        """The name that is chosen; None where there is none."""
        return self.names[self.index] if self.index < len(self.names) else None

    def clicked(self, index: int) -> None:
        """Choose the name that is clicked, and do what it says."""
        self.choose(index)
        self.post_message(self.Run())

    def keep_in_sight(self) -> None:
        """Scroll to the chosen name, with its heading where it is the first."""
        if self.names:
            first, last = self.lines.with_heading(self.index)
            self.jump_to(self.top_for(first, last, self.top_line))

    def ground(self, index: int) -> str:
        """Return the style of a name: what is typed leads the list, which has no focus itself."""
        return CHOSEN if index == self.index else ""

    def paint(self, line: int, width: int) -> tuple[list[Segment], Style]:
        """Return a heading, or a name with what it is and its keys."""
        base = self.line_style("")
        if (heading := self.lines.heading(line)) != NONE:
            return self.heading(self._headings[heading], width), base
        index = self.lines.item(line)
        if index == NONE:
            none = not self.names and line == 0
            return [Segment(f" {self._nothing}", self.line_style("quiet"))] if none else [], base
        row, ground = self.names[index], self.ground(index)
        keys = f"{elided(row.keys, width // 2)} " if row.keys else ""
        name, note, kind = self._columns(row, width - 1 - cells(keys))
        found = self.line_style_on(ground, "match-quiet")
        marked = [Segment(name, self.line_style_on(ground, "strong" if ground else ""))]
        for start, end in begun(self._typed, name):
            marked = segments.overlay(marked, start, end, found)
        told = [
            self.edge(index),
            *marked,
            Segment(note + kind, self.line_style_on(ground, "quiet")),
            Segment(keys, self.line_style_on(ground, "key")),
        ]
        return told, self.line_style(ground)

    def _columns(self, row: Name, width: int) -> tuple[str, str, str]:
        """Return a name, what is said of it, as far as there is room, and of what kind it is."""
        kind = f"{row.kind} " if row.kind else ""
        kind += " " if kind and row.keys else ""
        left = width - cells(kind) - GAP
        name = elided(row.name, left)
        column = min(max(self._column, cells(name)), max(cells(name), width // 2)) + GAP
        room = left - column
        note = elided(row.note, room) if min(cells(row.note), WORTH_IT) <= room else ""
        name = segments.filled(name, column) if note else name
        return name, segments.filled(note, width - cells(name) - cells(kind)), kind
