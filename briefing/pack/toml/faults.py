"""What is wrong in a text that is not TOML: named in plain words, at its place.

The parser stops at the first character that it cannot take, and says what it wanted there. Here
the text around that character is looked at, for what an author most likely meant.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from briefing.pack import codes
from briefing.pack.problems import Problem
from briefing.pack.safe_text import named
from briefing.pack.toml import lexer, statements, stops
from briefing.pack.toml.stops import Fault, Stop

if TYPE_CHECKING:
    import tomli

_OPENS = re.compile(r"[=\[,]\s*$")
_HEX = {"x": 2, "u": 4, "U": 8}
_ESCAPES = ("Unescaped", "Invalid hex", "Escaped character")
"""How the parser begins where an escape is wrong."""

_DOUBLES = ("Cannot", "Duplicate")
"""How it begins where a key or a table is there already."""


def problem(text: str, error: tomli.TOMLDecodeError, file: str, above: int = 0) -> Problem:
    """Return what is wrong where the parser stopped in a text whose lines end with LF alone.

    `above` are the lines of the file above the text, where that is a part of it.
    """
    fault = _fault(stops.of(text, error, above))
    start, end = fault.start, fault.end
    if start >= len(text):  # behind what is written last
        start = len(text.rstrip("\n"))
    begin = text.rfind("\n", 0, start) + 1
    line_end = text.find("\n", start, end)
    end = max(end if line_end < 0 else line_end, start + 1)
    found = Problem(file, f"is not TOML: {fault.message}", code=codes.TOML_SYNTAX)
    found.line, found.column = above + text.count("\n", 0, start) + 1, start - begin + 1
    found.end = end - begin + 1
    return found


def _fault(stop: Stop) -> Fault:
    if stop.said.startswith(_DOUBLES):
        return _long_text(stop) or _double(stop)
    looks = (_escape, _long_text, _open_text, _bracket, _character, statements.fault)
    found = next((fault for look in looks if (fault := look(stop))), None)
    return found or stop.fault(stop.said[:1].lower() + stop.said[1:])


def _escape(stop: Stop) -> Fault | None:
    """Return the fault of an escape that is none."""
    if not stop.said.startswith(_ESCAPES):
        return None
    at = stop.text.rfind("\\", 0, stop.at)
    letter = stop.text[at + 1 : at + 2].strip("\n")
    if not letter:
        return _open_text(stops.at(stop.text, at, stop.said, stop.above))
    if letter not in _HEX:
        shown = stop.text[at : at + 2]
        message = (
            f"`{shown}` is no escape: write `\\\\` for a backslash, or put the text between `'`"
        )
        return stop.fault(message, at, at + len(shown))
    size = _HEX[letter]
    found = re.compile(rf"[0-9A-Fa-f]{{0,{size}}}").match(stop.text, at + 2)
    digits = found[0] if found else ""
    end = at + 2 + len(digits)
    if len(digits) < size:
        message = f"`\\{letter}` takes {size} hexadecimal digits, here are {len(digits) or 'none'}"
    else:
        message = (
            f"`\\{letter}{digits}` is no character: they end with \\U0010FFFF, "
            "and \\uD800 to \\uDFFF are none"
        )
    return stop.fault(message, at, end)


def _long_text(stop: Stop) -> Fault | None:
    """Return the fault of a string in three marks that is not closed before the next or the end."""
    text = stop.text
    if not any(mark in text for mark in lexer.LONG_MARKS):
        return None
    for kind, start, end in lexer.tokens(text):
        if start > stop.at:
            return None
        if kind != lexer.TEXT or not text.startswith(lexer.LONG_MARKS, start):
            continue
        closing = text.find(text[start : start + 3], start + 3, end)
        before = text[text.rfind("\n", 0, closing) + 1 : closing]
        if not lexer.is_closed(text[start:end]) or (_OPENS.search(before) and "=" in before):
            return stop.fault("this text in three quotation marks is not closed", start, start + 3)
    return None


def _open_text(stop: Stop) -> Fault | None:
    """Return the fault of a string that is not closed on its line: the first one, for all before
    the fault is TOML.
    """
    text = stop.text
    begin = stop.start if stop.at < len(text) else 0
    for kind, start, end in lexer.tokens(text, begin):
        if start > stop.at:
            return None
        if kind != lexer.TEXT or lexer.is_closed(source := text[start:end]):
            continue
        if source.startswith(lexer.LONG_MARKS):
            return None
        mark = source[0]
        said = f"this text is not closed on its line: a `{mark}` is missing"
        if source.rstrip().endswith('\\"'):
            said = 'this text is not closed: `\\"` is a quotation mark in it, and not its end'
        return stop.fault(said, start, len(text[:end].rstrip()))
    return None


def _bracket(stop: Stop) -> Fault | None:
    """Return the fault of a bracket that is not closed before the next statement, or the end."""
    text, tables = stop.text, frozenset(stops.tables(stop.text))
    at_table = stop.line_start in tables and text[stop.start : stop.at].count("\n") > 0
    at_end = stop.at >= len(text.rstrip())
    at_pair = (
        bool(stop.opened)
        and stop.opened[0] < stop.line_start
        and statements.is_pair(text[stop.line_start : stop.line_end])
        and (text[stop.opened[-1]] == "[" or stop.said.startswith("Unclosed"))
        and not text[stop.line_start : stop.at].strip()
    )
    if (
        not (at_table or at_end or at_pair)
        or not stop.opened
        or stop.said.startswith("Expected ']")
    ):
        return None
    opened = stop.opened[0]
    if text[stop.start] == "[" and opened == stop.start:
        return None  # the header of a table
    ends = "]" if text[opened] == "[" else "}"
    return stop.fault(f"this bracket is not closed: a `{ends}` is missing", opened)


def _character(stop: Stop) -> Fault | None:
    """Return the fault of a character that is seen by nobody, or that no file should hold."""
    character = stop.character
    if character == "\r":
        message = (
            "here is a carriage return without a line feed: save the file with the line ends of"
            " Unix (LF) or of Windows (CR LF)"
        )
        return stop.fault(message)
    if character in ("", "\n", "\t", " ") or (character.isprintable() and not character.isspace()):
        return None
    if unicodedata.category(character) == "Zs":
        return stop.fault(f"here is {named(character)}: write a plain space")
    if character == "\ufeff":
        return stop.fault("here is a byte order mark, which begins a file at most: remove it")
    return stop.fault(f"here is {named(character)}, which nobody sees: remove it")


def _double(stop: Stop) -> Fault:
    """Return the fault of a key or a table that is there already, with its first place."""
    from briefing.pack.toml import doubles

    found = doubles.find(stop.text, stop.start, stop.at)
    if found is None:
        return stop.fault("a key or a table is there already", stop.start, stop.line_end)
    line = stop.above + stop.text.count("\n", 0, found.first) + 1
    column = found.first - stop.text.rfind("\n", 0, found.first)
    here = stop.above + stop.text.count("\n", 0, found.extent[0]) + 1
    where = f"on line {line}" if line != here else f"in column {column} of this line"
    is_table = stop.text[stop.start] == "["
    what = "table" if is_table else "key"
    message = f"the {what} `{found.name}` is there already, {where}"
    if is_table and "." not in found.name:
        message += f"; of a list of tables, each has the header `[[{found.name}]]`"
    return stop.fault(message, *found.extent)
