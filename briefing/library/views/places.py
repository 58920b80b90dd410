"""Places with the number of entries that name each of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from briefing.library.present.handling_labels import HandlingLabels
from briefing.library.search_fields import PLACE
from briefing.library.views.entries import entries_within, once_of_all, pack_tables

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefing.library.query.parser import Query
    from briefing.library.records import Row
    from briefing.library.search.searcher import Searcher


class PlaceRow(NamedTuple):
    """A place, as a map shows it."""

    id: str
    name: str
    lat: float | None
    """None where it has no position, which takes both numbers."""
    lon: float | None
    approximate: bool
    entries: int
    """Entries that name it."""


class PlaceTable(NamedTuple):
    """The places that some entries name, in the order of the pack."""

    rows: list[PlaceRow]
    entries: int
    """The number of those entries."""
    without: int
    """How many of them name no place."""
    others: int
    """The number of places of the pack that none of them names, and that are left out."""
    handling: str | None
    """The strictest handling label of those entries."""


def table(searcher: Searcher, pane: str | None = None, query: Query | None = None) -> PlaceTable:
    """Return the places that entries of a pane, or of the pack, name.

    Where all entries of the pack are asked for, places that none names are listed, too.
    """
    return once_of_all(searcher, pane, query, PLACE, lambda: _table(searcher, pane, query))


def _table(searcher: Searcher, pane: str | None, query: Query | None) -> PlaceTable:
    engine = searcher.engine
    within = entries_within(searcher, pane, query)
    places = pack_tables(engine).get("places", [])
    whole = pane is None and not (query and query.clauses)
    counts = dict(engine.counts(PLACE, within)) if within is not None else {}
    rows = [
        _row(each, counts.get(each["id"], 0))
        for each in places
        if whole or counts.get(each["id"], 0)
    ]
    total = naming = 0
    label = None
    if within is not None:
        total = engine.count(within)
        named = [engine.term(PLACE, row.id) for row in rows if row.entries]
        naming = engine.count(engine.all_of(within, engine.any_of(named))) if named else 0
        label = HandlingLabels(engine).among(within)
    return PlaceTable(rows, total, total - naming, len(places) - len(rows), label)


def entries_of(
    searcher: Searcher, pane: str | None = None, query: Query | None = None
) -> Callable[[str], list[Row]]:
    """Return what returns the rows of the entries that name a place, in the order of the pack."""
    engine = searcher.engine
    within = entries_within(searcher, pane, query)

    def of(id: str) -> list[Row]:
        if within is None:
            return []
        return [*engine.all_stored(engine.all_of(within, engine.term(PLACE, id)), "row")]

    return of


def first_entries(
    searcher: Searcher, id: str, most: int, pane: str | None = None, query: Query | None = None
) -> list[Row]:
    """Return the first of the entries that name a place, in the order of the pack."""
    engine = searcher.engine
    within = entries_within(searcher, pane, query)
    if within is None:
        return []
    return engine.ordered(engine.all_of(within, engine.term(PLACE, id)), "row", 0, most)


def _row(place: dict[str, Any], entries: int) -> PlaceRow:
    lat, lon = place.get("lat"), place.get("lon")
    if lat is None or lon is None:
        lat = lon = None
    else:
        lat, lon = float(lat), float(lon)
    return PlaceRow(
        place["id"],
        place["name"],
        lat,
        lon,
        place.get("approximate") is True,
        entries,
    )
