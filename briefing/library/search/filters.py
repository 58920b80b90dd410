"""Filters: a field and its values become a query of the engine, or a mistake with a place."""

from __future__ import annotations

from collections import Counter
from functools import partial
from itertools import chain

import tantivy

from briefing import TYPE_CHECKING
from briefing.library import search_fields
from briefing.library.query.syntax import written
from briefing.library.search.filter_mistakes import UnusableFilter, short, unknown, usable
from briefing.library.store.index_schema import GLOSSARY, NAMES_OF_ALL, SHOWN_TYPES
from briefing.library.text.alike import small
from briefing.library.text.forms import same_form
from briefing.library.text.stems import name_term
from briefing.library.text.words import without_bracket
from briefing.pack.model import addresses
from briefing.pack.model.grade_text import brief

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefing.library.query.syntax import FieldFilter
    from briefing.library.records import Glossary, QueryMistake
    from briefing.library.search.note_search import OwnTexts
    from briefing.library.store.engine import Engine

TABLES = {
    search_fields.ACTOR: "actor",
    search_fields.SAID: "actor",
    search_fields.TOPIC: "topic",
    search_fields.PLACE: "place",
    search_fields.SOURCE: "source",
    search_fields.KIND: "kind",
}
"""The table of the pack that defines the ids which are a field's values."""


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
        named = self._names_of(TABLES.get(field, ""))
        if field == search_fields.GRADE:
            return {value: [_spelled(value)] for value in held}
        return {value: named.get(value, [value]) for value in held}

    def _names_of(self, table: str) -> dict[str, list[str]]:
        """Return the names of what a table of the pack defines, by id."""
        glossary: Glossary = self._engine.pack_document(GLOSSARY, NAMES_OF_ALL)
        return glossary.get(table, {})

    def query(self, clause: FieldFilter) -> tantivy.Query:
        """Return the query for a filter. Raises UnusableFilter where it means nothing."""
        if meant := search_fields.nearly_a_field(clause.field):
            field, values = short(clause.field), short(",".join(map(written, clause.values)))
            message = f"there is no field `{field}`; did you mean {meant}:{values}?"
            raise UnusableFilter(clause, message)
        if clause.field == search_fields.KEY:
            return self._engine.one_of(clause.field, clause.values)
        if clause.field == search_fields.LIKE:
            return self._engine.any_of([self._like(clause, id) for id in clause.values])
        if clause.field == search_fields.DATE:
            from briefing.library.search.date_filter import dated  # few filters are by date

            return self._engine.any_of(
                [dated(self._engine, clause, value) for value in clause.values]
            )
        wanted = self.ids(clause)
        if clause.field == search_fields.IN:
            from briefing.library.search.note_search import entries_with_notes

            return entries_with_notes(self._engine, self._own() if self._own else None)
        return self._engine.any_of([self._engine.term(clause.field, each) for each in wanted])

    def ids(self, clause: FieldFilter) -> list[str]:
        """Return the ids that the values of a filter stand for. Raises UnusableFilter."""
        return [each for value in clause.values for each in self._ids(clause, value)]

    def usable_query(
        self, clause: FieldFilter, mistakes: list[QueryMistake]
    ) -> tantivy.Query | None:
        """Return the query for a filter as far as its values mean something, None where none does;
        notes the mistakes in the others.
        """
        queries, wrong = usable(clause, self.query)
        mistakes += wrong
        return self._engine.any_of(queries) if queries else None

    def usable_ids(self, clause: FieldFilter, mistakes: list[QueryMistake]) -> list[str]:
        """Return the ids that the values of a filter stand for; notes the mistakes in it."""
        found, wrong = usable(clause, self.ids)
        mistakes += wrong
        return list(chain.from_iterable(found))

    def _published_by(self, name: str, publishers: dict[str, str]) -> list[str]:
        """Return the ids of the sources whose publisher is called so, or so by another name; or
        else by these words among others: the Yomiuri Shimbun.
        """
        actors = self._names_of("actor")
        names = [name, *(each for id in called(actors, name) for each in actors[id])]
        forms = set(filter(None, map(name_term, names)))
        terms = {id: name_term(each) for id, each in publishers.items()}
        found = [id for id, each in terms.items() if each in forms]
        return found or [
            id for id, each in terms.items() if any(f" {form} " in f" {each} " for form in forms)
        ]

    def _like(self, clause: FieldFilter, id: str) -> tantivy.Query:
        from briefing.library.search.more_like_this import like

        query = like(self._engine, id)
        if query is None:
            raise UnusableFilter(clause, f"there is no entry `{short(id)}`")
        return query

    def _ids(self, clause: FieldFilter, value: str) -> list[str]:
        """Return the ids that a value as typed stands for. Raises UnusableFilter."""
        read = partial(self._meant, clause.field, value)
        # while one types, and for each field that is counted, the same filters are read again
        key = (__name__, clause.field, value)
        found, message = (
            read() if clause.field == search_fields.IN else self._engine.once(key, read)
        )
        if not found:
            raise UnusableFilter(clause, message)
        return found

    def _meant(self, field: str, value: str) -> tuple[list[str], str]:
        """Return the ids that a value as typed stands for: an id, a name, or a part of a grade; and
        what is said where there are none.
        """
        known = self.names(field)
        if field == search_fields.GRADE:
            asked = small(value)
            found = [each for each in known if asked in _parts(each)]
        else:
            found = called(known, value)
        if found:
            return found, ""
        if field != search_fields.SOURCE:
            return [], unknown(field, value, known)
        from briefing.pack.model.source_names import publisher_in  # few filters need it

        publishers = {id: publisher_in(label) for id, (label, *_) in known.items()}
        if found := self._published_by(value, publishers):
            return found, ""
        most_first = [each for each, _ in Counter(publishers.values()).most_common()]
        return [], unknown(field, value, known, most_first)


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
