"""Labels put into a line beside the links that they name: no letter makes room for them.

The rest of the line moves on, as far as wide gaps do not take it up; where it would leave the view,
the line goes on in the next row, below its own words.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from rich.segment import Segment
from rich.style import Style

from briefing.cells import cells
from briefing.publish.lines import wrap

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

NARROWEST = 8
"""Cells in which a line still goes on below its own words; else it does at the margin."""

_MARGIN = re.compile(r"[\s│┃]*")
_NO_BAR = re.compile(r"[^│┃]")


class Label(NamedTuple):
    """A label, and the character of the line before which it stands."""

    start: int
    text: str
    style: Style


def labelled(
    line: list[Segment], labels: Iterable[Label], room: int, lead: int = 0
) -> list[list[Segment]]:
    """Return the rows of a line with labels in it, in `room` cells each.

    `lead` counts the characters before the words of the line; bars among them stand before every
    row.
    """
    whole: list[Segment] = []
    signs: list[tuple[int, int]] = []  # where the labels stand
    at = owed = size = 0
    for label in sorted(labels, key=lambda each: each.start):
        before = _part(line, at, label.start)
        _take_up(before, owed)
        sign = f"[{label.text}]"
        spare = min(_spare(before, first=not at), len(sign))
        _shorten(before, spare)
        owed = len(sign) - spare
        size += sum(len(text) for text, *_ in before) + len(sign)
        signs.append((size - len(sign), size))
        whole += [*before, Segment(sign, label.style)]
        at = label.start
    last = _part(line, at, sum(len(text) for text, *_ in line))
    _take_up(last, owed)
    whole += last
    if sum(cells(text) for text, *_ in whole) <= room or not signs:
        return [whole]
    return _rows(whole, signs, room, _beside("".join(text for text, *_ in line), lead, room))


def _beside(text: str, lead: int, room: int) -> str:
    """Return what stands before the further rows of a line."""
    margin = _MARGIN.match(text)
    before = text[: lead or (margin.end() if margin else 0)]
    beside = "".join(" " * cells(each) if _NO_BAR.match(each) else each for each in before)
    return beside if cells(beside) + NARROWEST <= room else ""


def _rows(
    line: list[Segment], signs: list[tuple[int, int]], room: int, beside: str
) -> list[list[Segment]]:
    """Break a line into rows; the further ones have something beside them."""
    text = "".join(text for text, *_ in line)
    rows: list[list[Segment]] = []
    for start, end in _breaks(text, signs, room, room - cells(beside)):
        row = _part(line, start, end)
        rows.append([Segment(beside, line[0].style), *row] if rows and beside else row)
    return rows


def _breaks(
    text: str, signs: list[tuple[int, int]], room: int, further: int
) -> Iterator[tuple[int, int]]:
    """Yield where the rows of a text begin and end; no label is parted from what it stands before.

    The first row has `room` cells, and the others `further` ones.
    """
    indent = len(text) - len(text.lstrip())
    rest = "x" * indent + text[indent:]  # the indent is no place to break at
    at = 0
    while at < len(text.rstrip()):
        first, last = wrap(rest[at:], further if at else room)[0]
        start, end = at + first, at + last
        for opens, closes in signs:
            if start < opens < end <= closes < len(text):
                end = opens
        yield start, end
        at = end


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
