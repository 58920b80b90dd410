"""How a TOML string is written: where each character of what it says stands in its source."""

from __future__ import annotations

import re

_ESCAPES = {"b": "\b", "t": "\t", "n": "\n", "f": "\f", "r": "\r", "e": "\x1b"}
_CODES = {"u": 4, "U": 8, "x": 2}
_BREAK = re.compile(r"\\[ \t]*\r?\n\s*")
"""A line that goes on: the break and all space after it say nothing."""


def decode(source: str) -> tuple[str, list[int]]:
    """Return what a string with its quotation marks says, and where each character is written.

    One number more than there are characters: the last is where the closing mark begins.
    """
    mark = source[:3] if source[:3] in ('"""', "'''") else source[:1]
    at, end = len(mark), len(source) - len(mark)
    if len(mark) == 3:  # a break right after the opening mark says nothing
        at += 2 if source[at : at + 2] == "\r\n" else source[at : at + 1] == "\n"
    said: list[str] = []
    offsets: list[int] = []
    while at < end:
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
    """Return the character for an escape whose letter is at `at`, and the length of it all."""
    letter = source[at : at + 1]
    if letter in _CODES:
        digits = source[at + 1 : at + 1 + _CODES[letter]]
        try:
            return chr(int(digits, 16)), 2 + len(digits)
        except (ValueError, OverflowError):
            return "?", 2
    return _ESCAPES.get(letter, letter), 2
