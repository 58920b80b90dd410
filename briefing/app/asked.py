"""What is asked for, and how: words and chosen filters, as a value without a screen."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from briefing.library.search_fields import FIELDS

if TYPE_CHECKING:
    from briefing.library.query.parser import Query


class Filter(NamedTuple):
    """A value that a field must have; of several values of one field one is enough."""

    field: str
    value: str
    name: str
    """What the value is called."""


Chosen = tuple[Filter, ...]
"""The filters that are chosen, those of one field together."""


class Asked(NamedTuple):
    """A query as typed, with the filters that are chosen beside it."""

    text: str = ""
    chosen: Chosen = ()
    literal: bool = False
    """Words are taken as they are typed: none is corrected."""
    names: bool = True
    """Other names of what is named are looked for too."""

    def __bool__(self) -> bool:
        return bool(self._begun().strip() or self.chosen)

    def _begun(self) -> str:
        """Return what is typed, without a field at its end that has no value yet."""
        from briefing.library.query.syntax import COLON, MINUS

        before, _, last = self.text.rpartition(" ")
        field = last.removeprefix(MINUS).removesuffix(COLON).lower()
        return before if last.endswith(COLON) and field in FIELDS else self.text

    @property
    def query(self) -> Query:
        """What the library is asked. The last word counts as a beginning, too."""
        from briefing.library.query.parser import Query

        return within(Query(self._begun(), typing=True), self.chosen)


NOTHING = Asked()


def within(query: Query, chosen: Chosen) -> Query:
    """Return a query, asked only of what the filters leave."""
    for field in dict.fromkeys(each.field for each in chosen):
        query = query.within(field, *(each.value for each in chosen if each.field == field))
    return query


def toggled(chosen: Chosen, filter: Filter) -> Chosen:
    """Return the filters without one that is among them, or with it among those of its field."""
    if filter in chosen:
        return tuple(each for each in chosen if each != filter)
    fields = list(dict.fromkeys(each.field for each in (*chosen, filter)))
    return tuple(sorted((*chosen, filter), key=lambda each: fields.index(each.field)))
