"""The line at the foot of the screen while a sentence is chosen to be highlighted."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from rich.segment import Segment
from textual import events
from textual.strip import Strip

from briefing.app.core import commands
from briefing.app.core.commands import Command, with_keys
from briefing.app.core.dispatch import CommandTarget, answers
from briefing.app.core.host import host_of
from briefing.app.ui import segments
from briefing.app.ui.foot_place import FootPlace
from briefing.app.ui.line_view import LineWidget

if TYPE_CHECKING:
    from textual.widget import Widget

NEW = "{sentence.keep} highlights  {sentence.note} with a note"
THERE = "{sentence.keep} opens its note  {sentence.delete} deletes it"
CHOOSING = (
    "{sentence.next} {sentence.previous} other  {sentence.more} {sentence.less} more, less  "
    "{sentence.close} leaves"
)

_OWN = (
    commands.SENTENCE_NEXT,
    commands.SENTENCE_PREVIOUS,
    commands.SENTENCE_MORE,
    commands.SENTENCE_LESS,
    commands.SENTENCE_KEEP,
    commands.SENTENCE_NOTE,
    commands.SENTENCE_DELETE,
    commands.SENTENCE_CLOSE,
    commands.COPY,
)
_PASSED_ON = (*_OWN, commands.HELP)


class Chooser(Protocol):
    """Who knows which words are chosen, and makes a highlight of them."""

    @property
    def on_highlight(self) -> bool:
        """Whether just these words are a highlight already."""

    def go(self, by: int) -> None:
        """Choose the next sentence (1), or the one before (-1)."""

    def extend(self, by: int) -> None:
        """Choose a sentence more (1), or less (-1)."""

    async def keep(self, *, note: bool) -> None:
        """Highlight what is chosen, or write a note on it."""

    def delete(self) -> None:
        """Delete the highlight that is chosen."""

    def end(self) -> None:
        """Choose no more."""


class SentenceBar(CommandTarget, LineWidget, can_focus=True):
    """Takes the keys that choose sentences; no other does anything meanwhile."""

    OFFERS_ALONE = True

    def __init__(self) -> None:
        super().__init__()
        self._place = FootPlace(self)
        self._chooser: Chooser | None = None

    def start(self, chooser: Chooser, focus: Widget | None) -> None:
        """Take keys for who chooses; `focus` has the focus back in the end."""
        self._chooser = chooser
        self._place.take(self, focus)
        self.refresh()

    def on_key(self, event: events.Key) -> None:
        """Let no other key go on to what is behind."""
        if not any(event.key in each.keys for each in _PASSED_ON):
            event.stop()

    def applies(self, command: Command) -> bool:
        """Return whether there is anything to delete."""
        there = self._chooser is not None and self._chooser.on_highlight
        return there or command is not commands.SENTENCE_DELETE

    @answers(commands.SENTENCE_NEXT, commands.SENTENCE_PREVIOUS)
    def _go(self, command: Command) -> None:
        if self._chooser is not None:
            self._chooser.go(1 if command is commands.SENTENCE_NEXT else -1)
        self.refresh()

    @answers(commands.SENTENCE_MORE, commands.SENTENCE_LESS)
    def _extend(self, command: Command) -> None:
        if self._chooser is not None:
            self._chooser.extend(1 if command is commands.SENTENCE_MORE else -1)
        self.refresh()

    @answers(commands.SENTENCE_KEEP, commands.SENTENCE_NOTE)
    async def _keep(self, command: Command) -> None:
        if self._chooser is not None:
            await self._chooser.keep(note=command is commands.SENTENCE_NOTE)

    @answers(commands.SENTENCE_DELETE)
    def _delete(self, _command: Command) -> None:
        if self._chooser is not None:
            self._chooser.delete()

    @answers(commands.SENTENCE_CLOSE)
    def _close(self, _command: Command) -> None:
        self.leave()

    def on_blur(self) -> None:
        """Leave when something else gets the focus."""
        self.leave()

    def leave(self) -> None:
        """Leave, where it is open; the focus goes back."""
        chooser, self._chooser = self._chooser, None
        if self.display:
            self._place.give_back()
        if chooser is not None:
            chooser.end()

    def render_line(self, y: int) -> Strip:
        """Paint what can be done with what is chosen, then how something else is."""
        there = self._chooser is not None and self._chooser.on_highlight
        told = host_of(self).said or with_keys(THERE if there else NEW)
        line = [
            Segment(f" {told}", self.line_style("key")),
            Segment(f"  {with_keys(CHOOSING)}", self.line_style("quiet")),
        ]
        return segments.strip(line, self.size.width, self.line_style("quiet"))
