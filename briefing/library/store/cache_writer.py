"""Writing the compiled libraries that `cache` reads.

A library that is still being written is a draft; a draft that goes on from a library shares its
files, which the engine never changes either.
"""

from __future__ import annotations

import contextlib
import json
import os
from typing import TYPE_CHECKING

from briefing import paths
from briefing.library.store import cache
from briefing.library.store.engine import Engine

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.pack.reading.files import State

LIBRARY, DRAFT = "library-", "draft-"

LEFT_ALONE = 600
"""Seconds for which another process may still be writing a draft."""

LEFT_OPEN = 10
"""Seconds for which another process may still be about to open a library that is not current.

One that is open stays readable when its files are gone.
"""

_SHARED_NEVER = ("meta.json", ".managed.json")
"""Files of the engine that are replaced; all others are written once."""


@contextlib.contextmanager
def draft(folder: str, base: str | None = None) -> Iterator[str]:
    """Yield a new folder to write a library in, one that goes on from `base` where it is given.

    It is gone where it is not published. Raises OSError where none can be made.
    """
    import shutil
    import tempfile

    at = cache.libraries_folder(folder)
    paths.made(at)
    made = tempfile.mkdtemp(prefix=DRAFT, dir=at)
    try:
        if base is not None:
            _share(base, made)
        yield made
    finally:
        if os.path.exists(made):
            shutil.rmtree(made, ignore_errors=True)


def _share(base: str, made: str) -> None:
    import shutil

    for each in [*os.scandir(base)]:  # it is closed, whatever fails below
        target = os.path.join(made, each.name)
        if each.name.endswith(".lock"):
            continue
        if each.name not in _SHARED_NEVER:
            with contextlib.suppress(OSError):  # a file system without hard links
                os.link(each.path, target, follow_symlinks=False)
                continue
        shutil.copyfile(each.path, target)


def publish(folder: str, state: State, made: str) -> Engine:
    """Make a draft the current library and return it. Raises OSError or IndexFault."""
    at = os.path.dirname(made)
    library = os.path.join(at, LIBRARY + os.path.basename(made).removeprefix(DRAFT))
    os.rename(made, library)
    engine = Engine.open(library)
    restamp(folder, state, library)
    _clear(at, os.path.basename(library))
    return engine


def restamp(folder: str, state: State, library: str) -> None:
    """Make a library the current one, of a pack in this state. Raises OSError."""
    at, name = os.path.split(library)
    new = os.path.join(at, f".{name}-{os.getpid()}.json")
    with open(new, "w", encoding="utf-8") as file:
        json.dump(cache.stamp_of(folder, state, library), file)
    os.replace(new, os.path.join(at, cache.STAMP))


def discard(folder: str) -> None:
    """Make no library the current one."""
    with contextlib.suppress(OSError):
        os.unlink(os.path.join(cache.libraries_folder(folder), cache.STAMP))


def _clear(at: str, current: str) -> None:
    """Remove libraries older than the last two, and drafts that nobody can be writing any more."""
    import shutil
    import time

    now = time.time()
    others = [each for each in os.scandir(at) if each.name not in (current, cache.STAMP)]
    libraries = [each for each in others if each.name.startswith(LIBRARY)]
    libraries.sort(key=lambda each: each.stat().st_mtime)
    previous = libraries[-1:]
    for entry in others:
        seconds = LEFT_OPEN if entry in libraries else LEFT_ALONE
        if entry not in previous and entry.stat().st_mtime < now - seconds:
            if entry.is_dir(follow_symlinks=False):
                shutil.rmtree(entry.path, ignore_errors=True)
            else:
                os.unlink(entry.path)
