"""A list of items that are painted as lines, of which one is chosen."""

from __future__ import annotations

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.geometry import Offset
from textual.strip import Strip

from briefing.app.ui import segments
from briefing.app.ui.item_lines import EvenLines, OwnLines
from briefing.app.ui.line_view import LineView
from briefing.cells import cells
from briefing.publish.fitted import elided
from briefing.publish.signs import shown

EDGE = "▌"
"""Stands before the item that is chosen."""

RULE = "─"
"""Goes on from a heading to the right."""

CHOSEN, RESTING = "chosen", "resting"
"""The styles of the ground of the chosen item, where the focus is in its list and elsewhere."""


class LineList(LineView):
    """Chooses, pages, keeps in sight, takes clicks; a kind of list says how items are painted."""

    BORDER = ""
    """What stands before every line."""

    def __init__(self, lines: EvenLines | OwnLines) -> None:
        super().__init__()
        self.lines = lines
        """Where the items stand."""
        self.index = 0
        """The item that is chosen."""

    @property
    def page_items(self) -> int:
        """Items that are seen at once, as far as they take as many lines each."""
        height = self.lines.height if isinstance(self.lines, EvenLines) else 1
        return max(1, self.page_height // height)

    @property
    def place_in_list(self) -> tuple[int, ...] | None:
        """Which item is chosen, from 1, and how many there are; None: there are none."""
        return (self.index + 1, self.lines.count) if self.lines.count else None

    def choose(self, index: int) -> bool:
        """Choose an item, or the nearest there is, in sight; return whether it is another one."""
        index = max(0, min(index, self.lines.count - 1))
        changed, self.index = index != self.index, index
        self.keep_in_sight()
        self.refresh()
        return changed

    def move(self, by: int) -> bool:
        """Choose the item so many further on; return whether it is another one."""
        return self.choose(self.index + by)

    def keep_in_sight(self) -> None:
        """Scroll no further than must be for the chosen item to be in sight."""
        top = self.top_line
        first, last = self.lines.of(self.index)
        moved = self.top_for(first, min(last, first + self.page_height - 1), top)
        if moved != top:
            self.jump_to(moved)

    def lay_out(self) -> None:
        """Count the lines anew, after a change of items or of size."""
        self.set_line_count(self.lines.total)
        self.choose(self.index)

    def on_resize(self, _event: events.Resize) -> None:
        """Keep the chosen item in sight."""
        self.lay_out()

    def clicked(self, index: int) -> None:
        """Do what a click on an item does."""
        self.choose(index)

    def on_click(self, event: events.Click) -> None:
        """Do what a click on an item does, where one is clicked."""
        index = self.lines.item(self.top_line + event.y)
        if index >= 0 and not self.scroll_bar.pressed:
            self.clicked(index)

    @property
    def cursor_cell(self) -> Offset:
        """The beginning of the chosen item."""
        if not self.lines.count:
            return Offset(0, 0)
        return Offset(len(self.BORDER), self.lines.of(self.index)[0] - self.painted_top())

    # Painting

    def heading(self, text: str, width: int) -> list[Segment]:
        """Return a heading of the list, which goes on as a rule, in so many cells."""
        words = f" {elided(text, width - 2)} "
        rule = shown(RULE) * (width - cells(words) - 1)
        return [Segment(words, self.line_style("heading")), Segment(rule, self.line_style("frame"))]

    def ground(self, index: int) -> str:
        """Return the style of an item: the one that is chosen stands out, most under the focus."""
        if index != self.index:
            return ""
        return CHOSEN if self.screen.focused is self else RESTING

    def edge(self, index: int) -> Segment:
        """Return the cell before an item: the one that is chosen has an edge."""
        ground = self.ground(index)
        name = "quiet" if ground == RESTING else "edge"
        sign = shown(EDGE) if index == self.index else " "
        return Segment(sign, self.line_style_on(ground, name))

    def painted_top(self) -> int:
        """Return the line at the top of what is painted."""
        return self.top_line

    def paint(self, line: int, width: int) -> tuple[list[Segment], Style]:
        """Return a line of the list, and the style of the rest of it, in so many cells."""
        return [], self.line_style("")

    def render_line(self, y: int) -> Strip:
        """Paint one line of the view; where nothing scrolls, it has the cell of the bar too."""
        top, width = self.painted_top(), self.size.width
        bar = [self.scroll_bar.cell(y, top)] if self.scroll_bar.is_needed else []
        room = width - len(bar) - len(self.BORDER)
        border = [Segment(shown(self.BORDER), self.line_style("frame"))] if self.BORDER else []
        painted, rest = self.paint(top + y, room)
        line = segments.strip(painted, room, rest)
        # cells of one style are one segment: each that is sent begins with its colours
        return Strip([*Segment.simplify([*border, *line, *bar])], width)
