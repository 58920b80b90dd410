"""Keys in their order: each is answered before the next is read, however fast they are typed.

A key is forwarded to what has the focus, and comes back to the app, from parent to parent, where
nothing on the way has taken it. A key read meanwhile would be forwarded too, to a focus that the
one before it is about to move.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol

from textual import events

if TYPE_CHECKING:
    from textual.screen import Screen
    from textual.timer import Timer
    from textual.widget import Widget

PATIENCE = 5.0
"""Seconds for which keys wait for something that never opens, or for a key that is never done."""


class KeyHost(Protocol):
    """Where keys come from and go to: the app."""

    @property
    def focused(self) -> Widget | None:
        """What has the focus."""

    @property
    def screen(self) -> Screen[Any]:
        """What keys are forwarded to where nothing has the focus."""

    def awaiting(self, key: str) -> bool:
        """Return whether what a key is meant for is not there yet; `resume` says when it is."""

    async def forward_key(self, key: events.Key) -> None:
        """Send a key on its way."""

    def call_later(self, callback: Callable[..., object], *given: Any) -> bool:
        """Call something once the messages before it are handled; return whether it will be."""

    def set_timer(self, delay: float, callback: Callable[[], None]) -> Timer:
        """Call something after some seconds."""


@dataclass(eq=False)
class _UnderWay:
    """A key that was forwarded."""

    key: events.Key
    path: list[Any]
    """The nodes through whose queues it goes, the focused one first and the app last."""
    rounds: int = 2
    """How often its path is to be followed: behind the key, and behind what answering it posts."""
    followed: bool = False


class HeldKeys:
    """Holds keys while one is under way, and between `hold` and as many calls of `release`."""

    def __init__(self, host: KeyHost) -> None:
        self._host = host
        self._holds = 0
        self._held: deque[events.Key] = deque()
        self._under_way: _UnderWay | None = None
        """The key that was forwarded last, unless it is known to be done."""
        self._patience: Timer | None = None

    @property
    def idle(self) -> bool:
        """Whether no key is held."""
        return not (self._holds or self._held)

    async def take(self, key: events.Key) -> None:
        """Forward a key that was typed, or hold it until those before it are done."""
        self._held.append(key)
        before = self._under_way
        if before is not None and key.time - before.key.time > PATIENCE:
            self._under_way = None  # what it went to is gone, and its end with it
        await self._next()

    def answered(self, key: events.Key) -> None:
        """Take note that a key has come back, and was answered: its first round is not needed."""
        under_way = self._under_way
        if under_way is not None and under_way.key is key and not under_way.followed:
            under_way.rounds = 1

    def again(self, key: events.Key) -> None:
        """Have a key forwarded once more, before any that is held: it had come too early."""
        self._held.appendleft(events.Key(key.key, key.character))
        self.resume()

    def hold(self) -> None:
        """Hold the keys that come, until what is about to open asks for them."""
        self._holds += 1
        if self._patience is not None:
            self._patience.stop()
        self._patience = self._host.set_timer(PATIENCE, self._end_holds)

    def release(self) -> None:
        """End a hold: after the last one, the keys go to what has the focus by then."""
        self._holds = max(0, self._holds - 1)
        if not self._holds:
            self._end_holds()

    def resume(self) -> None:
        """Look anew at whether the first key that is held can be forwarded."""
        if self._held:
            self._host.call_later(self._next)

    def _end_holds(self) -> None:
        self._holds = 0
        if self._patience is not None:
            self._patience.stop()
            self._patience = None
        self.resume()

    async def _next(self) -> None:
        if self._holds or not self._held:
            return
        under_way = self._under_way
        if under_way is not None:
            if not under_way.followed:
                under_way.followed = True
                await self._follow(under_way, list(under_way.path))
        elif not self._host.awaiting(self._held[0].key):
            key = self._held.popleft()
            start = self._host.focused or self._host.screen
            self._under_way = _UnderWay(key, list(start.ancestors_with_self))
            await self._host.forward_key(key)
            await self._next()

    async def _follow(self, under_way: _UnderWay, way: list[Any]) -> None:
        """Go the way of a key, behind it in each queue, and once more: then the key is done.

        It may have been taken on the way, which nobody tells. Answering it may have posted a
        message (a line that was submitted), which goes the same way. Only a key that waits asks.
        """
        while under_way.rounds:
            while way:
                if way.pop(0).call_later(self._follow, under_way, way):
                    return
            under_way.rounds -= 1
            way = list(under_way.path)
        if under_way is self._under_way:
            self._under_way = None
            await self._next()
