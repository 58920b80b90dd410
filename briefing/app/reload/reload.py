"""Reading a pack again while it is read: what was saved is on the screen, where it is whole."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from briefing.app.session.problem_rows import ProblemRow, counted, problem_rows, problems_of
from briefing.pack.problems import PackError

if TYPE_CHECKING:
    from briefing.app.core.background import Deliver, Outcome
    from briefing.app.session.session import Session
    from briefing.library.library import Library
    from briefing.library.records import LibraryChange

AS_BEFORE = "every entry reads as before"


class ReadAgain(NamedTuple):
    """The result of reading a pack again."""

    change: LibraryChange | None
    moved: bool
    """Whether the files were others than before, whatever stands in them."""
    problems: list[ProblemRow]
    """What is wrong with the pack."""
    in_part: bool = False
    """Whether what is right of it is shown all the same; else the library is as it was before."""


def read_again(library: Library) -> ReadAgain:
    """Let a library follow its pack. The interface does not wait for it."""
    before = library.state
    try:
        change = library.refresh()
    except PackError as error:
        problems = problems_of(library.folder) or error.problems
        return ReadAgain(None, True, problem_rows(library.folder, problems))
    if library.state != before:
        from briefing.first_screen.store import forget

        forget(library.folder)
    moved = library.state != before
    return ReadAgain(change, moved, problems_in(library), library.in_part)


def problems_in(library: Library) -> list[ProblemRow]:
    """Return what is wrong with a pack that is read in part; of a whole one nothing is asked."""
    return problem_rows(library.folder, problems_of(library.folder)) if library.in_part else []


class Reload:
    """Has the library follow its pack, and the screens the library."""

    def __init__(self, session: Session, deliver: Deliver, began: Callable[[], None]) -> None:
        """Reload for a session; `deliver` calls a function in the thread of the interface.

        `began` is called there whenever reading begins.
        """
        self._session = session
        self._deliver = deliver
        self._began = began

    async def begin(self) -> None:
        """Say what is wrong with a pack that was opened in part, as soon as that is known."""
        library = self._session.library
        if library.in_part:
            self._session.reading = True
            self._session.background.submit(partial(problems_in, library), self._opened)
            for view in self._session.views:
                await view.show_problems()

    async def _opened(self, outcome: Outcome[list[ProblemRow]]) -> None:
        problems = outcome()
        self._session.reading = self._session.background.is_waiting(self._show)
        if self._session.library.in_part:
            self._session.problems = problems
            for view in self._session.views:
                await view.show_problems()

    def watched(self) -> None:
        """Have the pack read again. Called in the thread of the watch."""
        self._deliver(self.again)

    def again(self) -> None:
        """Have the pack read again."""
        self._began()
        session = self._session
        session.reading = True
        session.background.submit(partial(read_again, session.library), self._show)

    async def _show(self, outcome: Outcome[ReadAgain]) -> None:
        read = outcome()
        session, views = self._session, list(self._session.views)
        session.reading = session.background.is_waiting(self._show)
        mended = bool(session.problems) and not read.problems
        session.problems = read.problems
        said = _told(read, mended=mended)
        if read.change is not None:
            told = [view.follow(read.change) for view in views]
            said = "; ".join(each for each in (said, *told) if each)
        for view in views:
            await view.show_problems()
        if said:
            for view in views:
                view.say(said)


def _told(read: ReadAgain, *, mended: bool) -> str:
    """Return what is said of a pack that was read again; "": nothing."""
    what = changes(read.change) if read.change else ""
    if read.problems:
        errors = counted(each for each in read.problems if not each.warning)
        if read.in_part:
            return f"Shown but for {errors}: {what or AS_BEFORE}"
        return f"Not shown yet: {errors}"
    if mended:
        return f"Mended: {what or AS_BEFORE}"
    if read.moved or read.change:
        return f"Read again: {what or AS_BEFORE}"
    return ""


def changes(change: LibraryChange) -> str:
    """Return how many entries are different: `2 entries changed, 1 added`; "": none."""
    counts = {
        "changed": len(change["changed"]),
        "added": len(change["added"]),
        "removed": len(change["removed"]),
    }
    parts = [f"{count} {how}" for how, count in counts.items() if count]
    if parts:
        number, how = parts[0].split()
        parts[0] = f"{number} {'entry' if number == '1' else 'entries'} {how}"
    return ", ".join(parts)
