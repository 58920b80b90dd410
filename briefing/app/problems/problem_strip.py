"""The line that says that a save broke the pack, for as long as it is broken."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.app.core import commands
from briefing.app.session.problem_rows import counted
from briefing.app.ui.notice import Notice, Piece, width
from briefing.cells import cells
from briefing.publish.fitted import elided

if TYPE_CHECKING:
    from briefing.app.session.problem_rows import ProblemRow

LOOKING = " In part: looking for what is wrong …"

SHORTEST = 24
"""Cells in which a problem is worth beginning; where there are fewer, less is said of the rest."""


class ProblemStrip(Notice):
    """Shows the first problem with its place, and the key that shows all."""

    def show_looking(self) -> None:
        """Say that the pack is shown in part, and that why is still being found out."""
        said = elided(LOOKING, self.screen.size.width)
        self.show([[Piece(said, "warning")]])

    def show_problems(
        self, problems: list[ProblemRow], *, typing: bool, in_part: bool = False
    ) -> None:
        """Say what keeps the pack from being shown, if anything; `typing`: letters are text.

        `in_part`: it is shown without what is wrong, so that first is said how much that is.
        """
        errors = [each for each in problems if not each.warning]
        if not errors:
            self.show([])
            return
        first, key = errors[0], commands.PROBLEMS
        more = 0 if in_part else len(errors) - 1
        before = f"In part, {counted(errors)}: " if in_part else ""
        tail = [
            Piece(f" · {more} more, " if more else " · ", "quiet"),
            Piece(key.shown_key(typing=typing), "key", key),
            Piece(" shows all" if errors[1:] else " shows it", "quiet", key),
        ]
        room = self.screen.size.width
        left = room - width(tail) - 1
        if left < SHORTEST:
            tail = [Piece(" · ", "quiet"), tail[1]]
            left = room - width(tail) - 1
        said = elided(f" {before}{first.place}: {first.message}", left)
        self.show([[Piece(said, "warning", key), *tail]] if cells(said) else [])
