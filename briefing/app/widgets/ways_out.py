"""What is shown in the place of results where there are none: what to ask instead."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich.segment import Segment
from textual import events
from textual.message import Message
from textual.strip import Strip

from briefing.app import paint
from briefing.app.widgets.lined import Scrolled
from briefing.publish.lines import cells

if TYPE_CHECKING:
    from briefing.app.suggestions import Suggestion

NEAR, WITHOUT = "near:", "without:"


class WaysOut(Scrolled):
    """Suggestions, of which none is chosen at first."""

    @dataclass
    class Taken(Message):
        """A suggestion was clicked."""

        suggestion: Suggestion

    def __init__(self) -> None:
        super().__init__()
        self.index = -1
        self.lines: list[str | Suggestion] = []
        """The suggestions, and the headings above them."""
        self._all: list[Suggestion] = []

    def show(self, suggestions: list[Suggestion]) -> None:
        """Show suggestions."""
        self.index = -1
        self._all = suggestions
        self.lines = []
        for near, heading in ((True, NEAR), (False, WITHOUT)):
            some = [each for each in suggestions if each.near is near]
            self.lines += [heading, *some] if some else []
        self.set_line_count(len(self.lines))
        self.jump_to(0)
        self.refresh()

    @property
    def chosen(self) -> Suggestion | None:
        """The suggestion that is chosen."""
        return self._all[self.index] if 0 <= self.index < len(self._all) else None

    def choose(self, index: int) -> None:
        """Choose a suggestion, in sight."""
        self.index = max(0, min(index, len(self._all) - 1))
        if (chosen := self.chosen) is not None:
            line, top = self.lines.index(chosen), round(self.scroll_y)
            if line < top:
                self.jump_to(max(0, line - 1))
            elif line >= top + self.page_height:
                self.jump_to(line + 1 - self.page_height)
        self.refresh()

    def on_click(self, event: events.Click) -> None:
        """Pass on the suggestion that is clicked."""
        line = round(self.scroll_y) + event.y
        clicked = self.lines[line] if line < len(self.lines) else ""
        if not isinstance(clicked, str):
            self.post_message(self.Taken(clicked))

    def render_line(self, y: int) -> Strip:
        """Paint one line of the window."""
        number, width = round(self.scroll_y) + y, self.size.width
        each = self.lines[number] if number < len(self.lines) else ""
        if isinstance(each, str):
            line = [Segment(f"  {each}", self.look("label"))]
        else:
            here = each is self.chosen
            plain, quiet = ("chosen-plain", "chosen-quiet") if here else ("", "quiet")
            told = f"  {each.told}" if each.told else ""
            label = paint.fitted(f"{'▌' if here else ' '}   {each.label}", width - 2 - cells(told))
            line = [Segment(label, self.look(plain)), Segment(told, self.look(quiet))]
        return Strip(
            [*paint.strip(line, width - 1, self.look("")), self.bar(y, round(self.scroll_y))], width
        )
