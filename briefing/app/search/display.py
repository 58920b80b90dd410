"""What a search shows: hits, or in their place what to ask instead."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.containers import Horizontal

from briefing.app.search.results import Results
from briefing.app.search.zero_results import ZeroResults

if TYPE_CHECKING:
    from briefing.app.search.search_list import SearchList
    from briefing.app.search.suggestions import Suggestion
    from briefing.app.session.places import SearchPlace
    from briefing.app.session.search_response import SearchResponse

NOTHING_FOUND = "-nothing-found"
"""The class of the display while suggestions have the place of the results."""


class SearchDisplay(Horizontal):
    """Holds the two lists, of which one is shown, and beside them the filters."""

    def __init__(self) -> None:
        super().__init__()
        self.results = Results()
        self.zero_results = ZeroResults()

    def compose(self) -> ComposeResult:
        """Yield the lists."""
        yield self.results
        yield self.zero_results

    @property
    def shown(self) -> SearchList:
        """The list that is shown."""
        return self.zero_results if self.has_class(NOTHING_FOUND) else self.results

    def in_sight(self, top: int) -> range:
        """Return the hits that are seen when a line is at the top, and those of a page more."""
        return self.results.in_sight(top)

    def show_response(self, response: SearchResponse, place: SearchPlace) -> None:
        """Show a response; of `place` which hit is chosen, and which line is at the top."""
        self.results.show(response, place.result, place.top)
        if response.found["hits"] or not response.request:
            self.remove_class(NOTHING_FOUND)

    def show_suggestions(self, found: list[Suggestion]) -> None:
        """Show what may be asked instead of what finds nothing."""
        self.zero_results.show(found)
        self.set_class(bool(found), NOTHING_FOUND)

    def show_snippets(self) -> None:
        """Show the sentences that have been found since."""
        self.results.refresh()
