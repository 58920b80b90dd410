"""Where nothing is found, what may be asked instead stands in the place of the results."""

from __future__ import annotations

import pytest

from briefing.app.search.suggestions import suggestions
from briefing.app.session.filters import Filter
from briefing.app.session.search_request import SearchRequest
from briefing.library.library import Library, open_library
from tests.app.opened import Opened, opened
from tests.conftest import WritePack, entry

PACK = (
    entry("ships", title='"Ships at sea"', body='"A cutter patrols."', kind='"capability"')
    + entry("planes", title='"Planes"', body='"A bomber patrols."')
    + entry("kites", title='"Kites"', body='"A kite."')
)


@pytest.fixture
def pack(write_pack: WritePack) -> Library:
    """Return a pack with something to find."""
    return open_library(str(write_pack(PACK)))


def shown(reader: Opened) -> list[str]:
    """Return what stands in the place of the results."""
    return [line.strip("▌ ▐") for line in reader.lines[1:-1] if line.strip("▌ ▐")]


async def test_the_parts_that_shut_everything_out_are_listed_with_what_each_gives_back(
    pack: Library,
) -> None:
    async with opened(pack) as reader:
        await reader.press("s", *"cutter kind:assessment")
        assert shown(reader) == ["without:", "cutter  3 found", "kind:assessment  1 found"]


async def test_a_part_that_is_chosen_is_left_out(pack: Library) -> None:
    async with opened(pack) as reader:
        await reader.press("s", *"cutter kind:assessment", "down")
        while not any(line.startswith("▌   kind:") for line in reader.lines):
            await reader.press("down")
        await reader.press("enter")
        assert reader.search.field.value == "cutter"
        assert "Ships at sea" in reader.text


async def test_nothing_is_chosen_at_first_and_enter_opens_nothing(pack: Library) -> None:
    async with opened(pack) as reader:
        await reader.press("s", *"cutter kind:assessment", "enter")
        assert reader.foot.startswith("Nothing found to open")
        assert reader.search.field.value == "cutter kind:assessment"


async def test_a_suggestion_is_taken_by_a_click(pack: Library) -> None:
    async with opened(pack) as reader:
        await reader.press("s", *"cutter kind:assessment")
        await reader.click("kind:assessment  1")
        assert reader.search.field.value == "cutter"
        await reader.press("!")
        assert reader.search.field.value == "cutter!"


async def test_a_near_word_takes_the_place_of_the_one_it_is_near_to(pack: Library) -> None:
    async with opened(pack) as reader:
        await reader.press("s", *"kties ", "f3")
        assert shown(reader)[1:3] == ["near:", "kites"]
        await reader.press("down", "enter")
        assert reader.search.field.value == "kites "
        assert "Bottom line of kites." in reader.text


async def test_what_is_typed_on_brings_the_results_back(pack: Library) -> None:
    async with opened(pack) as reader:
        await reader.press("s", *"cutter kind:assessment", *["backspace"] * 16)
        assert "without:" not in reader.text
        assert "Ships at sea" in reader.text


FIRST = Filter("pane", "first", "First pane")


def test_a_chosen_filter_is_left_out_and_the_typed_one_stays() -> None:
    asked = SearchRequest("pane:first x", (FIRST, Filter("kind", "rule", "rule")))
    part = {"part": "pane:first", "start": 12, "end": 12, "total": 3}
    found = list(suggestions(asked, {"near": [], "without": [part]}))  # type: ignore[list-item]
    assert [(each.label, each.told) for each in found] == [("pane First pane", "3 found")]
    assert found[0].request == asked._replace(chosen=asked.chosen[1:])


@pytest.mark.parametrize(
    ("text", "start", "end", "left"),
    [("one two three", 4, 7, "one three"), ("one two", 0, 3, "two"), ("one two", 4, 7, "one")],
)
def test_a_typed_part_is_left_out_with_its_space(
    text: str, start: int, end: int, left: str
) -> None:
    part = {"part": text[start:end], "start": start, "end": end, "total": 1}
    found = list(suggestions(SearchRequest(text), {"near": [], "without": [part]}))  # type: ignore[list-item]
    assert found[0].request.text == left


def test_a_near_word_replaces_the_word_that_looks_most_like_it() -> None:
    found = list(suggestions(SearchRequest("red kties fly"), {"near": ["kites"], "without": []}))
    assert found[0].request.text == "red kites fly"
