"""Progress of a compilation or a check on the terminal, where it takes long."""

from __future__ import annotations

import os
import time

PATIENCE = 1.0
"""Seconds without a sign of life before a reader wonders."""


class Progress:
    """One line on stderr, overwritten and at the end erased; nothing where stderr is no terminal.

    It has a descriptor of its own: stderr itself leads nowhere while the engine writes.
    """

    def __init__(self, doing: str = "compiling") -> None:
        self._doing = doing
        self._began = time.monotonic()
        self._shown = 0
        try:
            self._out = os.dup(2) if os.isatty(2) else -1
        except OSError:
            self._out = -1

    def __enter__(self) -> Progress:
        return self

    def __call__(self, done: int, total: int) -> None:
        """Show how many of all bytes are done."""
        if self._out >= 0 and time.monotonic() - self._began > PATIENCE:
            line = f"{self._doing} {100 * done // max(total, 1):3} %"
            self._shown = len(line)
            self._write(f"\r{line}")

    def __exit__(self, *_: object) -> None:
        if self._out >= 0:
            if self._shown:
                self._write(f"\r{' ' * self._shown}\r")
            os.close(self._out)
            self._out = -1

    def _write(self, text: str) -> None:
        try:
            os.write(self._out, text.encode())
        except OSError:  # the terminal is gone, which is reported elsewhere
            self._shown = 0
