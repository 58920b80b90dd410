"""Correction of words in a row by the phrases of a pack: its names, and those that mean the same.

Word by word, `cost gard` would be `cost guard`: each is near to a word of the library, and no
entry speaks of both together.
"""

from __future__ import annotations

from collections import defaultdict
from functools import cached_property
from itertools import islice

from briefing import TYPE_CHECKING
from briefing.library.query.nearest_words import CHANGED, most_wrong
from briefing.library.query.plan import Alternative
from briefing.library.store.index_schema import GLOSSARY, NAMES_OF_ALL
from briefing.library.text.alike import small
from briefing.library.text.stems import stem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from briefing.library.query.matching import Holding
    from briefing.library.query.synonyms import Synonyms
    from briefing.library.records import Glossary
    from briefing.library.store.engine import Engine

MOST_WORDS = 4
"""Words in a row that are compared with phrases."""

MOST_PHRASES = 5_000
"""Phrases that are looked at."""

_SOURCE = "source"
"""The table whose titles are no names of the matter."""


class Phrases:
    """Phrases of several words, by the words that they are made of."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._phrases: list[list[str]] = []
        self._places: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
        """The number of the phrase and the place in it, of each time that a word stands in one."""
        self._lengths: defaultdict[int, list[tuple[int, str]]] = defaultdict(list)
        """The words of each length, each with the set of its letters."""
        for text in texts:
            words = small(text).split()
            if len(words) > 1:
                for at, word in enumerate(words):
                    self._places[word].append((len(self._phrases), at))
                self._phrases.append(words)
        for word in self._places:
            self._lengths[len(word)].append((_letters(word), word))

    def near(self, word: str) -> dict[str, int]:
        """Return the words of phrases that may be meant by a word, with how many letters differ."""
        from briefing.pack.suggest import edit_distance

        found = {word: 0} if word in self._places else {}
        if most := most_wrong(word):
            letters = _letters(word)
            for length in range(len(word) - most, len(word) + most + 1):
                for others, other in self._lengths.get(length, ()):
                    if (letters ^ others).bit_count() > CHANGED * most or other == word:
                        continue
                    if (distance := edit_distance(word, other, most)) <= most:
                        found[other] = distance
        return found

    def in_a_row(self, near: Sequence[Mapping[str, int]]) -> Iterator[tuple[str, ...]]:
        """Yield the words in a row of a phrase that may be meant by some others, nearest first.

        `near`: for each of the others the words that may be meant by it, as `near` gives them.
        """

        def places(at: int) -> int:
            return sum(len(self._places[word]) for word in near[at])

        rarest = min(range(len(near)), key=places)
        found: set[tuple[int, int, int]] = set()
        for word in near[rarest]:
            for number, at in self._places[word]:
                start = at - rarest
                row = self._phrases[number][start : start + len(near)] if start >= 0 else []
                if len(row) == len(near) and all(map(dict.__contains__, near, row)):
                    distance = sum(known[each] for known, each in zip(near, row, strict=True))
                    found.add((distance, number, start))
        for _, number, start in sorted(found):
            yield tuple(self._phrases[number][start : start + len(near)])


def _letters(word: str) -> int:
    """Return the letters of a word as a set of bits; two letters may share one."""
    bits = 0
    for letter in word:
        bits |= 1 << ord(letter) % 64
    return bits


class PhraseCorrector:
    """Corrects words in a row by the phrases of one index."""

    def __init__(self, engine: Engine, matcher: Holding, synonyms: Synonyms) -> None:
        self._engine = engine
        self._matcher = matcher
        self._synonyms = synonyms
        self._near: dict[str, dict[str, int]] = {}

    @cached_property
    def _phrases(self) -> Phrases:
        return self._engine.once(__name__, lambda: Phrases(self._texts()))

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
        near = []
        for word in words:
            if word not in self._near:
                self._near[word] = self._phrases.near(word)
            if not self._near[word]:
                return ()
            near.append(self._near[word])
        return next(filter(self._is_held, self._phrases.in_a_row(near)), ())

    def _is_held(self, words: Sequence[str]) -> bool:
        """Return whether any entry has words in a row."""
        wanted = Alternative(stems=tuple(map(stem, words)))
        return all(map(str.isalnum, words)) and self._matcher.holds(wanted)
