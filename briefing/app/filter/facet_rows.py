"""The rows of the filter panel: fields, their values, and how many values are left out."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from briefing.app.session.filters import Chosen, Filter, same
from briefing.app.ui.item_lines import NONE

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
            filter = same(chosen, Filter(facet["field"], value["value"], value["name"]))
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


class FacetRows:
    """The rows of the panel, and the ways from one to another."""

    def __init__(self) -> None:
        self.rows: list[FacetRow] = []
        self._facets: list[Facet] | None = None
        self._chosen: Chosen = ()
        self._whole: set[str] = set()
        """The fields of which every value is shown."""

    @property
    def counted(self) -> bool:
        """Whether anything has been counted yet."""
        return self._facets is not None

    def begin(self) -> None:
        """Have no rows, until something is counted."""
        self._facets, self._whole = None, set()

    def show(self, facets: list[Facet] | None, chosen: Chosen) -> None:
        """Have rows for counts; None: for those there were, while they are counted anew."""
        self._facets = self._facets if facets is None else facets
        self._chosen = chosen
        self._arrange()

    def show_all(self, field: str) -> None:
        """Have a row for every value of a field."""
        self._whole.add(field)
        self._arrange()

    def _arrange(self) -> None:
        found = self._facets
        self.rows = facet_rows(found, self._chosen, self._whole) if found is not None else []

    def is_chosen(self, value: FacetValue) -> bool:
        """Return whether a value is chosen."""
        return value.filter in self._chosen

    @property
    def any_chosen(self) -> bool:
        """Whether any value is chosen."""
        return bool(self._chosen)

    def is_heading(self, index: int) -> bool:
        """Return whether a row is a heading."""
        return isinstance(self.rows[index], Heading)

    def same(self, before: FacetRow | None) -> int:
        """Return where a row of before stands now: the same value, or else the same field."""
        if isinstance(before, FacetValue):
            for index, row in enumerate(self.rows):
                if isinstance(row, FacetValue) and row.filter == before.filter:
                    return index
            field = before.filter.field
        else:
            field = before.field if before else ""
        return next((n + 1 for n, row in enumerate(self.rows) if row == Heading(field)), 1)

    def next_field(self, index: int, by: int) -> int:
        """Return the first value of the field after that of a row (1) or before it (-1), round."""
        heads = [n for n in range(len(self.rows)) if self.is_heading(n)]
        if not heads:
            return index
        here = sum(head < index for head in heads) - 1
        return heads[(here + by) % len(heads)] + 1

    def beginning_with(self, letter: str, index: int) -> int:
        """Return the next value after a row, round, that begins with a letter, or NONE."""
        size = len(self.rows)
        order: list[int] = [*range(index + 1, size), *range(min(index, size))]
        for each in order:
            row = self.rows[each]
            if isinstance(row, FacetValue) and row.filter.name.casefold().startswith(letter):
                return each
        return NONE
