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

_analyser = (
    tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.simple())
    .filter(tantivy.Filter.lowercase())
    .filter(tantivy.Filter.ascii_fold())
    .filter(tantivy.Filter.stemmer("english"))
    .build()
)
_stems: dict[str, str] = {}


def stem(word: str) -> str:
    """Return the stem of one word."""
    found = _stems.get(word)
    if found is None:
        if len(_stems) > 50_000:
            _stems.clear()
        found = _stems[word] = "".join(_analyser.analyze(word)) or word.lower()
    return found


def spoken_words(text: str) -> Iterator[tuple[str, int, int]]:
    """Yield the stem, start and end of each word that is not Japanese."""
    for match in WORD.finditer(text):
        if CJK.search(match[0]) is None:
            yield stem(match[0]), match.start(), match.end()
            continue
        at = match.start()
        for part in CJK.split(match[0]):
            start = text.index(part, at) if part else at
            at = start + len(part)
            if part:
                yield stem(part), start, at


def stems(text: str) -> str:
    """Return the stems of a text, for indexing; words past any sense are cut."""
    return " ".join(word[:100] for word, _, _ in spoken_words(text))


def pairs(run: str) -> list[str]:
    """Return the pairs of a run of Japanese, or the one character that it is."""
    return [run[n : n + 2] for n in range(len(run) - 1)] if len(run) > 1 else [run]


def japanese(text: str) -> str:
    """Return the single characters and pairs of the Japanese in a text, for indexing."""
    return " ".join(
        part for run in CJK.findall(text) for part in (*run, *(pairs(run) if len(run) > 1 else ()))
    )
