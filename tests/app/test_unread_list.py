"""The list of what is unread: what was just read stays in it until it is left."""

from __future__ import annotations

import pytest

from briefing.library import open_library
from briefing.library.library import Library
from tests.app.opened import Opened, opened
from tests.conftest import WritePack, entry

SIZE = (100, 30)


@pytest.fixture
def library(write_pack: WritePack) -> Library:
    rule = '"measure"'
    first = entry("one") + entry("two", kind=rule) + entry("three") + entry("four", kind=rule)
    return open_library(str(write_pack(first, entry("five"))))


def heading(reader: Opened) -> str:
    """Return what is said above the list."""
    found = (line for line in reader.lines if "tab filtered" in line)
    return next(found, "").strip()


def listed(reader: Opened) -> list[str]:
    """Return the titles in the list, those that are unread with the sign before them."""
    return [each[2:].split("  ")[0].strip() for each in reader.rows if "Title of" in each]


async def test_what_was_just_read_stays_in_the_list(library: Library) -> None:
    async with opened(library, SIZE) as reader:
        await reader.look_at_desk()
        await reader.press("j", "enter", "G", "tab")
        await reader.run("Only what is unread")
        assert heading(reader).startswith("tab filtered:  reading unread ✕  — 3 of 4;")
        assert listed(reader) == ["•Title of one", "•Title of three", "•Title of four"]
        await reader.press("g", "enter", "G", "tab")
        await reader.look_at_desk()
        assert listed(reader) == ["Title of one", "•Title of three", "•Title of four"]
        assert "— 3 of 4;" in heading(reader)
        await reader.press("]", "[")
        assert listed(reader) == ["•Title of three", "•Title of four"]
        assert "— 2 of 4;" in heading(reader)
        await reader.press("f5")
        assert listed(reader)[:2] == ["Title of one", "Title of two"]


async def test_the_way_back_leads_to_what_was_read_in_the_list(library: Library) -> None:
    async with opened(library, SIZE) as reader:
        await reader.look_at_desk()
        await reader.run("Only what is unread")
        await reader.press("enter", "G", "]", "H")
        assert reader.id == "one"
        assert "— 4 of 4;" in heading(reader)
        assert listed(reader)[0] == "Title of one"


async def test_where_nothing_is_left_unread_the_list_says_so(library: Library) -> None:
    async with opened(library, SIZE) as reader:
        await reader.look_at_desk()
        await reader.run("Only what is unread")
        await reader.run("Mark all as read")
        await reader.press("]", "[")
        assert "— 0 of 4;" in heading(reader)
        assert "The filter leaves no entry." in reader.text
        await reader.press("f5")
        assert len(listed(reader)) == 4


async def test_it_is_chosen_in_the_filters_and_counts_with_others(library: Library) -> None:
    async with opened(library, SIZE) as reader:
        await reader.look_at_desk()
        await reader.press("enter", "G", "tab", "F")
        assert "Reading" in reader.text
        assert "[ ] unread 3" in reader.text
        await reader.press("space")
        assert "[x] unread 3" in reader.text
        assert "[ ] assessment 1" in reader.text
        await reader.press("tab", "space")
        assert "[x] unread 2" in reader.text
        await reader.press("escape")
        assert listed(reader) == ["•Title of two", "•Title of four"]
        await reader.click("reading unread")
        assert "reading unread" not in heading(reader)
        assert "kind" in heading(reader)
