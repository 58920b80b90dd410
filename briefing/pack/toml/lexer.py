"""TOML text cut into tokens, whether it is right or not: the one place that knows TOML's surface.

The limits are looked for in these tokens, places are told by them, and what is left of a broken
file is decided by them. The parser of values is tomli, which tells no places.
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

_TOKEN = re.compile(
    r'(?P<text>"""(?:[^"\\]++|\\[\s\S]|"(?!""))*+"{0,5}'
    r"|'''(?:[^']++|'(?!''))*+'{0,5}"
    r'|"(?:[^"\\\n]++|\\.)*+"?'
    r"|'[^'\n]*+'?)"
    r"|(?P<break>\s*\n\s*(?:#[^\n]*+\s*)*+|#[^\n]*+)"
    r"|(?P<sign>[\[\]{}=,])"
    r"""|(?P<plain>[^"'#\[\]{}=,\n]++)"""
)

HEADER = re.compile(r"^[ \t]*\[\[?[ \t]*(?P<name>[^\[\]\n#=,]*?)[ \t]*\]", re.MULTILINE)
"""A line that looks like the header of a table. In a string of several lines it is none; where the
string before it was never closed, it is all that there is to go by."""

ID = re.compile(r"""^[ \t]*["']?id["']?[ \t]*=[ \t]*["'](?P<id>[^"'\n]*)["']""", re.MULTILINE)
"""A line that looks like the id of a table, with the same reservation."""


def tokens(text: str, start: int = 0, end: int | None = None) -> Iterator[Token]:
    """Yield the tokens of a text, or of a part of it that begins at the beginning of one."""
    for found in _TOKEN.finditer(text, start, len(text) if end is None else end):
        yield found.lastgroup, *found.span()  # type: ignore[misc]


def is_closed(source: str) -> bool:
    """Return whether a text token ends with the mark that it begins with."""
    mark = source[:3] if source.startswith(LONG_MARKS) else source[:1]
    return len(source) >= 2 * len(mark) and source.endswith(mark)
