"""Suggestions where nothing was found, or asked for: each is a request, one choice away."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from briefing.app.session.search_request import SearchRequest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.desk.journal import JournalState
    from briefing.library.search.results import ZeroResults


NEAR, WITHOUT, SAVED, LAST = "near:", "without:", "saved:", "searched for last:"
"""The headings: what puts another word in the place of one, or leaves a part out; what was saved by
a name, and what was asked for before.
"""

HEADINGS = (NEAR, WITHOUT, SAVED, LAST)
"""In the order in which they stand."""


class Suggestion(NamedTuple):
    """A request to make instead, and its label."""

    label: str
    told: str
    """How many entries it finds, or ""."""
    request: SearchRequest
    heading: str
    """One of HEADINGS."""


def suggestions(request: SearchRequest, nothing: ZeroResults) -> Iterator[Suggestion]:
    """Yield the requests that may be made instead of one that finds nothing."""
    for word in nothing["near"]:
        yield Suggestion(word, "", request._replace(text=_with(request.text, word)), heading=NEAR)
    for each in nothing["without"]:
        found = f"{each['total']} found"
        if each["start"] == each["end"]:
            field = each["part"].partition(":")[0]
            rest = tuple(filter for filter in request.chosen if filter.field != field)
            names = ", ".join(filter.name for filter in request.chosen if filter.field == field)
            yield Suggestion(
                f"{field} {names}", found, request._replace(chosen=rest), heading=WITHOUT
            )
        else:
            text = (
                f"{request.text[: each['start']].rstrip()} {request.text[each['end'] :].lstrip()}"
            )
            yield Suggestion(
                each["part"], found, request._replace(text=text.strip()), heading=WITHOUT
            )


def asked_before(state: JournalState | None) -> Iterator[Suggestion]:
    """Yield the requests that were saved, and those that were made last."""
    if state is None:
        return
    for name, query in state.saved.items():
        yield Suggestion(name, query, SearchRequest(query), heading=SAVED)
    for query in state.searches:
        yield Suggestion(query, "", SearchRequest(query), heading=LAST)


def _with(text: str, near: str) -> str:
    """Return a query with a word in the place of the one that looks most like it."""
    from briefing.library.text.alike import Alike
    from briefing.library.text.stems import folded
    from briefing.library.text.words import spoken_words
    from briefing.pack.suggest import likeness

    words = list(spoken_words(Alike(text)))
    if not words:
        return near
    _, start, end = max(words, key=lambda word: likeness(folded(word[0]), near))
    return text[:start] + near + text[end:]
