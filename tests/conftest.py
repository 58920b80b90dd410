"""What every test stands on: no machine shows through, and small packs are quickly written."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from briefing.library import Library, open_library
from tests.small_pack import MANIFEST, NAMES, entry, write

DATA = Path(__file__).parents[1] / "data"

__all__ = ["DATA", "MANIFEST", "NAMES", "CompilePack", "WritePack", "entry"]


def pytest_xdist_auto_num_workers(config: pytest.Config) -> int:
    """Return how many processes share a run: two, or none where it names files or tests.

    Those few are done before a second process has begun, and can be printed from and debugged.
    """
    named = [each for each in config.args if "::" in each or each.endswith(".py")]
    return 0 if named else 2


@pytest.fixture(autouse=True)
def hidden_machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep the developer's folders, colours and terminal out of every test."""
    for name in ("CACHE", "DATA", "CONFIG"):
        monkeypatch.setenv(f"BRIEFING_{name}_DIR", str(tmp_path / f"briefing-{name.lower()}"))
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.setenv("TERM", "xterm-256color")
    colours = ("NO_COLOR", "COLORTERM", "COLORFGBG", "FORCE_COLOR", "BRIEFING_ASCII")
    monkeypatch.setenv("BRIEFING_PAGER", "")  # none, but where a test names one
    for name in (
        *colours,
        "PAGER",
        "LESS",
        "LESSSECURE",
        "COLUMNS",
        "LINES",
        "XDG_CACHE_HOME",
        "XDG_CONFIG_HOME",
        "XDG_DATA_HOME",
    ):
        monkeypatch.delenv(name, raising=False)


WritePack = Callable[..., Path]


@pytest.fixture
def write_pack(tmp_path: Path) -> WritePack:
    """Return what writes a pack of two panes and returns its folder; files are given by name."""

    return partial(write, tmp_path / "pack")


CompilePack = Callable[..., Library]


@pytest.fixture(scope="session")
def compile_pack(tmp_path_factory: pytest.TempPathFactory) -> CompilePack:
    """Return what writes such a pack and returns its library, for a module to ask many times."""

    def compiled(first: str = "", second: str = "", **files: str) -> Library:
        folder = tmp_path_factory.mktemp("compiled")
        with pytest.MonkeyPatch.context() as patch:
            patch.setenv("BRIEFING_CACHE_DIR", str(folder / "cache"))
            return open_library(str(write(folder / "pack", first, second, **files)))

    return compiled


@pytest.fixture
def small(write_pack: WritePack) -> Library:
    """Return the library of a small pack."""
    return open_library(str(write_pack()))


@pytest.fixture(scope="session")
def bundled_cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a cache folder that is shared by the tests that read the bundled pack."""
    return tmp_path_factory.mktemp("bundled-cache")


@pytest.fixture
def bundled(bundled_cache: Path, monkeypatch: pytest.MonkeyPatch) -> Library:
    """Return the library of the bundled pack."""
    monkeypatch.setenv("BRIEFING_CACHE_DIR", str(bundled_cache))
    return open_library(str(DATA))
