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
from briefing.app.ui.tab_labels import shown_tabs
from briefing.cells import cells
from briefing.pack.model.scales import WIDELY_OPEN
from briefing.publish.fitted import elided

if TYPE_CHECKING:
    from briefing.library.records import About


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
        self._counts: dict[str, int] = {}
        """How many entries of each pane are unread."""
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

    def count(self, counts: dict[str, int]) -> None:
        """Show how many entries of each pane are unread."""
        if counts != self._counts:
            self._counts = dict(counts)
            self.refresh()

    def render_line(self, y: int) -> Strip:
        """Paint the title line or the tabs."""
        return self._title() if y == 0 else self._tabs()

    def _title(self) -> Strip:
        width = self.size.width
        about = self._about
        as_of = f"as of {about['as_of']}" if "as_of" in about else ""
        right = "  ".join(part for part in (self.handling, as_of) if part)
        left, edition = f" {about['title']}", ""
        if cells(left) + cells(right) + 3 > width:
            right = self.handling
        if "edition" in about:
            told = f" · edition {about['edition']}"
            edition = told if cells(left + told) + cells(right) + 3 <= width else ""
        left = elided(left, width - cells(right) - 2)
        gap = " " * max(1, width - cells(left + edition) - cells(right) - 1)
        label, rest = (self.handling, right[len(self.handling) :]) if right else ("", "")
        line = [
            Segment(left, self.line_style("head")),
            Segment(edition + gap, self.line_style("quiet")),
            Segment(
                label, self.line_style("handling" if label in WIDELY_OPEN else "handle-with-care")
            ),
            Segment(rest, self.line_style("quiet")),
        ]
        return segments.strip(line, width, self.line_style("head"))

    def _tabs(self) -> Strip:
        width = self.size.width
        line, self._spots, at = [], [], 0
        for label in shown_tabs(self._about["tabs"], self._here, width, self._counts):
            style = "tab-here" if label.here else "tab"
            line.append(Segment(label.text, self.line_style(style)))
            at += label.cells
            self._spots.append((at, label.tab))
        return segments.strip(line, width, self.line_style("tab"))

    def on_click(self, event: events.Click) -> None:
        """Open the tab that is clicked."""
        for end, tab in self._spots if event.y == 1 else ():
            if event.x < end:
                self.post_message(self.Chosen(tab))
                return
