"""Showing the kept screen of a start, before there is anything else."""

from __future__ import annotations

import os
import sys
import termios

from briefing import TYPE_CHECKING
from briefing.first_screen.store import KeptScreen
from briefing.first_screen.terminal import Terminal
from briefing.pack.problems import PackError
from briefing.pack.reading import files

if TYPE_CHECKING:
    from briefing.first_screen.store import StartTarget


def show(folder: str, opening: StartTarget) -> Terminal | None:
    """Put on the terminal what a start painted first when all was as it is now.

    Returns the terminal, which is taken: whoever asked gives it back or hands it over. None where
    nothing is shown, because anything differs or fails.
    """
    try:
        size = os.get_terminal_size(sys.stdout.fileno())
        lines = KeptScreen(folder, files.state(folder), opening, size.columns, size.lines).load()
        if lines is None:
            return None
        terminal = Terminal(sys.stdin, sys.stdout)
    except (OSError, ValueError, PackError, termios.error):
        return None  # what is wrong is said where it is met again
    try:
        terminal.show(lines)
    except (OSError, termios.error):
        terminal.give_back()
        return None
    except BaseException:
        terminal.give_back()
        raise
    return terminal
