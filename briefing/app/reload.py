"""Following the pack while it is read: what was saved is on the screen, where it is whole."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from briefing.app.troubles import Trouble, counted, problems_of, troubles
from briefing.pack.problems import PackError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.app.app import BriefingApp
    from briefing.app.latest import Outcome
    from briefing.app.screens.room import Room
    from briefing.library.library import Library
    from briefing.library.records import LibraryChange

AS_BEFORE = "every entry reads as before"


class Read(NamedTuple):
    """What came of reading a pack again."""

    change: LibraryChange | None
    moved: bool
    """Whether the files were others than before, whatever stands in them."""
    troubles: list[Trouble]
    """What is wrong with the pack; the library is then what it was before."""


def read_again(library: Library, *, anew: bool) -> Read:
    """Let a library follow its pack. The interface does not wait for it."""
    before = library.state
    try:
        change = library.refresh(anew=anew)
    except PackError as error:
        problems = problems_of(library.folder) or error.problems
        return Read(None, True, troubles(library.folder, problems))
    if library.state != before or anew:
        from briefing.first_screen.kept import forget

        forget(library.folder)
    return Read(change, library.state != before, [])


class Reload:
    """Has the library follow its pack, and the screens the library."""

    def __init__(self, app: BriefingApp) -> None:
        self._app = app
        self._anew = False

    def watched(self, anew: bool) -> None:
        """Have the pack read again. Called in the thread of the watch."""
        self._app.call_later(self.again, anew)

    def again(self, anew: bool = False) -> None:
        """Have the pack read again. What is kept of the first screen would be of another state."""
        self._app.at_rest = None
        session = self._app.session
        self._anew = self._anew or anew  # what is asked now takes the place of what was asked
        session.latest.ask(partial(read_again, session.library, anew=self._anew), self._read)

    def _rooms(self) -> Iterator[Room[object]]:
        from briefing.app.screens.room import Room

        yield from (
            each for each in self._app.screen_stack if isinstance(each, Room) and each.is_mounted
        )

    async def _read(self, outcome: Outcome[Read]) -> None:
        read = outcome()
        self._anew = False
        session = self._app.session
        mended = bool(session.troubles) and not read.troubles
        session.troubles = read.troubles
        said = _told(read, mended=mended)
        if read.change is not None:
            main, *others = self._rooms()
            gone = main.follow(read.change)
            for room in others:
                room.follow(read.change)
            said = f"{said}; {gone}" if gone else said
        for room in self._rooms():
            await room.show_trouble()
        if said:
            for room in self._rooms():
                room.say(said)


def _told(read: Read, *, mended: bool) -> str:
    """Return what is said of a pack that was read again; "": nothing."""
    if read.troubles:
        errors = [each for each in read.troubles if not each.warning]
        return f"Not shown yet: {counted(errors)}"
    what = changes(read.change) if read.change else ""
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
