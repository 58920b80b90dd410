"""The folders of the packs that `briefing check` was asked for, by folders and by files."""

from __future__ import annotations

import os

from briefing import TYPE_CHECKING
from briefing.cli.messages import UnusableError, problem
from briefing.cli.pack_argument import folder_above
from briefing.pack.limits import MANIFEST

if TYPE_CHECKING:
    from collections.abc import Sequence

_TOML = ".toml"


class CheckedFolders:
    """Folders of packs, each once, and whether anything that was named is not there."""

    def __init__(self, folders: list[str], *, missing: bool) -> None:
        self.folders = folders
        self.missing = missing


def checked_folders(packs: Sequence[str], removed: Sequence[str]) -> CheckedFolders:
    """Return the folders of packs; for a file, the folder with its manifest.

    A file that belongs to no pack is passed over: git may name any. So is one that is gone, where
    it is one of `removed`, or where git has known it. Raises UnusableError where what is named is
    not there, and nothing else is.
    """
    found: dict[str, str] = {}
    others: list[str] = []
    gone: list[str] = []
    for path in packs:
        folder = _folder(path)
        if folder is not None:
            found.setdefault(os.path.realpath(folder), folder)
        elif os.path.exists(path):
            others.append(
                f"`{path}` belongs to no pack and is passed over: "
                f"no folder above it holds a {MANIFEST}"
            )
        elif _was_removed(path):
            others.append(f"`{path}` was removed, belongs to no pack and is passed over")
        else:
            gone.append(f"there is no folder or file `{path}`")
    for path in removed:
        if (folder := _folder(path)) is not None:
            found.setdefault(os.path.realpath(folder), folder)
    if gone and not found:
        raise UnusableError(*gone)
    problem(*gone, *others)
    return CheckedFolders(list(found.values()), missing=bool(gone))


def _folder(path: str) -> str | None:
    """Return the folder of the pack that a path belongs to, which need not be there any more."""
    if os.path.isdir(path):
        return path
    folder, name = os.path.split(path)
    if name == MANIFEST and not os.path.lexists(path) and _holds_toml(folder or os.curdir):
        return folder  # it has lost its manifest, and is checked for that
    return folder_above(folder)


def _holds_toml(folder: str) -> bool:
    return os.path.isdir(folder) and any(each.endswith(_TOML) for each in os.listdir(folder))


def _was_removed(path: str) -> bool:
    """Return whether it is a file that a change may have removed, as git lists them."""
    if not path.endswith(_TOML):
        return False
    from briefing.cli.removed_files import is_known

    return is_known(path)
