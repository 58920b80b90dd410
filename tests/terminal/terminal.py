"""The real program in a terminal of our own: keys in, screen out, and what became of both."""

from __future__ import annotations

import contextlib
import fcntl
import os
import re
import select
import signal
import struct
import sys
import termios
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

import pyte

from benchmarks.alternate_screen import AlternateScreen

DEADLINE = 30.0
"""Seconds after which what is waited for will not come; nothing waits as long where all is well."""

LIFE = 9
"""The descriptor that the program holds as long as it lives, without knowing."""

_MODE = re.compile(rb"\x1b\[\?(\d+)([hl])")
_KEYS = re.compile(rb"\x1b\[([<>])\d*u")


class Screen(AlternateScreen):
    """A screen whose lines are read often: each is put together once."""

    def __init__(self, columns: int, lines: int) -> None:
        super().__init__(columns, lines)
        self._shown: list[str] = []

    @property
    def display(self) -> list[str]:
        """The lines; only those that have changed since the last time are put together anew."""
        self._shown = (self._shown + [""] * self.lines)[: self.lines]
        for y in self.dirty & set(range(self.lines)):
            self._shown[y] = "".join(self.buffer[y][x].data for x in range(self.columns))
        self.dirty.clear()
        return self._shown


class Terminal:
    """One program in one terminal. `sent` is every byte that it wrote to it."""

    def __init__(
        self,
        arguments: Sequence[str],
        environment: Mapping[str, str],
        *,
        size: tuple[int, int] = (80, 24),
        redirect: Mapping[int, Path] | None = None,
    ) -> None:
        self.environment = environment
        self.sent = b""
        self.screen = Screen(*size)
        self._stream = pyte.ByteStream(self.screen)
        self._ours, self._theirs = os.openpty()
        self.resize(*size)
        self.attributes = termios.tcgetattr(self._theirs)
        """How the terminal was set before the program."""
        name = os.ttyname(self._theirs)
        self._life, life = os.pipe()
        files: list[tuple[int, ...] | tuple[int, int, str, int, int]] = [
            (os.POSIX_SPAWN_OPEN, 0, name, os.O_RDWR, 0),  # it becomes the controlling terminal
            (os.POSIX_SPAWN_DUP2, 0, 1),
            (os.POSIX_SPAWN_DUP2, 0, 2),
            (os.POSIX_SPAWN_DUP2, life, LIFE),
        ]
        for descriptor, path in (redirect or {}).items():
            flags = os.O_RDONLY if descriptor == 0 else os.O_WRONLY | os.O_CREAT
            files.append((os.POSIX_SPAWN_OPEN, descriptor, str(path), flags, 0o600))
        self.pid = os.posix_spawn(
            sys.executable,
            [sys.executable, *arguments],
            dict(environment),
            file_actions=files,
            setsid=True,
        )
        os.close(life)
        self.status: int | None = None
        """As `waitpid` gives it, once the program has ended."""

    # Doing

    def press(self, keys: str) -> None:
        """Send keys, as a terminal does."""
        os.write(self._ours, keys.encode())

    def resize(self, columns: int, rows: int) -> None:
        """Give the window another size."""
        fcntl.ioctl(self._ours, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        self.screen.resize(rows, columns)

    def signal(self, number: signal.Signals) -> None:
        """Send the program a signal."""
        os.kill(self.pid, number)

    def hang_up(self) -> None:
        """Close the window with the program in it."""
        os.close(self._theirs)
        os.close(self._ours)
        self._ours = self._theirs = -1

    def close(self) -> None:
        """End the program, whatever it does, and give everything back."""
        if self.status is None:
            for number in (signal.SIGKILL, signal.SIGCONT):
                self.signal(number)
            os.waitpid(self.pid, 0)
        for descriptor in (self._ours, self._theirs, self._life):
            with contextlib.suppress(OSError):
                os.close(descriptor)

    # Waiting

    def until(self, happened: Callable[[], bool], what: str) -> None:
        """Read until something has happened; fail where it does not."""
        last = time.monotonic() + DEADLINE
        while not happened():
            left = last - time.monotonic()
            assert left > 0, f"waited for {what}; the screen:\n{self.text}"
            self._read(min(left, 0.05))

    def _read(self, seconds: float) -> None:
        """Take what the program writes, for as long as it does."""
        wanted = [each for each in (self._ours, self._life) if each >= 0]
        ready, _, _ = select.select(wanted, [], [], seconds)
        if self._ours in ready:
            data = os.read(self._ours, 65536)
            self.sent += data
            self._stream.feed(data)
        elif self._life in ready:
            _, self.status = os.waitpid(self.pid, 0)
            os.close(self._life)
            self._life = -1

    def see(self, *texts: str) -> None:
        """Wait until texts stand on the screen."""
        self.until(lambda: all(each in self.text for each in texts), " and ".join(texts))

    def see_like(self, pattern: str) -> None:
        """Wait until the screen looks like a regular expression."""
        self.until(lambda: bool(re.search(pattern, self.text)), pattern)

    def see_no(self, text: str) -> None:
        """Wait until a text does not stand on the screen."""
        self.until(lambda: text not in self.text, f"{text} to go")

    def stop(self) -> None:
        """Wait until the program is stopped."""

        def stopped() -> bool:
            pid, status = os.waitpid(self.pid, os.WNOHANG | os.WUNTRACED)
            return pid == self.pid and os.WIFSTOPPED(status)

        self.until(stopped, "the program to stop")
        self.drain()

    def end(self) -> int:
        """Wait until the program has ended; return its exit code, or minus its signal."""
        self.until(lambda: self.status is not None, "the program to end")
        if self._ours >= 0:
            self.drain()
        assert self.status is not None
        return os.waitstatus_to_exitcode(self.status)

    def drain(self) -> None:
        """Take what has been written, without waiting for more."""
        while select.select([self._ours], [], [], 0)[0]:
            self._read(0)

    # Seeing

    @property
    def lines(self) -> list[str]:
        """What is on the screen."""
        return [line.rstrip() for line in self.screen.display]

    @property
    def text(self) -> str:
        """What is on the screen, as one text."""
        return "\n".join(self.lines)

    @property
    def modes(self) -> dict[int, bool]:
        """The private modes that the program has touched, and whether each is set now."""
        return {int(mode): state == b"h" for mode, state in _MODE.findall(self.sent)}

    @property
    def ways_of_keys(self) -> int:
        """How many ways of sending keys (kitty's protocol) lie over the terminal's own."""
        return sum(1 if way == b">" else -1 for way in _KEYS.findall(self.sent))

    @property
    def attributes_now(self) -> list[Any]:
        """How the terminal is set now."""
        return list(termios.tcgetattr(self._theirs))

    @attributes_now.setter
    def attributes_now(self, attributes: list[Any]) -> None:
        termios.tcsetattr(self._theirs, termios.TCSANOW, attributes)
