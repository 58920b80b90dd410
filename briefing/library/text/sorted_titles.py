"""Titles as they are sorted by: whatever their case and accents, and the quotes before them."""

from __future__ import annotations

import unicodedata

_BEFORE = "\"'“”‘’„‚«»‹›()[]{}¡¿…-–— "
"""Signs that stand before the first word of a title, and say nothing of its place."""


def sorted_by(title: str) -> str:
    """Return what a title is sorted by."""
    if not title.isascii():
        parts = unicodedata.normalize("NFKD", title)
        title = "".join(each for each in parts if not unicodedata.combining(each))
    folded = title.casefold()
    return folded.lstrip(_BEFORE) or folded


BYTES = 7
"""Bytes of a title that a whole number of the index holds."""


def numbers(title: str, count: int) -> list[int]:
    """Return so many numbers, one after the other, by which a title is sorted as far as they go.

    Behind a title that ends before them stand zero bytes.
    """
    data = sorted_by(title).encode()[: BYTES * count].ljust(BYTES * count, b"\0")
    return [int.from_bytes(data[at : at + BYTES], "big") for at in range(0, len(data), BYTES)]


def may_go_on(last: int) -> bool:
    """Return whether a title may be longer than its numbers, of which one is the last."""
    return last % 256 != 0
