"""The line below: the keys that apply now, and no others."""

from __future__ import annotations

import re

import pytest

from briefing.app.core import commands
from briefing.app.ui.window import SIDE_BY_SIDE
from briefing.library import open_library
from briefing.library.library import Library
from tests.app.opened import Opened, opened
from tests.conftest import WritePack, entry

WIDE = (200, 30)

PLACE = re.compile(r" *\d+/\d+")
"""The place in a list, behind the keys."""


def labels(reader: Opened) -> list[str]:
    """Return the keys and labels of the footer."""
    return [each for each in re.split(r"\s{2,}", reader.foot) if not PLACE.fullmatch(each)]


async def test_the_footer_shows_what_applies(small: Library) -> None:
    async with opened(small, WIDE) as reader:
        shown = labels(reader)
        assert {"Enter Open", "s Search", "/ Narrow", "q Quit", "? Help"} <= set(shown)
        assert not {"n Next match", "N Previous match", "H Before"} & set(shown)
        await reader.press("enter")
        assert "Enter Open" not in labels(reader)
        assert "/ Find" in labels(reader)


async def test_the_keys_that_step_are_shown_only_while_there_are_matches(small: Library) -> None:
    async with opened(small, WIDE) as reader:
        await reader.press("enter", "/", *"bottom", "enter", "tab")
        assert {"n Next match", "N Previous match"} <= set(labels(reader))
        await reader.press("enter", "/", *"zzz", "enter", "tab")
        assert "n Next match" not in labels(reader)


async def test_the_footer_shows_the_way_back_once_there_is_one(small: Library) -> None:
    async with opened(small, WIDE) as reader:
        reader.main.travel.go("two")
        await reader.press("tab")
        assert "H Before" in labels(reader)
        await reader.press("H")
        assert "H Before" not in labels(reader)


@pytest.mark.parametrize("size", [(40, 12), (60, 20), (80, 24), (200, 60)])
@pytest.mark.parametrize(
    ("way", "help", "out"),
    [
        ([], "? Help", "q Quit"),
        (["enter"], "? Help", "q Quit"),
        (["?"], "? Help", "q Close"),
        (["t"], "? Help", "q Close"),
        (["F"], "? Help", "Esc Close"),
        (["s"], "F1 Help", "Esc Back"),
        ([":"], "F1 Help", "Esc Close"),
    ],
    ids=str,
)
async def test_the_help_and_the_way_out_are_in_the_footer_at_every_width(
    small: Library, size: tuple[int, int], way: list[str], help: str, out: str
) -> None:
    async with opened(small, size) as reader:
        await reader.press(*way)
        alone = way == ["enter"] and size[0] < SIDE_BY_SIDE
        assert labels(reader)[-2:] == [help, "q Back" if alone else out]
        assert len(labels(reader)) > 2


async def test_where_the_entry_is_alone_the_way_out_leads_back_to_the_list(
    small: Library,
) -> None:
    async with opened(small, (40, 12)) as reader:
        await reader.press("enter")
        assert labels(reader)[-2:] == ["? Help", "q Back"]
        await reader.press("q")
        assert labels(reader)[-2:] == ["? Help", "q Quit"]


async def test_the_footer_ends_with_the_place_in_the_list(small: Library) -> None:
    count = small.about["tabs"][0]["count"]
    async with opened(small) as reader:
        assert reader.lines[-1].endswith(f" 1/{count}")
        await reader.press("j")
        assert reader.lines[-1].endswith(f" 2/{count}")
        await reader.press("tab")
        assert not PLACE.search(reader.lines[-1])
        await reader.press("i")
        assert PLACE.search(reader.lines[-1])
        await reader.press("q", "s", *"title")
        assert reader.lines[-1].endswith(" 1/3")
        await reader.press("down")
        assert reader.lines[-1].endswith(" 2/3")
        await reader.press(*"xyzzy")
        assert not reader.lines[-1].endswith("/3")


