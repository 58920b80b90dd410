"""The matrix in the reader: each number is a filter."""

from __future__ import annotations

import pytest

from briefing.app.core import commands
from briefing.app.screens.views.cell_list import CellList
from briefing.library.library import Library
from tests.app.opened import Opened, opened
from tests.app.test_pane_filters import keep_events, listed, pack

__all__ = ["pack"]


def cell(reader: Opened) -> str:
    """Return what stands in the chosen cell."""
    listed = reader.app.screen.query_one(CellList)
    assert listed.matrix is not None
    line = listed.line(listed.lines.of(listed.index)[0])
    assert line is not None
    return line.segments[listed.matrix.segment(listed.column)].text.strip()


@pytest.mark.parametrize("size", [(80, 24), (40, 12)])
async def test_a_number_filters_the_list_and_the_way_back_leads_to_its_cell(
    pack: Library, size: tuple[int, int]
) -> None:
    async with opened(pack, size) as reader:
        await reader.press("v", "r", "r", "r")
        assert reader.lines[0].strip().startswith("Matrix · kinds × standing")
        await reader.press("j", "j")
        was, number = reader.lines, int(cell(reader).split()[0])
        assert number == 10
        await reader.press("enter")
        assert f"{number} of 30" in reader.text
        assert reader.id == "e2"
        await reader.press("backspace")
        assert reader.lines == was
        await reader.press("backspace")
        assert "filtered" not in reader.text
        assert reader.id == "e0"


async def test_filters_of_the_tab_hold_and_add_up(pack: Library) -> None:
    async with opened(pack) as reader:
        await keep_events(reader)
        await reader.press("v", "r")
        assert "Filtered by kind event" in reader.text
        assert cell(reader).split()[0] == "1"
        await reader.press("enter")
        assert listed(reader) == ["e3"]
        await reader.press("backspace", "backspace")
        assert "10 of 30" in reader.text


async def test_of_the_whole_pack_it_opens_the_search(bundled: Library) -> None:
    async with opened(bundled, (100, 30)) as reader:
        await reader.press("v", "v", "c", "l", "j")
        assert "actors × tab · the whole pack" in reader.lines[0]
        number = int(cell(reader).split()[0])
        was = reader.lines
        await reader.press("enter")
        response = reader.search.searching.response
        assert response is not None
        assert response.found["total"] == number
        await reader.press("backspace")
        assert reader.lines == was
        await reader.press("q")
        assert reader.app.screen is reader.main


async def test_totals_and_empty_cells(bundled: Library) -> None:
    async with opened(bundled, (100, 30), pane="china") as reader:
        await reader.press("v", "G", "enter")
        confirmed = reader.text
        assert "standing confirmed" in confirmed
        await reader.press("backspace", "g", "l", "j")
        assert cell(reader) == "·"
        await reader.press("enter")
        assert reader.foot.startswith("No entry stands there")
        await reader.press("v", "G", "l", "l", "l", "enter")
        assert reader.foot.startswith("These are all entries of the pack")


async def test_a_click_chooses_a_cell_and_another_opens_it(bundled: Library) -> None:
    async with opened(bundled, (100, 30), pane="china") as reader:
        await reader.press("v")
        await reader.click("2 ▂")
        assert cell(reader).startswith("2")
        assert reader.app.screen is not reader.main
        await reader.click("2 ▂")
        assert reader.app.screen is reader.main
        assert "2 of 16" in reader.text


async def test_a_place_without_rows_says_so(small: Library) -> None:
    async with opened(small) as reader:
        await reader.press("v")
        assert "No entry here has a actor." not in reader.text
        assert "No entry here names" in reader.text
        await reader.press("enter", "l", "j", "q")
        assert reader.id == "one"


def test_its_keys_are_offered() -> None:
    assert commands.ROWS.footer
    assert commands.COLUMNS.footer
