"""Where in a text a query or a phrase is found: what a view marks and steps through."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.library.text import folded, spoken_words, stem

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
        self._beginning = query.beginning

    def spans(self, text: str) -> list[Span]:
        """Return the matches in a text, in order."""
        found = [(start, end) for word, start, end in spoken_words(text) if self._asked(word)]
        for run in self.query.japanese:
            found += _all(text, run)
        return sorted(found)

    def _asked(self, word: str) -> str:
        """Return which of the words asked for a word is, or "" where it is none."""
        cut = stem(word)
        if cut in self._words:
            return cut
        begins = bool(self._beginning) and folded(word).startswith(self._beginning)
        return self.query.words[-1] if begins else ""

    def which(self, text: str) -> set[str]:
        """Return which of the words asked for a text holds."""
        found = {self._asked(word) for word, _, _ in spoken_words(text)} - {""}
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
