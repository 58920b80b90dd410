"""The value of a TOML string, with the offset in its source of each of its characters."""

from __future__ import annotations

import re

_ESCAPES = {"b": "\b", "t": "\t", "n": "\n", "f": "\f", "r": "\r", "e": "\x1b"}
_CODES = {"u": 4, "U": 8, "x": 2}
_PLAIN = re.compile(r"[^\\\r]+")
"""What stands for itself."""

_BREAK = re.compile(r"\\[ \t]*\r?\n\s*")
"""An escaped line break: it and the white space after it are no part of the value."""


def decode(source: str) -> tuple[str, list[int]]:
    """Return the value of a string with its quotation marks, and the offset of each character.

    There is one offset more than characters: that of the closing mark.
    """
    mark = source[:3] if source[:3] in ('"""', "'''") else source[:1]
    at, end = len(mark), len(source) - len(mark)
    if len(mark) == 3:  # a line break right after the opening mark is no part of the value
        at += 2 if source[at : at + 2] == "\r\n" else source[at : at + 1] == "\n"
    said: list[str] = []
    offsets: list[int] = []
    while at < end:
        if plain := _PLAIN.match(source, at, end):
            said.append(plain[0])
            offsets += range(at, plain.end())
            at = plain.end()
            continue
        character, length = source[at], 1
        if source.startswith("\r\n", at):
            character, length = "\n", 2
        elif character == "\\" and mark[0] == '"':
            if goes_on := _BREAK.match(source, at):
                at = goes_on.end()
                continue
            character, length = _escaped(source, at + 1)
        said.append(character)
        offsets.append(at)
        at += length
    return "".join(said), [*offsets, end]


def _escaped(source: str, at: int) -> tuple[str, int]:
    """Return the character of an escape whose letter is at `at`, and the length of the escape."""
    letter = source[at : at + 1]
    if letter in _CODES:
        digits = source[at + 1 : at + 1 + _CODES[letter]]
        try:
            return chr(int(digits, 16)), 2 + len(digits)
        except (ValueError, OverflowError):
            return "?", 2
    return _ESCAPES.get(letter, letter), 2
