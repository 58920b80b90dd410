"""Opening the file of an entry in the editor, at the entry."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from briefing.app.core import commands
from briefing.app.core.commands import Command
from briefing.app.core.dispatch import CommandSet, answers
from briefing.pack.model import addresses

if TYPE_CHECKING:
    from briefing.app.core.background import Outcome
    from briefing.app.pane.entry_pane import EntryPane
    from briefing.app.session.session import Session

BUNDLED = "This pack came with the program and is not written in; `briefing new` begins your own"
GONE = "No file of the pack holds this entry any more"


class Editing(CommandSet):
    """Edits what is open. Its place in the files is looked up in the background."""

    def __init__(self, pane: EntryPane, session: Session) -> None:
        self._pane = pane
        self._session = session

    @answers(commands.EDIT)
    def _edit(self, _command: Command) -> None:
        if not self._session.own:
            self._pane.host.say(BUNDLED)
        elif (row := self._pane.row) is not None:
            from briefing.pack.reading import entry_location

            folder = self._session.library.folder
            id = addresses.parts(row["id"])[1]
            work = partial(entry_location.locate, folder, row["type"], id)
            self._session.background.submit(work, self._open)

    def _open(self, outcome: Outcome[tuple[str, int] | None]) -> None:
        if (found := outcome()) is not None:
            self._pane.host.edit(*found)
        else:
            self._pane.host.say(GONE)
