"""All that is wrong with a pack: each problem with its place, what it is, and what helps."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from rich.segment import Segment
from textual import events
from textual.message import Message
from textual.strip import Strip

from briefing.app import paint
from briefing.app.widgets.lined import Scrolled
from briefing.publish.lines import wrap

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.app.troubles import Trouble

INDENT = 4
"""Cells before a message: the edge, and what sets it off from the place above it."""


class Line(NamedTuple):
    """A line of the list, and the problem that it belongs to."""

    number: int
    text: str
    look: str


def lines(troubles: list[Trouble], room: int) -> Iterator[Line]:
    """Yield the lines of problems, in so many cells."""
    for index, each in enumerate(troubles):
        if index:
            yield Line(-1, "", "")
        kind = "  warning" if each.warning else ""
        yield Line(index, paint.fitted(f"  {each.place}{kind}", room), "strong")
        for text, look in ((each.message, ""), (each.help, "quiet")):
            for start, end in wrap(text, max(1, room - INDENT)) if text else ():
                yield Line(index, " " * INDENT + text[start:end], look)


class TroubleList(Scrolled, can_focus=True):
    """Shows the problems, and which one is chosen."""

    @dataclass
    class Opened(Message):
        """The problem that was chosen was clicked."""

    def __init__(self) -> None:
        super().__init__()
        self.troubles: list[Trouble] = []
        self.index = 0
        self._lines: list[Line] = []

    def show(self, troubles: list[Trouble]) -> None:
        """Show problems; the one that is chosen stays where it is, as far as there are as many."""
        self.troubles = troubles
        self._lay_out()

    def _lay_out(self) -> None:
        self._lines = list(lines(self.troubles, self.size.width - 1))
        self.set_line_count(len(self._lines))
        self.choose(self.index)

    @property
    def chosen(self) -> Trouble | None:
        """The problem that is chosen; None where there is none."""
        return self.troubles[self.index] if self.index < len(self.troubles) else None

    def choose(self, index: int) -> None:
        """Choose a problem, in sight."""
        self.index = max(0, min(index, len(self.troubles) - 1))
        own = [n for n, line in enumerate(self._lines) if line.number == self.index]
        if own:
            self.keep_in_sight(own[0], min(own[-1], own[0] + self.page_height - 1))
        self.refresh()

    def page(self, by: int) -> None:
        """Choose the problem that stands a page further on, or back."""
        own = next((n for n, line in enumerate(self._lines) if line.number == self.index), 0)
        at = max(0, min(own + by * self.page_height, len(self._lines) - 1))
        self.choose(max(self._lines[at].number, self._lines[at - 1].number) if self._lines else 0)

    def on_resize(self, _event: events.Resize) -> None:
        """Wrap what is said anew."""
        self._lay_out()

    def on_click(self, event: events.Click) -> None:
        """Choose the problem that is clicked; open it where it was chosen already."""
        number = round(self.scroll_y) + event.y
        index = self._lines[number].number if number < len(self._lines) else -1
        if index == self.index:
            self.post_message(self.Opened())
        elif index >= 0:
            self.choose(index)

    def render_line(self, y: int) -> Strip:
        """Paint one line of the window."""
        top, width = round(self.scroll_y), self.size.width
        line = self._lines[top + y] if top + y < len(self._lines) else Line(-1, "", "")
        plain = self.look("chosen-plain" if line.number == self.index else "")
        text, style = line.text, plain + self.look(line.look) if line.look else plain
        if line.number == self.index:
            text = f"▌{text[1:]}"
            style = self.look("chosen-quiet" if line.look == "quiet" else "chosen-plain")
        segments = [Segment(text, style)]
        return Strip([*paint.strip(segments, width - 1, plain), self.bar(y, top)], width)
