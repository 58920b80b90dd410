"""The full search for what of a text is beyond a limit: token by token, before it is parsed."""

from __future__ import annotations

import re
from typing import NamedTuple

from briefing.pack import codes, limits
from briefing.pack.toml import lexer


class Beyond(NamedTuple):
    """Which limit a text is beyond, and at which of its characters."""

    code: str
    at: int


class _Scan:
    """Walks through a text and knows what is open at each token of it."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._open: list[str] = []
        self._keys = self._tables = 0
        self._digits = re.compile(rf"[0-9a-fA-F_]{{{limits.DIGITS + 1}}}")
        self._begin(0)

    def _begin(self, at: int) -> None:
        """Expect a key from here on."""
        self._start, self._dots, self._in_key, self._header = at, 0, True, False

    def first(self) -> Beyond | None:
        """Return the first place that is beyond a limit."""
        for token in lexer.tokens(self._text):
            beyond = self._take(*token)
            if beyond is not None:
                return beyond
        return self._key(len(self._text)) if self._header else None

    def _take(self, kind: lexer.Kind, start: int, end: int) -> Beyond | None:
        if kind == lexer.TEXT:
            return Beyond(codes.TEXT_TOO_LONG, start) if end - start > limits.TEXT + 6 else None
        if kind == lexer.BREAK:
            beyond = self._key(start) if self._header else None
            if not self._open and "\n" in self._text[start:end]:
                self._begin(end)
            return beyond
        if kind == lexer.SIGN:
            return self._sign(self._text[start], start)
        return self._plain(start, end)

    def _sign(self, sign: str, at: int) -> Beyond | None:
        if sign == ",":
            self._keys += 1
            if self._open and self._open[-1] == "{":
                self._begin(at + 1)
            return Beyond(codes.TOO_MANY_KEYS, at) if self._keys > limits.KEYS else None
        if sign == "=":
            beyond = self._key(at) if self._in_key else None
            self._in_key = False
            return beyond
        if self._in_key and not self._open:  # of a header
            if not self._header:
                self._header, self._start = True, at
                self._tables += 1
            return None
        if sign in "[{":
            self._open.append(sign)
            if len(self._open) > limits.NESTING:
                return Beyond(codes.NESTED_TOO_DEEP, at)
            if sign == "{":
                self._begin(at + 1)
            else:
                self._in_key = False
        elif self._open:
            self._open.pop()
            self._in_key = False
        return None

    def _plain(self, start: int, end: int) -> Beyond | None:
        if self._in_key:
            self._dots += self._text.count(".", start, end)
        elif long := self._digits.search(self._text, start, end):
            return Beyond(codes.NUMBER_TOO_LONG, long.start())
        return None

    def _key(self, end: int) -> Beyond | None:
        """Return what is wrong with a key or header that ends here."""
        start = self._start
        self._keys += 1
        if self._keys > limits.KEYS or self._tables > limits.TABLES:
            return Beyond(codes.TOO_MANY_KEYS, start)
        if self._dots >= limits.NESTING:
            return Beyond(codes.NESTED_TOO_DEEP, start)
        if end - start > limits.KEY and len(self._text[start:end].strip(" \t[]")) > limits.KEY:
            return Beyond(codes.KEY_TOO_LONG, start)
        return None


def first_beyond(text: str) -> Beyond | None:
    """Return the first place of a text that is beyond a limit, or None where none is."""
    return _Scan(text).first()
