"""The filters that are chosen: values that entries must have, kept apart from what is typed."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from briefing.library.query.parser import Query


class Filter(NamedTuple):
    """A value that a field must have; of several values of one field one is enough."""

    field: str
    value: str
    name: str
    """What the value is called."""
    ids: frozenset[str] | None = None
    """Of a field of the reader's own: the entries that have the value, which the pack knows nothing
    of. They stay the same until the list is left."""


Chosen = tuple[Filter, ...]
"""The filters that are chosen, those of one field together."""


def within(query: Query, chosen: Chosen) -> Query:
    """Return a query, asked only of what the filters leave."""
    from briefing.library.search_fields import KEY

    for field in dict.fromkeys(each.field for each in chosen if each.ids is None):
        query = query.within(field, *(each.value for each in chosen if each.field == field))
    for each in chosen:
        if each.ids is not None:
            query = query.within(KEY, *each.ids)
    return query


def same(chosen: Chosen, filter: Filter) -> Filter:
    """Return a filter as it is chosen, where it is."""
    asked = filter.field, filter.value
    return next((each for each in chosen if (each.field, each.value) == asked), filter)


def toggled(chosen: Chosen, filter: Filter) -> Chosen:
    """Return the filters without one that is among them, or with it among those of its field."""
    if filter in chosen:
        return tuple(each for each in chosen if each != filter)
    fields = list(dict.fromkeys(each.field for each in (*chosen, filter)))
    return tuple(sorted((*chosen, filter), key=lambda each: fields.index(each.field)))
