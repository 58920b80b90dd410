"""The line at the foot of the screen that follows a link by its label, or copies its address.

An address is shown first, and opened by Enter.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.segment import Segment
from textual import events
from textual.strip import Strip

from briefing.app.core import commands
from briefing.app.core.commands import Command, with_keys
from briefing.app.core.dispatch import CommandTarget, answers
from briefing.app.ui import segments
from briefing.app.ui.foot_place import FootPlace
from briefing.app.ui.line_view import LineWidget
from briefing.publish.lines import wrap
from briefing.publish.signs import CUT, shown

if TYPE_CHECKING:
    from textual.widget import Widget

    from briefing.app.reader.following import Following
    from briefing.app.reader.page import Link

LEADS = "{follow.open} opens  {follow.copy} copies  {follow.close} leaves"
COPIES = "  {follow.copy} copies its address"
"""What to press where the label of an address was typed."""


_PASSED_ON = (
    commands.FOLLOW_OPEN,
    commands.FOLLOW_COPY,
    commands.FOLLOW_CLOSE,
    commands.COPY,
)
"""Commands whose keys are part of no label."""


class FollowBar(CommandTarget, LineWidget, can_focus=True):
    """Takes the label of a link; shows where an address leads before Enter opens it."""

    def __init__(self) -> None:
        super().__init__()
        self._place = FootPlace(self)
        self._following: Following | None = None
        self._links: dict[str, Link] = {}
        self._shown = ""
        self._lines: list[tuple[int, int]] = []
        self._wrapped_for = 0
        """The width of the screen for which they are wrapped."""
        self.typed = ""
        self.target = ""
        self._copies = False
        """Whether the address of the link is copied, in place of following it."""

    def start(
        self,
        following: Following,
        focus: Widget | None,
        links: dict[str, Link],
        target: str = "",
    ) -> None:
        """Ask for the label of one of some links, or, where a target is given, only for Enter."""
        self._following, self._copies = following, False
        self._place.take(self, focus)
        self.ask_for(links, target)

    @property
    def asks(self) -> bool:
        """Whether it waits for a label."""
        return self.display and bool(self._links) and not self.target

    def ask_for(self, links: dict[str, Link], target: str = "") -> None:
        """Ask for the label of one of some links from its first letter on."""
        self._links, self.typed = links, ""
        self._aim(target)

    async def on_key(self, event: events.Key) -> None:
        """Take a character of a label; no other key moves what is labelled."""
        if any(event.key in each.keys for each in _PASSED_ON):
            return
        event.stop()
        if not event.is_printable:
            return
        before = "" if self.target else self.typed  # behind a whole label another one begins
        typed = before + (event.character or "").lower()
        wrong = not any(label.startswith(typed) for label in self._links)
        self.typed = "" if wrong else typed
        if self._following is not None:
            self._following.typed(self.typed)
        target = self._links[typed].target if typed in self._links else ""
        if target.startswith("#") or (target and self._copies):
            await self._follow(target)
            return
        self._aim(target, f"No link is labelled {typed}" if wrong else "")

    def _aim(self, target: str, otherwise: str = "") -> None:
        """Show where a link leads, whole, on as many lines as that takes."""
        self.target = target
        does = "Copy the address of" if self._copies else "Follow"
        self._shown = otherwise or f"{does} {self.typed or shown(CUT)}"
        if target and self._following is not None:
            self._shown = self._following.title(target)
        self._wrap()

    def _wrap(self) -> None:
        """Have as many lines as what is shown takes at the width there is."""
        self._wrapped_for = self.screen.size.width
        self._lines = wrap(self._shown, max(8, self._wrapped_for - 2))
        self.styles.height = len(self._lines) + (1 if self.target else 0)
        self.refresh(layout=True)

    def on_resize(self) -> None:
        """Show all of it at another width, too."""
        if self.display and self.screen.size.width != self._wrapped_for:
            self._wrap()

    @answers(commands.FOLLOW_OPEN)
    async def _open(self, _command: Command) -> None:
        if self.target:
            await self._follow(self.target)

    @answers(commands.FOLLOW_COPY)
    async def _copy(self, _command: Command) -> None:
        """Copy the address that is shown; where a label is asked for, that of the link it names."""
        self._copies = bool(self.target) or not self._copies
        if self.target:
            await self._follow(self.target)
        else:
            self._aim("")

    async def _follow(self, target: str) -> None:
        if self._following is not None:
            copies = self._copies
            self.leave()
            await (self._following.copy if copies else self._following.open)(target)

    @answers(commands.FOLLOW_CLOSE)
    def _close(self, _command: Command) -> None:
        self.leave()

    def on_blur(self) -> None:
        """Leave when something else gets the focus."""
        self.leave()

    def leave(self) -> None:
        """Leave, where it is open; the labels are taken off, and the focus goes back."""
        if self.display:
            if self._following is not None:
                self._following.unlabel()
            self._place.give_back()

    def render_line(self, y: int) -> Strip:
        """Paint where the link leads, and what to press."""
        width = self.size.width
        keys = with_keys(LEADS) if self.target else "type its label"
        keys += "" if self.target or self._copies else with_keys(COPIES)
        if y < len(self._lines):
            start, end = self._lines[y]
            line = [Segment(f" {self._shown[start:end]}", self.line_style("key"))]
            if not self.target:
                line.append(Segment(f"  {keys}", self.line_style("quiet")))
        else:
            line = [Segment(f" {keys}", self.line_style("quiet"))]
        return segments.strip(line, width, self.line_style("quiet"))
