"""What a search screen shows of an answer. Made off the thread of the interface."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefing.app.asked import Asked
    from briefing.library.library import Library
    from briefing.library.records import QueryMistake, Snippet
    from briefing.library.search.results import SearchResult

MOST = 50
"""Hits that are shown; a better query is quicker than a longer list."""


class Answer(NamedTuple):
    """What was found, in words. `snippets` grow as more hits are seen."""

    asked: Asked
    found: SearchResult
    details: list[str]
    """Where each hit stands, and how well."""
    snippets: dict[int, Snippet]
    """The sentences that answer, by the number of the hit."""


def answer(library: Library, asked: Asked, seen: range) -> Answer:
    """Return the answer, with the sentences of those hits that are `seen`."""
    from briefing.publish.hits import details

    query, literal, names = asked.query, asked.literal, asked.names
    found = library.search(query, limit=MOST, literal=literal, names=names)
    found["mistakes"] = [
        each for each in found["mistakes"] if not _begun(library, asked.text, each)
    ]
    told = [details(hit["row"], library.about) for hit in found["hits"]]
    whole = Answer(asked, found, told, {})
    whole.snippets.update(snippets(library, whole, seen))
    return whole


def _begun(library: Library, text: str, mistake: QueryMistake) -> bool:
    """Return whether a part that cannot be asked is only the beginning of what can: `pane:ch`."""
    from briefing.app.completion import candidates, fragment

    at_end = mistake["end"] == len(text)
    return at_end and bool(candidates(library, fragment(text, len(text))))


def snippets(library: Library, answer: Answer, wanted: Iterable[int]) -> dict[int, Snippet]:
    """Return the sentences of some hits that answer, as far as there are so many hits."""
    hits, words = answer.found["hits"], answer.found["highlighter"]
    return {
        number: library.snippet(hits[number], words)
        for number in wanted
        if number < len(hits) and number not in answer.snippets
    }


def told(answer: Answer, *, short: bool) -> str:
    """Return how many entries answer."""
    total = answer.found["total"]
    if not answer.asked:
        return ""
    if not total:
        return "nothing found"
    return f"{total} found" + (f", {MOST} shown" if total > MOST and not short else "")
