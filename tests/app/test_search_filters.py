"""Filters of the search: chosen in a panel, kept apart from what is typed, cleared with one key."""

from __future__ import annotations

import pytest

from briefing.library.library import Library, open_library
from tests.app import screen
from tests.app.opened import Opened, opened
from tests.conftest import WritePack, entry

RULE = '[entry.rule]\nbasis = [{ law = "Act", at = "Art. 1" }]\npermits = ["Towing"]'

PACK = (
    entry("ships", title='"Ships at sea"', body='"A cutter patrols."', kind='"capability"')
    + entry("planes", title='"Planes"', body='"A bomber patrols."', topics='["ships"]')
    + entry("law", title='"Law"', body='"Who patrols."', kind='"rule"', rule=RULE)
)


@pytest.fixture
def pack(write_pack: WritePack) -> Library:
    """Return a pack with something to filter."""
    return open_library(str(write_pack(PACK)))


def panel(reader: Opened) -> list[str]:
    """Return the lines of the panel, spaces as one."""
    lines = screen.lines(reader.app, reader.app.screen.query_one("FacetList"))
    return [" ".join(line.strip("│┃ ▌").split()) for line in lines]


def titles(reader: Opened) -> list[str]:
    """Return the titles that the search shows."""
    return [hit["row"]["title"] for hit in reader.search.results.hits]


async def stand_on(reader: Opened, name: str) -> None:
    """Go to a value of the panel by the arrow keys."""
    for _ in range(60):
        here = screen.lines(reader.app, reader.app.screen.query_one("FacetList"))
        if any("▌" in line and f"] {name} " in line for line in here):
            return
        await reader.press("down")
    raise AssertionError(f"no value {name}")


async def test_the_panel_shows_every_field_and_value_with_its_count(pack: Library) -> None:
    async with opened(pack, (80, 40)) as reader:
        await reader.press("s", *"patrols ", "f2")
        shown = panel(reader)
    at = next(n for n, line in enumerate(shown) if line.startswith("Kind ─"))
    assert shown[at + 1 : at + 4] == ["[ ] assessment 1", "[ ] capability 1", "[ ] rule 1"]
    assert "[ ] First pane 3" in shown
    assert "[ ] Ships 1" in shown


@pytest.mark.parametrize("key", ["space", "enter"])
async def test_a_value_is_chosen_and_not_chosen_any_more(pack: Library, key: str) -> None:
    async with opened(pack, (80, 40)) as reader:
        await reader.press("s", *"patrols ", "f2")
        await stand_on(reader, "rule")
        await reader.press(key)
        assert "[x] rule 1" in panel(reader)
        assert titles(reader) == ["Law"]
        assert "kind rule ✕" in reader.lines[1]
        await reader.press(key)
        assert len(titles(reader)) == 3
        assert "kind rule" not in reader.lines[1]


async def test_several_values_of_a_field_are_or_and_fields_are_and(pack: Library) -> None:
    async with opened(pack, (80, 40)) as reader:
        await reader.press("s", *"patrols ", "f2")
        for value in ("assessment", "capability"):
            await stand_on(reader, value)
            await reader.press("space")
        assert set(titles(reader)) == {"Ships at sea", "Planes"}
        await stand_on(reader, "Ships")
        await reader.press("space")
        assert titles(reader) == ["Planes"]


async def test_the_counts_follow_the_query_and_the_other_fields(pack: Library) -> None:
    async with opened(pack, (80, 40)) as reader:
        await reader.press("s", *"patrols ", "f2")
        await stand_on(reader, "rule")
        await reader.press("space")
        assert "[ ] First pane 1" in panel(reader)
        assert "[ ] assessment 1" in panel(reader)  # what choosing it too would give
        await reader.click("Search")
        reader.search.set_focus(reader.search.field)
        await reader.press(*'"cutter" ')
        assert "[x] rule 0" in panel(reader)
        assert "[ ] capability 1" in panel(reader)


@pytest.mark.parametrize("key", ["f2", "escape", "F"])
async def test_the_panel_closes_and_the_filters_stay(pack: Library, key: str) -> None:
    async with opened(pack) as reader:
        await reader.press("s", *"patrols ", "f2", "space", key)
        assert "[" not in " ".join(reader.lines[2:-1])
        assert "F5 clears" in reader.lines[1]
        await reader.press("x")
        assert reader.search.field.value == "patrols x"


async def test_one_key_clears_all_filters(pack: Library) -> None:
    async with opened(pack) as reader:
        await reader.press("s", *"patrols ", "f2", "space", "tab", "space", "escape", "f5")
        assert "F5" not in reader.lines[1]
        assert len(titles(reader)) == 3
        await reader.press("f5")
        assert reader.foot.startswith("No filter is chosen")


