"""The views of the reader: how soon one is seen, what opening it sends, and an arrow key in it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from statistics import mean
from typing import ClassVar

from benchmarks.measure import Measure, Sample
from benchmarks.screens import DOWN, KEYS, LAST, PRESSES, QUIT
from benchmarks.setup import BRIEFING, Pack, Setup, Size
from benchmarks.terminal import Terminal

ROW = "▌"
"""What stands before the line that is chosen: a view is seen with it, and no empty frame has it."""

OPENINGS = 5

KEYS_BEFORE = 3
"""Arrow keys of the main screen before each opening: the machine's speed is another soon after."""

TIMES, SEEN, SENT = range(3)
"""What there is of an opening: how many times as long as an arrow key just before it takes until it
is seen, whole; the seconds of that; and the bytes that are sent until it is at rest."""


class View(Enum):
    """A view: its key, and what is on the screen once its lines are."""

    TIMELINE = "t", ROW
    MAP = "w", ROW
    RULES = "r", ROW
    SOURCES = "i", ROW
    MATRIX = "v", ROW
    CHART = "c", "╷"

    @property
    def key(self) -> bytes:
        """The key that opens it."""
        return self.value[0].encode()

    @property
    def words(self) -> str:
        """What it is seen by."""
        return self.value[1]


def _reader(pack: Pack, pane: str | None) -> Terminal:
    option = ["--pane", pane] if pane else []
    terminal = Terminal([BRIEFING, str(pack.folder), *option], pack.env)
    terminal.until(KEYS)
    terminal.settle()
    return terminal


BESIDE = (View.MAP, View.RULES)
"""Views that show beside or below their list what is chosen in it."""


@dataclass(frozen=True)
class Opening(Measure):
    """A view is opened from the main screen, at rest; not for the first time, if not asked so."""

    view: View
    size: Size = Size.BUNDLED
    pane: str | None = None
    first: bool = False
    share: ClassVar[float] = 0.34

    def __call__(self, setup: Setup) -> list[Sample]:
        """Return what there is of each opening."""
        terminal = _reader(setup.pack(self.size), self.pane)
        taken: list[Sample] = []
        try:
            for _ in range(1 if self.first else OPENINGS + 1):
                keys = [terminal.key(DOWN)[LAST] for _ in range(KEYS_BEFORE)]
                before = terminal.now
                seconds = terminal.answer(self.view.key, self.view.words) - before
                terminal.settle()
                taken.append((seconds / mean(keys), seconds, float(len(terminal.seen))))
                terminal.key(QUIT)
                terminal.settle()
        finally:
            terminal.close()
        return taken if self.first else taken[1:]


@dataclass(frozen=True)
class ViewArrow(Measure):
    """An arrow key in a view, at rest."""

    view: View
    size: Size = Size.BUNDLED
    pane: str | None = None
    share: ClassVar[float] = 0.34

    def __call__(self, setup: Setup) -> list[Sample]:
        """Return what there is of each answer but the first, as of an arrow key in a list."""
        terminal = _reader(setup.pack(self.size), self.pane)
        try:
            terminal.answer(self.view.key, self.view.words)
            terminal.settle()
            return [terminal.key(DOWN) for _ in range(PRESSES)][1:]
        finally:
            terminal.close()
