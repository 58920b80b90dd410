"""The timeline in the reader: it keeps its place, obeys the filters, and leads back."""

from __future__ import annotations

import pytest

from briefing.library.library import Library, open_library
from tests.app.opened import Opened, opened
from tests.app.test_pane_filters import keep_events
from tests.conftest import WritePack, entry

KINDS = ("event", "assessment", "measure")

PACK = "".join(
    entry(f"e{n}", kind=f'"{KINDS[n % 3]}"', date=f"20{n:02}-04-28") for n in range(30)
) + entry("never")


@pytest.fixture
def pack(write_pack: WritePack) -> Library:
    """Return a pack with thirty years in one tab, and one in the other."""
    return open_library(str(write_pack(PACK, entry("three", date="2005-01-01"))))


def marked(reader: Opened) -> str:
    """Return the line that is chosen."""
    return next((line for line in reader.lines if line.startswith("▌")), "")


@pytest.mark.parametrize("size", [(80, 24), (40, 12), (160, 48)])
async def test_an_entry_opens_and_the_way_back_leads_to_its_place(
    pack: Library, size: tuple[int, int]
) -> None:
    async with opened(pack, size) as reader:
        await reader.press("t")
        assert reader.lines[0].strip().startswith("Timeline · First pane")
        await reader.press("G", "k", "k")
        was = reader.lines
        assert "Title of e27" in marked(reader)
        await reader.press("enter")
        assert reader.id == "e27"
        await reader.press("backspace")
        assert reader.lines == was
        await reader.press("backspace")
        assert reader.id == "e0"


async def test_the_entry_that_is_open_is_chosen_and_t_turns_to_the_whole_pack(
    pack: Library,
) -> None:
    async with opened(pack, (80, 24)) as reader:
        await reader.press("j", "j", "j", "j", "t")
        assert "Title of e4" in marked(reader)
        assert "Title of three" not in reader.text
        await reader.press("t")
        assert "Title of e4" in marked(reader)
        assert "the whole pack" in reader.lines[0]
        await reader.press("j")
        assert "Title of three" in marked(reader)
        await reader.press("enter")
        assert (reader.id, reader.pane_id) == ("three", "second")
        await reader.press("H")
        assert "Title of three" in marked(reader)
        await reader.press("t")
        assert "First pane" in reader.lines[0]


async def test_filters_of_the_tab_hold(pack: Library) -> None:
    async with opened(pack) as reader:
        await keep_events(reader)
        await reader.press("t")
        assert "10 of 10 entries" in reader.text
        assert "Filtered by kind event" in reader.text
        assert "Title of e1 " not in reader.text
        await reader.press("t")
        assert "31 of 32 entries" in reader.text


async def test_the_paper_is_a_line_and_years_are_stepped_through(pack: Library) -> None:
    async with opened(pack, (100, 40)) as reader:
        await reader.press("t", "]", "]")
        assert "Title of e2" in marked(reader)
        await reader.press("[")
        assert "Title of e1" in marked(reader)
        at = next(n for n, line in enumerate(reader.lines) if "the paper was published" in line)
        assert "Title of e23" in reader.lines[at - 1]
        assert "Title of e24" in reader.lines[at + 1]


async def test_what_a_search_found_is_shown_in_the_order_of_time(pack: Library) -> None:
    async with opened(pack) as reader:
        await reader.press("s", *"kind:event", "f6")
        assert "found by “kind:event”" in reader.lines[0]
        assert "10 of 10 entries" in reader.text
        await reader.press("j", "enter")
        assert reader.id == "e3"
        await reader.press("backspace")
        assert "Title of e3" in marked(reader)
        await reader.press("backspace")
        assert reader.search.field.value == "kind:event"
        await reader.press("backspace")
        assert reader.id == "e0"


async def test_a_tab_without_dates_says_so(small: Library) -> None:
    async with opened(small) as reader:
        await reader.press("t")
        assert "No entry here has a date." in reader.text
        await reader.press("enter", "j", "q")
        assert reader.id == "one"


async def test_it_is_laid_out_anew_at_another_size(pack: Library) -> None:
    async with opened(pack, (120, 30)) as reader:
        await reader.press("t", "G")
        chosen = marked(reader)
        await reader.resize(40, 12)
        assert "Title of e29" in marked(reader)
        await reader.resize(120, 30)
        assert marked(reader) == chosen
