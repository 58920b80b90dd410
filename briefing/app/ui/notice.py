"""Notices: lines that are there only while there is something to tell."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from dataclasses import dataclass
from typing import NamedTuple

from rich.segment import Segment
from textual import events
from textual.message import Message
from textual.strip import Strip

from briefing.app.core.commands import Command
from briefing.app.core.dispatch import answer
from briefing.app.ui import segments
from briefing.app.ui.line_view import LineWidget
from briefing.cells import cells


class Piece(NamedTuple):
    """A part of a line."""

    text: str
    style: str = ""
    meaning: Hashable = None
    """The command of a key, or what else a click on it means; None: nothing."""


Line = list[Piece]


def key(command: Command, label: str) -> Line:
    """Return the key of a command, and what it does now; both can be clicked."""
    shown = command.shown_key(typing=True)
    return [Piece(shown, "key", command), Piece(f" {label}", "quiet", command)]


def width(line: Iterable[Piece]) -> int:
    """Return the cells of a line."""
    return sum(cells(piece.text) for piece in line)


def flowed(groups: Iterable[Line], room: int, gap: int = 2) -> list[Line]:
    """Return groups of pieces on as many lines as they need, each group on one line."""
    lines: list[Line] = []
    for group in groups:
        if lines and width(lines[-1]) + gap + width(group) <= room:
            lines[-1] += [Piece(" " * gap), *group]
        else:
            lines.append([Piece(" "), *group])
    return lines


class Notice(LineWidget):
    """Shows lines of pieces; a piece that means something is clicked."""

    @dataclass
    class Clicked(Message):
        """A piece was clicked that is no key."""

        meaning: Hashable

    def __init__(self) -> None:
        super().__init__()
        self.lines: list[Line] = []
        self.display = False

    def show(self, lines: list[Line]) -> None:
        """Show lines; none: take no room."""
        if lines == self.lines:
            return
        if len(lines) != len(self.lines):
            self.display = bool(lines)
            self.styles.height = len(lines)
        self.lines = lines
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """Paint a line."""
        line = self.lines[y] if y < len(self.lines) else []
        painted = [Segment(piece.text, self.line_style(piece.style)) for piece in line]
        return segments.strip(painted, self.size.width, self.line_style(""))

    async def on_click(self, event: events.Click) -> None:
        """Do what the key that is clicked does; pass on what another piece means."""
        at = 0
        for piece in self.lines[event.y] if event.y < len(self.lines) else ():
            at += cells(piece.text)
            if event.x < at:
                if isinstance(piece.meaning, Command):
                    await answer(self.screen.focused or self.screen, piece.meaning)
                elif piece.meaning is not None:
                    self.post_message(self.Clicked(piece.meaning))
                return
