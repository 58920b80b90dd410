"""How text becomes the words that are searched: the same for what is indexed and what is asked.

A word is lower-case, without accents, and cut to its stem; a figure is a word, with the commas and
points in it. What is indexed is cut into words here: the engine, which folds them, takes twice as
long over a pattern as over words with spaces between them.
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
"""A figure, or a word that may hold digits: 1,168; FY2023. Nothing of it is Japanese: that is left
out where a text has any, as a pattern that says so takes a search's time to compile."""

_SIGNS = "·—–“”’‘…¥•→"
"""Signs that stand in many a text and in no word."""

_APART = "\x1f"
"""What sets texts apart: no text that is safe to show holds it."""

_HALF_WIDTH = frozenset(map(chr, range(0xFF66, 0xFFA0)))

_HIRAGANA = re.compile("[\u3040-\u309f]+")

LONGEST_RUN = 64
"""Characters of Japanese in a row that are asked for."""

STEMS, SPELLED, PAIRS = "stems", "spelled", "pairs"
"""The names of the analysers in the index."""


def _words(*, stemmed: bool) -> tantivy.TextAnalyzer:
    builder = (
        tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.whitespace())
        .filter(tantivy.Filter.lowercase())
        .filter(tantivy.Filter.ascii_fold())
    )
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
        self._analyser = _words(stemmed=stemmed)
        self._known: dict[str, str] = {}

    def __call__(self, word: str) -> str:
        found = self._known.get(word)
        if found is None:
            self._make_room()
            found = self._known[word] = "".join(self._analyser.analyze(cut(word))) or word.lower()
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
            self._known.update(zip(new, self._analyser.analyze(" ".join(new)), strict=True))
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


@cache
def _classes() -> tuple[bytes, bytes]:
    """Return tables by byte: letters, digits, points and commas as they are, and as `a`, `0`, `.`.

    All else of ASCII is a space in both.
    """
    kept = bytearray(range(256))  # what sets texts apart stays, too
    classes = bytearray(256)
    for byte in range(128):
        each = chr(byte)
        kind = "0" if each.isdigit() else "a" if each.isalpha() else "." if each in ".," else " "
        classes[byte] = ord(kind)
        if kind == " " and each != _APART:
            kept[byte] = ord(" ")
    return bytes(kept), bytes(classes)


def _plain(text: str) -> str | None:
    """Return what `cut` does where that is seen without looking for each word, or None."""
    if not text.isascii():
        for sign in _SIGNS:
            text = text.replace(sign, " ")
        if not text.isascii():
            return None
    data = text.encode()
    kept, classes = _classes()
    data = data.translate(kept).replace(b". ", b"  ").replace(b", ", b"  ").rstrip(b".,")
    kinds = data.translate(classes)
    if (
        kinds.count(b"0.0") != kinds.count(b".")
        or b"0a" in kinds
        or (b"a0" in kinds and b"." in kinds)
    ):
        return None  # a point stands outside of a figure, or a word begins or ends within one
    return data.decode()


@cache
def _spoken() -> re.Pattern[str]:
    """Return the pattern of words that leaves Japanese out by itself: made where texts are many."""
    return re.compile(rf"\d+(?:[.,．，]\d+)*|[^\W\d_{_JAPANESE}][^\W_{_JAPANESE}]*")


def cut(text: str) -> str:
    """Return the words of a text that are not Japanese, with spaces between them."""
    found = _plain(text)
    return " ".join(_spoken().findall(text)) if found is None else found.replace(_APART, " ")


def cut_all(texts: list[str]) -> list[str]:
    """Return the words of each of some texts: many at once are cut as quickly as one."""
    found = _plain(f" {_APART} ".join(texts))
    return list(map(cut, texts)) if found is None else found.split(_APART)


def stems_of(text: str) -> tuple[str, ...]:
    """Return the stems of a text in a row."""
    if text.isascii() or max(text) < _JAPANESE[0]:
        return tuple(stem.each(_WORD.findall(text)))
    return tuple(stem.each([word for word, _, _ in spoken_words(text)]))


def name_of(text: str) -> str:
    """Return a title or a name as one term: its stems in order, without a leading article."""
    words = stems_of(text)
    return " ".join(words[1:] if words[:1] in (("the",), ("a",), ("an",)) else words)


def without_bracket(name: str) -> str:
    """Return a name without what only tells it from others: Control guideline (Coast Guard)."""
    return name.split(" (")[0]


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
    found = [match[0] for match in runs(text)]
    if not found or _HALF_WIDTH.isdisjoint("".join(found)):
        return found
    import unicodedata

    return [
        run if _HALF_WIDTH.isdisjoint(run) else unicodedata.normalize("NFKC", run) for run in found
    ]
