"""The file of the settings: read whole, and written so that every other line stays as it is.

It is the reader's own, and may be written by hand: reading it never changes it, and a change
replaces one line. Nothing here imports a parser of TOML until there is something to parse.
"""

from __future__ import annotations

import re
from codecs import BOM_UTF8

from briefing import TYPE_CHECKING, paths
from briefing.desk import whole_file
from briefing.pack.codes import NOT_UTF8

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from briefing.pack.problems import Problem

    Value = str | int | bool
    """A value that is written here."""

AT_MOST = 2**16
"""Most bytes of the file."""

_BLANK = rb"[ \t]*(?:#[\t -~]*)?"

_PLAIN = (rb'([a-z_]+) = (?:"([a-z0-9_-]*)"|(0|[1-9][0-9]{0,8})|(true|false))') + _BLANK
"""A line with one plain value, as it is written here: such lines are read without a parser."""

_VALUE = (
    r"""("{3}(?:[^"\\]|\\[\s\S]|"{1,2}(?!"))*"{3,5}|'{3}(?:[^']|'{1,2}(?!'))*'{3,5}"""
    r"""|"(?:[^"\\\r\n]|\\.)*"|'[^'\r\n]*'|[^#\r\n]*[^#\s]|)"""
)
"""What may stand behind the sign of a setting: a text, of several lines too; another; none."""

_WORD = r'[^"\\\x00-\x1f\x7f]*'
"""A text that is written here: a word, or a path."""

_HEADER = r"(?m)^[ \t]*\["


class SettingsError(Exception):
    """The settings cannot be read or written; the message is a line for the reader.

    `problem` is what is wrong with the file, at its place, where it is that.
    """

    def __init__(self, message: str, problem: Problem | None = None) -> None:
        super().__init__(message)
        self.problem = problem


def contents(path: str) -> bytes:
    """Return the bytes of the file, none where there is none. Raises OSError."""
    return whole_file.contents(path, AT_MOST)


def values(data: bytes) -> dict[str, Any]:
    """Return the settings by their names. Raises SettingsError where they cannot be read."""
    data = data.removeprefix(BOM_UTF8)  # which some editors put there
    if not data:
        return {}
    if (plain := _plain_values(data)) is not None:
        return plain
    from briefing.pack.problems import PackError, Problem
    from briefing.pack.toml import parser

    try:
        return parser.parse(data.decode(), paths.SETTINGS)
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        problem = Problem(paths.SETTINGS, "is not UTF-8", line=line, code=NOT_UTF8)
        raise SettingsError(f"line {line}: is not UTF-8", problem) from None
    except PackError as error:
        first = error.problems[0]
        at = f"line {first.line}: " if first.line else ""
        raise SettingsError(f"{at}{first.message}", first) from None


def above(data: bytes, line: int) -> bytes:
    """Return what stands above a line that is wrong; none, where that cannot be read either."""
    lines = data.splitlines(keepends=True)[: max(0, line - 1)]
    found = b"".join(lines)
    try:
        values(found)
    except SettingsError:
        return b""
    return found


def _plain_values(data: bytes) -> dict[str, Any] | None:
    """Return the settings of a file of plain values among comments; None: it is another."""
    found: dict[str, Any] = {}
    for line in data.split(b"\n"):
        plain = re.fullmatch(_PLAIN, line)
        if plain is None and re.fullmatch(_BLANK, line) is None:
            return None
        if plain is not None:
            name, text, number, switch = plain.groups()
            value = int(number) if number else switch == b"true" if switch else text.decode()
            if name.decode() in found:
                return None  # which is no TOML
            found[name.decode()] = value
    return found


def literal(value: Value) -> str:
    """Return a value as it is written. Raises ValueError for a text that would need escapes."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return str(value)
    if not re.fullmatch(_WORD, value):
        raise ValueError(value)
    return f'"{value}"'


def save(path: str, name: str, value: Value) -> None:
    """Set one setting, in the file as it is now; nothing else in it changes.

    Raises SettingsError where that cannot be: then the file is as it was.
    """
    try:
        put(path, _changed(contents(path), name, value))
    except OSError as error:
        raise SettingsError(error.strerror or str(error)) from error


def put(path: str, data: bytes) -> None:
    """Put other contents in the place of the file. Raises SettingsError."""
    try:
        whole_file.replace(path, data)
    except OSError as error:
        raise SettingsError(error.strerror or str(error)) from error


def _changed(data: bytes, name: str, value: Value) -> bytes:
    """Return the bytes of the file with one setting changed."""
    wanted = {**values(data), name: value}
    text = data.removeprefix(BOM_UTF8)
    mark = data[: len(data) - len(text)]
    for candidate in _candidates(text.decode(), name, value):
        try:
            if _same(values(candidate.encode()), wanted):
                return mark + candidate.encode()
        except SettingsError:
            continue
    raise SettingsError(f"`{name}` stands there in a way that is not changed by a program")


def _same(found: dict[str, Any], wanted: dict[str, Any]) -> bool:
    """Return whether two tables hold the same: `true` is not 1."""
    return found == wanted and all(type(found[name]) is type(wanted[name]) for name in wanted)


def _candidates(text: str, name: str, value: Value) -> Iterator[str]:
    """Yield texts with the setting: in its line; below a comment that shows it; behind the others;
    at the very beginning.

    Only the parser knows which of them says just that: a line that looks like a setting may stand
    within a text of several lines.
    """
    end, said = "\r\n" if "\r\n" in text else "\n", literal(value)
    key = rf"""^([ \t]*["']?{re.escape(name)}["']?[ \t]*=[ \t]*)"""
    line = key + _VALUE
    for found in re.finditer(line, text, re.MULTILINE):
        yield f"{text[: found.end(1)]}{said}{text[found.end() :]}"
    for found in re.finditer(rf"^#[ \t]*{name}[ \t]*=[^\n]*(\n|$)", text, re.MULTILINE):
        before = text[: found.end()]
        before += end if not before.endswith("\n") else ""
        yield f"{before}{name} = {said}{end}{text[found.end() :]}"
    for header in (*re.finditer(_HEADER, text), None):
        at = header.start() if header else len(text)
        before = text[:at]
        before += end if before and not before.endswith("\n") else ""
        yield f"{before}{name} = {said}{end}{text[at:]}"
    yield f"{name} = {said}{end}{text}"
