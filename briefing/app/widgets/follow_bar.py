"""Following a link: its label typed at the foot of the screen, where it leads shown, then Enter."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich.segment import Segment
from textual import events
from textual.message import Message
from textual.strip import Strip

from briefing.app import commands, paint
from briefing.app.commands import Command
from briefing.app.host import Host, does
from briefing.app.widgets.lined import Painted

if TYPE_CHECKING:
    from textual.widget import Widget

    from briefing.app.page import Link


class FollowBar(Host, Painted, can_focus=True):
    """Takes the label of a link; nothing is opened before where it leads has been shown."""

    @dataclass
    class Followed(Message):
        """A link is to be followed."""

        target: str

    @dataclass
    class Left(Message):
        """It was closed; `focus` had the focus before."""

        focus: Widget | None

    def __init__(self) -> None:
        super().__init__()
        self._hints: dict[str, Link] = {}
        self._focus: Widget | None = None
        self.typed = ""
        self.target = ""

    def start(self, focus: Widget | None, hints: dict[str, Link], target: str = "") -> None:
        """Ask for a label of `hints`, or, where a target is given, only for Enter."""
        self._focus, self._hints = focus, hints
        self.typed, self.target = "", target
        self.display = True
        self.screen.add_class("-asking")
        self.focus()
        self.refresh()

    def on_key(self, event: events.Key) -> None:
        """Take a character of a label."""
        if event.character is None or not event.is_printable:
            return
        event.stop()
        typed = self.typed + event.character.lower()
        if any(label.startswith(typed) for label in self._hints):
            self.typed = typed
            self.target = self._hints[typed].target if typed in self._hints else ""
            self.post_message(self.Typed(typed))
            self.refresh()

    @dataclass
    class Typed(Message):
        """As much of a label has been typed."""

        label: str

    @does(commands.FOLLOW_OPEN)
    def _open(self, _command: Command) -> None:
        if self.target:
            self._leave()
            self.post_message(self.Followed(self.target))

    @does(commands.FOLLOW_CLOSE)
    def _close(self, _command: Command) -> None:
        self._leave()

    def on_blur(self) -> None:
        """Leave when something else gets the focus: that keeps it."""
        if self.display:
            self._focus = None
            self._leave()

    def _leave(self) -> None:
        self.display = False
        self.screen.remove_class("-asking")
        self.post_message(self.Left(self._focus))

    def render_line(self, y: int) -> Strip:
        """Paint what is typed and where it leads."""
        width = self.size.width
        if self.target:
            shown = self.target if not self.target.startswith("#") else f"entry {self.target[1:]}"
            words = f" {shown}  "
            rest = "Enter opens, Esc leaves"
        else:
            words, rest = f" Follow {self.typed or '…'}  ", "type the label of a link, then Enter"
        room = width - len(rest)
        line = [
            Segment(paint.fitted(words, max(room, width // 2)), self.look("key")),
            Segment(rest, self.look("quiet")),
        ]
        return paint.strip(line, width, self.look("quiet"))
