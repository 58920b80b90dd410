"""Where in the files of a pack an entry is written: found in their text, for an editor to open.

Nothing is parsed, so that it is found in a file that is broken, too.
"""

from __future__ import annotations

import os
import re

from briefing import TYPE_CHECKING
from briefing.pack.problems import PackError
from briefing.pack.reading import files, fingerprint

if TYPE_CHECKING:
    from typing import Literal

    Table = Literal["entry", "series"]

_HEADER = re.compile(r"^[ \t]*\[\[?[ \t]*([^\[\]\n]*?)[ \t]*\]\]?", re.MULTILINE)
_LONG = ('"""', "'''")
"""What begins and ends a text of several lines, in which nothing is a key."""


def written(folder: str, table: Table, id: str) -> tuple[str, int] | None:
    """Return the path inside the pack and the line (from 1) of the table that has an id.

    None where no file holds it.
    """
    key = re.compile(rf"""^[ \t]*["']?id["']?[ \t]*=[ \t]*["']{re.escape(id)}["']""", re.MULTILINE)
    for path, *_ in fingerprint.seen(folder).files:
        try:
            text = files.read(folder, path)
        except PackError:
            continue
        for found in key.finditer(text):
            header = _header_above(text, found.start())
            if header is None or header[1] != table:
                continue
            if not any(each in text[header[0] : found.start()] for each in _LONG):
                return path, text.count("\n", 0, header[0]) + 1
    return None


def _header_above(text: str, at: int) -> tuple[int, str] | None:
    """Return where the last header before a place is, and its name."""
    start = at
    while (start := text.rfind("[", 0, start)) >= 0:
        line = text.rfind("\n", 0, start) + 1
        if found := _HEADER.match(text, line):
            return line, found[1].strip("\"'")
        start = line
    return None


def absolute(folder: str, path: str) -> str:
    """Return the whole path of a file of a pack."""
    return os.path.abspath(os.path.join(folder, path))
