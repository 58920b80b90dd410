"""Filters: a field and its values become a query of the engine, or a mistake with a place."""

from __future__ import annotations

from datetime import date

import tantivy

from briefing import TYPE_CHECKING
from briefing.library import search_fields
from briefing.library.query.syntax import written
from briefing.library.store.index_schema import (
    FIRST,
    GLOSSARY,
    LAST,
    NAMES_OF_ALL,
    SHOWN_TYPES,
)
from briefing.library.text.alike import alike, small
from briefing.library.text.forms import same_form
from briefing.library.text.spelling import FISCAL_YEAR, fiscal_years
from briefing.library.text.words import without_bracket
from briefing.pack.model import addresses
from briefing.pack.model.grade_text import brief

if TYPE_CHECKING:
    from collections.abc import Callable, Collection
    from typing import TypeVar

    from briefing.library.query.syntax import FieldFilter
    from briefing.library.records import Glossary, QueryMistake
    from briefing.library.search.note_search import OwnTexts
    from briefing.library.store.engine import Engine

    T = TypeVar("T")

TABLES = {
    search_fields.ACTOR: "actor",
    search_fields.SAID: "actor",
    search_fields.TOPIC: "topic",
    search_fields.PLACE: "place",
    search_fields.SOURCE: "source",
    search_fields.KIND: "kind",
}
"""The table of the pack that defines the ids which are a field's values."""

LONGEST = 40
"""Characters of a value that a message repeats."""

FEW, SOME = 12, 8
"""Values up to which a message lists all, and how many it lists where there are more."""

SPAN = ".."


class Filters:
    """Reads the filters of a query against what the library holds."""

    def __init__(self, engine: Engine, own: Callable[[], OwnTexts] | None = None) -> None:
        self._engine = engine
        self._own = own

    def names(self, field: str) -> dict[str, list[str]]:
        """Return the values that a field can have, each with its names; {} for dates."""
        if field == search_fields.PANE:
            return {tab["id"]: [tab["title"], tab["short"]] for tab in self._engine.about["tabs"]}
        if field == search_fields.TYPE:
            there: set[str] = set(self._engine.pages.types)
            there |= {each for each in SHOWN_TYPES if self._engine.holders("type", each)}
            return {each: [each] for each in addresses.TABLES if each in there}
        if field == search_fields.IN:
            return {search_fields.NOTES: [search_fields.NOTES]} if self._own else {}
        held = (
            [value for value, _ in self._engine.counts(field)] if field in search_fields.RAW else []
        )
        glossary: Glossary = self._engine.pack_document(GLOSSARY, NAMES_OF_ALL)
        named = glossary.get(TABLES.get(field, ""), {})
        if field == search_fields.GRADE:
            return {value: [_spelled(value)] for value in held}
        return {value: named.get(value, [value]) for value in held}

    def query(self, clause: FieldFilter) -> tantivy.Query:
        """Return the query for a filter. Raises UnusableFilter where it means nothing."""
        if meant := search_fields.nearly_a_field(clause.field):
            field, values = _short(clause.field), _short(",".join(map(written, clause.values)))
            message = f"there is no field `{field}`; did you mean {meant}:{values}?"
            raise UnusableFilter(clause, message)
        if clause.field == search_fields.KEY:
            return self._engine.one_of(clause.field, clause.values)
        if clause.field == search_fields.LIKE:
            return self._engine.any_of([self._like(clause, id) for id in clause.values])
        if clause.field == search_fields.DATE:
            return self._engine.any_of(
                [_date(self._engine, clause, value) for value in clause.values]
            )
        wanted = self.ids(clause)
        if clause.field == search_fields.IN:
            from briefing.library.search.note_search import entries_with_notes

            return entries_with_notes(self._engine, self._own() if self._own else None)
        return self._engine.any_of([self._engine.term(clause.field, each) for each in wanted])

    def ids(self, clause: FieldFilter) -> list[str]:
        """Return the ids that the values of a filter stand for. Raises UnusableFilter."""
        known = self.names(clause.field)
        return [each for value in clause.values for each in self._ids(clause, value, known)]

    def _like(self, clause: FieldFilter, id: str) -> tantivy.Query:
        from briefing.library.search.more_like_this import like

        query = like(self._engine, id)
        if query is None:
            raise UnusableFilter(clause, f"there is no entry `{_short(id)}`")
        return query

    def _ids(self, clause: FieldFilter, value: str, known: dict[str, list[str]]) -> list[str]:
        """Return the ids that a value as typed stands for: an id, a name, or a part of a grade."""
        if clause.field == search_fields.GRADE:
            asked = small(value)
            found = [each for each in known if asked in _parts(each)]
        else:
            found = called(known, value)
        if not found:
            raise UnusableFilter(clause, _unknown(clause.field, value, known))
        return found


def called(known: dict[str, list[str]], value: str) -> list[str]:
    """Return the ids of what is called so, in whatever form a name is written."""
    for form in (small, same_form, _without_bracket):
        asked = form(value)
        found = [id for id, names in known.items() if asked and asked in map(form, (id, *names))]
        if found:
            return found
    return []


