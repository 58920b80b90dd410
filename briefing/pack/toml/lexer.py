"""A text cut into the parts that TOML knows: what is a key, a number, a bracket or a text."""

from __future__ import annotations

import re
from typing import NamedTuple

from briefing.pack import codes, limits

_TOKEN = re.compile(
    r'(?P<text>"""(?:[^"\\]++|\\[\s\S]|"(?!""))*+"{0,5}'
    r"|'''(?:[^']++|'(?!''))*+'{0,5}"
    r'|"(?:[^"\\\n]++|\\.)*+"?'
    r"|'[^'\n]*+'?)"
    r"|(?P<break>\s*\n\s*(?:#[^\n]*+\s*)*+|#[^\n]*+)"
    r"|(?P<sign>[\[\]{}=])"
    r"""|(?P<plain>[^"'#\[\]{}=\n]++)"""
)


class Beyond(NamedTuple):
    """Which limit a text is beyond, and at which of its characters."""

    code: str
    at: int


class _Scan:
    """Walks through a text and knows what is open at each place of it."""

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
        for found in _TOKEN.finditer(self._text):
            beyond = self._take(found.lastgroup or "", found)
            if beyond is not None:
                return beyond
        return self._key(len(self._text)) if self._header else None

    def _take(self, kind: str, found: re.Match[str]) -> Beyond | None:
        start, end = found.span()
        if kind == "text":
            return Beyond(codes.TEXT_TOO_LONG, start) if end - start > limits.TEXT + 6 else None
        if kind == "break":
            beyond = self._key(start) if self._header else None
            if not self._open and "\n" in found[0]:
                self._begin(end)
            return beyond
        return self._sign(found[0], start) if kind == "sign" else self._plain(found[0], start)

    def _sign(self, sign: str, at: int) -> Beyond | None:
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

    def _plain(self, plain: str, at: int) -> Beyond | None:
        commas = plain.count(",")
        self._keys += commas
        if commas and self._open and self._open[-1] == "{":
            last = plain.rindex(",") + 1
            if not self._in_key and (long := self._digits.search(plain, 0, last)):
                return Beyond(codes.NUMBER_TOO_LONG, at + long.start())
            self._begin(at + last)
            plain, at = plain[last:], at + last
        if self._in_key:
            self._dots += plain.count(".")
        elif long := self._digits.search(plain):
            return Beyond(codes.NUMBER_TOO_LONG, at + long.start())
        return Beyond(codes.TOO_MANY_KEYS, at) if self._keys > limits.KEYS else None

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


def beyond(text: str) -> Beyond | None:
    """Return the first place of a text that is beyond a limit, or None where none is."""
    return _Scan(text).first()
