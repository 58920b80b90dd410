"""Lines of styled text: the result of a layout, painted or printed by a view."""

from __future__ import annotations

import re
from functools import cache

from briefing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from briefing.pack.markdown.blocks import Spans

FIRST_WIDE = "\u1100"
WIDE = "\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uffef"


_ONE_CELL = dict.fromkeys(map(ord, "–—‘’“”…→•·×÷≈≥≤±¥£€°§éöüäôè│─┃▌✓▲▼»«"))
"""Common characters outside of ASCII that take one cell; all others are looked up."""


@cache
def _tokens(*, wide: bool) -> re.Pattern[str]:
    """Return the pattern of newlines, spaces and words; wide characters are words of their own."""
    return re.compile(rf"\n|[^\S\n]+|[{WIDE}]|[^\s{WIDE}]+" if wide else r"\n|[^\S\n]+|\S+")


class Segment:
    """Characters in one style. `link` is where they lead, or ""."""

    __slots__ = ("link", "style", "text")

    def __init__(self, text: str, style: str = "", link: str = "") -> None:
        self.text = text
        self.style = style
        self.link = link


class Line:
    """A line of a laid-out block.

    `start` and `end` are the characters of the block's own text that it shows; `lead` counts the
    characters before them (an indent, a mark, a label). Where `start` is -1 the line is text of its
    own: a row of a table, or two columns side by side.
    """

    __slots__ = ("block", "end", "lead", "segments", "start")

    def __init__(
        self, segments: list[Segment], block: int, start: int = -1, end: int = -1, lead: int = 0
    ) -> None:
        self.segments = segments
        self.block = block
        self.start = start
        self.end = end
        self.lead = lead

    @property
    def text(self) -> str:
        """The characters of the line."""
        return "".join(segment.text for segment in self.segments)


def cells(text: str) -> int:
    """Return how many columns of a terminal `text` takes."""
    if text.isascii() or text.translate(_ONE_CELL).isascii():
        return len(text)
    from rich.cells import cell_len

    return cell_len(text)


def _fold(text: str, start: int, end: int, width: int) -> int:
    """Return the index at which a word must be cut to fit; at least one character always fits."""
    at = start + 1
    while at < end and cells(text[start : at + 1]) <= width:
        at += 1
    return at


def _unbroken(text: str) -> list[tuple[int, int]]:
    lines = []
    at = 0
    for line in text.split("\n"):
        lines.append((at, at + len(line.rstrip())))
        at += len(line) + 1
    return lines


def wrap(text: str, width: int | None) -> list[tuple[int, int]]:
    """Return the start and end of each line of `text` at a width in cells.

    Lines break at spaces, beside Japanese characters, and within a word that is longer than a line;
    the spaces at a break are left out. Without a width only newlines break.
    """
    if width is None:
        return _unbroken(text)
    lines: list[tuple[int, int]] = []
    first = last = used = 0
    wide = (
        max(text.translate(_ONE_CELL), default="") >= FIRST_WIDE
    )  # otherwise the simple pattern will do
    for token in _tokens(wide=wide).finditer(text):
        start, end = token.span()
        if token[0] == "\n":
            lines.append((first, max(first, last)))
            first, used = end, 0
        elif token[0].isspace():
            if last > first:
                used += cells(token[0])
            else:
                first = end
        else:
            size = cells(token[0])
            if used and used + size > width:
                lines.append((first, last))
                first, used = start, 0
            while size > width:
                cut = _fold(text, start, end, width)
                if cut >= end:
                    break
                lines.append((start, cut))
                first = start = cut
                size = cells(text[start:end])
            used += size
            last = end
    lines.append((first, max(first, last)))
    return lines


def cut(spans: Spans, ranges: Iterable[tuple[int, int]]) -> Iterator[list[Segment]]:
    """Yield the characters of each of some ranges of spans; the ranges follow one another."""
    first = begin = 0  # the first span that may be in a further range, and its beginning
    for start, end in ranges:
        while first < len(spans) and begin + len(spans[first]["text"]) <= start:
            begin += len(spans[first]["text"])
            first += 1
        out: list[Segment] = []
        number, at = first, begin
        while number < len(spans) and at < end:
            span = spans[number]
            piece = span["text"][max(0, start - at) : end - at]
            out.append(Segment(piece, span.get("style", ""), span.get("link", "")))
            at += len(span["text"])
            number += 1
        yield out


def pad(segments: list[Segment], width: int, *, right: bool = False) -> list[Segment]:
    """Return the segments filled up with spaces to a width in cells."""
    space = Segment(" " * max(0, width - sum(cells(segment.text) for segment in segments)))
    return [space, *segments] if right else [*segments, space]
