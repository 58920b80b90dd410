"""Locks between programs: who holds one is alone with a file, for as long as a change takes.

They are the kernel's (flock), on a folder or on an empty file that is never removed: a lock goes
with the process, however that ends, so that none can be left behind. None is ever held while a
person is waited for.
"""

from __future__ import annotations

import fcntl
import os
import time
from contextlib import contextmanager, suppress

from briefing import TYPE_CHECKING
from briefing.desk.errors import DeskError

if TYPE_CHECKING:
    from collections.abc import Iterator

PATIENCE = 10.0
"""Seconds after which whoever holds the lock is taken for stopped: a change takes milliseconds."""

_AGAIN = 0.004
"""Seconds until the lock is tried once more: waiting in the kernel would have no end."""


class UnlockableError(DeskError):
    """The file system of the desk has no locks."""


@contextmanager
def held(path: str, patience: float = PATIENCE) -> Iterator[None]:
    """Hold the lock that is the file at `path`, in a folder that is there.

    Raises DeskError where it is not had in time, and UnlockableError where there can be none.
    """
    try:
        number = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    except OSError as error:
        where = os.path.dirname(path)
        raise DeskError(f"cannot keep anything in {where}: {error.strerror}") from error
    try:
        _take(number, path, patience)
        yield
    finally:
        with suppress(OSError):  # the lock is let go all the same, and what was kept is kept
            os.close(number)


@contextmanager
def locked(folder: str) -> Iterator[None]:
    """Hold the lock of a folder whose files are each written whole, so that nothing depends on it.

    Where there is no folder, or its file system (some of NFS) has no locks, nothing is held.
    """
    number = -1
    try:
        with suppress(OSError):
            number = os.open(folder, os.O_RDONLY | os.O_CLOEXEC)
            fcntl.flock(number, fcntl.LOCK_EX)
        yield
    finally:
        if number >= 0:
            with suppress(OSError):
                os.close(number)


def _take(number: int, path: str, patience: float) -> None:
    until = time.monotonic() + patience
    while True:
        try:
            return fcntl.flock(number, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            if time.monotonic() > until:
                raise DeskError(
                    f"cannot lock {path}: another program holds it, which may be stopped; "
                    "end that one, then try again"
                ) from None
            time.sleep(_AGAIN)
        except OSError as error:
            raise UnlockableError(
                f"cannot lock {path}: {error.strerror}; put the desk on a file system with locks "
                "(BRIEFING_DATA_DIR)"
            ) from error
