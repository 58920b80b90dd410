"""Words as the index has them: folded to small letters without accents, and cut to their stems."""

from __future__ import annotations

from briefing.library.text.alike import alike
from briefing.library.text.analysers import of_words
from briefing.library.text.japanese import FIRST, blanked, is_one_run, japanese, may_be_in
from briefing.library.text.words import cut, words_in

ARTICLES = frozenset(("the", "a", "an"))
"""Words that a name may begin with, or not."""


class _Folder:
    """Folds words with an analyser, and caches them: a text has few words, many times."""

    MOST_CACHED = 50_000

    def __init__(self, *, stemmed: bool) -> None:
        self._analyser = of_words(stemmed=stemmed)
        self._cached: dict[str, str] = {}

    def __call__(self, word: str) -> str:
        found = self._cached.get(word)
        if found is None:
            self._make_room()
            found = self._cached[word] = "".join(self._analyser.analyze(cut(word))) or word.lower()
        return found

    def each(self, words: list[str]) -> list[str]:
        """Return each of some words folded: the engine is called but once for those in ASCII.

        Of others it may know none, or find two in one.
        """
        found = [self._cached.get(word, "") for word in words]
        if "" not in found:
            return found
        self._make_room()
        new = [word for word in set(words).difference(self._cached) if word.isascii()]
        if new:
            self._cached.update(zip(new, self._analyser.analyze(" ".join(new)), strict=True))
        return [self._cached.get(word) or self(word) for word in words]

    def _make_room(self) -> None:
        if len(self._cached) > self.MOST_CACHED:
            self._cached.clear()


stem = _Folder(stemmed=True)
"""Returns the stem of one word."""

folded = _Folder(stemmed=False)
"""Returns one word in small letters and without accents."""


def words_of(text: str) -> list[str]:
    """Return the words of a text that are not Japanese, in a row."""
    if not may_be_in(text):
        return words_in(alike(text))
    if text[0] >= FIRST and is_one_run(text):
        return []
    return words_in(alike(blanked(text)))


def stems_of(text: str) -> tuple[str, ...]:
    """Return the stems of a text in a row."""
    return tuple(stem.each(words_of(text)))


def name_term(text: str) -> str:
    """Return a title or a name as one term: its stems in order, without a leading article.

    Its Japanese, if it has any, comes after them.
    """
    words = stems_of(text)
    words = words[1:] if words[:1] and words[0] in ARTICLES else words
    return " ".join(words if text.isascii() else (*words, *japanese(text)))
