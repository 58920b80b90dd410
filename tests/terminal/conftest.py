"""What starts the program in a terminal, and makes sure that it ends."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from briefing.desk.first_start import MARK
from tests.conftest import WritePack
from tests.small_pack import entry, write
from tests.terminal.terminal import Terminal

PROGRAM = ("-m", "briefing")

Start = Callable[..., Terminal]


def _environment(at: Path) -> dict[str, str]:
    """Return the environment that a program starts in: nothing of the machine's but its path."""
    home = at / "home"
    home.mkdir()
    folders = {f"BRIEFING_{name}_DIR": str(at / name) for name in ("CACHE", "DATA", "CONFIG")}
    (at / "DATA").mkdir()
    (at / "DATA" / MARK).touch()  # what is said at the very first start, is said in one test
    path = os.environ.get("PATH", os.defpath)
    given = {"PATH": path, "HOME": str(home), "TERM": "xterm-256color", **folders}
    if "PYTHONPATH" in os.environ:
        given["PYTHONPATH"] = os.environ["PYTHONPATH"]
    return given


@contextmanager
def _starting(environment: dict[str, str]) -> Iterator[Start]:
    """Give what starts `briefing` (or other Python) in a terminal; end all of them afterwards."""
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
def environment(tmp_path: Path) -> dict[str, str]:
    """Return the environment that a program starts in."""
    return _environment(tmp_path)


@pytest.fixture
def start(environment: dict[str, str]) -> Iterator[Start]:
    """Return what starts `briefing` (or other Python) in a terminal, until the test ends."""
    with _starting(environment) as begin:
        yield begin


@pytest.fixture(scope="session")
def opened_before(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """Return a pack that has been opened once, in a window of 80×24, and the cache from then."""
    at = tmp_path_factory.mktemp("opened-before")
    entries = "".join(entry(id) for id in ("one", "two", "four", "five"))
    folder = write(at / "pack", entries)
    environment = _environment(at)
    with _starting(environment) as begin:
        keep(begin, str(folder))
    return folder, Path(environment["BRIEFING_CACHE_DIR"])


@pytest.fixture
def kept(opened_before: tuple[Path, Path], environment: dict[str, str]) -> Path:
    """Return that pack, to be read only; a copy of that cache is the test's own."""
    folder, cache = opened_before
    shutil.copytree(cache, environment["BRIEFING_CACHE_DIR"], symlinks=True)
    return folder


def keep(start: Start, *arguments: str, **options: Any) -> None:
    """Start the reader, and quit once its first screen is kept for the next start."""
    terminal = start(*arguments, **options)
    cache = Path(terminal.environment["BRIEFING_CACHE_DIR"])
    before = set(cache.glob("*.screen"))
    terminal.until(lambda: set(cache.glob("*.screen")) > before, "the screen to be kept")
    terminal.press("\x11")
    assert terminal.end() == 0


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
