"""The journal: what was read, where the reader was, what was searched for; of all machines.

It is asked for what the files of all machines come to, and writes to that of this machine alone
(`machine`). What is written over and over (a mark of reading, a place, a search) goes to the system
at once, so that no kill takes it away, but is not waited for until it is on the disk: that would
hold up reading, and a loss of power costs a few marks of the last seconds. What a reader saves by a
name is waited for.
"""

from __future__ import annotations

import os
from threading import RLock
from typing import TYPE_CHECKING, NamedTuple

from briefing import paths
from briefing.desk import moments
from briefing.desk.errors import DeskError
from briefing.desk.journal_files import Fingerprint, JournalFiles
from briefing.desk.journal_marks import Group, latest
from briefing.desk.journal_record import (
    LONGEST,
    PLACE,
    READ,
    SAVED,
    SEARCH,
    UNREAD,
    UNSAVED,
    Record,
)
from briefing.pack.safe_text import safe_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

FOLDER = "read"
"""The folder of the files, in the data folder."""


class Place(NamedTuple):
    """Where a reader was in a pack."""

    pane: str
    entry: str
    """Its id, or "" for none."""
    line: int = 0
    """The line of the entry that was on top, from 0."""


class JournalState(NamedTuple):
    """What the journal says of one pack."""

    read: dict[str, str]
    """The digest of each entry that was read, as it was then (`Library.digests`)."""
    place: Place | None
    """Where the reader was last."""
    searches: list[str]
    """The last queries, the newest first, each once."""
    saved: dict[str, str]
    """Saved queries by their names, in the order in which they were saved."""


class Journal:
    """The journal in a data folder. It may be asked in one thread, and written to in another."""

    def __init__(self, folder: str | None = None, machine: str = "") -> None:
        """Keep the journal in `folder`, the reader's data folder where none is given.

        `machine` is another name than that of this machine. Reading makes no file.
        """
        within = os.path.join(paths.data_folder() if folder is None else folder, FOLDER)
        self._files = JournalFiles(within, machine)
        self._lock = RLock()
        self._state: Fingerprint | None = None
        self._known: dict[str, JournalState] = {}

    @property
    def problems(self) -> list[str]:
        """What could not be read, each a sentence for the reader."""
        return [*self._files.problems.values()]

    def fingerprint(self) -> Fingerprint:
        """Return what is another as soon as any machine's file is: a look at names alone."""
        with self._lock:
            return self._files.fingerprint()

    def state(self, pack: str) -> JournalState:
        """Return what is known of a pack by its id."""
        with self._lock:
            self._refresh()
            if pack not in self._known:
                self._known[pack] = self._state_of(pack)
            return self._known[pack]

    def _refresh(self) -> None:
        state = self._files.fingerprint()
        if state != self._state:
            self._files.refresh(state)
            self._state = state
            self._known = {}

    def _state_of(self, pack: str) -> JournalState:
        marks = self._files.marks
        read = {
            entry: mark.values[0]
            for entry, mark in marks.group(pack, READ).items()
            if mark.kind == READ
        }
        place = marks.group(pack, PLACE).get("")
        searches = [query for query, _ in latest(marks.group(pack, SEARCH))]
        saved = sorted(marks.group(pack, SAVED).items(), key=lambda each: each[1].at)
        return JournalState(
            read,
            Place(place.values[0], place.values[1], int(place.values[2])) if place else None,
            searches,
            {name: mark.values[0] for name, mark in saved if mark.kind == SAVED},
        )

    def read_at(self, pack: str) -> dict[str, str]:
        """Return when each entry of a pack that was read was, as `moments` has it."""
        with self._lock:
            self._refresh()
            group = self._files.marks.group(pack, READ)
            return {entry: mark.at for entry, mark in group.items() if mark.kind == READ}

    def mark_read(self, pack: str, digests: Mapping[str, str]) -> None:
        """Keep that entries were read, with the digests of what they say. Raises DeskError."""
        known = self.state(pack).read
        new = {id: digest for id, digest in digests.items() if known.get(id) != digest}
        self._keep(pack, READ, [(READ, id, (digest,)) for id, digest in new.items()])

    def mark_unread(self, pack: str, entries: Iterable[str]) -> None:
        """Keep that entries are to be read again. Raises DeskError."""
        known = self.state(pack).read
        self._keep(pack, READ, [(UNREAD, id, ()) for id in entries if id in known])

    def left_at(self, pack: str, place: Place) -> None:
        """Keep where the reader is. Raises DeskError."""
        if place != self.state(pack).place:
            self._keep(pack, PLACE, [(PLACE, "", (place.pane, place.entry, str(place.line)))])

    def searched(self, pack: str, query: str) -> None:
        """Keep a query, unless it is too long, empty, or the last one. Raises DeskError."""
        query = safe_line(query.strip())
        if query and len(query) <= LONGEST and self.state(pack).searches[:1] != [query]:
            self._keep(pack, SEARCH, [(SEARCH, query, ())])

    def save_search(self, pack: str, name: str, query: str) -> None:
        """Save a query by a name, in place of one that had it. Raises DeskError."""
        name, query = safe_line(name.strip()), safe_line(query.strip())
        if not name or not query:
            raise DeskError("a saved search has a name and a query: nothing was saved")
        if len(name) > LONGEST or len(query) > LONGEST:
            raise DeskError(f"a search of more than {LONGEST:,} characters is not saved")
        self._keep(pack, SAVED, [(SAVED, name, (query,))], lasting=True)

    def forget_search(self, pack: str, name: str) -> None:
        """Forget a saved query. Raises DeskError."""
        name = safe_line(name.strip())
        if name in self.state(pack).saved:
            self._keep(pack, SAVED, [(UNSAVED, name, ())], lasting=True)

    def _keep(
        self,
        pack: str,
        group: str,
        given: list[tuple[str, str, tuple[str, ...]]],
        *,
        lasting: bool = False,
    ) -> None:
        """Append records of kind, subject and values. Raises DeskError."""
        if not given:
            return
        with self._lock:
            self._refresh()
            records = [*_dated(pack, given, self._files.marks.group(pack, group), group)]
        self._files.append(records, lasting=lasting)
        with self._lock:
            self._refresh()
            self._files.compact()


def _dated(
    pack: str, given: list[tuple[str, str, tuple[str, ...]]], known: Group, group: str
) -> Iterator[Record]:
    """Yield records, each later than what is known of the same thing.

    Searches are in one order with each other: there, later than all.
    """
    newest = max((mark.at for mark in known.values()), default="") if group == SEARCH else ""
    present = moments.after("")
    for kind, subject, values in given:
        before = known.get(subject)
        at = max(newest, before.at if before else "")
        yield Record(present if at < present else moments.after(at), kind, values, pack, subject)
