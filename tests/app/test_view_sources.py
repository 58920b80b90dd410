"""The view of sources: `i` from a tab or an entry, Enter to see what falls with one, and back."""

from __future__ import annotations

import pytest

from briefing.app.screens.views import sources
from briefing.app.screens.views.view_screen import ViewScreen
from briefing.library.library import Library, open_library
from tests.app.opened import Opened, opened
from tests.conftest import NAMES, WritePack, entry
from tests.small_pack import table

MORE = NAMES + table("source", "copy", {"title": '"Copy"', "derives_from": '["act"]'})
FIRST = (
    entry("one", sources='["report", "act"]')
    + entry("two", kind='"event"', date="2023-01-01")
    + entry("three", sources='["copy"]', standing='"reported"')
)
SECOND = entry("four", sources='["https://example.net/page"]', standing='"reported"')


@pytest.fixture
def pack(write_pack: WritePack) -> Library:
    """Return a pack with a source that derives from another, and one that is in one tab alone."""
    return open_library(str(write_pack(FIRST, SECOND, names=MORE)))


def view(reader: Opened) -> ViewScreen:
    assert isinstance(reader.app.screen, ViewScreen)
    return reader.app.screen


def chosen(reader: Opened) -> str:
    """Return the line that is chosen, without its edge."""
    return next(line for line in reader.lines if line.startswith("▌"))[1:].rstrip("▐ ")


@pytest.mark.parametrize("size", [(80, 24), (40, 12), (120, 36)])
async def test_a_tab_shows_the_sources_of_its_entries(pack: Library, size: tuple[int, int]) -> None:
    async with opened(pack, size) as reader:
        await reader.press("i")
        assert "Sources · First pane" in reader.lines[0]
        assert "Government" in chosen(reader)
        assert chosen(reader).split()[-2:] == ["3", "2"]
        assert "3 of 4 sources" in reader.text
        assert "example.net" not in reader.text


async def test_one_key_shows_the_whole_pack_and_the_tab_again(pack: Library) -> None:
    async with opened(pack) as reader:
        await reader.press("i", "i")
        assert "Sources · the whole pack" in reader.lines[0]
        assert "example.net" in reader.text
        await reader.press("i")
        assert "Sources · First pane" in reader.lines[0]


async def test_the_filters_of_the_tab_hold(pack: Library) -> None:
    async with opened(pack) as reader:
        await reader.press("F")
        await reader.click("[ ] event")
        await reader.press("escape", "i")
        assert "Sources · First pane, kind event" in reader.text
        assert "1 entry rests on 1 of 4 sources" in reader.text
        await reader.press("enter")
        assert reader.app.screen.body.listed.view.targets == ["source:act", "source:copy", "two"]  # type: ignore[attr-defined]
        assert "2 more entries rest on it" in reader.text


async def test_from_an_entry_it_opens_at_what_that_chiefly_rests_on(pack: Library) -> None:
    async with opened(pack, entry="one") as reader:
        await reader.press("i")
        assert "Report of a visit" in chosen(reader)
    async with opened(pack, entry="copy") as reader:  # the page of a source
        await reader.press("i")
        assert "Copy" in chosen(reader)


async def test_a_source_that_the_tab_has_not_is_looked_for_in_the_pack(pack: Library) -> None:
    async with opened(pack, entry="https://example.net/page") as reader:
        await reader.press("i")
        assert "Sources · the whole pack" in reader.lines[0]
        assert "example.net" in chosen(reader)


async def test_enter_shows_what_falls_and_the_way_back_leads_to_each_place(pack: Library) -> None:
    async with opened(pack) as reader:
        await reader.press("i", "enter")
        assert "If this source falls · First pane" in reader.lines[0]
        assert "Of 3 entries: 2 left with nothing" in reader.text
        await reader.press("j", "enter")  # what falls with it
        assert "derives from: Government: Act of 1954" in reader.text
        await reader.press("backspace")
        assert "Act of 1954" in chosen(reader)
        await reader.press("j", "j", "enter")
        assert reader.id == "two"
        assert reader.app.screen is reader.main
        await reader.press("backspace")
        assert "Title of two" in chosen(reader)
        await reader.press("backspace")
        assert "Sources · First pane" in reader.lines[0]
        assert "Act of 1954" in chosen(reader)
        await reader.press("backspace")
        assert reader.app.screen is reader.main


async def test_the_list_is_left_where_it_was(pack: Library) -> None:
    async with opened(pack) as reader:
        await reader.press("i", "O", "G", "enter", "backspace")
        assert "by publisher" in reader.text
        assert "Report of a visit" in chosen(reader)
        await reader.press("q")
        assert reader.app.screen is reader.main


async def test_the_source_itself_leads_to_its_page(pack: Library) -> None:
    async with opened(pack) as reader:
        await reader.press("i", "enter", "enter")
        assert reader.id == "act"
        assert reader.entry[0] == "Act of 1954"


async def test_another_order_is_a_key_away(pack: Library) -> None:
    async with opened(pack) as reader:
        await reader.press("i")
        seen = []
        for _ in range(3):
            await reader.press("O")
            seen.append(next(each for each in ("publisher;", "letter;", "entries;")
                             if f"by {each}" in reader.text))  # fmt: skip
        assert seen == ["publisher;", "letter;", "entries;"]


async def test_many_entries_are_weighed_in_the_background(
    pack: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sources, "AT_ONCE", 0)
    async with opened(pack) as reader:
        await reader.press("i")
        await reader.press_only("enter")
        await reader.settle()
        assert "Of 3 entries: 2 left with nothing" in reader.text
        await reader.press("j", "j", "enter", "backspace")
        assert "Title of two" in chosen(reader)


async def test_it_follows_what_is_saved(write_pack: WritePack) -> None:
    folder = write_pack(FIRST, SECOND, names=MORE)
    async with opened(open_library(str(folder))) as reader:
        await reader.press("i", "enter")
        assert "Of 3 entries" in reader.text
        write_pack(FIRST.replace('["report", "act"]', '["report"]'), SECOND, names=MORE)
        await reader.saved()
        assert "Of 2 entries" in reader.text


@pytest.mark.parametrize("key", ["q", "backspace", "escape"])
async def test_a_fall_is_left_for_the_list_and_the_list_for_the_tab(
    bundled: Library, key: str
) -> None:
    async with opened(bundled) as reader:
        await reader.press("i", "enter")
        assert "If this source falls" in reader.lines[0]
        await reader.press(key)
        assert "Sources" in reader.lines[0]
        await reader.press(key)
        assert reader.app.screen is reader.main
