"""Reading on where a file is not TOML: the table that holds the mistake is left out.

Several mistakes are found in one run, and what is right can be checked. Of what is left out the ids
are kept, and whatever may be referred to in it, so that no false alarm follows.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, NamedTuple

import tomli

from briefing.pack import codes
from briefing.pack.problems import Problem
from briefing.pack.toml import parser

if TYPE_CHECKING:
    from collections.abc import Iterator

MOST = 50
"""Mistakes that are looked for in one file."""

_HEADER = re.compile(r"^\[\[?[ \t]*([A-Za-z0-9_-]+)[ \t]*(?:\]|\.[^\n]*\])", re.MULTILINE)
_MAIN = re.compile(
    r"^(?:\[\[?[ \t]*[A-Za-z0-9_-]+[ \t]*\]|\[[ \t]*dimension[ \t]*\.)", re.MULTILINE
)
"""The header of a table of its own, and not of a part of the one before it."""

_ID = re.compile(r"""^id\s*=\s*["']([^"'\n]*)["']""", re.MULTILINE)
_QUOTED = re.compile(r"""["']([^"'\n]*)["']|\(#([^)\n]*)\)""")
_MULTILINE = re.compile(r'"""|\'\'\'')
_BRACKETS = re.compile(
    r'"""(?:\\.|[^\\])*?"""|'
    r"'''(?s:.*?)'''|"
    r'"(?:\\.|[^"\\\n])*"|'
    r"'[^'\n]*'|#[^\n]*|[\[\]{}]"
)
"""Texts and comments, which hold no bracket that counts, and brackets."""

_OPENS = re.compile(r"[=\[,]\s*$")


class Read(NamedTuple):
    """What could be read of a file."""

    text: str
    """The text without what was left out, line by line as it was: TOML."""
    tables: dict[str, Any]
    problems: list[Problem]
    ids: dict[str, list[str]]
    """By table, the ids that stand in what was left out."""
    named: set[str]
    """Whatever is quoted there."""


def read(text: str, file: str) -> Read:
    """Return what can be read of a file. Raises ValueError where it is beyond reading."""
    read = Read(text, {}, [], {}, set())
    while True:
        try:
            return read._replace(tables=parser.loads(read.text))
        except tomli.TOMLDecodeError as error:
            if len(read.problems) == MOST:
                raise ValueError(f"{MOST} mistakes and more") from error
            line, column = _place(read.text, error)
            message = f"is not TOML: {error.msg}"
            problem = Problem(file, message, code=codes.TOML_SYNTAX, line=line, column=column)
            read.problems.append(problem)
            read = _without(read, line)


def _place(text: str, error: tomli.TOMLDecodeError) -> tuple[int, int]:
    """Return the line and column of a mistake; where a text is not closed, where it opens."""
    if (opened := _not_closed(text)) is not None:
        before = text[:opened]
        opens_in = before.count("\n") + 1
        if opens_in <= error.lineno:
            error.msg = "this text in three quotation marks is not closed"
            return opens_in, opened - before.rfind("\n")
    if (bracket := _bracket(text, error)) is not None:
        error.msg = "this bracket is not closed"
        return text.count("\n", 0, bracket) + 1, bracket - text.rfind("\n", 0, bracket)
    lines = text.split("\n")
    line = lines[min(error.lineno, len(lines)) - 1]
    if error.msg.startswith("Cannot"):  # a key or a table that is there already
        return error.lineno, len(line) - len(line.lstrip()) + 1
    if error.msg.startswith("Illegal character '\\n'") and '"' in line:
        error.msg = "this text is not closed on its line"
        return error.lineno, line.rfind('"') + 1
    if error.lineno < len(lines) or line.strip():
        return error.lineno, error.colno
    last = max((n for n, each in enumerate(lines, 1) if each.strip()), default=1)
    return last, len(lines[last - 1].rstrip()) + 1


def _bracket(text: str, error: tomli.TOMLDecodeError) -> int | None:
    """Return where a bracket opens that is not closed before the next header, or the end."""
    ends = [each.start() for each in _MAIN.finditer(text)]
    starts = [0, *ends]
    at_header = _MAIN.match(text, text.rfind("\n", 0, error.pos) + 1) is not None
    if not (at_header or error.pos >= len(text.rstrip())) or error.msg.startswith("Expected ']"):
        return None
    end = max((each for each in ends if each <= error.pos), default=0) if at_header else len(text)
    start = max((each for each in starts if each < end), default=0)
    opened: list[int] = []
    for match in _BRACKETS.finditer(text, start, end):
        if match[0] in "[{":
            opened.append(match.start())
        elif match[0] in "]}" and opened:
            opened.pop()
    return opened[0] if opened else None


def _not_closed(text: str) -> int | None:
    """Return where a text in three marks opens that another opens in, or the end of the file."""
    opened: tuple[int, str] | None = None
    for match in _MULTILINE.finditer(text):
        line = text[text.rfind("\n", 0, match.start()) + 1 : match.start()]
        if opened is None:
            if not line.lstrip().startswith("#"):
                opened = match.start(), match[0]
        elif match[0] == opened[1]:
            if _OPENS.search(line) and "=" in line:
                return opened[0]
            opened = None
    return opened[0] if opened else None


def _without(read: Read, line: int) -> Read:
    """Return what is left without the table that a line stands in, or without the line."""
    lines = read.text.split("\n")
    starts = [number for number, each in enumerate(lines) if _MAIN.match(each)]
    first = max((n for n in starts if n < line), default=line - 1)
    last = min((n for n in starts if n >= line), default=len(lines))
    if not any(n < line for n in starts):
        last = line
    cut = "\n".join(lines[first:last])
    header = _HEADER.match(cut)
    if header:
        ids = read.ids.setdefault(header[1], [])
        ids += _ID.findall(cut)
    read.named.update(each for pair in _QUOTED.findall(cut) for each in pair if each)
    lines[first:last] = [""] * (last - first)
    return read._replace(text="\n".join(lines))


def texts(value: Any) -> Iterator[str]:
    """Yield every text in some tables."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for each in value.values() if isinstance(value, dict) else value:
            yield from texts(each)
