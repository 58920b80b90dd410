"""The line of keys: what there is to say until the next key, and the keys that apply now."""

from __future__ import annotations

from collections.abc import Iterable

from rich.segment import Segment
from textual import events
from textual.strip import Strip

from briefing.app.core import commands
from briefing.app.core.commands import Command
from briefing.app.core.dispatch import answer
from briefing.app.ui import segments
from briefing.app.ui.line_view import LineWidget
from briefing.cells import cells

BETWEEN = 2
"""Cells between two keys."""


class KeyBar(LineWidget):
    """Shows the keys of commands, as many as fit, and before them what was said last."""

    def __init__(self) -> None:
        super().__init__()
        self._commands: list[Command] = []
        self._typing = False
        self.said = ""
        self._spots: list[tuple[int, int, Command]] = []

    def show(self, wanted: Iterable[Command], *, typing: bool = False) -> None:
        """Show the keys of some commands, as many as fit; `typing`: letters are text just now."""
        shown = [each for each in wanted if each.footer and each.shown_key(typing=typing)]
        shown.sort(key=lambda each: each.footer)
        if shown != self._commands or typing != self._typing:
            self._commands, self._typing = shown, typing
            self.refresh()

    def say(self, text: str) -> None:
        """Say something before the keys, as far as they fit beside it; "" says nothing more."""
        if text != self.said:
            self.said = text
            self.refresh()

    def render_line(self, y: int) -> Strip:
        """Paint the line."""
        width = self.size.width
        base = self.line_style("quiet")
        self._spots = []
        said = f" {segments.fitted(self.said, width - 2)}  " if self.said else " "
        line = [Segment(said, self.line_style("said"))]
        at = cells(said)
        for command in self._fitting(width - at):
            line.append(Segment(command.shown_key(typing=self._typing), self.line_style("key")))
            line.append(Segment(f" {command.label}{' ' * BETWEEN}", base))
            self._spots.append((at, at + self._cells(command) - BETWEEN, command))
            at += self._cells(command)
        return segments.strip(line, width, base)

    def _fitting(self, width: int) -> list[Command]:
        """Return the commands that fit, the first ones first; the last of all (help) always."""
        *others, last = self._commands or [commands.HELP]
        room = width - self._cells(last)
        if room < 0:
            return []
        fitting = []
        for command in others:
            room -= self._cells(command)
            if room < 0:
                break
            fitting.append(command)
        return [*fitting, last]

    def _cells(self, command: Command) -> int:
        key = command.shown_key(typing=self._typing)
        return cells(key) + 1 + cells(command.label) + BETWEEN

    async def on_click(self, event: events.Click) -> None:
        """Do what the key that is clicked does."""
        for start, end, command in self._spots:
            if start <= event.x < end:
                await answer(self.screen.focused or self.screen, command)
                return
