"""The map: `w` from a tab or an entry; the list lights places, Enter opens their pages."""

from __future__ import annotations

import re

import pytest
from textual.geometry import Region

from briefing.app.screens.views.map_picture import MapPicture
from briefing.library.library import Library, open_library
from tests.app.opened import Opened, opened
from tests.conftest import NAMES, WritePack, entry
from tests.small_pack import table


def place(id: str, lat: float, lon: float, *, approximate: bool = True) -> str:
    fields = {"name": f'"{id.capitalize()}"', "lat": str(lat), "lon": str(lon)}
    return table("place", id, fields | ({"approximate": "true"} if approximate else {}))


MORE = (
    NAMES
    + place("bay", 35.0, 140.0)
    + place("cove", 36.0, 141.0)
    + place("reef", -17.0, 179.0)
    + place("rock", -18.0, -179.0, approximate=False)
)
FIRST = (
    entry("one", places='["bay", "island"]')
    + entry("two", kind='"event"', date="2023-01-01", places='["bay", "cove"]')
    + entry("three")
)
SECOND = entry("four", places='["reef", "rock"]')


@pytest.fixture
def pack(write_pack: WritePack) -> Library:
    """Return a pack with two regions, one of them across the antimeridian."""
    return open_library(str(write_pack(FIRST, SECOND, names=MORE)))


def chosen(reader: Opened) -> str:
    """Return the name that is chosen in the list."""
    line = next(line for line in reader.lines if "▌" in line)
    return line.partition("▌")[2].split()[1]


def lit(reader: Opened) -> str:
    """Return the name beside the mark that is lit on the map."""
    picture = reader.app.screen.query_one(MapPicture)
    lines = [picture.render_line(y) for y in range(picture.size.height)]
    gold = picture.line_style("place-here")
    found = [each.text for line in lines for each in line if each.style == gold]
    return "".join(found).replace("◉", "").strip()


@pytest.mark.parametrize("size", [(80, 24), (60, 24), (120, 36), (160, 48)])
async def test_a_tab_shows_the_places_of_its_entries(pack: Library, size: tuple[int, int]) -> None:
    async with opened(pack, size) as reader:
        await reader.press("w")
        assert "Map · First pane · all places" in reader.lines[0]
        assert "2 of 3 entries name a place, 1 names none." in reader.text
        assert "3 places, 1 without a position. Left out: 2" in reader.text
        assert re.search("[\u2801-\u28ff]", reader.text)
        assert "Reef" not in reader.text
        assert (chosen(reader), lit(reader)) == ("Bay", "Bay")


async def test_where_there_is_no_room_the_list_stands_alone_and_says_so(pack: Library) -> None:
    async with opened(pack, (40, 12)) as reader:
        await reader.press("w")
        assert "No room for the map" in reader.text
        assert "+ Closer" not in reader.text
        assert chosen(reader) == "Bay"
        await reader.press("j", "enter")
        assert reader.id == "cove"
        await reader.press("backspace")
        assert chosen(reader) == "Cove"


async def test_moving_in_the_list_lights_the_place(pack: Library) -> None:
    async with opened(pack) as reader:
        await reader.press("w", "j")
        assert (chosen(reader), lit(reader)) == ("Cove", "Cove")
        await reader.press("j")  # has no position: the last one stays lit
        assert (chosen(reader), lit(reader)) == ("Island", "Cove")


@pytest.mark.parametrize("size", [(80, 24), (60, 24), (160, 48)])
async def test_the_entries_of_the_place_stand_under_the_list(
    pack: Library, size: tuple[int, int]
) -> None:
    async with opened(pack, size) as reader:
        await reader.press("w")
        assert "Bay 2 entries" in reader.text
        assert "Title of one" in reader.text
        await reader.press("j")
        assert "Cove 1 entry" in reader.text
        assert "Title of one" not in reader.text
        assert "Title of two" in reader.text
        await reader.press("j")
        assert "Island 1 entry" in reader.text


async def test_of_many_entries_of_a_place_the_rest_is_counted(write_pack: WritePack) -> None:
    many = "".join(entry(f"e{n:02}", places='["bay"]') for n in range(30))
    async with opened(open_library(str(write_pack(many, names=MORE)))) as reader:
        await reader.press("w")
        assert "Bay 30 entries" in reader.text
        assert "and 25 more" in reader.text


async def test_a_click_on_the_map_chooses_the_place_and_another_opens_it(pack: Library) -> None:
    async with opened(pack) as reader:
        await reader.press("w")
        column, row = next(
            (line[:48].index("○"), y) for y, line in enumerate(reader.lines) if "○" in line[:48]
        )
        await reader.pilot.click(offset=(column, row))
        await reader.settle()
        assert chosen(reader) == "Cove"
        assert lit(reader) == "Cove"
        await reader.click("◉")
        assert reader.id == "cove"


async def test_enter_opens_the_page_and_the_way_back_leads_to_the_place(pack: Library) -> None:
    async with opened(pack) as reader:
        await reader.press("w", "w", "plus", "j", "enter")
        assert reader.id == "cove"
        assert reader.app.screen is reader.main
        await reader.press("backspace")
        assert "Map · the whole pack · around Bay (region 1 of 2)" in reader.lines[0]
        assert (chosen(reader), lit(reader)) == ("Cove", "Cove")
        await reader.press("backspace")
        assert reader.app.screen is reader.main


