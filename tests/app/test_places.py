"""A reader's place is kept: in every list, in every entry, at every size of the window."""

from __future__ import annotations

import pytest

from briefing.library.library import Library, open_library
from tests.app.opened import opened
from tests.conftest import WritePack, entry

WORDS = " ".join(f"word{n:04}" for n in range(1, 900))
SIZES = ((160, 48), (80, 24), (40, 12))


@pytest.fixture
def pack(write_pack: WritePack) -> Library:
    """Return a pack with long paragraphs in which every word is another one, and a long list."""
    body = f'"[word0000](#four) {WORDS}"'
    long = "".join(entry(f"e{n}", body=body) for n in range(2))
    first = long + "".join(entry(f"e{n}") for n in range(2, 40))
    return open_library(str(write_pack(first, entry("three", body=body) + entry("four"))))


async def test_every_tab_is_found_as_it_was_left(pack: Library) -> None:
    async with opened(pack) as reader:
        await reader.press("G", "g", "j", "enter", "space", "d")
        first = reader.lines[:-1]  # the keys below tell of the way back
        await reader.press("2", "j", "k", "space")
        second = reader.lines[:-1]
        await reader.press("1")
        assert reader.lines[:-1] == first
        await reader.press("2")
        assert reader.lines[:-1] == second


@pytest.mark.parametrize("pages", [1, 2])
async def test_the_words_at_the_top_stay_there_at_every_size(pack: Library, pages: int) -> None:
    async with opened(pack, SIZES[0]) as reader:
        await reader.press("enter", *["space"] * pages)
        top = reader.entry[0]
        assert top.startswith("word")
        for size in (*SIZES[1:], *SIZES[1::-1]):
            before = reader.entry[0]
            await reader.resize(*size)
            shared = set(before.split()) & set(reader.entry[0].split())
            assert shared, f"{before} became {reader.entry[0]}"
        assert reader.entry[0] == top


async def test_what_is_being_read_is_kept_where_there_is_no_room_for_both(pack: Library) -> None:
    async with opened(pack, SIZES[0]) as reader:
        await reader.press("space")
        top = reader.entry[0]
        await reader.resize(40, 12)
        assert reader.text.find(top.split()[0]) > 0
        await reader.resize(*SIZES[0])
        assert reader.entry[0] == top


async def test_the_top_of_an_entry_stays_its_top(pack: Library) -> None:
    async with opened(pack, SIZES[0]) as reader:
        await reader.press("enter")
        for size in (*SIZES, *SIZES[::-1]):
            await reader.resize(*size)
            assert reader.entry[0] == "Title of e0"


@pytest.mark.parametrize(("keys", "row"), [("g", 0), ("j j j", 3), ("G k", 38), ("G", 39)])
async def test_the_chosen_row_stays_chosen_and_in_sight(pack: Library, keys: str, row: int) -> None:
    async with opened(pack, SIZES[0]) as reader:
        await reader.press(*keys.split())
        for size in (*SIZES, *SIZES[::-1]):
            await reader.resize(*size)
            assert any(line.startswith(f"▌✓ Title of e{row}") for line in reader.rows)


async def test_the_chosen_result_stays_in_sight(pack: Library) -> None:
    async with opened(pack) as reader:
        await reader.press("s", *"title", *["down"] * 6)
        chosen = next(line for line in reader.lines if line.startswith("▌"))
        await reader.resize(40, 12)
        assert any(line.startswith(chosen.split("  ")[0]) for line in reader.lines)


@pytest.mark.parametrize("size", [(39, 12), (40, 11), (16, 3), (10, 5)])
async def test_a_window_that_is_too_small_says_so_and_comes_back(
    pack: Library, size: tuple[int, int]
) -> None:
    async with opened(pack) as reader:
        await reader.press("j", "enter", "space")
        before = reader.lines
        await reader.resize(*size)
        assert reader.text == f"{size[0]}×{size[1]} is too small; 40×12 will do"
        await reader.resize(1, 1)
        await reader.resize(80, 24)
        assert reader.lines == before


@pytest.mark.parametrize("keys", [["s", "t"], ["?"], ["/", "w"], ["f"], ["j"]])
async def test_whatever_is_open_in_too_small_a_window_only_that_is_said(
    pack: Library, keys: list[str]
) -> None:
    async with opened(pack) as reader:
        await reader.press(*keys)
        before = reader.lines
        await reader.resize(30, 8)
        assert reader.text == "30×8 is too small; 40×12 will do"
        await reader.resize(80, 24)
        assert reader.lines == before


async def test_in_too_small_a_window_no_key_works_unseen(pack: Library) -> None:
    async with opened(pack) as reader:
        before = reader.lines
        await reader.resize(30, 8)
        await reader.press("j", "enter", "s", "m", "m")
        await reader.resize(80, 24)
        assert reader.lines == before
        await reader.press("s", "a")
        await reader.resize(30, 8)
        await reader.press("q", "backspace")
        await reader.resize(80, 24)
        assert reader.search.field.value == "a"
        await reader.press("escape")
        await reader.resize(30, 8)
        await reader.press("q")
        assert not reader.app.is_running


async def test_a_window_may_be_too_small_from_the_start(pack: Library) -> None:
    async with opened(pack, (20, 6)) as reader:
        assert reader.text == "20×6 is too small; 40×12 will do"
        await reader.resize(80, 24)
        assert reader.entry[0] == "Title of e0"
