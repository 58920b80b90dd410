"""Pasted text, taken out of what a terminal sends: it is text, whatever is in it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

BEGINS = "\x1b[200~"
ENDS = "\x1b[201~"
"""What a terminal puts around what is pasted."""

INTERRUPT = "\x03"
"""Ctrl+C, which ends a paste where it is sent alone: nobody pastes a single one."""

SILENCE = 1.0
"""Seconds after which a paste has ended of which nothing more is sent: its end was lost."""

_END = re.compile(r"\r\n?")
"""The ends of lines that are not those of text."""

_KEPT = frozenset("\n\t\u200c\u200d")
"""What is no letter and is kept of a text of several lines: some scripts and emoji are joined."""

_BLANK = re.compile(r"[ \t]*[\n\r\t][ \t\n\r]*")
"""A line break or a tab, and the spaces around it."""


_SPACES = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
_SPACE = re.compile(f"[{_SPACES}]")
"""The spaces of Unicode beside that of ASCII, which are not printable, either."""


def with_plain_spaces(typed: str) -> str:
    """Return what is typed or pasted with every space as that of ASCII."""
    return typed if typed.isascii() else _SPACE.sub(" ", typed)


class PasteSplitter:
    """Takes what is pasted out of what a terminal sends.

    Textual's parser looks for keys in it, and takes what follows an escape for keys that were
    pressed.
    """

    def __init__(self) -> None:
        self._pasted: str | None = None

    @property
    def is_open(self) -> bool:
        """Whether a paste has begun and not ended."""
        return self._pasted is not None

    def end(self) -> str:
        """End a paste whose end is not sent; return what is there of it."""
        pasted, self._pasted = self._pasted or "", None
        return _text(pasted)

    def split(self, sent: str) -> Iterator[tuple[str, bool]]:
        """Yield pieces of what was sent, and of each whether it is a paste, whole."""
        if sent == INTERRUPT and self.is_open:
            yield self.end(), True
            return
        while sent:
            if self._pasted is None:
                keys, begins, sent = sent.partition(BEGINS)
                if keys:
                    yield keys, False
                if not begins:
                    return
                self._pasted = ""
            pasted, ends, sent = (self._pasted + sent).partition(ENDS)
            self._pasted = None if ends else pasted
            if ends:
                yield _text(pasted), True


def _text(pasted: str) -> str:
    """Return what is pasted in lines, without the characters that are no text."""
    lines = with_plain_spaces(_END.sub("\n", pasted))
    return "".join(each for each in lines if each.isprintable() or each in _KEPT)


def one_line(pasted: str) -> str:
    """Return a text in one line, for a field that has one: a title from two is still a title."""
    line = with_plain_spaces(_BLANK.sub(" ", pasted.strip("\n\r\t")))
    return "".join(filter(str.isprintable, line))
