"""The scroll bar of a view of lines: its cells, which are painted with the lines, and the mouse."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.segment import Segment

from briefing.publish.signs import shown

if TYPE_CHECKING:
    from textual import events

    from briefing.app.ui.line_view import LineView

THUMB = "▐"
"""The part of a bar that is seen."""


class ScrollBar:
    """Stands in the last column of a view, where there is anything to scroll."""

    def __init__(self, view: LineView) -> None:
        self._view = view
        self.pressed = False
        """Whether the mouse button went down on the bar last: where it goes up is no click."""

    @property
    def _total(self) -> int:
        return self._view.virtual_size.height

    @property
    def _height(self) -> int:
        return self._view.page_height

    @property
    def is_needed(self) -> bool:
        """Whether there is more than is seen at once."""
        return self._total > self._height

    def cell(self, y: int, top: int) -> Segment:
        """Return the cell that ends a line of the view, `top` the line at its top."""
        style = self._view.line_style
        total, height = self._total, self._height  # once: each line asks, and Textual works it out
        if total > height:
            length = max(1, height**2 // total)
            first = round(top * (height - length) / (total - height))
            if first <= y < first + length:
                return Segment(shown(THUMB), style("thumb"))
        return Segment(" ", style(""))  # one segment with what stands before it

    def press(self, event: events.MouseDown) -> None:
        """Take hold of the bar, where it is pressed."""
        on_bar = event.x == self._view.size.width - 1
        self.pressed = on_bar and self.is_needed
        if self.pressed:
            event.stop()
            self._view.capture_mouse()
            self.drag(event)

    def drag(self, event: events.MouseEvent) -> None:
        """Scroll to where the bar is dragged, while it is held."""
        if self.pressed:
            share = min(max(event.y / max(1, self._height - 1), 0), 1)
            self._view.jump_to(round(share * (self._total - self._height)))
