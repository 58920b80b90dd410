"""All problems of a pack: each with its place, what it is, and what helps."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from rich.segment import Segment
from rich.style import Style
from textual.message import Message

from briefing.app.core import commands
from briefing.app.core.commands import Command
from briefing.app.core.dispatch import CommandTarget, answers
from briefing.app.ui.item_lines import NONE, OwnLines
from briefing.app.ui.line_list import LineList
from briefing.publish.fitted import elided
from briefing.publish.lines import wrap

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.app.session.problem_rows import ProblemRow

INDENT = 4
"""Cells before a message: the edge, and what sets it off from the place above it."""


class ProblemLine(NamedTuple):
    """A line of the list, and the problem that it belongs to."""

    number: int
    text: str
    style: str


EMPTY = ProblemLine(NONE, "", "")


def problem_lines(problems: list[ProblemRow], room: int) -> Iterator[ProblemLine]:
    """Yield the lines of problems, in so many cells."""
    for index, each in enumerate(problems):
        if index:
            yield EMPTY
        kind = "  warning" if each.warning else ""
        yield ProblemLine(index, elided(f"  {each.place}{kind}", room), "strong")
        for text, style in ((each.message, ""), (each.help, "quiet")):
            for start, end in wrap(text, max(1, room - INDENT)) if text else ():
                yield ProblemLine(index, " " * INDENT + text[start:end], style)


class ProblemList(CommandTarget, LineList, can_focus=True):
    """Shows the problems, and which one is chosen; the one that is chosen can be edited."""

    @dataclass
    class Opened(Message):
        """A problem is to be opened in the editor."""

        problem: ProblemRow

    def __init__(self) -> None:
        super().__init__(OwnLines())
        self.problems: list[ProblemRow] = []
        self._told: list[ProblemLine] = []

    def show(self, problems: list[ProblemRow]) -> None:
        """Show problems; the one that is chosen stays where it is, as far as there are as many."""
        self.problems = problems
        self.lay_out()

    def lay_out(self) -> None:
        """Wrap what is said anew."""
        self._told = list(problem_lines(self.problems, self.size.width - 1))
        self.lines = OwnLines([line.number for line in self._told])
        super().lay_out()

    @property
    def chosen(self) -> ProblemRow | None:
        """The problem that is chosen; None where there is none."""
        return self.problems[self.index] if self.index < len(self.problems) else None

    def page(self, by: int) -> None:
        """Choose the problem that stands a page further on, or back."""
        if self._told:
            first = self.lines.of(self.index)[0]
            at = max(0, min(first + by * self.page_height, len(self._told) - 1))
            self.choose(max(self._told[at].number, self._told[at - 1].number))

    def clicked(self, index: int) -> None:
        """Choose the problem that is clicked; open it where it was chosen already."""
        if not self.choose(index):
            self._open(commands.PROBLEM_OPEN)

    def applies(self, command: Command) -> bool:
        """Return whether there is anything to edit."""
        edits = command in (commands.EDIT, commands.PROBLEM_OPEN)
        return self.chosen is not None if edits else True

    @answers(commands.EDIT, commands.PROBLEM_OPEN)
    def _open(self, _command: Command) -> None:
        if (chosen := self.chosen) is not None:
            self.post_message(self.Opened(chosen))

    @answers(commands.DOWN, commands.UP)
    def _line(self, command: Command) -> None:
        self.move(1 if command is commands.DOWN else -1)

    @answers(commands.PAGE_DOWN, commands.PAGE_UP)
    def _page(self, command: Command) -> None:
        self.page(1 if command is commands.PAGE_DOWN else -1)

    @answers(commands.TOP, commands.END)
    def _to_end(self, command: Command) -> None:
        self.choose(0 if command is commands.TOP else len(self.problems) - 1)

    def paint(self, line: int, width: int) -> tuple[list[Segment], Style]:
        """Return a line of a problem."""
        shown = self._told[line] if line < len(self._told) else EMPTY
        ground = self.ground(shown.number)
        words = Segment(shown.text[1:], self.line_style_on(ground, shown.style))
        return [self.edge(shown.number), words], self.line_style(ground)
