"""The pack that the tests of a library which follows it begin with."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing.library import Library, open_library
from tests.library.edited import Pack


@pytest.fixture
def pack(tmp_path: Path) -> Pack:
    """Return a pack of five entries in three files, two of them in one pane."""
    pack = Pack(tmp_path / "pack")
    for id in ("one", "two"):
        pack.add("first", id)
    pack.add("more", "three")
    pack.add("more", "four", sources='["report"]', series='["counts"]')
    pack.add("second", "five", see='["one"]', places='["island"]')
    return pack


@pytest.fixture
def library(pack: Pack) -> Library:
    """Return the library of the pack as it is first written."""
    return open_library(pack.write())
