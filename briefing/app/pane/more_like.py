"""Searching for more like what is open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.app.core import commands
from briefing.app.core.commands import Command
from briefing.app.core.dispatch import CommandSet, answers
from briefing.app.session.places import SearchPlace
from briefing.app.session.search_request import SearchRequest
from briefing.pack.model import addresses

if TYPE_CHECKING:
    from briefing.app.pane.entry_pane import EntryPane
    from briefing.app.pane.pane import Guide


class MoreLikeThis(CommandSet):
    """Opens the search with the entries that are like one, or that name what a page is of."""

    def __init__(self, pane: EntryPane, guide: Guide) -> None:
        self._pane = pane
        self._guide = guide

    def applies(self, _command: Command) -> bool:
        """Return whether there is anything like what is open: there is one pack."""
        return self._pane.row is None or self._pane.row["type"] != addresses.PACK

    @answers(commands.LIKE)
    def _like(self, _command: Command) -> None:
        from briefing.library.query.naming import naming
        from briefing.library.query.syntax import COLON
        from briefing.library.search_fields import LIKE

        if (row := self._pane.row) is not None:
            page = row["type"] in addresses.PAGED
            query = naming(row) if page else f"{LIKE}{COLON}{row['id']}"
            self._guide.open_search(SearchPlace(SearchRequest(query)))
