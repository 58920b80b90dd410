"""The words of a text in languages that write spaces between them.

A figure is a word, with the commas and points in it; so is an initialism, without the points in it,
and so is a picture. Text is cut into words here, before the engine sees it: the engine takes twice
as long over a pattern as over words with spaces between them. What is cut is the text as all that
is equal to it is written.
"""

from __future__ import annotations

import re
from functools import cache

from briefing import TYPE_CHECKING
from briefing.library.text.alike import (
    EMOJI,
    FREQUENT_SIGNS,
    NON_ASCII,
    Alike,
    alike,
    marks_in,
    of_each_row,
)
from briefing.library.text.japanese import blanked, may_be_in, run_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

_LETTER, _BEGINS = r"[^\W\d_]", r"(?<![^\W_])(?<!\.)"

_INITIALISM = (
    rf"{_BEGINS}{_LETTER}(?:\.{_LETTER})+(?![^\W_])\.?|{_BEGINS}{_LETTER}\.(?: ?{_LETTER}\.)+"
)
"""Letters with points between them: U.S., S.D.F; U. S."""

_POINT = re.compile(rf"\. ?{_LETTER}(?:\.|(?![^\W_]))")
"""What every initialism has."""

_OUTSIDE = rb"[.,](?:(?<![0-9].)|(?![0-9]))"
_WITHIN = rb"a0+\."

SEPARATOR = "\x1f"
"""Stands between texts that are cut together: no text that is safe to show holds it."""


@cache
def _from_point() -> re.Pattern[bytes]:
    """Return the pattern of an initialism in ASCII from its first point on: one that begins with a
    sign is looked for five times as fast.
    """
    return re.compile(
        rb"\.(?<=(?<![A-Za-z0-9.])[A-Za-z]\.)"
        rb"(?:[A-Za-z](?:\.[A-Za-z])*(?![A-Za-z0-9])\.?|(?: ?[A-Za-z]\.)+)"
    )


@cache
def _sign() -> re.Pattern[str]:
    """Return the pattern of a sign outside of ASCII that is a part of no word; or a mark."""
    return re.compile(rf"(?![{EMOJI}])[^\w\0-\x7f]")


@cache
def _pattern(marks: str, *, points: bool) -> re.Pattern[str]:
    """Return the pattern of a word: a figure, a word that may hold digits, a picture.

    `marks`: those of the text that are letters; `points`: whether it has any. It does not exclude
    Japanese, as a pattern that does takes as long to compile as a search: callers blank Japanese
    out beforehand.
    """
    initialism = f"{_INITIALISM}|" if points else ""
    return re.compile(
        rf"{initialism}\d+(?:[.,]\d+)*|[^\W\d_](?:[^\W_]|[{marks}])*|[{EMOJI}]"
        if marks
        else rf"{initialism}\d+(?:[.,]\d+)*|[^\W\d_][^\W_]*|[{EMOJI}]"
    )


def _matches(text: str) -> Iterator[re.Match[str]]:
    """Return the matches of words in a text that is written as all that is equal to it."""
    marks = "" if text.isascii() else marks_in(text)
    return _pattern(marks, points=_has_initialism(text)).finditer(text)


def _word(found: str) -> str:
    """Return a word as it is cut out of a text, an initialism without its points.

    In capitals, as a name is written: U.S. is no pronoun.
    """
    if "." not in found or found[0].isdecimal():
        return found
    return found.replace(".", "").replace(" ", "").upper()


def spoken_words(plain: Alike) -> Iterator[tuple[str, int, int]]:
    """Yield the words of a text that are not Japanese, each with its start and end."""
    for word, start, end in words_at(plain.text):
        yield word, *plain.span(start, end)


def spoken_in(text: str) -> list[str]:
    """Return the words of a text that are not Japanese: where they stand takes longer to tell."""
    return [word for word, _, _ in words_at(alike(text))]


def words_at(text: str) -> Iterator[tuple[str, int, int]]:
    """Yield the same of a text that is written as all that is equal to it."""
    spoken = blanked(text) if may_be_in(text) else text
    points = "." in spoken
    for match in _matches(spoken):
        yield _word(match[0]) if points else match[0], *match.span()


