"""Choosing between the texts of a note: asked on a screen of its own, and told on the one below."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from briefing.app.core.commands import KEPT_UNDO, with_keys

if TYPE_CHECKING:
    from collections.abc import Collection

    from briefing.app.screens.base import BaseScreen

TAKES_BACK = f"{{{KEPT_UNDO.id}}} takes it back"


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
    from briefing.desk.errors import DeskError

    screen.keys.release()
    if numbers is None:
        return
    try:
        said = f"{screen.session.desk.notes.keep_texts(note, numbers)}: {with_keys(TAKES_BACK)}"
    except DeskError as error:
        said = f"Not kept: {error}"
    screen.desk_changed()
    screen.say(said)
