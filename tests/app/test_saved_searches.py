"""Searches that are saved by a name, and the last ones: saved, asked, forgotten, gone back to."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing import paths
from briefing.app.search.name_bar import NameBar
from briefing.desk.journal import Journal
from briefing.library.library import Library, open_library
from tests.app.opened import Opened, opened
from tests.conftest import WritePack, entry


@pytest.fixture
def library(write_pack: WritePack) -> Library:
    """Return a pack of two tabs."""
    return open_library(str(write_pack(entry("one") + entry("two"), entry("three"))))


def saved() -> dict[str, str]:
    """Return what is saved, as any program reads it."""
    return Journal().state("small").saved


def listed(reader: Opened) -> list[str]:
    """Return what stands in the place of the results."""
    return [line.strip("▌ ▐") for line in reader.lines[1:-1] if line.strip("▌ ▐")]


async def save(reader: Opened, query: str, name: str) -> None:
    """Save a query by a name, in the search, which is open."""
    await reader.press("ctrl+u", *query, "f9", "ctrl+u", *name, "enter")


async def test_a_query_is_saved_listed_first_and_asked_again(library: Library) -> None:
    async with opened(library) as reader:
        await reader.press("s", *"title two", "f9")
        assert reader.lines[-1].strip().startswith("Save as:")
        await reader.press(*"my two", "enter")
        assert reader.foot.startswith("Saved as my two")
        assert reader.search.field.value == "title two"
        assert reader.search.field.has_focus
        await reader.press("enter", "s")
        assert listed(reader) == ["saved:", "my two  title two", "searched for last:", "title two"]
        await reader.press("down", "enter")
        assert reader.search.field.value == "title two"
        assert "Title of two" in reader.text
    assert saved() == {"my two": "title two"}


async def test_chosen_filters_are_saved_with_the_query(library: Library) -> None:
    async with opened(library, (120, 36)) as reader:
        await reader.press("s", *"title", "f2", "space", "f2")
        assert reader.search.asking.chosen
        await reader.press("f9", *"first", "enter")
    assert saved() == {"first": "title pane:first"}


async def test_a_name_that_is_used_asks_before_it_is_replaced(library: Library) -> None:
    async with opened(library) as reader:
        await reader.press("s")
        await save(reader, "one", "mine")
        await save(reader, "two", "mine")
        assert "mine is saved, for one: replace it? y/n" in reader.text
        await reader.press("n")
        assert saved() == {"mine": "one"}
        assert reader.search.field.value == "two"
        await save(reader, "two", "mine")
        await reader.press("y")
        assert reader.foot.startswith("Saved as mine")
        assert saved() == {"mine": "two"}
        await reader.press("ctrl+r")
        assert reader.foot.startswith("mine is as it was")
        assert saved() == {"mine": "one"}


async def test_the_name_of_the_same_query_stands_there_already(library: Library) -> None:
    async with opened(library) as reader:
        await reader.press("s")
        await save(reader, "one", "mine")
        await reader.press("f9")
        assert reader.search.query_one(NameBar).field.value == "mine"
        await reader.press("enter")
        assert reader.foot.startswith("Saved as mine")


async def test_nothing_is_saved_without_a_query_a_name_or_after_escape(library: Library) -> None:
    async with opened(library) as reader:
        await reader.press("s", "f9")
        assert reader.foot.startswith("Nothing is asked for yet")
        await reader.press(*"one", "f9", "enter")
        assert reader.foot.startswith("Not saved: it has no name")
        await reader.press("f9", *"name", "escape")
        assert reader.search.is_current
        assert not reader.search.query_one(NameBar).display
    assert saved() == {}


async def test_what_was_saved_is_forgotten_and_taken_back(library: Library) -> None:
    async with opened(library) as reader:
        await reader.press("s")
        await save(reader, "one", "mine")
        await reader.press("ctrl+u", "down")
        assert "Del Forget" in reader.foot
        await reader.press("delete")
        assert reader.foot.startswith("Forgotten (Ctrl+r takes it back): mine")
        assert "mine" not in " ".join(listed(reader))
        assert saved() == {}
        await reader.press("ctrl+r")
        assert listed(reader)[:2] == ["saved:", "mine  one"]
        await reader.press("down", "delete", "escape", "U")
        assert reader.foot.startswith("mine is saved again")
    assert saved() == {"mine": "one"}


async def test_delete_takes_letters_away_where_nothing_saved_is_chosen(library: Library) -> None:
    async with opened(library) as reader:
        await reader.press("s")
        await save(reader, "one", "mine")
        await reader.press("home", "delete")
        assert reader.search.field.value == "ne"
    assert saved() == {"mine": "one"}


async def test_saved_searches_are_found_by_name_in_the_palette(library: Library) -> None:
    async with opened(library) as reader:
        await reader.press("s")
        await save(reader, "title three", "the third")
        await reader.press("escape", ":", *"third")
        assert "Search: the third" in reader.text
        await reader.press("enter")
        assert reader.search.field.value == "title three"
        await reader.press("ctrl+u", "ctrl+p", *"the thi", "enter")
        assert reader.search.field.value == "title three"


async def test_what_cannot_be_saved_is_said(library: Library) -> None:
    async with opened(library, (160, 36)) as reader:
        await reader.press("s", *"one")
        Path(paths.data_folder()).write_text("no folder")
        await reader.press("f9", *"mine", "enter")
        assert reader.foot.startswith("Not saved: cannot write")
        assert reader.search.field.value == "one"


async def test_names_are_text(library: Library) -> None:
    async with opened(library) as reader:
        await reader.press("s")
        await save(reader, "one", "{leave} [b]")
        assert reader.foot.startswith("Saved as {leave} [b]")
        await reader.press("ctrl+u")
        assert listed(reader)[1] == "{leave} [b]  one"
        await reader.press("down", "delete")
        assert reader.foot.startswith("Forgotten (Ctrl+r takes it back): {leave} [b]")


# The last queries


async def asked(reader: Opened, *queries: str) -> None:
    """Search for something, and open what is found."""
    for query in queries:
        await reader.press("s", "ctrl+u", *query, "enter")


async def test_up_goes_back_through_the_last_queries_and_down_forward(library: Library) -> None:
    async with opened(library) as reader:
        await asked(reader, "one", "two", "three")
        await reader.press("s", "up")
        assert reader.search.field.value == "three"
        await reader.press("up", "up")
        assert reader.search.field.value == "one"
        await reader.press("up")
        assert reader.foot.startswith("The oldest that is kept")
        await reader.press("down")
        assert reader.search.field.value == "two"
        await reader.press("down", "enter")
        assert reader.id == "three"


async def test_down_at_the_newest_moves_in_what_it_finds(library: Library) -> None:
    async with opened(library) as reader:
        await asked(reader, "title")
        await reader.press("s", "up", "down")
        assert reader.search.field.value == "title"
        assert reader.search.results.index == 1
        await reader.press("up", "up")
        assert reader.search.field.value == "title"
        assert reader.search.results.index == 0


async def test_what_is_typed_ends_it(library: Library) -> None:
    async with opened(library) as reader:
        await asked(reader, "one", "title")
        await reader.press("s", "up", "space", *"of", "up")
        assert reader.search.field.value == "title of"


async def test_nothing_is_put_in_where_nothing_was_asked(library: Library) -> None:
    async with opened(library) as reader:
        await reader.press("s", "up")
        assert reader.search.field.value == ""