def _without_bracket(name: str) -> str:
    return small(without_bracket(name))


def chosen_by(field: str, value: str) -> str:
    """Return what is typed for a value that a field has, and for no other.

    A letter alone asks for every grade with it: a source without a digit is asked for by its name.
    """
    is_grade = field == search_fields.GRADE and value != search_fields.NONE
    return _spelled(value) if is_grade else value


def _spelled(grade: str) -> str:
    """Return the name of a grade that is a value of the field."""
    return brief("" if grade == search_fields.NONE else grade)


def _parts(grade: str) -> tuple[str, ...]:
    """Return what a grade is asked for by: itself, its letter, its digit, its name."""
    halves = () if grade == search_fields.NONE else tuple(grade.casefold())
    return grade.casefold(), _spelled(grade).casefold(), *halves


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


class UnusableFilter(Exception):  # noqa: N818
    """A filter of which a value means nothing."""

    def __init__(self, clause: FieldFilter, message: str) -> None:
        super().__init__(message)
        self.mistake: QueryMistake = {
            "start": clause.start,
            "end": clause.end,
            "message": message,
        }


def _short(value: str) -> str:
    """Return a value cut short for a message: the query that it points at shows the whole."""
    return value if len(value) <= LONGEST else f"{value[:LONGEST]}…"


def _unknown(field: str, value: str, known: dict[str, list[str]]) -> str:
    from briefing.pack.suggest import LIKE_VALUE, close_matches

    spelled = {small(id): id for id in known}
    spelled |= {small(name): id for id, names in known.items() for name in names}
    near = close_matches(small(value), spelled, 1, LIKE_VALUE)
    said = f"nothing is found by {field}:{_short(value)}"
    if near:
        return f"{said}; did you mean {field}:{spelled[near[0]]}?"
    return f"{said}; there {'is' if len(known) == 1 else 'are'} {_listed(known)}" if known else said


def _listed(known: Collection[str]) -> str:
    """Return all values, or the first ones and how many more there are."""
    shown = list(known)[: FEW if len(known) <= FEW else SOME]
    more = len(known) - len(shown)
    return ", ".join(shown) + (f" and {more:,} more" if more else "")


def _date(engine: Engine, clause: FieldFilter, text: str) -> tantivy.Query:
    """Return the query for the entries whose dates touch a day, month, year or span."""
    start, span, end = alike(text).partition(SPAN)
    try:
        first = _days(start)[0] if start else date.min
        last = _days(end if span else start)[1] if (end if span else start) else date.max
        if not (start or end) or (first > last and len(end) < len("2023")):
            raise ValueError(text)  # of `2023..06` the end is no year
    except (ValueError, OverflowError):
        if not span and (typed := _typed_days(start)):
            return engine.any_of([_touching(engine, first, last) for first, last in typed])
        message = f"`{_short(text)}` is no date; {search_fields.FIELDS[search_fields.DATE]}"
        raise UnusableFilter(clause, message) from None
    if first > last:
        turned = f"{clause.field}:{end}{SPAN}{start}"
        message = f"`{_short(text)}` ends before it begins; did you mean {turned}?"
        raise UnusableFilter(clause, message)
    return _touching(engine, first, last)


def _touching(engine: Engine, first: date, last: date) -> tantivy.Query:
    """Return the query for the entries whose dates touch some days in a row."""
    return engine.all_of(
        engine.between(FIRST, None, last.toordinal()), engine.between(LAST, first.toordinal(), None)
    )


def _typed_days(text: str) -> list[tuple[date, date]]:
    """Return the first and last day of each reading of a date that is typed as in a text:
    28 July 2023, 7/6/2023; [] where it is no such date.
    """
    from briefing.library.text.values import all_found
    from briefing.pack.model.dates import days

    values = all_found(text, typed=True)
    if len(values) != 1 or (values[0].start, values[0].end) != (0, len(text)):
        return []
    written = values[0].date
    found: list[tuple[date, date]] = []
    for each in written.dates if written else []:
        if each.year:
            first, last = days({"year": each.year, "month": each.month})
            day = date(each.year, each.month, each.day) if each.day else None
            found.append((day or first, day or last or first))
    return found


def _days(text: str) -> tuple[date, date]:
    """Return the first and last day of a day, month, year or fiscal year. Raises ValueError."""
    from briefing.pack.model.dates import days

    fiscal = text.casefold()
    if fiscal.startswith(FISCAL_YEAR):
        whole = next(iter(fiscal_years(fiscal)), fiscal)
        first, last = days({"fiscal_year": int(whole.removeprefix(FISCAL_YEAR))})
        return first, last or first
    parts = text.split("-")
    if len(parts) > 3 or not all(part.isdecimal() for part in parts):
        raise ValueError(text)
    year, month, day = [*map(int, parts), 0, 0][:3]
    if len(parts) == 3:
        return date(year, month, day), date(year, month, day)
    if len(parts) == 2 and not 1 <= month <= 12:
        raise ValueError(text)
    first, last = days({"year": year, "month": month} if len(parts) == 2 else {"year": year})
    return first, last or first
