"""Headings in a pane: above which row each stands, whatever is left out."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.library import Library, Query
from briefing.library.search.sections import left
from tests.conftest import MANIFEST, CompilePack, WritePack, entry

TWO_FILES = MANIFEST.replace('["first.toml"]', '["first.toml", "more.toml"]')


def sectioned(id: str, heading: str = "", kind: str = "assessment") -> str:
    """Return an entry with a heading above it, or without one."""
    section = {"section": f'"{heading}"'} if heading else {}
    return entry(id, kind=f'"{kind}"', **section)


def headings(library: Library, query: str = "", pane: str = "first") -> list[tuple[int, str]]:
    """Return the headings of a pane, or of what a query leaves of it."""
    found = library.sections(pane, Query(query) if query else None)
    return [(each["index"], each["heading"]) for each in found]


@pytest.fixture(scope="module")
def library(compile_pack: CompilePack) -> Library:
    """Return a library whose first pane has three sections in two files."""
    first = sectioned("a") + sectioned("b", "Air", "risk") + sectioned("c", "Air", "measure")
    more = sectioned("d", "", "risk") + sectioned("e", "Sea") + sectioned("f", "Air", "risk")
    return compile_pack(first, more=more, briefing=TWO_FILES)


def test_a_heading_stands_above_the_first_entry_of_its_section(library: Library) -> None:
    assert headings(library) == [(1, "Air"), (4, "Sea"), (5, "Air")]


@pytest.mark.parametrize(
    ("query", "wanted"),
    [
        ("kind:risk", [(0, "Air")]),  # b, d and f: what parts them is left out
        ("kind:measure", [(0, "Air")]),
        ("kind:assessment", [(1, "Sea")]),
        ("kind:assessment,measure", [(1, "Air"), (2, "Sea")]),
        ("nothing:here nowhere", []),
    ],
)
def test_of_what_is_left_the_headings_are_left(
    library: Library, query: str, wanted: list[tuple[int, str]]
) -> None:
    assert headings(library, query) == wanted


def test_only_a_pane_with_headings_says_that_it_has_any(library: Library) -> None:
    assert [tab.get("sectioned", False) for tab in library.about["tabs"]] == [True, False]
    assert headings(library, pane="second") == []
    assert headings(library, "kind:risk", pane="second") == []


def test_a_section_that_is_written_anew_is_followed(write_pack: WritePack) -> None:
    from briefing.library import open_library

    first = sectioned("a", "Air") + sectioned("b")
    library = open_library(str(write_pack(first, more=sectioned("d"), briefing=TWO_FILES)))
    assert headings(library) == [(0, "Air")]
    write_pack(first + sectioned("c", "Sea"), more=sectioned("d"), briefing=TWO_FILES)
    change = library.refresh()
    assert change is not None
    assert (change["added"], change["changed"]) == (["c"], [])
    assert headings(library) == [(0, "Air"), (2, "Sea")]
    write_pack(first, more=sectioned("d", "Land"), briefing=TWO_FILES)
    library.refresh()
    assert headings(library) == [(0, "Air"), (2, "Land")]
    assert library.entry("d")["section"] == "Land"
    assert "section" not in library.entry("b")


SECTIONS = st.lists(st.tuples(st.sampled_from(["", "A", "B"]), st.booleans()), max_size=12)
"""For each entry the heading above it, if any, and whether it is left."""


@settings(deadline=None)
@given(SECTIONS)
def test_headings_are_those_of_rows_read_one_by_one(entries: list[tuple[str, bool]]) -> None:
    begun: list[tuple[int, str]] = []
    last, shown, wanted = "", "", []
    orders: list[int] = []
    for order, (heading, stays) in enumerate(entries):
        if heading and heading != last:
            begun.append((order, heading))
            last = heading
        if stays:
            if last != shown:
                wanted.append((len(orders), last))
                shown = last
            orders.append(order)
    assert [(each["index"], each["heading"]) for each in left(begun, orders)] == wanted
