"""The encoding of a file: UTF-8, with or without a byte order mark, or an error that names another.

TOML is UTF-8. UTF-16 and UTF-32 are told by their byte order mark, or by where the zero bytes of
their ASCII letters stand; of any other encoding only the first byte that is not UTF-8 is known.
"""

from __future__ import annotations

from briefing.pack import codes
from briefing.pack.problems import PackError, Problem

_MARK = "\ufeff"

_MARKED = (
    (b"\xff\xfe\0\0", "UTF-32"),
    (b"\0\0\xfe\xff", "UTF-32"),
    (b"\xff\xfe", "UTF-16"),
    (b"\xfe\xff", "UTF-16"),
)
"""Byte order marks, the longer ones first."""

_LOOKED_AT = 4_096
"""Bytes of the beginning in which zero bytes are counted."""

_MOSTLY, _OFTEN = 0.7, 0.05
"""The least part of the bytes of a kind that are zero where most letters are of ASCII, or some."""

_LONG = 64
"""Bytes from which few letters are enough, if all their zero bytes are of one kind."""


def decoded(data: bytes, path: str) -> str:
    """Return the text of a file, without its byte order mark.

    Raises PackError with the line and the column, in characters, of the first byte that is not
    UTF-8, or with the first one where the whole file is in another encoding that can be named.
    """
    try:
        text = data.decode()
    except UnicodeDecodeError as error:
        raise PackError([_problem(data, error.start, path)]) from error
    if "\0" in text and (name := _wide(data)):
        raise PackError([_in_other(name, path)])
    return text.removeprefix(_MARK)


def _problem(data: bytes, at: int, path: str) -> Problem:
    """Return the problem of a byte that is not UTF-8."""
    name = next((name for mark, name in _MARKED if data.startswith(mark)), "") or _wide(data)
    if name:
        return _in_other(name, path)
    line = data.count(b"\n", 0, at) + 1
    before = data[data.rfind(b"\n", 0, at) + 1 : at].decode()
    column = len(before.removeprefix(_MARK) if line == 1 else before) + 1
    byte = data[at : at + 1]
    meant = byte.decode("cp1252", "ignore")
    said = f", `{meant}` in Windows-1252" if meant.isprintable() and meant else ""
    message = f"is not UTF-8 text: here is the byte 0x{byte.hex().upper()}{said}"
    return Problem(path, message, code=codes.NOT_UTF8, line=line, column=column)


def _wide(data: bytes) -> str:
    """Return the name of an encoding in which an ASCII letter has zero bytes, or ""."""
    start = data[:_LOOKED_AT]
    first, second, third, fourth = (_zeros(start[place::4]) > _MOSTLY for place in range(4))
    if (third and fourth and not first) or (first and second and not fourth):
        return "UTF-32"
    fewer, more = sorted((_zeros(start[::2]), _zeros(start[1::2])))
    is_long = len(start) >= _LONG
    return "UTF-16" if more > (_OFTEN if is_long and not fewer else _MOSTLY) > fewer else ""


def _zeros(part: bytes) -> float:
    """Return how many of some bytes are zero, from 0 to 1."""
    return part.count(0) / max(1, len(part))


def _in_other(name: str, path: str) -> Problem:
    message = f"is {name} text, not UTF-8: save it as UTF-8"
    return Problem(path, message, code=codes.NOT_UTF8, line=1, column=1)
