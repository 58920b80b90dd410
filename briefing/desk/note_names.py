"""Names of the files of notes: by time and chance; those that a sync leaves; those in the trash.

    20261127-232105-8f3a2c1d.toml                                       a note
    20261127-232105-8f3a2c1d.sync-conflict-20261201-080000-ABCDEFG.toml  another text of it
    20261202-101112-00c0ffee.deleted.20261127-232105-8f3a2c1d.toml       in the trash

Time is that of the clock in UTC, so that names stand in the order of time; chance (32 bits) makes
sure that two machines, or two programs within one second, never take the same.
"""

from __future__ import annotations

import os
import re
from typing import NamedTuple

from briefing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime

SUFFIX = ".toml"

DELETED, CHANGED = "deleted", "changed"
"""Why a file lies in the trash: it was deleted, or its text was changed and this is the former."""

_TIME = "%Y%m%d-%H%M%S"
_TIME_OF_NAME = r"[0-9]{8}-[0-9]{6}"
_NAME = rf"{_TIME_OF_NAME}-[0-9a-f]{{8}}"

_LEFT = (
    r"(.+)\.sync-conflict-[0-9]{8}-[0-9]{6}(?:-\w+)?\.toml",  # Syncthing, and `change` here
    r"(.+)_conflict-[0-9]{8}-[0-9]{6}\.toml",  # ownCloud
    r"(.+?) ?\([^()]*conflicted copy[^()]*\)\.toml",  # Dropbox, Nextcloud
    r"(.+?)(?:\.toml)?\.orig",  # git, Mercurial, patch
)
"""What those who sync call the other text of a file, where both sides have changed it."""


class Thrown(NamedTuple):
    """A file in the trash: when and why it was put there, and what it was called before."""

    stamp: str
    why: str
    name: str

    @property
    def file(self) -> str:
        """The name of the file in the trash."""
        return f"{self.stamp}.{self.why}.{self.name}"

    @property
    def time(self) -> str:
        """When it was put there, to be compared with others."""
        return self.stamp.rpartition("-")[0]

    @property
    def is_dated_wrongly(self) -> bool:
        """Whether it would have been put there before it was written."""
        written = re.match(_TIME_OF_NAME, self.name)
        return written is not None and self.time < written[0]


def time(at: datetime) -> str:
    """Return how a name of that time begins: names stand in the order of time."""
    return f"{at:{_TIME}}"


def new(at: datetime) -> str:
    """Return a new name: of a note without its suffix, of what is put into the trash."""
    return f"{time(at)}-{os.urandom(4).hex()}"


def other_text(id: str, at: datetime) -> str:
    """Return the name of a file with another text of a note, as Syncthing would call it."""
    return f"{id}.sync-conflict-{new(at)}{SUFFIX}"


def id_of(name: str) -> str:
    """Return the id of the note in a file: the name without its suffix."""
    return name.removesuffix(SUFFIX)


def owner(name: str) -> str:
    """Return the id of the note that a file belongs to, whichever text of it that holds."""
    return id_of(belongs_to(name) or name)


def is_kept(name: str) -> bool:
    """Return whether a file of the folder is a note, or what a sync has left of one."""
    return not name.startswith(".") and name.endswith((SUFFIX, ".orig"))


def belongs_to(name: str) -> str:
    """Return the name of the note of which a file has another text, or "": it is none of those."""
    if name.endswith(SUFFIX) and "conflict" not in name:
        return ""
    for pattern in _LEFT:
        if found := re.fullmatch(pattern, name):
            return f"{found[1]}{SUFFIX}"
    return ""


def thrown(file: str) -> Thrown | None:
    """Return what the name of a file in the trash says, or None where it says nothing."""
    found = re.fullmatch(rf"({_NAME})\.({DELETED}|{CHANGED})\.(.+)", file, re.DOTALL)
    return Thrown(found[1], found[2], found[3]) if found else None
