"""Widgets that paint lines: in the styles of the theme, and scrolled without keys of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

from rich.style import Style
from textual import events
from textual.geometry import Offset, Size
from textual.scroll_view import ScrollView
from textual.widget import Widget

from briefing.app.ui.line_styles import LineStyles, line_styles
from briefing.app.ui.scroll_bar import ScrollBar

if TYPE_CHECKING:
    from textual.geometry import Region
    from textual.strip import Strip


class OncePainted(Widget):
    """Asks for no paint before its first one, which is of all of it.

    Textual has whatever changed before that painted once more afterwards.
    """

    _was_painted = False

    def refresh(
        self,
        *regions: Region,
        repaint: bool = True,
        layout: bool = False,
        recompose: bool = False,
    ) -> Self:
        """Have it painted anew, where it was painted at all."""
        repaint = repaint and self._was_painted
        return super().refresh(*regions, repaint=repaint, layout=layout, recompose=recompose)

    def render_lines(self, crop: Region) -> list[Strip]:
        """Paint lines."""
        self._was_painted = True
        return super().render_lines(crop)


class LineWidget(Widget):
    """Paints its own lines."""

    _line_styles: LineStyles | None = None

    @property
    def line_styles(self) -> LineStyles:
        """Every style in the present theme, over the widget's own."""
        if self._line_styles is None:
            self._line_styles = line_styles(
                self.app.theme_variables, self.rich_style, colourless=self.app.no_color
            )
        return self._line_styles

    def notify_style_update(self) -> None:
        """Work the styles out anew: the theme or the widget's own style changed."""
        super().notify_style_update()
        self._line_styles = None

    @property
    def cursor_cell(self) -> Offset:
        """The cell of the widget at which the cursor of the terminal stands while it is used.

        It is not seen, and is followed by braille displays and screen readers.
        """
        return Offset(0, 0)

    def line_style(self, name: str) -> Style:
        """Return one style; "" is plain text."""
        return self.line_styles[name]

    def line_style_on(self, ground: str, name: str) -> Style:
        """Return one style on the ground of another, such as a chosen row's."""
        return self.line_styles.on(ground, name)


class LineView(LineWidget, ScrollView, inherit_bindings=False):
    """Lines that scroll, beside a scroll bar that is painted with them."""

    def __init__(self) -> None:
        super().__init__()
        self.scroll_bar = ScrollBar(self)

    @property
    def top_line(self) -> int:
        """The line at the top of the view."""
        return round(self.scroll_y)

    @property
    def page_height(self) -> int:
        """Lines that are seen at once."""
        return max(1, self.scrollable_content_region.height)

    def set_line_count(self, count: int) -> None:
        """Set how many lines there are.

        Without laying the screen out anew, as a change of the virtual size would: the scroll bar is
        painted with the lines, so that nothing else moves.
        """
        self.set_reactive(Widget.virtual_size, Size(self.size.width, count))

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Take hold of the scroll bar."""
        self.scroll_bar.press(event)

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Move the scroll bar while it is held."""
        if self.app.mouse_captured is self:
            self.scroll_bar.drag(event)

    def on_mouse_up(self, _event: events.MouseUp) -> None:
        """Let the scroll bar go."""
        self.release_mouse()

    def top_for(self, first: int, last: int, top: int) -> int:
        """Return the top line nearest to `top` with which some lines are in sight."""
        if first < top:
            return first
        return max(top, last + 1 - self.page_height)

    def jump_to(self, line: int) -> None:
        """Put a line at the top, or as near to it as there is text for."""
        self.scroll_to(y=line, animate=False)
