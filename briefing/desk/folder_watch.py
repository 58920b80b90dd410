"""Whether anything in a folder has changed, asked often and answered cheaply.

What is made, moved or removed changes the folder itself: one call tells. A file that is written
over in its place, as some editors do, does not: of these a few are looked at each time, in turn.
"""

from __future__ import annotations

import os
import time
from contextlib import suppress

SETTLED = 2 * 10**9
"""Nanoseconds after which nothing more can happen to a folder at the time that it shows."""

AT_ONCE = 256
"""Files that are looked at each time."""


class FolderWatch:
    """Watches one folder."""

    def __init__(self, folder: str) -> None:
        self._folder = folder
        self._state: tuple[int, ...] = ()
        self._settled = False
        """Whether nothing more can have happened at the time of the state."""
        self._names: list[str] = []
        self._held: dict[str, tuple[int, int]] = {}
        self._next = 0
        self._changes = 0

    def fingerprint(self) -> tuple[int, ...]:
        """Return a value that is another one once something has changed; () for no folder."""
        try:
            there = os.stat(self._folder)
        except OSError:
            self._state = ()
            return ()
        state = there.st_ino, there.st_mtime_ns, there.st_ctime_ns
        recent = abs(time.time_ns() - max(state[1:])) < SETTLED
        if not self._settled or self._state[:3] != state:
            with suppress(OSError):
                found = [(each.name, each.inode()) for each in os.scandir(self._folder)]
                self._names = [name for name, _ in found]
                self._state = (*state, hash(frozenset(found)))
                self._settled = not recent
        self._look()
        return (*self._state, self._changes)

    def _look(self) -> None:
        """Look at some of the files, for what was written in its place."""
        names = self._names[self._next : self._next + AT_ONCE]
        self._next = self._next + AT_ONCE if self._next + AT_ONCE < len(self._names) else 0
        for name in names:
            try:
                there = os.stat(os.path.join(self._folder, name))
            except OSError:
                self._held.pop(name, None)  # the folder tells
                continue
            now = there.st_size, there.st_mtime_ns
            if self._held.setdefault(name, now) != now:
                self._held[name] = now
                self._changes += 1
