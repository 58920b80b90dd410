"""Japanese in a text: its runs, their pairs and their words.

Japanese has no spaces: its text is cut into single characters and pairs, so that any two characters
in a row are found.
"""

from __future__ import annotations

import re
from functools import cache

from briefing import TYPE_CHECKING
from briefing.library.text.alike import NON_ASCII, Alike, alike, of_each_row

if TYPE_CHECKING:
    from collections.abc import Iterator

_RANGES = (
    ("\u3005", "\u3007"),
    ("\u3040", "\u30ff"),
    ("\u3400", "\u4dbf"),
    ("\u4e00", "\u9fff"),
    ("\uf900", "\ufaff"),
    ("\uff66", "\uff9f"),
    ("\U00020000", "\U0003ffff"),
)
"""Kana, kanji, and their marks: the first and the last of each range of characters."""

FIRST = _RANGES[0][0]
"""The lowest character of Japanese: a text whose characters are all below it has none."""

_BELOW = bytes(range(FIRST.encode()[0]))
"""The bytes of UTF-8 that begin, or go on, no character of Japanese but those behind its first."""

LONGEST_RUN = 64
"""Characters of Japanese in a row that are searched for."""


@cache
def _hiragana() -> re.Pattern[str]:
    return re.compile("[\u3040-\u309f][\u3040-\u309fー]*")


@cache
def run_pattern() -> re.Pattern[str]:
    """Return the pattern of Japanese in a row: compiled on first use, for that takes long."""
    ranges = "".join(f"{first}-{last}" for first, last in _RANGES)
    return re.compile(f"[{ranges}]+")


class _Blanks(dict[int, str]):
    """A translation that makes a space of a character of Japanese, each looked at once."""

    def __missing__(self, code: int) -> str:
        each = chr(code)
        is_japanese = any(first <= each <= last for first, last in _RANGES)
        self[code] = " " if is_japanese else each
        return self[code]


_BLANKS = _Blanks()


def blanked(text: str) -> str:
    """Return a text with a space in place of each character of Japanese.

    Without the pattern, for a single text is blanked long before that is compiled.
    """
    return text.translate(_BLANKS)


def runs(plain: Alike) -> Iterator[tuple[str, int, int]]:
    """Yield the runs of Japanese in a text, each with its start and end."""
    if may_be_in(plain.text):
        for match in run_pattern().finditer(plain.text):
            yield match[0], *plain.span(*match.span())


def may_be_in(text: str) -> bool:
    """Return whether a text may hold Japanese: a character that is not below all of it.

    By the first bytes of its characters in UTF-8: a pattern for so many characters takes longer to
    compile than a whole query to answer.
    """
    if text.isascii():
        return False
    return bool(text.encode("utf-8", "surrogatepass").translate(None, _BELOW))


def is_one_run(text: str) -> bool:
    """Return whether a text is nothing but kana and common kanji, as most names are."""
    return all("\u3040" <= each <= "\u30ff" or "\u4e00" <= each <= "\u9fff" for each in text)


def _runs(row: str) -> list[str]:
    row = alike(row)
    if row and is_one_run(row):
        return [row]  # the pattern takes long to compile
    return run_pattern().findall(row) if may_be_in(row) else []


_runs_of_row = of_each_row(_runs)


def japanese(text: str) -> list[str]:
    """Return the runs of Japanese in a text, as all that is equal to them is written."""
    if not may_be_in(text):
        return []
    if "\\" in text:  # of a visible escape, nothing may be left between two rows
        text = alike(text)
    return [run for match in NON_ASCII.finditer(text) for run in _runs_of_row(match)]


def pairs(run: str) -> list[str]:
    """Return the pairs of characters of a run, or the one character that it is."""
    run = run[:LONGEST_RUN]
    return [run[n : n + 2] for n in range(len(run) - 1)] if len(run) > 1 else [run]


def segments(run: str) -> list[str]:
    """Return the words of a run: all that is not in hiragana, which joins and ends words.

    A run without any other letters is one word.
    """
    return _hiragana().sub(" ", run).split() or [run]
