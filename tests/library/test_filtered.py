"""What a view asks of a pane that is filtered, of what is typed, and of what can be counted."""

from __future__ import annotations

import pytest

from briefing.library import Library, Query, open_library
from briefing.library.search_fields import KEY
from tests.conftest import WritePack, entry

KINDS = ("event", "rule", "event", "assessment", "event")


@pytest.fixture
def kinds(write_pack: WritePack) -> Library:
    """Return a library whose first pane holds entries of several kinds."""
    rule = '[entry.rule]\nbasis = [{ law = "Act", at = "Art. 1" }]\npermits = ["Towing"]'
    entries = (
        entry(f"e{n}", kind=f'"{kind}"', date="2023-04-28", **({"rule": rule} if n == 1 else {}))
        for n, kind in enumerate(KINDS)
    )
    return open_library(str(write_pack("".join(entries))))


def _ids(library: Library, query: Query, start: int = 0, count: int = 9) -> tuple[int, list[str]]:
    total, rows = library.filtered(query, "first", start, count)
    return total, [row["id"] for row in rows]


def test_a_pane_is_filtered_in_the_order_of_the_pack(kinds: Library) -> None:
    events = Query("").within("kind", "event")
    assert _ids(kinds, events) == (3, ["e0", "e2", "e4"])
    assert _ids(kinds, events, 1, 1) == (3, ["e2"])
    assert _ids(kinds, Query("").within("kind", "event", "rule"))[0] == 4


def test_a_pane_without_a_filter_is_whole_and_another_pane_is_left_out(kinds: Library) -> None:
    assert _ids(kinds, Query("")) == (5, ["e0", "e1", "e2", "e3", "e4"])
    assert kinds.filtered(Query("").within("kind", "event"), "second", 0, 9) == (0, [])


def test_words_are_completed_by_those_that_most_entries_hold(write_pack: WritePack) -> None:
    bodies = ["patrol", "patrol Patrols", "patrol pâté", "harbour"]
    entries = "".join(entry(f"e{n}", body=f'"{body}"') for n, body in enumerate(bodies))
    library = open_library(str(write_pack(entries)))
    assert library.completions("pat") == ["patrol", "pate", "patrols"]
    assert library.completions("PÂT") == ["patrol", "pate", "patrols"]
    assert library.completions("pat", 1) == ["patrol"]
    assert library.completions("zzz") == []


def test_some_fields_are_counted_alone(kinds: Library) -> None:
    assert [facet["field"] for facet in kinds.facets(Query(""), ("kind",))] == ["kind"]


@pytest.mark.parametrize(("literal", "counted"), [(False, 6), (True, 0)])
def test_what_is_counted_is_what_a_search_finds_asked_in_the_same_way(
    kinds: Library, literal: bool, counted: int
) -> None:
    facets = kinds.facets(Query("botttom"), ("pane",), literal=literal)
    assert sum(value["count"] for facet in facets for value in facet["values"]) == counted
    assert kinds.search(Query("botttom"), literal=literal)["total"] == counted


def test_where_none_holds_all_words_those_are_counted_that_hold_most(kinds: Library) -> None:
    query = Query("bottom e1 zzzz")
    found = kinds.search(query, literal=True)
    facets = kinds.facets(query, ("pane",), literal=True)
    assert not found["holding_all"]
    assert sum(value["count"] for value in facets[0]["values"]) == found["total"]


def test_what_shut_everything_out_is_told_with_where_it_stands(kinds: Library) -> None:
    typed = kinds.zero_results(Query("bottom kind:rule").within("kind", "event"))["without"]
    told = {each["part"]: (each["start"], each["end"]) for each in typed}
    assert told == {"kind:rule": (7, 16), "kind:event": (16, 16)}


def test_a_pane_is_filtered_by_entries_that_are_listed_one_by_one(kinds: Library) -> None:
    some = Query("").within(KEY, "e4", "e1", "gone")
    assert _ids(kinds, some) == (2, ["e1", "e4"])
    assert _ids(kinds, some.within("kind", "event")) == (1, ["e4"])
    assert _ids(kinds, Query("").within(KEY)) == (0, [])
    counted = {each["field"]: each["values"] for each in kinds.facets(some, ("kind",))}
    assert [(each["value"], each["count"]) for each in counted["kind"]] == [
        ("event", 1),
        ("rule", 1),
    ]
