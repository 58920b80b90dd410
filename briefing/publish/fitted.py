"""Text in some cells: cut, or filled up too."""

from __future__ import annotations

from briefing.cells import cells, fitting
from briefing.publish.signs import CUT, shown


def elided(text: str, width: int) -> str:
    """Return a text in no more than so many cells, with an ellipsis where it is cut."""
    if cells(text) <= width:
        return text
    return text[: fitting(text, width - 1)].rstrip() + shown(CUT) if width > 0 else ""


def fitted(text: str, width: int) -> str:
    """Return a text in just so many cells."""
    text = elided(text, width)
    return text + " " * (width - cells(text))
