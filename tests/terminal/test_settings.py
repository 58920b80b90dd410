"""Settings in a terminal: keys of one's own, and the screen that changes the file."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conftest import WritePack
from tests.terminal.conftest import Start


@pytest.fixture
def file(environment: dict[str, str]) -> Path:
    """Return the file of the settings, in a folder that is there."""
    path = Path(environment["BRIEFING_CONFIG_DIR"], "settings.toml")
    path.parent.mkdir()
    return path


def test_keys_of_ones_own_are_those_of_the_keyboard(
    start: Start, write_pack: WritePack, file: Path
) -> None:
    file.write_text('keymap = "emacs"\n[keys]\nsearch = "ctrl+t"\n')
    terminal = start(str(write_pack()))
    terminal.see("Bottom line of one.", "Ctrl+t Search")
    terminal.press("\x0e")  # ctrl+n
    terminal.see("Bottom line of two.")
    terminal.press("\x14")
    terminal.see("words to find")
    terminal.press("\x07")  # ctrl+g
    terminal.see("Bottom line of two.", "Ctrl+t Search")
    terminal.press("q")
    assert terminal.end() == 0


def test_a_setting_is_changed_kept_and_shown_by_the_next_start(
    start: Start, write_pack: WritePack, file: Path
) -> None:
    file.write_text("# mine\n")
    folder = str(write_pack())
    terminal = start(folder, size=(40, 12))
    terminal.see("one", "Help")
    terminal.press(",")
    terminal.see("Settings", "theme", "‹ auto ›")
    terminal.press("jl")
    terminal.see("‹ vim ›", "Written")
    assert file.read_text() == '# mine\nkeymap = "vim"\n'
    terminal.press("q")
    terminal.see("Help")
    terminal.press("q")
    assert terminal.end() == 0
    terminal = start(folder)
    terminal.see("Bottom line of one.", "Help")
    terminal.press("\x0e")
    terminal.see("Bottom line of two.")
    terminal.press("q")
    assert terminal.end() == 0


def test_a_wrong_file_is_said_and_the_reader_opens(
    start: Start, write_pack: WritePack, file: Path
) -> None:
    file.write_text('thme = "light"\n')
    terminal = start(str(write_pack()))
    terminal.see("Bottom line of one.", "settings.toml:1:1: no setting", "(briefing settings)")
    terminal.press("q")
    assert terminal.end() == 0
    assert file.read_text() == 'thme = "light"\n'
