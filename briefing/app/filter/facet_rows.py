"""The rows of the filter panel: fields, their values, and how many values are left out."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from briefing.app.session.filters import Chosen, Filter

if TYPE_CHECKING:
    from collections.abc import Container

    from briefing.library.search.results import Facet

MOST = 8
"""Values of a field that are shown at first."""


class Heading(NamedTuple):
    """The name of a field, above its values."""

    field: str


class FacetValue(NamedTuple):
    """A value, and how many entries would be found with it."""

    filter: Filter
    total: int


class More(NamedTuple):
    """How many values of a field are not shown yet."""

    field: str
    hidden: int


FacetRow = Heading | FacetValue | More


def facet_rows(facets: list[Facet], chosen: Chosen, whole: Container[str]) -> list[FacetRow]:
    """Return the rows: of each field a few values, all of them where it is one of `whole`.

    What is chosen is always among them, even where nothing has it any more.
    """
    found: dict[str, list[FacetValue]] = {facet["field"]: [] for facet in facets}
    for each in chosen:
        found.setdefault(each.field, [])
    for facet in facets:
        for value in facet["values"]:
            filter = Filter(facet["field"], value["value"], value["name"])
            found[facet["field"]].append(FacetValue(filter, value["count"]))
    for each in chosen:
        if all(choice.filter != each for choice in found[each.field]):
            found[each.field].append(FacetValue(each, 0))
    rows: list[FacetRow] = []
    for field, all_values in found.items():
        shown = all_values if field in whole or len(all_values) <= MOST + 1 else all_values[:MOST]
        shown = shown + [c for c in all_values[len(shown) :] if c.filter in chosen]
        rows += [Heading(field), *shown]
        if len(shown) < len(all_values):
            rows.append(More(field, len(all_values) - len(shown)))
    return rows


def following(rows: list[FacetRow], before: FacetRow | None) -> int:
    """Return where a row of other rows stands among these: the same value, or the same field."""
    if isinstance(before, FacetValue):
        for index, row in enumerate(rows):
            if isinstance(row, FacetValue) and row.filter == before.filter:
                return index
    field = (
        before.filter.field if isinstance(before, FacetValue) else before.field if before else ""
    )
    return next((n + 1 for n, row in enumerate(rows) if row == Heading(field)), 1)


def next_field(rows: list[FacetRow], index: int, by: int) -> int:
    """Return the first value of the field after that of a row (1) or before it (-1), round."""
    heads = [n for n, row in enumerate(rows) if isinstance(row, Heading)]
    if not heads:
        return index
    here = sum(head < index for head in heads) - 1
    return heads[(here + by) % len(heads)] + 1
