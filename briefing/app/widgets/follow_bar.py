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
from briefing.publish.lines import wrap

if TYPE_CHECKING:
    from collections.abc import Callable

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
        self._named: Callable[[str], str] = str
        self._shown = ""
        self._lines: list[tuple[int, int]] = []
        self.typed = ""
        self.target = ""

    def start(
        self,
        focus: Widget | None,
        hints: dict[str, Link],
        name: Callable[[str], str],
        target: str = "",
    ) -> None:
        """Ask for a label of `hints`, or, where a target is given, only for Enter.

        `name` tells what a target is called.
        """
        self._focus, self._hints, self._named = focus, hints, name
        self.typed = ""
        self.display = True
        self.screen.add_class("-asking")
        self.screen.set_focus(self)
        self._aim(target)

    def on_key(self, event: events.Key) -> None:
        """Take a character of a label; no other key moves what is labelled."""
        if event.key in (*commands.FOLLOW_OPEN.keys, *commands.FOLLOW_CLOSE.keys, "ctrl+c"):
            return
        event.stop()
        typed = self.typed + (event.character or "").lower()
        if event.is_printable and any(label.startswith(typed) for label in self._hints):
            self.typed = typed
            self._aim(self._hints[typed].target if typed in self._hints else "")
            self.post_message(self.Typed(typed))
        elif event.is_printable:
            self._aim("", f"No link is labelled {typed}")

    def _aim(self, target: str, otherwise: str = "") -> None:
        """Show where a link leads, whole, on as many lines as that takes."""
        self.target = target
        shown = self._named(target) if target else otherwise or f"Follow {self.typed or '…'}"
        self._shown = shown
        self._lines = wrap(shown, max(8, self.screen.size.width - 2))
        self.styles.height = len(self._lines) + (1 if target else 0)
        self.refresh(layout=True)

    @dataclass
    class Typed(Message):
        """As much of a label has been typed."""

        label: str

    @does(commands.FOLLOW_OPEN)
    def _open(self, _command: Command) -> None:
        if self.target:
            self.hold_keys()
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

    def leave(self) -> None:
        """Leave, where it is open; the focus goes back."""
        if self.display:
            self._leave()

    def _leave(self) -> None:
        self.display = False
        self.screen.remove_class("-asking")
        self.post_message(self.Left(self._focus))

    def render_line(self, y: int) -> Strip:
        """Paint where the link leads, and what to press."""
        width = self.size.width
        keys = "Enter opens  Esc leaves" if self.target else "type its label, then Enter"
        if y < len(self._lines):
            start, end = self._lines[y]
            line = [Segment(f" {self._shown[start:end]}", self.look("key"))]
            if not self.target:
                line.append(Segment(f"  {keys}", self.look("quiet")))
        else:
            line = [Segment(f" {keys}", self.look("quiet"))]
        return paint.strip(line, width, self.look("quiet"))
