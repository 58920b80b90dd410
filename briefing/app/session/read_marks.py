"""Which entries the reader has read, and which say something else since then."""

from __future__ import annotations

from datetime import date, timedelta
from functools import cached_property, partial
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from briefing.app.session.undo import Undo
    from briefing.desk.journal import Journal, JournalState
    from briefing.library.library import Library
    from briefing.pack.reading.files import State

    Remember = Callable[[State, Mapping[str, str]], object]
    """Remembers what entries say now, given by their ids with the digests of it."""


OLD = timedelta(days=31)
"""From which age on a pack is of long ago."""


class LastReading(NamedTuple):
    """When an entry was read last, and what it said then."""

    digest: str
    at: str
    """A moment, as `desk.moments` has it."""


class MarksSeen(NamedTuple):
    """What the journal says of a pack as it is now."""

    state: JournalState
    digests: dict[str, dict[str, str]]
    """By pane: what each of its entries says, as a digest, in the order of the pack."""
    of: State
    """The state of the pack that the digests are of."""
    read_at: dict[str, str]
    """When each entry was read that was."""
    opened_late: bool
    """Whether the pack is of long ago, and is open for the first time."""

    @property
    def any_changed(self) -> bool:
        """Whether any entry says something else since it was read."""
        read, panes = self.state.read, self.digests.values()
        return any(read.get(id, now) != now for pane in panes for id, now in pane.items())


