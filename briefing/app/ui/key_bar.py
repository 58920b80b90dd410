"""The line of keys: what there is to say until the next key, the keys that apply now, the place.

The keys are at the left, as many as fit, the most useful first. The help, the way out and the place
in the list are at the right, at every width.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from rich.segment import Segment
from textual import events
from textual.app import ComposeResult
from textual.strip import Strip

from briefing.app.core import commands
from briefing.app.core.commands import Command
from briefing.app.core.dispatch import Offer, answer
from briefing.app.ui import segments
from briefing.app.ui.line_view import LineWidget, OncePainted
from briefing.cells import cells
from briefing.publish.fitted import elided

BETWEEN = 2
"""Cells between two keys."""

MOST = 8
"""Keys at the left: a line that offers more is not read; the help and the palette have them all."""

Place = tuple[int, ...]
"""Which item of a list is chosen, from 1, how many are listed, and, where that is not all, how many
there are."""


class PlaceInList(OncePainted, LineWidget):
    """Tells where in a list the reader is.

    A widget of its own: every arrow key changes it, and a line is sent from the beginning of what
    paints it. It keeps its room where there is no place to tell, so that nothing beside it moves.
    """

    def __init__(self) -> None:
        super().__init__()
        self._place: Place | None = None
        self.room = 0
        """Cells that it takes."""
        self.display = False

    def show(self, place: Place | None) -> bool:
        """Show another place; return whether that takes other room than the one before."""
        if place == self._place:
            return False
        self._place = place
        room = len(_told((place[1], *place[1:]))) if place else self.room
        if wider := room != self.room:
            self.room = room
            self.styles.width = room
            self.display = True
        self.refresh()
        return wider

    def render_line(self, y: int) -> Strip:
        """Paint the place, at the right."""
        told = _told(self._place) if self._place else ""
        painted = [Segment(f"{told:>{self.room}}", self.line_style("quiet"))]
        return segments.strip(painted, self.size.width, self.line_style("quiet"))


def _told(place: Place) -> str:
    here, listed, *rest = place
    return "".join((f"{here}/{listed}", *(f" of {total}" for total in rest), " "))


class _Key(NamedTuple):
    """A key in the line, with the space behind it."""

    command: Command
    key: str
    label: str

    @property
    def cells(self) -> int:
        return cells(self.key) + 1 + cells(self.label) + BETWEEN


class KeyBar(OncePainted, LineWidget):
    """Shows the keys of commands, as many as fit, and before them what was said last."""

    def __init__(self) -> None:
        super().__init__()
        self._keys: list[_Key] = []
        self._always: list[_Key] = []
        """The help and the way out."""
        self.place = PlaceInList()
        self.said = ""
        self._spots: list[tuple[int, int, Command]] = []

    def show(self, offers: Iterable[Offer], *, typing: bool = False) -> None:
        """Show the keys of what is offered, as many as fit; `typing`: letters are text just now."""
        found = [
            _Key(command, key, label)
            for command, _, label in offers
            if (command.footer or command.leaves) and (key := command.shown_key(typing=typing))
        ]
        found.sort(key=lambda each: each.command.footer)
        always = [each for each in found if each.command is commands.HELP]
        always += [each for each in found if each.command.leaves][:1]
        keys = [each for each in found if each not in always and not each.command.leaves]
        if (keys, always) != (self._keys, self._always):
            self._keys, self._always = keys, always
            self.refresh()

    def compose(self) -> ComposeResult:
        """Yield the place, over the end of the line."""
        yield self.place

    def show_place(self, place: Place | None) -> None:
        """Show where in a list the reader is."""
        if self.place.show(place):
            self.refresh()

    def say(self, text: str) -> None:
        """Say something before the keys, as far as they fit beside it; "" says nothing more."""
        if text != self.said:
            self.said = text
            self.place.visible = cells(text) + BETWEEN + self.place.room < self.size.width
            self.refresh()

    def render_line(self, y: int) -> Strip:
        """Paint the line."""
        width = self.size.width
        quiet = self.line_style("quiet")
        always = self._always
        said = elided(self.said, width - 2)
        end = width - (self.place.room if self.place.visible else 0)
        if said and 1 + cells(said) + BETWEEN + sum(each.cells for each in always) > end:
            always = []
        at = 1 + (cells(said) + BETWEEN if said else 0)
        end -= sum(each.cells for each in always)
        line = [Segment(f" {said}  " if said else " ", self.line_style("said"))]
        self._spots = []
        for each in self._fitting(end - at):
            line += self._painted(each, at)
            at += each.cells
        line.append(Segment(" " * (end - at), quiet))
        at = max(at, end)
        for each in always:
            line += self._painted(each, at)
            at += each.cells
        return segments.strip(line, width, quiet)

    def _painted(self, each: _Key, at: int) -> list[Segment]:
        """Return a key as it is painted from a cell on, where it can be clicked."""
        self._spots.append((at, at + each.cells - BETWEEN, each.command))
        label = f" {each.label}{' ' * BETWEEN}"
        return [Segment(each.key, self.line_style("key")), Segment(label, self.line_style("quiet"))]

    def _fitting(self, room: int) -> list[_Key]:
        """Return the keys that fit, the first ones first."""
        fitting = []
        for each in self._keys[:MOST]:
            room -= each.cells
            if room < 0:
                break
            fitting.append(each)
        return fitting

    async def on_click(self, event: events.Click) -> None:
        """Do what the key that is clicked does."""
        for start, end, command in self._spots:
            if start <= event.x < end:
                await answer(self.screen.focused or self.screen, command)
                return
