"""The lines at the top: the pack and its tabs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich.segment import Segment
from textual import events
from textual.message import Message
from textual.strip import Strip

from briefing.app.ui import segments
from briefing.app.ui.line_view import LineWidget
from briefing.cells import cells

if TYPE_CHECKING:
    from briefing.library.records import About, Tab


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
        self._ends: list[int] = []

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

    def _labels(self, width: int) -> list[str]:
        """Return the tabs' labels: whole, short, or only the open one with its number."""
        tabs: list[Tab] = self._about["tabs"]
        for key in ("title", "short"):
            labels = [f" {n} {tab[key]} " for n, tab in enumerate(tabs, 1)]
            if sum(map(cells, labels)) <= width:
                return labels
        here = max(0, self._here)
        return [f" {here + 1}/{len(tabs)} {segments.fitted(tabs[here]['short'], width - 8)} "]

    def _tabs(self) -> Strip:
        labels = self._labels(self.size.width)
        line, self._ends, at = [], [], 0
        for index, label in enumerate(labels):
            here = index == self._here or len(labels) < len(self._about["tabs"])
            line.append(Segment(label, self.line_style("tab-here" if here else "tab")))
            at += cells(label)
            self._ends.append(at)
        return segments.strip(line, self.size.width, self.line_style("tab"))

    def on_click(self, event: events.Click) -> None:
        """Open the tab that is clicked."""
        if event.y == 1 and len(self._ends) == len(self._about["tabs"]):
            for index, end in enumerate(self._ends):
                if event.x < end:
                    self.post_message(self.Chosen(index))
                    return
