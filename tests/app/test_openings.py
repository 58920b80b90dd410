"""What the reader opens with: where the call asked for it, and the first entry otherwise."""

from __future__ import annotations

from briefing.library.library import Library
from tests.app.opened import opened


async def test_the_first_entry_of_the_first_pane_stands_beside_the_list(small: Library) -> None:
    async with opened(small) as reader:
        assert (reader.pane_id, reader.id, reader.pane.reading) == ("first", "one", False)
        assert reader.entry[0] == "Title of one"


async def test_a_pane_is_opened(small: Library) -> None:
    async with opened(small, pane="second") as reader:
        assert (reader.pane_id, reader.id, reader.pane.reading) == (
            "second",
            "three",
            False,
        )
        assert "Title of three" in reader.rows[0]


async def test_an_entry_is_opened_in_its_pane_to_be_read(small: Library) -> None:
    async with opened(small, entry="three") as reader:
        assert (reader.pane_id, reader.id, reader.pane.reading) == (
            "second",
            "three",
            True,
        )
        assert reader.entry[0] == "Title of three"
        await reader.press("escape", "1")
        assert reader.id == "one"


async def test_an_entry_of_the_first_pane_is_opened_at_its_row(small: Library) -> None:
    async with opened(small, entry="two") as reader:
        assert (reader.id, reader.pane.entries.index) == ("two", 1)


async def test_an_entry_fills_a_narrow_window(small: Library) -> None:
    async with opened(small, (40, 12), entry="two") as reader:
        assert "Bottom line of two." in reader.text


async def test_a_search_is_opened_with_its_results(small: Library) -> None:
    async with opened(small, search="three") as reader:
        assert reader.search.field.value == "three"
        assert "Title of three" in reader.text
        await reader.press("enter")
        assert reader.id == "three"


async def test_a_search_for_nothing_waits_for_words(small: Library) -> None:
    async with opened(small, search="") as reader:
        assert reader.search.field.has_focus
        await reader.press(*"three", "enter")
        assert reader.id == "three"
        await reader.press("H")
        assert reader.search.field.value == "three"


async def test_a_view_that_is_closed_follows_the_pack_no_more(bundled: Library) -> None:
    async with opened(bundled) as reader:
        for key in ("r", "t", "i"):
            await reader.press(key)
            assert len(reader.app.session.views) == 2
            await reader.press("q")
            assert reader.app.session.views == [reader.main]
