"""What a screen has, without a screen: travelling, searching, completing, reloading, filtering."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

import pytest

from briefing.app.core import commands
from briefing.app.core.background import Background
from briefing.app.core.held_keys import HeldKeys
from briefing.app.filter import filtering
from briefing.app.filter.filtering import CountRequest
from briefing.app.reload.reload import Reload
from briefing.app.screens.travel import Travel
from briefing.app.search.asking import Asking
from briefing.app.search.searching import Searching
from briefing.app.search.suggestions import Suggestion
from briefing.app.session.filters import Filter
from briefing.app.session.places import (
    NEW_SEARCH,
    ChoiceReceiver,
    EntryPlace,
    Place,
    SearchPlace,
    ViewChoice,
    ViewPlace,
)
from briefing.app.session.search_request import SearchRequest
from briefing.app.session.search_response import SearchResponse
from briefing.app.session.session import Session
from briefing.library.library import Library
from briefing.library.query.parser import Query
from briefing.library.search_fields import KIND, PANE
from tests.conftest import WritePack, entry


class NoKeys:
    """Where no key is ever typed."""

    focused = None
    screen = SimpleNamespace(ancestors_with_self=[])

    def call_later(self, callback: Callable[..., Any], *given: Any) -> bool:
        return True

    def awaiting(self, key: str) -> bool:
        return False

    async def forward_key(self, key: Any) -> None:
        raise AssertionError(key)

    def set_timer(self, delay: float, callback: Callable[[], None]) -> Any:
        return SimpleNamespace(stop=lambda: None)


def session(library: Library) -> Session:
    """Return a session whose background delivers in the loop of the test."""
    loop = asyncio.get_running_loop()

    tasks: list[asyncio.Task[None]] = []

    def deliver(function: Callable[[], Any]) -> None:
        def call() -> None:
            if asyncio.iscoroutine(result := function()):
                tasks.append(loop.create_task(result))

        loop.call_soon_threadsafe(call)

    keys = HeldKeys(NoKeys())  # type: ignore[arg-type]
    return Session(library, Background(deliver), keys, own=True)


class Walker:
    """A main screen that only knows where it is."""

    def __init__(self) -> None:
        self.at: Place | None = EntryPlace("one", "first")
        self.said: list[str] = []
        self.then: ChoiceReceiver | None = None

    def place(self) -> Place | None:
        return self.at

    def arrive(self, place: EntryPlace, *, to_match: bool = False) -> None:
        self.at = place

    def show_search(self, place: SearchPlace, then: ChoiceReceiver, *, again: bool) -> None:
        self.at, self.then = place, then

    def show_view(self, place: ViewPlace, then: Callable[[ViewChoice | None], None]) -> None:
        self.at = place

    def say(self, text: str) -> None:
        self.said.append(text)


def _id(walker: Walker) -> str:
    assert isinstance(walker.at, EntryPlace)
    return walker.at.id


async def test_the_way_back_leads_through_what_was_left(small: Library) -> None:
    walker = Walker()
    travel = Travel(walker, session(small))
    travel.go("two")
    travel.go("three")
    travel.back()
    assert _id(walker) == "two"
    travel.back()
    assert _id(walker) == "one"
    assert not travel.applies(commands.BACKWARD)
    assert travel.applies(commands.FORWARD)


async def test_where_there_is_no_entry_the_nearest_are_named(small: Library) -> None:
    walker = Walker()
    Travel(walker, session(small)).go("thre")
    assert (_id(walker), walker.said) == ("one", ["There is no entry thre; near: three"])


async def test_back_from_what_a_search_found_are_its_results(small: Library) -> None:
    walker = Walker()
    travel = Travel(walker, session(small))
    travel.open_search()
    asked = SearchPlace(SearchRequest("three"))
    walker.at = EntryPlace("one", "first")  # the search has closed
    assert walker.then is not None
    walker.then(("three", asked))
    assert _id(walker) == "three"
    travel.back()
    restored: object = walker.at
    assert restored == asked


class Shown:
    """What a search shows, without a screen."""

    def __init__(self) -> None:
        self.request = SearchRequest()
        self.is_attached = True
        self.totals: list[int] = []
        self.suggested: list[str] = []
        self.responses: list[SearchResponse] = []

    def in_sight(self, top: int) -> range:
        return range(5)

    def show_response(self, response: SearchResponse, place: SearchPlace) -> None:
        self.totals.append(response.found["total"])

    def show_suggestions(self, found: list[Suggestion]) -> None:
        self.suggested = [each.label for each in found]

    def show_snippets(self) -> None:
        raise AssertionError("all sentences were in sight")


def _searching(reading: Session, shown: Shown) -> Searching:
    return Searching(reading, shown, shown, NEW_SEARCH, shown.responses.append, lambda: None)


async def test_of_requests_in_a_breath_the_newest_is_shown(small: Library) -> None:
    shown, reading = Shown(), session(small)
    searching = _searching(reading, shown)
    for text in ("t", "tw", "two", "three"):
        shown.request = SearchRequest(text)
        searching.ask()
    await reading.background.idle.wait()
    assert shown.totals == [1]
    assert searching.response is not None
    assert searching.response.request.text == "three"


async def test_where_nothing_is_found_it_is_said_what_may_be_asked(small: Library) -> None:
    shown, reading = Shown(), session(small)
    shown.request = SearchRequest("three", (Filter(PANE, "first", "First pane"),))
    searching = _searching(reading, shown)
    searching.ask()
    while not shown.suggested:
        await reading.background.idle.wait()
        await asyncio.sleep(0)
    assert shown.totals == [0]
    assert "pane First pane" in shown.suggested
    assert searching.helped == shown.request


class Line:
    """A line to type in."""

    def __init__(self, value: str) -> None:
        self.value = value
        self.cursor_position = len(value)
        self.is_attached = True

    def focus(self) -> None:
        pass

    def insert_text_at_cursor(self, text: str) -> None:
        self.value += text

    def restate(self, text: str, cursor: int | None = None) -> None:
        self.value = text


async def test_filters_are_asked_for_beside_what_is_typed() -> None:
    line, changes = Line("ships"), list[SearchRequest]()

    def changed() -> None:
        changes.append(asking.request)

    asking = Asking(line, SearchRequest("ships"), changed)
    rule = Filter(KIND, "rule", "rule")
    asking.filter_by((rule,))
    assert changes == [SearchRequest("ships", (rule,))]
    asking.go_on("")
    asking.typed(line.value)
    assert asking.request == SearchRequest("", (rule,))
    assert not asking.applies(commands.LITERAL)


async def test_counting_gives_way_to_other_work(small: Library) -> None:
    reading = session(small)
    request = CountRequest("all", Query(""), (KIND,))
    found = filtering.facets(small, request, reading.background)
    assert found is not None
    assert [(each["value"], each["count"]) for each in found[0]["values"]] == [("assessment", 3)]
    busy: Any = SimpleNamespace(has_waiting=True)
    assert filtering.facets(small, request, busy) is None


class Screen:
    """A screen that shows what was told to it."""

    def __init__(self, gone: str = "") -> None:
        self.changed: list[str] = []
        self.said: list[str] = []
        self._gone = gone

    def follow(self, change: Any) -> str:
        self.changed += change["changed"]
        return self._gone

    async def show_problems(self) -> None:
        pass

    def desk_changed(self) -> None:
        pass

    def say(self, text: str) -> None:
        self.said.append(text)


@pytest.mark.parametrize("gone", ["", "two is gone"])
async def test_a_save_is_shown_and_said_on_every_screen(
    small: Library, write_pack: WritePack, gone: str
) -> None:
    reading, main, above = session(small), Screen(gone), Screen()
    reading.views = [main, above]
    began: list[bool] = []
    reload = Reload(reading, lambda work: work(), lambda: began.append(True))
    write_pack(entry("one", title='"Another title"') + entry("two"))
    reload.again()
    await reading.background.idle.wait()
    await asyncio.sleep(0)
    assert (main.changed, above.changed) == (["one"], ["one"])
    said = "Read again: 1 entry changed"
    assert main.said == above.said == [f"{said}; {gone}" if gone else said]
    assert began == [True]


async def test_a_save_that_breaks_the_pack_keeps_what_is_shown(
    small: Library, write_pack: WritePack
) -> None:
    reading, main = session(small), Screen()
    reading.views = [main]
    reload = Reload(reading, lambda work: work(), lambda: None)
    write_pack(entry("one", credibility='"2"') + entry("two"))
    reload.again()
    await reading.background.idle.wait()
    await asyncio.sleep(0)
    errors = [each for each in reading.problems if not each.warning]
    assert (main.changed, len(errors)) == ([], 1)
    assert main.said == ["Not shown yet: 1 problem"]
