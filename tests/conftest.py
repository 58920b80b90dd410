"""What every test stands on: no machine shows through, and small packs are quickly written."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from briefing.library import Library, open_library

DATA = Path(__file__).parents[1] / "data"

MANIFEST = """\
[pack]
format = 1
id = "small"
title = "Small Pack"
edition = "1"
handling = "TLP:GREEN"
published = 2023-07-28
as_of = 2024-01-15

[[pane]]
id = "first"
title = "First pane"
short = "First"
files = ["first.toml"]

[[pane]]
id = "second"
title = "Second pane"
files = ["second.toml"]
"""

NAMES = """\
[[actor]]
id = "ministry"
name = "Ministry"
aliases = ["MoD", "防衛省"]

[[actor]]
id = "agency"
name = "News Agency"

[[topic]]
id = "ships"
name = "Ships"

[[place]]
id = "island"
name = "Island"
aliases = ["尖閣諸島"]

[[source]]
id = "act"
publisher = "Government"
title = "Act of 1954"
kind = "primary"
reliability = "B"

[[source]]
id = "report"
publisher = "News Agency"
title = "Report of a visit"
kind = "secondary"
reliability = "C"
url = "https://example.org/report"
"""


def entry(id: str, **fields: str) -> str:
    """Return an `[[entry]]` table: every field is TOML text, and what is not given is filled in."""
    given = {
        "id": f'"{id}"',
        "kind": '"assessment"',
        "title": f'"Title of {id}"',
        "bottom_line": f'"Bottom line of {id}."',
        "body": f'"Body of {id}."',
        "said_by": '["ministry", "agency"]',
        "sources": '["act"]',
        "credibility": "2",
        "standing": '"confirmed"',
        **fields,
    }
    tables = {key: value for key, value in given.items() if "\n" in value and value.startswith("[")}
    lines = [f"{key} = {value}" for key, value in given.items() if key not in tables]
    return "\n".join(["[[entry]]", *lines, *tables.values(), ""])


@pytest.fixture(autouse=True)
def hidden_machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep the developer's folders, colours and terminal out of every test."""
    for name in ("CACHE", "DATA", "CONFIG"):
        monkeypatch.setenv(f"BRIEFING_{name}_DIR", str(tmp_path / f"briefing-{name.lower()}"))
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.setenv("TERM", "xterm-256color")
    for name in ("NO_COLOR", "COLORTERM", "FORCE_COLOR", "COLUMNS", "LINES", "XDG_CACHE_HOME"):
        monkeypatch.delenv(name, raising=False)


def _write(folder: Path, first: str = "", second: str = "", **files: str) -> Path:
    folder.mkdir(exist_ok=True)
    texts = {
        "briefing": MANIFEST,
        "names": NAMES,
        "first": first or entry("one") + entry("two"),
        "second": second or entry("three"),
        **files,
    }
    for name, text in texts.items():
        (folder / f"{name}.toml").write_text(text, encoding="utf-8")
    return folder


WritePack = Callable[..., Path]


@pytest.fixture
def write_pack(tmp_path: Path) -> WritePack:
    """Return what writes a pack of two panes and returns its folder; files are given by name."""

    return partial(_write, tmp_path / "pack")


CompilePack = Callable[..., Library]


@pytest.fixture(scope="session")
def compile_pack(tmp_path_factory: pytest.TempPathFactory) -> CompilePack:
    """Return what writes such a pack and returns its library, for a module to ask many times."""

    def compiled(first: str = "", second: str = "", **files: str) -> Library:
        folder = tmp_path_factory.mktemp("compiled")
        with pytest.MonkeyPatch.context() as patch:
            patch.setenv("BRIEFING_CACHE_DIR", str(folder / "cache"))
            return open_library(str(_write(folder / "pack", first, second, **files)))

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
