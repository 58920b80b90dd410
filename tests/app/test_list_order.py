"""The order of the list: a key takes the next one, and what moves in the list goes by it."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing import paths
from briefing.app.session import lists
from briefing.library.library import Library, open_library
from tests.app.opened import Opened, opened
from tests.conftest import WritePack, entry

PACK = "".join(
    (
        entry("b", title='"Bravo"', date="2021-03-04", kind='"event"', section='"Old"'),
        entry("d", title='"Delta"', date="2024-03-04", kind='"measure"'),
        entry("a", title='"Alpha"', standing='"reported"', section='"New"'),
        entry("c", title='"Charlie"', date="2023-03-04", kind='"event"', body='"See [it](#b)."'),
    )
)
IN_PACK = ["Old", "Bravo", "Delta", "New", "Alpha", "Charlie"]
BY_DATE = [
    *("Newest first: 2024", "Delta", "2023", "Charlie", "2021", "Bravo"),
    *("No date", "Alpha"),
]
BY_STANDING = ["By standing: Confirmed", "Bravo", "Delta", "Charlie", "Reported", "Alpha"]
BY_TITLE = ["By title", "Alpha", "Bravo", "Charlie", "Delta"]


@pytest.fixture
def pack(write_pack: WritePack) -> Library:
    """Return a pack whose first pane stands in no order but its own."""
    return open_library(str(write_pack(PACK)))


def listed(reader: Opened) -> list[str]:
    """Return what the list shows, headings and titles."""
    lines = [line[1:].rstrip("─ ") for line in reader.rows if line]
    return [line.split("  ")[0].lstrip("✓~* ") for line in lines]


async def test_a_key_takes_the_next_order_and_the_list_says_which(pack: Library) -> None:
    async with opened(pack) as reader:
        assert listed(reader) == IN_PACK
        for order, said in (
            (BY_DATE, "Listed the newest first; O by standing"),
            (BY_STANDING, "Listed by standing; O by title"),
            (BY_TITLE, "Listed by title; O as the pack has them"),
            (IN_PACK, "Listed as the pack has them; O the newest first"),
        ):
            await reader.press("O")
            assert listed(reader) == order
            assert reader.foot.startswith(said)
            assert reader.id == "b"  # what is open stays open, and chosen
            assert any(line.startswith("▌✓ Bravo") for line in reader.rows)


async def test_next_and_previous_and_the_place_go_by_the_order(pack: Library) -> None:
    async with opened(pack) as reader:
        await reader.press("O", "k", "j")
        assert reader.foot.endswith("3/4")
        seen = []
        for key in ("K", "k", "K", "G", "J", "g", "j"):
            await reader.press(key)
            seen.append(reader.id)
        assert seen == ["c", "d", "d", "a", "a", "d", "c"]
        assert reader.foot.endswith("2/4")


async def test_the_next_unread_entry_goes_by_the_order(pack: Library) -> None:
    async with opened(pack) as reader:
        await reader.look_at_desk()
        await reader.press("O", "g")
        seen = []
        for _ in range(4):
            reader.pane.read_timer.read()
            await reader.press(".")
            seen.append(reader.id)
        assert seen == ["c", "b", "a", "three"]


async def test_the_order_holds_under_filters_and_for_links(pack: Library) -> None:
    async with opened(pack) as reader:
        await reader.press("O", "F")
        await reader.click("[ ] event")
        await reader.press("escape")
        assert listed(reader) == ["Newest first: 2023", "Charlie", "2021", "Bravo"]
        await reader.press("O", "O")
        assert listed(reader) == ["By title", "Bravo", "Charlie"]
        await reader.press("f5")
        assert listed(reader) == BY_TITLE
        await reader.press("g", "j", "j", "f", "a")
        assert reader.id == "b"
        assert any(line.startswith("▌✓ Bravo") for line in reader.rows)
        await reader.press("H")
        assert reader.id == "c"


async def test_a_link_out_of_what_is_filtered_keeps_the_order(pack: Library) -> None:
    async with opened(pack) as reader:
        await reader.press("O", "F")
        await reader.click("[ ] measure")
        await reader.press("escape")
        assert listed(reader) == ["Newest first: 2024", "Delta"]
        reader.main.travel.go("a")
        await reader.settle()
        assert listed(reader) == BY_DATE
        assert reader.foot.startswith("The filter is off")


async def test_every_tab_has_the_order_and_the_entry_that_was_chosen(pack: Library) -> None:
    async with opened(pack) as reader:
        await reader.press("j", "]", "O", "O", "O", "[")
        assert listed(reader) == BY_TITLE
        assert reader.id == "d"
        assert reader.foot.endswith("4/4")


@pytest.mark.parametrize("view", ["t", "v"])
async def test_a_view_over_the_list_leaves_it_as_it_is(pack: Library, view: str) -> None:
    async with opened(pack) as reader:
        await reader.press("O", "O", "O", "j")
        before = reader.lines
        await reader.press(view, "q")
        assert reader.lines == before


async def test_the_order_that_is_set_is_there_from_the_start_and_followed(pack: Library) -> None:
    file = Path(paths.settings_file())
    file.parent.mkdir()
    file.write_text('list_order = "date"\n')
    async with opened(pack) as reader:
        assert listed(reader) == BY_DATE
        assert reader.id == "d"
        await reader.press("O")
        assert listed(reader) == BY_STANDING
        await reader.press(",", *"jjjjjjj", "l", "l")
        assert reader.foot.startswith('Written: list_order = "title"')
        await reader.press("q")
        assert listed(reader) == BY_TITLE
    assert file.read_text() == 'list_order = "title"\n'


async def test_the_order_holds_while_the_pack_is_written(
    pack: Library, write_pack: WritePack
) -> None:
    async with opened(pack) as reader:
        await reader.press("O", "g", "j")
        write_pack(entry("e", title='"Echo"', date="2025-01-01") + PACK)
        await reader.saved()
        assert listed(reader)[:4] == ["Newest first: 2025", "Echo", "2024", "Delta"]
        assert reader.id == "c"
        assert any(line.startswith("▌✓ Charlie") for line in reader.rows)


@pytest.fixture
def long(pack: Library, monkeypatch: pytest.MonkeyPatch) -> Library:
    """Return the pack, of which every tab takes long to be sorted."""
    monkeypatch.setattr(lists, "AT_ONCE", 0)
    return pack


async def test_what_takes_long_to_be_sorted_is_sorted_in_the_background(long: Library) -> None:
    async with opened(long, pane="second") as reader:
        await reader.press("O")
        await reader.press_only("[")
        await reader.settle()
        assert listed(reader) == BY_DATE
        assert reader.id == "d"  # the first of what is listed, as in any other tab
        await reader.press("]", "[", "j", "]", "[")
        assert reader.id == "c"
        await reader.press("]")
        reader.main.travel.go("b")
        await reader.settle()
        assert reader.id == "b"
        assert any(line.startswith("▌✓ Bravo") for line in reader.rows)
        assert listed(reader) == BY_DATE


async def test_keys_wait_for_what_is_being_sorted(long: Library) -> None:
    async with opened(long) as reader:
        await reader.burst("O", "g", "j")
        assert reader.id == "c"
