"""The cursor of the terminal: hidden, and where a braille display or a screen reader is led to."""

from __future__ import annotations

import pytest

from briefing.library.library import Library, open_library
from tests.app.opened import Opened, opened
from tests.app.screen import column
from tests.app.test_reload import save
from tests.conftest import WritePack, entry

SIZES = [(80, 24), (120, 36), (40, 12)]


def under(reader: Opened, length: int = 14) -> str:
    """Return the cells from the cursor on."""
    x, y = reader.app.cursor_position
    return reader.lines[y].ljust(x)[x : x + length]


@pytest.mark.parametrize("size", SIZES)
async def test_it_is_on_the_chosen_row(small: Library, size: tuple[int, int]) -> None:
    async with opened(small, size) as reader:
        assert under(reader, 15) == "▌✓ Title of one"
        await reader.press("j")
        assert under(reader, 15) == "▌✓ Title of two"
        await reader.press("]")
        assert under(reader, 17) == "▌✓ Title of three"


async def test_it_stays_in_sight_in_a_list_that_scrolls(write_pack: WritePack) -> None:
    many = "".join(entry(f"e{number}") for number in range(40))
    async with opened(open_library(str(write_pack(many)))) as reader:
        await reader.press("G", "k")
        assert under(reader, 15) == "▌✓ Title of e38"
        await reader.press("enter", "tab")
        assert under(reader, 15) == "▌✓ Title of e38"


@pytest.mark.parametrize("size", SIZES)
async def test_it_is_at_the_text_that_is_read(small: Library, size: tuple[int, int]) -> None:
    async with opened(small, size) as reader:
        await reader.press("enter")
        assert under(reader, 12) == "Title of one"
        await reader.press("/", *"bottom", "enter")
        assert under(reader, 11) == "Bottom line"
        await reader.press("?")
        assert under(reader, 4) == "Help"


@pytest.mark.parametrize("size", SIZES)
async def test_in_the_search_it_is_where_one_types_until_one_moves_in_the_results(
    small: Library, size: tuple[int, int]
) -> None:
    async with opened(small, size) as reader:
        await reader.press("s")
        label, y = reader.app.cursor_position
        assert (reader.lines[0], y) == (" Search words to find", 0)
        await reader.type("title")
        assert reader.app.cursor_position == (label + len("title"), 0)
        assert reader.lines[0][label - 1 :].startswith(" title")
        await reader.press("down")
        assert under(reader, 15) == "▌✓ Title of two"
        await reader.type("s")
        assert reader.app.cursor_position.y == 0


async def test_it_is_on_the_chosen_filter(small: Library) -> None:
    async with opened(small) as reader:
        await reader.press("F")
        first = under(reader, 10)
        await reader.press("down")
        x, y = reader.app.cursor_position
        assert reader.lines[y][x] == "▌"
        assert under(reader, 10) != first


async def test_it_is_on_the_chosen_problem(small: Library) -> None:
    async with opened(small) as reader:
        await save(reader, first=entry("one", credibility="9") + entry("two", credibility="8"))
        await reader.press("!")
        first = reader.app.cursor_position
        await reader.press("j")
        assert reader.app.cursor_position.y > first.y
        assert under(reader).startswith("▌ first.toml:1")


async def test_it_is_at_the_line_that_follows_a_link(write_pack: WritePack) -> None:
    first = entry("one", body='"[two](https://a.org)"') + entry("two")
    async with opened(open_library(str(write_pack(first)))) as reader:
        await reader.press("f", "a")
        assert under(reader) == " https://a.org"


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("opening", [(), ("enter",), ("s", "n", "down")])
async def test_in_the_palette_it_is_where_one_types(
    small: Library, size: tuple[int, int], opening: tuple[str, ...]
) -> None:
    async with opened(small, size) as reader:
        await reader.press(*opening)
        before = reader.app.cursor_position
        await reader.press("ctrl+p", *"防 next")
        x, y = reader.app.cursor_position
        assert "防 next" in reader.lines[y]
        assert x == column(reader.lines[y], "防 next") + len("防 next") + 1
        await reader.press("left")
        assert reader.app.cursor_position == (x - 1, y)
        await reader.press("escape")
        assert reader.app.cursor_position == before
