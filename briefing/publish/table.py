"""Tables in lines: no cell is cut, no number is broken, whatever the width.

Text wraps inside its cell. Where even the longest words do not fit side by side, the table is shown
in parts, each with the first column.
"""

from __future__ import annotations

from itertools import zip_longest

from briefing import TYPE_CHECKING
from briefing.pack.text import words_of
from briefing.publish.lines import Segment, cells, cut, pad, wrap

if TYPE_CHECKING:
    from briefing.pack.blocks import Block, Spans

Row = list["Spans"]
GAP = 2
"""Cells between columns."""

LEAST = 3


def _wanted(rows: list[Row], column: int) -> tuple[int, int]:
    """Return the width at which nothing in a column wraps, and that of its longest word."""
    texts = [words_of(row[column]) for row in rows if column < len(row)]
    words = [word for text in texts for word in text.split()]
    return max(map(cells, texts), default=0), max(map(cells, words), default=0)


def _widths(rows: list[Row], columns: list[int], width: int | None) -> list[int] | None:
    """Return the width of each column, or None where they do not fit side by side."""
    wanted = [_wanted(rows, column) for column in columns]
    widths = [most for most, _ in wanted]
    if width is None:
        return widths
    room = width - GAP * (len(columns) - 1)
    while sum(widths) > room:
        slack = [have - max(least, LEAST) for have, (_, least) in zip(widths, wanted, strict=True)]
        widest = max(range(len(widths)), key=lambda n: (slack[n], widths[n]))
        if slack[widest] <= 0:
            return None
        widths[widest] -= 1
    return widths


def _row(
    row: Row, columns: list[int], widths: list[int], rights: list[bool], style: str
) -> list[list[Segment]]:
    columns_of_lines = []
    for column, width, right in zip(columns, widths, rights, strict=True):
        spans = row[column] if column < len(row) else []
        pieces = [cut(spans, start, end) for start, end in wrap(words_of(spans), max(width, 1))]
        styled = [[Segment(s.text, s.style or style, s.link) for s in piece] for piece in pieces]
        columns_of_lines.append([pad(piece, width, right=right) for piece in styled])
    lines = []
    for parts in zip_longest(*columns_of_lines):
        line: list[Segment] = []
        for part, width in zip(parts, widths, strict=True):
            line += [*([Segment(" " * GAP)] if line else []), *(part or [Segment(" " * width)])]
        lines.append(line)
    return lines


def _part(block: Block, columns: list[int], widths: list[int]) -> list[list[Segment]]:
    align = block.get("align", [])
    rights = [column < len(align) and align[column] == "right" for column in columns]
    lines = []
    if "head" in block:
        lines = _row(block["head"], columns, widths, rights, "label")
        lines.append([Segment("─" * (sum(widths) + GAP * (len(columns) - 1)), "quiet")])
    for row in block.get("rows", []):
        lines += _row(row, columns, widths, rights, "")
    return lines


def lines(block: Block, width: int | None) -> list[list[Segment]]:
    """Return the lines of a table block."""
    rows = [block.get("head", []), *block.get("rows", [])]
    waiting = list(range(max(map(len, rows))))
    out: list[list[Segment]] = []
    first = waiting[0]
    while waiting:
        columns = waiting
        while (widths := _widths(rows, columns, width)) is None and len(columns) > 1:
            columns = columns[:-1] if columns[:2] != [first, columns[-1]] else columns[1:]
        if widths is None:  # one column, and a word wider than the window
            widths = [width or LEAST]
        out += [[Segment("")]] if out else []
        out += _part(block, columns, widths)
        rest = [column for column in waiting if column not in columns]
        waiting = [first, *rest] if rest and first in columns else rest
    return [_trimmed(line) for line in out]


def _trimmed(line: list[Segment]) -> list[Segment]:
    while line and not line[-1].text.strip():
        line = line[:-1]
    if line:
        last = line[-1]
        line[-1] = Segment(last.text.rstrip(), last.style, last.link)
    return line
