"""Responding to a search request, off the thread of the interface."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.app.session.search_response import SearchResponse

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefing.app.session.search_request import SearchRequest
    from briefing.library.library import Library
    from briefing.library.records import QueryMistake, Snippet

MOST = 50
"""Hits that are shown; a better query is quicker than a longer list."""


def respond(library: Library, request: SearchRequest, seen: range) -> SearchResponse:
    """Return the response, with the sentences of those hits that are `seen`."""
    from briefing.app.search.hit_details import details

    query, literal, names = request.query, request.literal, request.names
    found = library.search(query, limit=MOST, literal=literal, names=names)
    found["mistakes"] = [
        each for each in found["mistakes"] if not _is_unfinished(library, request.text, each)
    ]
    told = [details(hit["row"], library.about) for hit in found["hits"]]
    response = SearchResponse(request, found, told, {})
    response.snippets.update(snippets(library, response, seen))
    return response


def _is_unfinished(library: Library, text: str, mistake: QueryMistake) -> bool:
    """Return whether a mistake is only the beginning of what can be asked: `pane:ch`."""
    from briefing.app.search.completion import candidates, fragment
    from briefing.library.query.syntax import COLON

    if mistake["end"] != len(text):
        return False
    part = fragment(text, len(text))
    is_of_no_field = part.field is None and COLON in part.typed
    return not is_of_no_field and bool(candidates(library, part))


def snippets(
    library: Library, response: SearchResponse, wanted: Iterable[int]
) -> dict[int, Snippet]:
    """Return the sentences of some hits that answer, as far as there are so many hits."""
    hits, words = response.found["hits"], response.found["highlighter"]
    return {
        number: library.snippet(hits[number], words)
        for number in wanted
        if number < len(hits) and number not in response.snippets
    }


def totals_told(response: SearchResponse) -> list[str]:
    """Return how many entries were found, in words: as much as there is to say first, then less.

    How many of them are shown stands with the place among them.
    """
    total, holding_all = response.found["total"], response.found["holding_all"]
    if not response.request:
        return [""]
    if not total:
        return ["nothing found", "none"]
    if holding_all < total:
        near = f"{total - holding_all} near"
        return [f"{holding_all} found, {near}", f"{holding_all} + {near}" if holding_all else near]
    return [f"{total} found", str(total)]
