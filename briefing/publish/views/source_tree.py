"""Sources in an order, each with those below it that derive from it."""

from __future__ import annotations

from briefing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from typing import Any

    from briefing.library.views.sources import SourceRow

    Placed = tuple[SourceRow, int]
    """A source, and how many others stand above it that it derives from."""

ORDERS = {
    "entries": "by entries",
    "publisher": "by publisher",
    "letter": "by letter",
}
"""The orders in which sources can be listed, and how each is told."""

_UNGRADED = "~"
"""Stands behind all letters."""


def _keys() -> dict[str, Callable[[SourceRow], Any]]:
    def named(row: SourceRow) -> tuple[bool, str, str, str]:
        name = row.publisher.casefold()
        return not name, name, row.title.casefold(), row.id

    return {
        "entries": lambda row: (-row.entries, -row.alone, named(row)),
        "publisher": named,
        "letter": lambda row: (row.letter or _UNGRADED, -row.entries, named(row)),
    }


def arranged(rows: Sequence[SourceRow], order: str) -> list[Placed]:
    """Return the sources in an order, what derives from another once, below the first that it
    derives from.

    Of sources that derive from one another alone, the first in the order stands above.
    """
    ordered = sorted(rows, key=_keys()[order])
    known = {row.id for row in ordered}
    below: dict[str, list[SourceRow]] = {}
    tops: list[SourceRow] = []
    for row in ordered:
        parent = next((each for each in row.derives_from if each in known and each != row.id), "")
        below.setdefault(parent, []).append(row) if parent else tops.append(row)
    placed: list[Placed] = []
    seen: set[str] = set()

    def put(top: SourceRow) -> None:
        waiting = [(top, 0)]
        while waiting:
            row, depth = waiting.pop()
            if row.id not in seen:
                seen.add(row.id)
                placed.append((row, depth))
                waiting += [(each, depth + 1) for each in reversed(below.get(row.id, []))]

    for row in tops:
        put(row)
    if len(placed) < len(ordered):
        for row in ordered:  # each of these derives from itself in the end
            put(row)
    return placed
