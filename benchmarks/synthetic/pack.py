"""A whole synthetic pack, written file by file."""

from __future__ import annotations

import shutil
from pathlib import Path
from random import Random
from typing import Any

import tomli

from benchmarks.synthetic import toml
from benchmarks.synthetic.entry import Entries
from benchmarks.synthetic.japanese import Japanese
from benchmarks.synthetic.toml import Value
from benchmarks.synthetic.words import Words
from benchmarks.synthetic.world import make
from briefing import paths
from briefing.pack.limits import MANIFEST

SEED = "briefing"

IN_A_FILE = 1_000
"""Entries in a file, where there are enough."""

LEAST_FILES = 10

ARCHIVE = "archive"
"""The pane of nearly all of the entries."""

SMALLER = ("bulletins", "statutes", "dispatches")
"""Panes of one file each."""

FOLDER = "synthetic"
"""The folder of the files that are not the bundled pack's."""


def layout(count: int) -> dict[str, range]:
    """Return which entries stand in which file, by its path in the pack."""
    size = max(1, min(IN_A_FILE, count // LEAST_FILES))
    return {
        f"{FOLDER}/entries-{number:03}.toml": range(start, min(start + size, count))
        for number, start in enumerate(range(0, count, size))
    }


def panes(files: list[str]) -> dict[str, list[str]]:
    """Return the files of each pane."""
    small = len(SMALLER) if len(files) > len(SMALLER) else 0
    cut = len(files) - small
    return {
        ARCHIVE: files[:cut],
        **{pane: [file] for pane, file in zip(SMALLER, files[cut:], strict=False)},
    }


def archived(count: int) -> int:
    """Return how many of `count` entries stand in the archive."""
    files = layout(count)
    return sum(len(files[each]) for each in panes([*files])[ARCHIVE])


def _bundled(folder: Path) -> list[dict[str, Any]]:
    found = sorted(folder.rglob("*.toml"))
    return [tomli.loads(path.read_text("utf-8")) for path in found if path.name != MANIFEST]


def _manifest(folder: Path, count: int, files: list[str]) -> dict[str, list[str]]:
    """Extend the manifest by the synthetic panes; return the values of each dimension."""
    text = (folder / MANIFEST).read_text("utf-8")
    manifest = tomli.loads(text)
    for key, more in (("id", f"-{count}"), ("title", f" and {count:,} synthetic entries")):
        old = manifest["pack"][key]
        text = text.replace(f"{key} = {toml.text(old)}", f"{key} = {toml.text(old + more)}", 1)
    for pane, those in panes(files).items():
        content: dict[str, Value] = {"id": pane, "title": pane.capitalize(), "files": [*those]}
        text += "\n" + toml.table("[[pane]]", content).rstrip() + "\n"
    (folder / MANIFEST).write_text(text, "utf-8")
    return {name: [*each["values"]] for name, each in manifest["dimension"].items()}


def write(folder: Path, count: int, seed: str = SEED) -> None:
    """Write a pack of the bundled entries and `count` synthetic ones into a new folder.

    Raises FileExistsError where the folder is there already.
    """
    shutil.copytree(paths.bundled_pack(), folder)
    tables = _bundled(folder)
    keys = ("title", "bottom_line", "body", "caveat")
    texts = [
        " ".join(entry.get(key, "") for key in keys)
        for table in tables
        for entry in table.get("entry", [])
    ]
    random = Random(seed)
    words = Words(random, texts)
    japanese = Japanese(random, [term["ja"] for table in tables for term in table.get("term", [])])
    world = make(random, words, japanese)
    files = layout(count)
    dimensions = _manifest(folder, count, list(files))
    (folder / FOLDER).mkdir()
    for table, text in world.files.items():
        (folder / FOLDER / f"{table}.toml").write_text(text, "utf-8")
    entries = Entries(count, words, japanese, world, dimensions)
    for path, numbers in files.items():
        with (folder / path).open("w", encoding="utf-8") as file:
            own = Random(f"{seed} {path}")
            file.writelines(entries.text(own, number) for number in numbers)
