"""A note as TOML: reading the file of one, with everything that may be wrong with it, and writing.

What is read is as it is written, safe to show or not: see `note_reader`. Keys that are not known
are kept. What is written is read back first: TOML has more than one way to write a text, and not
each of them holds every text.
"""

from __future__ import annotations

from codecs import BOM_UTF8
from typing import NamedTuple

from briefing import TYPE_CHECKING
from briefing.desk.errors import DeskError
from briefing.pack import limits
from briefing.pack.safe_text import safe_line

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import Any

    Table = dict[str, Any]

FORMAT = 1

AT_MOST = 2**22
"""Most bytes of the file of a note."""

PACK, ENTRY, TITLE, TEXT = "pack", "entry", "title", "text"
CREATED, CHANGED, HIGHLIGHT, VERSION = "created", "changed", "highlight", "format"

_NEEDED = (PACK, ENTRY, TEXT)


class Reading(NamedTuple):
    """What the file of a note says: a table; several, where a merge has left both; or none."""

    tables: list[Table]
    trouble: str
    """What is wrong, in a sentence with the line; "" where nothing is."""
    whole: str
    """The text of the file."""


def read(data: bytes, file: str) -> Reading:
    """Return what the bytes of a file say; `file` is what it is called in a sentence."""
    text = data.removeprefix(BOM_UTF8).decode("utf-8", "surrogateescape")
    try:
        text.encode()
    except UnicodeEncodeError as error:
        shown = data.decode("utf-8", "backslashreplace")
        line = text.count("\n", 0, error.start) + 1
        return Reading([], _at(file, line, "is not UTF-8"), shown)
    from briefing.pack.problems import PackError
    from briefing.pack.toml import conflicts, parser

    try:
        if conflicts.may_be_in(text) and conflicts.find(text):
            tables = [parser.raw(each, file) for each in _both(text)]
            first = conflicts.find(text)[0]
            line = text.count("\n", 0, first.start) + 1
            said = "a merge has left two texts here; keep one or both"
            return Reading(tables, _at(file, line, said), text)
        table = parser.raw(text, file)
    except PackError as error:
        problem = error.problems[0]
        return Reading([], _at(file, problem.line, problem.message), text)
    return Reading([table], _wrong(table, text, file), text)


def _at(file: str, line: int, message: str) -> str:
    return safe_line(f"{file}:{line}: {message}" if line else f"{file}: {message}")


def _both(text: str) -> Iterator[str]:
    """Yield both texts of a file that a merge has left with its marks."""
    from briefing.pack.toml import conflicts

    yield conflicts.one_version(text)[0]
    markers = conflicts.find(text)
    out, done = [], 0
    for number, each in enumerate(markers):
        out.append(text[done : each.start])
        done = each.end
        if each.kind in (conflicts.OURS, conflicts.BASE) and number + 1 < len(markers):
            done = markers[number + 1].start
    yield "".join([*out, text[done:]])


def _wrong(table: Table, text: str, file: str) -> str:
    """Return what is wrong with the values of a note, or ""."""
    number = table.get(VERSION, FORMAT)
    if isinstance(number, int) and number > FORMAT:
        said = f"was written by a newer version (`{VERSION} = {number}`); it is shown, not changed"
        return _at(file, 0, said)
    for key in _NEEDED:
        if key not in table:
            return _at(file, 1, f"`{key}` is missing")
    for key, message in _mistakes(table):
        from briefing.pack.toml.locator import Locator

        return _at(file, Locator(text.replace("\r\n", "\n")).line_of((key,)), message)
    return ""


def _mistakes(table: Table) -> Iterator[tuple[str, str]]:
    """Yield the keys of a note whose values are of the wrong kind, each with a sentence."""
    from datetime import date

    if type(table.get(VERSION, FORMAT)) is not int or table.get(VERSION, FORMAT) < 1:
        yield VERSION, f"`{VERSION}` must be {FORMAT}"
    for key in (*_NEEDED, TITLE):
        if not isinstance(table.get(key, ""), str):
            yield key, f"`{key}` must be a text"
    for key in (CREATED, CHANGED):
        if key in table and not isinstance(table[key], date):  # a time of day is one of its kinds
            yield key, f"`{key}` must be a date and a time"
    held = table.get(HIGHLIGHT, {})
    if not isinstance(held, dict) or not all(isinstance(each, str) for each in held.values()):
        yield HIGHLIGHT, f"`[{HIGHLIGHT}]` must hold texts"


def write(table: Mapping[str, Any]) -> bytes:
    """Return the bytes of the file of a note.

    Raises DeskError where TOML cannot hold it, or where it would be too large to be read again.
    """
    if len(table[TEXT]) > limits.TEXT:
        said = f"has more than {limits.TEXT:,} characters; write several notes"
        raise DeskError(f"the note was not kept: it {said}")
    try:
        return _written(table)
    except UnicodeEncodeError as error:
        half = error.object[error.start]
        said = f"holds half a character (U+{ord(half):04X}), which no text file can"
        raise DeskError(f"the note was not kept: it {said}; take it out") from None


def _written(table: Mapping[str, Any]) -> bytes:
    from briefing.pack.problems import PackError
    from briefing.pack.toml import parser

    try:
        text = dumps(table)
        data = text.encode()
        if len(data) > AT_MOST:
            raise DeskError(f"the note was not kept: it has more than {AT_MOST:,} bytes")
        if parser.raw(text, "") == table:
            return data
        said = "holds what TOML cannot"
    except PackError as error:
        said = safe_line(error.problems[0].message)
    raise DeskError(f"the note was not kept: it {said}")


def dumps(table: Mapping[str, Any]) -> str:
    """Return a table as TOML, texts of several lines as they read where that says the very text.

    There every line ends alike, and a line that looks like a mark of a merge would be one.
    """
    import tomli_w

    from briefing.pack.toml import conflicts

    text = tomli_w.dumps(table, multiline_strings=True)
    alike = not any(isinstance(each, str) and "\r" in each for each in table.values())
    if alike and not (conflicts.may_be_in(text) and conflicts.find(text)):
        return text
    return tomli_w.dumps(table)
