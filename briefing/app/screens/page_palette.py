"""The pages in the palette: names, sources and the pack."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from rich.text import Text
from textual.command import Hit, Hits, Provider

from briefing.app.screens.main import MainScreen
from briefing.app.screens.palette_order import CALLED, NAMED, is_called
from briefing.library.query.parser import Query
from briefing.pack.model.addresses import SPOKEN

if TYPE_CHECKING:
    from briefing.library.records import Row

MOST = 20
"""Pages that are offered."""


class PagesProvider(Provider):
    """Offers the pages that hold all words typed, where the briefing is below the palette."""

    async def search(self, query: str) -> Hits:
        """Yield the pages, the best first."""
        below = self.screen
        if not isinstance(below, MainScreen):
            return
        found = below.session.library.pages(Query(query, typing=True), MOST)
        for number, row in enumerate(found):
            open_page = partial(self._open, below, row["id"])
            rank = CALLED if is_called(query, row["title"]) else NAMED
            yield Hit(rank + 1 / (number + 1), _name(row), open_page, help="its page")

    @staticmethod
    async def _open(below: MainScreen, address: str) -> None:
        below.travel.go(address)


def _name(row: Row) -> Text:
    """Return a page as the palette names it: in text of its own, it reads no markup in it."""
    return Text(f"{row['title']} ({SPOKEN[row['type']]})")
