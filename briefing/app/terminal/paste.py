"""Pasted text, taken out of what a terminal sends: it is text, whatever is in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

BEGINS = "\x1b[200~"
ENDS = "\x1b[201~"
"""What a terminal puts around what is pasted."""

_LINE_ENDS = "\n\r\t"


class PasteSplitter:
    """Takes what is pasted out of what a terminal sends.

    Textual's parser looks for keys in it, and takes what follows an escape for keys that were
    pressed.
    """

    def __init__(self) -> None:
        self._pasted: str | None = None

    def split(self, sent: str) -> Iterator[tuple[str, bool]]:
        """Yield pieces of what was sent, and of each whether it is a paste, whole."""
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
    """Return what is pasted without the characters that are no text."""
    return "".join(each for each in pasted if each.isprintable() or each in _LINE_ENDS)