def words_in(text: str) -> list[str]:
    """Return the words of a text in which there is no Japanese, written as all that is equal."""
    points = _has_initialism(text)
    found = _pattern("" if text.isascii() else marks_in(text), points=points).findall(text)
    return [_word(each) if "." in each else each for each in found] if points else found


def _has_initialism(text: str) -> bool:
    """Return whether a text may hold one: the pattern with it takes three times as long."""
    return _POINT.search(text) is not None


@cache
def _classes() -> tuple[bytes, bytes]:
    """Return translation tables by byte: letters, digits, points and commas kept, and classified.

    The second has `a` for a letter, `0` for a digit, `.` for a point or comma. All else of ASCII is
    a space in both.
    """
    kept = bytearray(range(256))  # the separator stays, too
    classes = bytearray(256)
    for byte in range(128):
        each = chr(byte)
        kind = "0" if each.isdigit() else "a" if each.isalpha() else "." if each in ".," else " "
        classes[byte] = ord(kind)
        if kind == " " and each != SEPARATOR:
            kept[byte] = ord(" ")
    return bytes(kept), bytes(classes)


def _without_japanese(row: str) -> str:
    row = alike(run_pattern().sub(" ", row) if may_be_in(row) else row)
    return row if row.isascii() or marks_in(row) else _sign().sub(" ", row)


_row_without_japanese = of_each_row(_without_japanese)


_DIVIDING = (*FREQUENT_SIGNS, *((sign, " ") for sign in "·•→"))
"""The most frequent signs outside of ASCII, with one of ASCII that divides words as well."""


def with_plain_signs(text: str) -> str:
    """Return a text, as long as it is, with the most frequent signs as those of ASCII.

    With these, most texts are in ASCII, and that is cut and looked through at once.
    """
    if not text.isascii():
        for sign, plain in _DIVIDING:
            text = text.replace(sign, plain)
    return text


def _cut_ascii(text: str) -> str | None:
    """Return the words of a text by translating bytes, or None where that is not exact."""
    if "\\" in text:
        if may_be_in(text):
            return None
        text = alike(text)
    text = with_plain_signs(text)
    if not text.isascii():
        text = NON_ASCII.sub(_row_without_japanese, text)
        if not text.isascii():
            return None
    data = text.encode()
    kept, classes = _classes()
    data = data.translate(kept)
    kinds = data.translate(classes)
    if _may_hold_initialism(kinds):
        data = _with_joined_initialisms(data)
    data = data.replace(b". ", b"  ").replace(b", ", b"  ").rstrip(b".,")
    kinds = data.translate(classes)
    if kinds.count(b"0.0") != kinds.count(b"."):  # a point stands outside of a figure
        data = re.sub(_OUTSIDE, b" ", data)
        kinds = data.translate(classes)
    if b"0a" in kinds or (b"a0" in kinds and b"." in kinds and re.search(_WITHIN, kinds)):
        return None  # a word begins or ends within a figure
    return data.decode()


def _may_hold_initialism(kinds: bytes) -> bool:
    """Return whether the classes of a text have those of an initialism: points and single letters,
    looked for by the rarer one at their end.
    """
    return b".a." in kinds or b". a." in kinds or b".a " in kinds or kinds.endswith(b".a")


def _with_joined_initialisms(data: bytes) -> bytes:
    """Return words with initialisms as `_word` has them."""
    parts, end = [], 0
    for match in _from_point().finditer(data):
        first = match.start() - 1
        initialism = data[first : match.end()].replace(b".", b"").replace(b" ", b"").upper()
        parts += [data[end:first], initialism]
        end = match.end()
    return b"".join([*parts, data[end:]])


def cut(text: str) -> str:
    """Return the words of a text that are not Japanese, with spaces between them."""
    found = _cut_ascii(text)
    if found is None:
        if may_be_in(text):
            text = run_pattern().sub(" ", text)
        return " ".join(words_in(alike(text)))
    return found.replace(SEPARATOR, " ")


def cut_all(texts: list[str]) -> list[str]:
    """Return the words of each of some texts: many at once are cut as quickly as one."""
    found = _cut_ascii(f" {SEPARATOR} ".join(texts))
    return list(map(cut, texts)) if found is None else found.split(SEPARATOR)


def without_bracket(name: str) -> str:
    """Return a name without the bracket that tells it from another: High water (spring)."""
    return name.split(" (")[0]
