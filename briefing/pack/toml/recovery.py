"""Reading on where a file is not TOML: the table that holds the mistake is left out.

Several mistakes are found in one run, and what is right can be checked. Of what is left out the ids
are kept, and whatever may be referred to in it, so that no false alarm follows.
"""

from __future__ import annotations

import re
from typing import Any, NamedTuple

import tomli

from briefing.pack import codes
from briefing.pack.problems import PackError, Problem
from briefing.pack.toml import lexer, parser

MOST = 50
"""Mistakes that are looked for in one file."""

_TABLE = re.compile(r"[A-Za-z0-9_-]+|dimension[ \t]*\..*")
"""The name of a table of its own; any other name with a dot is of a part of the table before it."""

_QUOTED = re.compile(r"""["']([^"'\n]*)["']|\(#([^)\n]*)\)""")
"""Whatever may be an id. Not the tokens of the text: where quotation marks are missing, these hold
other words than the author meant."""

_OPENS = re.compile(r"[=\[,]\s*$")


class Recovered(NamedTuple):
    """What could be read of a file that is not TOML."""

    text: str
    """The text without what was left out, line by line as it was: TOML."""
    tables: dict[str, Any]
    """As they are written, safe to show or not."""
    problems: list[Problem]
    ids: dict[str, list[str]]
    """By table, the ids that stand in what was left out."""
    named: set[str]
    """Whatever is quoted there."""


def read(text: str, file: str, refused: PackError) -> Recovered:
    """Return what can be read of a file that the parser `refused`.

    Raises that error where it is beyond a limit, or holds too many mistakes to read on.
    """
    read = Recovered(text, {}, [], {}, set())
    while refused.problems[0].code == codes.TOML_SYNTAX and len(read.problems) <= MOST:
        try:
            return read._replace(tables=parser.loads(read.text))
        except tomli.TOMLDecodeError as error:
            line, column = _place(read.text, error)
            message = f"is not TOML: {error.msg}"
            problem = Problem(file, message, code=codes.TOML_SYNTAX, line=line, column=column)
            read.problems.append(problem)
            read = _without(read, line)
        except (ValueError, ArithmeticError, RecursionError):
            break
    raise refused


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


def _tables(text: str) -> list[int]:
    """Return where the tables of a text begin, without the parts of tables.

    At the first letter of a line: an indented bracket may be an item of a list.
    """
    return [
        each.start()
        for each in lexer.HEADER.finditer(text)
        if each[0].startswith("[") and _TABLE.fullmatch(each["name"])
    ]


def _bracket(text: str, error: tomli.TOMLDecodeError) -> int | None:
    """Return where a bracket opens that is not closed before the next table, or the end."""
    tables = frozenset(_tables(text))
    at_table = text.rfind("\n", 0, error.pos) + 1 in tables
    at_end = error.pos >= len(text.rstrip())
    if not (at_table or at_end) or error.msg.startswith("Expected ']"):
        return None
    end = max((each for each in tables if each <= error.pos), default=0) if at_table else len(text)
    opened: list[int] = []
    for kind, first, last in lexer.tokens(text, 0, end):
        if first in tables:
            opened.clear()
        # in a text that is not closed, too: it may have been meant to end before them
        if kind == lexer.SIGN or (kind == lexer.TEXT and not lexer.is_closed(text[first:last])):
            for at in range(first, last):
                if text[at] in "[{":
                    opened.append(at)
                elif text[at] in "]}" and opened:
                    opened.pop()
    return opened[0] if opened else None


def _not_closed(text: str) -> int | None:
    """Return where a text in three marks opens that another opens in, or the end of the file."""
    if not any(mark in text for mark in lexer.LONG_MARKS):
        return None
    for kind, start, end in lexer.tokens(text):
        if kind != lexer.TEXT or not text.startswith(lexer.LONG_MARKS, start):
            continue
        if not lexer.is_closed(text[start:end]):
            return start
        closing = text.find(text[start : start + 3], start + 3, end)
        before = text[text.rfind("\n", 0, closing) + 1 : closing]
        if _OPENS.search(before) and "=" in before:
            return start
    return None


def _without(read: Recovered, line: int) -> Recovered:
    """Return what is left without the table that a line stands in, or without the line."""
    lines = read.text.split("\n")
    starts = [number for number, each in enumerate(lines) if _tables(each)]
    first = max((n for n in starts if n < line), default=line - 1)
    last = min((n for n in starts if n >= line), default=len(lines))
    if not any(n < line for n in starts):
        last = line
    cut = "\n".join(lines[first:last])
    header = lexer.HEADER.match(cut)
    table = header["name"].partition(".")[0].rstrip() if header else ""
    if _TABLE.fullmatch(table):
        read.ids.setdefault(table, []).extend(lexer.ID.findall(cut))
    read.named.update(each for pair in _QUOTED.findall(cut) for each in pair if each)
    lines[first:last] = [""] * (last - first)
    return read._replace(text="\n".join(lines))
