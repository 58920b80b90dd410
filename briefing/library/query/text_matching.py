"""Matches of an alternative in texts that are in no index: few enough to look through all."""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property
from itertools import accumulate, pairwise

from briefing import TYPE_CHECKING
from briefing.library.text.japanese import japanese
from briefing.library.text.stems import folded, stem, words_of
from briefing.library.text.values import all_found, undated

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Protocol

    from briefing.library.query.plan import Alternative

    class CutText(Protocol):
        """A text, and its words as `cut` returns them."""

        @property
        def text(self) -> str:
            """The text itself."""

        @property
        def words(self) -> Sequence[str]:
            """Its words."""


STEMS, SPELLED, RUNS = range(3)

COUNT = 3
"""Texts that are made of one to search in it."""

_SPACE = " "
"""Stands around each word, so that whole words are found."""


def cut(text: str) -> tuple[str, ...]:
    """Return the stems of a text, its words as they are spelled, and its Japanese."""
    words = words_of(undated(text)) if text else []
    return _row(stem.each(words)), _row(folded.each(words)), _row(japanese(text) if text else [])


def _row(words: Sequence[str]) -> str:
    return f"{_SPACE}{_SPACE.join(words)}{_SPACE}" if words else ""


class TextMatcher:
    """Finds alternatives in some texts, each known by its number from 0.

    The words of all of them are looked through as one text, which is much quicker than one by one.
    """

    def __init__(self, texts: Sequence[CutText]) -> None:
        self.texts = texts
        self._columns: dict[int, tuple[str, list[int]]] = {}
        self._held: dict[str, bool] = {}

    def _column(self, which: int) -> tuple[str, list[int]]:
        """Return the words of all texts as one, and where those of each text begin in it."""
        if which not in self._columns:
            each = [text.words[which] for text in self.texts]
            starts = [0, *accumulate(len(words) + 1 for words in each)]
            self._columns[which] = "\n".join(each), starts
        return self._columns[which]

    @cached_property
    def lengths(self) -> list[int]:
        """How long each text is, in characters of its words."""
        starts = self._column(STEMS)[1]
        return [end - start for start, end in pairwise(starts)]

    def counts(self, wanted: Alternative) -> dict[int, int]:
        """Return how often an alternative stands in each text that it stands in, by its number."""
        if wanted.article:
            from briefing.library.text.articles import named

            counted = ((n, named(each.text)) for n, each in enumerate(self.texts))
            return {n: times for n, found in counted if (times := found.count(wanted.article))}
        if wanted.value:
            return self._with_value(wanted)
        if wanted.beginning:
            return self._standing(SPELLED, f"{_SPACE}{wanted.beginning}")
        found = [self._standing(STEMS, _row(wanted.stems))] if wanted.stems else []
        found += [self._standing(RUNS, run) for run in wanted.runs]
        return {
            number: min(each[number] for each in found)
            for number in (found[0] if found else ())
            if all(number in each for each in found)
        }

    def _with_value(self, wanted: Alternative) -> dict[int, int]:
        """Return how often a date or an amount stands in each text that holds the rest, too."""
        rows = [self._standing(STEMS, _row(wanted.stems))] if wanted.stems else []
        rows += [self._standing(RUNS, run) for run in wanted.runs]
        found: dict[int, int] = {}
        for number, each in enumerate(self.texts):
            if all(number in row for row in rows):
                times = sum(wanted.value in value.terms for value in all_found(each.text))
                found |= {number: times} if times else {}
        return found

    def _standing(self, which: int, wanted: str) -> dict[int, int]:
        """Return how often something stands in a column, by the numbers of the texts."""
        column, starts = self._column(which)
        found: dict[int, int] = {}
        at = column.find(wanted)
        while at >= 0:
            number = bisect_right(starts, at) - 1
            found[number] = found.get(number, 0) + 1
            at = column.find(wanted, at + len(wanted) - 1)
        return found

    def holds_word(self, word: str) -> bool:
        """Return whether any text holds a word, which is in small letters, in any form."""
        wanted = stem(word)
        if wanted not in self._held:
            self._held[wanted] = _row([wanted]) in self._column(STEMS)[0]
        return self._held[wanted]

    def holds(self, alternative: Alternative) -> bool:
        """Return whether any text matches an alternative."""
        return bool(self.counts(alternative))

    def fewest(self, alternative: Alternative) -> int:
        """Return the number of texts that match an alternative."""
        return len(self.counts(alternative))
