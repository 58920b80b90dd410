"""Labels put into a line beside the links that they name: no letter makes room for them.

The rest of the line moves on, as far as wide gaps do not take it up; where it would leave the view,
words make room from the end of the line backwards, with an ellipsis, and labels never.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from rich.segment import Segment
from rich.style import Style

from briefing.cells import cells

if TYPE_CHECKING:
    from collections.abc import Iterable

ELLIPSIS = "…"


class Label(NamedTuple):
    """A label, and the character of the line before which it stands."""

    start: int
    text: str
    style: Style


class _Piece(NamedTuple):
    """A label, or what is between two of them."""

    segments: list[Segment]
    is_label: bool

    @property
    def cells(self) -> int:
        return sum(cells(text) for text, *_ in self.segments)


def labelled(line: list[Segment], labels: Iterable[Label], room: int) -> list[Segment] | None:
    """Return a line with labels in it, in `room` cells; None where that is too few for them."""
    pieces: list[_Piece] = []
    at = owed = 0
    for label in sorted(labels, key=lambda each: each.start):
        before = _part(line, at, label.start)
        _take_up(before, owed)
        sign = f"[{label.text}]"
        spare = _spare(before, first=not pieces)
        _shorten(before, min(spare, len(sign)))
        owed = max(0, len(sign) - spare)
        pieces += [_Piece(before, False), _Piece([Segment(sign, label.style)], True)]
        at = label.start
    last = _part(line, at, sum(len(text) for text, *_ in line))
    _take_up(last, owed)
    pieces.append(_Piece(last, False))
    if not _fit(pieces, room):
        return None
    return [each for piece in pieces for each in piece.segments if each.text]


def _part(line: list[Segment], start: int, end: int) -> list[Segment]:
    """Return the segments of a line from one character to another."""
    found, at = [], 0
    for text, style, _ in line:
        first, last = max(start, at) - at, min(end, at + len(text)) - at
        if first < last:
            found.append(Segment(text[first:last], style))
        at += len(text)
    return found


def _spare(part: list[Segment], *, first: bool) -> int:
    """Return the spaces at the end of a part that nothing needs: all but one, of an indent all."""
    text = "".join(text for text, *_ in part)
    spaces = len(text) - len(text.rstrip(" "))
    return spaces if first and spaces == len(text) else max(0, spaces - 1)


def _shorten(part: list[Segment], by: int) -> None:
    """Take characters off the end of a part."""
    while by:
        text, style, _ = part.pop()
        if len(text) > by:
            part.append(Segment(text[: len(text) - by], style))
        by = max(0, by - len(text))


def _take_up(part: list[Segment], owed: int) -> None:
    """Narrow wide gaps in a part, so that what stands behind them is where it was before."""
    for number, (text, style, _) in enumerate(part):
        kept, at = "", 0
        while owed and (gap := text.find("  ", at)) >= 0:
            end = len(text) - len(text[gap:].lstrip(" "))
            less = min(owed, end - gap - 1)
            kept += text[at : end - less]
            owed -= less
            at = end
        part[number] = Segment(kept + text[at:], style)


def _fit(pieces: list[_Piece], room: int) -> bool:
    """Shorten pieces of text, the last ones first, until all fit; return whether they do."""
    over = sum(piece.cells for piece in pieces) - room
    for piece in reversed(pieces):
        if over > 0 and not piece.is_label:
            over -= _cut(piece, over)
    return over <= 0


def _cut(piece: _Piece, by: int) -> int:
    """Cut so many cells off the end of a piece, but not its first character; return how many."""
    before = piece.cells
    text = "".join(text for text, *_ in piece.segments).rstrip(" ")
    characters = len(text)
    while characters > 1 and cells(text[:characters]) + cells(ELLIPSIS) > before - by:
        characters -= 1
    if characters < 1 or cells(text[:characters]) + cells(ELLIPSIS) >= before:
        return 0
    kept = _part(piece.segments, 0, characters)
    piece.segments[:] = [*kept, Segment(ELLIPSIS, kept[-1].style)]
    return before - piece.cells
