"""How text becomes the words that are searched: the same for what is indexed and what is asked.

A word is lower-case, without accents, and cut to its stem; a figure is a word, with the commas and
points in it. The engine cuts what is indexed, and its analysers are the ones that cut a query.
Japanese has no spaces: its text is cut into single characters and pairs, so that any two characters
in a row are found.
"""

from __future__ import annotations

import re
from functools import cache

import tantivy

from briefing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_JAPANESE = (
    "\u3005-\u3007\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff66-\uff9f"
    "\U00020000-\U0003ffff"
)

_WORD = re.compile(r"\d+(?:[.,．，]\d+)*|[^\W\d_][^\W_]*")
"""A figure, or a word that may hold digits: 1,168; FY2023. The engine's pattern says the same, and
leaves out what is Japanese; here that would take a search's time to compile."""

_ENGINE_JAPANESE = "".join(each if each == "-" else f"\\x{{{ord(each):x}}}" for each in _JAPANESE)
_ENGINE_WORD = (
    rf"\p{{Nd}}+(?:[.,．，]\p{{Nd}}+)*"
    rf"|[\p{{L}}\p{{Nl}}\p{{No}}&&[^{_ENGINE_JAPANESE}]][\p{{L}}\p{{N}}&&[^{_ENGINE_JAPANESE}]]*"
)

_HIRAGANA = re.compile("[\u3040-\u309f]+")

LONGEST_RUN = 64
"""Characters of Japanese in a row that are asked for."""

STEMS, SPELLED, PAIRS = "stems", "spelled", "pairs"
"""The names of the analysers in the index."""


def _words(*, stemmed: bool, cut: bool = True) -> tantivy.TextAnalyzer:
    """Return what folds the words of a text: cut by the pattern or, where they are cut, at spaces.

    The pattern takes the engine long to compile.
    """
    tokenizer = tantivy.Tokenizer.regex(_ENGINE_WORD) if cut else tantivy.Tokenizer.whitespace()
    builder = tantivy.TextAnalyzerBuilder(tokenizer)
    builder = builder.filter(tantivy.Filter.lowercase()).filter(tantivy.Filter.ascii_fold())
    return (builder.filter(tantivy.Filter.stemmer("english")) if stemmed else builder).build()


def analysers() -> Iterator[tuple[str, tantivy.TextAnalyzer]]:
    """Yield the analysers by name, for an index that is written."""
    yield STEMS, _words(stemmed=True)
    yield SPELLED, _words(stemmed=False)
    pairs = tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.ngram(1, 2, False)).build()
    yield PAIRS, pairs


class _Folder:
    """Folds words, and keeps what it has folded: a text has few words, many times."""

    KEPT = 50_000

    def __init__(self, *, stemmed: bool) -> None:
        self._stemmed = stemmed
        self._analyser: tantivy.TextAnalyzer | None = None
        self._plain = _words(stemmed=stemmed, cut=False)
        self._known: dict[str, str] = {}

    def __call__(self, word: str) -> str:
        found = self._known.get(word)
        if found is None:
            self._make_room()
            if word.isascii() and word.isalpha():
                analyser = self._plain
            else:
                analyser = self._analyser = self._analyser or _words(stemmed=self._stemmed)
            found = self._known[word] = "".join(analyser.analyze(word)) or word.lower()
        return found

    def each(self, words: list[str]) -> list[str]:
        """Return each of some spoken words folded: the engine is asked but once for those in ASCII.

        Of others it may know none, or find two in one.
        """
        found = [self._known.get(word, "") for word in words]
        if "" not in found:
            return found
        self._make_room()
        new = [word for word in set(words).difference(self._known) if word.isascii()]
        if new:
            self._known.update(zip(new, self._plain.analyze(" ".join(new)), strict=True))
        return [self._known.get(word) or self(word) for word in words]

    def _make_room(self) -> None:
        if len(self._known) > self.KEPT:
            self._known.clear()


stem = _Folder(stemmed=True)
"""Returns the stem of one word."""

folded = _Folder(stemmed=False)
"""Returns one word in small letters and without accents."""


def spoken_words(text: str) -> Iterator[tuple[str, int, int]]:
    """Yield the words of a text that are not Japanese, each with its start and end."""
    for match in _WORD.finditer(text):
        word, start = match[0], match.start()
        if not word.isascii() and max(word) >= _JAPANESE[0]:
            spoken = _run().sub(lambda run: " " * len(run[0]), text)
            for each in _WORD.finditer(spoken, start):
                yield each[0], each.start(), each.end()
            return
        yield word, start, match.end()


def stems_of(text: str) -> tuple[str, ...]:
    """Return the stems of a text in a row."""
    if text.isascii() or max(text) < _JAPANESE[0]:
        return tuple(stem.each(_WORD.findall(text)))
    return tuple(stem.each([word for word, _, _ in spoken_words(text)]))


def name_of(text: str) -> str:
    """Return a title or a name as one term: its stems in order, without a leading article."""
    words = stems_of(text)
    return " ".join(words[1:] if words[:1] in (("the",), ("a",), ("an",)) else words)


def pairs(run: str) -> list[str]:
    """Return the pairs of a run of Japanese, or the one character that it is."""
    run = run[:LONGEST_RUN]
    return [run[n : n + 2] for n in range(len(run) - 1)] if len(run) > 1 else [run]


def segments(run: str) -> list[str]:
    """Return the words of a run of Japanese: what is not in hiragana, which joins and ends words.

    A run without any other letters is one word.
    """
    return _HIRAGANA.sub(" ", run).split() or [run]


@cache
def _run() -> re.Pattern[str]:
    """Return the pattern of Japanese in a row: made when it is needed first."""
    return re.compile(f"[{_JAPANESE}]+")


def runs(text: str) -> Iterable[re.Match[str]]:
    """Return where Japanese stands in a text."""
    return () if text.isascii() else _run().finditer(text)


def japanese(text: str) -> list[str]:
    """Return the runs of Japanese in a text, half-width letters as full ones."""
    if text and min(text) >= "\u4e00" and max(text) <= "\u9fff":
        return [text]  # as most names are: the pattern takes long to compile
    return [_whole(match[0]) for match in runs(text)]


def _whole(run: str) -> str:
    if not any("\uff66" <= each <= "\uff9f" for each in run):
        return run
    import unicodedata

    return unicodedata.normalize("NFKC", run)
