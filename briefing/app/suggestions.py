"""What may help where nothing was found: each suggestion is another query, one choice away."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.app.asked import Asked
    from briefing.library.search.results import ZeroResults


class Suggestion(NamedTuple):
    """Something to ask instead."""

    label: str
    told: str
    """What comes of it."""
    asked: Asked
    near: bool
    """Whether it puts another word in the place of one; else it leaves a part out."""


def suggestions(asked: Asked, nothing: ZeroResults) -> Iterator[Suggestion]:
    """Yield the queries that may be asked instead of one that finds nothing."""
    for word in nothing["near"]:
        yield Suggestion(word, "", asked._replace(text=_with(asked.text, word)), near=True)
    for each in nothing["without"]:
        found = f"{each['total']} found"
        if each["start"] == each["end"]:
            field = each["part"].partition(":")[0]
            rest = tuple(filter for filter in asked.chosen if filter.field != field)
            names = ", ".join(filter.name for filter in asked.chosen if filter.field == field)
            yield Suggestion(f"{field} {names}", found, asked._replace(chosen=rest), near=False)
        else:
            text = f"{asked.text[: each['start']].rstrip()} {asked.text[each['end'] :].lstrip()}"
            yield Suggestion(each["part"], found, asked._replace(text=text.strip()), near=False)


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
