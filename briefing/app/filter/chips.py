"""The filters that are chosen, in a line: each is removed with a click, all of them with a key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.app.core import commands
from briefing.app.session.filters import Filter
from briefing.app.ui.notice import Line, Notice, Piece, flowed, key
from briefing.publish.fitted import elided
from briefing.publish.signs import shown

if TYPE_CHECKING:
    from briefing.app.filter.filtering import Filtering
    from briefing.app.session.filters import Chosen

LONGEST = 30
"""Cells of the name of a value that is chosen."""

REMOVE = "✕"


class Chips(Notice):
    """Says what is filtered by; nothing, where nothing is."""

    def __init__(self, filtering: Filtering) -> None:
        super().__init__()
        self._filtering = filtering

    def show_chosen(self, chosen: Chosen, before: str = "", after: str = "") -> None:
        """Show filters, and what is said before and after them."""
        groups: list[Line] = [[Piece(before, "quiet")]] if before else []
        for each in chosen:
            name = f" {each.field} {elided(each.name, LONGEST)} {shown(REMOVE)} "
            groups.append([Piece(name, "chip", each)])
        groups += [[Piece(after, "quiet")]] if after else []
        groups.append(key(commands.UNFILTER, "clears"))
        self.show(flowed(groups, self.screen.size.width, 1) if chosen else [])

    def on_notice_clicked(self, message: Notice.Clicked) -> None:
        """Remove a filter that is clicked."""
        if isinstance(message.meaning, Filter):
            message.stop()
            self._filtering.toggle(message.meaning)
