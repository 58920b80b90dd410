"""Choosing between the texts of a note: asked on a screen of its own, and told on the one below."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Collection

    from briefing.app.screens.base import BaseScreen


def choose_texts(screen: BaseScreen[Any], note: str) -> None:
    """Ask which texts of a note to keep, and say what was done on a screen."""
    from briefing.app.screens.note_texts import NoteTextsScreen
    from briefing.desk.errors import DeskError

    try:
        found = screen.session.desk.notes.note(note)
    except DeskError as error:
        screen.say(str(error))
        return
    screen.keys.hold()
    screen.app.push_screen(NoteTextsScreen(screen.session, found), partial(_keep, screen, note))


def _keep(screen: BaseScreen[Any], note: str, numbers: Collection[int] | None) -> None:
    screen.keys.release()
    if numbers is not None:
        said = screen.session.desk.notes.keep_texts(note, numbers)
        screen.desk_changed()
        screen.say(said)
