"""Paths: the bundled pack, the packs for `new`, the cache, the settings and the desk."""

from __future__ import annotations

import errno
import os
import stat
import sys

_NAME = "briefing"

SETTINGS = "settings.toml"
"""The name of the file of the settings."""


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
    if (known := _known_folder("XDG_CACHE_HOME", "~/.cache")) is not None:
        return os.path.join(known, _NAME)
    import platformdirs

    return platformdirs.user_cache_dir(_NAME, appauthor=False)


def config_folder() -> str:
    """Return the folder for what the reader has chosen. It may be missing or not writable."""
    if folder := os.environ.get("BRIEFING_CONFIG_DIR"):
        return os.path.abspath(folder)
    if (known := _known_folder("XDG_CONFIG_HOME", "~/.config")) is not None:
        return os.path.join(known, _NAME)
    import platformdirs

    return platformdirs.user_config_dir(_NAME, appauthor=False)


def data_folder() -> str:
    """Return the folder of the desk: what a reader keeps. It may be missing or not writable."""
    if folder := os.environ.get("BRIEFING_DATA_DIR"):
        return os.path.abspath(folder)
    if (known := _known_folder("XDG_DATA_HOME", "~/.local/share")) is not None:
        return os.path.join(known, _NAME)
    import platformdirs

    return platformdirs.user_data_dir(_NAME, appauthor=False)


def settings_file() -> str:
    """Return the file of the settings. It may be missing."""
    return os.path.join(config_folder(), SETTINGS)


def _known_folder(variable: str, at_home: str) -> str | None:
    """Return the folder of all programs where at most two variables decide it, or None.

    As platformdirs does; its import takes as long as the start of the interpreter.
    """
    home, named = os.environ.get("HOME", ""), os.environ.get(variable, "")
    if sys.platform != "linux" or "ANDROID_DATA" in os.environ:
        return None
    if named:
        return named if named[0] == "/" and named.strip() == named else None
    return os.path.expanduser(at_home) if home.startswith("/") else None


def made(folder: str) -> None:
    """Make a folder, if it is missing, and those above it that are. Raises OSError.

    Whatever the umask says, what is made is for the user alone.
    """
    at, missing = os.path.abspath(folder), []
    while not os.path.lexists(at) and at != os.path.dirname(at):  # the root: the disk has failed
        missing.append(at)
        at = os.path.dirname(at)
    for each in reversed(missing):
        try:
            os.mkdir(each, 0o700)
        except FileExistsError:  # by another program, meanwhile
            continue
        os.chmod(each, 0o700)
    if not stat.S_ISDIR(os.stat(folder).st_mode):
        raise NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR), folder)
