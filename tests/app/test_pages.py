"""Names have pages in the reader: they are opened, followed, found and left as entries are."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing.app.screens.palette import PaletteScreen
from briefing.library.library import Library, open_library
from tests.app.opened import Opened, opened
from tests.conftest import NAMES, WritePack, entry
from tests.small_pack import table

FIRST = entry("one", topics='["ships"]', date="2024-05-01") + entry("two")
SECOND = entry("three", topics='["ships"]', places='["island"]', date="2022-05-01")


@pytest.fixture
def folder(write_pack: WritePack) -> Path:
    """Return the folder of a pack whose entries name a topic and a place."""
    return write_pack(FIRST, SECOND)


@pytest.fixture
def library(folder: Path) -> Library:
    """Return its library."""
    return open_library(str(folder))


async def _follow(reader: Opened, target: str) -> None:
    """Follow the link to a target by its label."""
    await reader.press("f")
    hints = reader.links
    label = next(each for each, link in hints.items() if link.target == target)
    await reader.press(*label)


async def test_a_page_is_opened_by_its_address(library: Library) -> None:
    async with opened(library, entry="topic:ships") as reader:
        assert reader.entry[:2] == ["Ships", "Topic · ships"]
        assert "Entries about it · 2" in reader.entry_text
        shown = reader.entry_text
        assert shown.index("Title of one") < shown.index("Title of three")


async def test_names_are_followed_to_their_pages_and_on_to_entries(library: Library) -> None:
    async with opened(library, (100, 40), entry="one") as reader:
        await _follow(reader, "#topic:ships")
        assert reader.id == "ships"
        await _follow(reader, "#three")
        assert (reader.id, reader.pane_id) == ("three", "second")
        await reader.press("H")
        assert reader.id == "ships"
        await reader.press("backspace")
        assert reader.id == "one"
        await reader.press("L")
        assert reader.id == "ships"


async def test_who_says_it_and_its_sources_are_followed(library: Library) -> None:
    async with opened(library, (100, 40), entry="one") as reader:
        await _follow(reader, "#actor:ministry")
        assert "Entries that it says or passes on" in reader.entry_text
        await reader.press("H")
        await _follow(reader, "#source:act")
        assert "Entries that rest on it alone · 3" in reader.entry_text


async def test_what_the_author_links_to_keeps_the_first_labels(write_pack: WritePack) -> None:
    first = entry("one", body='"See [the third](#three)."')
    async with opened(open_library(str(write_pack(first))), (100, 40)) as reader:
        await reader.press("f", "a")
        assert reader.id == "three"


async def test_a_page_follows_the_pack(library: Library, folder: Path) -> None:
    async with opened(library, entry="topic:ships") as reader:
        names = NAMES.replace('name = "Ships"', 'name = "Vessels"\naliases = ["Hulls"]')
        (folder / "names.toml").write_text(names, encoding="utf-8")
        await reader.saved()
        assert reader.entry[0] == "Vessels"
        assert "Hulls" in reader.entry_text


async def test_a_page_that_is_gone_is_not_come_back_to(library: Library, folder: Path) -> None:
    async with opened(library, (100, 40), entry="one") as reader:
        await _follow(reader, "#topic:ships")
        await _follow(reader, "#three")
        (folder / "names.toml").write_text(NAMES.replace('"ships"', '"boats"'), encoding="utf-8")
        for name, text in (("first", FIRST), ("second", SECOND)):
            renamed = text.replace('"ships"', '"boats"')
            (folder / f"{name}.toml").write_text(renamed, encoding="utf-8")
        await reader.saved()
        await reader.press("H")
        assert reader.id == "one"


async def test_the_search_leads_to_a_page_and_back(library: Library) -> None:
    async with opened(library, search="type:place") as reader:
        assert "Island" in reader.text
        await reader.press("down", "enter")
        assert reader.id == "island"
        await reader.press("backspace")
        assert reader.search.field.value == "type:place"


async def test_the_palette_finds_pages_and_reads_no_markup(write_pack: WritePack) -> None:
    names = NAMES.replace('name = "Ships"', 'name = "[red]Ships[/] of war"')
    async with opened(open_library(str(write_pack(FIRST, SECOND, names=names)))) as reader:
        await reader.press(":", *"of war")
        await reader.pilot.pause()
        assert isinstance(reader.app.screen, PaletteScreen)
        assert [each.name for each in reader.app.screen.listed.names] == ["[red]Ships[/] of war"]
        assert any("[red]Ships[/] of war" in x and "topic" in x for x in reader.lines)
        await reader.press("enter")
        await reader.settle()
        assert reader.id == "ships"


async def test_the_pack_tells_about_itself(library: Library) -> None:
    async with opened(library) as reader:
        await reader.run("About")
        assert reader.id == "small"
        assert "28 Jul 2023" in reader.entry_text


async def test_more_like_a_page_are_the_entries_that_name_it(library: Library) -> None:
    async with opened(library, entry="topic:ships") as reader:
        await reader.press("M")
        assert reader.search.field.value == "topic:ships"
        assert "2 found" in reader.text


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("quay", "North Quay (place)"),
        ("sea of", "Sea of Reeds (place)"),
        ("ho", "Harbour Office (topic)"),
        ("search", "Search ("),
        ("next", "Next"),
    ],
)
async def test_a_name_comes_before_commands_that_merely_hold_its_letters(
    write_pack: WritePack, typed: str, first: str
) -> None:
    more = (
        table("place", "north-quay", {"name": '"North Quay"'})
        + table("place", "reeds", {"name": '"Sea of Reeds"'})
        + table("topic", "office", {"name": '"Harbour Office"', "aliases": '["HO"]'})
    )
    async with opened(open_library(str(write_pack(FIRST, SECOND, more=more)))) as reader:
        await reader.press(":", *typed)
        await reader.pilot.pause()
        assert isinstance(reader.app.screen, PaletteScreen)
        found = reader.app.screen.listed.names[0]
        assert f"{found.name} ({found.kind})".startswith(first)
