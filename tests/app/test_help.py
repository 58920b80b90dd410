"""The help: every command with its keys, every sign and grade, from where they are declared."""

from __future__ import annotations

import pytest

from briefing.app.core import commands
from briefing.app.core.commands import Command
from briefing.app.screens.help import ELSEWHERE, HelpScreen
from briefing.app.ui import signs
from briefing.library.library import Library
from briefing.library.query import syntax_help
from briefing.pack.model import scales
from tests.app.opened import Opened, opened

TALL = (100, 320)


@pytest.mark.parametrize("key", ["?", "f1"])
@pytest.mark.parametrize("before", [[], ["enter"], ["s"]])
async def test_the_help_opens_and_closes(small: Library, before: list[str], key: str) -> None:
    if key == "?" and before == ["s"]:
        key = "f1"  # in the search ? is text
    async with opened(small) as reader:
        await reader.press(*before)
        was = reader.lines
        await reader.press(key)
        assert reader.lines[0].split()[0] == "Help"
        await reader.press("q")
        assert reader.lines == was


def keys_in_help(command: Command) -> str:
    """Return how the help shows a command's keys."""
    if command in commands.NUMBERED:
        return "1–9"
    return command.spoken_keys or ": and its name"


async def test_the_help_lists_every_command_with_its_keys(small: Library) -> None:
    async with opened(small, TALL) as reader:
        await reader.press("?")
        rows = [" ".join(line.split()) for line in reader.lines]
    wanted = {f"{keys_in_help(command)} {command.help}" for command in commands.ALL}
    assert wanted - set(rows) == set()


@pytest.mark.parametrize("way", [[], ["enter"], ["s"], ["i"], ["F"]])
async def test_the_help_begins_with_what_can_be_done_on_the_screen(
    small: Library, way: list[str]
) -> None:
    async with opened(small, TALL) as reader:
        await reader.press(*way)
        here = {offer.command for offer in reader.app.shown.offered()}
        await reader.press("f1")
        rows = [" ".join(line.split()) for line in reader.lines]
    elsewhere = rows.index(ELSEWHERE)
    for command in commands.ALL:
        at = rows.index(f"{keys_in_help(command)} {command.help}")
        if command not in commands.NUMBERED:
            assert (at < elsewhere) == (command in here), command.id


@pytest.mark.parametrize("width", [80, 120, 200])
async def test_a_command_has_a_line_and_all_keys_stand_in_a_column(
    small: Library, width: int
) -> None:
    async with opened(small, (width, 260)) as reader:
        await reader.press("?")
        lines = [line.rstrip("▐ ") for line in reader.lines]
    lines = [line.split("│")[0].rstrip("▐ ") for line in lines]  # the signs stand beside
    columns = set()
    for command in commands.ALL:
        ends = [line for line in lines if line.endswith(f"  {command.help}")]
        assert ends, command.id
        columns.add(len(ends[0]) - len(command.help))
    assert len(columns) == 1


async def test_in_the_search_the_help_begins_with_what_can_be_asked(small: Library) -> None:
    async with opened(small, TALL) as reader:
        await reader.press("s", "f1")
        rows = [" ".join(line.split()) for line in reader.lines]
        await reader.press("escape", "escape", "?")
        assert not any(row.startswith("kind: ") for row in (line.strip() for line in reader.lines))
    written = [*syntax_help.OPERATORS.items(), *syntax_help.fields()]
    found = [rows.index(f"{each} {told}") for each, told in written]
    assert found == sorted(found)
    assert found[-1] < rows.index(f"{commands.DOWN.spoken_keys} {commands.DOWN.help}")


async def test_the_help_explains_every_sign_and_every_grade(small: Library) -> None:
    async with opened(small, TALL) as reader:
        await reader.press("?")
        rows = {" ".join(line.split()) for line in reader.lines}
    named = {f"{sign} {name}" for name, sign in (signs.STANDING | signs.CHANGE).items()}
    letters = {f"{letter} {text}" for letter, text in scales.RELIABILITY.items()}
    digits = {f"{digit} {text}" for digit, text in scales.CREDIBILITY.items()}
    assert (named | letters | digits) - rows == set()
    assert any(row.startswith(signs.LATER) for row in rows)


async def test_in_a_wide_window_the_signs_stand_beside_the_keys(small: Library) -> None:
    async with opened(small, (120, 36)) as reader:
        await helped(reader)
        assert "confirmed" in reader.text
        await reader.press("tab", "G")
        assert "line down" in reader.text  # the keys stay where they are
        assert "Traffic Light" in reader.text
        await reader.resize(100, 36)
        assert "confirmed" not in reader.text
        assert "line down" in reader.text
        await reader.press("G")
        assert "Traffic Light" in reader.text


async def helped(reader: Opened) -> None:
    """Open the help."""
    await reader.press("?")
    assert isinstance(reader.app.screen, HelpScreen)


@pytest.mark.parametrize("keys", [("j", "k"), ("space", "b"), ("d", "u"), ("G", "g")])
async def test_the_help_is_read_as_an_entry_is(small: Library, keys: tuple[str, str]) -> None:
    async with opened(small) as reader:
        await helped(reader)
        was = reader.lines
        await reader.press(keys[0])
        assert reader.lines != was
        await reader.press(keys[1])
        assert reader.lines == was


@pytest.mark.parametrize("key", ["?", "f1"])
async def test_the_help_opens_once(small: Library, key: str) -> None:
    async with opened(small) as reader:
        await helped(reader)
        await reader.press(key, "escape")
        assert not isinstance(reader.app.screen, HelpScreen)
