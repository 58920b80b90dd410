"""The compiled libraries on disk: one for each pack folder and version of format and engine.

A library is a folder of its own, and is never changed once it is there. `stamp.json` beside it
names the one that is current, with the state of the files that it was compiled from; it is written
last and replaced in one step, so that a reader sees a whole library or none. What is still being
written is a `draft`; a draft that goes on from a library shares its files, which the engine never
changes either.
"""

from __future__ import annotations

import contextlib
import json
import os
import stat
import zlib

import tantivy

from briefing import TYPE_CHECKING, __version__, paths
from briefing.library.engine import Engine, Fault
from briefing.library.schema import FORMAT

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from briefing.library.ledger import Ledgers
    from briefing.pack.files import State

STAMP = "stamp.json"
STAMP_BYTES = 2**24
"""The size beyond which nothing is a stamp."""

LIBRARY, DRAFT = "library-", "draft-"

CHECKED_BYTES = 4 * 2**20
"""The size up to which a library is read through before it is trusted."""

LEFT_ALONE = 600
"""Seconds for which a draft may still be somebody's who is writing it."""

LEFT_OPEN = 10
"""Seconds for which a library that is not current may still be about to be opened.

One that is open stays readable when its files are gone.
"""

_SHARED_NEVER = ("meta.json", ".managed.json")
"""Files of the engine that are replaced; all others are written once."""


def place(folder: str) -> str:
    """Return where the libraries of the pack in `folder` are kept."""
    real = os.path.realpath(folder)
    name = f"{os.path.basename(real)[:40]}-{zlib.crc32(os.fsencode(real)):08x}"
    engine = "".join(each if each.isalnum() else "." for each in str(vars(tantivy)["__version__"]))
    version = f"{__version__}-{FORMAT}-{engine}"
    return os.path.join(paths.cache_folder(), f"{name}-{version}")


def _contents(library: str) -> dict[str, list[int]]:
    """Return size and checksum of each file of a library.

    Of a large one only the sizes: reading it would cost more than opening it, and the engine finds
    most damage by itself.
    """
    files = [each for each in os.scandir(library) if not each.name.startswith(".")]
    sizes = {each.name: each.stat().st_size for each in files}
    found: dict[str, list[int]] = {}
    for each in files:
        found[each.name] = [sizes[each.name], 0]
        if sum(sizes.values()) <= CHECKED_BYTES:
            with open(each.path, "rb") as file:
                found[each.name][1] = zlib.crc32(file.read())
    return found


def _stamp(folder: str, state: State, library: str) -> dict[str, Any]:
    return {
        "folder": os.path.realpath(folder),
        "state": [list(each) for each in state],
        "library": os.path.basename(library),
        "contents": _contents(library),
    }


def _read(path: str) -> bytes:
    """Return what a plain file holds. Raises OSError where it is none, and waits for no FIFO."""
    with open(os.open(path, os.O_RDONLY | os.O_NONBLOCK), "rb") as file:
        if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
            raise OSError(f"{path} is no file")
        return file.read(STAMP_BYTES)


class Compiled:
    """A library that is open, the state of the pack that it is of, and its ledgers if read."""

    __slots__ = ("engine", "ledgers", "state")

    def __init__(self, engine: Engine, state: State, ledgers: Ledgers | None = None) -> None:
        self.engine = engine
        self.state = state
        self.ledgers = ledgers


def current(folder: str) -> Compiled | None:
    """Return the newest library of a pack that there is, whatever state of the pack it is of."""
    path = os.path.join(place(folder), STAMP)
    stamp = before = b""
    while True:
        try:
            stamp = _read(path)
            return _opened(folder, stamp)
        except (OSError, ValueError, KeyError, TypeError, RecursionError, Fault):
            if stamp == before:
                return None
            before = stamp  # another process may have replaced and removed what it names


def _opened(folder: str, stamp: bytes) -> Compiled | None:
    said = json.loads(stamp)
    library = os.path.join(place(folder), os.path.basename(str(said["library"])))
    state: State = [(str(path), int(size), int(time)) for path, size, time in said["state"]]
    if said != _stamp(folder, state, library):
        return None
    return Compiled(Engine.open(library), state)


@contextlib.contextmanager
def draft(folder: str, base: str | None = None) -> Iterator[str]:
    """Yield a new folder to write a library in, one that goes on from `base` where it is given.

    It is gone where it is not published. Raises OSError where none can be made.
    """
    import shutil
    import tempfile

    at = place(folder)
    os.makedirs(at, mode=0o700, exist_ok=True)
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

    for each in os.scandir(base):
        target = os.path.join(made, each.name)
        if each.name.endswith(".lock"):
            continue
        if each.name not in _SHARED_NEVER:
            with contextlib.suppress(OSError):  # a file system without hard links
                os.link(each.path, target, follow_symlinks=False)
                continue
        shutil.copyfile(each.path, target)


def publish(folder: str, state: State, made: str) -> Engine:
    """Make a draft the current library and return it. Raises OSError or Fault where it cannot."""
    at = os.path.dirname(made)
    library = os.path.join(at, LIBRARY + os.path.basename(made).removeprefix(DRAFT))
    os.rename(made, library)
    engine = Engine.open(library)
    restamp(folder, state, library)
    _clear(at, os.path.basename(library))
    return engine


def restamp(folder: str, state: State, library: str) -> None:
    """Let a library be the current one, of a pack in this state. Raises OSError."""
    at, name = os.path.split(library)
    sketch = os.path.join(at, f".{name}-{os.getpid()}.json")
    with open(sketch, "w", encoding="utf-8") as file:
        json.dump(_stamp(folder, state, library), file)
    os.replace(sketch, os.path.join(at, STAMP))


def discard(folder: str) -> None:
    """Let no library be the current one."""
    with contextlib.suppress(OSError):
        os.unlink(os.path.join(place(folder), STAMP))


def _clear(at: str, current: str) -> None:
    """Remove what was current before the last two, and what nobody can be writing any more."""
    import shutil
    import time

    now = time.time()
    others = [each for each in os.scandir(at) if each.name not in (current, STAMP)]
    libraries = [each for each in others if each.name.startswith(LIBRARY)]
    libraries.sort(key=lambda each: each.stat().st_mtime)
    kept = libraries[-1:]
    for entry in others:
        left = LEFT_OPEN if entry in libraries else LEFT_ALONE
        if entry not in kept and entry.stat().st_mtime < now - left:
            if entry.is_dir(follow_symlinks=False):
                shutil.rmtree(entry.path, ignore_errors=True)
            else:
                os.unlink(entry.path)
