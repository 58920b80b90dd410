"""A program in a terminal window of its own: what it paints, and when it has come to rest."""

from __future__ import annotations

import os
import pty
import re
import select
import signal
import struct
import termios
import time
from collections.abc import Mapping, Sequence
from contextlib import suppress
from fcntl import ioctl
from pathlib import Path
from typing import NamedTuple

from pyte.screens import Char

from benchmarks.cells.screen import Screen

Size = tuple[int, int]
"""Columns and rows."""

QUIET = 0.08
"""Seconds without output, and with next to no work done, after which a program is at rest."""

POLL = 0.03
"""Seconds between two looks at what a program does."""

IDLE = 0.003
"""Seconds of work in that time that a program at rest may do: it looks for keys and files."""

LONGEST = 20.0
"""Seconds after which a program is taken as it is, at rest or not."""

BLINK = 0.55
"""Seconds in which a cursor that blinks comes or goes once."""

TURNS = 4
"""How often a cursor that blinks is looked at again."""

REPLIES = {b"\x1b[?2026$p": b"\x1b[?2026;2$y", b"\x1b[?2048$p": b"\x1b[?2048;0$y"}
"""What a terminal answers when it is asked what it can do."""

PACK = "pack"
"""The folder of a pack of its own, in the home of a program."""

MASK = "·"
"""What stands for the letters of a path that are the side's own."""

Row = tuple[Char, ...]


class Frame(NamedTuple):
    """What is in a window at rest, and what came since the frame before."""

    rows: tuple[Row, ...]
    cursor: tuple[int, int, bool]
    """Column, row, and whether it is shown."""
    aside: tuple[str, ...]
    """What was told to the terminal that is not painted."""
    ended: int | None
    """The exit code of the program, where it has ended."""
    sent: int
    """Bytes that the program sent."""

    def shown(self) -> tuple[object, ...]:
        """Return all of it that must be the same."""
        return self[:-1]

    def lines(self) -> list[str]:
        """Return the letters."""
        return ["".join(cell.data for cell in row).rstrip() for row in self.rows]


