"""What there is to filter by, row by row: fields, their values, and what is left out of a field."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from briefing.app.asked import Chosen, Filter

if TYPE_CHECKING:
    from collections.abc import Container

    from briefing.library.search.results import Facet

MOST = 8
"""Values of a field that are shown at first."""


class Heading(NamedTuple):
    """The name of a field, above its values."""

    field: str


class Choice(NamedTuple):
    """A value, and how many entries would be found with it."""

    filter: Filter
    total: int


class More(NamedTuple):
    """How many values of a field are not shown yet."""

    field: str
    hidden: int


Row = Heading | Choice | More


def choices(facets: list[Facet], chosen: Chosen, whole: Container[str]) -> list[Row]:
    """Return the rows: of each field a few values, all of them where it is one of `whole`.

    What is chosen is always among them, even where nothing has it any more.
    """
    found: dict[str, list[Choice]] = {facet["field"]: [] for facet in facets}
    for each in chosen:
        found.setdefault(each.field, [])
    for facet in facets:
        for value in facet["values"]:
            filter = Filter(facet["field"], value["value"], value["name"])
            found[facet["field"]].append(Choice(filter, value["count"]))
    for each in chosen:
        if all(choice.filter != each for choice in found[each.field]):
            found[each.field].append(Choice(each, 0))
    rows: list[Row] = []
    for field, all_values in found.items():
        shown = all_values if field in whole or len(all_values) <= MOST + 1 else all_values[:MOST]
        shown = shown + [c for c in all_values[len(shown) :] if c.filter in chosen]
        rows += [Heading(field), *shown]
        if len(shown) < len(all_values):
            rows.append(More(field, len(all_values) - len(shown)))
    return rows


def following(rows: list[Row], before: Row | None) -> int:
    """Return where a row of other rows stands among these: the same value, or the same field."""
    if isinstance(before, Choice):
        for index, row in enumerate(rows):
            if isinstance(row, Choice) and row.filter == before.filter:
                return index
    field = before.filter.field if isinstance(before, Choice) else before.field if before else ""
    return next((n + 1 for n, row in enumerate(rows) if row == Heading(field)), 1)


def next_field(rows: list[Row], index: int, by: int) -> int:
    """Return the first value of the field after that of a row (1) or before it (-1), round."""
    heads = [n for n, row in enumerate(rows) if isinstance(row, Heading)]
    if not heads:
        return index
    here = sum(head < index for head in heads) - 1
    return heads[(here + by) % len(heads)] + 1
