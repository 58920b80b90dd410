"""Views on standard output: under the handling label, in colours on a terminal."""

from __future__ import annotations

import shutil
import sys

from briefing import TYPE_CHECKING
from briefing.publish.heading import heading

if TYPE_CHECKING:
    from briefing.library.records import About
    from briefing.publish.views.view import View

PIPED = 100
"""Cells of a view that is no terminal's: wide enough for a chart, and for a page of a book."""

NARROWEST = 20


def width() -> int:
    """Return the cells that a view has: those of the terminal, or a fixed number."""
    if not sys.stdout.isatty():
        return PIPED
    return max(NARROWEST, shutil.get_terminal_size().columns)


def coloured() -> bool:
    """Return whether a view is printed in colours: on a terminal that has any, and may have."""
    if not sys.stdout.isatty():
        return False
    from briefing.cli import terminal_output

    return terminal_output.coloured(terminal_output.console())


def show(about: About, view: View) -> None:
    """Print a view with its title, and how it was made."""
    head = heading(about, view.labels)
    if sys.stdout.isatty():
        from briefing.cli import terminal_output

        terminal_output.view(head, view)
        return
    print(f"{head}\n\n{view.title}")
    print(f"{view.made}\n" if view.made else "")
    for line in (*view.head, *view.lines):
        print(line.text.rstrip())
