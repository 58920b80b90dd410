"""Work off the interface's thread: one thread, the newest work, and what came of it."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable

import pytest

from briefing.app.latest import Latest, Outcome


class Kept:
    """Takes what came of work, as a screen does."""

    def __init__(self) -> None:
        self.came: list[object] = []
        self.threads: set[int] = set()

    def take(self, outcome: Outcome[object]) -> None:
        self.threads.add(threading.get_ident())
        self.came.append(outcome())


def _latest() -> Latest:
    loop = asyncio.get_running_loop()
    return Latest(loop.call_soon_threadsafe)


def _gated(gate: threading.Event, begun: threading.Event) -> Callable[[], str]:
    def work() -> str:
        begun.set()
        gate.wait()
        return "first"

    return work


async def test_of_what_is_asked_meanwhile_only_the_newest_is_done() -> None:
    latest, kept = _latest(), Kept()
    gate, begun = threading.Event(), threading.Event()
    latest.ask(_gated(gate, begun), kept.take)
    await asyncio.to_thread(begun.wait)
    before = latest.overtaken
    done: list[int] = []
    for number in range(5):
        latest.ask(lambda number=number: done.append(number), kept.take)  # type: ignore[misc]
    assert (before, latest.overtaken) == (False, True)
    gate.set()
    await latest.at_rest.wait()
    assert kept.came == ["first", None]
    assert done == [4]


async def test_each_receiver_has_its_own_newest_work() -> None:
    latest, one, other = _latest(), Kept(), Kept()
    gate, begun = threading.Event(), threading.Event()
    latest.ask(_gated(gate, begun), one.take)
    await asyncio.to_thread(begun.wait)
    latest.ask(lambda: "one", one.take)
    latest.ask(lambda: "other", other.take)
    gate.set()
    await latest.at_rest.wait()
    assert (one.came, other.came) == (["first", "one"], ["other"])


async def test_what_is_dropped_is_never_done() -> None:
    latest, kept = _latest(), Kept()
    gate, begun = threading.Event(), threading.Event()
    latest.ask(_gated(gate, begun), kept.take)
    await asyncio.to_thread(begun.wait)
    latest.ask(lambda: "second", kept.take)
    other = Kept()
    latest.ask(lambda: "other", other.take)
    latest.drop(kept.take)
    gate.set()
    await latest.at_rest.wait()
    assert (kept.came, other.came) == (["first"], ["other"])


async def test_work_is_done_elsewhere_and_received_here() -> None:
    latest, kept = _latest(), Kept()
    latest.ask(threading.get_ident, kept.take)
    await latest.at_rest.wait()
    assert kept.threads == {threading.get_ident()}
    assert kept.came != [threading.get_ident()]


async def test_what_goes_wrong_is_raised_where_it_is_received() -> None:
    latest = _latest()
    outcomes: list[Outcome[None]] = []

    def fail() -> None:
        raise LookupError("gone")

    latest.ask(fail, outcomes.append)
    await latest.at_rest.wait()
    with pytest.raises(LookupError, match="gone"):
        outcomes[0]()
