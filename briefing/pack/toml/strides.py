"""Passing over TOML text at once, where nothing in it is looked for: whole tables and plain pairs.

Token by token, a file with a problem in every entry takes as long to pass over as to check. What
is not plain (brackets in brackets in brackets, keys with dots) is left to the tokens.
"""

from __future__ import annotations

import re
from functools import cache

from briefing import TYPE_CHECKING
from briefing.pack.toml.lexer import STRING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import TypeAlias

    Pair: TypeAlias = tuple[str, int, int, int]
    """A key, its first character, and the first of its value and the one after its last."""

_COMMENT = r"#[^\n]*+"
_INSIDE = rf"{STRING}|{_COMMENT}|[^\"'#\[\]{{}}]++"
_BRACKETS = rf"[\[{{](?:{_INSIDE}|[\[{{](?:{_INSIDE})*+[\]}}])*+[\]}}]"
"""A list or an inline table, with those directly in it."""


@cache
def _table() -> re.Pattern[str]:
    # all up to the line break before the next header
    return re.compile(
        rf"(?:[^\"'#\[\]{{}}\n]++|{STRING}|\n\s*+(?!\[)|{_BRACKETS}|{_COMMENT})*+"
        r"(?:\n\s*+(?=\[)|\Z)"
    )


@cache
def _pair() -> re.Pattern[str]:
    return re.compile(
        rf"[^\S\n]*+(?:{_COMMENT})?\n(?:\s++|{_COMMENT})*+(?P<key>[A-Za-z0-9_-]++)[ \t]*+=[ \t]*+"
        rf"(?P<value>{STRING}|{_BRACKETS}|[^\s\"'#\[\]{{}}=,][^\"'#\[\]{{}}=,\n]*+)"
        rf"(?=[^\S\n]*+(?:{_COMMENT})?(?:\n|\Z))"
    )


@cache
def _blank() -> re.Pattern[str]:
    return re.compile(rf"(?:\s++|{_COMMENT})*+")


def is_blank(text: str, start: int, end: int) -> bool:
    """Return whether a part of a text holds spaces, line breaks and comments alone."""
    return _blank().fullmatch(text, start, end) is not None


def rest_of_table(text: str, at: int) -> int | None:
    """Return the index of the next header after the end of a token, or that of the end of the
    text; None where not all between is plain.
    """
    found = _table().match(text, at)
    return found.end() if found else None


def pairs(text: str, at: int) -> Iterator[Pair]:
    """Yield the pairs below a header, or below another pair, as far as they are plain."""
    match = _pair().match
    while found := match(text, at):
        start, at = found.span("value")
        yield found["key"], found.start("key"), start, start + len(text[start:at].rstrip())
