"""Lines in colours: the segments of a layout become the strips that Textual shows."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from briefing.cells import cells
from briefing.publish.fitted import elided

if TYPE_CHECKING:
    from briefing.app.ui.line_styles import LineStyles
    from briefing.publish.lines import Segment as TextSegment


def styled(parts: Iterable[TextSegment], styles: LineStyles, ground: str = "") -> list[Segment]:
    """Return parts of a line in their styles, on the ground of another; a link has its target in
    its meta, for the mouse.
    """
    out = []
    for part in parts:
        style = styles.on(ground, part.style)
        if part.link:
            look = styles["quiet-link" if part.style == "quiet" else "link"]
            style = style + look + Style(meta={"link": part.link})
        out.append(Segment(part.text, style))
    return out


def overlay(line: list[Segment], start: int, end: int, style: Style) -> list[Segment]:
    """Return a line with a style added from one character to another."""
    out: list[Segment] = []
    at = 0
    for segment in line:
        text, worn, _ = segment
        size = len(text)
        if at + size <= start or at >= end:
            out.append(segment)
        else:
            first, last = max(0, start - at), min(size, end - at)
            if first:
                out.append(Segment(text[:first], worn))
            out.append(Segment(text[first:last], (worn or Style.null()) + style))
            if last < size:
                out.append(Segment(text[last:], worn))
        at += size
    return out


def strip(line: list[Segment], width: int, base: Style) -> Strip:
    """Return a line as a strip that fills a width in cells, cut where it is longer."""
    return Strip(line).adjust_cell_length(width, base)


def beside(text: str, forms: Iterable[str], width: int, gap: int = 1) -> tuple[str, str]:
    """Return a text, and flush right the first of some forms that has room beside it, if any has.

    The text leads: it is cut only where it is too long by itself.
    """
    text = elided(text, width)
    room = width - cells(text)
    told = next((form for form in forms if cells(form) + gap <= room), "")
    return text, " " * (room - cells(told)) + told


def filled(text: str, width: int) -> str:
    """Return `text` filled up with spaces to a width in cells."""
    return text + " " * (width - cells(text))
