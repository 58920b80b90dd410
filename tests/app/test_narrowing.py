"""The list narrowed with `/`: what is typed leaves the entries that have its letters."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.app.pane.entry_row import narrowed_row
from briefing.app.session.list_texts import RowMatch
from briefing.cells import cells
from briefing.library.library import Library, open_library
from briefing.library.records import Row
from tests.app.opened import Opened, opened
from tests.conftest import WritePack, entry

WIDE = (120, 24)

ROW: Row = {
    "id": "one",
    "title": "",
    "type": "entry",
    "pane": "first",
    "position": 0,
    "kind": "risk",
}


@pytest.fixture
def pack(write_pack: WritePack) -> Library:
    """Return a pack of four entries with titles and bottom lines to find."""
    first = (
        entry("patrols", title='"Joint patrols by sea"', bottom_line='"Ships sail together."')
        + entry("budget", title='"Coast guard budget"', bottom_line='"It doubles."')
        + entry("bombers", title='"Bomber flights"', bottom_line='"Joint bomber patrols: five."')
        + entry("zurich", title='"The Zürich talks"', bottom_line='"Nobody came."')
    )
    return open_library(str(write_pack(first)))


def listed(reader: Opened) -> list[str]:
    """Return the ids of what the list shows, from the top."""
    rows = reader.pane.entries.rows
    return [row["id"] for n in range(rows.count) if (row := rows[n])]


def chosen(reader: Opened) -> str:
    """Return the id of the row that is chosen."""
    row = reader.pane.entries.chosen
    return row["id"] if row else ""


@pytest.mark.parametrize(
    ("typed", "left"),
    [
        ("patrols", ["patrols", "bombers"]),
        ("jps", ["patrols"]),
        ("sea joint", ["patrols"]),
        ("zurich", ["zurich"]),
        ("five", ["bombers"]),
        ("bomber five", ["bombers"]),
        ("Joint", ["patrols", "bombers"]),
        ("JOINT", []),
        ("xq", []),
    ],
)
async def test_what_is_typed_leaves_what_has_its_letters(
    pack: Library, typed: str, left: list[str]
) -> None:
    async with opened(pack, WIDE) as reader:
        await reader.press("/", *typed)
        assert listed(reader) == left
        told = reader.lines[-1]
        assert told.startswith(f" /{typed}")
        assert (f"{len(left)} of 4" in told) == bool(left)


async def test_where_none_is_left_it_is_said_what_to_do(pack: Library) -> None:
    async with opened(pack) as reader:
        await reader.press("/", *"xq")
        assert reader.lines[-1].rstrip().endswith("none of 4 has these letters; Esc the whole list")
        await reader.press("enter")
        assert reader.lines[-1].startswith(" /xq")
        await reader.press("backspace", "backspace")
        assert len(listed(reader)) == 4


async def test_esc_gives_the_list_back_as_it_was(pack: Library) -> None:
    async with opened(pack, WIDE) as reader:
        await reader.press("j", "/", *"zur")
        assert chosen(reader) == "zurich"
        await reader.press("escape")
        assert listed(reader) == ["patrols", "budget", "bombers", "zurich"]
        assert chosen(reader) == "budget"
        assert reader.pane.row is not None
        assert reader.pane.row["id"] == "budget"
        await reader.press("j")
        assert chosen(reader) == "bombers"


async def test_where_all_is_erased_the_list_is_as_it_was(pack: Library) -> None:
    async with opened(pack, WIDE) as reader:
        await reader.press("j", "/", *"zur", *["backspace"] * 3)
        assert len(listed(reader)) == 4
        assert (chosen(reader), reader.id) == ("budget", "budget")
        assert reader.lines[-1].startswith(" /letters of")


async def test_what_is_at_the_top_of_a_long_list_is_so_again(write_pack: WritePack) -> None:
    library = open_library(str(write_pack("".join(entry(f"e{n}") for n in range(60)))))
    async with opened(library) as reader:
        await reader.press("G", *["k"] * 5)
        before = reader.rows
        await reader.press("/", *"zz", "escape")
        assert reader.rows == before


async def test_enter_opens_what_is_chosen_in_the_whole_list(pack: Library) -> None:
    async with opened(pack, WIDE) as reader:
        await reader.press("/", *"patrols", "down", "enter")
        assert reader.pane.reading
        assert reader.pane.row is not None
        assert reader.pane.row["id"] == "bombers"
        assert (len(listed(reader)), chosen(reader)) == (4, "bombers")


async def test_keys_typed_at_once_open_what_they_leave(pack: Library) -> None:
    async with opened(pack, WIDE) as reader:
        await reader.burst("/", *"zurich", "enter")
        assert reader.pane.row is not None
        assert reader.pane.row["id"] == "zurich"
        assert reader.pane.reading


async def test_why_an_entry_is_left_is_seen(pack: Library) -> None:
    async with opened(pack, WIDE) as reader:
        await reader.press("/", *"five")
        row = next(line for line in reader.lines if "Bomber flights" in line)
        assert "patrols: five" in row


@pytest.mark.parametrize(
    ("title", "width", "row"),
    [
        ("Short", 30, "Short  Patrols: five.         "),
        ("Two thirds of its row", 35, "Two thirds of its row  …ls: five.  "),
        ("A title that is too long by itself", 42, "A title that is too long b…  …ls: five.   "),
        ("A title to be read whole", 28, "A title to be read whole    "),
        ("A title to be read as far as it goes", 28, "A title to be read as far a…"),
    ],
)
def test_a_title_has_its_room_before_the_bottom_line(title: str, width: int, row: str) -> None:
    match = RowMatch([], "Patrols: five.", [(9, 13)])
    narrowed = narrowed_row({**ROW, "title": title}, width, match)
    assert "".join(narrowed[:2]) == row


@given(
    st.text(st.sampled_from("ab 日é"), min_size=1, max_size=50),
    st.text(st.sampled_from("ab 日é"), max_size=50),
    st.integers(20, 60),
    st.data(),
)
def test_marks_of_a_narrowed_row_are_on_what_was_found(
    title: str, line: str, width: int, data: st.DataObject
) -> None:
    def some(text: str) -> list[tuple[int, int]]:
        places = st.integers(0, len(text)).flatmap(
            lambda start: st.tuples(st.just(start), st.integers(start, len(text)))
        )
        return [span for span in data.draw(st.lists(places, max_size=1)) if span[0] < span[1]]

    match = RowMatch(some(title), line, some(line))
    shown, beside, marks = narrowed_row({**ROW, "title": title}, width, match)
    both = shown + beside
    assert cells(both) == width
    found = [title[slice(*each)] for each in match.in_title]
    found += [line[slice(*each)] for each in match.in_line]
    for start, end in marks:
        assert 0 <= start < end <= len(both)
        assert any(both[start:end].rstrip("…") in each for each in found)


async def test_the_entry_that_is_chosen_is_shown_beside(pack: Library) -> None:
    async with opened(pack, WIDE) as reader:
        await reader.press("/", *"budget")
        assert "It doubles." in reader.text
        assert reader.pane.entries.has_focus is False


async def test_a_click_chooses_in_what_is_left(pack: Library) -> None:
    async with opened(pack, WIDE) as reader:
        await reader.press("/", *"patrols")
        await reader.pilot.click("EntryList", offset=(5, 1))
        await reader.settle()
        assert reader.pane.row is not None
        assert reader.pane.row["id"] == "bombers"
        assert reader.lines[-1].startswith(" /patrols")
        await reader.press("escape")
        assert len(listed(reader)) == 4


async def test_a_filtered_list_is_narrowed_within_the_filter(pack: Library) -> None:
    async with opened(pack, WIDE) as reader:
        await reader.press("O", "/", *"patrols")
        assert sorted(listed(reader)) == ["bombers", "patrols"]
        await reader.press("escape")
        assert len(listed(reader)) == 4


async def test_in_the_entry_it_finds_as_before(pack: Library) -> None:
    async with opened(pack, WIDE) as reader:
        await reader.press("enter", "/", *"ships")
        assert "match 1 of 1" in reader.lines[-1]
        assert len(listed(reader)) == 4


async def test_in_a_window_that_becomes_narrow_the_list_stays_in_sight(pack: Library) -> None:
    async with opened(pack, WIDE) as reader:
        await reader.press("/", *"patrols")
        await reader.resize(50, 14)
        assert any("Joint patrols" in line for line in reader.lines[:6])
        assert not reader.pane.reading
        await reader.press("escape")
        assert len(listed(reader)) == 4


@pytest.mark.parametrize("way", ["a click", "the palette"])
async def test_what_is_chosen_stays_when_something_else_has_the_focus(
    pack: Library, way: str
) -> None:
    async with opened(pack, WIDE) as reader:
        await reader.press("/", *"zur")
        if way == "a click":
            await reader.click("Nobody came.")
        else:
            await reader.press("ctrl+p", "escape")
        assert "/zur" not in reader.text
        assert (len(listed(reader)), chosen(reader)) == (4, "zurich")
        await reader.press("k")
        assert chosen(reader) == ("zurich" if way == "a click" else "bombers")  # the entry has it


async def test_a_place_named_in_the_palette_is_gone_to_from_a_narrowed_list(pack: Library) -> None:
    async with opened(pack, WIDE) as reader:
        await reader.press("/", *"zur", "ctrl+p", *"Coast guard", "enter")
        assert "/zur" not in reader.text
        assert (len(listed(reader)), reader.id, chosen(reader)) == (4, "budget", "budget")
        await reader.press("tab", "j")
        assert reader.id == "bombers"


@pytest.mark.parametrize("way", ["the way back", "a tab that is clicked"])
async def test_another_list_is_shown_whole(write_pack: WritePack, way: str) -> None:
    first = "".join(entry(f"e{n}") for n in range(3))
    library = open_library(str(write_pack(first, entry("other") + entry("last"))))
    async with opened(library, WIDE) as reader:
        await reader.press("]", "[", "/", *"e2")
        assert listed(reader) == ["e2"]
        if way == "the way back":
            await reader.press("alt+left")
        else:
            await reader.click("Second pane")
        assert "/e2" not in reader.text
        assert (listed(reader), chosen(reader)) == (["other", "last"], "other")
        await reader.press("j", "[")
        assert (listed(reader), chosen(reader)) == (["e0", "e1", "e2"], "e2")


async def test_what_is_no_longer_filtered_stays_narrowed(write_pack: WritePack) -> None:
    first = "".join(
        entry(f"e{n}", kind='"event"' if n % 2 else '"measure"', date="2023-04-28")
        for n in range(1, 14)
    )
    async with opened(open_library(str(write_pack(first))), WIDE) as reader:
        await reader.press("F")
        await reader.click("[ ] event")
        await reader.press("escape", "/", *"e1")
        assert listed(reader) == ["e1", "e11", "e13"]
        await reader.press("f5")
        assert listed(reader) == ["e1", "e10", "e11", "e12", "e13"]
        await reader.press("escape")
        assert len(listed(reader)) == 13


async def test_a_pack_that_changes_stays_narrowed(write_pack: WritePack) -> None:
    first = entry("e1") + entry("e2")
    library = open_library(str(write_pack(first)))
    async with opened(library, WIDE) as reader:
        await reader.press("/", *"e2")
        write_pack(entry("e1") + entry("e22") + entry("e2"))
        await reader.saved()
        assert listed(reader) == ["e2", "e22"]
        await reader.press("escape")
        assert (listed(reader), chosen(reader)) == (["e1", "e22", "e2"], "e1")
