"""Text in columns: cut, or filled up, to some cells."""

from __future__ import annotations

from briefing.cells import cells, fitting
from briefing.publish.signs import shown


def fitted(text: str, width: int) -> str:
    """Return a text in just so many cells."""
    size = cells(text)
    if size > width:
        text = text[: fitting(text, width - 1)].rstrip() + shown("…") if width > 0 else ""
        size = cells(text)
    return text + " " * (width - size)
