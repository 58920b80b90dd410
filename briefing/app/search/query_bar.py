"""The line at the top of the search: what it is, the query, and how many entries it finds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.widgets import Static

from briefing.app.search.responding import total_told

if TYPE_CHECKING:
    from briefing.app.search.query_field import QueryField
    from briefing.app.session.search_response import SearchResponse


class QueryBar(Horizontal):
    """Shows the line to type in between its label and the count."""

    def __init__(self, field: QueryField) -> None:
        super().__init__()
        self._field = field
        self._total = Static("", id="told", markup=False)

    def compose(self) -> ComposeResult:
        """Yield the label, the line to type in, and the count."""
        yield Static("Search", id="search-label", markup=False)
        yield self._field
        yield self._total

    def show_total(self, response: SearchResponse, *, short: bool) -> None:
        """Say how many entries were found; `short`: not how many of them are shown."""
        self._total.update(total_told(response, short=short), layout=False)
