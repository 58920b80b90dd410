"""Synonyms: words that ask for the same, those of plain language and those of the pack."""

from __future__ import annotations

from briefing import TYPE_CHECKING
from briefing.library.store.index_schema import GLOSSARY, SYNONYMS
from briefing.library.text.stems import folded, stem

if TYPE_CHECKING:
    from briefing.library.records import SynonymIndex
    from briefing.library.store.engine import Engine


class Synonyms:
    """Looks up the synonyms that are compiled into one index: read on first use."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    @property
    def _index(self) -> SynonymIndex:
        found: SynonymIndex = self._engine.pack_document(GLOSSARY, SYNONYMS)
        return found

    def of_words(self, words: list[str]) -> list[str]:
        """Return the words and phrases that ask for the same as one of some forms of a word."""
        known = self._index["words"]
        found = (each for word in words for each in known.get(stem(word), ()))
        return list(dict.fromkeys(found))

    def of_phrases(self) -> dict[str, list[str]]:
        """Return the synonyms of all phrases of several words, by their stems."""
        known = self._index["words"].items()
        return {phrase: others for phrase, others in known if " " in phrase}

    def knows(self, word: str) -> bool:
        """Return whether a word has synonyms, and so is not likely to be misspelt."""
        return stem(word) in self._index["words"]

    def is_unit(self, word: str) -> bool:
        """Return whether a text may have a sign in place of a word."""
        return folded(word) in self._index["units"]

    def in_english(self, word: str) -> list[tuple[str, list[str]]]:
        """Return the parts of a word of Japanese, each with its English, [] where there is none.

        The longest part that is known is taken first.
        """
        known = self._index["japanese"]
        longest = max(map(len, known), default=0)
        found: list[tuple[str, list[str]]] = []
        at = rest = 0
        while at < len(word):
            ends = range(min(at + longest, len(word)), at, -1)
            part = next((word[at:end] for end in ends if word[at:end] in known), "")
            if part:
                found += [(word[rest:at], [])] if rest < at else []
                found.append((part, known[part]))
            at += len(part) or 1
            rest = at if part else rest
        return found + ([(word[rest:], [])] if rest < len(word) else [])
