"""What is looked for in the help: lines are left as one types, by key, by name, by other words."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing import paths
from briefing.app.core import commands
from briefing.app.screens.help import HelpScreen
from briefing.library.library import Library
from tests.app.opened import Opened, opened

NOTHING = "No key, sign or word is called so; Esc shows all again"


def rows(reader: Opened) -> list[str]:
    """Return the lines of the help that are shown, without what stands above them."""
    lines = (" ".join(line.strip("▐ ").split()) for line in reader.lines[:-1])
    heads = {each.group for each in commands.ALL} | {"Help", "On other screens", "Signs and words"}
    heads |= {"Signs in the lists", "Words"}
    return [line for line in lines if line.rstrip("─ ") and line.rstrip("─ ") not in heads]


@pytest.mark.parametrize(
    ("typed", "command"),
    [
        ("bookmark", commands.BOOKMARK),
        ("Bookmark", commands.BOOKMARK),
        ("yank", commands.CITE),  # a word that the help does not show
        ("next ent", commands.NEXT_ENTRY),
        ("!", commands.PROBLEMS),
        ("f12", commands.SEND),
    ],
)
async def test_a_command_is_found_by_key_name_and_other_words(
    small: Library, typed: str, command: commands.Command
) -> None:
    async with opened(small, (100, 40)) as reader:
        await reader.press("?", "/", *typed)
        assert f"{command.spoken_keys} {command.help}" in rows(reader)
        assert len(rows(reader)) < 12
        assert f"{commands.QUIT.spoken_keys} {commands.QUIT.help}" not in rows(reader)


async def test_lines_are_left_as_one_types_and_all_are_there_again(small: Library) -> None:
    async with opened(small) as reader:
        await reader.press("?", "space")
        before = reader.lines
        await reader.press("/", *"confirmed")
        assert "✓ confirmed" in rows(reader)
        assert reader.lines[-1].rstrip().endswith("lines")
        await reader.press("escape")
        assert reader.lines == before
        await reader.press("/", *"bookmark", "enter")
        few = rows(reader)
        assert reader.foot.startswith(f"{len(few)} lines")
        await reader.press("n")
        assert reader.foot.startswith("match 2 of")
        await reader.press("escape")
        assert len(rows(reader)) > len(few)
        assert isinstance(reader.app.screen, HelpScreen)
        await reader.press("escape")
        assert reader.main.is_current


async def test_where_nothing_is_found_that_is_said(small: Library) -> None:
    async with opened(small) as reader:
        await reader.press("?", "/", *"zzz")
        assert rows(reader) == [NOTHING]
        assert "nothing found" in reader.lines[-1]
        await reader.press("backspace", "backspace", "backspace")
        assert f"{commands.DOWN.spoken_keys} {commands.DOWN.help}" in rows(reader)


async def test_what_is_left_stays_so_at_another_size(small: Library) -> None:
    async with opened(small, (130, 40)) as reader:
        await reader.press("?", "/", *"withdrawn")
        assert "∅ withdrawn" in reader.text
        assert "line down" not in reader.text
        await reader.resize(80, 24)
        assert rows(reader) == ["∅ withdrawn"]


async def test_keys_are_found_as_they_are_bound(small: Library) -> None:
    file = Path(paths.settings_file())
    file.parent.mkdir()
    file.write_text('[keys]\nbookmark = "Z"\n')
    async with opened(small) as reader:
        await reader.press("?", "/", "Z")
        assert rows(reader) == [f"Z {commands.BOOKMARK.help}"]
