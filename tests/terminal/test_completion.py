"""The Tab key in the shells themselves: what is typed, and what stands in the line then."""

from __future__ import annotations

import shutil
from functools import partial
from pathlib import Path

import pytest

from briefing.library import open_library
from tests.cli.shells import Shell
from tests.conftest import WritePack, entry
from tests.terminal.conftest import Start
from tests.terminal.terminal import Terminal

EXEC = "import os, sys; os.execvp(sys.argv[1], sys.argv[1:])"

START = {
    "bash": ("--norc", "--noprofile", "-i"),
    "zsh": ("-f", "-i"),
    "fish": ("--no-config", "-i"),
}

SETTING_UP = {
    "bash": "bind 'set bell-style none'; PS1='ready> '; source {script}",
    "zsh": "PS1='ready> '; autoload -Uz compinit; compinit -u -D; source {script}",
    "fish": "function fish_prompt; echo 'ready> '; end; source {script}",
}


@pytest.fixture
def pack(
    write_pack: WritePack, environment: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> str:
    """Return a pack that was read before; a title of it would be a command."""
    for name in ("CACHE", "DATA", "CONFIG"):
        monkeypatch.setenv(f"BRIEFING_{name}_DIR", environment[f"BRIEFING_{name}_DIR"])
    two = entry("two", title='"$(touch evil) `touch evil` %F{red} \\u0027"')
    folder = str(write_pack(entry("one") + two))
    open_library(folder)
    return folder


@pytest.fixture(params=[*START])
def shell(
    request: pytest.FixtureRequest,
    tmp_path: Path,
    start: Start,
    pack: str,
    monkeypatch: pytest.MonkeyPatch,
) -> Terminal:
    """Return a shell at its prompt that completes `briefing`, in a folder of ours."""
    name = request.param
    made = Shell(name, tmp_path)
    monkeypatch.chdir(tmp_path)
    begin = partial(start, python=("-c", EXEC), PATH=made.path, LC_ALL="C.UTF-8")
    terminal = begin(shutil.which(name), *START[name], size=(200, 24))
    assert isinstance(terminal, Terminal)
    terminal.press(SETTING_UP[name].format(script=made.script) + "; clear\r")
    terminal.until(lambda: terminal.text.strip().endswith("ready>"), "the prompt")
    return terminal


def test_a_command_an_option_and_an_id_are_completed(
    shell: Terminal, pack: str, tmp_path: Path
) -> None:
    shell.press("briefing sho\t")
    shell.see("briefing show")
    shell.press("--pac\t")
    shell.see("briefing show --pack")
    shell.press(f" {pack} --pan\tsec\t")
    shell.see_like("--pane[ =]second")
    shell.press("tw\t")
    shell.see_like("--pane[ =]second two")
    assert not (tmp_path / "evil").exists()


def test_several_ids_are_shown_and_nothing_of_them_is_run(
    shell: Terminal, pack: str, tmp_path: Path
) -> None:
    shell.press(f"briefing show --pack {pack} t\t\t")
    shell.see("three", "two")
    assert not (tmp_path / "evil").exists()


def test_a_folder_with_odd_letters_is_quoted(shell: Terminal, tmp_path: Path) -> None:
    (tmp_path / "zz $(touch evil)").mkdir()
    shell.press("briefing check zz\t")
    shell.see("touch")
    shell.press("\r")
    shell.see("is not a pack")
    assert not (tmp_path / "evil").exists()
