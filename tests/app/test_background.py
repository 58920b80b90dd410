"""Work off the interface's thread: one thread, the newest work, and what came of it."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable

import pytest

from briefing.app.core.background import Background, Outcome


class Kept:
    """Takes what came of work, as a screen does."""

    def __init__(self) -> None:
        self.came: list[object] = []
        self.threads: set[int] = set()

    def take(self, outcome: Outcome[object]) -> None:
        self.threads.add(threading.get_ident())
        self.came.append(outcome())


def _background() -> Background:
    loop = asyncio.get_running_loop()
    return Background(loop.call_soon_threadsafe)


def _gated(gate: threading.Event, begun: threading.Event) -> Callable[[], str]:
    def work() -> str:
        begun.set()
        gate.wait()
        return "first"

    return work


async def test_of_what_is_asked_meanwhile_only_the_newest_is_done() -> None:
    background, kept = _background(), Kept()
    gate, begun = threading.Event(), threading.Event()
    background.submit(_gated(gate, begun), kept.take)
    await asyncio.to_thread(begun.wait)
    before = background.has_waiting
    done: list[int] = []
    for number in range(5):
        background.submit(lambda number=number: done.append(number), kept.take)  # type: ignore[misc]
    assert (before, background.has_waiting) == (False, True)
    gate.set()
    await background.idle.wait()
    assert kept.came == ["first", None]
    assert done == [4]


async def test_each_receiver_has_its_own_newest_work() -> None:
    background, one, other = _background(), Kept(), Kept()
    gate, begun = threading.Event(), threading.Event()
    background.submit(_gated(gate, begun), one.take)
    await asyncio.to_thread(begun.wait)
    background.submit(lambda: "one", one.take)
    background.submit(lambda: "other", other.take)
    gate.set()
    await background.idle.wait()
    assert (one.came, other.came) == (["first", "one"], ["other"])


async def test_what_is_dropped_is_never_done() -> None:
    background, kept = _background(), Kept()
    gate, begun = threading.Event(), threading.Event()
    background.submit(_gated(gate, begun), kept.take)
    await asyncio.to_thread(begun.wait)
    background.submit(lambda: "second", kept.take)
    other = Kept()
    background.submit(lambda: "other", other.take)
    background.cancel(kept.take)
    gate.set()
    await background.idle.wait()
    assert (kept.came, other.came) == (["first"], ["other"])


async def test_work_is_done_elsewhere_and_received_here() -> None:
    background, kept = _background(), Kept()
    background.submit(threading.get_ident, kept.take)
    await background.idle.wait()
    assert kept.threads == {threading.get_ident()}
    assert kept.came != [threading.get_ident()]


async def test_what_goes_wrong_is_raised_where_it_is_received() -> None:
    background = _background()
    outcomes: list[Outcome[None]] = []

    def fail() -> None:
        raise LookupError("gone")

    background.submit(fail, outcomes.append)
    await background.idle.wait()
    with pytest.raises(LookupError, match="gone"):
        outcomes[0]()
