"""What a reader sees: the screen as lines of text.

Taken from the screenshot that Textual exports, the one public way to see what is painted.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree

from rich.cells import cell_len

if TYPE_CHECKING:
    from textual.app import App
    from textual.widget import Widget

CELL = 12.2
"""How wide a cell is in a screenshot."""

_LINE = re.compile(r"-line-(\d+)\)$")


def _grid(app: App[Any]) -> list[list[str]]:
    """Return the character of every cell; the second cell of a wide one holds ""."""
    width, height = app.size
    grid = [[" "] * width for _ in range(height)]
    for node in ElementTree.fromstring(app.export_screenshot()).iter():
        line = _LINE.search(node.get("clip-path", ""))
        if line is None or not node.text:
            continue
        at = round(float(node.get("x", "0")) / CELL)
        for character in node.text.rstrip("\n").replace("\xa0", " "):
            size = cell_len(character)
            if size == 0:
                grid[int(line[1])][at - 1] += character
            else:
                grid[int(line[1])][at : at + size] = [character, *[""] * (size - 1)]
            at += size
    return grid


def lines(app: App[Any], widget: Widget | None = None) -> list[str]:
    """Return what is painted, or the part of it that shows a widget, without trailing spaces."""
    grid = _grid(app)
    if widget is not None:
        x, y, width, height = widget.region
        grid = [row[x : x + width] for row in grid[y : y + height]]
    return ["".join(row).rstrip() for row in grid]


def words(shown: list[str]) -> str:
    """Return lines as running text: what is painted, whatever the width at which it wraps."""
    return " ".join(" ".join(shown).split())


def column(line: str, text: str) -> int:
    """Return the cell of a line in which a text begins."""
    return cell_len(line[: line.index(text)])
