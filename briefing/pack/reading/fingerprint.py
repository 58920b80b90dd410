"""The fingerprint of a folder: whether it changed, seen again and again without reading a file.

`files.state` is what a library was compiled from, and refuses what is no pack. A fingerprint
refuses nothing, and also differs where another folder was put in the place of one.
"""

from __future__ import annotations

import os

from briefing import TYPE_CHECKING
from briefing.pack import limits
from briefing.pack.problems import PackError
from briefing.pack.reading.files import state_of, walk

if TYPE_CHECKING:
    from briefing.pack.problems import Problem
    from briefing.pack.reading.files import State

_NOTHING = (-1, -1, -1, -1, -1)
"""The state of a file that cannot be looked at, behind its path."""


class Fingerprint:
    """The state of a folder at one time. Two are equal where nothing changed in between."""

    __slots__ = ("folder", "state")

    def __init__(self, folder: tuple[int, int] | None, state: State) -> None:
        self.folder = folder
        """Its inode and device; None where there is no folder."""
        self.state = state
        """Of every TOML file, and of every folder that is not entered; sorted."""

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Fingerprint):
            return NotImplemented
        return self.folder == other.folder and self.state == other.state

    __hash__ = None  # type: ignore[assignment]

    @property
    def whole(self) -> bool:
        """Whether there is a manifest: without one it is no pack, or not yet."""
        return any(path == limits.MANIFEST for path, *_ in self.state)

    def lacks(self, before: Fingerprint) -> bool:
        """Return whether a file is gone that was there before."""
        return bool({path for path, *_ in before.state} - {path for path, *_ in self.state})


def take(folder: str) -> Fingerprint:
    """Return the fingerprint of a folder. Never raises: what cannot be seen is left out."""
    found: State = []
    refused: list[Problem] = []
    try:
        itself = os.stat(folder)
        for path, entry in walk(folder, refused):
            try:
                info = entry.stat()
            except OSError:
                found.append((path, *_NOTHING))
                continue
            found.append(state_of(path, info))
            if len(found) > limits.FILES:
                break
    except (OSError, PackError):  # it is changing just now, or deeper than a pack may be
        if not os.path.isdir(folder):
            return Fingerprint(None, [])
        return Fingerprint((-1, -1), sorted(found))
    found += [(each.file, *_NOTHING) for each in refused]
    return Fingerprint((itself.st_ino, itself.st_dev), sorted(found))