async def test_the_place_takes_as_many_cells_wherever_it_is(write_pack: WritePack) -> None:
    pack = write_pack("".join(entry(f"e{number}") for number in range(12)))
    async with opened(open_library(str(pack))) as reader:
        first = reader.lines[-1]
        assert first.endswith("   1/12")
        await reader.press("G")
        assert reader.lines[-1] == first.replace(" 1/12", "12/12")


async def test_a_key_that_does_nothing_says_so_once(small: Library) -> None:
    said = "No such key here; ? lists them"
    async with opened(small) as reader:
        await reader.press("Z")
        assert reader.foot.startswith(said)
        await reader.press("X")
        assert said not in reader.foot
        await reader.press("j", "X")
        assert reader.foot.startswith(said)
        await reader.press("?", "tab")
        assert reader.foot.startswith(said)


async def test_a_key_of_another_screen_keeps_what_it_says(small: Library) -> None:
    async with opened(small) as reader:
        await reader.press("n")
        assert reader.foot.startswith(commands.with_keys(commands.NEXT_MATCH.refusal))
        await reader.press("n")
        assert reader.foot.startswith(commands.with_keys(commands.NEXT_MATCH.refusal))


async def test_where_letters_are_text_another_key_lists_the_keys(small: Library) -> None:
    async with opened(small) as reader:
        await reader.press("s", "f11")
        assert reader.foot.startswith("No such key here; F1 lists them")


def typed(shown: list[str]) -> list[str]:
    """Return the labels whose key types a character."""
    return [label for label in shown if len(label.split()[0]) == 1 and label[0] not in "↓↑"]


async def test_in_the_search_the_footer_shows_no_key_that_types(small: Library) -> None:
    async with opened(small, WIDE) as reader:
        await reader.press("s")
        empty = labels(reader)
        await reader.press(*"title")
        shown = labels(reader)
    assert {"F2 Filters", "Esc Back", "F1 Help"} <= set(empty)
    assert "Enter Open" not in empty
    assert {"Enter Open", "F2 Filters", "Esc Back", "F1 Help"} <= set(shown)
    assert typed(empty) == typed(shown) == []


async def test_in_the_search_the_footer_shows_how_to_ask_otherwise_where_that_applies(
    small: Library,
) -> None:
    async with opened(small, WIDE) as reader:
        await reader.press("s", *"title ")
        assert {"Tab Complete", "F2 Filters", "↓ Next"} <= set(labels(reader))
        assert not {"F3 As typed", "F4 Names", "F5 Clear filters"} & set(labels(reader))
        await reader.press("ctrl+u", *"titel ")
        assert "F3 As typed" in labels(reader)
        await reader.press("ctrl+u", *"title ", "f2", "space", "escape")
        assert "F5 Clear filters" in labels(reader)


async def test_in_the_filters_the_footer_shows_their_keys(small: Library) -> None:
    async with opened(small, WIDE) as reader:
        await reader.press("F")
        assert {"Space On/off", "Esc Close", "Tab Next field"} <= set(labels(reader))
        assert not {"Enter Open", "s Search", "Backspace Clear"} & set(labels(reader))
        await reader.press("space")
        assert "Backspace Clear" in labels(reader)
        await reader.press("escape")
        assert "s Search" in labels(reader)


async def test_while_finding_no_key_is_shown_that_types(small: Library) -> None:
    async with opened(small, WIDE) as reader:
        await reader.press("/", *"bottom")
        foot = reader.lines[-1]
        assert foot.startswith(" /bottom")
        assert "Next match" not in reader.text


async def test_a_message_takes_the_place_of_the_keys_until_the_next_key(small: Library) -> None:
    async with opened(small) as reader:
        await reader.press("ctrl+c")
        assert reader.foot.startswith("q quits")
        await reader.press("j")
        assert labels(reader)[-2:] == ["? Help", "q Quit"]


async def test_every_key_of_the_footer_does_what_it_says(small: Library) -> None:
    async with opened(small, WIDE) as reader:
        for label in labels(reader):
            key, name = label.split(" ", 1)
            offered = [(command, label) for command, _, label in reader.main.offered()]
            assert [each for each, label in offered if label == name and key in each.spoken_keys]
    assert commands.HELP in [command for command, _ in offered]