class ReadMarks:
    """Reads and keeps read marks. Nothing of them is read before the first screen is there."""

    def __init__(
        self, library: Library, undo: Undo, changed: Callable[[], object], remember: Remember
    ) -> None:
        """Make the marks of a pack; `changed` is called once other marks are there.

        `remember` is told of what is read, for who asks later what has changed in it.
        """
        self._library = library
        self._remember = remember
        self._pack = library.about["id"]
        self._undo = undo
        self._changed = changed
        self._seen: object = None
        """What was there when marks were read last, of the journal and of the pack."""
        self._read_of: tuple[object, dict[str, dict[str, str]]] = None, {}
        """The digests that were read last, and the state of the pack that they are of."""
        self._digests: dict[str, dict[str, str]] = {}
        self._of: State = library.state
        self.unread: set[str] = set()
        """The ids of the entries that are unread; none before marks are read."""
        self.reread: dict[str, LastReading] = {}
        """Those of them that were read, and say something else since then, with the reading."""
        self.counts: dict[str, int] = {}
        """How many entries of each pane are unread."""
        self.state: JournalState | None = None
        """What the journal says; None before it is read."""
        self.opened_late = False
        """Whether the pack is of long ago, and open for the first time; until use is made of it."""
        self.trouble = ""
        """What could not be kept, and why; "" where nothing is wrong."""

    @cached_property
    def _journal(self) -> Journal:
        from briefing.desk.journal import Journal

        return Journal()

    def look(self) -> MarksSeen | None:
        """Return the marks, if other ones are there than were seen last, or the pack is another.

        It may be called in a thread of its own.
        """
        state = self._library.state
        now = self._journal.fingerprint(), state
        if now == self._seen:
            return None
        of, digests = self._read_of
        if of != state:  # every mark is seen here again, and most of the time that is all
            panes = [tab["id"] for tab in self._library.about["tabs"]]
            digests = {pane: self._library.digests(pane) for pane in panes}
            self._read_of = state, digests
        known = self._journal.state(self._pack)
        never = self._seen is None and not (known.read or known.place or known.searches)
        read_at = self._journal.read_at(self._pack)
        found = MarksSeen(known, digests, state, read_at, never and self._is_old())
        self._seen = now
        return found

    def _is_old(self) -> bool:
        """Return whether what the pack says was so long ago that much of it may be known by now."""
        from briefing.desk import moments

        pack = self._library.tables()["pack"]
        day = pack.get("as_of") or pack.get("published")
        return day is not None and moments.now().date() - date.fromisoformat(day) > OLD

    def take(self, found: MarksSeen | None) -> None:
        """Show other marks, as they were looked up; None: they are the same."""
        if found is None:
            return
        before = self.state and (set(self.unread), dict(self.reread), dict(self.counts))
        self.state, self._digests, self._of, at, opened_late = found
        self.opened_late |= opened_late
        read = self.state.read
        self.unread.clear()
        self.reread.clear()
        for pane, digests in self._digests.items():
            unread = {id for id, digest in digests.items() if read.get(id) != digest}
            self.counts[pane] = len(unread)
            self.unread |= unread
            self.reread |= {
                id: LastReading(read[id], at.get(id, "")) for id in unread if id in read
            }
        if before != (self.unread, self.reread, self.counts):
            self._changed()  # what was just read is shown so already

    def next_unread(
        self, pane: str, id: str, places: Callable[[str], Sequence[int] | None]
    ) -> tuple[str, str] | None:
        """Return pane and id of the next entry that is unread, after one, all tabs round.

        `places` tells in which order a pane is listed, by the places of its entries; None: as the
        pack has them.
        """
        panes = [*self._digests]
        if pane not in panes:
            return None
        at = panes.index(pane)
        here = self._listed(pane, places)
        after = here.index(id) + 1 if id in here else 0
        for name in [pane, *panes[at + 1 :], *panes[:at], pane]:
            if not self.counts[name]:
                continue
            for each in here[after:] if name == pane else self._listed(name, places):
                if each in self.unread and each != id:
                    return name, each
            after = 0  # of the tab it is in, what stands before it comes last
        return None

    def _listed(self, pane: str, places: Callable[[str], Sequence[int] | None]) -> list[str]:
        """Return the ids of a pane as they are listed; those that are filtered out come last."""
        ids = [*self._digests[pane]]
        if not (there := places(pane)):
            return ids
        first = dict.fromkeys(ids[place] for place in there if place < len(ids))
        return [*first, *(each for each in ids if each not in first)]

    def read(self, pane: str | None, id: str) -> bool:
        """Mark an entry as read; return whether it was unread."""
        digest = self._digests.get(pane or "", {}).get(id)
        if digest is None:
            return False
        if id not in self.unread:
            self._remember(self._of, {id: digest})  # where the cache was deleted, for example
            return False
        self._mark({id: digest})
        return True

    def read_all(self, panes: Iterable[str]) -> str:
        """Mark all entries of panes as read; return what there is to say of it."""
        marked = {
            id: digest
            for pane in panes
            for id, digest in self._digests.get(pane, {}).items()
            if id in self.unread
        }
        if not marked:
            return "Nothing is unread here"
        self._mark(marked)
        self._undo.done("Unread again", partial(self._unmark, [*marked]))
        self._changed()
        return f"{len(marked):,} marked as read"

    def unread_all(self, pane: str) -> str:
        """Mark all entries of a pane as unread; return what there is to say of it."""
        read = {i: each for i, each in self._digests.get(pane, {}).items() if i not in self.unread}
        if not read:
            return "All of it is unread"
        self._unmark(read)
        self._undo.done("Read again", partial(self._marked, read))
        return f"{len(read):,} marked as unread"

    def last_place(self) -> tuple[str, str] | None:
        """Return the pane and the entry that were open last, or None."""
        place = self._journal.state(self._pack).place
        return (place.pane, place.entry) if place else None

    def left_at(self, pane: str, entry: str) -> None:
        """Keep what is open when the program ends."""
        from briefing.desk.journal import Place

        self._keep(partial(self._journal.left_at, self._pack, Place(pane, entry)))

    def searched(self, query: str) -> None:
        """Keep a query that led somewhere."""
        self._keep(partial(self._journal.searched, self._pack, query))
        self.state = self._journal.state(self._pack)

    def _keep(self, work: Callable[[], object]) -> None:
        """Keep something; where that cannot be, what is wrong is told and reading goes on."""
        from briefing.desk.errors import DeskError

        try:
            work()
            self.trouble = ""
        except DeskError as error:
            self.trouble = str(error)

    def _mark(self, marked: Mapping[str, str]) -> None:
        self._keep(partial(self._journal.mark_read, self._pack, dict(marked)))
        for pane, digests in self._digests.items():
            self.counts[pane] -= sum(id in digests for id in marked if id in self.unread)
        self.unread -= marked.keys()
        for id in self.reread.keys() & marked.keys():
            del self.reread[id]
        self._remember(self._of, marked)

    def _marked(self, marked: Mapping[str, str]) -> str:
        self._mark(marked)
        self._changed()
        return ""

    def _unmark(self, ids: Iterable[str]) -> str:
        self._keep(partial(self._journal.mark_unread, self._pack, [*ids]))
        self.take(self.look())
        return ""
