"""A pack that is written while the real program reads it: what is saved, an editor, and the end."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.conftest import WritePack, entry
from tests.terminal.conftest import Start
from tests.terminal.terminal import Terminal
from tests.terminal.test_bytes import OWN, raw

EDITOR = """\
#!/bin/sh
printf 'editing %s\\n' "$1"
read answer
{does}
"""


def editor(at: Path, does: str) -> str:
    """Make an editor that waits for a line, and then does something; return its path."""
    path = at / "vi"
    path.write_text(EDITOR.format(does=does), encoding="utf-8")
    path.chmod(0o700)
    return str(path)


def first(terminal: Terminal, folder: Path, text: str) -> None:
    """Save the first file as most editors do."""
    beside = folder / ".first.toml.swp"
    beside.write_text(text, encoding="utf-8")
    os.replace(beside, folder / "first.toml")


def test_a_save_is_shown_broken_and_mended(start: Start, write_pack: WritePack) -> None:
    folder = write_pack()
    terminal = start(str(folder))
    terminal.see("Bottom line of one.", "Help")
    first(terminal, folder, entry("one", body='"Other words."') + entry("two"))
    terminal.see("Other words.", "1 entry changed")
    first(terminal, folder, entry("one", body='"Other words'))
    terminal.see("first.toml:6", "! shows it", "Other words.")
    first(terminal, folder, entry("one", body='"Last words."'))
    terminal.see("Last words.", "Mended: 1 entry changed, 1 removed")
    terminal.see_no("first.toml")
    terminal.press("q")
    assert terminal.end() == 0


def test_the_first_screen_of_what_was_before_is_not_kept(
    start: Start, write_pack: WritePack
) -> None:
    folder = write_pack()
    terminal = start(str(folder))
    cache = Path(terminal.environment["BRIEFING_CACHE_DIR"])
    terminal.until(lambda: bool(list(cache.glob("*.screen"))), "the screen to be kept")
    first(terminal, folder, entry("one", body='"Other words."'))
    terminal.see("Other words.")
    assert list(cache.glob("*.screen")) == []
    terminal.press("q")
    assert terminal.end() == 0


def test_a_folder_is_followed_by_its_name(
    start: Start, write_pack: WritePack, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = write_pack()
    monkeypatch.chdir(folder)
    terminal = start(".", python=("-P", "-m", "briefing"))
    terminal.see("Bottom line of one.", "Help")
    other = folder.with_name("other")
    folder.rename(folder.with_name("old"))
    other.mkdir()
    for each in folder.with_name("old").iterdir():
        (other / each.name).write_text(each.read_text().replace("Body of", "Words of"))
    other.rename(folder)
    terminal.see("Words of one.")


def test_a_reload_sends_no_control_character_of_the_pack(
    start: Start, write_pack: WritePack
) -> None:
    folder = write_pack()
    terminal = start(str(folder))
    terminal.see("Bottom line of one.", "Help")
    (folder / "a\x1b]0;evil\x07\x9b.toml").write_text("x = [", encoding="utf-8")
    terminal.see("! shows it")
    terminal.press("!")
    terminal.see("1 problem")
    (folder / "a\x1b]0;evil\x07\x9b.toml").unlink()
    first(terminal, folder, entry("one", title=f'"{hostile_text()}"'))
    terminal.see("Mended")
    terminal.press("q")
    terminal.see("evil")
    terminal.press("q")
    assert terminal.end() == 0
    assert raw(OWN.sub("", terminal.sent.decode())) == []


def hostile_text() -> str:
    """Return what a title may hold, as TOML writes it."""
    return "\\u001b]0;evil\\u0007 \\u009b31m \\u202e [@click=app.quit]"


def test_the_editor_has_the_terminal_and_gives_it_back(
    start: Start, write_pack: WritePack, tmp_path: Path
) -> None:
    folder = write_pack()
    does = f"sed -i 's/Body of one/Other words/' '{folder}/first.toml'"
    terminal = start(str(folder), VISUAL=editor(tmp_path, does))
    terminal.see("Body of one.", "Help")
    terminal.press("o")
    terminal.see("editing +1")
    terminal.press("\r")
    terminal.see("Other words.", "1 entry changed")
    terminal.press("j")
    terminal.see("Bottom line of two.")
    terminal.press("q")
    assert terminal.end() == 0
    assert terminal.attributes_now == terminal.attributes


def test_ctrl_c_in_the_editor_ends_only_the_editor(
    start: Start, write_pack: WritePack, tmp_path: Path
) -> None:
    terminal = start(str(write_pack()), VISUAL=editor(tmp_path, ""))
    terminal.see("Body of one.", "Help")
    terminal.press("o")
    terminal.see("editing +1")
    terminal.press("\x03")
    terminal.see("The editor vi was ended by signal 2")
    terminal.press("q")
    assert terminal.end() == 0
