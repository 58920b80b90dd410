"""The line of the search: a long query has the room that the count beside it can do without."""

from __future__ import annotations

import pytest
from textual import events

from briefing.library.library import Library, open_library
from tests.app.opened import opened
from tests.conftest import WritePack, entry

SIZES = [(40, 12), (80, 24), (120, 36)]


@pytest.mark.parametrize("size", SIZES)
async def test_a_query_is_shown_whole_as_long_as_there_is_any_room(
    small: Library, size: tuple[int, int]
) -> None:
    label, cursor, found = " Search ", " ", "3 found"
    for room in (len(found) + 2, len("3") + 2):
        query = ("body " * 30)[: size[0] - len(label) - len(cursor) - room]
        async with opened(small, size) as reader:
            await reader.press("s")
            await reader.type("body")
            assert reader.lines[0].endswith(found)
            await reader.type(query[4:])
            assert reader.lines[0].startswith(f"{label}{query}{cursor}")


@pytest.mark.parametrize("size", SIZES)
async def test_the_count_has_its_words_back_when_the_query_is_short_again(
    small: Library, size: tuple[int, int]
) -> None:
    async with opened(small, size) as reader:
        await reader.press("s")
        await reader.type("body")
        before = reader.lines[0]
        await reader.type(" title" * 20)
        assert reader.lines[0].endswith(" 3")
        assert "title title" in reader.lines[0]
        await reader.press("ctrl+u")
        await reader.type("body")
        assert reader.lines[0] == before


@pytest.mark.parametrize("size", SIZES)
async def test_how_many_are_shown_of_all_stands_with_the_place_among_them(
    write_pack: WritePack, size: tuple[int, int]
) -> None:
    many = "".join(entry(f"e{number}") for number in range(59))
    async with opened(open_library(str(write_pack(many))), size) as reader:
        await reader.press("s")
        await reader.type("body")
        assert reader.lines[0].endswith("60 found")
        assert reader.lines[-1].endswith(" 1/50 of 60")
        await reader.press("down")
        assert reader.lines[-1].endswith(" 2/50 of 60")


async def test_who_holds_some_of_the_words_is_counted_apart(write_pack: WritePack) -> None:
    words = "zeppelin harbour lighthouse keepers tugboat"
    some = (words[:16], words[17:36], words[17:])
    many = "".join(entry(f"e{n}", body=f'"Of {some[n % 3]}."') for n in range(59))
    library = open_library(str(write_pack(entry("one", body=f'"Of {words}."') + many)))
    async with opened(library, (120, 36)) as reader:
        await reader.press("s", *words, " ")
        assert reader.lines[0].endswith(" 1 found, 59 near")
        assert reader.lines[-1].endswith(" 1/50 of 60")
        await reader.resize(70, 24)
        assert reader.lines[0].endswith(" 1 + 59 near")
        assert reader.lines[-1].endswith(" 1/50 of 60")


async def test_another_size_of_the_window_divides_the_line_anew(small: Library) -> None:
    async with opened(small, (80, 24), search="body body body body body body") as reader:
        wide = reader.lines[0]
        assert wide.endswith("3 found")
        await reader.resize(40, 12)
        assert reader.lines[0] == " Search body body body body body body 3"[:40]
        await reader.resize(80, 24)
        assert reader.lines[0] == wide


SPACES = "\u00a0\u2003\u202f\u3000"


async def test_every_space_that_is_typed_is_a_space(small: Library) -> None:
    async with opened(small) as reader:
        await reader.press("s", *f"one{SPACES}title")
        assert reader.lines[0].startswith(" Search one    title")
        await reader.press("escape", "enter", "/", *"one\u3000title")
        assert reader.lines[-1].startswith(" /one title")


async def test_every_space_that_is_pasted_is_a_space(small: Library) -> None:
    async with opened(small) as reader:
        await reader.press("s")
        reader.app.post_message(events.Paste(f"one{SPACES}title"))
        await reader.settle()
        assert reader.lines[0].startswith(" Search one    title")