class Window:
    """Runs a command in a window. `home` is a folder with the pack that steps write in."""

    def __init__(
        self,
        command: Sequence[str],
        environment: Mapping[str, str],
        *,
        folder: Path,
        home: Path,
        size: Size,
        patience: int = 1,
    ) -> None:
        self._command, self._environment, self._folder = list(command), environment, folder
        self.pack = home / PACK
        self._own = f"/{home.name}/{PACK}"
        self.size = size
        """Its size at first."""
        self._patience = patience
        """How many times as long as else it is quiet before it is at rest."""
        self.screen = Screen(*size)
        self.since = 0.0
        """When something came, or was done, last."""
        self._file = -1
        self.start()

    def start(self) -> None:
        """Start the program, where it has ended."""
        self._sent = 0
        self._worked: float | None = None
        self.ended: int | None = None
        if self._file >= 0:
            os.close(self._file)
        self.screen.begin()
        size = struct.pack("HHHH", self.screen.lines, self.screen.columns, 0, 0)
        self.pid, self._file = pty.fork()
        if self.pid == 0:
            try:
                ioctl(0, termios.TIOCSWINSZ, size)  # before the program can ask
                os.chdir(self._folder)
                os.execvpe(self._command[0], self._command, self._environment)
            finally:
                os._exit(127)

    # Doing

    def send(self, keys: str) -> None:
        """Send what a terminal sends for keys and the mouse."""
        if self.ended is None:
            os.write(self._file, keys.encode())

    def resize(self, columns: int, rows: int) -> None:
        """Give the window another size."""
        if self.ended is None:
            ioctl(self._file, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        self.screen.resize(rows, columns)

    def signal(self, number: signal.Signals) -> None:
        """Send the program a signal."""
        if self.ended is None:
            os.kill(self.pid, number)

    def close(self) -> None:
        """End the program."""
        if self.ended is None:
            os.kill(self.pid, signal.SIGKILL)
            os.waitpid(self.pid, 0)
        os.close(self._file)

    # Seeing

    def find(self, text: str) -> tuple[int, int] | None:
        """Return column and row of the first cell of a text, from 0, or None."""
        for y in range(self.screen.lines):
            cells = [self.screen.buffer[y][x].data for x in range(self.screen.columns)]
            line = "".join(cells)
            if (at := line.find(text)) >= 0:
                starts = [x for x, cell in enumerate(cells) for _ in cell]
                return starts[at], y
        return None

    def frame(self) -> Frame:
        """Return what is in the window, and forget what came."""
        screen = self.screen
        columns = range(screen.columns)
        cells = [screen.buffer[y][x] for y in range(screen.lines) for x in columns]
        for found in re.finditer(self._own, "".join(each.data[:1] or " " for each in cells)):
            for number in range(found.start() + 1, found.end() - len(PACK) - 1):
                cells[number] = cells[number]._replace(data=MASK)
        rows = tuple(
            tuple(cells[first : first + screen.columns])
            for first in range(0, len(cells), screen.columns)
        )
        cursor = screen.cursor.x, screen.cursor.y, not screen.cursor.hidden
        sent, self._sent = self._sent, 0
        aside, screen.aside = tuple(screen.aside), []
        return Frame(rows, cursor, aside, self.ended, sent)

    # Waiting

    def stir(self) -> None:
        """Be at rest no more."""
        self.since = time.monotonic()
        self._worked = None
        """How much the program had worked when it was quiet first; None: it is not."""

    def read(self) -> None:
        """Take what has come."""
        try:
            data = os.read(self._file, 1 << 16)
        except OSError:
            data = b""
        self.stir()
        if not data:
            _, status = os.waitpid(self.pid, 0)
            self.ended = os.waitstatus_to_exitcode(status)
            return
        for question, reply in REPLIES.items():
            if question in data:
                os.write(self._file, reply)
        self._sent += len(data)
        self.screen.feed(data)

    def look(self) -> bool:
        """Look whether the program is at rest: it has been quiet, and has not worked meanwhile."""
        if self.ended is not None:
            return True
        quiet = time.monotonic() - self.since >= QUIET * self._patience
        if self._worked is not None and not quiet:
            return False
        before, (self._worked, waits) = self._worked, self._work()
        if before is None:
            return False
        if waits or abs(self._worked - before) > IDLE * self._patience:
            self.since = time.monotonic()
            return False
        return True

    def _work(self) -> tuple[float, bool]:
        """Return the seconds that all threads have run, and whether one runs or waits to."""
        worked, states = 0.0, set()
        tasks = f"/proc/{self.pid}/task"
        for task in os.listdir(tasks):
            with suppress(OSError):  # it has ended meanwhile
                worked += int(_text(f"{tasks}/{task}/schedstat").split()[0]) / 1e9
                states.add(_text(f"{tasks}/{task}/stat").rpartition(")")[2].split()[0])
        return worked, bool(states & {"R", "D"})

    @property
    def file(self) -> int:
        """What the program writes to, from our side."""
        return self._file


def _text(path: str) -> str:
    with open(path, encoding="utf-8") as file:
        return file.read()


def settle(windows: Sequence[Window], least: float = 0.0) -> bool:
    """Wait until all programs are at rest, for `least` seconds at least; return whether they are.

    It is not for the clock to say: on a busy machine a program that has much to do waits, too.
    """
    began = time.monotonic()
    for each in windows:
        each.stir()
    while (now := time.monotonic()) < began + LONGEST:
        if _take(windows, POLL):
            continue  # what is taken takes time, in which more may come
        rest = [each.look() for each in windows]
        if all(rest) and now - began >= least and not _take(windows, 0):
            return True
    return False


def _take(windows: Sequence[Window], wait: float) -> bool:
    """Wait until something comes, and take it; return whether anything did."""
    alive = {each.file: each for each in windows if each.ended is None}
    ready, _, _ = select.select(list(alive), [], [], wait)
    for file in ready:
        alive[file].read()
    return bool(ready)


def frames(windows: Sequence[Window]) -> list[Frame]:
    """Return what is in windows at rest.

    Where it differs in a single cell, that may be a cursor that blinks: it is looked at again.
    """
    found = [each.frame() for each in windows]
    for _ in range(TURNS):
        if not _in_one_cell(found):
            break
        last = time.monotonic() + BLINK
        while (left := last - time.monotonic()) > 0:
            _take(windows, left)
        found = [_shown(was, each.frame()) for was, each in zip(found, windows, strict=True)]
    return found


def _differing(one: Frame, other: Frame) -> list[tuple[Char, Char]]:
    rows = zip(one.rows, other.rows, strict=True)
    return [
        pair
        for two in rows
        if two[0] != two[1]
        for pair in zip(*two, strict=True)
        if pair[0] != pair[1]
    ]


def _in_one_cell(found: list[Frame]) -> bool:
    return len(_differing(*found)) == 1


def _shown(was: Frame, now: Frame) -> Frame:
    """Return a frame as it was or, if it differs in one cell, always the same one of the two."""
    differing = _differing(was, now)
    if len(differing) == 1 and differing[0][0] > differing[0][1]:
        return was
    return was._replace(rows=now.rows, cursor=now.cursor)
