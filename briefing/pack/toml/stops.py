"""The place where the parser stopped in a text that is not TOML, and what stands around it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from briefing.pack.toml import lexer

if TYPE_CHECKING:
    import tomli

_TABLE = re.compile(r"[A-Za-z0-9_-]+|dimension[ \t]*\..*")
"""The name of a table of its own. Any other name with a dot is that of a part of the table
before."""

NEAR = 262_144
"""Characters before a place in which its statement is looked for; that is at least one text."""


class Fault(NamedTuple):
    """What is wrong, and the extent of what it is about."""

    message: str
    start: int
    end: int


class Stop(NamedTuple):
    """Where the parser stopped."""

    text: str
    """The whole text, whose lines end with LF alone."""
    at: int
    said: str
    """What the parser says."""
    start: int
    """The first character of the statement that it stopped in."""
    opened: list[int]
    """The brackets that are open there."""
    above: int
    """Lines of the file above the text."""

    @property
    def character(self) -> str:
        """The character that the parser did not take, or "" at the end."""
        return self.text[self.at : self.at + 1]

    @property
    def line_start(self) -> int:
        """The first character of the line."""
        return self.text.rfind("\n", 0, self.at) + 1

    @property
    def line_end(self) -> int:
        """The character after the last one of the line."""
        end = self.text.find("\n", self.at)
        return end if end >= 0 else len(self.text)

    @property
    def rest(self) -> str:
        """The rest of the line."""
        return self.text[self.at : self.line_end]

    @property
    def before(self) -> str:
        """The statement up to the place."""
        return self.text[self.start : self.at]

    def fault(self, message: str, start: int | None = None, end: int | None = None) -> Fault:
        """Return a fault of a part of the text, or of the character."""
        first = self.at if start is None else start
        return Fault(message, first, max(first + 1 if end is None else end, first + 1))


def of(text: str, error: tomli.TOMLDecodeError, above: int = 0) -> Stop:
    """Return the place of an error. All before its statement is TOML.

    `above` are the lines of the file above the text, where that is a part of it.
    """
    return at(text, error.pos, error.msg, above)


def at(text: str, place: int, said: str, above: int = 0) -> Stop:
    """Return a place with the statement that it is in."""
    at = min(place, len(text))
    begin = 0
    if at > NEAR:
        begin = max((each for each in tables(text[at - NEAR : at])), default=-1) + at - NEAR
        begin = begin if begin >= at - NEAR else 0
    opened: list[int] = []
    start, fresh = begin, True
    for kind, first, last in lexer.tokens(text, begin, at):
        if kind == lexer.BREAK:
            fresh |= not opened and "\n" in text[first:last]
            continue
        if fresh and not text[first:last].isspace():
            start, fresh = first + len(text[first:last]) - len(text[first:last].lstrip()), False
        if kind == lexer.SIGN:
            if text[first] in "[{":
                opened.append(first)
            elif text[first] in "]}" and opened:
                opened.pop()
    if fresh:
        start, opened = at, []
    return Stop(text, at, said, start, opened, above)


def tables(text: str) -> list[int]:
    """Return the index of the header of each table, but not of a part of a table.

    Only at the beginning of a line: an indented bracket may be an item of an array.
    """
    return [
        each.start()
        for each in lexer.HEADER.finditer(text)
        if each[0].startswith("[") and is_table(each["name"])
    ]


def is_table(name: str) -> bool:
    """Return whether a name of a header is that of a table of its own."""
    return _TABLE.fullmatch(name) is not None
