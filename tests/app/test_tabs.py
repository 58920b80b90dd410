"""The tabs: a pane each, in the pack's order, by number and by bracket."""

from __future__ import annotations

import tomllib

import pytest

from briefing.library.library import Library
from tests.app.opened import opened
from tests.conftest import DATA

PANES = tomllib.loads((DATA / "briefing.toml").read_text(encoding="utf-8"))["pane"]


async def test_the_tabs_stand_in_the_order_of_the_pack(bundled: Library) -> None:
    async with opened(bundled, (160, 30)) as reader:
        tabs = reader.head[1]
    assert tabs.strip() == "  ".join(f"{n} {pane['title']}" for n, pane in numbered())


async def test_where_titles_do_not_fit_the_short_ones_stand(bundled: Library) -> None:
    async with opened(bundled, (80, 24)) as reader:
        tabs = reader.head[1]
    assert tabs.strip() == "  ".join(f"{n} {pane['short']}" for n, pane in numbered())


async def test_where_no_titles_fit_the_open_one_stands_with_its_number(bundled: Library) -> None:
    async with opened(bundled, (40, 12)) as reader:
        await reader.press("5")
        assert reader.head[1].strip() == "5/8 Coord"
        await reader.press("left_square_bracket")
        assert reader.head[1].strip() == "4/8 CN–RU"


@pytest.mark.parametrize(("number", "pane"), [(n, pane["id"]) for n, pane in enumerate(PANES, 1)])
async def test_a_digit_opens_its_tab(bundled: Library, number: int, pane: str) -> None:
    async with opened(bundled) as reader:
        await reader.press(str(number))
        assert reader.pane_id == pane
        first = bundled.window(pane, 0, 1)[0]
        assert reader.id == first["id"]
        assert first["title"].split()[0] in reader.rows[0]


async def test_a_digit_without_a_tab_changes_nothing(bundled: Library) -> None:
    async with opened(bundled) as reader:
        await reader.press("2")
        before = reader.lines[:-1]
        await reader.press("9")
        assert reader.lines[:-1] == before
        assert reader.foot == "There are 8 tabs"


async def test_brackets_go_round_the_tabs(small: Library) -> None:
    async with opened(small) as reader:
        panes = []
        for key in ("]", "]", "[", "["):
            await reader.press(key)
            panes.append(reader.pane_id)
    assert panes == ["second", "first", "second", "first"]


async def test_a_tab_shows_its_list_and_its_chosen_entry(small: Library) -> None:
    async with opened(small) as reader:
        await reader.press("2")
        assert "Title of three" in reader.rows[0]
        assert reader.entry[0] == "Title of three"


def numbered() -> list[tuple[int, dict[str, str]]]:
    return list(enumerate(PANES, 1))
