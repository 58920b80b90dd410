"""Positions in a TOML file: the line and column of a key, of a value, of a header.

The parser of values keeps no positions, so that a file with problems is cut into tokens once
more.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import accumulate

from briefing import TYPE_CHECKING
from briefing.pack.problems import Problem
from briefing.pack.toml import lexer, strides
from briefing.pack.toml.string_offsets import decode

if TYPE_CHECKING:
    from collections.abc import Collection
    from typing import TypeAlias

    from briefing.pack.problems import Keys

    Extent: TypeAlias = tuple[int, int]
    """The first character of something, and the one after its last."""

    Position: TypeAlias = tuple[int, int, int]
    """A line and a column from 1, and the column after the last: a part of one line."""

_BARE = re.compile(r"[^\s.]+")
_NAMED = (lexer.TEXT, lexer.PLAIN)
"""The kinds of tokens that names are made of."""

ODD = 100
"""Tables that are not plain, after which all others are read token by token: what is not closed
is looked through up to the end of the file each time."""


class Locator:
    """The positions in one file, which must be TOML.

    `wanted` are the beginnings, of two and of three parts (table, number, key), of the paths
    that will be asked for: other tables and values are passed over. None: all are wanted.
    """

    def __init__(self, text: str, wanted: Collection[Keys] | None = None) -> None:
        self._text = text
        self._wanted = wanted
        self._below: dict[Keys, set[str | int]] = {}
        """The keys that are wanted of each table."""
        for keys in wanted or ():
            self._below.setdefault(keys[:-1], set()).add(keys[-1] if keys else "")
        self._odd = 0
        self._keys: dict[Keys, Extent] = {}
        """Extents of keys, by path; a table with a header has that of all that begins there."""
        self._values: dict[Keys, Extent] = {}
        self._lines: list[int] = []
        """The index of the first character of each line."""
        self._last: tuple[int, tuple[str, list[int]]] | None = None
        self._tokens = lexer.tokens(text)
        self._kind: str = ""
        self._start = self._end = 0
        self._next()
        self._look()

    def _next(self) -> None:
        """Go to the next token. After the last one the kind is ""."""
        end = len(self._text)
        self._kind, self._start, self._end = next(self._tokens, ("", end, end))

    def _is(self, sign: str) -> bool:
        return self._kind == lexer.SIGN and self._text[self._start] == sign

    def _is_blank(self) -> bool:
        return self._kind == lexer.BREAK or (
            self._kind == lexer.PLAIN and self._text[self._start : self._end].isspace()
        )

    def _skip_blank(self) -> None:
        while self._is_blank():
            self._next()

    def _look(self) -> None:
        """Read the file, table by table. What is not TOML is passed over, token by token."""
        path: Keys = ()
        counts: dict[Keys, int] = {}
        while self._kind:
            if self._is("["):
                path, looking = self._header(counts)
                if not self._stride(path) and not looking:
                    self._skip_table()
            elif self._kind in _NAMED and not self._is_blank():
                self._pair(path, looking=True)
            else:
                self._next()

    def _stride(self, path: Keys) -> bool:
        """Go to the header of the next table, and keep what is wanted of this one on the way;
        return False where it is not plain.
        """
        if self._wanted is None or self._odd > ODD:
            return False
        every = len(path) > 2 and path[:3] in self._wanted
        left = set() if len(path) > 2 else set(self._below.get(path, ()))
        looking, at = every or bool(left), self._start
        if looking:
            for key, first, start, end in strides.pairs(self._text, at):
                at = end
                if every or key in left:
                    self._keep((*path, key), (first, first + len(key)), (start, end))
                    if self._text[start] in "[{":
                        self._go_to(start)
                        self._value((*path, key), looking=True)
                    left.discard(key)
                    looking = every or bool(left)
                    if not looking:
                        break
        following = strides.rest_of_table(self._text, at)
        if following is None or (looking and not strides.is_blank(self._text, at, following)):
            self._odd += 1
            self._go_to(at)
            return False
        self._go_to(following)
        return True

    def _go_to(self, at: int) -> None:
        """Go to a place where a token begins."""
        self._tokens = lexer.tokens(self._text, at)
        self._next()

    def _skip_table(self) -> None:
        """Go to the header of the next table, without a look at keys."""
        depth, text = 0, self._text
        is_fresh = self._kind == lexer.BREAK
        for kind, start, end in self._tokens:
            if kind == lexer.SIGN:
                sign = text[start]
                if is_fresh and sign == "[":
                    self._kind, self._start, self._end = kind, start, end
                    return
                depth += (sign in "[{") - (sign in "]}")
                is_fresh = False
            elif kind == lexer.BREAK:
                is_fresh = depth <= 0
            elif is_fresh:
                is_fresh = kind == lexer.PLAIN and text[start:end].isspace()
        self._next()

    def _header(self, counts: dict[Keys, int]) -> tuple[Keys, bool]:
        """Return the path of a table with a header, and whether anything in it is wanted."""
        extent = self._start, len(self._text)
        self._next()
        is_array = self._is("[")
        if is_array:
            self._next()
        names, _ = self._names()
        while self._is("]"):
            self._next()
        path: Keys = ()
        for at, name in enumerate(names, 1):
            path = (*path, name)
            if path in counts and (at < len(names) or not is_array):
                path = (*path, counts[path] - 1)
        if is_array:
            number = counts.get(path, 0)
            counts[path] = number + 1
            self._keys.setdefault(path, extent)
            path = (*path, number)
        self._keys.setdefault(path[:1], extent)  # of a part alone: what it is a part of
        if self._wanted is not None and len(path) > 1 and path[:2] not in self._wanted:
            return path, False
        self._keep(path, extent)
        return path, True

    def _names(self) -> tuple[list[str], Extent]:
        """Return the parts of a key, and its extent."""
        names: list[str] = []
        start, end = -1, 0
        while self._kind in _NAMED:
            if self._kind == lexer.TEXT:
                names.append(decode(self._text[self._start : self._end])[0])
                parts = [(self._start, self._end)]
            else:
                parts = [each.span() for each in _BARE.finditer(self._text, self._start, self._end)]
                names += [self._text[first:last] for first, last in parts]
            for first, last in parts:
                start, end = first if start < 0 else start, last
            self._next()
        return names, (start, end)

    def _pair(self, path: Keys, looking: bool) -> None:
        """Read a key and its value."""
        names, extent = self._names()
        if not self._is("=") or not names:
            return
        self._next()
        paths = [(*path, *names[:count]) for count in range(1, len(names) + 1)]
        path = paths[-1]
        value = self._value(path, looking and (self._wanted is None or path[:3] in self._wanted))
        if looking:
            for each in paths[:-1]:
                if each not in self._keys:
                    self._keep(each, extent, value)
            self._keep(path, extent, value)

    def _keep(self, path: Keys, key: Extent, value: Extent | None = None) -> None:
        """Keep the extents of a key and of its value; a table with a header has none."""
        self._keys[path] = key
        if value is not None:
            self._values[path] = value

    def _value(self, path: Keys, looking: bool) -> Extent:
        """Read a value, and its parts where they are wanted; return its extent."""
        while self._is_blank():
            self._next()
        start, end = self._start, self._end
        if self._is("[") or self._is("{"):
            return start, self._items(path, looking, is_list=self._is("["))
        if self._kind == lexer.PLAIN:
            source = self._text[start:end]
            start, end = end - len(source.lstrip()), start + len(source.rstrip())
        self._next()
        return start, end

    def _items(self, path: Keys, looking: bool, *, is_list: bool) -> int:
        """Read the items of an array, or the pairs of an inline table; return its end."""
        self._next()
        number = 0
        while self._kind and not (self._is("]") or self._is("}")):
            if self._is_blank() or self._is(","):
                self._next()
            elif is_list:
                item = (*path, number)
                extent = self._value(item, looking)
                if looking:
                    self._keys[item] = self._values[item] = extent
                number += 1
            elif self._kind in _NAMED:
                self._pair(path, looking)
            else:
                self._next()
        end = self._end
        self._next()
        return end

    def position(self, problem: Problem) -> Position:
        """Return the position of a problem, or of its table where its own place is not written."""
        keys = problem.keys
        while keys and keys not in self._keys:
            keys = keys[:-1]
        if not keys:
            return 1, 1, 1
        extent = self._keys[keys]
        if problem.anchor == "value":
            extent = self._values.get(keys, extent)
            if problem.start is not None and keys == problem.keys and self._is_text(extent):
                return self._part(extent, problem.start, problem.stop or problem.start)
        return self._whole(extent)

    def line_of(self, keys: Keys) -> int:
        """Return the line that a value or a table begins on."""
        return self.position(Problem("", "", keys=keys))[0]

    def find(self, problem: Problem, time: int) -> None:
        """Find the part of a text that a problem quotes, at its `time`-th occurrence from 0."""
        extent = self._values.get(problem.keys)
        if extent is None or not self._is_text(extent):
            return
        said, _ = self._written(extent)
        if problem.quoted not in said:  # a link by reference, `[1]: #id`
            problem.quoted = problem.quoted.strip("()")
        at = said.find(problem.quoted)
        for _ in range(time):
            at = said.find(problem.quoted, at + 1)
        if at >= 0:
            problem.start, problem.stop = at, at + len(problem.quoted)

    def text(self, keys: Keys) -> str:
        """Return the text that is the value of a key, as TOML gives it; "" where it is none."""
        extent = self._values.get(keys)
        return self._written(extent)[0] if extent and self._is_text(extent) else ""

    def _is_text(self, extent: Extent) -> bool:
        return self._text[extent[0]] in "\"'"

    def _written(self, extent: Extent) -> tuple[str, list[int]]:
        """Return the value of a text and its offsets. Problems come text by text: the last is
        kept.
        """
        if self._last is None or self._last[0] != extent[0]:
            self._last = extent[0], decode(self._text[slice(*extent)])
        return self._last[1]

    def _whole(self, extent: Extent) -> Position:
        """Return the position of an extent, or of its part on the first line."""
        start, end = extent
        line, begin = self._line(start)
        if (first_end := self._text.find("\n", start, end)) >= 0:
            end = first_end - (self._text[first_end - 1] == "\r")
        return line, start - begin + 1, max(end - begin + 1, 1)

    def _part(self, extent: Extent, start: int, stop: int) -> Position:
        """Return the position of some characters of a text, up to the end of their line."""
        _, offsets = self._written(extent)
        if start >= len(offsets):
            return self._whole(extent)
        first = extent[0] + offsets[start]
        last = extent[0] + offsets[min(stop, len(offsets) - 1)] if stop > start else first + 1
        line_end = self._text.find("\n", first, extent[1])
        last = max(first + 1, min(last, line_end if line_end >= 0 else extent[1]))
        line, begin = self._line(first)
        return line, first - begin + 1, last - begin + 1

    def _line(self, at: int) -> tuple[int, int]:
        """Return the line (from 1) of a character, and the index of its first character."""
        if not self._lines:
            self._lines = [0, *accumulate(map(len, re.findall(r"[^\n]*+\n", self._text)))]
        line = bisect_right(self._lines, at)
        return line, self._lines[line - 1]


def table_line(text: str, table: str, id: str) -> int | None:
    """Return the line (from 1) of the header of the table with an id; the file may be broken.

    None where there is no such table.
    """
    if id not in text:
        return None
    for found in lexer.ID.finditer(text):
        if found["id"] != id:
            continue
        header = lexer.header_above(text, found.start())
        if header is None or header["name"].strip("\"'") != table:
            continue
        before = lexer.tokens(text, header.start(), found.end())
        if not any(
            kind == lexer.TEXT and start < found.start() < end for kind, start, end in before
        ):  # or else it is quoted
            return text.count("\n", 0, header.start()) + 1
    return None
