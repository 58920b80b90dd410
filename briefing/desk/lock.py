"""A lock on a folder, held by one program while it reads a file and writes it anew.

Nothing is left of it: it ends with the program that holds it, however that ends.
"""

from __future__ import annotations

import os
from contextlib import contextmanager, suppress

from briefing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


@contextmanager
def locked(folder: str) -> Iterator[None]:
    """Hold the lock of a folder, after whoever holds it now.

    Where there is no folder, or its file system (some of NFS) has no locks, nothing is held.
    """
    import fcntl

    held = -1
    try:
        with suppress(OSError):
            held = os.open(folder, os.O_RDONLY)
            fcntl.flock(held, fcntl.LOCK_EX)
        yield
    finally:
        if held >= 0:
            with suppress(OSError):
                os.close(held)
