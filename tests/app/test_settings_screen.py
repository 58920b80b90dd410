"""The settings on a screen: changed by a key, written at once, and undone."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing import paths
from briefing.app.screens.settings import SettingsScreen
from briefing.app.ui.themes import DARK, LIGHT, THEMES
from briefing.library.library import Library
from tests.app.opened import Opened, opened


@pytest.fixture
def file() -> Path:
    """Return the file of the settings, in a folder that is there."""
    path = Path(paths.settings_file())
    path.parent.mkdir()
    return path


def row(reader: Opened, name: str) -> list[str]:
    """Return the words of the line of a setting."""
    lines = (line.strip("▌> ").split() for line in reader.lines)
    return next(words for words in lines if words[:1] == [name])


@pytest.mark.parametrize("size", [(80, 24), (40, 12)])
async def test_every_setting_is_shown_with_its_value_and_origin(
    small: Library, file: Path, size: tuple[int, int]
) -> None:
    file.write_text('# mine\nopens = "first"\n')
    async with opened(small, size) as reader:
        await reader.press(",")
        assert isinstance(reader.app.screen, SettingsScreen)
        assert reader.lines[0].startswith(" Settings · /")
        assert row(reader, "theme")[1:4] == ["‹", "auto", "›"]
        assert row(reader, "opens")[1] == "first"
        assert row(reader, "opens")[2:4] == ["line", "2"]
        await reader.press("G")
        assert row(reader, "[keys]")[1] == "‹"
        await reader.press("q")
        assert reader.main.is_current


async def test_a_theme_is_seen_at_once_written_at_once_and_undone(
    small: Library, file: Path
) -> None:
    before = "# mine\n\nread_after = 5 # long\n"
    file.write_text(before)
    async with opened(small) as reader:
        await reader.press(",", "l", "l")
        assert reader.app.theme == LIGHT.name
        assert reader.foot.startswith('Written: theme = "light"')
        assert file.read_text() == f'{before}theme = "light"\n'
        await reader.press("right")
        assert row(reader, "theme")[2] == THEMES[2].name
        await reader.press("u", "u", "u")
        assert reader.app.theme == DARK.name
        assert file.read_text() == before
        await reader.press("u")
        assert reader.foot.startswith("Nothing was changed here")
        await reader.press("h")
        assert reader.app.theme == THEMES[-1].name


async def test_a_number_is_stepped_or_typed(small: Library, file: Path) -> None:
    async with opened(small) as reader:
        await reader.press(",", "j", "j", "j", "j", "l")
        assert file.read_text() == "read_after = 4\n"
        await reader.press("1", "2")
        assert row(reader, "read_after")[2] == "12_"
        assert file.read_text() == "read_after = 4\n"
        await reader.press("escape")
        assert row(reader, "read_after")[2] == "4"
        await reader.press("1", "2", "enter")
        assert file.read_text() == "read_after = 12\n"
        await reader.press("9", "9", "9", "enter")
        assert reader.foot.startswith("read_after is a whole number from 0 to 600, not 999")
        assert file.read_text() == "read_after = 12\n"
        assert reader.app.session.settings.read_after == 12
        await reader.press("7", "j", "k")
        assert row(reader, "read_after")[2] == "12"


async def test_a_keymap_holds_at_once_and_what_is_for_the_start_says_so(
    small: Library, file: Path
) -> None:
    async with opened(small) as reader:
        await reader.press(",", "j", "h")
        assert 'keymap = "less"' in file.read_text()
        assert "h Help" in reader.foot or "h Help" in reader.lines[-1]
        await reader.press("G", "k", "k", "k", "right")
        assert "from the next start on" in reader.foot
        await reader.press("q", "h")
        assert reader.lines[0].startswith(" Help")


async def test_what_the_environment_decides_is_not_changed(
    small: Library, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BRIEFING_ASCII", "1")
    async with opened(small) as reader:
        await reader.press(",", *"jjjjj", "l")
        assert reader.foot.startswith("BRIEFING_ASCII decides, whatever the file says")
        assert row(reader, "ascii")[1:] == ["<", "true", ">", "BRIEFING_ASCII"]
        assert not file.exists()


async def test_mistakes_stand_at_the_foot_and_nothing_is_written_over(
    small: Library, file: Path
) -> None:
    file.write_text('theme = "drak"\n[keys]\nserch = "x"\n')
    async with opened(small, (100, 24)) as reader:
        await reader.press(",")
        assert "settings.toml:1:9: `theme` cannot be `drak`; did you mean `dark`?" in reader.text
        assert "settings.toml:3:1: no command is called `serch`" in reader.text
        await reader.press("l", "l")
        assert file.read_text() == 'theme = "light"\n[keys]\nserch = "x"\n'
        assert "drak" not in reader.text
    file.write_text("theme = \n")
    async with opened(small, (100, 24)) as reader:
        await reader.press(",", "l", "l")
        assert reader.foot.startswith("Not kept: settings.toml: line 1: ")
        assert reader.app.theme == LIGHT.name
        assert row(reader, "theme")[-2:] == ["not", "kept"]
        assert file.read_text() == "theme = \n"
        await reader.press("u", "u")
        assert reader.app.theme == DARK.name


async def test_what_somebody_else_wrote_meanwhile_stays(small: Library, file: Path) -> None:
    async with opened(small) as reader:
        await reader.press(",", "l")
        file.write_text('theme = "light"\nopens = "first" # by hand\n')
        await reader.press("u")
        assert file.read_text() == 'theme = "auto"\nopens = "first" # by hand\n'
        assert row(reader, "opens")[1] == "first"


async def test_without_a_file_the_editor_opens_none(small: Library) -> None:
    async with opened(small, (100, 24)) as reader:
        await reader.press(",", "o")
        assert reader.foot.startswith("There is no file yet: briefing settings init writes one")


@pytest.mark.parametrize("theme", [theme.name for theme in THEMES])
async def test_it_is_shown_in_every_theme(small: Library, file: Path, theme: str) -> None:
    file.write_text(f'theme = "{theme}"\n')
    async with opened(small) as reader:
        await reader.press(",")
        assert row(reader, "theme")[2] == theme


async def test_without_colour_the_chosen_one_stands_out(
    small: Library, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with opened(small) as reader:
        await reader.press(",", "j")
        assert [line.startswith("▌") for line in reader.lines[1:4]] == [False, True, False]


async def test_settings_open_from_any_screen(small: Library, file: Path) -> None:
    async with opened(small) as reader:
        for way in (["?"], ["i"], ["!"]):
            await reader.press(*way, ",")
            assert isinstance(reader.app.screen, SettingsScreen)
            await reader.press(",")
            await reader.press("q", "q")
        await reader.press("s", *"a,b")
        assert reader.search.field.value == "a,b"
