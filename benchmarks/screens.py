"""The reader in a terminal: first content, first key, arrow keys, typing."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path
from typing import ClassVar

import tomli
from textual.app import App

from benchmarks import bare, desk
from benchmarks.measure import Measure, Sample
from benchmarks.setup import BRIEFING, Pack, Setup, Size
from benchmarks.terminal import Terminal
from briefing.pack.limits import MANIFEST

DOWN, UP, END, QUIT, SEARCH, DELETE = b"\x1b[B", b"\x1b[A", b"G", b"q", b"s", b"\x7f"

CONTENT = "Said by"
"""What is on the first screen of the reader, with the entry that is open."""

KEYS = "Help"
"""What is on its last line, whatever is open."""

KEPT = "*.screen"
"""Screens that are kept for the next start, anywhere in the cache."""

REST = 0.7
"""Seconds of rest in which a screen is kept."""

PRESSES = 10

TYPED = ("patrol", "coast guard", "missile", "tomahawk")

TYPING_QUIET = 0.15
"""Seconds without output after which results are taken as whole: they may come after the letter."""


@cache
def second_entry(folder: Path) -> str:
    """Return words that are on the screen once the second entry of the first pane is open."""
    manifest = tomli.loads((folder / MANIFEST).read_text("utf-8"))
    file = folder / manifest["pane"][0]["files"][0]
    line = tomli.loads(file.read_text("utf-8"))["entry"][1]["bottom_line"]
    return " ".join(line.split()[:3])


@contextmanager
def _without_screens(cache: Path) -> Iterator[None]:
    """Hide the screens that are kept in a cache, for a while."""
    kept = list(cache.rglob(KEPT))
    for each in kept:
        each.rename(f"{each}.hidden")
    try:
        yield
    finally:
        for each in kept:
            Path(f"{each}.hidden").rename(each)


def full_desk(setup: Setup, pack: Pack) -> Pack:
    """Return a pack with very much on the desk of its reader."""
    at = setup.folder / "full-desk"
    if not at.exists():
        desk.write(at, pack)
    return replace(pack, desk=at)


@dataclass(frozen=True)
class Reader(Measure):
    """The start of the reader.

    `kept`: as every start after the first, with the screen that was kept; else without it.
    `named`: with the pack's folder on the command line.
    """

    size: Size = Size.BUNDLED
    kept: bool = False
    named: bool = False
    first_key: bool = False
    """Whether the second entry, which a key asks for, is waited for."""
    desk: bool = False
    """Whether very much is on the desk of the reader."""

    def _command(self, pack: Pack) -> list[str]:
        return [BRIEFING, str(pack.folder)] if self.named else [BRIEFING]

    def _keep(self, pack: Pack) -> None:
        """Let the program keep its screen, once in a run."""
        terminal = Terminal(self._command(pack), pack.env)
        terminal.until(CONTENT)
        terminal.settle(REST)
        terminal.leave(QUIT)

    def __call__(self, setup: Setup) -> list[Sample]:
        """Return the seconds from the start to what is waited for."""
        pack = setup.pack(self.size)
        if self.desk:
            pack = full_desk(setup, pack)
        if not self.kept:
            with _without_screens(pack.cache):
                return self._start(pack)
        if setup.first(self):
            self._keep(pack)
        return self._start(pack)

    def _start(self, pack: Pack) -> list[Sample]:
        terminal = Terminal(self._command(pack), pack.env)
        try:
            took = terminal.until(CONTENT)
            if self.first_key:
                took = terminal.answer(DOWN, second_entry(pack.folder))
            return [(took,)]
        finally:
            terminal.close()


class NeverSeen(Measure):
    """The first start of the bundled pack: it is compiled before it is shown."""

    share: ClassVar[float] = 0.34

    def __call__(self, setup: Setup) -> list[Sample]:
        """Return the seconds to first content."""
        pack = Pack(setup.written(Size.BUNDLED).folder, setup.folder / "never-seen")
        pack.forget()
        terminal = Terminal([BRIEFING], pack.env)
        try:
            return [(terminal.until(CONTENT),)]
        finally:
            terminal.close()


@dataclass(frozen=True)
class Hello(Measure):
    """The start of a bare Textual app."""

    first_key: bool = False

    def __call__(self, setup: Setup) -> list[Sample]:
        """Return the seconds to its words, or until it has answered a key."""
        terminal = Terminal(bare.command(bare.Hello), setup.pack(Size.BUNDLED).env)
        try:
            took = terminal.until(bare.HELLO)
            return [(terminal.answer(DOWN, bare.ANSWER) if self.first_key else took,)]
        finally:
            terminal.close()


FIRST, LAST, BYTES = range(3)
"""What there is of the answer to a key: seconds to its first and last byte, and its bytes."""


@dataclass(frozen=True)
class Arrow(Measure):
    """An arrow key in a list, when the program is at rest."""

    app: type[App[None]] | None = None
    """A bare app, or None: the reader."""
    pane: str | None = None
    size: Size = Size.BUNDLED
    at_end: bool = False
    share: ClassVar[float] = 0.34

    def __call__(self, setup: Setup) -> list[Sample]:
        """Return what there is of each answer but the first."""
        pack = setup.pack(self.size)
        option = ["--pane", self.pane] if self.pane else []
        command = [BRIEFING, str(pack.folder), *option]
        words = KEYS
        if self.app:
            command, words = bare.command(self.app), bare.FIRST_ROW
        terminal = Terminal(command, pack.env)
        try:
            terminal.until(words)
            terminal.settle()
            if self.at_end:
                terminal.key(END)
            key = UP if self.at_end else DOWN
            return [terminal.key(key) for _ in range(PRESSES)][1:]
        finally:
            terminal.close()


@dataclass(frozen=True)
class Typing(Measure):
    """A letter, until the results for it are painted."""

    app: type[App[None]] | None = None
    """A bare app, or None: the search of the large pack."""
    words: tuple[str, ...] = field(default=TYPED)
    share: ClassVar[float] = 0.2

    def __call__(self, setup: Setup) -> list[Sample]:
        """Return the answers to each letter but the first of each query."""
        pack = setup.pack(Size.LARGE)
        command = bare.command(self.app) if self.app else [BRIEFING, str(pack.folder)]
        terminal = Terminal(command, pack.env)
        try:
            terminal.until(bare.ASK if self.app else KEYS)
            terminal.settle()
            if self.app is None:
                terminal.key(SEARCH, TYPING_QUIET)
            taken: list[Sample] = []
            for word in self.words:
                letters = [terminal.key(each.encode(), TYPING_QUIET) for each in word]
                taken += letters[1:]
                terminal.key(DELETE * len(word), TYPING_QUIET)
            return taken
        finally:
            terminal.close()
