"""A program in a real terminal of its own, and when it first and last answered."""

from __future__ import annotations

import os
import pty
import select
import signal
import struct
import termios
import time
from collections.abc import Mapping
from fcntl import ioctl

QUIET = 0.06
"""Seconds without output after which an answer is taken as whole."""

LONGEST = 20.0
"""Seconds that anything is waited for."""

SIZE = struct.pack("HHHH", 24, 80, 0, 0)

REPLIES = {b"\x1b[?2026$p": b"\x1b[?2026;2$y", b"\x1b[?2048$p": b"\x1b[?2048;0$y"}
"""What a terminal answers when it is asked what it can do."""


class Terminal:
    """Runs a command in a window of 80×24."""

    def __init__(self, command: list[str], environment: Mapping[str, str]) -> None:
        self.began = time.perf_counter()
        self.pid, self.file = pty.fork()
        if self.pid == 0:
            ioctl(0, termios.TIOCSWINSZ, SIZE)  # before the program can ask
            os.execvpe(command[0], command, environment)
        self.seen = b""

    def _read(self, wait: float) -> bytes:
        ready, _, _ = select.select([self.file], [], [], wait)
        if not ready:
            return b""
        try:
            data = os.read(self.file, 1 << 16)
        except OSError:
            return b""
        for question, reply in REPLIES.items():
            if question in data:
                os.write(self.file, reply)
        self.seen += data
        return data

    @property
    def now(self) -> float:
        """The seconds since the start."""
        return time.perf_counter() - self.began

    def until(self, words: str) -> float:
        """Return the seconds from the start until some words are on the screen."""
        since = time.perf_counter()
        while words.encode() not in self.seen:
            self._read(0.5)
            if time.perf_counter() - since > LONGEST:
                raise TimeoutError(f"{words!r} did not appear in {self.seen[-300:]!r}")
        return self.now

    def answer(self, key: bytes, words: str) -> float:
        """Press a key; return the seconds from the start until words are there that were not."""
        self.seen = b""
        os.write(self.file, key)
        return self.until(words)

    def settle(self, quiet: float = QUIET * 3) -> None:
        """Read until nothing has come for some seconds."""
        while self._read(quiet):
            pass

    def key(self, key: bytes, quiet: float = QUIET) -> tuple[float, ...]:
        """Press a key; return the seconds until the first and the last byte, and the bytes."""
        pressed = time.perf_counter()
        os.write(self.file, key)
        first = last = size = 0.0
        while data := self._read(quiet if size else 2.0):
            last = time.perf_counter() - pressed
            first = first or last
            size += len(data)
        return first, last, size

    def leave(self, key: bytes) -> None:
        """Let the program end by itself, or end it where it does not."""
        os.write(self.file, key)
        began = time.perf_counter()
        while time.perf_counter() - began < 2 and not os.waitid(
            os.P_PID, self.pid, os.WEXITED | os.WNOHANG | os.WNOWAIT
        ):
            self._read(0.02)
        self.close()

    def close(self) -> None:
        """End the program."""
        os.kill(self.pid, signal.SIGKILL)
        os.waitpid(self.pid, 0)
        os.close(self.file)
