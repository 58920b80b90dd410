"""Watching the files of a pack: looked at now and then, and told once they have come to rest.

Polled and not subscribed to: a look at 100 files costs less than a millisecond, and what the system
tells of a folder ends, without a word, when another is put in its place.
"""

from __future__ import annotations

from threading import Event, Thread
from time import monotonic, thread_time
from typing import TYPE_CHECKING

from briefing.pack.reading import fingerprint
from briefing.pack.reading.fingerprint import Fingerprint

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefing.pack.reading.files import State

EVERY = 0.12
"""Seconds between two looks at files that are at rest."""

SHARE = 0.005
"""The share of one core that looking may take: where a look costs more, there are fewer."""

AT_REST = 0.08
"""Seconds for which nothing must change before it is read: who saves writes in pieces."""

LOST = 0.25
"""The same where a file is gone: editors take the old one away before the new one is there."""

GONE = 1.0
"""The same where there is no pack any more: a folder is being put in the place of another."""

LONGEST = 2.0
"""Seconds after which files are read that never come to rest."""


class Watch:
    """Tells of each state of a folder's files once, except of the one it begins with."""

    def __init__(self, folder: str, state: State, tell: Callable[[], object]) -> None:
        """Make a watch that has not begun; `state` is what the library was compiled from.

        `tell` is called in the thread of the watch.
        """
        self._folder = folder
        self._state = state
        self._tell = tell
        self._told: Fingerprint | None = None
        """What was told last."""
        self._last: Fingerprint | None = None
        """What was seen last."""
        self._since = self._restless = 0.0
        """When that was seen first, and since when there is something to tell."""
        self._ended = Event()

    def begin(self) -> None:
        """Look from now on, in a thread."""
        Thread(target=self._run, name="watch", daemon=True).start()

    def end(self) -> None:
        """Look no more."""
        self._ended.set()

    def _run(self) -> None:
        wait = 0.0
        while not self._ended.wait(wait):
            before = thread_time()
            wait = max(self.look(monotonic()), (thread_time() - before) / SHARE)

    def look(self, now: float) -> float:
        """Look at the files, and tell where they have come to rest; `now` in seconds.

        Returns the seconds after which to look again.
        """
        seen = fingerprint.take(self._folder)
        if self._told is None:
            known = seen.state == self._state
            self._told = self._last = seen if known else Fingerprint(seen.folder, [])
        if seen == self._told:
            self._last = seen
            return EVERY
        if self._last == self._told:
            self._restless = now
        if seen != self._last:
            self._last, self._since = seen, now
        left = min(self._since + _patience(self._told, seen), self._restless + LONGEST) - now
        if left > 0:
            return min(left, EVERY)
        self._told = seen
        self._tell()
        return EVERY


def _patience(told: Fingerprint, seen: Fingerprint) -> float:
    """Return for how many seconds what is seen must not change before it is told."""
    if told.whole and not seen.whole:
        return GONE
    return LOST if seen.lacks(told) else AT_REST
