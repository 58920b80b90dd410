"""What was made of a query is said under it, in no room where nothing is to be said."""

from __future__ import annotations

import pytest

from briefing.library.library import Library, open_library
from tests.app.opened import Opened, opened
from tests.conftest import WritePack, entry

PACK = (
    entry("ships", title='"Ships at sea"', body='"A cutter patrols off the Island."')
    + entry("rocks", title='"Rocks"', body='"The 尖閣諸島 are rocks."')
    + entry("far", title='"Far"', body='"A zeppelin."')
)


@pytest.fixture
def pack(write_pack: WritePack) -> Library:
    """Return a pack with something to find."""
    return open_library(str(write_pack(PACK)))


def under(reader: Opened) -> str:
    """Return the line under the query."""
    return reader.lines[1].strip()


async def test_a_query_that_is_answered_as_it_stands_has_nothing_said_under_it(
    pack: Library,
) -> None:
    async with opened(pack) as reader:
        await reader.press("s", *"zeppelin")
        assert under(reader).startswith("▌✓ Far")


async def test_what_is_answered_instead_is_said_and_f3_asks_it_as_typed(pack: Library) -> None:
    async with opened(pack) as reader:
        await reader.press("s", *"zepelin ")
        assert under(reader) == "showing results for: zeppelin  F3 as typed"
        assert "Far" in reader.text
        await reader.press("f3")
        assert under(reader) == "as typed: no word is corrected  F3 correct"
        assert "nothing found" in reader.lines[0]
        await reader.press("f3")
        assert under(reader) == "showing results for: zeppelin  F3 as typed"


async def test_names_that_are_added_are_said_and_f4_leaves_them_out(pack: Library) -> None:
    async with opened(pack) as reader:
        await reader.press("s", *"island ")
        assert under(reader) == "also: 尖閣諸島  F4 without"
        assert "3 found" in reader.lines[0]
        await reader.press("f4")
        assert under(reader) == "without other names  F4 with them"
        assert "2 found" in reader.lines[0]


async def test_how_it_is_asked_is_forgotten_with_the_last_letter(pack: Library) -> None:
    async with opened(pack) as reader:
        await reader.press("s", *"zepelin ", "f3", "ctrl+u")
        assert under(reader) == ""
        await reader.type("zepelin ")
        assert under(reader) == "showing results for: zeppelin  F3 as typed"


async def test_how_it_was_asked_is_kept_for_the_way_back(pack: Library) -> None:
    async with opened(pack) as reader:
        await reader.press("s", *"island ", "f4")
        before = reader.lines
        await reader.press("enter")
        assert "尖閣諸島" not in reader.foot
        await reader.press("H")
        assert reader.lines[:-1] == before[:-1]


@pytest.mark.parametrize(("key", "said"), [("f3", "No word is corrected"), ("f4", "No name is")])
async def test_where_nothing_was_made_of_it_the_keys_say_so(
    pack: Library, key: str, said: str
) -> None:
    async with opened(pack) as reader:
        await reader.press("s", *"zeppelin", key)
        assert reader.foot.startswith(said)


async def test_a_mistake_is_pointed_at_under_the_query(pack: Library) -> None:
    async with opened(pack, (120, 36)) as reader:
        await reader.press("s", *"cutter pane:frist")
        asked, marks = reader.lines[:2]
        start = asked.index("pane:frist")
        assert marks.startswith(" " * start + "^" * len("pane:frist") + " ")
        assert "did you mean pane:first?" in marks


async def test_a_field_that_there_is_not_is_pointed_at(pack: Library) -> None:
    async with opened(pack, (120, 36)) as reader:
        await reader.press("s", *"stading:confirmed")
        assert "did you mean standing:confirmed?" in reader.lines[1]


async def test_what_is_wrong_is_said_below_where_there_is_no_room_beside(pack: Library) -> None:
    async with opened(pack, (40, 12)) as reader:
        await reader.press("s", *"cutter pane:frist")
        asked, marks = reader.lines[:2]
        assert marks.strip() == "^" * len("pane:frist")
        assert marks.index("^") == asked.index("pane:frist")
        assert "did you mean pane:first?" in " ".join(" ".join(reader.lines[2:4]).split())


async def test_a_mistake_in_a_query_that_is_scrolled_is_marked_where_it_is_seen(
    pack: Library,
) -> None:
    async with opened(pack, (40, 12)) as reader:
        await reader.press("s", *f"{'cutter ' * 5}pane:frist")
        asked, marks = reader.lines[:2]
        assert marks.index("^") == asked.index("pane:frist")


async def test_what_is_under_the_query_can_be_clicked(pack: Library) -> None:
    async with opened(pack) as reader:
        await reader.press("s", *"zepelin ")
        await reader.click("as typed")
        assert under(reader).startswith("as typed: no word is corrected")


async def test_that_no_entry_holds_all_words_is_said(pack: Library) -> None:
    async with opened(pack) as reader:
        await reader.press("s", *"zeppelin cutter rocks ")
        assert under(reader) == "no entry holds all that is asked for; these come nearest"


@pytest.mark.parametrize("width", [40, 80, 160])
async def test_what_can_be_done_about_it_is_seen_at_every_width(pack: Library, width: int) -> None:
    async with opened(pack, (width, 20)) as reader:
        await reader.press("s", *"zepelin island ")
        text = " ".join(reader.lines[1:4])
    assert "F3 as typed" in text
    assert "F4 without" in text


LONG = "a zeppelin that the keepers of the lighthouse have seen over"


@pytest.fixture
def crossing(write_pack: WritePack) -> Library:
    """Return a pack in which many hold the words of a long query, and few all of them."""
    one = entry("one", body=f'"{LONG} the harbour."')
    others = [entry(f"e{n}", body='"The keepers of the lighthouse."') for n in range(8)]
    return open_library(str(write_pack(one + "".join(others))))


@pytest.mark.parametrize("width", [60, 80, 160])
async def test_a_correction_is_said_whole_and_before_how_many_hold_all(
    crossing: Library, width: int
) -> None:
    async with opened(crossing, (width, 24)) as reader:
        await reader.press("s", *LONG.replace("zeppelin", "zepelin"), " ")
        told = f"showing results for: {LONG} F3 as typed"
        assert f"{told} 1 holds all of the words; the others come nearest" in reader.text
        await reader.press("f3")
        assert "F3 correct" in reader.text


async def test_the_beginning_of_a_value_is_no_mistake_while_it_is_typed(pack: Library) -> None:
    async with opened(pack) as reader:
        await reader.press("s", *"cutter pane:")
        for letter in "first":
            await reader.press(letter)
            assert under(reader).startswith("▌✓ Ships at sea")
        await reader.press("x")
        assert under(reader).startswith("^")
        await reader.press("backspace", "backspace", "space")
        assert under(reader).startswith("^")  # it is not typed on
