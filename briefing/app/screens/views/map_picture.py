"""What stands beside the list of a map: its picture, and the entries of the place that is lit."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich.segment import Segment as RichSegment
from textual import events
from textual.geometry import Region, Size
from textual.message import Message
from textual.strip import Strip

from briefing.app.ui import segments
from briefing.app.ui.line_view import LineWidget, OncePainted
from briefing.publish.views import map_entries

if TYPE_CHECKING:
    from briefing.library.records import Row
    from briefing.library.views.places import PlaceRow
    from briefing.publish.lines import Segment
    from briefing.publish.views.map_picture import Picture


class MapPicture(OncePainted, LineWidget):
    """Shows a picture; a click on it is told to whoever can say what is there."""

    @dataclass
    class Clicked(Message):
        """A place is clicked."""

        number: int

    def __init__(self, drawn: Callable[[Size], Picture | None]) -> None:
        """Make it of what returns the picture in a size."""
        super().__init__()
        self._drawn = drawn
        self._size_drawn: Size | None = None
        """The size that it was drawn in."""
        self._picture: Picture | None = None
        self._lines: list[list[Segment]] = []

    def draw(self) -> None:
        """Show the picture as it is now, painted anew where it has changed."""
        before, picture = self._picture, self._redrawn()
        if before is None or picture is None or before.window.cells != picture.window.cells:
            self.refresh()
        elif changed := picture.unlike(before):
            self.refresh(*(Region(start, y, end - start, 1) for y, start, end in changed))

    def _redrawn(self) -> Picture | None:
        self._size_drawn = self.size
        self._picture = self._drawn(self.size)
        self._lines = self._picture.lines if self._picture else []
        return self._picture

    def render_lines(self, crop: Region) -> list[Strip]:
        """Paint lines of the picture, which is drawn in the size that there is."""
        if self._size_drawn != self.size:
            self._redrawn()
        return super().render_lines(crop)

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


class PlaceEntries(OncePainted, LineWidget):
    """Shows the first of the entries that name a place."""

    def __init__(self) -> None:
        super().__init__()
        self._place: PlaceRow | None = None
        self._entries: list[Row] = []
        self._lines: list[list[Segment]] = []

    def show(self, place: PlaceRow | None, entries: list[Row]) -> None:
        """Show a place, and the first of the entries that name it; None: nothing."""
        if (place, entries) != (self._place, self._entries):
            self._place, self._entries = place, entries
            self.refresh()

    def render_lines(self, crop: Region) -> list[Strip]:
        """Paint lines of what there is room for."""
        width, height = self.size.width - 2, self.size.height
        place, entries = self._place, self._entries
        self._lines = map_entries.lines(place, entries, width, height) if place else []
        return super().render_lines(crop)

    def render_line(self, y: int) -> Strip:
        """Paint a line of them."""
        line = segments.styled(self._lines[y], self.line_styles) if y < len(self._lines) else []
        edge = RichSegment(" ", self.line_style(""))
        return segments.strip([edge, *line], self.size.width, self.line_style(""))
