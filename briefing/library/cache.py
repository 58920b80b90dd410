"""The compiled libraries on disk: one for each pack folder and version of format and engine.

A library is a folder of its own. `stamp.json` beside it names the one that is current, with the
state of the files that it was compiled from; it is written last and replaced in one step, so that a
reader sees a whole library or none.
"""

from __future__ import annotations

import json
import os
import zlib
from typing import TYPE_CHECKING, Any

import tantivy

from briefing import __version__, paths
from briefing.library.engine import Engine, Fault
from briefing.library.schema import FORMAT

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from briefing.pack.files import State

STAMP = "stamp.json"

CHECKED_BYTES = 4 * 2**20
"""The size up to which a library is read through before it is trusted."""

LEFT_ALONE = 600
"""Seconds for which a library that is not the current one may still be in somebody's use."""


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


def load(folder: str, state: State) -> Engine | None:
    """Return the compiled library of a pack in this state, or None where there is none to use."""
    try:
        at = place(folder)
        with open(os.path.join(at, STAMP), "rb") as file:
            stamp = json.loads(file.read())
        library = os.path.join(at, os.path.basename(str(stamp["library"])))
        if stamp != _stamp(folder, state, library):
            return None
        return Engine.open(library)
    except (OSError, ValueError, KeyError, TypeError, RecursionError, Fault):
        return None


def _clear(at: str, current: str) -> None:
    """Remove what older compilations left, but not what another process may be writing now."""
    import shutil
    import time

    old = time.time() - LEFT_ALONE
    for entry in os.scandir(at):
        if entry.name not in (current, STAMP) and entry.stat().st_mtime < old:
            if entry.is_dir(follow_symlinks=False):
                shutil.rmtree(entry.path, ignore_errors=True)
            else:
                os.unlink(entry.path)


def store(folder: str, state: State, documents: Callable[[], Iterable[Any]]) -> Engine:
    """Compile into the cache and return the library. Raises OSError or Fault where it cannot."""
    import tempfile

    at = place(folder)
    os.makedirs(at, mode=0o700, exist_ok=True)
    library = tempfile.mkdtemp(prefix="library-", dir=at)
    engine = Engine.build(documents(), library)
    name = os.path.basename(library)
    stamp, draft = os.path.join(at, STAMP), os.path.join(at, f".{name}.json")
    with open(draft, "w", encoding="utf-8") as file:
        json.dump(_stamp(folder, state, library), file)
    os.replace(draft, stamp)
    _clear(at, name)
    return engine
