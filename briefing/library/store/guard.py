"""One error for every way in which the engine can fail, its panics included."""

from __future__ import annotations

import os
import sys
from _thread import allocate_lock

from briefing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import TypeVar

    T = TypeVar("T")


class IndexFault(Exception):  # noqa: N818
    """The index cannot be used: it is damaged, foreign, or could not be written."""


class _SilentStderr:
    """Keeps the message of a panic off the terminal while any thread is inside."""

    def __init__(self) -> None:
        self._lock = allocate_lock()
        self._inside = 0
        self._stderr = -1

    def __enter__(self) -> None:
        with self._lock:
            self._inside += 1
            if self._inside == 1:
                self._redirect()

    def _redirect(self) -> None:
        try:
            self._stderr = os.dup(2)
        except OSError:
            return  # there is no stderr to keep it off
        if sys.stderr:
            sys.stderr.flush()
        sink = os.open(os.devnull, os.O_WRONLY)
        os.dup2(sink, 2)
        os.close(sink)

    def __exit__(self, *_: object) -> None:
        with self._lock:
            self._inside -= 1
            if self._inside == 0 and self._stderr >= 0:
                os.dup2(self._stderr, 2)
                os.close(self._stderr)
                self._stderr = -1


silent_stderr = _SilentStderr()


def guarded(work: Callable[..., T], *given: object) -> T:
    """Return what `work` returns. Raises IndexFault where the engine fails or panics."""
    try:
        with silent_stderr:
            return work(*given)
    except (ValueError, OSError, KeyError, TypeError, IndexError) as error:
        raise IndexFault(str(error)) from error
    except BaseException as error:
        if type(error).__name__ != "PanicException":
            raise
        raise IndexFault(str(error)) from None
