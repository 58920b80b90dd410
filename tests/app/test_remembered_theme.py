"""The theme that was chosen is that of the next start, and what is wrong with it is said."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.css.stylesheet import Stylesheet

from briefing import paths
from briefing.app.ui.themes import DARK, GRUVBOX, LIGHT
from briefing.library.library import Library
from tests.app.opened import opened


@pytest.fixture
def settings() -> Path:
    """Return the file of the settings, in a folder that is there."""
    path = Path(paths.settings_file())
    path.parent.mkdir()
    return path


async def test_the_next_start_begins_with_the_theme_that_was_chosen(small: Library) -> None:
    async with opened(small) as reader:
        await reader.run("Theme: gruvbox")
    assert Path(paths.settings_file()).read_text() == 'theme = "gruvbox"\n'
    async with opened(small) as reader:
        assert reader.app.theme == GRUVBOX.name
        await reader.run("Next theme")
        chosen = reader.app.theme
    async with opened(small) as reader:
        assert reader.app.theme == chosen


async def test_the_stylesheet_is_read_once(
    small: Library, settings: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings.write_text('theme = "light"\n')
    read: list[object] = []
    reparse = Stylesheet.reparse

    def counted(stylesheet: Stylesheet) -> None:
        read.append(stylesheet)
        reparse(stylesheet)

    monkeypatch.setattr(Stylesheet, "reparse", counted)
    async with opened(small) as reader:
        assert reader.app.theme == LIGHT.name
    assert read == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('theme = "gruvbx"\n', "settings.toml: no theme is called gruvbx; did you mean gruvbox?"),
        ('theme = "xqzw"\n', "settings.toml: no theme is called xqzw; there are dark, light"),
        ("theme = 5\n", "settings.toml: `theme` is the name of a theme"),
        ("x = \n", "settings.toml: line 1: "),
        ('theme = "\\u001b[31m"\n', "settings.toml: no theme is called "),
    ],
)
async def test_what_is_wrong_is_said_in_a_line_and_nothing_is_lost(
    small: Library, settings: Path, text: str, said: str
) -> None:
    settings.write_text(text)
    async with opened(small, (120, 30)) as reader:
        assert reader.app.theme == DARK.name
        assert reader.lines[-1].strip().startswith(said)
        await reader.press("j")
        assert said not in reader.lines[-1]
        assert settings.read_text() == text


async def test_a_broken_file_is_not_written_over(small: Library, settings: Path) -> None:
    settings.write_text("x = \n")
    async with opened(small, (120, 30)) as reader:
        await reader.run("Theme: light")
        assert reader.app.theme == LIGHT.name
        assert reader.foot.startswith("Not remembered: settings.toml: line 1: ")
    assert settings.read_text() == "x = \n"


async def test_where_nothing_can_be_written_the_theme_changes_all_the_same(small: Library) -> None:
    Path(paths.config_folder()).write_text("a file where a folder should be")
    async with opened(small, (120, 30)) as reader:
        assert reader.lines[-1].strip().startswith("settings.toml: ")
        await reader.run("Theme: light")
        assert reader.app.theme == LIGHT.name
        assert reader.foot.startswith("Not remembered: settings.toml: ")
