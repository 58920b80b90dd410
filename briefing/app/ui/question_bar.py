"""The line at the foot of the screen that asks whether to do something all the same."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
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
    from textual.dom import DOMNode
    from textual.widget import Widget

LEFT = "Left as it is"

_PASSED_ON = frozenset((*commands.YES.keys, *commands.NO.keys, *commands.COPY.keys))


class QuestionBar(CommandTarget, LineWidget, can_focus=True):
    """Takes a yes or a no; any other key is none, and the question stays."""

    OFFERS_ALONE = True

    def __init__(self) -> None:
        super().__init__()
        self._place = FootPlace(self)
        self._question = ""
        self._then: Callable[[], Awaitable[None]] | None = None

    def start(
        self, question: str, then: Callable[[], Awaitable[None]], focus: Widget | None
    ) -> None:
        """Ask; `then` is called after a yes, and `focus` has the focus back after either."""
        self._question, self._then = question, then
        self._place.take(self, focus)
        self.refresh()

    def on_key(self, event: events.Key) -> None:
        """Let no other key go on to what is behind."""
        if event.key not in _PASSED_ON:
            event.stop()

    @answers(commands.YES)
    async def _yes(self, _command: Command) -> None:
        then = self._then
        self._leave()
        if then is not None:
            await then()

    @answers(commands.NO)
    def _no(self, _command: Command) -> None:
        self._leave()
        host_of(self).say(LEFT)

    def on_blur(self) -> None:
        """Leave when something else gets the focus."""
        self._leave()

    def _leave(self) -> None:
        if self.display:
            self._then = None
            self._place.give_back()

    def render_line(self, y: int) -> Strip:
        """Paint the question."""
        width = self.size.width
        line = [Segment(f" {elided(self._question, width - 2)}", self.line_style("said"))]
        return segments.strip(line, width, self.line_style("quiet"))


async def ask(node: DOMNode, question: str, then: Callable[[], Awaitable[None]]) -> None:
    """Ask on the screen of a node whether to do something; keys behind are meant for the answer."""
    host = host_of(node)
    host.keys.hold()
    bar = await host.bring(QuestionBar)
    bar.start(question, then, host.focused)
    host.keys.release()
