"""Filters of a pane: the list shows what they leave, and goes on from there."""

from __future__ import annotations

import pytest

from briefing.library.library import Library, open_library
from tests.app.opened import Opened, opened
from tests.conftest import WritePack, entry

KINDS = ("event", "assessment", "measure")

PACK = "".join(
    entry(
        f"e{n}",
        kind=f'"{KINDS[n % 3]}"',
        date="2023-04-28",
        body='"See [the second](#e1)."',
        topics='["ships"]' if n == 3 else "[]",
    )
    for n in range(30)
)


@pytest.fixture
def pack(write_pack: WritePack) -> Library:
    """Return a pack whose first pane has ten entries of each of three kinds."""
    return open_library(str(write_pack(PACK)))


async def keep_events(reader: Opened, *, close: bool = True) -> None:
    """Filter the open pane: only events."""
    await reader.press("F")
    await reader.click("[ ] event")
    if close:
        await reader.press("escape")


def listed(reader: Opened) -> list[str]:
    """Return the entries that the list shows."""
    return [title.removeprefix("Title of ") for title in reader.titles]


async def test_the_list_shows_what_a_filter_leaves_and_says_so(pack: Library) -> None:
    async with opened(pack) as reader:
        await keep_events(reader, close=False)
        assert listed(reader)[:4] == ["e0", "e3", "e6", "e9"]
        said = " ".join(reader.lines[2].split())
        assert said == "tab filtered: kind event ✕ — 10 of 30; F5 clears"
        await reader.press("escape")
        assert reader.entry[0] == "Title of e0"


async def test_next_and_previous_go_through_what_is_left(pack: Library) -> None:
    async with opened(pack) as reader:
        await keep_events(reader)
        seen = []
        for key in ("J", "j", "K", "G", "j"):
            await reader.press(key)
            seen.append(reader.id)
        assert seen == ["e3", "e6", "e3", "e27", "e27"]
        assert reader.foot.startswith("The last entry of this tab that the filter leaves")


async def test_the_open_entry_stays_open_where_it_is_left_and_else_the_next_is_shown(
    pack: Library,
) -> None:
    async with opened(pack) as reader:
        await reader.press(*"jjjj")
        await keep_events(reader)
        assert reader.id == "e6"
        await reader.press("f5")
        assert (reader.id, listed(reader)[:2]) == ("e6", ["e0", "e1"])
        assert "filtered" not in reader.text


async def test_a_filter_is_kept_for_its_pane(pack: Library) -> None:
    async with opened(pack) as reader:
        await keep_events(reader)
        await reader.press("j", "]")
        assert (reader.id, "filtered" in reader.text) == ("three", False)
        await reader.press("[")
        assert (reader.id, listed(reader)[:2]) == ("e3", ["e0", "e3"])
        assert "10 of 30" in reader.text


async def test_a_link_out_of_the_filter_turns_it_off_and_the_way_back_turns_it_on(
    pack: Library,
) -> None:
    async with opened(pack) as reader:
        await keep_events(reader)
        await reader.press("j", "f", "a")
        assert reader.id == "e1"
        assert reader.foot.startswith("The filter is off")
        assert listed(reader)[:2] == ["e0", "e1"]
        await reader.press("H")
        assert (reader.id, listed(reader)[:2]) == ("e3", ["e0", "e3"])
        await reader.press("L")
        assert (reader.id, listed(reader)[:2]) == ("e1", ["e0", "e1"])


async def test_a_hit_of_the_search_out_of_the_filter_turns_it_off_and_says_both(
    pack: Library,
) -> None:
    async with opened(pack) as reader:
        await keep_events(reader)
        await reader.press("s", *"second fact:none kind:measure", "enter")
        assert reader.id == "e2"
        assert reader.foot.startswith("match 1 of 1. The filter is off")


async def test_a_link_to_what_is_left_keeps_the_filter(pack: Library) -> None:
    async with opened(pack) as reader:
        await keep_events(reader)
        reader.main.travel.go("e6")
        await reader.settle()
        assert (reader.id, reader.pane.entries.index) == ("e6", 2)
        await reader.press("tab", "J")
        assert reader.id == "e9"


async def test_where_a_filter_leaves_nothing_that_is_said(pack: Library) -> None:
    async with opened(pack, (100, 50)) as reader:
        await keep_events(reader, close=False)
        for value in ("[ ] assessment", "[ ] Ships", "[x] event"):
            await reader.click(value)
        await reader.press("escape")
        assert "0 of 30" in reader.text
        assert "The filter leaves no entry." in reader.text
        await reader.press("j", "f5")
        assert reader.id == "e0"


async def test_the_panel_closes_when_another_tab_is_opened(pack: Library) -> None:
    async with opened(pack) as reader:
        await keep_events(reader, close=False)
        await reader.press("]")
        assert "[ ]" not in reader.text
        assert reader.id == "three"


async def test_in_a_narrow_window_the_panel_is_alone(pack: Library) -> None:
    async with opened(pack, (40, 16)) as reader:
        await reader.press("F")
        assert "Title of" not in reader.text
        await reader.click("[ ] event")
        await reader.press("F")
        assert listed(reader)[:2] == ["e0", "e3"]
        assert "10 of 30" in reader.text
        await reader.press("enter")
        assert "Title of e0" in reader.entry_text


async def test_the_row_that_is_clicked_is_the_one_that_opens(pack: Library) -> None:
    async with opened(pack) as reader:
        await keep_events(reader)
        await reader.click("Title of e9")
        assert reader.id == "e9"
        await reader.click("Title of e6")
        assert reader.id == "e6"


async def test_the_filter_is_removed_with_the_mouse(pack: Library) -> None:
    async with opened(pack) as reader:
        await keep_events(reader)
        await reader.click("kind event ✕")
        assert listed(reader)[:2] == ["e0", "e1"]


async def test_a_long_pane_that_is_filtered_is_read_to_its_end(write_pack: WritePack) -> None:
    many = "".join(entry(f"e{n}", kind=f'"{KINDS[n % 3]}"', date="2023-04-28") for n in range(600))
    async with opened(open_library(str(write_pack(many)))) as reader:
        await keep_events(reader)
        await reader.press("G")
        assert (reader.id, reader.pane.entries.index) == ("e597", 199)
        await reader.press("k")
        assert reader.id == "e594"


async def test_keys_that_are_typed_at_once_choose_in_the_panel(pack: Library) -> None:
    async with opened(pack) as reader:
        await reader.burst("F", "down", "space", "escape", "j")
        assert "kind event" in reader.lines[2] or "kind measure" in reader.lines[2]
        assert "10 of 30" in reader.lines[2]
        assert not reader.pane.filtering.is_open


async def test_in_a_narrow_window_filters_take_the_place_of_what_is_read(pack: Library) -> None:
    async with opened(pack, (60, 20)) as reader:
        await reader.press("enter", "F")
        panel, entry = reader.app.screen.query_one("FacetList"), reader.pane.reader
        assert (panel.size.width, entry.is_on_screen) == (60, False)
        await reader.press("escape")
        assert (panel.is_on_screen, entry.is_on_screen) == (False, True)
