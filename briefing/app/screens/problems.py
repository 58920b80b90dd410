"""All problems of the pack, each a key away from its place in the editor."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from textual import getters
from textual.app import ComposeResult
from textual.widgets import Static

from briefing.app import commands
from briefing.app.commands import Command
from briefing.app.host import does
from briefing.app.screens.room import Room
from briefing.app.troubles import Trouble, counted, problems_of, troubles
from briefing.app.widgets.bars import KeyBar
from briefing.app.widgets.trouble_list import TroubleList

if TYPE_CHECKING:
    from briefing.app.latest import Outcome
    from briefing.app.session import Session
    from briefing.library.records import LibraryChange

LOOKING = "Looking for problems …"
NONE = "The pack has no problems"
BROKEN = "not shown yet"


class ProblemsScreen(Room[None]):
    """Opened from anywhere; it follows what is saved while it is open."""

    head = getters.query_one("#problems-head", Static)
    """How many there are."""
    listed = getters.query_one(TroubleList)
    """The problems."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session

    def compose(self) -> ComposeResult:
        """Yield how many there are, the problems and the keys."""
        yield Static(LOOKING, id="problems-head", markup=False)
        yield TroubleList()
        yield KeyBar()

    def on_mount(self) -> None:
        """Show what is known; else look."""
        self.set_focus(self.listed)
        self._look()

    def _look(self) -> None:
        if self.session.troubles:
            self._show(self.session.troubles)
        else:
            folder = self.session.library.folder
            work = partial(_found, folder)
            self.session.latest.ask(work, self._looked)

    def _looked(self, outcome: Outcome[list[Trouble]]) -> None:
        found = outcome()
        if self.is_attached and not self.session.troubles:
            self._show(found)

    def _show(self, found: list[Trouble]) -> None:
        self.listed.show(found)
        said = counted(found).capitalize() if found else NONE
        self.head.update(f"{said}; {BROKEN}" if self.session.troubles else said)
        self.refresh_keys()

    async def show_trouble(self) -> None:
        """Show all of it: no line is needed that shows the first."""
        self._look()

    def follow(self, _change: LibraryChange) -> str:
        """Show what is wrong now: `show_trouble` is called for that."""
        return ""

    def applies(self, command: Command) -> bool:
        """Say which commands make sense now."""
        if command in (commands.EDIT, commands.PROBLEM_OPEN):
            return self.listed.chosen is not None
        return super().applies(command)

    @does(commands.EDIT, commands.PROBLEM_OPEN)
    def _edit(self, _command: Command) -> None:
        chosen = self.listed.chosen
        if chosen is None:
            return
        if chosen.file:
            self.edit(chosen.file, chosen.line)
        else:
            self.say("This is about the folder: there is no file to open")

    def on_trouble_list_opened(self) -> None:
        """Open the problem that is clicked."""
        self._edit(commands.EDIT)

    @does(commands.BACK, commands.CLOSE)
    def _close(self, _command: Command) -> None:
        self.dismiss(None)

    @does(commands.DOWN)
    def _down(self, _command: Command) -> None:
        self.listed.choose(self.listed.index + 1)

    @does(commands.UP)
    def _up(self, _command: Command) -> None:
        self.listed.choose(self.listed.index - 1)

    @does(commands.PAGE_DOWN)
    def _page_down(self, _command: Command) -> None:
        self.listed.page(1)

    @does(commands.PAGE_UP)
    def _page_up(self, _command: Command) -> None:
        self.listed.page(-1)

    @does(commands.TOP)
    def _top(self, _command: Command) -> None:
        self.listed.choose(0)

    @does(commands.END)
    def _end(self, _command: Command) -> None:
        self.listed.choose(len(self.listed.troubles) - 1)


def _found(folder: str) -> list[Trouble]:
    return troubles(folder, problems_of(folder))