@pytest.mark.parametrize("key", ["backspace", "delete"])
async def test_in_the_panel_backspace_clears_all_filters(pack: Library, key: str) -> None:
    async with opened(pack, (80, 40)) as reader:
        await reader.press("s", *"patrols ", "f2", "space", "tab", "space", key)
        assert "[x]" not in " ".join(panel(reader))
        assert len(titles(reader)) == 3


async def test_the_mouse_chooses_and_removes(pack: Library) -> None:
    async with opened(pack, (80, 40)) as reader:
        await reader.press("s", *"patrols ", "f2")
        await reader.click("[ ] rule")
        assert titles(reader) == ["Law"]
        await reader.click("[ ] assessment")
        assert len(titles(reader)) == 2
        await reader.click("kind rule ✕")
        assert titles(reader) == ["Planes"]
        await reader.click("F5 clears")
        assert len(titles(reader)) == 3


async def test_filters_alone_show_what_they_leave_in_the_order_of_the_pack(pack: Library) -> None:
    async with opened(pack, (80, 40)) as reader:
        await reader.press("s", "f2")
        await reader.click("[ ] First pane")
        assert titles(reader) == ["Ships at sea", "Planes", "Law"]
        await reader.press("escape", "enter")
        assert reader.id == "ships"
        assert "match" not in reader.foot


async def test_the_keys_of_the_panel_go_from_field_to_field_and_to_a_letter(
    pack: Library,
) -> None:
    async with opened(pack, (80, 40)) as reader:
        await reader.press("s", *"patrols ", "f2", "tab")
        here = reader.search.filtering.panel
        assert here is not None
        seen = [here.rows[here.index]]
        for key in ("right", "left", "shift+tab", "r"):
            await reader.press(key)
            seen.append(here.rows[here.index])
        found = [row.filter.name for row in seen]  # type: ignore[union-attr]
    assert found == ["assessment", "confirmed", "assessment", "First pane", "rule"]


async def test_the_way_back_has_the_filters_too(pack: Library) -> None:
    async with opened(pack, (80, 40)) as reader:
        await reader.press("s", *"patrols ", "f2")
        await reader.click("[ ] rule")
        await reader.press("escape")
        before = reader.lines
        await reader.press("enter")
        assert reader.id == "law"
        await reader.press("H")
        assert reader.lines[:-1] == before[:-1]
        await reader.press("backspace", "s", *"patrols ")
        assert "kind rule" not in reader.text  # a new search is asked without them


async def test_a_field_with_many_values_shows_some_and_the_rest_on_demand(
    write_pack: WritePack,
) -> None:
    topics = "".join(f'[[topic]]\nid = "t{n:02}"\nname = "Topic {n:02}"\n' for n in range(30))
    every = ", ".join(f'"t{n:02}"' for n in range(30))
    library = open_library(str(write_pack(entry("one", topics=f"[{every}]"), extra=topics)))
    async with opened(library, (80, 60)) as reader:
        await reader.press("s", "f2")
        assert "Topic 07" in reader.text
        assert "Topic 08" not in reader.text
        await reader.click("… 22 more")
        assert "Topic 29" in reader.text


async def test_in_a_narrow_window_the_panel_takes_the_place_of_the_results(pack: Library) -> None:
    async with opened(pack, (40, 12)) as reader:
        await reader.press("s", *"patrols ", "f2")
        assert "Planes" not in reader.text
        assert "[ ] First pane" in reader.text
        await reader.press("escape")
        assert "Planes" in reader.text


async def test_names_of_a_pack_are_shown_as_they_are_written(write_pack: WritePack) -> None:
    odd = '[[topic]]\nid = "odd"\nname = "[red]Odd[/nope] [@click=app.quit]x"\n'
    library = open_library(str(write_pack(entry("one", topics='["odd"]'), extra=odd)))
    async with opened(library, (120, 60)) as reader:
        await reader.press("s", "f2")
        assert "[ ] [red]Odd[/nope] [@click=app.quit]x" in reader.text
        await reader.click("[ ] [red]Odd")
        assert "topic [red]Odd[/nope] [@click=app.q… ✕" in reader.lines[1]


async def test_where_nothing_is_found_there_is_nothing_to_filter(pack: Library) -> None:
    async with opened(pack) as reader:
        await reader.press("s", *"xyzzy", "f2")
        assert "No entry is left to filter" in reader.text
        await reader.press("down", "space", "tab", "escape")
        assert reader.search.focused is reader.search.field
