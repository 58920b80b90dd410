"""How text becomes the words that are searched: the same for what is indexed and what is asked.

A word is lower-case, without accents, and cut to its stem. Japanese has no spaces: its text is cut
into single characters and pairs, so that any two characters in a row are found.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import tantivy

if TYPE_CHECKING:
    from collections.abc import Iterator

WORD = re.compile(r"[^\W_]+")
CJK = re.compile(r"[\u3005-\u3007\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]+")

LONGEST_WORD = 100
"""Characters of a word that count."""


def _folding(*, stemmed: bool) -> tantivy.TextAnalyzer:
    builder = (
        tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.simple())
        .filter(tantivy.Filter.lowercase())
        .filter(tantivy.Filter.ascii_fold())
    )
    return (builder.filter(tantivy.Filter.stemmer("english")) if stemmed else builder).build()


class _Folder:
    """Folds words, and keeps what it has folded: a text has few words, many times."""

    KEPT = 50_000

    def __init__(self, *, stemmed: bool) -> None:
        self._analyser = _folding(stemmed=stemmed)
        self._known: dict[str, str] = {}

    def __call__(self, word: str) -> str:
        found = self._known.get(word)
        if found is None:
            if len(self._known) > self.KEPT:
                self._known.clear()
            word = word[:LONGEST_WORD]
            found = self._known[word] = "".join(self._analyser.analyze(word)) or word.lower()
        return found


stem = _Folder(stemmed=True)
"""Returns the stem of one word."""

folded = _Folder(stemmed=False)
"""Returns one word in small letters and without accents."""


def spoken_words(text: str) -> Iterator[tuple[str, int, int]]:
    """Yield the words of a text that are not Japanese, each with its start and end."""
    for match in WORD.finditer(text):
        if CJK.search(match[0]) is None:
            yield match[0], match.start(), match.end()
            continue
        at = match.start()
        for part in CJK.split(match[0]):
            start = text.index(part, at) if part else at
            at = start + len(part)
            if part:
                yield part, start, at


def stems(text: str) -> str:
    """Return the stems of a text, for indexing."""
    return " ".join(stem(word) for word, _, _ in spoken_words(text))


def spellings(text: str) -> str:
    """Return the words of a text as they are spelled, for indexing: beginnings are sought there."""
    return " ".join(folded(word) for word, _, _ in spoken_words(text))


def pairs(run: str) -> list[str]:
    """Return the pairs of a run of Japanese, or the one character that it is."""
    return [run[n : n + 2] for n in range(len(run) - 1)] if len(run) > 1 else [run]


def japanese(text: str) -> str:
    """Return the single characters and pairs of the Japanese in a text, for indexing."""
    return " ".join(
        part for run in CJK.findall(text) for part in (*run, *(pairs(run) if len(run) > 1 else ()))
    )
