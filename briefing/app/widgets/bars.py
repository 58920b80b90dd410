"""The lines above and below: the pack and its tabs, the keys that apply now."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich.segment import Segment
from textual import events
from textual.message import Message
from textual.strip import Strip

from briefing.app import commands, paint
from briefing.app.commands import Command
from briefing.app.widgets.lined import Painted
from briefing.publish.lines import cells

if TYPE_CHECKING:
    from briefing.library.records import About, Tab

BETWEEN = 2
"""Cells between two keys of the footer."""


class Masthead(Painted):
    """What is read, how it may be handled, as of when; and the tabs."""

    @dataclass
    class Chosen(Message):
        """A tab was clicked."""

        index: int

    def __init__(self, about: About) -> None:
        super().__init__()
        self._about = about
        self._here = 0
        self.handling = about.get("handling", "")
        self._ends: list[int] = []

    def follow(self, about: About) -> None:
        """Show a pack that has changed."""
        self._about = about
        self.refresh()

    def show(self, index: int, handling: str) -> None:
        """Show which tab is open (-1: none) and the label that applies."""
        if (index, handling) != (self._here, self.handling):
            self._here, self.handling = index, handling
            self.refresh()

    def render_line(self, y: int) -> Strip:
        """Paint the title line or the tabs."""
        return self._title() if y == 0 else self._tabs()

    def _title(self) -> Strip:
        width = self.size.width
        about = self._about
        as_of = f"as of {about['as_of']}" if "as_of" in about else ""
        right = "  ".join(part for part in (self.handling, as_of) if part)
        left = f" {about['title']}"
        if cells(left) + cells(right) + 3 > width:
            right = self.handling
        if "edition" in about:
            edition = f" · edition {about['edition']}"
            left += edition if cells(left + edition) + cells(right) + 3 <= width else ""
        left = paint.fitted(left, width - cells(right) - 2)
        gap = " " * max(1, width - cells(left) - cells(right) - 1)
        label, rest = (self.handling, right[len(self.handling) :]) if right else ("", "")
        line = [
            Segment(left + gap, self.look("head")),
            Segment(label, self.look("handling")),
            Segment(rest, self.look("quiet")),
        ]
        return paint.strip(line, width, self.look("head"))

    def _labels(self, width: int) -> list[str]:
        """Return the tabs' labels: whole, short, or only the open one with its number."""
        tabs: list[Tab] = self._about["tabs"]
        for key in ("title", "short"):
            labels = [f" {n} {tab[key]} " for n, tab in enumerate(tabs, 1)]
            if sum(map(cells, labels)) <= width:
                return labels
        here = max(0, self._here)
        return [f" {here + 1}/{len(tabs)} {paint.fitted(tabs[here]['short'], width - 8)} "]

    def _tabs(self) -> Strip:
        labels = self._labels(self.size.width)
        line, self._ends, at = [], [], 0
        for index, label in enumerate(labels):
            here = index == self._here or len(labels) < len(self._about["tabs"])
            line.append(Segment(label, self.look("tab-here" if here else "tab")))
            at += cells(label)
            self._ends.append(at)
        return paint.strip(line, self.size.width, self.look("tab"))

    def on_click(self, event: events.Click) -> None:
        """Open the tab that is clicked."""
        if event.y == 1 and len(self._ends) == len(self._about["tabs"]):
            for index, end in enumerate(self._ends):
                if event.x < end:
                    self.post_message(self.Chosen(index))
                    return


class KeyBar(Painted):
    """What there is to say until the next key, and the keys that apply now."""

    @dataclass
    class Pressed(Message):
        """A key of the footer was clicked."""

        command: Command

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
        base = self.look("quiet")
        self._spots = []
        said = f" {paint.fitted(self.said, width - 2)}  " if self.said else " "
        line = [Segment(said, self.look("said"))]
        at = cells(said)
        for command in self._fitting(width - at):
            line.append(Segment(command.shown_key(typing=self._typing), self.look("key")))
            line.append(Segment(f" {command.label}{' ' * BETWEEN}", base))
            self._spots.append((at, at + self._cells(command) - BETWEEN, command))
            at += self._cells(command)
        return paint.strip(line, width, base)

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

    def on_click(self, event: events.Click) -> None:
        """Do what the key that is clicked does."""
        for start, end, command in self._spots:
            if start <= event.x < end:
                self.post_message(self.Pressed(command))
