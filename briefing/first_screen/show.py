"""Showing the kept screen at the very beginning of a start."""

from __future__ import annotations

import os
import sys
import termios

from briefing import TYPE_CHECKING, paths
from briefing.desk import settings_file
from briefing.first_screen import ground
from briefing.first_screen.store import KeptScreen
from briefing.first_screen.terminal import Terminal
from briefing.pack.problems import PackError
from briefing.pack.reading import files

if TYPE_CHECKING:
    from briefing.first_screen.store import StartTarget


def show(folder: str, opening: StartTarget) -> Terminal | None:
    """Show the kept screen of this start, if there is one.

    Returns the terminal, which is taken: the caller gives it back or hands it over. None where
    nothing is shown, because anything differs or fails.
    """
    try:
        size = os.get_terminal_size(sys.stdout.fileno())
        settings = settings_file.contents(paths.settings_file())
        kept = KeptScreen(
            folder,
            files.state(folder),
            opening,
            size.columns,
            size.lines,
            settings,
            ground.known(os.environ),
        )
        lines = kept.load()
        if lines is None:
            return None
        terminal = Terminal(sys.stdin, sys.stdout)
    except (OSError, ValueError, PackError, termios.error):
        return None  # the reader will meet it again, and report it
    try:
        terminal.show(lines, kept.cursor)
    except (OSError, termios.error):
        terminal.give_back()
        return None
    except BaseException:
        terminal.give_back()
        raise
    return terminal
