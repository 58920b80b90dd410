"""The way back and forward, as in a browser; to the search with what was found, too."""

from __future__ import annotations

import pytest

from briefing.library.library import Library, open_library
from tests.app.opened import Opened, opened
from tests.conftest import WritePack, entry


async def go(reader: Opened, id: str) -> None:
    """Open an entry as a link does."""
    reader.main.travel.go(id)
    await reader.settle()


@pytest.mark.parametrize(("back", "forward"), [("H", "L"), ("alt+left", "alt+right")])
async def test_back_and_forward_follow_the_links_that_were_taken(
    small: Library, back: str, forward: str
) -> None:
    async with opened(small) as reader:
        await go(reader, "two")
        await go(reader, "three")
        assert (reader.id, reader.pane_id) == ("three", "second")
        seen = []
        for key in (back, back, back, forward, forward, forward):
            await reader.press(key)
            seen.append((reader.id, reader.pane_id))
        assert [id for id, _ in seen] == ["two", "one", "one", "two", "three", "three"]
        assert seen[1] == ("one", "first")
        assert reader.entry[0] == "Title of three"


async def test_a_new_way_forgets_the_way_forward(small: Library) -> None:
    async with opened(small) as reader:
        await go(reader, "two")
        await reader.press("H")
        await go(reader, "three")
        await reader.press("L")
        assert reader.id == "three"
        await reader.press("H")
        assert reader.id == "one"


async def test_the_way_back_leads_to_the_line_that_was_left(write_pack: WritePack) -> None:
    body = '"""' + "\n\n".join(f"Paragraph {n}." for n in range(60)) + '"""'
    library = open_library(str(write_pack(entry("one", body=body) + entry("two", body=body))))
    async with opened(library) as reader:
        await reader.press("enter", "d", "space")
        before = reader.entry
        await go(reader, "two")
        await reader.press("space", "H")
        assert reader.entry == before
        assert reader.pane.reading


async def test_the_way_back_leads_to_the_list_where_the_list_was_left(small: Library) -> None:
    async with opened(small) as reader:
        await reader.press("j")
        await go(reader, "three")
        await reader.press("H")
        assert (reader.id, reader.pane.reading) == ("two", False)
        assert "Title of two" in next(line for line in reader.rows if line.startswith("▌"))


@pytest.mark.parametrize("key", ["H", "backspace", "escape", "q"])
async def test_back_from_a_found_entry_is_the_search_as_it_was(small: Library, key: str) -> None:
    async with opened(small) as reader:
        await reader.press("s", *"title", "down", "down")
        before = reader.lines
        chosen = reader.search.results.hits[2]["row"]["id"]
        await reader.press("enter")
        assert reader.id == chosen
        await reader.press(key)
        assert reader.search.field.value == "title"
        assert reader.search.results.index == 2
        assert reader.lines[:-1] == before[:-1]
        await reader.press("enter")
        assert reader.id == chosen


async def test_back_and_back_again_types_nothing_into_the_search(small: Library) -> None:
    async with opened(small) as reader:
        origin = reader.id
        await reader.press("s", *"three", "enter", "H", "H")
        assert reader.id == origin
        await reader.press("s", *"three", "enter", "H", "x")
        assert reader.search.field.value == "threex"


async def test_before_the_search_lies_where_it_was_called_from(small: Library) -> None:
    async with opened(small) as reader:
        await reader.press("j", "s", *"three", "enter")
        assert reader.id == "three"
        await reader.press("H", "escape", "H")
        assert reader.id == "two"


@pytest.mark.parametrize("key", ["escape", "q"])
async def test_a_found_entry_is_closed_from_the_list_beside_it_too(
    small: Library, key: str
) -> None:
    async with opened(small) as reader:
        await reader.press("s", *"three", "enter", "tab", key)
        assert reader.search.field.value == "three"


async def test_moving_in_the_list_is_no_way_to_come_back_from(small: Library) -> None:
    async with opened(small) as reader:
        await reader.press("j", "H")
        assert reader.id == "two"
