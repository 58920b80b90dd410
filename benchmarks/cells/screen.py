"""A screen as a terminal has it: pyte's, with a short way for what the program sends most."""

from __future__ import annotations

import re
from codecs import getincrementaldecoder

import pyte
from pyte.screens import Char

from benchmarks.alternate_screen import AlternateScreen

_UNFINISHED = re.compile(r"\x1b(?:[()#%]|\[[0-?]*[ -/]*|\][^\x07\x1b]*\x1b?)?\Z")
_PIECE = re.compile(
    r"(?P<text>[ -~]+)"
    r"|\x1b\[(?P<look>[0-9;]*)m"
    r"|\x1b\](?P<aside>[^\x07\x1b]*)(?:\x07|\x1b\\)"
    r"|(?P<unknown>\x1b\[[<>=][0-?]*[ -/]*[@-~]|\x1b\[\?[0-9;]*\$p)"  # to pyte they are text
    r"|(?P<other>\x1b\[[0-?]*[ -/]*[@-~]|\x1b[()#%]?.|[^\x1b -~]+)",
    re.DOTALL,
)


class Screen(AlternateScreen):
    """A screen that takes what a program sends, and keeps what is told beside it."""

    _cells: dict[tuple[Char, str], Char] = {}  # noqa: RUF012 - each cell once for all screens
    _looks: dict[tuple[Char, str], Char] = {}  # noqa: RUF012

    def __init__(self, columns: int, rows: int) -> None:
        super().__init__(columns, rows)
        self.begin()

    def begin(self) -> None:
        """Be empty, and wait for what a program sends first."""
        self.reset()
        self.aside: list[str] = []
        """What was told beside the screen: titles, and what is copied."""
        self._stream = pyte.Stream(self)
        self._decode = getincrementaldecoder("utf-8")("replace").decode
        self._begun = ""

    def feed(self, data: bytes) -> None:
        """Take what a program sends."""
        text = self._begun + self._decode(data)
        cut = found.start() if (found := _UNFINISHED.search(text)) else len(text)
        text, self._begun = text[:cut], text[cut:]
        for piece in _PIECE.finditer(text):
            match piece.lastgroup:
                case "text":
                    self._draw(piece["text"])
                case "look":
                    self._look(piece["look"])
                case "aside":
                    self.aside.append(piece["aside"])
                case "other":
                    self._stream.feed(piece["other"])

    def _draw(self, text: str) -> None:
        """Draw letters that take a cell each."""
        at, attributes = self.cursor.x, self.cursor.attrs
        if at + len(text) >= self.columns:
            self.draw(text)  # what happens at the edge is pyte's to know
            return
        line, cells = self.buffer[self.cursor.y], self._cells
        for column, letter in enumerate(text, at):
            cell = cells.get((attributes, letter))
            if cell is None:
                cell = cells[attributes, letter] = attributes._replace(data=letter)
            line[column] = cell
        self.cursor.x = at + len(text)

    def _look(self, look: str) -> None:
        before = self.cursor.attrs
        known = self._looks.get((before, look))
        if known is None:
            self.select_graphic_rendition(*(int(each or 0) for each in look.split(";")))
            self._looks[before, look] = self.cursor.attrs
        else:
            self.cursor.attrs = known
