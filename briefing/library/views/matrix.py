"""How many entries have one value of a field and one of another: counted from the index's terms.

Each number is that of the entries that the same values leave as filters.
"""

from __future__ import annotations

from collections import Counter
from functools import partial

import tantivy

from briefing import TYPE_CHECKING
from briefing.library.present.handling_labels import HandlingLabels
from briefing.library.query.syntax import FieldFilter
from briefing.library.search.filters import Filters, chosen_by
from briefing.library.search_fields import ACTOR, GRADE, KIND, PANE, PLACE, STANDING, TOPIC
from briefing.library.views.entries import entries_within, once_of_all
from briefing.pack.model.scales import STANDINGS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefing.library.query.parser import Query
    from briefing.library.search.searcher import Searcher
    from briefing.library.store.engine import Engine

ROWS = (ACTOR, TOPIC, PLACE, KIND)
"""The fields whose values can be rows, in the order in which they are offered."""

COLUMNS = (STANDING, PANE, KIND, GRADE)
"""The fields whose values can be columns: an entry has one of each at most."""


class MatrixValue:
    """A value of a field: as it is filtered by, its names, and how many entries have it."""

    __slots__ = ("counts", "name", "short", "term", "total", "value")

    def __init__(self, term: str, value: str, names: list[str], total: int) -> None:
        self.term = term
        """As the index has it."""
        self.value = value
        self.name = names[0]
        self.short = min(names[:2], key=len)
        self.total = total
        self.counts: list[int] = []
        """Of a row: the numbers in its cells."""


class Matrix:
    """Rows and columns, with their totals; those without entries are left out."""

    def __init__(self, row_field: str, column_field: str) -> None:
        self.row_field, self.column_field = row_field, column_field
        self.rows: list[MatrixValue] = []
        self.columns: list[MatrixValue] = []
        self.total = 0
        """Entries in all, each counted once."""
        self.without = 0
        """Those of them that stand in no row."""
        self.label: str | None = None
        """The strictest handling label of these entries, or the pack's."""

    @property
    def most(self) -> int:
        """The largest number in a cell."""
        return max((max(row.counts, default=0) for row in self.rows), default=0)


class _Field:
    """A field by which entries are counted, as filters by its values find them."""

    def __init__(self, name: str, engine: Engine, query: Query | None) -> None:
        self._name, self._engine = name, engine
        self._filters = Filters(engine)
        self._names = self._filters.names(name)
        self.asked = [
            each
            for each in (query.clauses if query else [])
            if isinstance(each, FieldFilter) and each.field == name and not each.negated
        ]
        """The filters of a query by this field."""
        self._kept = {id for each in self.asked for id in self._filters.usable_ids(each, [])}
        """The values that these stand for: one may be asked for by its name, or by a part of it."""
        named = Counter(
            name
            for value, names in self._names.items()
            for name in {value.casefold(), *(each.casefold() for each in names)}
        )
        self._alike = [value for value in self._names if named[value.casefold()] > 1]
        """The values that a filter takes for others too: something else is called as their id."""

    @property
    def apart(self) -> bool:
        """Whether no value is taken for another too."""
        return not self._alike

    def having(self, values: Iterable[str]) -> tantivy.Query:
        """Return the query of a filter by some values."""
        return self._filters.query(FieldFilter(0, 0, self._name, [*values]))

    def kept(self, among: tantivy.Query) -> tantivy.Query:
        """Return the query for those of some entries that have one of the values asked for."""
        if not self._kept:
            return among
        engine = self._engine
        return engine.all_of(among, engine.any_of(engine.term(self._name, v) for v in self._kept))

    def counts(self, among: tantivy.Query) -> dict[str, int]:
        """Return the number of some entries with each value, as the index has them."""
        engine = self._engine
        found = {term: count for term, count in engine.counts(self._name, among) if count}
        for term in self._alike:
            value = chosen_by(self._name, term)
            found[term] = engine.count(engine.all_of(among, self.having([value])))
        return found

    def values(self, among: tantivy.Query) -> list[MatrixValue]:
        """Return the values of some entries: as the pack has them, or the most frequent first."""
        found = [
            MatrixValue(term, chosen_by(self._name, term), self._names.get(term, [term]), count)
            for term, count in self.counts(among).items()
            if count and (not self._kept or term in self._kept)
        ]
        order = {PANE: [*self._names], STANDING: [*STANDINGS]}.get(self._name, [])
        places = {value: place for place, value in enumerate(order)}
        if self._name == GRADE:
            return sorted(found, key=lambda each: each.term)
        return sorted(found, key=lambda each: (places.get(each.term, 0), -each.total, each.name))


def matrix(
    searcher: Searcher,
    rows: str,
    columns: str,
    query: Query | None = None,
    pane: str | None = None,
) -> Matrix:
    """Return the numbers of the entries of a pane, or of the pack, that a query finds, by the
    values of two fields.

    The values of its filters by one of these fields are all the rows, or all the columns.
    """
    asked = "matrix", rows, columns
    work = partial(_counted, searcher, rows, columns, query, pane)
    return once_of_all(searcher, pane, query, asked, work)


def _counted(
    searcher: Searcher, rows: str, columns: str, query: Query | None, pane: str | None
) -> Matrix:
    engine, found = searcher.engine, Matrix(rows, columns)
    down, across = _Field(rows, engine, query), _Field(columns, engine, query)
    rest = query
    for each in (*down.asked, *across.asked):
        rest = rest.but(each) if rest else rest
    among = entries_within(searcher, pane, rest)
    if among is None:
        return found
    shown = across.kept(down.kept(among))
    found.total = engine.count(shown)
    found.label = HandlingLabels(engine).among(shown)
    found.rows = down.values(across.kept(among))
    found.columns = across.values(down.kept(among))
    _fill(found, engine, among, down, across)
    in_rows = [engine.term(rows, row.term) for row in found.rows]
    held = engine.count(engine.all_of(shown, engine.any_of(in_rows))) if in_rows else 0
    found.without = found.total - held
    return found


def _fill(
    found: Matrix, engine: Engine, among: tantivy.Query, down: _Field, across: _Field
) -> None:
    """Count the entries of each cell; where all entries stand in one column each, those of the
    fullest column are what the others leave of each row.
    """
    parted = across.apart and sum(each.total for each in found.columns) == found.total
    fullest = max(found.columns, key=lambda each: each.total, default=None) if parted else None
    cells: list[dict[str, int] | None] = [
        None
        if column is fullest
        else down.counts(engine.all_of(among, across.having([column.value])))
        for column in found.columns
    ]
    for row in found.rows:
        held = [None if each is None else each.get(row.term, 0) for each in cells]
        rest = row.total - sum(each or 0 for each in held)
        row.counts = [rest if each is None else each for each in held]
