"""Mistakes in filters: what is said of a value that means nothing, and what is left of a filter."""

from __future__ import annotations

from briefing import TYPE_CHECKING
from briefing.library import search_fields
from briefing.library.query.syntax import written
from briefing.library.text.alike import small

if TYPE_CHECKING:
    from collections.abc import Callable, Collection
    from typing import TypeVar

    from briefing.library.query.syntax import FieldFilter
    from briefing.library.records import QueryMistake

    T = TypeVar("T")

LONGEST = 40
"""Characters of a value that a message repeats."""

FEW, SOME = 12, 8
"""Values up to which a message lists all, and how many it lists where there are more."""


class UnusableFilter(Exception):  # noqa: N818
    """A filter of which a value means nothing."""

    def __init__(self, clause: FieldFilter, message: str) -> None:
        super().__init__(message)
        self.mistake: QueryMistake = {
            "start": clause.start,
            "end": clause.end,
            "message": message,
        }


def usable(
    clause: FieldFilter, read: Callable[[FieldFilter], T]
) -> tuple[list[T], list[QueryMistake]]:
    """Return what is read of a filter, as far as its values mean something; and its mistakes.

    Of several values, those that mean nothing are passed over, each by itself.
    """
    try:
        return [read(clause)], []
    except UnusableFilter as unusable:
        if len(clause.values) == 1 or search_fields.nearly_a_field(clause.field):
            return [], [unusable.mistake]
    found: list[T] = []
    mistakes: list[QueryMistake] = []
    for value in clause.values:
        one, wrong = usable(clause.with_values([value]), read)
        found += one
        mistakes += wrong
    return found, mistakes


def short(value: str) -> str:
    """Return a value cut short for a message: the query that it points at shows the whole."""
    return value if len(value) <= LONGEST else f"{value[:LONGEST]}…"


def unknown(
    field: str, value: str, known: dict[str, list[str]], listed: Collection[str] = ()
) -> str:
    """Return what is said of a value that no entry has: the nearest one, or what there is.

    `listed`: other values that are offered, and listed in place of the ids.
    """
    from briefing.pack.suggest import LIKE_VALUE, close_matches

    spelled = {small(each): written(each) for each in listed}
    spelled |= {small(name): id for id, names in known.items() for name in names}
    spelled |= {small(id): id for id in known}
    near = close_matches(small(value), spelled, 1, LIKE_VALUE)
    said = f"nothing is found by {field}:{short(value)}"
    if near:
        return f"{said}; did you mean {field}:{spelled[near[0]]}?"
    there = list(map(written, listed)) or list(known)
    return f"{said}; there {'is' if len(there) == 1 else 'are'} {_listed(there)}" if there else said


def _listed(known: Collection[str]) -> str:
    """Return all values, or the first ones and how many more there are."""
    shown = list(known)[: FEW if len(known) <= FEW else SOME]
    more = len(known) - len(shown)
    return ", ".join(shown) + (f" and {more:,} more" if more else "")
