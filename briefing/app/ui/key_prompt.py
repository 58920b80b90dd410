"""The line at the foot of the screen that asks for one key."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from rich.segment import Segment
from textual import events
from textual.strip import Strip

from briefing.app.core import commands
from briefing.app.core.commands import Command
from briefing.app.core.dispatch import CommandTarget, answers
from briefing.app.core.host import host_of
from briefing.app.ui import segments
from briefing.app.ui.foot_place import FootPlace
from briefing.app.ui.line_view import LineWidget
from briefing.publish.fitted import elided

if TYPE_CHECKING:
    from textual.widget import Widget


class KeyPrompt(CommandTarget, LineWidget, can_focus=True):
    """Takes a character, and tells who asked for it; Escape asks no more."""

    OFFERS_ALONE = True

    def __init__(self) -> None:
        super().__init__()
        self._place = FootPlace(self)
        self._question = ""
        self._then: Callable[[str], str] | None = None

    def ask(self, question: str, focus: Widget | None, then: Callable[[str], str]) -> None:
        """Ask for a character; `then` is given it, and returns what there is to say, or "".

        `focus` has the focus back in the end.
        """
        self._question, self._then = question, then
        self._place.take(self, focus)
        self.refresh()

    def on_key(self, event: events.Key) -> None:
        """Take a character; any other key asks no more, and does what it does elsewhere."""
        if event.key in commands.PROMPT_CLOSE.keys:
            return
        event.stop()
        then = self._then
        self.leave()
        if then is None:
            return
        if event.is_printable and event.character:
            host_of(self).say(then(event.character))
        else:
            host_of(self).keys.again(event)

    @answers(commands.PROMPT_CLOSE)
    def _close(self, _command: Command) -> None:
        self.leave()

    def on_blur(self) -> None:
        """Leave when something else gets the focus."""
        self.leave()

    def leave(self) -> None:
        """Leave, where it is open; the focus goes back."""
        if self.display:
            self._then = None
            self._place.give_back()

    def render_line(self, y: int) -> Strip:
        """Paint the question."""
        width = self.size.width
        keys = "  Esc leaves"
        asked = elided(self._question, max(1, width - len(keys) - 2))
        line = [
            Segment(f" {asked}", self.line_style("key")),
            Segment(keys, self.line_style("quiet")),
        ]
        return segments.strip(line, width, self.line_style("quiet"))
