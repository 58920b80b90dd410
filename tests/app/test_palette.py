"""The palette: every command that applies, every tab, page and theme, by name, a line each."""

from __future__ import annotations

import pytest

from briefing.app.core import commands
from briefing.app.core.command import Command
from briefing.app.screens.palette import PaletteScreen
from briefing.desk.choices import THEME_CHOICES
from briefing.library import open_library
from briefing.library.library import Library
from tests.app import screen
from tests.app.opened import Opened, opened
from tests.conftest import MANIFEST, WritePack, entry

TALL = (100, 120)

UNNAMED = {*commands.NUMBERED, commands.PALETTE}
"""Tabs are offered by their titles, and the palette is open already."""


def palette(reader: Opened) -> PaletteScreen:
    """Return the palette, which is open."""
    assert isinstance(reader.app.screen, PaletteScreen)
    return reader.app.screen


def shown(reader: Opened) -> list[str]:
    """Return the lines of the palette, without the edge and the scroll bar."""
    found = screen.lines(reader.app, palette(reader).listed)
    return [line.rstrip("▐─ ").removeprefix("▌").strip() for line in found]


async def offered(reader: Opened, *typed: str, key: str = "ctrl+p") -> list[str]:
    """Open the palette, type and return the names that it offers, the first first."""
    await reader.press(key, *"".join(typed))
    return [each.name for each in palette(reader).listed.names]


def labels(wanted: set[Command]) -> set[str]:
    """Return how the palette names commands."""
    return {command.label for command in wanted - UNNAMED}


@pytest.mark.parametrize("key", [":", "ctrl+p"])
async def test_the_palette_offers_every_command_that_applies(small: Library, key: str) -> None:
    async with opened(small) as reader:
        applying = {label for command, _, label in reader.main.offered() if command not in UNNAMED}
        found = await offered(reader, key=key)
    tabs = {tab["title"] for tab in small.about["tabs"]}
    themes = {f"Theme: {name}" for name in THEME_CHOICES}
    assert set(found) == applying | tabs | themes
    assert commands.BACKWARD.label not in found


async def test_the_palette_of_the_search_offers_its_commands(small: Library) -> None:
    async with opened(small) as reader:
        await reader.press("s")
        found = set(await offered(reader))
    assert labels({commands.COMPLETE, commands.HELP}) <= found
    assert commands.NEXT_TAB.label not in found


async def test_a_name_has_a_line_with_its_key_at_the_right(small: Library) -> None:
    async with opened(small, TALL) as reader:
        await reader.press(":")
        listed = palette(reader).listed
        lines = shown(reader)
        names, headings = listed.names, {each.group for each in listed.names}
        assert listed.lines.total == len(names) + len(headings)
        for each in names[: len(lines) - len(headings)]:
            found = [
                line for line in lines if line.startswith(each.name) and each.note[:20] in line
            ]
            assert any(line.endswith(each.keys or each.kind or each.name) for line in found)
        ends = {len(line) for line in lines if " tab  " in line}
        assert len(ends) == 1


@pytest.mark.parametrize("size", [(80, 24), (40, 12), (160, 48)])
async def test_the_palette_is_seen_at_every_size(small: Library, size: tuple[int, int]) -> None:
    async with opened(small, size) as reader:
        await reader.press(":")
        lines = shown(reader)
        assert lines[0] == commands.TIMELINE.group
        assert any(
            line.startswith(commands.TIMELINE.label)
            and line.endswith(f" {commands.TIMELINE.spoken_keys}")
            for line in lines
        )
        assert "Esc Close" in reader.lines[-1]
        await reader.press("down")
        assert " 2/" in reader.lines[-1]
        await reader.press(*"theme: l")
        assert shown(reader)[0].startswith("Theme: light")


async def test_a_command_is_run_by_its_name(small: Library) -> None:
    async with opened(small) as reader:
        await reader.run("Next tab")
        assert reader.pane_id == "second"
        await reader.run("Search")
        assert reader.search.field.has_focus


@pytest.mark.parametrize("words", ["quit", "exit", "leave"])
async def test_a_command_is_found_by_other_names(small: Library, words: str) -> None:
    async with opened(small) as reader:
        assert commands.LEAVE.label in (await offered(reader, words))[:2]


async def test_the_orders_of_a_view_are_found_by_sort(small: Library) -> None:
    async with opened(small) as reader:
        await reader.press("i")
        assert (await offered(reader, "sort"))[0] == commands.VIEW_ORDER.label


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("theme", "Theme: dark"),
        ("dark", "Theme: dark"),
        ("light", "Theme: light"),
        ("gruv", "Theme: gruvbox"),
        ("contrast", "Theme: high-contrast"),
        ("copy", "Copy"),
        ("keys", "Help"),
        ("zoom", "No"),
    ],
)
async def test_what_people_call_things_is_found(small: Library, typed: str, first: str) -> None:
    async with opened(small) as reader:
        found = await offered(reader, typed)
    assert found[0] == first if first != "No" else not any("Closer" in each for each in found)


async def test_theme_finds_every_theme_and_colours_too(small: Library) -> None:
    names = {f"Theme: {name}" for name in THEME_CHOICES}
    async with opened(small) as reader:
        assert names <= set(await offered(reader, "theme"))
        await reader.press("escape")
        assert names <= set(await offered(reader, "colours"))


