"""Tables in lines: no cell is cut, no number is broken, whatever the width.

Text wraps inside its cell. Where even the longest words do not fit side by side, the table is shown
in parts, each with the first column.
"""

from __future__ import annotations

from itertools import zip_longest

from briefing import TYPE_CHECKING
from briefing.pack.markdown.spans import words_of
from briefing.publish.lines import Segment, cells, cut, pad, wrap

if TYPE_CHECKING:
    from briefing.pack.markdown.blocks import Block, Spans

Row = list["Spans"]
GAP = 2
"""Cells between columns."""

LEAST = 3


Wanted = tuple[int, int]
"""The cells that a column takes at most, so that nothing wraps, and at least, for whole words."""


def _wanted(rows: list[Row], count: int) -> list[Wanted]:
    """Return what each column takes; the least is no more than the most."""
    mosts, leasts = [0] * count, [0] * count
    for row in rows:
        for column, spans in enumerate(row):
            text = words_of(spans)
            mosts[column] = max(mosts[column], cells(text))
            leasts[column] = max(leasts[column], *map(cells, text.split()), LEAST)
    return [(most, min(most, least)) for most, least in zip(mosts, leasts, strict=True)]


def _side_by_side(waiting: list[int], wanted: list[Wanted], width: int) -> list[int]:
    """Return the first columns of those that wait that fit side by side.

    Where the first, which goes with every part, leaves no room for the second, that stands alone.
    """
    taken = -GAP
    count = 0
    for column in waiting:
        taken += GAP + wanted[column][1]
        if taken > width:
            break
        count += 1
    return waiting[1:2] if count < 2 <= len(waiting) else waiting[: max(count, 1)]


def _widths(wanted: list[Wanted], width: int | None) -> list[int]:
    """Return the widths of columns that stand side by side.

    Those that have most to spare are narrowed first, each as far as its longest word lets it be.
    """
    mosts = [most for most, _ in wanted]
    room = -1 if width is None else width - GAP * (len(wanted) - 1)
    if width is None or sum(mosts) <= room:
        return mosts
    spare = [most - least for most, least in wanted]
    room -= sum(least for _, least in wanted)
    low, high = 0, max(spare)  # cells that each may have to spare: `low` fits, `high` does not
    while high - low > 1:
        middle = (low + high) // 2
        if sum(min(each, middle) for each in spare) <= room:
            low = middle
        else:
            high = middle
    room -= sum(min(each, low) for each in spare)
    widths = [least + min(own, low) for (_, least), own in zip(wanted, spare, strict=True)]
    narrow = sorted(range(len(widths)), key=lambda n: (widths[n], -n))
    for n in [n for n in narrow if spare[n] > low][:room]:
        widths[n] += 1
    return widths


def _row(
    row: Row, columns: list[int], widths: list[int], rights: list[bool], style: str
) -> list[list[Segment]]:
    columns_of_lines = []
    for column, width, right in zip(columns, widths, rights, strict=True):
        spans = row[column] if column < len(row) else []
        pieces = cut(spans, wrap(words_of(spans), max(width, 1)))
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
    wanted = _wanted(rows, max(map(len, rows)))
    waiting = list(range(len(wanted)))
    out: list[list[Segment]] = []
    first = waiting[0]
    while waiting:
        columns = waiting if width is None else _side_by_side(waiting, wanted, width)
        widths = _widths([wanted[column] for column in columns], width)
        if width is not None and len(columns) == 1:  # its word may be wider than the window
            widths = [min(width, *widths)]
        out += [[Segment("")]] if out else []
        out += _part(block, columns, widths)
        rest = waiting[waiting.index(columns[-1]) + 1 :]
        waiting = [first, *rest] if rest or columns[0] != first else []
    return [_trimmed(line) for line in out]


def _trimmed(line: list[Segment]) -> list[Segment]:
    while line and not line[-1].text.strip():
        line = line[:-1]
    if line:
        last = line[-1]
        line[-1] = Segment(last.text.rstrip(), last.style, last.link)
    return line
