"""The words of a text in languages that write spaces between them.

A figure is a word, with the commas and points in it. Text is cut into words here, before the
engine sees it: the engine takes twice as long over a pattern as over words with spaces between
them.
"""

from __future__ import annotations

import re
from functools import cache

from briefing import TYPE_CHECKING
from briefing.library.text.japanese import FIRST, blanked, may_be_in, run_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

PATTERN = re.compile(r"\d+(?:[.,．，]\d+)*|[^\W\d_][^\W_]*")
"""A figure, or a word that may hold digits: 1,168; FY2023. It does not exclude Japanese, as a
pattern that does takes as long to compile as a search: callers blank Japanese out beforehand."""

_SIGNS = "·—–“”’‘…¥•→"
"""Signs outside ASCII that are frequent in texts and part of no word."""

_OUTSIDE = rb"[.,](?:(?<![0-9].)|(?![0-9]))"
_WITHIN = rb"a0+\."

_SEPARATOR = "\x1f"
"""Stands between texts that are cut together: no text that is safe to show holds it."""


def spoken_words(text: str) -> Iterator[tuple[str, int, int]]:
    """Yield the words of a text that are not Japanese, each with its start and end."""
    for match in PATTERN.finditer(text):
        word, start = match[0], match.start()
        if not word.isascii() and max(word) >= FIRST:
            for each in PATTERN.finditer(blanked(text), start):
                yield each[0], each.start(), each.end()
            return
        yield word, start, match.end()


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
        if kind == " " and each != _SEPARATOR:
            kept[byte] = ord(" ")
    return bytes(kept), bytes(classes)


def _cut_ascii(text: str) -> str | None:
    """Return the words of a text by translating bytes, or None where that is not exact."""
    if not text.isascii():
        for sign in _SIGNS:
            text = text.replace(sign, " ")
        if not text.isascii():
            return None
    data = text.encode()
    kept, classes = _classes()
    data = data.translate(kept).replace(b". ", b"  ").replace(b", ", b"  ").rstrip(b".,")
    kinds = data.translate(classes)
    if kinds.count(b"0.0") != kinds.count(b"."):  # a point stands outside of a figure
        data = re.sub(_OUTSIDE, b" ", data)
        kinds = data.translate(classes)
    if b"0a" in kinds or (b"a0" in kinds and b"." in kinds and re.search(_WITHIN, kinds)):
        return None  # a word begins or ends within a figure
    return data.decode()


def cut(text: str) -> str:
    """Return the words of a text that are not Japanese, with spaces between them."""
    found = _cut_ascii(text)
    if found is None:
        if may_be_in(text):
            text = run_pattern().sub(" ", text)
        return " ".join(PATTERN.findall(text))
    return found.replace(_SEPARATOR, " ")


def cut_all(texts: list[str]) -> list[str]:
    """Return the words of each of some texts: many at once are cut as quickly as one."""
    found = _cut_ascii(f" {_SEPARATOR} ".join(texts))
    return list(map(cut, texts)) if found is None else found.split(_SEPARATOR)


def without_bracket(name: str) -> str:
    """Return a name without the bracket that tells it from another: High water (spring)."""
    return name.split(" (")[0]