async def test_the_map_follows_the_chosen_place_from_region_to_region(pack: Library) -> None:
    async with opened(pack) as reader:
        await reader.press("w", "w", "plus")
        assert "around Bay (region 1 of 2)" in reader.lines[0]
        await reader.press("j", "j")
        assert "around Reef (region 2 of 2)" in reader.lines[0]
        left = [line.split(" ▌")[0] for line in reader.lines]
        assert any("Rock" in line[:50] for line in left)  # across the antimeridian


async def test_one_comes_closer_and_goes_further(pack: Library) -> None:
    async with opened(pack) as reader:
        await reader.press("w", "w")
        seen = []
        for key in ("minus", "minus", "plus", "plus", "=", "plus"):
            await reader.press("equals_sign" if key == "=" else key)
            seen.append(reader.lines[0].split(" · ")[2].split("  ")[0].strip())
        assert seen == [
            "the world",
            "the world",
            "all places",
            "around Bay (region 1 of 2)",
            "near Bay",
            "near Bay",
        ]


async def test_one_key_shows_the_whole_pack_and_the_tab_again(pack: Library) -> None:
    async with opened(pack) as reader:
        await reader.press("w", "j", "w")
        assert "Map · the whole pack" in reader.lines[0]
        assert "Reef" in reader.text
        assert chosen(reader) == "Cove"
        await reader.press("w")
        assert "Map · First pane" in reader.lines[0]


async def test_the_filters_of_the_tab_hold(pack: Library) -> None:
    async with opened(pack) as reader:
        await reader.press("F")
        await reader.click("[ ] event")
        await reader.press("escape", "w")
        assert "Map · First pane, kind event" in reader.text
        assert "1 of 1 entry names a place" in reader.text


async def test_from_an_entry_or_a_page_it_opens_at_the_place(pack: Library) -> None:
    for at, name in (("two", "Bay"), ("cove", "Cove"), ("rock", "Rock")):
        async with opened(pack, entry=at) as reader:
            await reader.press("w")
            assert (chosen(reader), lit(reader)) == (name, name)


async def test_for_a_tab_without_places_the_whole_pack_is_shown(write_pack: WritePack) -> None:
    async with opened(open_library(str(write_pack(FIRST, entry("x"), names=MORE)))) as reader:
        await reader.press("2", "w")
        assert "the whole pack" in reader.lines[0]
        assert chosen(reader) == "Bay"
        await reader.press("w")
        assert "There is no place here: no entry of Second pane names any." in reader.text
        await reader.press("plus", "enter", "j", "w")
        assert chosen(reader) == "Bay"


async def test_places_without_any_position_are_a_list(write_pack: WritePack) -> None:
    async with opened(open_library(str(write_pack(entry("x", places='["island"]'))))) as reader:
        await reader.press("w", "plus", "minus")
        assert "1 place, 1 without a position." in reader.text
        assert "Without a position" in reader.text
        await reader.press("enter")
        assert reader.id == "island"


async def test_it_is_drawn_anew_in_another_size(pack: Library) -> None:
    async with opened(pack) as reader:
        await reader.press("w", "j")
        for size in ((40, 12), (60, 30), (160, 48), (80, 24)):
            await reader.resize(*size)
            assert chosen(reader) == "Cove"
        assert lit(reader) == "Cove"


async def test_it_follows_what_is_saved(write_pack: WritePack) -> None:
    folder = write_pack(FIRST, SECOND, names=MORE)
    async with opened(open_library(str(folder))) as reader:
        await reader.press("w", "w")
        assert "Quay" not in reader.text
        write_pack(FIRST, SECOND, names=MORE + place("quay", 1, 1))
        await reader.saved()
        assert "Quay" in reader.text


async def test_a_key_paints_only_lines_of_the_map_that_change(pack: Library) -> None:
    async with opened(pack) as reader:
        await reader.press("w", "w")
        picture = reader.app.screen.query_one(MapPicture)
        painted: list[int] = []
        plain = picture.refresh

        def refresh(*regions: Region, **more: bool) -> MapPicture:
            painted.extend(each.y for each in regions)
            return plain(*regions, **more)

        picture.refresh = refresh  # type: ignore[method-assign]
        await reader.press("j")
        assert 0 < len(painted) < picture.size.height


async def test_below_the_list_titles_are_whole_where_there_is_room(write_pack: WritePack) -> None:
    title = '"A title of many words that goes on in a second line"'
    named = entry("one", kind='"event"', title=title, date="2023-01-01", places='["bay"]')
    library = open_library(str(write_pack(named, names=MORE)))
    async with opened(library) as reader:
        await reader.press("w")
        at = next(n for n, line in enumerate(reader.lines) if "Bay  1 entry" in line)
        below = [line.split("  ")[-1].strip() for line in reader.lines[at + 1 : at + 6]]
    assert " ".join(below[:-2]).removeprefix("✓ ") == title.strip('"')
    assert below[-2:] == ["1 Jan 2023", "about 35.00N 140.00E"]
