"""Keys typed ahead: held while what they are meant for opens, then given to it in their order.

A key is forwarded to what has the focus, and comes back to the app, from parent to parent, where
nothing on the way has taken it. What `/` opens is therefore not there yet when the letters behind
it are read, and some of them may be on their way to the list that had the focus before.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Protocol

from textual import events

if TYPE_CHECKING:
    from textual.message import Message
    from textual.screen import Screen
    from textual.timer import Timer
    from textual.widget import Widget

PATIENCE = 5.0
"""Seconds for which keys are held for something that never opens."""


class KeyHost(Protocol):
    """Where keys come from and go to: the app."""

    @property
    def focused(self) -> Widget | None:
        """What has the focus."""

    @property
    def screen(self) -> Screen[Any]:
        """What keys are forwarded to where nothing has the focus."""

    def post_message(self, message: Message, /) -> bool:
        """Queue a message."""

    def set_timer(self, delay: float, callback: Callable[[], None]) -> Timer:
        """Call something after some seconds."""


class HeldKeys:
    """Holds keys between `hold` and as many calls of `release`."""

    def __init__(self, host: KeyHost) -> None:
        self._host = host
        self._holds = 0
        self._held: list[events.Key] = []
        self._replayed: list[events.Key] = []
        """Keys that were let go, and have not come back through the app yet."""
        self._patience: Timer | None = None
        self._ways: list[list[Any]] = []
        """For each hold, the nodes through whose queues a key may still be on its way here."""

    @property
    def idle(self) -> bool:
        """Whether no key is held, or on its way back from having been."""
        return not (self._holds or self._replayed)

    def hold(self) -> None:
        """Hold the keys that come, until what is about to open asks for them."""
        self._holds += 1
        origin = self._host.focused or self._host.screen
        self._ways.append(list(origin.ancestors_with_self))
        if self._patience is not None:
            self._patience.stop()
        self._patience = self._host.set_timer(PATIENCE, self._give_up)

    def keep(self, key: events.Key) -> bool:
        """Keep a key, where keys are held now; return whether they are."""
        if replayed := key in self._replayed:
            self._replayed.remove(key)
        if self._holds:
            self._held.append(key)
            return True
        if replayed:
            if not self._replayed:
                self._replay()  # keys that were read before the last of these came back
            return False
        if self._replayed and not key.is_forwarded:
            self._held.append(key)
            return True
        return False

    def release(self) -> None:
        """End a hold: the keys go to what has the focus, once all that are on their way are back.

        The call for that takes the way that the keys took, queue by queue.
        """
        if self._ways:
            self._pass_on(self._ways.pop(0))

    def _pass_on(self, way: list[Any]) -> None:
        while way:
            node = way.pop(0)
            if node.call_later(self._pass_on, way):
                return
        self._end_hold()

    def _end_hold(self) -> None:
        self._holds = max(0, self._holds - 1)
        if not self._holds:
            if self._patience is not None:
                self._patience.stop()
            self._replay()

    def _give_up(self) -> None:
        self._holds = 0
        self._ways.clear()
        self._replay()

    def _replay(self) -> None:
        held, self._held = self._held, []
        for key in sorted(held, key=lambda event: event.time):
            again = events.Key(key.key, key.character)
            again.time = key.time
            self._replayed.append(again)
            self._host.post_message(again)
