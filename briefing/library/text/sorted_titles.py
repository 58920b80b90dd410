"""Titles as they are sorted by: whatever their case and accents, and the quotes before them."""

from __future__ import annotations

import unicodedata

LONGEST = 80
"""Characters by which titles are sorted: those that begin alike stand as in the pack."""

_BEFORE = "\"'“”‘’„‚«»‹›()[]{}¡¿…-–— "
"""Signs that stand before the first word of a title, and say nothing of its place."""


def sorted_by(title: str) -> str:
    """Return what a title is sorted by."""
    if not title.isascii():
        parts = unicodedata.normalize("NFKD", title)
        title = "".join(each for each in parts if not unicodedata.combining(each))
    folded = title.casefold()
    return (folded.lstrip(_BEFORE) or folded)[:LONGEST]
