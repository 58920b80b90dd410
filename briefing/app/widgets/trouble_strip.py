"""The line that says that a save broke the pack, for as long as it is broken."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.app import commands, paint
from briefing.app.widgets.notice import Notice, Piece, width
from briefing.publish.lines import cells

if TYPE_CHECKING:
    from briefing.app.troubles import Trouble

SHORTEST = 24
"""Cells in which a problem is worth beginning; where there are fewer, less is said of the rest."""


class TroubleStrip(Notice):
    """Shows the first problem with its place, and the key that shows all."""

    def show_troubles(self, troubles: list[Trouble], room: int, *, typing: bool) -> None:
        """Say what keeps the pack from being shown, in so many cells; else take no room.

        `typing`: letters are text.
        """
        errors = [each for each in troubles if not each.warning]
        if not errors:
            self.show([])
            return
        first, more, key = errors[0], len(errors) - 1, commands.PROBLEMS
        tail = [
            Piece(f" · {more} more, " if more else " · ", "quiet"),
            Piece(key.shown_key(typing=typing), "key", key),
            Piece(" shows all" if more else " shows it", "quiet", key),
        ]
        left = room - width(tail) - 1
        if left < SHORTEST:
            tail = [Piece(" · ", "quiet"), tail[1]]
            left = room - width(tail) - 1
        said = paint.fitted(f" {first.place}: {first.message}", left)
        self.show([[Piece(said, "warning", key), *tail]] if cells(said) else [])
