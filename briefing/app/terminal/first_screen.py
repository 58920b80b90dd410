"""Storing the first screen of a start for the next one, while nobody waits for it."""

from __future__ import annotations

from contextlib import suppress
from threading import Thread
from typing import TYPE_CHECKING, Any

from briefing.app.ui.window import too_small
from briefing.first_screen.store import KeptScreen

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.app import App

    from briefing.first_screen.store import StartTarget
    from briefing.library.library import Library


class FirstScreen:
    """Stores the screen of a start that nobody has touched yet."""

    def __init__(
        self,
        library: Library,
        opening: StartTarget,
        shown: list[str],
        settings: bytes,
        ground: Callable[[], str],
    ) -> None:
        """Store for one library and opening, and for the settings with which this start began.

        `ground` tells what is known of the terminal's by then.
        `shown` are the lines that were shown early, or [].
        """
        self._settings = settings
        self._ground = ground
        self._library = library
        self._opening = opening
        self._shown = shown

    def store(self, app: App[Any]) -> None:
        """Store what the app paints now, where it is not what is stored already."""
        if too_small(app.size):
            return
        strips = app.screen._compositor.render_strips()
        lines = [strip.simplify().render(app.console) for strip in strips]
        if lines == self._shown:
            return
        cursor = app.cursor_position
        at = self._library.folder, self._library.state, self._opening
        place = KeptScreen(*at, *app.size, self._settings, self._ground())
        Thread(target=_store, args=(place, lines, cursor), daemon=True).start()


def _store(place: KeptScreen, lines: list[str], cursor: tuple[int, int]) -> None:
    with suppress(OSError):  # the next start is slower, and nothing else
        place.store(lines, cursor)
