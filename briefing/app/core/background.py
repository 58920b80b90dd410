"""Work that the interface does not wait for: one thread does the newest of what is submitted."""

from __future__ import annotations

from asyncio import Event
from collections.abc import Callable
from functools import partial
from threading import Lock, Thread
from typing import Any, TypeVar

T = TypeVar("T")

Outcome = Callable[[], T]
"""Returns the result of a piece of work, or raises the error that ended it."""

Receiver = Callable[[Outcome[T]], object]
"""Is given the outcome of a piece of work, in the thread of the interface."""

Deliver = Callable[[Callable[[], object]], object]
"""Calls a function in the thread of the interface, without waiting for it."""


class Background:
    """Does one piece of work at a time, in a thread that lives while there is any.

    For each receiver only the newest work that has not begun is kept: older work is never done.
    """

    def __init__(self, deliver: Deliver) -> None:
        self._deliver = deliver
        self._lock = Lock()
        self._waiting: dict[Receiver[Any], Callable[[], Any]] = {}
        self._running = False
        self.idle = Event()
        """Set, in the thread of the interface, while nothing is done and all has been received."""
        self.idle.set()
        self.submitted = 0
        """Pieces of work that were submitted so far."""

    def submit(self, work: Callable[[], T], then: Receiver[T]) -> None:
        """Have work done, and its outcome given to `then`. Called in the interface's thread."""
        self.idle.clear()
        self.submitted += 1
        with self._lock:
            self._waiting.pop(then, None)
            self._waiting[then] = work
            if not self._running:
                self._running = True
                Thread(target=self._run, daemon=True).start()

    def cancel(self, *receivers: Receiver[Any]) -> None:
        """Forget the work for some receivers that has not begun."""
        with self._lock:
            for each in receivers:
                self._waiting.pop(each, None)

    def is_waiting(self, then: Receiver[Any]) -> bool:
        """Return whether work for a receiver has not begun."""
        with self._lock:
            return then in self._waiting

    @property
    def has_waiting(self) -> bool:
        """Whether other work is waiting: long work looks now and then, and ends early."""
        return bool(self._waiting)

    def _run(self) -> None:
        while (following := self._next()) is not None:
            then, work = following
            self._deliver(partial(then, _outcome(work)))
        self._deliver(self._rest)

    def _rest(self) -> None:
        if not self._running:
            self.idle.set()

    def _next(self) -> tuple[Receiver[Any], Callable[[], Any]] | None:
        with self._lock:
            if not self._waiting:
                self._running = False
                return None
            then = next(iter(self._waiting))
            return then, self._waiting.pop(then)


def _outcome(work: Callable[[], T]) -> Outcome[T]:
    try:
        result = work()
    except Exception as error:  # noqa: BLE001 - it is raised where the outcome is asked for
        return _raising(error)
    return lambda: result


def _raising(error: Exception) -> Outcome[Any]:
    def give() -> Any:
        raise error

    return give
