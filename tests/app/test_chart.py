"""The chart of an entry's series: a key away, with the table, the next series and a copy."""

from __future__ import annotations

import pytest

from briefing.app.screens.views.view_screen import ViewScreen
from briefing.library import Library, open_library
from tests.app.opened import Opened, opened
from tests.app.test_reload import save
from tests.conftest import WritePack, entry
from tests.small_pack import series

YEARS = "[{ x = 2020, total = 5, sources = ['act'] }, { x = 2022, total = 7, plan = true }]"
FIRST = series("counts", title='"Counts"', points=YEARS)
SECOND = series("ships", title='"Ships"', x='"category"', points="[{ x = 'Tugs', total = 9 }]")
THIRD = series("drills", title='"Drills"', points=YEARS)
ENTRIES = entry("one", series='["counts", "ships"]') + entry("two")


@pytest.fixture
def library(write_pack: WritePack) -> Library:
    """Return a library with series: two of one entry, none of another, one of no entry."""
    return open_library(str(write_pack(ENTRIES, extra=FIRST + SECOND + THIRD)))


def title(reader: Opened) -> str:
    """Return the title of the chart."""
    assert isinstance(reader.app.screen, ViewScreen)
    return reader.lines[0].strip()


@pytest.mark.parametrize("size", [(80, 24), (40, 12), (160, 48)])
async def test_the_chart_shows_numbers_bars_gaps_and_plans(
    library: Library, size: tuple[int, int]
) -> None:
    async with opened(library, size) as reader:
        await reader.press("c")
        assert title(reader) == "Counts"
        assert "All, by fiscal year" in reader.text
        assert "FY2020 5 █" in reader.text
        await reader.press("j", "j", "j")
        assert "FY2021 — not known" in reader.text
        assert "FY2022 plan 7 ╱" in reader.text
        assert all(len(line) <= size[0] for line in reader.lines)


async def test_tab_takes_the_series_of_the_entry_in_turn(library: Library) -> None:
    async with opened(library) as reader:
        await reader.press("c")
        assert "series 1 of 2 of this entry" in reader.text
        await reader.press("tab")
        assert title(reader) == "Ships"
        await reader.press("tab")
        assert title(reader) == "Counts"
        await reader.press("shift+tab")
        assert title(reader) == "Ships"


async def test_an_entry_without_series_shows_those_of_its_tab(library: Library) -> None:
    async with opened(library) as reader:
        await reader.press("j", "c")
        assert "series 1 of 2 of this tab; the entry has none" in reader.text


async def test_the_filters_of_the_tab_hold(write_pack: WritePack) -> None:
    events = entry("two", kind='"event"', date="2023-04-28")
    drill = entry("four", kind='"event"', date="2023-04-28", series='["drills"]')
    library = open_library(
        str(
            write_pack(
                entry("one", series='["counts", "ships"]') + events + drill,
                extra=FIRST + SECOND + THIRD,
            )
        )
    )
    async with opened(library) as reader:
        await reader.press("F")
        await reader.click("[ ] event")
        await reader.press("escape", "c")
        assert title(reader) == "Drills"
        assert "the only series of this tab; the entry has none" in reader.text


async def test_a_tab_without_series_shows_those_of_the_pack(library: Library) -> None:
    async with opened(library, entry="three") as reader:
        await reader.press("c")
        assert "series 1 of 3 of the pack" in reader.text


async def test_the_table_is_a_key_away(library: Library) -> None:
    async with opened(library) as reader:
        await reader.press("c", "v")
        assert "FY2022 plan" in reader.text
        assert "█" not in reader.text
        await reader.press("v")
        assert "█" in reader.text


async def test_a_source_opens_from_a_row_and_back_leads_there_again(library: Library) -> None:
    async with opened(library) as reader:
        await reader.press("c", "tab", "tab", "enter")
        assert "Act of 1954" in reader.entry_text
        await reader.press("H")
        assert title(reader) == "Counts"
        screen = reader.app.screen
        assert isinstance(screen, ViewScreen)
        assert screen.body.listed.index == 0
        await reader.press("backspace")
        assert reader.id == "one"


async def test_the_copy_is_csv_with_its_sources_under_the_label(library: Library) -> None:
    async with opened(library) as reader:
        await reader.press("c", "y")
        assert reader.foot.startswith("Sent to the terminal as CSV, with its sources; also in ")
        copied = reader.app.clipboard.splitlines()
    assert copied[0].startswith("TLP:GREEN")
    assert copied[2:] == [
        "# Counts",
        "fiscal-year,All,derived,plan,note,sources",
        "FY2020,5,,,,Government: Act of 1954",
        "FY2021,,,,,",
        "FY2022,7,,plan,,",
    ]


async def test_a_pack_without_series_says_so(small: Library) -> None:
    async with opened(small) as reader:
        await reader.press("c")
        assert reader.foot == "This pack has no series"


async def test_the_chart_follows_what_is_saved(library: Library) -> None:
    async with opened(library) as reader:
        await reader.press("c")
        await save(reader, extra=FIRST.replace("total = 5", "total = 6") + SECOND + THIRD)
        assert "FY2020 6 █" in reader.text
        await save(reader, first=entry("one") + entry("two"), extra="")
        assert "This pack has no series" in reader.text
        await reader.press("v", "y", "tab", "backspace")
        assert reader.id == "one"


async def test_a_small_chart_stands_above_the_table_of_the_entry(library: Library) -> None:
    async with opened(library, (120, 60)) as reader:
        await reader.press("tab")
        lines = reader.entry
        bar = next(n for n, line in enumerate(lines) if line.startswith("FY2020      5 █"))
        table = next(n for n, line in enumerate(lines) if line.startswith("FY2022 plan   "))
        assert bar < table


async def test_what_is_found_in_an_entry_is_not_found_in_its_picture(library: Library) -> None:
    async with opened(library, (120, 60)) as reader:
        await reader.press("enter", "/", *"FY2020", "enter")
        assert "1/1" in reader.text or "1 of 1" in reader.text or "1 match" in reader.text
