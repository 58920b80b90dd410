"""How a test reads a pack, and what an author is told about it."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from briefing.pack.markdown.blocks import Block
from briefing.pack.problems import PackError
from briefing.pack.reading import files, manifest
from briefing.pack.reading.manifest import PackLayout
from briefing.pack.reading.reader import PackReader, PlacedEntry


@dataclass
class WholePack:
    """All of a pack: its entries in the order of panes, files and text, and its tables by file."""

    layout: PackLayout
    entries: list[PlacedEntry] = field(default_factory=list)
    leaves: list[Any] = field(default_factory=list)

    def table(self, name: str) -> list[Any]:
        """Return all tables of a name, in the order of the pack."""
        return [item for leaf in self.leaves for item in leaf.get(name, [])]


def load(folder: str) -> WholePack:
    """Return the whole pack in `folder`. Raises PackError with every problem found in it."""
    reader = PackReader(folder, manifest.read(folder, [path for path, *_ in files.state(folder)]))
    pack = WholePack(reader.layout)
    for number in range(len(reader.layout.files)):
        if file := reader.read(number):
            pack.entries += reader.check(file)
            pack.leaves.append(file.leaf)
    reader.finish()
    return pack


def told(folder: Path) -> list[str]:
    """Return the lines that say what is wrong with the pack in `folder`; something must be."""
    with pytest.raises(PackError) as caught:
        load(str(folder))
    return caught.value.lines()


def told_once(folder: Path) -> str:
    """Return the one line that says what is wrong with the pack in `folder`."""
    lines = told(folder)
    assert len(lines) == 1, lines
    assert "\n" not in lines[0]
    return lines[0]


def words_of(blocks: list[Block]) -> str:
    """Return all the words of some blocks, a line a block or cell."""
    texts = []
    for block in blocks:
        cells = [*block.get("head", []), *(cell for row in block.get("rows", []) for cell in row)]
        for spans in [block.get("spans", []), *cells]:
            texts.append("".join(span["text"] for span in spans))
    return "\n".join(texts)
