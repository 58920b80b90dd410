"""A record of the journal: one thing that a reader did, as a table of TOML.

Whether a record is whole is seen by its end: `at` is its last key. What a kill or a sync has left
of one is passed over, and swallows nothing of what follows, because every record begins on a line
of its own and no string of one goes on in the next line.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

from briefing.desk import moments
from briefing.pack.safe_text import harmless, safe_line

if TYPE_CHECKING:
    from collections.abc import Iterator

READ, UNREAD, PLACE, SEARCH, SAVED, UNSAVED = (
    "read",
    "unread",
    "place",
    "search",
    "saved",
    "unsaved",
)
"""Kinds of records, as the headers of their tables name them."""

FORMAT = 1
"""The format of the files: the first key of each."""

HEADER = f"format = {FORMAT}\n"

LONGEST = 4_000
"""Characters of a text of a record: a longer one is not kept, and not read."""


class _Kind(NamedTuple):
    group: str
    """Of records that are about the same, the latest counts: those of one group, and of one..."""
    subject: str
    """...subject: the key that names it; "" where the pack has only one."""
    values: tuple[str, ...]
    """The other keys."""


_KINDS = {
    READ: _Kind(READ, "entry", ("digest",)),
    UNREAD: _Kind(READ, "entry", ()),
    PLACE: _Kind(PLACE, "", ("pane", "entry", "line")),
    SEARCH: _Kind(SEARCH, "query", ()),
    SAVED: _Kind(SAVED, "name", ("query",)),
    UNSAVED: _Kind(SAVED, "name", ()),
}

_NUMBERS = ("line",)
"""Keys whose values are whole numbers."""

BEGIN = "[["
"""How a record begins, on a line of its own."""

TABLE = BEGIN[:1]
"""How any table begins, and a record of which no more than that was written."""


class Record(NamedTuple):
    """One thing that a reader did; records are in order by time, then by what they say."""

    at: str
    """When, as `moments` has it."""
    kind: str
    values: tuple[str, ...]
    pack: str
    subject: str

    @property
    def group(self) -> str:
        """What it is about, together with pack and subject."""
        return _KINDS[self.kind].group

    def text(self) -> str:
        """Return it as TOML, with an empty line before it."""
        kind = _KINDS[self.kind]
        given = {"pack": self.pack, **({kind.subject: self.subject} if kind.subject else {})}
        given |= dict(zip(kind.values, self.values, strict=True))
        keys = "".join(f"{key} = {_written(key, value)}\n" for key, value in given.items())
        return f"\n{BEGIN}{self.kind}]]\n{keys}at = {self.at}\n"


def _written(key: str, value: str) -> str:
    if key in _NUMBERS:
        return value
    if value.isprintable() and '"' not in value and "\\" not in value:
        return f'"{value}"'
    return '"' + "".join(map(_escaped, value)) + '"'


def _escaped(each: str) -> str:
    if each in '"\\':
        return f"\\{each}"
    return each if each.isprintable() else f"\\U{ord(each):08X}"


@cache
def _plain() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """Return the patterns of a mark of reading, of any record, and of a key in one.

    As they are written here, without escapes: most are so, and need no parser.
    """
    text, at = r'"([^"\\\n]*)"', rf"at = ({moments.PATTERN})\n"
    read = rf"^\[\[{READ}\]\]\npack = {text}\nentry = {text}\ndigest = {text}\n{at}"
    any_ = rf"^\[\[({'|'.join(_KINDS)})\]\]\n((?:[a-z]+ = (?:\"[^\"\\\n]*\"|[0-9]+)\n)*){at}"
    pair = r'([a-z]+) = "?([^"\n]*)"?\n'
    return re.compile(read, re.M), re.compile(any_, re.M), re.compile(pair)


def read_marks(text: str) -> tuple[list[tuple[str, str, str, str]], str]:
    """Return pack, entry, digest and time of the plain marks of reading, and the rest of the text.

    There may be very many of them, and few others: they are not made records one by one.
    """
    read, *_ = _plain()
    if not harmless(text):
        return [], text
    found = read.findall(text)
    return found, read.sub("", text) if text.count(BEGIN) > len(found) else ""


def records(text: str) -> Iterator[Record]:
    """Yield the whole records of a text, every string of them safe to show on a line."""
    _, pattern, pair = _plain()
    done = 0
    for found in pattern.finditer(text):
        if found.start() > done:
            yield from _odd(text[done : found.start()])
        done = found.end()
        kind, pairs, at = found.groups()
        yield from _record(kind, dict(pair.findall(pairs)), at)
    if done < len(text):
        yield from _odd(text[done:])


def pieces(text: str) -> list[str]:
    """Return a text cut where a table may begin; the first piece is what stands before all."""
    return re.split(rf"^(?={re.escape(TABLE)})", text, flags=re.M)


def _odd(text: str) -> Iterator[Record]:
    """Yield the records of a text that are written in another way, or not whole."""
    for piece in pieces(text):
        if piece.startswith(BEGIN):
            yield from _parsed(piece)


def _parsed(piece: str) -> Iterator[Record]:
    from datetime import datetime

    from briefing.desk.toml_tables import table

    for kind, found in table(piece).items():
        for keys in found if isinstance(found, list) else ():
            at = keys.get("at") if isinstance(keys, dict) else None
            if kind in _KINDS and isinstance(at, datetime) and at.tzinfo is not None:
                said = {key: str(each) for key, each in keys.items() if isinstance(each, str | int)}
                try:
                    yield from _record(kind, said, moments.written(at))
                except OverflowError:  # a day before the first of the calendar, in UTC
                    continue


def _record(kind: str, keys: dict[str, Any], at: str) -> Iterator[Record]:
    """Yield the record of some keys, if it is one: what is missing or too long makes it none."""
    wanted = _KINDS[kind]
    named = ("pack", *([wanted.subject] if wanted.subject else []), *wanted.values)
    given = [safe_line(keys[each]) for each in named if each in keys]
    numbers = all(
        keys[each].isdecimal() and keys[each].isascii()
        for each in _NUMBERS
        if each in named and each in keys
    )
    if len(given) < len(named) or not numbers or any(len(each) > LONGEST for each in given):
        return
    values = tuple(given[len(given) - len(wanted.values) :])
    yield Record(at, kind, values, given[0], given[1] if wanted.subject else "")
