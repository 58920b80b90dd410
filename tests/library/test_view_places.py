"""The view of places: what the library says names each of them."""

from __future__ import annotations

from functools import partial

import pytest

from briefing.library import Library, Query, open_library
from briefing.library.views import places
from briefing.library.views.places import PlaceTable
from tests.conftest import DATA, NAMES, WritePack, entry
from tests.small_pack import table

MORE = (
    NAMES
    + table("place", "bay", {"name": '"Bay"', "lat": "10", "lon": "-20.25", "approximate": "true"})
    + table("place", "half", {"name": '"Half"', "lat": "10"})
    + table("place", "empty", {"name": '"Empty"', "lat": "0", "lon": "0"})
)
FIRST = (
    entry("one", places='["bay", "island"]')
    + entry("two", places='["bay"]', kind='"event"', date="2023-01-01", standing='"reported"')
    + entry("three")
)
SECOND = entry("four", places='["half"]', handling='"TLP:AMBER"')


@pytest.fixture
def library(write_pack: WritePack) -> Library:
    """Return a pack with places of every kind."""
    return open_library(str(write_pack(FIRST, SECOND, names=MORE)))


def listed(library: Library, pane: str | None = None, query: str = "") -> PlaceTable:
    return library.view(partial(places.table, pane=pane, query=Query(query)))


def counted(found: PlaceTable) -> dict[str, int]:
    return {row.id: row.entries for row in found.rows}


def test_places_are_counted_and_so_is_what_names_none(library: Library) -> None:
    found = listed(library)
    assert counted(found) == {"island": 1, "bay": 2, "half": 1, "empty": 0}
    assert (found.entries, found.without, found.others) == (4, 1, 0)


def test_a_pane_and_a_query_leave_the_places_of_their_entries(library: Library) -> None:
    found = listed(library, "first")
    assert counted(found) == {"island": 1, "bay": 2}
    assert (found.entries, found.without, found.others) == (3, 1, 2)
    assert counted(listed(library, "first", "kind:event")) == {"bay": 1}
    nothing = listed(library, "first", "kind:event standing:confirmed")
    assert (nothing.rows, nothing.entries, nothing.without) == ([], 0, 0)


def test_a_position_takes_both_numbers(library: Library) -> None:
    rows = {row.id: row for row in listed(library).rows}
    assert rows["bay"][2:5] == (10.0, -20.25, True)
    assert rows["half"][2:5] == (None, None, False)
    assert rows["empty"][2:4] == (0.0, 0.0)


def test_the_label_is_that_of_the_entries(library: Library) -> None:
    assert listed(library, "second").handling == "TLP:AMBER"
    assert listed(library, "first").handling != "TLP:AMBER"


def test_the_entries_of_a_place_are_in_the_order_of_the_pack(library: Library) -> None:
    of = library.view(places.entries_of)
    assert [row["id"] for row in of("bay")] == ["one", "two"]
    assert of("empty") == []
    within = library.view(partial(places.entries_of, pane="second"))
    assert [row["id"] for row in within("half")] == ["four"]
    assert within("bay") == []


def test_a_pack_without_places_has_none(write_pack: WritePack) -> None:
    names = NAMES.replace("[[place]]", "[[term]]")
    found = listed(open_library(str(write_pack(names=names))))
    assert (found.rows, found.without) == ([], found.entries)


def test_the_bundled_pack_is_counted_as_its_entries_say() -> None:
    library = open_library(str(DATA))
    named = [each.get("places", []) for each in library.entries()]
    found = listed(library)
    assert found.without == sum(not each for each in named)
    assert counted(found) == {row.id: sum(row.id in each for each in named) for row in found.rows}
