"""What was chosen is so at the next start too, and what is wrong with the settings is said."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.css.stylesheet import Stylesheet

from briefing import paths
from briefing.app.session.settings_in_use import in_ascii
from briefing.app.ui.themes import DARK, GRUVBOX, LIGHT, THEMES
from briefing.desk import choices
from briefing.desk.settings import ASCII, Settings
from briefing.library.library import Library
from briefing.publish import signs
from tests.app.opened import Opened, opened


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
        (
            'theme = "gruvbx"\n',
            "settings.toml:1:9: `theme` cannot be `gruvbx`; did you mean `gruvbox`? (",
        ),
        (
            'theme = "xqzw"\n',
            'settings.toml:1:9: `theme` cannot be `xqzw`: it is "auto", "dark", ',
        ),
        ("theme = 5\n", "settings.toml:1:9: `theme` cannot be 5: it is "),
        ("x = \n", "settings.toml:1:5: "),
        ('theme = "\\u001b[31m"\n', "settings.toml:1:9: `theme` cannot be `"),
        (
            '[keys]\nfind = "n"\n',
            "settings.toml:2:8: `n` is a key of `match.next` in the briefing: ",
        ),
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
        assert reader.foot.startswith("Not kept: settings.toml: line 1: ")
    assert settings.read_text() == "x = \n"


async def test_what_stands_above_a_mistake_holds(small: Library, settings: Path) -> None:
    text = 'theme = "light"\nread_after = 600\nkeymap = "vim\nlist_order = "date"\n'
    settings.write_text(text)
    async with opened(small, (120, 30)) as reader:
        assert reader.app.theme == LIGHT.name
        assert reader.lines[-1].strip().startswith("settings.toml:3:10: is not TOML: ")
        await reader.press(",")
        shown = [line.split() for line in reader.lines]
        assert next(line for line in shown if "read_after" in line)[-2:] == ["line", "2"]
        assert next(line for line in shown if "list_order" in line)[-1] == "default"
        await reader.press("l")
        assert reader.foot.startswith("Not kept: settings.toml: line 3: ")
    assert settings.read_text() == text


async def test_where_nothing_can_be_written_the_theme_changes_all_the_same(small: Library) -> None:
    Path(paths.config_folder()).write_text("a file where a folder should be")
    async with opened(small, (120, 30)) as reader:
        assert reader.lines[-1].strip().startswith("settings.toml: ")
        await reader.run("Theme: light")
        assert reader.app.theme == LIGHT.name
        assert reader.foot.startswith("Not kept: settings.toml: ")


async def test_what_is_said_of_a_wrong_file_names_the_command_at_every_width(
    small: Library, settings: Path
) -> None:
    settings.write_text("list_width = 5\n")
    for size in ((40, 12), (80, 24)):
        async with opened(small, size) as reader:
            assert "(briefing settings)" in reader.lines[-1]


async def test_what_is_right_of_a_wrong_file_holds(small: Library, settings: Path) -> None:
    settings.write_text('list_width = 5\ntheme = "light"\nread_after = 0\nopens = "first"\n')
    async with opened(small) as reader:
        assert reader.app.theme == LIGHT.name
        now = reader.app.session.settings
        assert (now.read_after, now.opens, now.list_width) == (0, "first", "auto")


def _list_width(reader: Opened) -> int:
    return reader.pane.entries.region.width


async def test_the_list_is_as_wide_as_is_asked_for(small: Library, settings: Path) -> None:
    async with opened(small, (100, 24)) as reader:
        assert _list_width(reader) == 39
    settings.write_text("list_width = 60\n")
    async with opened(small, (100, 24)) as reader:
        assert _list_width(reader) == 60
        await reader.resize(60, 24)
        assert _list_width(reader) == 60  # alone
        await reader.resize(160, 24)
        assert _list_width(reader) == 96
        reader.app.settings.change(Settings.list_width, 25)
        await reader.settle()
        assert _list_width(reader) == 40
    settings.write_text("list_width = 20\n")
    async with opened(small) as reader:
        assert _list_width(reader) == 24  # less holds no title


async def test_signs_are_in_ascii_where_that_is_asked_for(
    small: Library, settings: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings.write_text("ascii = true\n")
    async with opened(small) as reader:
        assert not {"▌", "│", "✓"} & set("".join(reader.lines))
    monkeypatch.setenv("BRIEFING_ASCII", "0")
    async with opened(small) as reader:
        assert "▌" in "".join(reader.lines)
    monkeypatch.delenv("BRIEFING_ASCII")
    settings.write_text("")
    async with opened(small) as reader:
        assert "▌" in "".join(reader.lines)


@pytest.mark.parametrize(
    ("environment", "ascii"),
    [
        ({}, False),
        ({"LANG": "C"}, False),
        ({"LANG": "de_DE.UTF-8"}, False),
        ({"LANG": "de_DE.utf8@euro"}, False),
        ({"LANG": "de_DE.ISO-8859-1"}, True),
        ({"LC_ALL": "", "LC_CTYPE": "ja_JP.eucJP", "LANG": "en_US.UTF-8"}, True),
    ],
)
def test_left_to_us_signs_are_in_ascii_where_the_locale_has_no_others(
    environment: dict[str, str], ascii: bool
) -> None:
    assert in_ascii(Settings(), environment) is ascii


async def test_nothing_moves_where_that_is_not_wanted(small: Library, settings: Path) -> None:
    settings.write_text("animation = false\n")
    async with opened(small) as reader:
        assert reader.app.animation_level == "none"


def test_the_names_that_the_settings_take_are_those_of_the_app() -> None:
    assert tuple(theme.name for theme in THEMES) == choices.THEMES
    assert ASCII == signs.ASCII


async def test_what_could_not_be_kept_holds_until_the_end(small: Library) -> None:
    Path(paths.config_folder()).write_text("a file where a folder should be")
    async with opened(small) as reader:
        await reader.run("Theme: light")
        await reader.press("comma")
        assert reader.app.theme == LIGHT.name
        assert "not kept" in reader.text
        await reader.press("q", "comma")
        assert reader.app.theme == LIGHT.name
