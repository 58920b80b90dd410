"""How a test reads a pack, and what an author is told about it."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing.pack.markdown.blocks import Block
from briefing.pack.problems import PackError
from briefing.pack.reading.reader import load


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
