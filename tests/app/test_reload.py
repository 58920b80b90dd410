"""What is saved while a pack is read is on the screen, and the reader is where they were."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from briefing.library.library import Library, open_library
from tests.app import saving
from tests.app.opened import Opened, opened
from tests.app.saving import Save
from tests.conftest import MANIFEST, WritePack, entry

LONG_BODY = '"""' + "\n\n".join(f"Paragraph {n}." for n in range(60)) + '"""'

FIRST = "first.toml"


def folder_of(library: Library) -> Path:
    """Return the folder of a pack."""
    return Path(library.folder)


async def save(reader: Opened, by: Save = saving.in_place, **texts: str) -> None:
    """Save files, given by name without its end, and let the reader follow."""
    folder = folder_of(reader.app.session.library)
    by(folder, {f"{name}.toml": text for name, text in texts.items()})
    await reader.saved()


@pytest.mark.parametrize("way", saving.WAYS, ids=lambda way: way.__name__)
async def test_a_save_is_shown_however_it_is_saved(small: Library, way: Save) -> None:
    async with opened(small) as reader:
        await save(reader, way, first=entry("one", body='"Other words."') + entry("two"))
        assert "Other words." in reader.entry_text
        assert reader.foot == "Read again: 1 entry changed"
        await save(reader, way if way in saving.WAYS[:4] else saving.in_place, first=entry("one"))
        assert reader.foot == "Read again: 1 entry changed, 1 removed"


async def test_many_files_that_change_at_once_are_read_once(small: Library) -> None:
    async with opened(small) as reader:
        texts = {"first": entry("one", title='"New"'), "second": entry("four") + entry("three")}
        await save(reader, saving.deleted_first, **texts)
        assert reader.foot == "Read again: 1 entry changed, 1 added, 1 removed"


async def test_a_folder_with_the_same_sizes_and_times_is_read_all_the_same(small: Library) -> None:
    folder = folder_of(small)
    times = {each.name: each.stat().st_mtime_ns for each in folder.iterdir()}
    async with opened(small) as reader:
        other = folder.with_name("other")
        shutil.copytree(folder, other)
        text = (other / FIRST).read_text()
        (other / FIRST).write_text(text.replace("Body of one", "BODY OF ONE"))
        for name, time in times.items():
            os.utime(other / name, ns=(time, time))
        folder.rename(folder.with_name("old"))
        other.rename(folder)
        await reader.saved()
        assert "BODY OF ONE." in reader.entry_text


async def test_tab_entry_and_scroll_stay(write_pack: WritePack) -> None:
    two = entry("two", body=LONG_BODY)
    library = open_library(str(write_pack(entry("zero"), two + entry("three"))))
    async with opened(library) as reader:
        await reader.press("2", "enter", "space", "j", "j")
        before = reader.entry
        added = entry("new") + two.replace("Title of two", "Other title") + entry("three")
        await save(reader, second=added)
        assert (reader.id, reader.pane_id) == ("two", "second")
        assert reader.pane.reading
        assert reader.entry == before
        await reader.press("g", "tab", "k")
        assert reader.id == "new"


async def test_words_that_are_found_stay_marked(write_pack: WritePack) -> None:
    library = open_library(str(write_pack(entry("one", body='"A ship. A ship. A boat."'))))
    async with opened(library) as reader:
        await reader.press("enter", "/", *"ship", "enter", "n")
        await save(reader, first=entry("one", body='"A ship. A ship. A ship."'))
        await reader.press("n")
        assert reader.foot == "match 3 of 3"


async def test_what_changed_is_marked_until_it_is_opened(small: Library) -> None:
    async with opened(small) as reader:
        texts = entry("one", body='"x."') + entry("two", body='"y."') + entry("more")
        await save(reader, first=texts)
        assert [row[:11] for row in reader.rows[:3]] == [
            "▌✓*Title of",
            " ✓*Title of",
            " ✓*Title of",
        ]
        await reader.press("j")
        assert [row[2] == "*" for row in reader.rows[:3]] == [False, False, True]
        await save(reader, first=texts + "# nothing of an entry")
        assert [row[2] == "*" for row in reader.rows[:3]] == [False, False, True]
        await save(reader, first=texts.replace("x.", "z."))
        assert [row[2] == "*" for row in reader.rows[:3]] == [True, False, True]


async def test_where_the_list_is_alone_only_reading_takes_the_mark_off(small: Library) -> None:
    async with opened(small, (60, 20)) as reader:
        await save(reader, first=entry("one", body='"x."') + entry("two", body='"y."'))
        await reader.press("j", "k")
        assert [row[2] == "*" for row in reader.rows[:2]] == [True, True]
        await reader.press("enter", "tab")
        assert [row[2] == "*" for row in reader.rows[:2]] == [False, True]


async def test_an_entry_that_is_gone_makes_room_for_its_neighbour(small: Library) -> None:
    async with opened(small) as reader:
        await reader.press("j")
        await save(reader, first=entry("one"))
        assert reader.id == "one"
        assert "two is gone" in reader.foot
        await save(reader, second=entry("three"), first=entry("nine"))
        assert reader.id == "nine"


async def test_an_entry_that_moves_to_another_tab_is_followed(small: Library) -> None:
    async with opened(small) as reader:
        await reader.press("j", "enter")
        await save(reader, first=entry("one"), second=entry("three") + entry("two"))
        assert (reader.id, reader.pane_id) == ("two", "second")
        await reader.press("K")
        assert reader.id == "three"


async def test_a_pane_that_is_gone_leaves_the_one_beside_it(small: Library) -> None:
    async with opened(small, pane="second") as reader:
        folder = folder_of(small)
        (folder / "second.toml").unlink()
        one_pane = MANIFEST.split('[[pane]]\nid = "second"')[0]
        await save(reader, briefing=one_pane.replace("Small Pack", "Smaller Pack"))
        assert reader.id == "one"
        assert reader.head[0].startswith(" Smaller Pack")
        assert "Second" not in reader.head[1]


async def test_the_way_back_leads_past_what_is_gone(small: Library) -> None:
    async with opened(small) as reader:
        for id in ("two", "three"):
            reader.main.travel.go(id)
            await reader.settle()
        await save(reader, first=entry("new") + entry("one"))
        await reader.press("H")
        assert (reader.id, reader.pane_id) == ("one", "first")
        await reader.press("L")
        assert reader.id == "three"


async def test_the_other_tabs_stay_where_they_were_left(small: Library) -> None:
    async with opened(small) as reader:
        await reader.press("j", "2")
        await save(reader, first=entry("a") + entry("b") + entry("one") + entry("two"))
        await reader.press("1")
        assert reader.id == "two"


async def test_what_is_searched_is_found_anew(small: Library) -> None:
    async with opened(small) as reader:
        await reader.press("s", *"zebra")
        assert "nothing found" in reader.text
        await save(reader, second=entry("three", title='"A zebra"'))
        assert "1 found" in reader.text
        assert "A zebra" in reader.text
        await reader.press("enter")
        assert reader.id == "three"


async def test_a_filter_stays_and_leaves_what_it_leaves_now(small: Library) -> None:
    rule_free = entry("one") + entry("two", standing='"reported"')
    async with opened(small) as reader:
        await save(reader, first=rule_free)
        await reader.press("F", *["tab"] * 2, "escape")
        await reader.press("F", "space", "escape")
        before = reader.pane.listing.chosen
        assert before
        await save(reader, first=rule_free + entry("new"))
        assert reader.pane.listing.chosen == before
        assert reader.pane.entries.rows.count == 3


async def test_a_comment_changes_nothing_that_is_read(small: Library) -> None:
    async with opened(small) as reader:
        before = reader.lines[:-1]
        await save(reader, first="# a comment\n" + entry("one") + entry("two"))
        assert reader.lines[:-1] == before
        assert reader.foot == "Read again: every entry reads as before"


async def test_nothing_is_said_while_nothing_is_saved(small: Library) -> None:
    async with opened(small) as reader:
        before = reader.lines
        await reader.saved()
        assert reader.lines == before


async def test_links_are_labelled_anew_when_they_may_be_others(write_pack: WritePack) -> None:
    linked = entry("one", body='"See [that](#two)."') + entry("two")
    library = open_library(str(write_pack(linked)))
    async with opened(library) as reader:
        await reader.press("enter", "f")
        await save(reader, first=linked.replace("See [that](#two).", "See nothing."))
        assert reader.pane.reading
        await reader.press("J")
        assert reader.id == "two"


async def test_a_letter_in_the_filters_of_a_tab_that_was_emptied_finds_nothing(
    small: Library,
) -> None:
    async with opened(small) as reader:
        await reader.press("F")
        await save(reader, first="# nothing")
        await reader.press("a")
        assert reader.foot == "No value begins with a"
