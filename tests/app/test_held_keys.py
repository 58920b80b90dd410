"""Keys typed ahead: each goes where it was meant to go, in whatever order queues are served."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from textual import events

from briefing.app.core.held_keys import PATIENCE, HeldKeys

LETTERS = "abcdef"


class Pump:
    """A widget with a queue of its own; a key that it does not take goes on to its parent."""

    def __init__(self, parent: Pump | None) -> None:
        self.parent = parent
        self.queue: deque[Callable[[], object]] = deque()

    def call_later(self, callback: Callable[..., object], *given: object) -> bool:
        self.queue.append(lambda: callback(*given))
        return True

    @property
    def ancestors_with_self(self) -> list[Pump]:
        return [self, *(self.parent.ancestors_with_self if self.parent else [])]

    def receive(self, key: events.Key) -> None:
        assert self.parent is not None
        self.call_later(self.parent.receive, key)


class Line(Pump):
    """A line to type in, which takes every letter."""

    def __init__(self, parent: Pump) -> None:
        super().__init__(parent)
        self.typed = ""

    def receive(self, key: events.Key) -> None:
        self.call_later(self._type, key)

    def _type(self, key: events.Key) -> None:
        self.typed += key.key


class Timer:
    """A timer that never rings."""

    def stop(self) -> None:
        pass


class App(Pump):
    """What keys are read by: `/` opens a line to type in, some time later."""

    def __init__(self) -> None:
        super().__init__(None)
        self.screen: Any = Pump(self)
        self.list = Pump(Pump(self.screen))
        self.line = Line(Pump(self.screen))
        self.focused: Any = self.list
        self.keys = HeldKeys(self)
        self.opening = False
        self.lost = ""
        self.patience: list[float] = []

    @property
    def pumps(self) -> list[Pump]:
        return [*self.list.ancestors_with_self, *self.line.ancestors_with_self[:2]]

    def post_message(self, message: Any, /) -> bool:
        return self.call_later(self.receive, message)

    def set_timer(self, delay: float, _callback: Callable[[], None]) -> Any:
        self.patience.append(delay)
        return Timer()

    def receive(self, key: events.Key) -> None:
        if self.keys.keep(key):
            return
        if not key.is_forwarded:
            key._set_forwarded()
            self.focused.receive(key)
        elif key.key == "slash":
            self.keys.hold()
            self.opening = True
        else:
            self.lost += key.key

    def open(self) -> None:
        self.opening = False
        self.focused = self.line
        self.keys.release()


@given(st.data())
def test_letters_behind_a_slash_are_typed_in_their_order_however_queues_are_served(
    data: st.DataObject,
) -> None:
    app = App()
    coming = deque(["slash", *LETTERS])
    while True:
        steps: list[Callable[[], object]] = [each.queue.popleft for each in app.pumps if each.queue]
        if coming:
            steps.append(lambda: lambda: app.post_message(events.Key(coming.popleft(), None)))
        if app.opening:
            steps.append(lambda: app.open)
        if not steps:
            break
        step: Any = data.draw(st.sampled_from(steps))
        step()()
    assert (app.line.typed, app.lost) == (LETTERS, "")
    assert app.keys.idle


def test_where_nothing_is_held_no_key_is_kept() -> None:
    app = App()
    assert not app.keys.keep(events.Key("a", "a"))
    app.keys.release()
    assert app.keys.idle
    assert app.patience == []


def test_every_hold_has_its_patience_anew() -> None:
    app = App()
    app.keys.hold()
    app.keys.hold()
    assert app.patience == [PATIENCE, PATIENCE]
    assert app.keys.keep(events.Key("a", "a"))


def test_keys_are_held_until_every_hold_has_ended() -> None:
    app = App()
    app.keys.hold()
    app.keys.hold()
    app.keys.release()
    while any(each.queue for each in app.pumps):
        next(each for each in app.pumps if each.queue).queue.popleft()()
    assert app.keys.keep(events.Key("a", "a"))
