"""The tokens of TOML text, right or wrong: the only module that knows TOML's surface.

Limits before parsing, positions of keys and values, and recovery from mistakes rest on these
tokens. Values come from tomli, which gives no positions.
"""

from __future__ import annotations

import re

from briefing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Literal, TypeAlias

    Kind = Literal["text", "break", "sign", "plain"]

    Token: TypeAlias = tuple[Kind, int, int]
    """The kind of a token, its first character and the one after its last.

    `text`: a string with its quotation marks, closed or not. `break`: line breaks and comments.
    `sign`: a bracket, an equals sign or a comma. `plain`: whatever is between these, with the
    spaces around it: a number, a date, bare keys and the dots between them.
    """

TEXT, BREAK, SIGN, PLAIN = "text", "break", "sign", "plain"

LONG_MARKS = ('"""', "'''")
"""What begins and ends a string of several lines."""

STRING = (
    r'(?:"""(?:[^"\\]++|\\[\s\S]|"(?!""))*+"{0,5}'
    r"|'''(?:[^']++|'(?!''))*+'{0,5}"
    r'|"(?:[^"\\\n]++|\\.)*+"?'
    r"|'[^'\n]*+'?)"
)
"""A string with its quotation marks, closed or not."""

_TOKEN = re.compile(
    rf"(?P<text>{STRING})"
    r"|(?P<break>\s*\n\s*(?:#[^\n]*+\s*)*+|#[^\n]*+)"
    r"|(?P<sign>[\[\]{}=,])"
    r"""|(?P<plain>[^"'#\[\]{}=,\n]++)"""
)

HEADER = re.compile(r"^[ \t]*\[\[?[ \t]*(?P<name>[^\[\]\n#=,]*?)[ \t]*\]", re.MULTILINE)
"""A line that looks like the header of a table. Inside a string of several lines it is none; but
where an earlier string was never closed, no token tells that."""

ID = re.compile(r"""^[ \t]*["']?id["']?[ \t]*=[ \t]*["'](?P<id>[^"'\n]*)["']""", re.MULTILINE)
"""A line that looks like the id of a table, with the same reservation."""


def tokens(text: str, start: int = 0, end: int | None = None) -> Iterator[Token]:
    """Yield the tokens of a text, or of a part that begins where a token begins."""
    for found in _TOKEN.finditer(text, start, len(text) if end is None else end):
        yield found.lastgroup, *found.span()  # type: ignore[misc]


def is_closed(source: str) -> bool:
    """Return whether the source of a text token ends with its own quotation mark."""
    mark = source[:3] if source.startswith(LONG_MARKS) else source[:1]
    if len(source) < 2 * len(mark) or not source.endswith(mark):
        return False
    inside = source[: -len(mark)]
    return mark[0] == "'" or (len(inside) - len(inside.rstrip("\\"))) % 2 == 0


def header_above(text: str, at: int) -> re.Match[str] | None:
    """Return the last header before a place."""
    while (at := text.rfind("[", 0, at)) >= 0:
        at = text.rfind("\n", 0, at) + 1
        if found := HEADER.match(text, at):
            return found
    return None
