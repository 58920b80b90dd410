"""A facet's number is what a search with its value finds, whatever else is asked."""

from __future__ import annotations

import pytest

from briefing.library import Library, Query, search_fields
from tests.conftest import CompilePack, entry

QUERIES = (
    "",
    "coast guard",
    "patrol -bomber",
    "misile",
    "防衛",
    "like:coast-guard-control",
    "pane:china,russia kind:event",
    "-pane:china grade:B",
    '"coast guard" has:caveat',
    "drone nuclear budget coast",
    "drone nuclear budget coast kind:rule",
    "zzzz",
    "date:2023",
)


@pytest.mark.parametrize("text", QUERIES)
def test_each_number_is_what_choosing_the_value_finds(bundled: Library, text: str) -> None:
    query = Query(text)
    facets = bundled.facets(query)
    assert bool(facets) is (not query or bundled.search(query)["total"] > 0)
    for facet in facets:
        for value in facet["values"]:
            chosen = query.within(facet["field"], value["value"])
            assert bundled.search(chosen, limit=1)["total"] == value["count"], (facet, value)


def test_the_number_of_another_value_is_what_choosing_it_instead_finds(bundled: Library) -> None:
    query = Query("drone")
    for facet in bundled.facets(query):
        value = facet["values"][0]["value"]
        chosen = bundled.facets(query.within(facet["field"], value), (facet["field"],))
        assert chosen == [facet]


def test_all_entries_are_counted_where_nothing_is_asked(bundled: Library) -> None:
    counted = {facet["field"]: facet["values"] for facet in bundled.facets(Query(""))}
    assert set(counted) == set(search_fields.FACETS)
    panes = {each["value"]: each["count"] for each in counted[search_fields.PANE]}
    assert panes == {tab["id"]: tab["count"] for tab in bundled.about["tabs"]}


def test_a_value_is_called_by_its_name_and_the_most_frequent_stands_first(small: Library) -> None:
    facets = {facet["field"]: facet["values"] for facet in small.facets(Query("title"))}
    assert facets[search_fields.PANE] == [
        {"value": "first", "name": "First pane", "count": 2},
        {"value": "second", "name": "Second pane", "count": 1},
    ]
    assert facets[search_fields.SAID][0]["name"] in ("Ministry", "News Agency")
    assert search_fields.CHANGE not in facets


def test_where_nothing_is_found_nothing_is_counted(small: Library) -> None:
    assert small.facets(Query("zzzz")) == []
    assert small.facets(Query("title -title")) == []


def test_it_counts_as_the_search_was_asked(small: Library) -> None:
    assert small.facets(Query("botom")) != []
    assert small.facets(Query("botom"), literal=True) == []


def test_a_letter_alone_is_no_grade_that_begins_with_it(
    compile_pack: CompilePack,
) -> None:
    library = compile_pack(entry("one"), entry("two", credibility=""))
    values = [
        each["value"]
        for facet in library.facets(Query(""))
        if facet["field"] == search_fields.GRADE
        for each in facet["values"]
    ]
    assert sorted(values) == ["B2", "source B"]
    for value in values:
        chosen = Query("").within(search_fields.GRADE, value)
        assert library.search(chosen, limit=9)["total"] == 1
        assert library.search(Query(f'grade:"{value}"'), limit=9)["total"] == 1
    assert library.search(Query("grade:B"), limit=9)["total"] == 2
