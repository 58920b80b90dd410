"""What a folder looks like without reading a file: to see, again and again, whether it changed.

`files.state` says what a library was compiled from, and refuses what is no pack. This refuses
nothing, and sees a file or a folder that was put in the place of another, too.
"""

from __future__ import annotations

import os

from briefing import TYPE_CHECKING
from briefing.pack import limits
from briefing.pack.problems import PackError
from briefing.pack.reading.files import walk

if TYPE_CHECKING:
    from typing import TypeAlias

    from briefing.pack.reading.files import State

    SeenFile: TypeAlias = tuple[str, int, int, int, int]
    """Path inside the pack, size in bytes, time of change in nanoseconds, inode and device."""

_NOTHING = (-1, -1, -1, -1)
"""What is seen of a file that cannot be looked at."""


class Fingerprint:
    """A folder as it was seen at one time. Two are equal where nothing was changed between."""

    __slots__ = ("files", "folder")

    def __init__(self, folder: tuple[int, int] | None, files: list[SeenFile]) -> None:
        self.folder = folder
        """Its inode and device; None: there is none."""
        self.files = files
        """Every TOML file, sorted."""

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Fingerprint):
            return NotImplemented
        return self.folder == other.folder and self.files == other.files

    __hash__ = None  # type: ignore[assignment]

    @property
    def whole(self) -> bool:
        """Whether there is a manifest: without one it is no pack, or not yet."""
        return any(path == limits.MANIFEST for path, *_ in self.files)

    @property
    def state(self) -> State:
        """The same in the words of `files.state`."""
        return [(path, size, time) for path, size, time, _, _ in self.files]

    def lacks(self, before: Fingerprint) -> bool:
        """Return whether a file is gone that was there before."""
        return bool({path for path, *_ in before.files} - {path for path, *_ in self.files})


def take(folder: str) -> Fingerprint:
    """Return what a folder looks like now. Never raises: what cannot be seen is not there."""
    found: list[SeenFile] = []
    try:
        itself = os.stat(folder)
        for path, entry in walk(folder):
            try:
                info = entry.stat()
            except OSError:
                found.append((path, *_NOTHING))
                continue
            found.append((path, info.st_size, info.st_mtime_ns, info.st_ino, info.st_dev))
            if len(found) > limits.FILES:
                break
    except (OSError, PackError):  # it is changing just now, or deeper than a pack may be
        if not os.path.isdir(folder):
            return Fingerprint(None, [])
        return Fingerprint((-1, -1), sorted(found))
    return Fingerprint((itself.st_ino, itself.st_dev), sorted(found))
