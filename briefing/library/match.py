"""Where in a text a query or a phrase is found: what a view marks and steps through."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.library.text import spoken_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.library.query import Query

Span = tuple[int, int]
"""Start and end in characters."""


class Words:
    """Marks the words of a query in whatever form they stand."""

    def __init__(self, query: Query) -> None:
        self.query = query
        self._words = frozenset(query.words)
        self._open = query.words[-1] if query.ends_open else None

    def spans(self, text: str) -> list[Span]:
        """Return the matches in a text, in order."""
        found = [(start, end) for word, start, end in spoken_words(text) if self.takes(word)]
        for run in self.query.japanese:
            found += _all(text, run)
        return sorted(found)

    def takes(self, word: str) -> bool:
        """Return whether a stem is one that was asked for."""
        return word in self._words or (self._open is not None and word.startswith(self._open))

    def which(self, text: str) -> set[str]:
        """Return which of the words asked for a text holds."""
        found = {
            self._open if word not in self._words and self._open else word
            for word, _, _ in spoken_words(text)
            if self.takes(word)
        }
        return found | {run for run in self.query.japanese if run in text}


class Phrase:
    """Marks a phrase just as it is typed; its case counts only once a capital is in it."""

    def __init__(self, phrase: str) -> None:
        self.phrase = phrase
        self._exact = phrase != phrase.lower()

    def spans(self, text: str) -> list[Span]:
        """Return the matches in a text, in order and apart."""
        if self._exact:
            return list(_all(text, self.phrase))
        lower = text.lower()
        if len(lower) != len(text):  # a few letters grow when they are lowered
            lower = "".join(one if len(one := each.lower()) == 1 else each for each in text)
        return list(_all(lower, self.phrase))


def _all(text: str, part: str) -> Iterator[Span]:
    at = text.find(part) if part else -1
    while at >= 0:
        yield at, at + len(part)
        at = text.find(part, at + len(part))
