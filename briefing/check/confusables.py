"""Names that look like others: letters of several alphabets in one word.

An id or an address is compared letter by letter where a reader compares by eye. Han, kana and
Hangul look like no Latin letter, so they may stand beside them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from briefing.check.catalogue.code import ERROR
from briefing.check.finding import Finding
from briefing.pack import codes

if TYPE_CHECKING:
    from briefing.pack.problems import Keys

_LATIN = "LATIN"
_APART = frozenset({"CJK", "HIRAGANA", "KATAKANA", "KATAKANA-HIRAGANA", "HANGUL", "IDEOGRAPHIC"})

_WORD = r"[^\W_]+"
"""A part of an id or a label of an address, read as one word."""

_SCHEME = r"[a-z]+://"


def _script(letter: str) -> str:
    from unicodedata import name

    return name(letter, "UNNAMED").split()[0]


def _of(text: str, keys: Keys, start: int, key: bool) -> Iterator[Finding]:
    for word in re.compile(_WORD).finditer(text, start):
        if word[0].isascii():
            continue
        letters = [each for each in word[0] if each.isalpha()]
        scripts = {_script(each) for each in letters} - _APART
        if len(scripts) < 2:
            continue
        from unicodedata import name

        other = next(each for each in letters if _script(each) not in {_LATIN, *_APART})
        at = text.index(other, word.start())
        yield Finding(
            codes.LOOK_ALIKE,
            keys,
            f"mixes alphabets in one word: U+{ord(other):04X} {name(other, '')}",
            "write the word in one alphabet",
            "key" if key else "value",
            at,
            at + 1,
            ERROR,
        )


def of_id(text: str, keys: Keys, *, key: bool = False) -> Iterator[Finding]:
    """Yield a finding for each word of an id or a key that mixes alphabets."""
    if not text.isascii():
        yield from _of(text, keys, 0, key)


def of_address(text: str, keys: Keys) -> Iterator[Finding]:
    """Yield a finding for each label of an address that mixes alphabets."""
    if not text.isascii():
        scheme = re.match(_SCHEME, text)
        yield from _of(text, keys, scheme.end() if scheme else 0, False)
