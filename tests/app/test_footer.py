"""The line below: the keys that apply now, and no others."""

from __future__ import annotations

import re

from briefing.app.core import commands
from briefing.library.library import Library
from tests.app.opened import Opened, opened

WIDE = (200, 30)


def labels(reader: Opened) -> list[str]:
    """Return the keys and labels of the footer."""
    return re.split(r"\s{2,}", reader.foot)


async def test_the_footer_shows_what_applies(small: Library) -> None:
    async with opened(small, WIDE) as reader:
        shown = labels(reader)
        assert {"Enter Open", "s Search", "/ Find", "q Quit", "? Help"} <= set(shown)
        assert not {"n Next match", "N Previous match", "H Before"} & set(shown)
        await reader.press("enter")
        assert "Enter Open" not in labels(reader)


async def test_the_keys_that_step_are_shown_only_while_there_are_matches(small: Library) -> None:
    async with opened(small, WIDE) as reader:
        await reader.press("/", *"bottom", "enter", "tab")
        assert {"n Next match", "N Previous match"} <= set(labels(reader))
        await reader.press("/", *"zzz", "enter", "tab")
        assert "n Next match" not in labels(reader)


async def test_the_footer_shows_the_way_back_once_there_is_one(small: Library) -> None:
    async with opened(small, WIDE) as reader:
        reader.main.travel.go("two")
        await reader.press("tab")
        assert "H Before" in labels(reader)
        await reader.press("H")
        assert "H Before" not in labels(reader)


async def test_a_footer_that_is_too_narrow_keeps_the_help(small: Library) -> None:
    async with opened(small, (40, 12)) as reader:
        assert labels(reader)[-1] == "? Help"


def typed(shown: list[str]) -> list[str]:
    """Return the labels whose key types a character."""
    return [label for label in shown if len(label.split()[0]) == 1]


async def test_in_the_search_the_footer_shows_no_key_that_types(small: Library) -> None:
    async with opened(small, WIDE) as reader:
        await reader.press("s")
        shown = labels(reader)
    assert {"Enter Open", "Esc Back", "F1 Help"} <= set(shown)
    assert typed(shown) == []


async def test_in_the_search_the_footer_shows_how_to_ask_otherwise_where_that_applies(
    small: Library,
) -> None:
    async with opened(small, WIDE) as reader:
        await reader.press("s", *"title ")
        assert {"Tab Complete", "F2 Filters", "Down Next"} <= set(labels(reader))
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
        assert labels(reader)[-1] == "? Help"


async def test_every_key_of_the_footer_does_what_it_says(small: Library) -> None:
    async with opened(small, WIDE) as reader:
        for label in labels(reader):
            key, name = label.split(" ", 1)
            offered = {command for command, _ in reader.main.offered()}
            assert [each for each in offered if each.label == name and key in each.spoken_keys]
    assert commands.HELP in offered
