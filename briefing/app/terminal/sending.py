"""Sending a text to the pager, or to another command of the reader's.

The command is read by a shell, as where one types it; the text is never: the command reads it.
"""

from __future__ import annotations

import os
import signal
from typing import TYPE_CHECKING

from briefing.app.terminal import program
from briefing.pack.safe_text import safe_line
from briefing.publish import pager

if TYPE_CHECKING:
    from contextlib import AbstractContextManager

PAGERS = frozenset("less more most lv moar moor ov".split())
"""What shows its text until it is quit: behind another command what it printed would be gone."""

JOINING = frozenset("|&;<>()`$\n")
"""Signs by which a shell has more than one program take part, or a file."""

INTERRUPTED = (-signal.SIGINT, 128 + signal.SIGINT, 2)
"""How a pager ends in which Ctrl+C was pressed, which is how one stops a search in it."""

WAITING = b"\nEnter leads back to the briefing "


def pager_command() -> str:
    """Return the command of the pager, which there is here even where none is wanted elsewhere."""
    return pager.named(os.environ) or pager.DEFAULT


def pages(command: str) -> bool:
    """Return whether a command is the pager, or another."""
    return command == pager_command() or os.path.basename(command.partition(" ")[0]) in PAGERS


def stays_here(command: str) -> bool:
    """Return whether a command only shows its text: the reader's pager, or another by itself."""
    return command == pager_command() or (pages(command) and JOINING.isdisjoint(command))


def run(command: str, text: str, meanwhile: AbstractContextManager[None]) -> str:
    """Give a text to a command, and the terminal too until it ends; return what to say of it."""
    showing = pages(command)
    trouble = program.run(
        [program.SHELL, "-c", command],
        meanwhile,
        safe_line(command),
        given=text.encode(errors="backslashreplace"),
        environment=pager.told(os.environ, stays=True),
        then=None if showing else wait,
        fine=INTERRUPTED if showing else (),
    )
    return trouble or ("" if showing else f"Sent to {safe_line(command)}")


def wait() -> None:
    """Wait until what a command has printed was read."""
    if os.isatty(0) and os.isatty(1):
        os.write(1, WAITING)
        os.read(0, 1024)
