"""Where no screen can be drawn the reader says so, in a line, and leaves the terminal alone."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import WritePack
from tests.terminal.conftest import Start


def assert_one_line(said: str) -> None:
    """Assert that the line says why and what to do instead."""
    assert said.startswith("briefing: the reader needs a ")
    assert "briefing show" in said
    assert len(said.splitlines()) == 1


@pytest.mark.parametrize("term", ["dumb", ""])
def test_a_terminal_that_cannot_draw(start: Start, write_pack: WritePack, term: str) -> None:
    terminal = start(str(write_pack()), TERM=term)
    assert terminal.end() == 2
    assert b"\x1b" not in terminal.sent
    assert_one_line(" ".join(terminal.sent.decode().split()))
    assert terminal.sent.count(b"\n") == 1
    assert terminal.attributes_now == list(terminal.attributes)


def test_keys_that_come_from_nowhere(start: Start, write_pack: WritePack) -> None:
    terminal = start(str(write_pack()), redirect={0: Path(os.devnull)})
    assert terminal.end() == 2
    assert b"\x1b" not in terminal.sent
    assert "standard input" in terminal.sent.decode()
    assert terminal.sent.count(b"\n") == 1


@pytest.mark.parametrize("stdin", [subprocess.PIPE, subprocess.DEVNULL])
def test_without_any_terminal(
    environment: dict[str, str], write_pack: WritePack, stdin: int
) -> None:
    command = [sys.executable, "-m", "briefing", str(write_pack())]
    done = subprocess.run(
        command, env=environment, stdin=stdin, capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout) == (2, "")
    assert_one_line(done.stderr)


def test_a_screen_that_goes_into_a_file(
    start: Start, write_pack: WritePack, tmp_path: Path
) -> None:
    screen = tmp_path / "screen"
    terminal = start(str(write_pack()), redirect={1: screen})
    assert terminal.end() == 2
    assert screen.read_bytes() == b""
    assert "standard output" in terminal.sent.decode()
