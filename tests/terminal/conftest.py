"""What starts the program in a terminal, and makes sure that it ends."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest

from tests.conftest import WritePack
from tests.terminal.terminal import Terminal

PROGRAM = ("-m", "briefing")

Start = Callable[..., Terminal]


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    """Return the environment that a program starts in: nothing of the machine's but its path."""
    home = tmp_path / "home"
    home.mkdir()
    folders = {f"BRIEFING_{name}_DIR": str(tmp_path / name) for name in ("CACHE", "DATA", "CONFIG")}
    path = os.environ.get("PATH", os.defpath)
    given = {"PATH": path, "HOME": str(home), "TERM": "xterm-256color", **folders}
    if "PYTHONPATH" in os.environ:
        given["PYTHONPATH"] = os.environ["PYTHONPATH"]
    return given


@pytest.fixture
def start(environment: dict[str, str]) -> Iterator[Start]:
    """Return what starts `briefing` (or other Python) in a terminal, until the test ends."""
    started: list[Terminal] = []

    def begin(
        *arguments: str,
        size: tuple[int, int] = (80, 24),
        python: tuple[str, ...] = PROGRAM,
        redirect: dict[int, Path] | None = None,
        **variables: str,
    ) -> Terminal:
        around = environment | variables
        terminal = Terminal([*python, *arguments], around, size=size, redirect=redirect)
        started.append(terminal)
        return terminal

    yield begin
    for terminal in started:
        terminal.close()


@pytest.fixture
def bundled(start: Start, bundled_cache: Path) -> Start:
    """Return what starts the reader of the bundled pack, which is compiled once for all tests."""
    return partial(start, BRIEFING_CACHE_DIR=str(bundled_cache))


@pytest.fixture
def opened(start: Start, write_pack: WritePack) -> Terminal:
    """Return the reader, open on a small pack."""
    terminal = start(str(write_pack()))
    terminal.see("Bottom line of one.", "Help")
    return terminal
