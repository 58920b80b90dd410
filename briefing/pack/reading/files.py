"""The files of a pack: which they are, their state, and their text.

A pack stays inside its folder: a link that leads out of it, a device or a FIFO is refused.
"""

from __future__ import annotations

import os
import stat

from briefing import TYPE_CHECKING
from briefing.pack import codes, limits
from briefing.pack.problems import PackError, Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

FileState = tuple[str, int, int, int, int, int]
"""Path inside the pack; size in bytes; times of change, of the text and of the file, in
nanoseconds; inode; device.

Size and time of the text alone are kept by whoever restores, copies or moves a file with its times.
"""

REFUSED = (
    codes.OUTSIDE_PACK,
    codes.NOT_A_FILE,
    codes.FOLDER_LOOP,
    codes.FOLDER_TOO_DEEP,
    codes.FILE_TOO_LARGE,
    codes.UNREADABLE,
)
"""Codes of what is not read: no line of it is a place, and none is shown."""

State = list[FileState]
"""The state of each file, sorted by path. Equal: nothing has been written since."""


def state_of(path: str, info: os.stat_result) -> FileState:
    """Return the state of one file."""
    times = info.st_mtime_ns, info.st_ctime_ns
    return (path, info.st_size, *times, info.st_ino, info.st_dev)


def _walk(
    folder: str, inside: str, depth: int, problems: list[Problem]
) -> Iterator[tuple[str, os.DirEntry[str]]]:
    """Yield each TOML file with its path inside the pack; note the folders that are not entered."""
    with os.scandir(os.path.join(folder, inside)) as entries:
        for entry in entries:
            if entry.name.startswith("."):
                continue
            path = os.path.join(inside, entry.name)
            if entry.name.endswith(".toml"):
                yield path, entry
            elif not entry.is_dir():
                continue
            elif entry.is_symlink():
                problems.append(_folder_link(folder, path))
            elif depth == limits.FOLDER_DEPTH:
                message = f"is a folder more than {limits.FOLDER_DEPTH} deep"
                problems.append(Problem(path, message, code=codes.FOLDER_TOO_DEEP))
            else:
                yield from _walk(folder, path, depth + 1, problems)


def _is_inside(folder: str, path: str) -> bool:
    root = os.path.realpath(folder)
    return f"{os.path.realpath(os.path.join(folder, path))}{os.sep}".startswith(root + os.sep)


def _outside(path: str) -> Problem:
    return Problem(path, "is a link that leads out of the pack", code=codes.OUTSIDE_PACK)


def _folder_link(folder: str, path: str) -> Problem:
    """Return the problem of a link to a folder: its files are in the pack already, or outside."""
    if not _is_inside(folder, path):
        return _outside(path)
    message = "is a link to a folder of the pack, whose files would be there twice"
    return Problem(path, message, code=codes.FOLDER_LOOP)


def walk(folder: str, refused: list[Problem]) -> Iterator[tuple[str, os.DirEntry[str]]]:
    """Yield each TOML file of a folder with its path inside it, in no order.

    The problems of folders that are not entered are put into `refused`. Raises OSError where the
    folder cannot be looked into.
    """
    return _walk(folder, "", 0, refused)


def _no_pack(folder: str) -> PackError:
    message = f"is not a pack: it holds no {limits.MANIFEST}"
    return PackError([Problem(folder, message, code=codes.NOT_A_PACK)])


def _unreadable(path: str, error: OSError) -> Problem:
    return Problem(path, f"cannot be read: {error.strerror}", code=codes.UNREADABLE)


def _too_large(path: str) -> Problem:
    message = f"is larger than {limits.FILE_BYTES:,} bytes"
    return Problem(path, message, code=codes.FILE_TOO_LARGE)


def _wrong(folder: str, path: str, entry: os.DirEntry[str], info: os.stat_result) -> Problem | None:
    """Return the problem of a file that may not be read, or None where it may."""
    if entry.is_symlink() and not _is_inside(folder, path):
        return _outside(path)
    if not stat.S_ISREG(info.st_mode):
        return Problem(path, "is not a file", code=codes.NOT_A_FILE)
    return _too_large(path) if info.st_size > limits.FILE_BYTES else None


def state(folder: str) -> State:
    """Return the state of every TOML file in `folder`, without reading any.

    Raises PackError with every problem where `folder` is no pack or a file may not be read.
    """
    found, problems = listed(folder)
    if problems:
        raise PackError(problems)
    return found


def listed(folder: str) -> tuple[State, list[Problem]]:
    """Return the state of the readable files, and the problems of the others.

    Raises PackError where `folder` is no pack.
    """
    problems: list[Problem] = []
    found: State = []
    if os.path.isdir(folder) and not os.path.lexists(os.path.join(folder, limits.MANIFEST)):
        raise _no_pack(folder)
    try:
        for path, entry in _walk(folder, "", 0, problems):
            try:
                info = entry.stat()
            except OSError as error:
                problems.append(_unreadable(path, error))
                continue
            problem = _wrong(folder, path, entry, info)
            if problem is not None:
                problems.append(problem)
            else:
                found.append(state_of(path, info))
            if len(found) > limits.FILES or len(problems) > limits.PROBLEMS:
                break
    except OSError as error:
        message = f"cannot be opened: {error.strerror}"
        raise PackError([Problem(folder, message, code=codes.UNREADABLE)]) from error
    if limits.MANIFEST not in {path for path, *_ in found} and not problems:
        raise _no_pack(folder)
    if len(found) > limits.FILES:
        message = f"holds more than {limits.FILES:,} TOML files"
        problems.append(Problem(folder, message, code=codes.TOO_MANY_FILES))
    if sum(size for _, size, *_ in found) > limits.PACK_BYTES:
        message = f"is larger than {limits.PACK_BYTES:,} bytes in all"
        problems.append(Problem(folder, message, code=codes.PACK_TOO_LARGE))
    return sorted(found), sorted(problems, key=lambda each: each.file)


def _opened(folder: str, inside: str) -> int:
    """Return the descriptor of a file. Raises OSError where it is none; never waits for a FIFO.

    Raises PackError where it is a link out of the pack, which is not opened.
    """
    path = os.path.join(folder, inside)
    if os.path.islink(path) and not _is_inside(folder, inside):
        raise PackError([_outside(inside)])
    descriptor = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
    if not stat.S_ISREG(os.fstat(descriptor).st_mode):
        os.close(descriptor)
        raise OSError(0, "it is not a file", path)
    return descriptor


def read(folder: str, path: str) -> str:
    """Return the text of one file. Raises PackError where it may not or cannot be read, or is not
    UTF-8.
    """
    try:
        with open(_opened(folder, path), "rb") as file:
            data = file.read(limits.FILE_BYTES + 1)
        if len(data) > limits.FILE_BYTES:
            raise PackError([_too_large(path)])
    except OSError as error:
        raise PackError([_unreadable(path, error)]) from error
    from briefing.pack.reading import encoding  # where a pack is compiled already nothing is read

    return encoding.decoded(data, path)
