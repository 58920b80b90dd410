"""The file of the settings: read whole, and written so that every other line stays as it is.

It is the reader's own, and may be written by hand: reading it never changes it, and a change
replaces one line. Nothing here imports a parser of TOML until there is something to parse.
"""

from __future__ import annotations

import errno
import os
import re
import stat
from codecs import BOM_UTF8
from contextlib import suppress

from briefing import TYPE_CHECKING, paths

if TYPE_CHECKING:
    from collections.abc import Iterator
    from io import BufferedRandom, BufferedWriter
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
    try:
        opened = os.open(path, os.O_RDONLY | os.O_NONBLOCK)
    except FileNotFoundError:
        return b""
    with open(opened, "rb") as file:
        if not stat.S_ISREG(os.fstat(opened).st_mode):
            raise OSError(errno.EINVAL, "no regular file", path)
        data = file.read(AT_MOST + 1)
    if len(data) > AT_MOST:
        raise OSError(errno.EFBIG, os.strerror(errno.EFBIG), path)
    return data


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
        _replace(path, _changed(contents(path), name, value))
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


def _replace(path: str, data: bytes) -> None:
    """Put the bytes in the place of the file, whole or not at all; a link stays one.

    A file that has other names is written over, once there is room for the bytes beside it: all of
    its names go on showing the same.
    """
    import tempfile

    path = os.path.realpath(path)
    folder = os.path.dirname(path)
    paths.made(folder)
    number, draft = tempfile.mkstemp(dir=folder, prefix=f"{paths.SETTINGS}.")  # access: 0600
    try:
        with open(number, "wb") as file:
            _write(file, data)
            there = os.stat(path) if os.path.exists(path) else None
            if there is not None:
                with suppress(OSError):  # who may not give it away owns it from now on
                    os.fchown(file.fileno(), there.st_uid, there.st_gid)
                os.fchmod(file.fileno(), stat.S_IMODE(there.st_mode))
        if there is not None and there.st_nlink > 1:
            _write_over(path, data)
            os.unlink(draft)
        else:
            os.replace(draft, path)
    except OSError:
        os.unlink(draft)
        raise
    _keep(folder)


def _write_over(path: str, data: bytes) -> None:
    """Write the bytes into the file that is there; where that fails, those that were there."""
    before = contents(path)
    with open(path, "r+b") as file:
        try:
            _write(file, data)
        except OSError:
            file.seek(0)
            _write(file, before)
            raise


def _write(file: BufferedWriter | BufferedRandom, data: bytes) -> None:
    """Write the bytes of a whole file to the disk."""
    file.write(data)
    file.truncate()
    file.flush()
    os.fsync(file.fileno())


def _keep(folder: str) -> None:
    """Have the names in a folder on the disk."""
    opened = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(opened)
    finally:
        os.close(opened)
