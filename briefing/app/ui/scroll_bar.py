"""The scroll bar: the lines of its thumb, and the line that a drag leads to."""

from __future__ import annotations


def thumb(total: int, height: int, top: int) -> range:
    """Return the lines of a view that the thumb takes, of a text of `total` lines, more than fit.

    `height` is that of the view, and `top` the line at its top.
    """
    length = max(1, height * height // total)
    first = round(top * (height - length) / (total - height))
    return range(first, first + length)


def top_at(y: int, total: int, height: int) -> int:
    """Return the line at the top when the thumb is dragged to a line of the view."""
    share = min(max(y / max(1, height - 1), 0), 1)
    return round(share * (total - height))
