"""Widths in cells of a terminal, and the places at which a text may be cut: decided here alone.

Widths are those of Rich, by which Textual paints: what is counted is what is painted, and a text
with a variation selector or a joiner is not as wide as its code points together. What is never cut
is a cluster, which is what a reader sees as one character (UAX #29): a letter with its marks, a
flag, a family, a key with its cap.
"""

from __future__ import annotations

from briefing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_DRAWN = "█▉▊▋▌▍▎▏▁▂▃▄▅▆▇▒░▓╱╲╳┄╷└┴●◆■✚○"
"""What charts are drawn with, beside braille."""

_ONE_CELL = dict.fromkeys(
    [
        *map(ord, f"–—‘’“”…→•·×÷≈≥≤±−¥£€°§éöüäôè│─┃✓▲▼»«□†∅◉{_DRAWN}"),
        *range(0x2800, 0x2900),
    ]
)
"""Common characters outside of ASCII that take one cell; all others are looked up."""

CHARACTERS = 12
"""More characters than are shown in one cell: what must fit in some is looked at no further."""

_FLAGS = range(0x1F1E6, 0x1F200)
"""Regional indicators, two of which are a flag."""


def uncommon(text: str) -> str:
    """Return the characters of a text that a quick look does not show to take one cell each.

    Where there are none that are not ASCII, none need be looked up.
    """
    return text if text.isascii() else text.translate(_ONE_CELL)


def cells(text: str) -> int:
    """Return how many columns of a terminal `text` takes."""
    if text.isascii() or text.translate(_ONE_CELL).isascii():
        return len(text)
    from rich.cells import cell_len

    return cell_len(text)


def clusters(text: str) -> Iterator[tuple[int, int, int]]:
    """Yield start, end and width in cells of each cluster of a text."""
    if uncommon(text).isascii():
        yield from ((at, at + 1, 1) for at in range(len(text)))
        return
    from rich.cells import split_graphemes

    half = 0  # the first half of a flag, and its width
    for start, end, width in split_graphemes(text)[0]:
        flag = ord(text[start]) in _FLAGS and end == start + 1
        if half:
            yield (start - 1, end, half + width) if flag else (start - 1, start, half)
            half = 0
            if flag:
                continue
        if flag:
            half = width
        else:
            yield start, end, width
    if half:
        yield len(text) - 1, len(text), half


def fitting(text: str, width: int) -> int:
    """Return how many characters of a text, all of them of whole clusters, fit in some cells."""
    if uncommon(text).isascii():
        return max(0, min(len(text), width))
    used = 0
    for start, _, size in clusters(text):
        used += size
        if used > width:
            return start
    return len(text)


def portion(text: str, start: int, end: int, width: int) -> int:
    """Return the index up to which a part of a text fits in some cells; at least a cluster does."""
    part = text[start : min(end, start + CHARACTERS * width)]
    fit = fitting(part, width) or next((last for _, last, _ in clusters(part)), 1)
    return start + fit


def boundary(text: str, at: int) -> int:
    """Return the last index up to `at` where a cluster begins, or the end of the text."""
    if text.isascii() or not 0 < at < len(text):
        return min(max(at, 0), len(text))
    first = text.rfind(" ", 0, at) + 1
    starts = [first + start for start, _, _ in clusters(text[first : at + 1])]
    return starts[-1] if starts else at
