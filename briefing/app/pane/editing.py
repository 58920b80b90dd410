"""Opening the file of an entry in the editor, at the entry."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Protocol

from briefing.app.core import commands
from briefing.app.core.commands import Command
from briefing.app.core.dispatch import CommandSet, answers

if TYPE_CHECKING:
    from briefing.app.core.background import Outcome
    from briefing.app.pane.registry import PaneHost
    from briefing.app.session.session import Session
    from briefing.library.records import Row

BUNDLED = "This pack came with the program and is not written in; `briefing new` begins your own"
GONE = "No file of the pack holds this entry any more"


class OpenEntry(Protocol):
    """Shows an entry or a series."""

    host: PaneHost

    @property
    def row(self) -> Row | None:
        """The row of what is open."""


class Editing(CommandSet):
    """Edits what is open. Its place in the files is looked up in the background."""

    def __init__(self, shown: OpenEntry, session: Session) -> None:
        self._shown = shown
        self._session = session

    @answers(commands.EDIT)
    def _edit(self, _command: Command) -> None:
        if not self._session.own:
            self._shown.host.say(BUNDLED)
        elif (row := self._shown.row) is not None:
            from briefing.pack.toml import entry_location

            folder = self._session.library.folder
            work = partial(entry_location.written, folder, row["type"], row["id"])
            self._session.background.submit(work, self._open)

    def _open(self, outcome: Outcome[tuple[str, int] | None]) -> None:
        if (found := outcome()) is not None:
            self._shown.host.edit(*found)
        else:
            self._shown.host.say(GONE)
