"""The search is answered in a thread: the interface never waits, and nothing stale is shown."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Iterator
from typing import Any

import pytest

from briefing.app.search.results import Results
from briefing.app.session.search_response import SearchResponse
from briefing.library.library import Library, open_library
from briefing.library.query.parser import Query
from tests.app.opened import opened
from tests.conftest import WritePack, entry

PACK = (
    entry("ships", title='"Ships at sea"', body='"A cutter patrols. It is white."')
    + entry("planes", title='"Planes"', body='"A bomber patrols."')
    + "".join(entry(f"e{n}", body=f'"Filler. The beacon of e{n} is lit."') for n in range(30))
)


@pytest.fixture
def pack(write_pack: WritePack) -> Library:
    """Return a pack with something to find."""
    return open_library(str(write_pack(PACK)))


class Slow:
    """A library that answers one query only when it is let."""

    def __init__(self, library: Library, text: str, monkeypatch: pytest.MonkeyPatch) -> None:
        self.asked: list[str] = []
        self.begun = threading.Event()
        self.gate = threading.Event()
        self._search, self._text = library.search, text
        monkeypatch.setattr(library, "search", self.search)

    def search(self, query: Query, **how: Any) -> Any:
        self.asked.append(query.text)
        if query.text == self._text:
            self.begun.set()
            self.gate.wait()
        return self._search(query, **how)


@pytest.fixture
def slow(pack: Library, monkeypatch: pytest.MonkeyPatch) -> Iterator[Slow]:
    """Return a pack that takes its time over `c`."""
    slow = Slow(pack, "c", monkeypatch)
    yield slow
    slow.gate.set()


async def test_what_is_typed_is_seen_while_an_answer_is_awaited(pack: Library, slow: Slow) -> None:
    async with opened(pack) as reader:
        await reader.press("s")
        await reader.press_only(*"cutter")
        assert reader.lines[0].split()[1] == "cutter"
        slow.gate.set()
        await reader.settle()
        assert "Ships at sea" in reader.text


async def test_only_the_newest_query_is_asked(pack: Library, slow: Slow) -> None:
    async with opened(pack) as reader:
        await reader.press("s")
        await reader.press_only("c")
        await asyncio.to_thread(slow.begun.wait)
        await reader.press_only(*"utter")
        slow.gate.set()
        await reader.settle()
    assert slow.asked == ["", "c", "cutter"]


async def test_what_was_found_stays_until_the_newest_answer_is_there(
    pack: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    slow = Slow(pack, "cutterx", monkeypatch)
    shown: list[str] = []
    show = Results.show

    def noted(results: Results, answer: SearchResponse, *where: int) -> None:
        shown.append(answer.request.text)
        show(results, answer, *where)

    monkeypatch.setattr(Results, "show", noted)
    async with opened(pack) as reader:
        await reader.press("s", *"cutter")
        shown.clear()
        await reader.press_only("x", "y")
        assert "Ships at sea" in reader.text
        slow.gate.set()
        await reader.settle()
    assert shown == ["cutterxy"]


async def test_enter_opens_the_first_hit_of_just_these_words(
    pack: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    slow = Slow(pack, "cutter", monkeypatch)
    async with opened(pack) as reader:
        await reader.press("s", *"bomber")
        await reader.press_only(*["backspace"] * 6, *"cutter", "enter")
        assert reader.search.is_current  # the bomber is not opened
        slow.gate.set()
        await reader.settle()
        assert reader.id == "ships"


async def test_keys_after_enter_go_to_what_it_opens(pack: Library) -> None:
    async with opened(pack) as reader:
        await reader.burst("s", *"cutter", "enter", "J")
        assert reader.id == "planes"


async def test_keys_after_esc_go_to_the_briefing(pack: Library) -> None:
    async with opened(pack) as reader:
        await reader.burst("s", *"cutter", "escape", "j", "j")
        assert reader.id == "e0"


async def test_keys_after_an_enter_that_opens_nothing_are_typed(pack: Library) -> None:
    async with opened(pack) as reader:
        await reader.burst("s", *"xyzzy", "enter", "q")
        assert reader.search.field.value == "xyzzyq"


async def test_every_hit_that_is_seen_tells_its_sentence(pack: Library) -> None:
    async with opened(pack, (80, 20)) as reader:
        await reader.press("s", *"beacon")
        for _ in range(6):
            told = [line for line in reader.lines[1:-1] if "is lit" in line]
            assert len(told) == (len(reader.lines) - 2) // 2
            await reader.press("pagedown")
        await reader.wheel(reader.search.results, down=False, times=8)
        await reader.settle()
        assert len([line for line in reader.lines if "is lit" in line]) >= 5


async def test_the_results_are_shown_again_in_the_same_breath(pack: Library) -> None:
    async with opened(pack, (80, 20)) as reader:
        await reader.press("s", *"beacon", *["down"] * 9, "up", "up")
        before = reader.lines
        await reader.press("enter")
        pack.search = None  # type: ignore[assignment,method-assign]  # nothing is asked again
        await reader.press("H")
        assert reader.lines[:-1] == before[:-1]


async def test_what_goes_wrong_in_the_thread_ends_the_program_as_a_fault_of_ours(
    pack: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise LookupError("gone")

    async def work() -> None:
        async with opened(pack) as reader:
            await reader.press("s")
            monkeypatch.setattr(pack, "search", fail)
            await reader.press_only("x")
            await reader.pilot.pause()
            assert isinstance(reader.app.crash, LookupError)

    with pytest.raises(LookupError, match="gone"):
        await work()