@pytest.fixture
def coasts(write_pack: WritePack) -> Library:
    """Return a pack with a tab whose title is that of a topic too."""
    manifest = MANIFEST.replace('"Second pane"', '"Coasts of the north"')
    manifest = manifest.replace('"Second"', '"Litt"') if '"Second"' in manifest else manifest
    topic = '[[topic]]\nid = "coasts"\nname = "Coasts of the north"\n'
    first = entry("one", topics='["coasts"]')
    return open_library(str(write_pack(first, briefing=manifest, more=topic)))


async def test_a_tab_comes_before_pages_of_its_name(coasts: Library) -> None:
    async with opened(coasts) as reader:
        found = await offered(reader, "coasts")
        assert found[:2] == ["Coasts of the north"] * 2
        kinds = [each.kind for each in palette(reader).listed.names]
        assert kinds[:2] == ["tab", "topic"]
        await reader.press("enter")
        assert reader.pane_id == "second"


async def test_an_entry_is_found_by_words_of_its_title_and_opened(small: Library) -> None:
    async with opened(small) as reader:
        assert await offered(reader, "tit thr") == ["Title of three"]
        await reader.press("enter")
        assert (reader.pane_id, reader.id) == ("second", "three")


async def test_a_tab_is_found_by_its_short_title(small: Library) -> None:
    async with opened(small) as reader:
        for tab in small.about["tabs"]:
            assert tab["title"] in await offered(reader, tab["short"])
            await reader.press("escape")


async def test_where_nothing_is_called_so_that_is_said(small: Library) -> None:
    async with opened(small) as reader:
        assert await offered(reader, "xqzw") == []
        assert "called so" in reader.text
        await reader.press("enter")
        assert palette(reader).field.value == "xqzw"


async def test_keys_typed_in_one_breath_are_those_of_the_palette(small: Library) -> None:
    async with opened(small) as reader:
        await reader.burst(":", *"next tab", "enter", "j")
        await reader.settle()
        assert reader.app.screen is reader.main
        assert reader.pane_id == "second"
        assert reader.pane.entries.index == min(1, reader.pane.entries.lines.count - 1)


async def test_one_moves_among_the_names_and_clicks_them(small: Library) -> None:
    async with opened(small) as reader:
        await offered(reader)
        listed = palette(reader).listed
        await reader.press("down", "down", "up")
        assert listed.index == 1
        await reader.press("pagedown", "pageup", "up", "up")
        assert listed.index == 0
        await reader.press(*"next")
        await reader.click("Next tab")
        assert reader.pane_id == "second"


async def test_a_second_click_on_a_name_does_nothing_more(small: Library) -> None:
    async with opened(small) as reader:
        await offered(reader, "next tab")
        listed = palette(reader).listed
        listed.clicked(0)
        listed.clicked(0)
        await reader.settle()
        assert reader.app.screen is reader.main
        assert reader.pane_id == "second"


async def test_a_click_beside_the_palette_closes_it(small: Library) -> None:
    async with opened(small) as reader:
        await offered(reader)
        await reader.pilot.click(offset=(0, 1))
        await reader.settle()
        assert reader.app.screen is reader.main


async def test_the_help_opens_over_the_palette_and_closes_to_it(small: Library) -> None:
    async with opened(small) as reader:
        await offered(reader, "next")
        was = reader.lines
        await reader.press("f1")
        assert reader.lines[0].split()[0] == "Help"
        await reader.press("q")
        assert reader.lines == was


async def test_a_window_that_becomes_too_small_loses_nothing(small: Library) -> None:
    async with opened(small) as reader:
        await offered(reader, "next")
        was = reader.lines
        await reader.resize(20, 5)
        assert "too small" in reader.text
        await reader.resize(80, 24)
        assert reader.lines == was


async def test_the_palette_is_left_without_doing_anything(small: Library) -> None:
    async with opened(small) as reader:
        before = reader.lines
        await offered(reader)
        await reader.press("escape")
        assert reader.lines == before


async def test_the_palette_follows_a_pack_that_is_saved(coasts: Library) -> None:
    async with opened(coasts) as reader:
        await offered(reader, "coasts")
        more = f"{coasts.folder}/more.toml"
        with open(more, encoding="utf-8") as file:
            text = file.read()
        with open(more, "w", encoding="utf-8") as file:
            file.write(text.replace('name = "Coasts of', 'name = "Coasts, all of'))
        await reader.saved()
        assert "Coasts, all of the north" in reader.text


async def test_in_ascii_the_palette_has_no_other_signs(
    small: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BRIEFING_ASCII", "1")
    async with opened(small, TALL) as reader:
        await offered(reader, "next")
        panel = screen.lines(reader.app, palette(reader).query_one("#palette"))
        assert [line for line in panel if not line.isascii()] == []
        assert "Down Next" in reader.lines[-1]


async def test_entries_pages_and_tabs_are_found_from_a_view(bundled: Library) -> None:
    async with opened(bundled) as reader:
        await reader.press("w")
        assert "Yonaguni" in await offered(reader, "yona")
        await reader.press("enter")
        assert reader.id == "yonaguni"
        await reader.press("H")
        assert reader.lines[0].startswith(" Map")
        assert (await offered(reader, "china"))[0] == "China"
        await reader.press("enter")
        assert reader.pane_id == "china"
