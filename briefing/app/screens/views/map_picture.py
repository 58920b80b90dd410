"""The picture of a map, as a widget: painted anew only where it has changed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual import events
from textual.geometry import Region
from textual.message import Message
from textual.strip import Strip

from briefing.app.ui import segments
from briefing.app.ui.line_view import LineWidget

if TYPE_CHECKING:
    from briefing.publish.lines import Segment
    from briefing.publish.views.map_picture import Picture


class MapPicture(LineWidget):
    """Shows a picture; a click on it is told to whoever can say what is there."""

    @dataclass
    class Sized(Message):
        """There is another size to draw the picture in."""

    @dataclass
    class Clicked(Message):
        """A place is clicked."""

        number: int

    def __init__(self) -> None:
        super().__init__()
        self._picture: Picture | None = None
        self._lines: list[list[Segment]] = []

    def show(self, picture: Picture) -> None:
        """Show a picture."""
        before, self._picture, self._lines = self._picture, picture, picture.lines
        if before is None or before.window.cells != picture.window.cells:
            self.refresh()
        elif changed := picture.unlike(before):
            self.refresh(*(Region(start, y, end - start, 1) for y, start, end in changed))

    def clear(self) -> None:
        """Show no picture."""
        self._picture, self._lines = None, []
        self.refresh()

    def on_resize(self, _event: events.Resize) -> None:
        """Ask for a picture of another size."""
        self.post_message(self.Sized())

    def on_click(self, event: events.Click) -> None:
        """Tell which place is clicked, if one is."""
        number = self._picture.nearest(event.x, event.y) if self._picture else -1
        if number >= 0:
            self.post_message(self.Clicked(number))

    def render_line(self, y: int) -> Strip:
        """Paint one line of the picture."""
        line = self._lines[y] if y < len(self._lines) else []
        painted = segments.styled(line, self.line_styles)
        return segments.strip(painted, self.size.width, self.line_style(""))
