"""Files that are read and written whole: a change is there as a whole or not at all.

What was returned from is kept through a kill, and through a loss of power as far as the file system
keeps its promise: the bytes are on the disk before they have the name, and the name is then too.
"""

from __future__ import annotations

import errno
import os
import stat
from contextlib import suppress

from briefing import TYPE_CHECKING, paths

if TYPE_CHECKING:
    from io import BufferedRandom, BufferedWriter

DRAFT = ".draft"
"""The end of the name of what is being written: whoever reads a folder passes over it."""


def contents(path: str, most: int) -> bytes:
    """Return the bytes of a file, none where there is none.

    Raises OSError, where it is no regular file or has more than `most` bytes, too.
    """
    try:
        opened = os.open(path, os.O_RDONLY | os.O_NONBLOCK)
    except FileNotFoundError:
        return b""
    with open(opened, "rb") as file:
        if not stat.S_ISREG(os.fstat(opened).st_mode):
            raise OSError(errno.EINVAL, "no regular file", path)
        data = file.read(most + 1)
    if len(data) > most:
        raise OSError(errno.EFBIG, os.strerror(errno.EFBIG), path)
    return data


def replace(path: str, data: bytes) -> None:
    """Put bytes in the place of a file, whole or not at all; a link stays one. Raises OSError.

    A file that has other names is written over, once there is room for the bytes beside it: all of
    its names go on showing the same.
    """
    path = os.path.realpath(path)
    folder = os.path.dirname(path)
    paths.made(folder)
    draft = os.path.join(folder, f".{os.urandom(8).hex()}{DRAFT}")
    number = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with open(number, "wb") as file:
            _write(file, data)
            there = os.stat(path) if os.path.exists(path) else None
            if there is None:
                os.fchmod(file.fileno(), 0o600)  # whatever the umask says
            else:
                with suppress(OSError):  # who may not give it away owns it from now on
                    os.fchown(file.fileno(), there.st_uid, there.st_gid)
                os.fchmod(file.fileno(), stat.S_IMODE(there.st_mode))
        if there is not None and there.st_nlink > 1:
            _write_over(path, data)
            os.unlink(draft)
        else:
            os.replace(draft, path)
    except OSError:
        with suppress(OSError):  # what it failed of is what is told
            os.unlink(draft)
        raise
    keep_names(folder)


def _write_over(path: str, data: bytes) -> None:
    """Write the bytes into the file that is there; where that fails, those that were there."""
    before = contents(path, os.path.getsize(path))
    with open(path, "r+b") as file:
        try:
            _write(file, data)
        except OSError:
            file.seek(0)
            _write(file, before)
            raise


def _write(file: BufferedWriter | BufferedRandom, data: bytes) -> None:
    """Write the bytes of a whole file to the disk."""
    file.write(data)
    file.truncate()
    file.flush()
    os.fsync(file.fileno())


def keep_names(folder: str) -> None:
    """Have the names in a folder on the disk. Raises OSError.

    Not every file system can be asked to: then it has promised nothing.
    """
    opened = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(opened)
    except OSError as error:
        if error.errno not in (errno.EINVAL, errno.ENOTSUP):
            raise
    finally:
        os.close(opened)
