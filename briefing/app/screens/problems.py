"""All problems of the pack, each a key away from its place in the editor."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.widgets import Static

from briefing.app.core import commands
from briefing.app.core.commands import Command
from briefing.app.core.dispatch import answers
from briefing.app.problems.problem_list import ProblemList
from briefing.app.screens.base import BaseScreen
from briefing.app.session.problem_rows import ProblemRow, counted, problem_rows, problems_of

if TYPE_CHECKING:
    from briefing.app.core.background import Outcome
    from briefing.app.session.session import Session

LOOKING = "Looking for problems …"
NONE = "The pack has no problems"
BROKEN = "not shown yet"
LEFT_OUT = "what is wrong is left out"


class ProblemsScreen(BaseScreen[None]):
    """Opened from anywhere; it follows what is saved while it is open."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.head = Static(LOOKING, id="problems-head", markup=False)
        self.listed = ProblemList()

    def compose(self) -> ComposeResult:
        """Yield how many there are, the problems and the keys."""
        yield self.head
        yield self.listed
        yield self.key_bar

    def on_mount(self) -> None:
        """Show what is known; else look."""
        self._look()

    def _look(self) -> None:
        """Look for problems, unless some are known, or are being looked for already."""
        if self.session.problems:
            self._show(self.session.problems)
        elif not self.session.reading:
            work = partial(_found, self.session.library.folder)
            self.session.background.submit(work, self._looked)

    def _looked(self, outcome: Outcome[list[ProblemRow]]) -> None:
        found = outcome()
        if self.is_attached and not self.session.problems:
            self._show(found)

    def _show(self, found: list[ProblemRow]) -> None:
        self.listed.show(found)
        said = counted(found).capitalize() if found else NONE
        left = LEFT_OUT if self.session.library.in_part else BROKEN
        self.head.update(f"{said}; {left}" if self.session.problems else said)
        self.refresh_keys()

    async def show_problems(self) -> None:
        """Show all of it: no line is needed that shows the first."""
        self._look()

    @property
    def home(self) -> ProblemList:
        """The list."""
        return self.listed

    async def list_problems(self) -> None:
        """Do nothing: they are listed."""

    def on_problem_list_opened(self, message: ProblemList.Opened) -> None:
        """Open a problem at its place in the editor."""
        if message.problem.file:
            self.edit(message.problem.file, message.problem.line)
        else:
            self.say("This is about the folder: there is no file to open")

    @answers(commands.BACK, commands.CLOSE)
    def _close(self, _command: Command) -> None:
        self.dismiss(None)


def _found(folder: str) -> list[ProblemRow]:
    return problem_rows(folder, problems_of(folder))
