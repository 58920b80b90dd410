"""What the widgets that paint lines share: the looks of the theme, and scrolling without keys."""

from __future__ import annotations

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.geometry import Size
from textual.scroll_view import ScrollView
from textual.widget import Widget

from briefing.app.looks import Looks, looks


class Painted(Widget):
    """Paints its own lines."""

    _looks: Looks | None = None

    @property
    def looks(self) -> Looks:
        """Every look in the present theme, over the widget's own style."""
        if self._looks is None:
            self._looks = looks(
                self.app.theme_variables, self.rich_style, colourless=self.app.no_color
            )
        return self._looks

    def notify_style_update(self) -> None:
        """Work the looks out anew: the theme or the widget's own style changed."""
        super().notify_style_update()
        self._looks = None

    def look(self, name: str) -> Style:
        """Return one look; "" is plain text."""
        return self.looks[name]


class Scrolled(Painted, ScrollView, inherit_bindings=False):
    """A painted widget that scrolls; its keys are its screen's."""

    FRAME = " "
    """What stands in the place of the scroll bar where there is nothing to scroll."""

    @property
    def page_height(self) -> int:
        """Lines that are seen at once."""
        return max(1, self.scrollable_content_region.height)

    def set_line_count(self, count: int) -> None:
        """Say how many lines there are.

        Without laying the screen out anew, as a change of the virtual size would: the scroll bar is
        painted with the lines, so that nothing else moves.
        """
        self.set_reactive(Widget.virtual_size, Size(self.size.width, count))

    def bar(self, y: int, top: int) -> Segment:
        """Return the cell of the scroll bar that ends a line of the window, `top` its first."""
        total, height = self.virtual_size.height, self.page_height
        if total <= height:
            return Segment(self.FRAME, self.look("track"))
        length = max(1, height * height // total)
        first = round(top * (height - length) / (total - height))
        here = first <= y < first + length
        return Segment("┃" if here else "│", self.look("thumb" if here else "track"))

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Take hold of the scroll bar."""
        if event.x == self.size.width - 1 and self.virtual_size.height > self.page_height:
            event.stop()
            self.capture_mouse()
            self._drag_to(event.y)

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Move the scroll bar while it is held."""
        if self.app.mouse_captured is self:
            self._drag_to(event.y)

    def on_mouse_up(self, _event: events.MouseUp) -> None:
        """Let the scroll bar go."""
        if self.app.mouse_captured is self:
            self.release_mouse()

    def _drag_to(self, y: int) -> None:
        height = self.page_height
        share = min(max(y / max(1, height - 1), 0), 1)
        self.jump_to(round(share * (self.virtual_size.height - height)))

    def top_for(self, first: int, last: int, top: int) -> int:
        """Return the line nearest to `top` at the top of which some lines are in sight."""
        if first < top:
            return first
        return max(top, last + 1 - self.page_height)

    def keep_in_sight(self, first: int, last: int) -> None:
        """Scroll no further than must be for some lines to be in sight."""
        top = round(self.scroll_y)
        if (moved := self.top_for(first, last, top)) != top:
            self.jump_to(moved)

    def jump_to(self, line: int) -> None:
        """Put a line at the top, or as near to it as there is text for."""
        self.scroll_to(y=line, animate=False)
