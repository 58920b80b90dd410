"""TOML text of the tables of a file, laid out as an author would write them.

Literals and keys are those of tomli-w. The arrangement is ours: small tables inline, one row of a
series a line, text of several lines as it reads, and sub-tables last, for a key below belongs to
them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Any

import tomli_w

WIDEST = 100
"""Characters of a line up to which a list or a table stands on it."""

_KEY = "k"

_ESCAPE = re.compile(r"""\\(.)(?=(.?))""", re.DOTALL)


def _as_it_reads(escape: re.Match[str]) -> str:
    """Return a quotation mark in text of several lines as it is, unless others are beside it."""
    alone = escape[1] == '"' and escape[2] not in ('"', "\\")
    return '"' if alone else escape[0]


def document(tables: Mapping[str, Any], head: str = "") -> str:
    """Return the text of a file: a table, or a list of tables, by each key; after `head`."""
    parts = [head] if head else []
    for name, value in tables.items():
        path = (name,)
        if isinstance(value, Mapping):
            parts += _tables(path, value, "[{}]")
        else:
            for each in value:
                parts += _tables(path, each, "[[{}]]")
    return "\n".join(parts)


def _tables(path: tuple[str, ...], table: Mapping[str, Any], header: str) -> Iterator[str]:
    """Yield the text of a table, then those of the tables in it that are too large for a line."""
    lines: list[str] = []
    large: list[tuple[str, Mapping[str, Any]]] = []
    for key, value in table.items():
        line = f"{_bare(key)} = {_at_key(key, value)}"
        if isinstance(value, Mapping) and (len(line) > WIDEST or "\n" in line):
            large.append((key, value))
        else:
            lines.append(line)
    if lines or not large or header == "[[{}]]":
        named = header.format(".".join(map(_bare, path)))
        yield "\n".join((named, *lines)) + "\n"
    for key, value in large:
        yield from _tables((*path, key), value, "[{}]")


@cache
def _bare(key: str) -> str:
    return tomli_w.dumps({key: 0}).removesuffix(" = 0\n")


def _at_key(key: str, value: object) -> str:
    """Return a value as it stands behind its key, on several lines where that reads better."""
    if isinstance(value, str) and "\n" in value:
        return _ESCAPE.sub(_as_it_reads, _literal(value, lines=True))
    line = _inline(value)
    if isinstance(value, str | Mapping) or not isinstance(value, Sequence):
        return line
    if value and len(f"{_bare(key)} = {line}") > WIDEST:
        return "[\n" + "".join(f"    {_inline(each)},\n" for each in value) + "]"
    return line


def _inline(value: object) -> str:
    """Return a value on one line."""
    if isinstance(value, Mapping):
        pairs = [f"{_bare(key)} = {_inline(each)}" for key, each in value.items()]
        return f"{{ {', '.join(pairs)} }}" if pairs else "{}"
    if isinstance(value, Sequence) and not isinstance(value, str):
        return f"[{', '.join(map(_inline, value))}]"
    return _literal(value)


def _literal(value: object, *, lines: bool = False) -> str:
    text = tomli_w.dumps({_KEY: value}, multiline_strings=lines)
    return text[len(f"{_KEY} = ") : -1]
