"""Cells of a row: texts that are cut or filled up to the width of their column."""

from __future__ import annotations

from briefing.cells import cells, fitting
from briefing.publish import signs
from briefing.publish.lines import Segment, wrap


def cut(text: str, width: int) -> str:
    """Return as much of a text as fits in some cells; that there is more is shown."""
    if cells(text) <= width:
        return text
    if width < 1:
        return ""
    return text[: fitting(text, width - 1)].rstrip() + signs.shown(signs.CUT)


def cell(text: str, width: int, style: str = "", *, right: bool = False) -> Segment:
    """Return a text in a column of some cells."""
    held = cut(text, width)
    space = " " * max(0, width - cells(held))
    return Segment(space + held if right else held + space, style)


def with_hint(title: str, hint: str, width: int) -> str:
    """Return a title with what a reader can do at the end of the line, if there is room."""
    room = width - cells(title) - cells(hint)
    return f"{title}{' ' * room}{hint}" if hint and room > 1 else title


def wrapped(text: str, width: int) -> list[str]:
    """Return the lines of a text at a width in cells."""
    return [text[start:end] for start, end in wrap(text, max(1, width))]
