"""Suggestions where nothing was found: each is another request, one choice away."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.app.session.search_request import SearchRequest
    from briefing.library.search.results import ZeroResults


class Suggestion(NamedTuple):
    """A request to make instead, and its label."""

    label: str
    told: str
    """How many entries it finds, or ""."""
    request: SearchRequest
    near: bool
    """Whether it puts another word in the place of one; else it leaves a part out."""


def suggestions(request: SearchRequest, nothing: ZeroResults) -> Iterator[Suggestion]:
    """Yield the requests that may be made instead of one that finds nothing."""
    for word in nothing["near"]:
        yield Suggestion(word, "", request._replace(text=_with(request.text, word)), near=True)
    for each in nothing["without"]:
        found = f"{each['total']} found"
        if each["start"] == each["end"]:
            field = each["part"].partition(":")[0]
            rest = tuple(filter for filter in request.chosen if filter.field != field)
            names = ", ".join(filter.name for filter in request.chosen if filter.field == field)
            yield Suggestion(f"{field} {names}", found, request._replace(chosen=rest), near=False)
        else:
            text = (
                f"{request.text[: each['start']].rstrip()} {request.text[each['end'] :].lstrip()}"
            )
            yield Suggestion(each["part"], found, request._replace(text=text.strip()), near=False)


def _with(text: str, near: str) -> str:
    """Return a query with a word in the place of the one that looks most like it."""
    from briefing.library.text.stems import folded
    from briefing.library.text.words import spoken_words
    from briefing.pack.suggest import likeness

    words = list(spoken_words(text))
    if not words:
        return near
    _, start, end = max(words, key=lambda word: likeness(folded(word[0]), near))
    return text[:start] + near + text[end:]
