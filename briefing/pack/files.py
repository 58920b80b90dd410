"""The files of a pack: which they are, their state, and their text.

A pack stays inside its folder: a link that leads out of it, a device or a FIFO is refused.
"""

from __future__ import annotations

import os
import stat

from briefing import TYPE_CHECKING
from briefing.pack import limits
from briefing.pack.problems import PackError, Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

State = list[tuple[str, int, int]]
"""Path inside the pack, size in bytes and time of change in nanoseconds of each file, sorted."""


def _walk(folder: str, inside: str, depth: int) -> Iterator[tuple[str, os.DirEntry[str]]]:
    """Yield each TOML file with its path inside the pack."""
    with os.scandir(os.path.join(folder, inside)) as entries:
        for entry in entries:
            if entry.name.startswith("."):
                continue
            if entry.is_dir(follow_symlinks=False):
                below = os.path.join(inside, entry.name)
                if depth == limits.FOLDER_DEPTH:
                    raise PackError([Problem(below, "is a folder deeper than a pack may have")])
                yield from _walk(folder, below, depth + 1)
            elif entry.name.endswith(".toml"):
                yield os.path.join(inside, entry.name), entry


def _no_pack(folder: str) -> PackError:
    return PackError([Problem(folder, f"is not a pack: it holds no {limits.MANIFEST}")])


def state(folder: str) -> State:
    """Return the state of every TOML file in `folder`, without reading any.

    Raises PackError where `folder` is no pack or one of its files may not be read.
    """
    found, problems = listed(folder)
    if problems:
        raise PackError(problems)
    return found


def listed(folder: str) -> tuple[State, list[Problem]]:
    """Return the state of the files that may be read, and what is wrong with the others.

    Raises PackError where `folder` is no pack.
    """
    problems: list[Problem] = []
    found: State = []
    root = os.path.realpath(folder)
    if os.path.isdir(folder) and not os.path.exists(os.path.join(folder, limits.MANIFEST)):
        raise _no_pack(folder)
    try:
        for path, entry in _walk(folder, "", 0):
            try:
                info = entry.stat()
            except OSError as error:
                problems.append(Problem(path, f"cannot be read: {error.strerror}"))
                continue
            leads = entry.is_symlink()  # folders that are links are not entered
            if leads and not os.path.realpath(entry.path).startswith(root + os.sep):
                problems.append(Problem(path, "is a link that leads out of the pack"))
            elif not stat.S_ISREG(info.st_mode):
                problems.append(Problem(path, "is not a file"))
            elif info.st_size > limits.FILE_BYTES:
                problems.append(Problem(path, f"is larger than {limits.FILE_BYTES:,} bytes"))
            else:
                found.append((path, info.st_size, info.st_mtime_ns))
    except OSError as error:
        raise PackError([Problem(folder, f"cannot be opened: {error.strerror}")]) from error
    if limits.MANIFEST not in {path for path, _, _ in found} and not problems:
        raise _no_pack(folder)
    if len(found) > limits.FILES:
        problems.append(Problem(folder, f"holds more than {limits.FILES:,} TOML files"))
    if sum(size for _, size, _ in found) > limits.PACK_BYTES:
        problems.append(Problem(folder, f"is larger than {limits.PACK_BYTES:,} bytes in all"))
    return sorted(found), problems


def read(folder: str, path: str) -> str:
    """Return the text of one file. Raises PackError where it cannot be read or is not UTF-8."""
    try:
        with open(os.path.join(folder, path), "rb") as file:
            data = file.read(limits.FILE_BYTES + 1)
        if len(data) > limits.FILE_BYTES:
            raise PackError([Problem(path, f"is larger than {limits.FILE_BYTES:,} bytes")])
        return data.decode("utf-8-sig")
    except OSError as error:
        raise PackError([Problem(path, f"cannot be read: {error.strerror}")]) from error
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise PackError([Problem(path, "is not UTF-8 text", line=line)]) from error
