"""Where things stand in a TOML file: the line and column of a key, of a value, of a header.

tree-sitter reads the file once more, and keeps what the parser of values throws away. It is asked
only where there is something to place.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import tree_sitter
import tree_sitter_toml

from briefing.pack.problems import Problem
from briefing.pack.toml.string_offsets import written

if TYPE_CHECKING:
    from collections.abc import Container, Iterator

    from tree_sitter import Node

    from briefing.pack.problems import Keys

_PARSER = tree_sitter.Parser(tree_sitter.Language(tree_sitter_toml.language()))

KEYS = ("bare_key", "quoted_key")
HEADERS = ("table", "table_array_element")
INLINE, ARRAY, STRING, DOTTED, PAIR = "inline_table", "array", "string", "dotted_key", "pair"


class Place(NamedTuple):
    """Nodes that belong to one path; a table with a header is all in `key`."""

    key: Node
    value: Node | None


class Span(NamedTuple):
    """A part of one line: line and columns from 1, `end` being the column after the last."""

    line: int
    column: int
    end: int


class Places:
    """The places in one file, which must be TOML.

    `wanted` are the beginnings of the paths that will be asked for, of two and of three parts (a
    table, its number, a key): in others nothing is looked at. All is where it is None.
    """

    def __init__(self, text: str, wanted: Container[Keys] | None = None) -> None:
        self._wanted = wanted
        self._source = text.encode()
        self._lines = self._source.split(b"\n")
        self._found: dict[Keys, Place] = {}
        self._last: tuple[int, tuple[str, list[int]]] | None = None
        self._look(_PARSER.parse(self._source).root_node)

    def _look(self, root: Node) -> None:
        counts: dict[Keys, int] = {}
        for node in root.named_children:
            if node.type == PAIR:
                self._pair(node, ())
            if node.type not in HEADERS:
                continue
            name = next((each for each in node.named_children if each.type != "comment"), None)
            if name is None:
                continue
            path: Keys = ()
            for each in self._names(name):
                path = (*path, each)
                if path in counts and (node.type == "table" or len(path) < self._length(name)):
                    path = (*path, counts[path] - 1)
            if node.type != "table":
                number = counts.get(path, 0)
                counts[path] = number + 1
                self._found.setdefault(path, Place(node, None))
                path = (*path, number)
            if self._wanted is not None and len(path) > 1 and path[:2] not in self._wanted:
                continue
            self._found[path] = Place(node, None)
            for pair in node.named_children:
                if pair.type == PAIR:
                    self._pair(pair, path)

    def _length(self, name: Node) -> int:
        return sum(1 for _ in self._names(name))

    def _names(self, node: Node) -> Iterator[str]:
        if node.type == DOTTED:
            for child in node.named_children:
                yield from self._names(child)
        else:
            text = self._text(node)
            yield written(text)[0] if node.type == "quoted_key" else text

    def _written(self, node: Node) -> tuple[str, list[int]]:
        """Return what a text says and where; problems come text by text, so the last is kept."""
        if self._last is None or self._last[0] != node.start_byte:
            self._last = node.start_byte, written(self._text(node))
        return self._last[1]

    def _text(self, node: Node) -> str:
        return self._source[node.start_byte : node.end_byte].decode(errors="replace")

    def _pair(self, pair: Node, path: Keys) -> None:
        inner = [each for each in pair.named_children if each.type != "comment"]
        if len(inner) < 2:
            return
        key, value = inner[0], inner[1]
        for name in self._names(key):
            path = (*path, name)
            self._found.setdefault(path, Place(key, value))
        self._found[path] = Place(key, value)
        if self._wanted is None or path[:3] in self._wanted:
            self._inside(value, path)

    def _inside(self, value: Node, path: Keys) -> None:
        if value.type == INLINE:
            for pair in value.named_children:
                if pair.type == PAIR:
                    self._pair(pair, path)
        elif value.type == ARRAY:
            items = [each for each in value.named_children if each.type != "comment"]
            for number, item in enumerate(items):
                self._found[*path, number] = Place(item, item)
                self._inside(item, (*path, number))

    def span(self, problem: Problem) -> Span:
        """Return where a problem stands; where its own place is not written, that of its table."""
        keys = problem.keys
        while keys and keys not in self._found:
            keys = keys[:-1]
        if not keys:
            return Span(1, 1, 1)
        place = self._found[keys]
        node = place.key if problem.spot != "value" or place.value is None else place.value
        if problem.start is not None and node.type == STRING and keys == problem.keys:
            return self._part(node, problem.start, problem.stop or problem.start)
        return self._whole(node)

    def span_of(self, keys: Keys) -> Span:
        """Return where a value or a table stands."""
        return self.span(Problem("", "", keys=keys))

    def find(self, problem: Problem, time: int) -> None:
        """Look for the words that a problem is about in its text: the first time is 0."""
        place = self._found.get(problem.keys)
        if place is None or place.value is None or place.value.type != STRING:
            return
        said, _ = self._written(place.value)
        if problem.part not in said:  # a link by reference, `[1]: #id`
            problem.part = problem.part.strip("()")
        at = said.find(problem.part)
        for _ in range(time):
            at = said.find(problem.part, at + 1)
        if at >= 0:
            problem.start, problem.stop = at, at + len(problem.part)

    def _whole(self, node: Node) -> Span:
        (row, start), (last, end) = node.start_point, node.end_point
        if last != row:
            end = len(self._lines[row].rstrip(b"\r"))
        return Span(row + 1, self._column(row, start), max(self._column(row, end), 1))

    def _part(self, node: Node, start: int, stop: int) -> Span:
        raw = self._text(node)
        _, offsets = self._written(node)
        if start >= len(offsets):
            return self._whole(node)
        first = offsets[start]
        last = offsets[min(stop, len(offsets) - 1)] if stop > start else first + 1
        before = raw[:first]
        row = node.start_point[0] + before.count("\n")
        begin = before.rfind("\n") + 1
        shift = 0 if begin else self._column(row, node.start_point[1]) - 1
        line_end = raw.find("\n", first)
        last = max(first + 1, min(last, line_end if line_end >= 0 else len(raw)))
        return Span(row + 1, shift + first - begin + 1, shift + last - begin + 1)

    def _column(self, row: int, byte: int) -> int:
        return len(self._lines[row][:byte].decode(errors="replace")) + 1
