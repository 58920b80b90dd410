"""What stands above the lines of a view: what it is called, how it was made, and lines that stay.

One widget, whose height is known before it is there: each further one is styled, laid out and
painted by itself when a view opens.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.segment import Segment
from textual import events
from textual.geometry import Region

from briefing.app.ui import segments
from briefing.app.ui.line_view import LineWidget, OncePainted
from briefing.publish.fitted import elided
from briefing.publish.views.columns import wrapped

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.strip import Strip

    from briefing.publish.views.view import ViewLine

MOST_MADE = 3
"""Lines that say how a view was made, at most."""

EDGE = 1
"""Cells at each side."""


def made_lines(made: str, window: int) -> list[str]:
    """Return in lines how a view was made, in a window of so many columns."""
    width = window - 2 * EDGE
    lines = wrapped(made, width) if made else []
    if len(lines) > MOST_MADE:
        rest = " ".join(lines[MOST_MADE - 1 :])
        lines[MOST_MADE - 1 :] = [elided(rest, width)]
    return lines


class ViewHead(OncePainted, LineWidget):
    """Paints title, how the view was made, and pinned lines."""

    def __init__(self) -> None:
        super().__init__()
        self.title = ""
        self._made = ""
        self._made_lines: list[str] = []
        self._pinned: Sequence[ViewLine] = ()

    def show(self, title: str, made: str, pinned: Sequence[ViewLine], window: int) -> None:
        """Show what a view is called and how it was made, in a window of so many columns."""
        self.title, self._made, self._pinned = title, made, pinned
        self._fold(window)
        self.refresh()

    def entitle(self, title: str) -> None:
        """Call the view something else."""
        if title != self.title:
            self.title = title
            self.refresh(Region(0, 0, self.size.width, 1))

    def pin(self, lines: Sequence[ViewLine]) -> None:
        """Let other lines stand below, as many as there were."""
        self._pinned = lines
        self.refresh(Region(0, 1 + len(self._made_lines), self.size.width, len(lines)))

    def _fold(self, window: int) -> None:
        self._made_lines = made_lines(self._made, window)
        height = 1 + len(self._made_lines) + len(self._pinned)
        if self.styles.height is None or self.styles.height.value != height:
            self.styles.height = height

    def on_resize(self, event: events.Resize) -> None:
        """Fold how it was made at another width."""
        self._fold(event.size.width)

    def render_line(self, y: int) -> Strip:
        """Paint a line."""
        width, room = self.size.width, self.size.width - 2 * EDGE
        edge = Segment(" " * EDGE, self.line_style(""))
        if not y:
            line = [edge, Segment(elided(self.title, room), self.line_style("head"))]
        elif y <= len(self._made_lines):
            line = [edge, Segment(self._made_lines[y - 1], self.line_style("quiet"))]
        else:
            at = y - 1 - len(self._made_lines)
            pinned = self._pinned[at].segments if at < len(self._pinned) else []
            line = [edge, *segments.styled(pinned, self.line_styles)]
        return segments.strip(line, width, self.line_style(""))
