"""The clipboard of the system: a program that takes the text, or does not, and never a hang."""

from __future__ import annotations

import os
import stat
import sys
from pathlib import Path

import pytest

from briefing import paths
from briefing.app.app import BriefingApp
from briefing.app.terminal import clipboard
from briefing.app.terminal.clipboard import COPIED, at_hand, copy, taken_by
from briefing.library import Library

PROGRAMS = clipboard.PROGRAMS
ECHO = "import pathlib, sys; pathlib.Path(sys.argv[1]).write_bytes(sys.stdin.buffer.read())"


@pytest.fixture
def programs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Put every program on the path, each of which writes a file of its name; return the folder."""
    folder = tmp_path / "bin"
    folder.mkdir()
    for each in PROGRAMS:
        path = folder / each.name
        path.write_text(f'#!/bin/sh\ncat > "{folder}/{each.name}.got"\n')
        path.chmod(0o755)
    monkeypatch.setattr(clipboard, "PROGRAMS", PROGRAMS)
    monkeypatch.setenv("PATH", f"{folder}:{os.environ['PATH']}")
    monkeypatch.setattr(sys, "platform", "linux")
    for name in ("DISPLAY", "SSH_CONNECTION", "SSH_TTY", "WAYLAND_DISPLAY", "WSL_DISTRO_NAME"):
        monkeypatch.delenv(name, raising=False)
    return folder


@pytest.mark.parametrize(
    ("set", "names"),
    [
        ({}, []),
        ({"WAYLAND_DISPLAY": "wayland-0"}, ["wl-copy"]),
        ({"DISPLAY": ":0"}, ["xclip", "xsel"]),
        ({"WSL_DISTRO_NAME": "Debian"}, ["clip.exe"]),
        ({"WAYLAND_DISPLAY": "wayland-0", "DISPLAY": ":0"}, ["wl-copy", "xclip", "xsel"]),
        ({"DISPLAY": ":0", "SSH_CONNECTION": "10.0.0.1"}, []),
        ({"DISPLAY": "localhost:10.0", "SSH_CONNECTION": "10.0.0.1"}, ["xclip", "xsel"]),
    ],
)
def test_only_a_clipboard_that_is_the_readers_own_counts(
    programs: Path, set: dict[str, str], names: list[str]
) -> None:
    assert [program.name for _, program in at_hand(set)] == names


async def test_a_program_that_took_it_has_copied_it(
    programs: Path, small: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-0")
    app = BriefingApp(small)
    copied = await copy(app, "words 本文")
    assert (programs / "wl-copy.got").read_text() == "words 本文"
    assert copied.told().startswith("Copied; also in ")
    assert app.clipboard == ""  # nothing was sent


async def test_windows_is_given_what_it_reads(
    programs: Path, small: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("WSL_DISTRO_NAME", "Debian")
    await copy(BriefingApp(small), "本文")
    assert (programs / "clip.exe.got").read_bytes().decode("utf-16") == "本文"


async def test_where_a_program_complains_the_next_one_or_the_terminal_has_it(
    programs: Path, small: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DISPLAY", ":0")
    (programs / "xclip").write_text("#!/bin/sh\nexit 1\n")
    assert (await copy(BriefingApp(small), "one")).taken
    assert (programs / "xsel.got").read_text() == "one"
    (programs / "xsel").write_text("#!/bin/sh\nexit 1\n")
    app = BriefingApp(small)
    copied = await copy(app, "two")
    assert copied.told().startswith("Sent to the terminal; also in ")
    assert app.clipboard == "two"


def test_a_program_that_hangs_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clipboard, "PATIENCE", 0.05)
    assert not taken_by([sys.executable, "-c", "import time; time.sleep(600)"], b"x" * 10**6)


def test_a_program_that_is_none_takes_nothing(tmp_path: Path) -> None:
    assert not taken_by([str(tmp_path / "none")], b"words")
    assert not taken_by([sys.executable, "-c", "import os; os.close(0); exit(1)"], b"x" * 10**6)


def test_a_program_is_given_every_byte(tmp_path: Path) -> None:
    data = "；$(touch x) `y`\n\x00".encode() * 10**5
    assert taken_by([sys.executable, "-c", ECHO, str(tmp_path / "got")], data)
    assert (tmp_path / "got").read_bytes() == data


async def test_the_file_is_the_readers_alone(small: Library) -> None:
    path = Path(paths.data_folder(), COPIED)
    path.parent.mkdir()
    path.write_text("old")
    path.chmod(0o644)
    await copy(BriefingApp(small), "new")
    assert path.read_text() == "new"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


async def test_the_file_is_named_in_short(small: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    home = Path(os.environ["HOME"])
    monkeypatch.setenv("BRIEFING_DATA_DIR", str(home / "d"))
    assert (await copy(BriefingApp(small), "x")).file == "~/d/copied.txt"
    monkeypatch.setenv("BRIEFING_DATA_DIR", str(home / ("deep/" * 10)))
    assert (await copy(BriefingApp(small), "x")).file == "~/…/copied.txt"
