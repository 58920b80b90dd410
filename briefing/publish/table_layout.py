"""Layout of tables in lines: no cell is cut and no number broken, at any width.

Text wraps inside its cell. Where the longest words do not fit side by side, they are folded; where
that is not enough, the table is shown in parts, each with the first column.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import zip_longest

from briefing import TYPE_CHECKING
from briefing.cells import cells
from briefing.pack.markdown.spans import breakable, words_of
from briefing.publish.lines import Segment, code_in, cut, goes_on, mark_of_code, pad, words, wrap
from briefing.publish.signs import shown

if TYPE_CHECKING:
    from briefing.pack.markdown.blocks import Block, Spans

Row = list["Spans"]
GAP = 2
"""Cells between columns."""

LEAST = 3

FOLDED = 16, 8
"""Cells that a column has at least before its words are folded: in a window that is wide enough for
two such columns, and in a narrower one."""

LONGEST = 24
"""Cells of the longest word of a language; a longer one is an address, and is folded before other
columns are narrowed for it."""


@cache
def _number() -> re.Pattern[str]:
    return re.compile(r"[^\w\s]?\d[\d,.]{0,15}[^\w\s]?")


class Wanted:
    """Width of a column in cells.

    `most`: without wrapping. `least`: with whole words, or with those that are not folded; never
    more than the most. `number`: with whole numbers, which are never folded.
    """

    __slots__ = ("least", "most", "number")

    def __init__(self, most: int, least: int, number: int) -> None:
        self.most = most
        self.least = least
        self.number = number

    def at_least(self, least: int) -> Wanted:
        """Return the same with another least width."""
        return Wanted(self.most, least, self.number)


def _wanted(rows: list[Row], count: int) -> list[Wanted]:
    """Return the wanted width of each column."""
    mosts, leasts, numbers = [0] * count, [0] * count, [0] * count
    for row in rows:
        for column, spans in enumerate(row):
            text = breakable(spans)
            mosts[column] = max(mosts[column], *map(cells, text.split("\n")))
            for word in words(text):
                size = cells(word)
                leasts[column] = max(leasts[column], size)
                if size > numbers[column] and _number().fullmatch(word):
                    numbers[column] = size
    return [
        Wanted(most, min(most, max(least, LEAST)), min(most, number))
        for most, least, number in zip(mosts, leasts, numbers, strict=True)
    ]


def _capped(wanted: list[Wanted], width: int) -> list[Wanted]:
    """Return wanted widths with which the columns stand side by side, if long words are folded.

    Addresses first, then no more than must be: the longest. Where no folding is enough, the table
    comes in parts: then only so that the first column and another stand together.
    """
    wide, narrow = FOLDED
    low = max(narrow, min(wide, (width - GAP) // 2))

    def capped(cap: int) -> list[Wanted]:
        return [each.at_least(max(min(each.least, cap), each.number)) for each in wanted]

    def whole(found: list[Wanted]) -> bool:
        return sum(each.least for each in found) + GAP * (len(found) - 1) <= width

    def in_parts(found: list[Wanted]) -> bool:
        first, *others = (each.least for each in found)
        return max(first, first + GAP + max(others, default=-GAP)) <= width

    if whole(wanted):
        return wanted
    high = min(max(each.least for each in wanted), LONGEST) + 1
    fit = whole if whole(capped(low)) else in_parts
    while high - low > 1:  # with `low` they fit, or never; with `high` not
        middle = (low + high) // 2
        if fit(capped(middle)):
            low = middle
        else:
            high = middle
    return capped(low)


def _side_by_side(waiting: list[int], wanted: list[Wanted], width: int) -> list[int]:
    """Return the first of the waiting columns that fit side by side.

    The first column is in every part, narrowed for the second if need be; where no room is left for
    it, the second stands alone.
    """
    taken = -GAP
    count = 0
    for column in waiting:
        taken += GAP + wanted[column].least
        if taken > width:
            break
        count += 1
    if count < 2 <= len(waiting):
        beside = width - GAP - wanted[waiting[1]].least
        return waiting[:2] if beside >= LEAST else waiting[1:2]
    return waiting[: max(count, 1)]


def _widths(wanted: list[Wanted], width: int | None) -> list[int]:
    """Return the widths of columns that stand side by side.

    Those with most to spare are narrowed first, each at most to its longest word.
    """
    mosts = [each.most for each in wanted]
    room = -1 if width is None else width - GAP * (len(wanted) - 1)
    if width is None or sum(mosts) <= room:
        return mosts
    spare = [each.most - each.least for each in wanted]
    room -= sum(each.least for each in wanted)
    low, high = 0, max(spare)  # spare cells of each: with `low` they fit, with `high` not
    while high - low > 1:
        middle = (low + high) // 2
        if sum(min(each, middle) for each in spare) <= room:
            low = middle
        else:
            high = middle
    room -= sum(min(each, low) for each in spare)
    widths = [each.least + min(own, low) for each, own in zip(wanted, spare, strict=True)]
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
        code = code_in(spans)
        broken = wrap(breakable(spans), max(width, 1), code)
        styled = [
            [Segment(s.text, s.style or style, s.link) for s in piece]
            for piece in cut(spans, broken)
        ]
        for (_, end), (start, _), piece in zip(broken, broken[1:], styled[1:], strict=False):
            if goes_on(code, end, start, width):
                piece.insert(0, mark_of_code())
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
    if any(map(words_of, block.get("head", []))):
        lines = _row(block["head"], columns, widths, rights, "label")
        lines.append([Segment(shown("─") * (sum(widths) + GAP * (len(columns) - 1)), "quiet")])
    for row in block.get("rows", []):
        lines += _row(row, columns, widths, rights, "")
    return lines


def lines(block: Block, width: int | None) -> list[list[Segment]]:
    """Return the lines of a table block."""
    rows = [block.get("head", []), *block.get("rows", [])]
    wanted = _wanted(rows, max(map(len, rows)))
    if width is not None:
        wanted = _capped(wanted, width)
    waiting = list(range(len(wanted)))
    out: list[list[Segment]] = []
    first = waiting[0]
    while waiting:
        columns = waiting if width is None else _side_by_side(waiting, wanted, width)
        shown = [wanted[column] for column in columns]
        if width is not None and len(columns) == 2:  # the first may have to be narrower than it can
            shown[0] = shown[0].at_least(min(shown[0].least, width - GAP - shown[1].least))
        widths = _widths(shown, width)
        if width is not None and len(columns) == 1:  # a word may be wider than the window
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
