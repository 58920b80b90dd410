"""As much of a sentence as fits in a line, with the words in sight that were looked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.cells import cells, clusters
from briefing.publish.signs import CUT, shown

if TYPE_CHECKING:
    from collections.abc import Sequence

    Span = tuple[int, int]
    """Start and end in characters."""


def around(text: str, marks: Sequence[Span], width: int) -> tuple[str, list[Span]]:
    """Return as much of a text as fits, its first mark in sight, and where its marks are."""
    if not marks or cells(text[: marks[0][1]]) <= width - 8:
        return text, [(start, end) for start, end in marks]
    cut, room = marks[0][0], width // 3  # cells before the match
    for start, _, size in reversed([*clusters(text[:cut])]):
        room -= size
        if room < 0:
            break
        cut = start
    cut = text.rfind(" ", max(0, cut - width // 4), cut) + 1 or cut
    return shown(CUT) + text[cut:], [(start - cut + 1, end - cut + 1) for start, end in marks]
