"""Where nothing is found, what is near is named, and what each filter and word shut out."""

from __future__ import annotations

import pytest

from briefing.library import Library, Query
from tests.conftest import CompilePack, entry


@pytest.fixture(scope="module")
def kept(compile_pack: CompilePack) -> Library:
    """Return a library with tugs in one pane and lighthouses in the other."""
    first = entry("tug", body='"A tugboat tows."') + entry("two", body='"The tugboats rest."')
    return compile_pack(
        first, entry("light", kind='"event"', date="2023-05-01", body='"Lighthouses."')
    )


@pytest.mark.parametrize(
    ("query", "without"),
    [
        ("tugboat pane:second", {"pane:second": 2, "tugboat": 1}),
        ("tugboat -pane:first", {"-pane:first": 2, "tugboat": 1}),
        ("tugboat kind:event", {"kind:event": 2, "tugboat": 1}),
        ('tugboat kind:"event"', {"kind:event": 2, "tugboat": 1}),
        ("kind:event pane:first", {"kind:event": 2, "pane:first": 1}),
        ("tugboat -tows -rest", {"-tows": 1, "-rest": 1, "tugboat": 1}),
        ("tows rest pane:second", {"pane:second": 2}),
        ("tugboat pane:second kind:event", {"tugboat": 1}),
        ("zzzz", {}),
        ("", {}),
    ],
)
def test_each_filter_that_shuts_out_is_named_with_what_it_would_give_back(
    kept: Library, query: str, without: dict[str, int]
) -> None:
    assert kept.search(Query(query))["total"] == 0
    told = kept.zero_results(Query(query))["without"]
    assert {each["part"]: each["total"] for each in told} == without
    assert [each["total"] for each in told] == sorted(without.values(), reverse=True)


def test_a_pane_that_is_searched_in_is_one_of_them(kept: Library) -> None:
    told = kept.zero_results(Query("lighthouses"), pane="first")["without"]
    assert ("pane:first", 1) in [(each["part"], each["total"]) for each in told]


def test_the_number_is_what_is_found_without_it(bundled: Library) -> None:
    for text in ("tomahawk pane:russia", "balloon kind:rule grade:A", "drill -guard pane:china"):
        query = Query(text)
        by_part = {each["part"]: each["total"] for each in bundled.zero_results(query)["without"]}
        for clause in query.clauses:
            part = text[clause.start : clause.end]
            total = bundled.search(query.but(clause), limit=1)["total"]
            assert bundled.search(query)["total"] > 0 or by_part.get(part, 0) == total, (text, part)


def test_words_that_are_near_are_named(kept: Library) -> None:
    assert "lighthouses" in kept.zero_results(Query("lightships"))["near"]
    assert "tugboat" in kept.zero_results(Query("tugbts"))["near"]
    assert kept.zero_results(Query("zzzzqqqq"))["near"] == []
    for word in ("tornado", "tuxedo"):  # as near to tugboat as tugbts, but words of English
        assert kept.zero_results(Query(word))["near"] == []
    assert len(kept.zero_results(Query("tgbt lghts rst twos bodi"))["near"]) <= 5


def test_what_may_help_is_asked_as_the_search_was(kept: Library) -> None:
    query = Query("tugbaot pane:second")
    first = kept.zero_results(query)["without"][0]
    assert (first["part"], first["total"]) == ("pane:second", 2)
    parts = [each["part"] for each in kept.zero_results(query, literal=True)["without"]]
    assert parts == ["tugbaot"]
