"""The palette: every command that applies, by name."""

from __future__ import annotations

import pytest
from textual.command import CommandPalette
from textual.widgets import OptionList

from briefing.app.core import commands
from briefing.app.core.commands import Command
from briefing.library.library import Library
from tests.app.opened import Opened, opened


async def offered(reader: Opened, key: str = ":") -> list[str]:
    """Open the palette and return what it offers, a line each."""
    await reader.press(key)
    await reader.pilot.pause()
    assert isinstance(reader.app.screen, CommandPalette)
    options = reader.app.screen.query_one(OptionList).options
    return [str(each.prompt).splitlines()[0] for each in options]


def names(wanted: set[Command]) -> set[str]:
    """Return how the palette names commands."""
    return {f"{command.label}: {command.help}" for command in wanted}


@pytest.mark.parametrize("key", [":", "ctrl+p"])
async def test_the_palette_offers_every_command_that_applies(small: Library, key: str) -> None:
    async with opened(small) as reader:
        applying = {command for command, _ in reader.main.offered()}
        found = set(await offered(reader, key))
    tabs = {f"Tab {n}: {tab['title']}" for n, tab in enumerate(small.about["tabs"], 1)}
    assert found == names(applying) | tabs
    assert not found & names({commands.NEXT_MATCH, commands.BACKWARD})


async def test_the_palette_of_the_search_offers_its_commands(small: Library) -> None:
    async with opened(small) as reader:
        await reader.press("s")
        found = set(await offered(reader, "ctrl+p"))
    assert names({commands.RESULT_OPEN, commands.HELP}) <= found
    assert not names({commands.OPEN, commands.NEXT_TAB}) & found


async def test_a_command_is_run_by_its_name(small: Library) -> None:
    async with opened(small) as reader:
        await reader.run("Next tab")
        assert reader.pane_id == "second"
        await reader.run("Search: search every entry")
        assert reader.search.field.has_focus


async def test_the_palette_is_left_without_doing_anything(small: Library) -> None:
    async with opened(small) as reader:
        before = reader.lines
        await offered(reader)
        await reader.press("escape")
        assert reader.lines == before
