"""Keys in their order: each goes where those before it lead, however queues are served."""

from __future__ import annotations

import asyncio
import inspect
from collections import deque
from collections.abc import Callable
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from textual import events

from briefing.app.core.held_keys import PATIENCE, HeldKeys

LETTERS = "abc"
TAB, SLASH, ENTER = "tab", "slash", "enter"


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

    async def serve(self) -> None:
        result = self.queue.popleft()()
        if inspect.isawaitable(result):
            await result

    def receive(self, key: events.Key) -> None:
        assert self.parent is not None
        self.parent.call_later(self.parent.receive, key)


class Line(Pump):
    """A line to type in, which takes every letter, and tells its parent when it is submitted."""

    def __init__(self, parent: Pump) -> None:
        super().__init__(parent)
        self.typed = ""

    def submit(self, then: Callable[[], None]) -> None:
        assert self.parent is not None
        parent = self.parent
        self.call_later(lambda: parent.call_later(then))

    def receive(self, key: events.Key) -> None:
        if key.key in LETTERS:
            self.typed += key.key
        else:
            super().receive(key)


class Timer:
    """A timer that never rings."""

    def stop(self) -> None:
        pass


class App(Pump):
    """What keys are read by: Tab moves the focus; `/` opens the line and Enter leaves it, later."""

    def __init__(self) -> None:
        super().__init__(None)
        self.screen: Any = Pump(self)
        self.list = Pump(Pump(self.screen))
        self.line = Line(Pump(self.screen))
        self.focused: Any = self.list
        self.keys = HeldKeys(self)
        self.opening = 0
        self.untyped = ""
        self.patience: list[float] = []

    @property
    def pumps(self) -> list[Pump]:
        return [*self.list.ancestors_with_self, *self.line.ancestors_with_self[:2]]

    def set_timer(self, delay: float, _callback: Callable[[], None]) -> Any:
        self.patience.append(delay)
        return Timer()

    def awaiting(self, key: str) -> bool:
        return False

    async def forward_key(self, key: events.Key) -> None:
        self.focused.call_later(self.focused.receive, key)

    async def receive(self, key: events.Key) -> None:  # type: ignore[override]
        if key.key == TAB:
            self.focused = self.list if self.focused is self.line else self.line
        elif key.key == SLASH:
            self.keys.hold()
            self.opening += 1
        elif key.key == ENTER:
            if self.focused is self.line:
                self.line.submit(self.leave)
        else:
            self.untyped += key.key
        self.keys.answered(key)

    def leave(self) -> None:
        self.focused = self.list

    async def open(self) -> None:
        self.opening -= 1
        self.focused = self.line
        self.keys.release()


def typed(key: str) -> events.Key:
    """Return the event of a key."""
    return events.Key(key, None)


def one_by_one(keys: list[str]) -> tuple[str, str]:
    """Return the letters that the line takes of keys, and those that nothing does."""
    text, untyped, in_line = "", "", False
    for key in keys:
        if key in LETTERS:
            text, untyped = (text + key, untyped) if in_line else (text, untyped + key)
        else:
            in_line = key == SLASH or (key == TAB and not in_line)
    return text, untyped


@given(st.lists(st.sampled_from([*LETTERS, TAB, SLASH, ENTER]), max_size=12), st.data())
def test_keys_in_one_breath_do_what_they_do_one_by_one(
    keys: list[str], data: st.DataObject
) -> None:
    async def run() -> App:
        app, coming = App(), deque(keys)

        async def read() -> None:
            await app.keys.take(typed(coming.popleft()))

        while True:
            steps: list[Callable[[], Any]] = [each.serve for each in app.pumps if each.queue]
            steps += [read] if coming else []
            steps += [app.open] if app.opening else []
            if not steps:
                return app
            await data.draw(st.sampled_from(steps))()

    app = asyncio.run(run())
    assert (app.line.typed, app.untyped) == one_by_one(keys)
    assert app.keys.idle


async def test_a_key_that_is_sent_again_goes_before_those_that_wait() -> None:
    app = App()
    app.focused = app.line
    for key in "abc":
        await app.keys.take(typed(key))
    app.keys.again(typed("b"))
    await served(app)
    assert app.line.typed == "abbc"


async def test_nothing_waits_for_a_release_that_had_no_hold() -> None:
    app = App()
    app.keys.release()
    await served(app)
    assert app.keys.idle
    assert app.patience == []


async def test_every_hold_has_its_patience_anew() -> None:
    app = App()
    app.keys.hold()
    app.keys.hold()
    assert app.patience == [PATIENCE, PATIENCE]


async def test_keys_are_held_until_every_hold_has_ended() -> None:
    app = App()
    app.focused = app.line
    app.keys.hold()
    app.keys.hold()
    await app.keys.take(typed("a"))
    app.keys.release()
    await served(app)
    assert app.line.typed == ""
    app.keys.release()
    await served(app)
    assert app.line.typed == "a"


async def test_a_key_that_is_never_done_does_not_hold_the_others_for_ever() -> None:
    app = App()
    app.focused = app.line
    first, second, third = map(typed, "abc")
    await app.keys.take(first)
    second.time = first.time + PATIENCE / 2
    await app.keys.take(second)
    app.line.queue.clear()  # it was taken off the screen, and what was sent to it with it
    await served(app)
    assert app.line.typed == ""
    third.time = first.time + 2 * PATIENCE
    await app.keys.take(third)
    await served(app)
    assert app.line.typed == "bc"


async def served(app: App) -> None:
    """Serve every queue until all are empty."""
    while waiting := [each for each in app.pumps if each.queue]:
        await waiting[0].serve()
