"""Correction of words in a row by the phrases of a pack: its names, and those that mean the same.

Word by word, `cost gard` would be `cost guard`: each is near to a word of the library, and no
entry speaks of both together.
"""

from __future__ import annotations

from functools import cached_property
from itertools import islice

from briefing import TYPE_CHECKING
from briefing.library.query.plan import Alternative
from briefing.library.store.index_schema import GLOSSARY, NAMES_OF_ALL
from briefing.library.text.alike import small
from briefing.library.text.stems import stem

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefing.library.query.matching import Holding
    from briefing.library.query.synonyms import Synonyms
    from briefing.library.records import Glossary
    from briefing.library.store.engine import Engine

MOST_WORDS = 4
"""Words in a row that are compared with phrases."""

MOST_PHRASES = 5_000
"""Phrases that are looked at."""

SHORTEST, LONG = 4, 8
"""Letters of a word of which one may be wrong, and of which two may."""

_SOURCE = "source"
"""The table whose titles are no names of the matter."""


class PhraseCorrector:
    """Corrects words in a row by the phrases of one index."""

    def __init__(self, engine: Engine, matcher: Holding, synonyms: Synonyms) -> None:
        self._engine = engine
        self._matcher = matcher
        self._synonyms = synonyms

    @cached_property
    def _phrases(self) -> list[list[str]]:
        return [words for text in self._texts() if len(words := small(text).split()) > 1]

    def _texts(self) -> Iterator[str]:
        glossary: Glossary = self._engine.pack_document(GLOSSARY, NAMES_OF_ALL)
        tables = (items for table, items in glossary.items() if table != _SOURCE)
        names = (name for items in tables for names in items.values() for name in names)
        yield from islice(names, MOST_PHRASES)
        yield from islice(self._synonyms.texts(), MOST_PHRASES)

    def nearest(self, words: Sequence[str]) -> tuple[str, ...]:
        """Return the words in a row of a phrase that are nearest to some others, or none.

        The words are in small letters; an entry holds what is returned.
        """
        best: tuple[str, ...] = ()
        least = sum(map(_most, words)) + 1
        count = len(words)
        for phrase in self._phrases:
            for at in range(len(phrase) - count + 1):
                found = phrase[at : at + count]
                distance = _distance(words, found, least)
                if distance < least and self._is_held(found):
                    best, least = tuple(found), distance
        return best

    def _is_held(self, words: Sequence[str]) -> bool:
        """Return whether any entry has words in a row."""
        wanted = Alternative(stems=tuple(map(stem, words)))
        return all(map(str.isalnum, words)) and self._matcher.holds(wanted)


def _most(word: str) -> int:
    """Return how many letters of a word may be wrong."""
    return 0 if len(word) < SHORTEST else 2 if len(word) >= LONG else 1


def _distance(words: Sequence[str], others: Sequence[str], least: int) -> int:
    """Return how many letters are wrong, `least` where they are as many or too many in a word."""
    from briefing.pack.suggest import edit_distance

    found = 0
    for word, other in zip(words, others, strict=True):
        if word == other:
            continue
        most = _most(word)
        if not most or abs(len(word) - len(other)) > most:
            return least
        distance = edit_distance(word, other, most)
        found += distance
        if distance > most or found >= least:
            return least
    return found
