"""The terminal before Textual has it: taken, and given back as it was found."""

from __future__ import annotations

import os
import signal
import termios

from briefing import TYPE_CHECKING
from briefing.first_screen.columns import has_multiplexer, pinned
from briefing.first_screen.safe_lines import painted

if TYPE_CHECKING:
    from types import FrameType
    from typing import Any, TextIO

ALTERNATE = "\x1b[?1049h"
"""Switches to the alternate screen. Sent twice it clears what is there."""

NO_CURSOR = "\x1b[?25l"

RESTORE = (
    "\x1b[?2004l\x1b[?7h\x1b[?1000l\x1b[?1003l\x1b[?1015l\x1b[?1006l"
    "\x1b[<u\x1b[?1049l\x1b[?25h\x1b[?1004l"
)
"""Undoes what application mode sets: paste, wrap, mouse, keys, alternate screen, cursor, focus."""

ENDING = (
    signal.SIGINT,
    signal.SIGTERM,
    signal.SIGHUP,
    signal.SIGQUIT,
    signal.SIGALRM,
    signal.SIGUSR1,
    signal.SIGUSR2,
)
"""The signals that end a program unless it says otherwise."""

_INPUT, _LOCAL, _CHARACTERS = 0, 3, 6
"""Indexes of the flags of input and of keys, and of the special characters, in the attributes."""


def as_keys(attributes: list[Any]) -> list[Any]:
    """Return the attributes of a terminal without echo that gives each key as it is typed.

    As Textual's driver sets them. No key is a signal: Ctrl+C and Ctrl+Z, typed early, are kept
    for the reader like all others.
    """
    changed = [*attributes[:_CHARACTERS], [*attributes[_CHARACTERS]]]
    changed[_INPUT] &= ~(
        termios.IXON | termios.IXOFF | termios.ICRNL | termios.INLCR | termios.IGNCR
    )
    changed[_LOCAL] &= ~(termios.ECHO | termios.ICANON | termios.IEXTEN | termios.ISIG)
    changed[_CHARACTERS][termios.VMIN] = 1
    return changed


class Terminal:
    """The terminal with a screen on it, until Textual takes it over."""

    def __init__(self, keys: TextIO, screen: TextIO) -> None:
        """`keys` is the stream of keys, `screen` that of output.

        Raises OSError, ValueError or termios.error where they are of no terminal.
        """
        self._keys = keys.fileno()
        self._screen = screen.fileno()
        self._encoding = screen.encoding, screen.errors or "strict"
        self.attributes: list[Any] = termios.tcgetattr(keys)
        """The attributes of the terminal as it was found."""
        self.lines: list[str] = []
        """The lines shown."""
        self.taken = False
        self._handlers: dict[int, Any] = {}

    def show(self, lines: list[str], cursor: tuple[int, int] = (0, 0)) -> None:
        """Take the terminal and show a screen, the cursor at a column and row from 0.

        Raises OSError where the terminal is gone.
        """
        self.taken = True
        self.lines = lines
        self._handlers = {number: signal.signal(number, self._end) for number in ENDING}
        self._handlers[signal.SIGTSTP] = signal.signal(signal.SIGTSTP, signal.SIG_IGN)
        # now, and without dropping keys that were typed already
        termios.tcsetattr(self._keys, termios.TCSANOW, as_keys(self.attributes))
        column, row = cursor
        screen = f"{painted(lines)}\x1b[{row + 1};{column + 1}H"
        screen = pinned(screen, plain=has_multiplexer(os.environ))
        data = f"{ALTERNATE}{NO_CURSOR}\x1b[?7l{screen}".encode(*self._encoding)
        while data:
            data = data[os.write(self._screen, data) :]

    def hand_over(self) -> None:
        """Leave the terminal to somebody who will give it back, signals included."""
        self.taken = False

    def give_back(self) -> None:
        """Restore the terminal, unless it was handed over.

        Keys typed meanwhile were meant for the reader, and are dropped.
        """
        if not self.taken:
            return
        self.taken = False
        give_back(self._keys, self._screen, self.attributes)
        for number, handler in self._handlers.items():
            signal.signal(number, handler)

    def _end(self, number: int, _frame: FrameType | None) -> None:
        self.give_back()
        os._exit(128 + number)


def give_back(keys: int, screen: int, attributes: list[Any] | None) -> None:
    """Undo the modes of an application, as far as there still is a terminal."""
    try:
        os.write(screen, RESTORE.encode())
        if attributes is not None:
            termios.tcflush(keys, termios.TCIFLUSH)
            termios.tcsetattr(keys, termios.TCSANOW, attributes)
    except (OSError, termios.error):
        pass  # it is gone
