"""The lines of a view, and the item that is chosen among them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Self

from rich.segment import Segment
from rich.style import Style
from textual.geometry import Region
from textual.message import Message
from textual.widget import Widget

from briefing.app.core import commands
from briefing.app.core.commands import Command
from briefing.app.core.dispatch import CommandTarget, answers
from briefing.app.ui import segments
from briefing.app.ui.item_lines import EvenLines, OwnLines
from briefing.app.ui.line_list import LineList
from briefing.publish.views.view import ItemLines

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual.geometry import Size
    from textual.strip import Strip

    from briefing.app.screens.views.view_body import Start
    from briefing.publish.views.view import View, ViewLine


BESIDE = 2
"""Cells beside the lines of a view: for the edge, and for the scroll bar."""


class ViewList(CommandTarget, LineList, can_focus=True):
    """Shows the lines of a view; where it has no items, it scrolls.

    A kind of it that lays its view out is the body of a screen by itself (`ViewBody`).
    """

    @dataclass
    class Sized(Message):
        """There is another width to lay the view out at."""

    @dataclass
    class Opened(Message):
        """The chosen item is to be opened."""

        item: int

    def __init__(self) -> None:
        self._start: Start | None = None
        """Where it begins, as long as it has no size."""
        super().__init__(OwnLines())
        self.listed: ViewList = self
        self.view: View | None = None
        self._begun_at = 0
        """The width at which it was laid out before it had one, until it has."""

    @property
    def allow_vertical_scroll(self) -> bool:
        """It scrolls without a scroll bar of Textual's, which would be one more widget to style."""
        return True

    @property
    def room(self) -> int:
        """Cells for a line of the view: beside the edge, and the scroll bar."""
        return max(1, self.size.width - BESIDE)

    def begin(self, view: View, width: int, start: Start) -> None:
        """Hold a view that was laid out before there is a size, for the first time it is painted:
        nothing is painted that is not to stay.
        """
        self._start, self._begun_at = start, width
        self.hold(view, start.item)

    def _settle(self) -> None:
        """Be where the view begins, as soon as there is a size; nothing is painted anew for it."""
        if self._start is None or not self.size:
            return
        start, self._start = self._start, None
        self.index = max(0, min(self.index, self.lines.count - 1))
        top, page = start.top, self.page_height
        if self.lines.count and not top:
            first, last = self.lines.of(self.index)
            middle = first - page // 2
            top = middle if start.centred else self.top_for(first, min(last, first + page - 1), 0)
        top = max(0, min(top, self.virtual_size.height - page))
        self.set_reactive(Widget.scroll_y, float(top))
        self.set_reactive(Widget.scroll_target_y, float(top))

    def refresh(
        self,
        *regions: Region,
        repaint: bool = True,
        layout: bool = False,
        recompose: bool = False,
    ) -> Self:
        """Have it painted anew; not before it was painted at all, when all of it will be."""
        repaint = repaint and self._start is None
        return super().refresh(*regions, repaint=repaint, layout=layout, recompose=recompose)

    def update_node_styles(self, animate: bool = True) -> None:
        """Style it anew; not for getting the focus as it opens: it has just been styled."""
        if self._start is None:
            super().update_node_styles(animate)

    def render_lines(self, crop: Region) -> list[Strip]:
        """Paint lines; the first time, where the view begins."""
        self._settle()
        return super().render_lines(crop)

    def show(self, view: View, item: int | None = None) -> None:
        """Show a view with an item chosen, the one in the same place by default."""
        self.hold(view, item)
        if self.lines.count:
            self.choose(self.index)
        self.refresh()

    def hold(self, view: View, item: int | None) -> None:
        """Hold a view with an item chosen, before it is painted."""
        self.view = view
        lines = view.lines
        if isinstance(lines, ItemLines):
            self.lines = EvenLines(1, lines.count, lines.before)
        else:
            self.lines = OwnLines([line.item for line in lines])
        if item is not None:
            self.index = item
        self.set_line_count(len(lines))

    def choose(self, index: int) -> bool:
        """Choose an item, in sight; where nothing scrolls, only what changes is painted anew."""
        before, top = self.index, self.top_line
        self.index = max(0, min(index, self.lines.count - 1))
        self.keep_in_sight()
        if self.top_line != top:
            self.refresh()
        else:
            self.refresh_items(before, self.index)
        return self.index != before

    def refresh_items(self, *items: int) -> None:
        """Paint the lines of some items anew."""
        for item in {each for each in items if each < self.lines.count}:
            first, last = self.lines.of(item)
            self.refresh(Region(0, first - self.top_line, self.size.width, last - first + 1))

    def centre(self) -> None:
        """Bring the chosen item into the middle of what is in sight."""
        if self.lines.count:
            self.jump_to(max(0, self.lines.of(self.index)[0] - self.page_height // 2))

    def lay_out(self) -> None:
        """Ask for the view in another size than it was laid out in."""
        self._settle()
        begun_at, self._begun_at = self._begun_at, 0
        if begun_at != self.room:
            self.post_message(self.Sized())

    def clicked(self, index: int) -> None:
        """Choose the item that is clicked; open it where it was chosen already."""
        if not self.choose(index):
            self.post_message(self.Opened(index))

    def applies(self, command: Command) -> bool:
        """Return whether there is anything to open."""
        return self.lines.count > 0 if command is commands.VIEW_OPEN else True

    def label(self, command: Command) -> str:
        """Return what a command is called here: nothing is read on in, there are pages."""
        return {commands.READ_DOWN: commands.PAGE_DOWN, commands.READ_UP: commands.PAGE_UP}.get(
            command, command
        ).label

    @answers(commands.VIEW_OPEN)
    def _open(self, _command: Command) -> None:
        self.post_message(self.Opened(self.index))

    def _go(self, lines: int) -> None:
        """Choose the item so many lines further on; without items, scroll."""
        if not self.lines.count:
            self.jump_to(max(0, self.top_line + lines))
        elif abs(lines) == 1:
            self.move(lines)
        else:
            at = max(0, min(self.lines.of(self.index)[0] + lines, self.lines.total - 1))
            within = range(at + 1) if lines > 0 else range(at, self.lines.total)
            items = [self.lines.item(line) for line in within]
            found = [each for each in items if each >= 0]
            self.choose(max(found) if lines > 0 else min(found, default=0))

    @answers(commands.DOWN, commands.UP)
    def _line(self, command: Command) -> None:
        self._go(1 if command is commands.DOWN else -1)

    @answers(commands.PAGE_DOWN, commands.PAGE_UP, commands.READ_DOWN, commands.READ_UP)
    def _page(self, command: Command) -> None:
        down = command in (commands.PAGE_DOWN, commands.READ_DOWN)
        self._go(self.page_height if down else -self.page_height)

    @answers(commands.TOP, commands.END)
    def _to_end(self, command: Command) -> None:
        if self.lines.count:
            self.choose(0 if command is commands.TOP else self.lines.count - 1)
        self.jump_to(0 if command is commands.TOP else self.lines.total)

    # As a body

    def widgets(self) -> Iterable[Widget]:
        """Return the list."""
        return (self,)

    def width_in(self, window: Size) -> int:
        """Return how many cells a line has in a list as wide as the window."""
        return max(1, window.width - BESIDE)

    def start(self, _view: View) -> Start | None:
        """Begin as it was left."""
        return None

    def line(self, number: int) -> ViewLine | None:
        """Return a line of the view; None: there is none."""
        lines = self.view.lines if self.view else []
        if number >= len(lines):
            return None
        if isinstance(lines, ItemLines):
            return lines.line(number, first=number == self.painted_top())
        return lines[number]

    def paint(self, line: int, width: int) -> tuple[list[Segment], Style]:
        """Return a line of the view; those of the chosen item are lit."""
        found = self.line(line)
        if found is None:
            return [], self.line_style("")
        item = found.item
        painted = segments.styled(found.segments, self.line_styles)
        if item < 0:
            plain = self.line_style("")
            return [Segment(" ", plain), *painted], plain
        plain = self.line_style(self.ground(item))
        if item == self.index:
            lit, cut_out = Style(bgcolor=plain.bgcolor), self.line_style("").bgcolor
            if plain.reverse:
                lit += Style(reverse=True)
            painted = [
                each
                if each.style and cut_out is not None and each.style.color == cut_out
                else Segment(each.text, (each.style or Style()) + lit)
                for each in painted
            ]
        return [self.edge(item), *painted], plain
