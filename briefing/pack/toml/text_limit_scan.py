"""The full search of a text for what is beyond a limit, token by token."""

from __future__ import annotations

import re
from decimal import Decimal, InvalidOperation
from typing import NamedTuple

from briefing.pack import codes, limits
from briefing.pack.toml import lexer

_DIGITS = re.compile(rf"[0-9a-fA-F_]{{{limits.DIGITS + 1}}}")

_POWER = re.compile(r"[0-9][0-9_.]*[eE][+-]?[0-9_]{2,}")
"""A number with a power of ten that may be too large."""


class Beyond(NamedTuple):
    """The code of a limit, the index of the first character beyond it, and the end of what is."""

    code: str
    at: int
    end: int = 0


class _Scan:
    """Goes through the tokens of a text and knows in how many tables and lists each is."""

    def __init__(self, text: str) -> None:
        self.found: list[Beyond] = []
        self._text = text
        self._open: list[tuple[str, int]] = []
        """The brackets that are open, each with the dots of the key before it."""
        self._depth = 0
        """The tables and lists that the header makes, and those of open brackets and dots."""
        self._arrays: set[str] = set()
        """The names of the tables of which there are lists."""
        self._header_depth = self._keys = self._tables = 0
        self._told = False
        """Whether the statement is known to be nested too deep."""
        self._begin(0)

    def _begin(self, at: int) -> None:
        """Expect a key from here on."""
        self._start, self._dots, self._in_key, self._header = at, 0, True, False

    def run(self) -> None:
        """Find every place that is beyond a limit, up to one at which the whole text is."""
        for token in lexer.tokens(self._text):
            self._take(*token)
            if self._keys > limits.KEYS or self._tables > limits.TABLES:
                self.found = [Beyond(codes.TOO_MANY_KEYS, token[1])]
                return
        if self._header:
            self._key(len(self._text))

    def _tell(self, beyond: Beyond) -> None:
        if beyond not in self.found[-1:]:  # where a header goes on as a key, it is looked at twice
            self.found.append(beyond)

    def _take(self, kind: lexer.Kind, start: int, end: int) -> None:
        if kind == lexer.TEXT:
            if end - start > limits.TEXT + 6:
                self._tell(Beyond(codes.TEXT_TOO_LONG, start))
        elif kind == lexer.BREAK:
            if self._header:
                self._key(start)
            if not self._open and "\n" in self._text[start:end]:
                self._begin(end)
                self._depth, self._told = self._header_depth, False
        elif kind == lexer.SIGN:
            self._sign(self._text[start], start)
        elif self._in_key:
            self._dots += self._text.count(".", start, end)
        else:
            self._number(start, end)

    def _sign(self, sign: str, at: int) -> None:
        if sign == ",":
            self._keys += 1
            if self._open and self._open[-1][0] == "{":
                self._begin(at + 1)
        elif sign == "=":
            if self._in_key:
                self._key(at)
            self._in_key = False
        elif self._in_key and not self._open:  # of a header
            if not self._header:
                self._header, self._start = True, at
                self._tables += 1
        elif sign in "[{":
            self._open.append((sign, self._dots))
            self._depth += self._dots + 1
            self._dots = 0
            self._look_at_depth(at)
            if sign == "{":
                self._begin(at + 1)
            else:
                self._in_key = False
        elif self._open:
            _, self._dots = self._open.pop()
            self._depth -= self._dots + 1
            self._in_key = False

    def _number(self, start: int, end: int) -> None:
        source = self._text[start:end].rstrip()
        end = start + len(source)
        if long := _DIGITS.search(source):
            self._tell(Beyond(codes.NUMBER_TOO_LONG, start + long.start(), end))
        elif (power := _POWER.search(source)) and _is_beyond(power[0]):
            self._tell(Beyond(codes.NUMBER_TOO_LONG, start + power.start(), end))

    def _key(self, end: int) -> None:
        """Look at a key or header that ends here."""
        start = self._start
        self._keys += 1
        if self._header:
            self._header_depth = self._depth = self._levels(end)
        if self._dots >= limits.NESTING:
            self._too_deep(start)
        else:
            self._look_at_depth(start, 0 if self._header else self._dots)
        if self._told and self._header:
            self._header_depth = 0  # told of the header, and not of each of its keys
        if end - start > limits.KEY and len(self._text[start:end].strip(" \t[]")) > limits.KEY:
            self._tell(Beyond(codes.KEY_TOO_LONG, start))

    def _levels(self, end: int) -> int:
        """Return how many tables and lists a header makes: those with several tables are two."""
        source = self._text[self._start : end].strip()
        parts = [each.strip() for each in source.strip("[] \t").split(".")]
        name = ".".join(parts)
        if source.startswith("[["):
            self._arrays.add(name)
        above = [".".join(parts[:count]) for count in range(1, len(parts) + 1)]
        return self._dots + 1 + sum(each in self._arrays for each in above)

    def _look_at_depth(self, at: int, more: int = 0) -> None:
        if self._depth + more > limits.NESTING:
            self._too_deep(at)

    def _too_deep(self, at: int) -> None:
        if not self._told:
            self._told = True
            self._tell(Beyond(codes.NESTED_TOO_DEEP, at))


def _is_beyond(number: str) -> bool:
    """Return whether no other program can hold a number with a power of ten."""
    try:
        value = Decimal(number)
    except InvalidOperation:
        return True
    return bool(value) and abs(value.adjusted()) > limits.EXPONENT


def all_beyond(text: str) -> list[Beyond]:
    """Return the places of a text that are beyond a limit, in their order."""
    scan = _Scan(text)
    scan.run()
    return scan.found
