"""Synonyms: words that ask for the same, those of plain language and those of the pack."""

from __future__ import annotations

from itertools import islice

from briefing import TYPE_CHECKING
from briefing.library.store.index_schema import GLOSSARY, SYNONYMS
from briefing.library.text.kana import is_kana, readings
from briefing.library.text.stems import folded, stem

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from briefing.library.records import SynonymIndex
    from briefing.library.store.engine import Engine


MOST = 50
"""Synonyms of one word that are looked up."""

LONGEST_JAPANESE = 16
"""Characters of a word of Japanese that a question is taken apart into."""


class Synonyms:
    """Looks up the synonyms that are compiled into one index: read on first use."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    @property
    def _index(self) -> SynonymIndex:
        found: SynonymIndex = self._engine.pack_document(GLOSSARY, SYNONYMS)
        return found

    def _of(self, numbers: Iterable[int]) -> list[str]:
        """Return the words of some groups."""
        groups = self._index["groups"]
        found = (each for number in dict.fromkeys(numbers) for each in groups[number])
        return list(dict.fromkeys(islice(found, MOST)))

    def of_words(self, words: list[str]) -> list[str]:
        """Return the words that ask for the same as one of some forms of a word, and itself."""
        known = self._index["words"]
        return self._of(number for word in words for number in known.get(stem(word), ()))

    def of_phrase(self, stems: str) -> list[str]:
        """Return the words that ask for the same as a phrase, and itself."""
        return self._of(self._index["words"][stems])

    def phrases(self) -> set[str]:
        """Return the stems of all phrases of several words, with spaces between them."""
        return {stems for stems in self._index["words"] if " " in stems}

    def texts(self) -> Iterator[str]:
        """Yield the words and phrases of all groups, as they are written."""
        for group in self._index["groups"]:
            yield from group

    def knows(self, word: str) -> bool:
        """Return whether a word has synonyms, and so is not likely to be misspelt."""
        return stem(word) in self._index["words"]

    def is_unit(self, word: str) -> bool:
        """Return whether a text may have a sign in place of a word."""
        return stem(folded(word)) in self._index["units"]

    def knows_reading(self, word: str) -> bool:
        """Return whether kana is the reading of a word whose English is known."""
        return any(each in self._index["japanese"] for each in readings(word))

    def in_english(self, word: str, is_name: Callable[[str], bool]) -> list[tuple[str, list[str]]]:
        """Return the parts of a word of Japanese, each with its English, [] where there is none.

        The longest part that is known, or is a name, is taken first; a reading is given as it is
        written. A word in kana is taken apart only where all of its parts are known.
        """
        if not is_kana(word) or is_name(word):
            return self._parts(word, is_name)
        for each in (word, *readings(word)):
            found = self._parts(each, is_name)
            if all(english for _, english in found):
                return found
        return [(word, [])]

    def _parts(self, word: str, is_name: Callable[[str], bool]) -> list[tuple[str, list[str]]]:
        known, written = self._index["japanese"], self._index["written"]
        found: list[tuple[str, list[str]]] = []
        at = rest = 0
        while at < len(word):
            ends = range(min(at + LONGEST_JAPANESE, len(word)), at, -1)
            pieces = (word[at:end] for end in ends)
            part = next((each for each in pieces if each in known or is_name(each)), "")
            if part:
                found += [(word[rest:at], [])] if rest < at else []
                found.append((written.get(part, part), self._of(known.get(part, ()))))
            at += len(part) or 1
            rest = at if part else rest
        return found + ([(word[rest:], [])] if rest < len(word) else [])
