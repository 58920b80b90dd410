"""A program in a real terminal of its own, and when it first and last answered."""

from __future__ import annotations

import os
import pty
import select
import signal
import struct
import termios
import time
from fcntl import ioctl

QUIET = 0.06
"""Seconds without output after which an answer is taken as whole."""

REPLIES = {b"\x1b[?2026$p": b"\x1b[?2026;2$y", b"\x1b[?2048$p": b"\x1b[?2048;0$y"}
"""What a terminal answers when it is asked what it can do."""


class Terminal:
    """Runs a command in a window of 80×24."""

    def __init__(self, command: list[str], environment: dict[str, str]) -> None:
        self.began = time.perf_counter()
        self.pid, self.file = pty.fork()
        if self.pid == 0:
            os.execvpe(command[0], command, environment)
        ioctl(self.file, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
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

    def until(self, words: bytes, most: float = 20.0) -> float:
        """Return the seconds from the start until some words are on the screen."""
        while words not in self.seen:
            self._read(0.5)
            if time.perf_counter() - self.began > most:
                raise TimeoutError(f"{words!r} did not appear in {self.seen[-300:]!r}")
        return time.perf_counter() - self.began

    def settle(self) -> None:
        """Read until nothing more comes."""
        while self._read(QUIET * 3):
            pass

    def key(self, key: bytes) -> tuple[float, float, int]:
        """Press a key; return the seconds until the first and the last byte, and the bytes."""
        pressed = time.perf_counter()
        os.write(self.file, key)
        first = last = 0.0
        size = 0
        while data := self._read(QUIET if size else 2.0):
            last = time.perf_counter() - pressed
            first = first or last
            size += len(data)
        return first, last, size

    def close(self) -> None:
        """End the program."""
        os.kill(self.pid, signal.SIGKILL)
        os.waitpid(self.pid, 0)
        os.close(self.file)
