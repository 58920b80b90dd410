"""Paths: the bundled pack, the packs for `new`, and the cache."""

from __future__ import annotations

import errno
import os
import sys

_NAME = "briefing"


def bundled_pack() -> str:
    """Return the folder of the bundled pack, in an installed package or in a checkout."""
    here = os.path.dirname(os.path.abspath(__file__))
    installed = os.path.join(here, "data")
    return installed if os.path.isdir(installed) else os.path.join(os.path.dirname(here), "data")


def new_pack(kind: str) -> str:
    """Return the folder that a new pack of this kind is copied from."""
    return os.path.join(os.path.dirname(os.path.abspath(__file__)), "new", kind)


def cache_folder() -> str:
    """Return the folder for compiled libraries. It may be missing or not writable."""
    if folder := os.environ.get("BRIEFING_CACHE_DIR"):
        return os.path.abspath(folder)
    if (known := _known_cache_folder()) is not None:
        return os.path.join(known, _NAME)
    import platformdirs

    return platformdirs.user_cache_dir(_NAME, appauthor=False)


def _known_cache_folder() -> str | None:
    """Return the folder of all caches where at most two variables decide it, or None.

    As platformdirs does; its import takes as long as the start of the interpreter.
    """
    home, caches = os.environ.get("HOME", ""), os.environ.get("XDG_CACHE_HOME", "")
    if sys.platform != "linux" or "ANDROID_DATA" in os.environ:
        return None
    if caches:
        return caches if caches[0] == "/" and caches.strip() == caches else None
    return os.path.expanduser("~/.cache") if home.startswith("/") else None


def made(folder: str) -> None:
    """Make a folder with access for the user alone, if it is missing. Raises OSError."""
    try:
        os.makedirs(folder, mode=0o700, exist_ok=True)
    except RecursionError as error:  # one call for each folder of the path
        raise OSError(errno.ENAMETOOLONG, os.strerror(errno.ENAMETOOLONG), folder) from error
