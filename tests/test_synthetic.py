"""The packs that speed is measured on are packs, and the same each time."""

from __future__ import annotations

from pathlib import Path

from benchmarks.synthetic.pack import ARCHIVE, SMALLER, write
from briefing.library import Query, open_library
from tests.conftest import DATA

COUNT = 200


def _texts(folder: Path) -> dict[str, bytes]:
    files = sorted(folder.rglob("*.toml"))
    return {str(path.relative_to(folder)): path.read_bytes() for path in files}


def test_a_synthetic_pack_is_the_bundled_one_and_more(tmp_path: Path) -> None:
    write(tmp_path / "pack", COUNT)
    library = open_library(str(tmp_path / "pack"))
    counts = {tab["id"]: tab["count"] for tab in library.about["tabs"]}
    assert sum(counts[pane] for pane in (ARCHIVE, *SMALLER)) == COUNT
    assert library.search(Query("tomahawk"))["hits"][0]["row"]["id"] == "tomahawk"
    mine, bundled = _texts(tmp_path / "pack"), _texts(DATA)
    assert {path for path in bundled if mine[path] != bundled[path]} == {"briefing.toml"}


def test_the_same_seed_writes_the_same_pack(tmp_path: Path) -> None:
    for name, seed in (("one", "a"), ("two", "a"), ("three", "b")):
        write(tmp_path / name, COUNT, seed)
    assert _texts(tmp_path / "one") == _texts(tmp_path / "two")
    assert _texts(tmp_path / "one") != _texts(tmp_path / "three")
