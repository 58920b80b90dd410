"""The reader: the only part of the program that draws, and that imports Textual."""

from __future__ import annotations

import errno
import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefing.first_screen.terminal import Terminal
    from briefing.library.library import Library


DESK_EVERY = 0.5
"""Seconds between two looks at the desk: what another program keeps is seen within a second."""

HUNG_UP = 129
"""The exit code of a program that SIGHUP ended."""


def _import_asyncio() -> None:
    """Import asyncio without ssl, as a Python built without it does: nothing here goes online."""
    import sys

    if "asyncio" in sys.modules or "ssl" in sys.modules:
        return
    sys.modules["ssl"] = None  # type: ignore[assignment]
    try:
        import asyncio  # noqa: F401
    finally:
        del sys.modules["ssl"]


def start(
    library: Library,
    *,
    pane: str | None,
    entry: str | None,
    search: str | None,
    own: bool = False,
    early: Terminal | None = None,
) -> int:
    """Open the reader, over the screen that is shown early if one is; return its exit code.

    `own`: the pack is the reader's own, and is followed while it is written. The bundled one is
    not: it came with the program, and nobody writes in it.
    """
    import gc

    gc.disable()  # what starting allocates stays; it is enabled again after the first paint
    _import_asyncio()
    from functools import partial

    from briefing.app.app import BriefingApp
    from briefing.app.reload.watch import Watch
    from briefing.app.terminal.driver import TerminalDriver
    from briefing.app.terminal.first_screen import FirstScreen
    from briefing.desk.first_start import is_first

    driver = partial(TerminalDriver, early=early, follows=lambda: app.settings.follows_terminal)
    opening = {"pane": pane, "entry": entry, "search": search}
    first = is_first()
    app: BriefingApp = BriefingApp(library, **opening, own=own, first=first, driver=driver)
    if own:
        library.folder = os.path.abspath(library.folder)  # a new folder may be put in its place
        app.watching = Watch(library.folder, library.state, app.reload.watched)
    app.session.read_after = app.settings.now.read_after
    app.desk_every = DESK_EVERY
    settings = app.settings.now.data
    if search is None and not library.in_part and settings is not None and not first:
        # without the whole pack, or the settings, the screen says what is wrong only later; and
        # what the first start says, no other does
        shown = early.lines if early else []
        app.when_stable = FirstScreen(
            library, (pane, entry), shown, settings, app.settings.ground
        ).store
    try:
        app.run()
    except OSError as error:
        if error.errno != errno.EIO:
            raise
        return HUNG_UP  # the terminal is gone, and with it whatever was still to be put back
    if app.crash is not None:
        raise app.crash
    return app.asked_to_end or 0
