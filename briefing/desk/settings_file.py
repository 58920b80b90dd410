"""The file of the settings: read whole, and written so that every other line stays as it is.

It is the reader's own, and may be written by hand: reading it never changes it, and a change
replaces one line. Nothing here imports a parser of TOML until there is something to parse.
"""

from __future__ import annotations

import re
from codecs import BOM_UTF8

from briefing import TYPE_CHECKING, paths
from briefing.desk import whole_file

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

AT_MOST = 2**16
"""Most bytes of the file."""

_PLAIN = (
    rb'(?:[ \t]*(?:#[^\r\n]*)?\n)*([a-z_]+) = "([a-z0-9_-]*)"[ \t]*(?:#[^\r\n]*)?\n?'
    rb"(?:[ \t]*(?:#[^\r\n]*)?\n)*"
)
"""A file with one plain value, as it is written here, among comments: read without a parser."""

_VALUE = (
    r"""("{3}(?:[^"\\]|\\[\s\S]|"{1,2}(?!"))*"{3,5}|'{3}(?:[^']|'{1,2}(?!'))*'{3,5}"""
    r"""|"(?:[^"\\\r\n]|\\.)*"|'[^'\r\n]*'|[^#\r\n]*[^#\s]|)"""
)
"""What may stand behind the sign of a setting: a text, of several lines too; another; none."""

_HEADER = r"(?m)^[ \t]*\["


class SettingsError(Exception):
    """The settings cannot be read or written; the message is a line for the reader."""


def contents(path: str) -> bytes:
    """Return the bytes of the file, none where there is none. Raises OSError."""
    return whole_file.contents(path, AT_MOST)


def values(data: bytes) -> dict[str, Any]:
    """Return the settings by their names. Raises SettingsError where they cannot be read."""
    data = data.removeprefix(BOM_UTF8)  # which some editors put there
    if not data:
        return {}
    if plain := re.fullmatch(_PLAIN, data):
        return {plain[1].decode(): plain[2].decode()}
    from briefing.pack.problems import PackError
    from briefing.pack.toml import parser

    try:
        return parser.parse(data.decode(), paths.SETTINGS)
    except UnicodeDecodeError:
        raise SettingsError("is not UTF-8") from None
    except PackError as error:
        first = error.problems[0]
        at = f"line {first.line}: " if first.line else ""
        raise SettingsError(f"{at}{first.message}") from None


def save(path: str, name: str, value: str) -> None:
    """Set one setting, in the file as it is now; nothing else in it changes.

    Raises SettingsError where that cannot be: then the file is as it was.
    """
    try:
        whole_file.replace(path, _changed(contents(path), name, value))
    except OSError as error:
        raise SettingsError(error.strerror or str(error)) from error


def _changed(data: bytes, name: str, value: str) -> bytes:
    """Return the bytes of the file with one setting changed."""
    wanted = {**values(data), name: value}
    text = data.removeprefix(BOM_UTF8)
    mark = data[: len(data) - len(text)]
    for candidate in _candidates(text.decode(), name, value):
        try:
            if values(candidate.encode()) == wanted:
                return mark + candidate.encode()
        except SettingsError:
            continue
    raise SettingsError(f"`{name}` stands there in a way that is not changed by a program")


def _candidates(text: str, name: str, value: str) -> Iterator[str]:
    """Yield texts with the setting: in its line; behind the others; at the very beginning.

    Only the parser knows which of them says just that: a line that looks like a setting may stand
    within a text of several lines.
    """
    end = "\r\n" if "\r\n" in text else "\n"
    key = rf"""^([ \t]*["']?{re.escape(name)}["']?[ \t]*=[ \t]*)"""
    line = key + _VALUE
    for found in re.finditer(line, text, re.MULTILINE):
        yield f'{text[: found.end(1)]}"{value}"{text[found.end() :]}'
    for header in (*re.finditer(_HEADER, text), None):
        at = header.start() if header else len(text)
        before = text[:at]
        before += end if before and not before.endswith("\n") else ""
        yield f'{before}{name} = "{value}"{end}{text[at:]}'
    yield f'{name} = "{value}"{end}{text}'
