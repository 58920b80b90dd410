"""The lines at the top: the pack and its tabs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from rich.segment import Segment
from textual import events
from textual.message import Message
from textual.strip import Strip

from briefing.app.ui import segments
from briefing.app.ui.line_view import LineWidget
from briefing.cells import cells

if TYPE_CHECKING:
    from briefing.library.records import About, Tab


MORE_BEFORE, MORE_BEHIND = "‹", "›"
"""Stand for tabs on either side for which there is no room."""


class TabLabel(NamedTuple):
    """A piece of the line of tabs: the tab that a click on it opens, and whether it is open."""

    text: str
    tab: int
    here: bool = False


def shown_tabs(tabs: list[Tab], here: int, width: int) -> list[TabLabel]:
    """Return the labels of tabs in so many cells: with titles, else short, else some of them.

    Then the open one has as many of its neighbours beside it as there is room for, and which of how
    many it is stands at the end; where there is none for any, it is alone. `here` is -1 where none
    is open.
    """
    for key in ("title", "short"):
        labels = [TabLabel(f" {n + 1} {tab[key]} ", n, n == here) for n, tab in enumerate(tabs)]
        if sum(cells(label.text) for label in labels) <= width:
            return labels
    middle = max(0, here)
    total = f" {middle + 1}/{len(tabs)} "
    room = width - cells(MORE_BEFORE + MORE_BEHIND) - cells(total)
    first, last = _around(middle, [cells(label.text) for label in labels], room)
    if first == last:
        name = segments.fitted(tabs[middle]["short"], width - cells(total) - 1)
        return [TabLabel(f"{total}{name} ", middle, here=True)]
    shown = [
        TabLabel(MORE_BEFORE if first else " ", max(0, first - 1)),
        *labels[first : last + 1],
        TabLabel(MORE_BEHIND if last < len(tabs) - 1 else " ", min(last + 1, len(tabs) - 1)),
    ]
    left = width - sum(cells(label.text) for label in shown)
    return [*shown, TabLabel(total.rjust(left), middle)]


def _around(middle: int, sizes: list[int], room: int) -> tuple[int, int]:
    """Return the first and the last of neighbours of one that fit beside it, as even as can be."""
    first = last = middle
    room -= sizes[middle]
    while True:
        before = first > 0 and sizes[first - 1] <= room
        behind = last < len(sizes) - 1 and sizes[last + 1] <= room
        if behind and (not before or last - middle <= middle - first):
            last += 1
            room -= sizes[last]
        elif before:
            first -= 1
            room -= sizes[first]
        else:
            return first, last


class Masthead(LineWidget):
    """What is read, how it may be handled, as of when; and the tabs."""

    @dataclass
    class Chosen(Message):
        """A tab was clicked."""

        index: int

    def __init__(self, about: About) -> None:
        super().__init__()
        self._about = about
        self._here = 0
        self.handling = about.get("handling", "")
        self._spots: list[tuple[int, int]] = []
        """Where each thing that can be clicked ends, and the tab that it opens."""

    def follow(self, about: About) -> None:
        """Show a pack that has changed."""
        self._about = about
        self.refresh()

    def show(self, index: int, handling: str) -> None:
        """Show which tab is open (-1: none) and the label that applies."""
        if (index, handling) != (self._here, self.handling):
            self._here, self.handling = index, handling
            self.refresh()

    def render_line(self, y: int) -> Strip:
        """Paint the title line or the tabs."""
        return self._title() if y == 0 else self._tabs()

    def _title(self) -> Strip:
        width = self.size.width
        about = self._about
        as_of = f"as of {about['as_of']}" if "as_of" in about else ""
        right = "  ".join(part for part in (self.handling, as_of) if part)
        left = f" {about['title']}"
        if cells(left) + cells(right) + 3 > width:
            right = self.handling
        if "edition" in about:
            edition = f" · edition {about['edition']}"
            left += edition if cells(left + edition) + cells(right) + 3 <= width else ""
        left = segments.fitted(left, width - cells(right) - 2)
        gap = " " * max(1, width - cells(left) - cells(right) - 1)
        label, rest = (self.handling, right[len(self.handling) :]) if right else ("", "")
        line = [
            Segment(left + gap, self.line_style("head")),
            Segment(label, self.line_style("handling")),
            Segment(rest, self.line_style("quiet")),
        ]
        return segments.strip(line, width, self.line_style("head"))

    def _tabs(self) -> Strip:
        width = self.size.width
        line, self._spots, at = [], [], 0
        for label in shown_tabs(self._about["tabs"], self._here, width):
            style = "tab-here" if label.here else "tab"
            line.append(Segment(label.text, self.line_style(style)))
            at += cells(label.text)
            self._spots.append((at, label.tab))
        return segments.strip(line, width, self.line_style("tab"))

    def on_click(self, event: events.Click) -> None:
        """Open the tab that is clicked."""
        for end, tab in self._spots if event.y == 1 else ():
            if event.x < end:
                self.post_message(self.Chosen(tab))
                return
