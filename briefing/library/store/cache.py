"""The compiled libraries on disk: one for each pack folder and version of format and engine.

A library is a folder of its own, and is never changed once it is there. `stamp.json` beside it
names the one that is current, with the state of the files that it was compiled from; it is written
last and replaced in one step, so that a reader sees a whole library or none. `cache_writer` writes
them.
"""

from __future__ import annotations

import json
import os
import stat
import zlib

import tantivy

from briefing import TYPE_CHECKING, __version__, paths
from briefing.library.store.engine import Engine
from briefing.library.store.guard import IndexFault
from briefing.library.store.index_schema import FORMAT

if TYPE_CHECKING:
    from typing import Any

    from briefing.library.store.file_ledger import Ledgers
    from briefing.pack.reading.files import State

STAMP = "stamp.json"
STAMP_BYTES = 2**24
"""The size beyond which nothing is a stamp."""

CHECKED_BYTES = 4 * 2**20
"""The size up to which a library is read through before it is trusted."""


def libraries_folder(folder: str) -> str:
    """Return the folder of the compiled libraries of the pack in `folder`."""
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


def stamp_of(folder: str, state: State, library: str) -> dict[str, Any]:
    """Return the stamp of a library that is compiled from a pack in this state."""
    return {
        "folder": os.path.realpath(folder),
        "state": [list(each) for each in state],
        "library": os.path.basename(library),
        "contents": _contents(library),
    }


def _read(path: str) -> bytes:
    """Return the content of a plain file. Raises OSError where it is another thing, a FIFO too."""
    with open(os.open(path, os.O_RDONLY | os.O_NONBLOCK), "rb") as file:
        if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
            raise OSError(f"{path} is no file")
        return file.read(STAMP_BYTES)


class CompiledLibrary:
    """An open index, the state of the pack that it was compiled from, and its ledgers if read."""

    def __init__(
        self, engine: Engine, state: State, ledgers: Ledgers | None = None, *, in_part: bool = False
    ) -> None:
        self.engine = engine
        self.state = state
        self.ledgers = ledgers
        self.in_part = in_part
        """Whether the pack has mistakes, and this is only what is right of it."""


def current(folder: str) -> CompiledLibrary | None:
    """Return the newest library of a pack that there is, whatever state of the pack it is of."""
    path = os.path.join(libraries_folder(folder), STAMP)
    stamp = before = b""
    while True:
        try:
            stamp = _read(path)
            return _opened(folder, stamp)
        except (OSError, ValueError, KeyError, TypeError, RecursionError, IndexFault):
            if stamp == before:
                return None
            before = stamp  # another process may have replaced and removed what it names


def _opened(folder: str, stamp: bytes) -> CompiledLibrary | None:
    said = json.loads(stamp)
    library = os.path.join(libraries_folder(folder), os.path.basename(str(said["library"])))
    state: State = [(str(path), *map(int, rest)) for path, *rest in said["state"]]  # type: ignore[misc]
    if said != stamp_of(folder, state, library):
        return None
    return CompiledLibrary(Engine.open(library), state)
