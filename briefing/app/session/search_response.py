"""The response to a search request, as a search screen shows it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from briefing.app.session.search_request import SearchRequest
    from briefing.library.records import Snippet
    from briefing.library.search.results import SearchResult


class SearchResponse(NamedTuple):
    """What was found, in words. `snippets` grow as more hits are seen."""

    request: SearchRequest
    found: SearchResult
    details: list[list[str]]
    """Where each hit is from, when, and how it is graded: the longest form first."""
    snippets: dict[int, Snippet]
    """The sentences that answer, by the number of the hit."""
