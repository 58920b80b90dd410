"""`in:notes` in the reader: notes are found as one types, and opened where they stand."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing import paths
from briefing.desk.notes import Notes
from briefing.library.library import Library, open_library
from tests.app.opened import Opened, opened
from tests.conftest import WritePack, entry

BODY = '"' + "".join(f"Ships of paragraph {n}.\\n\\n" for n in range(40)) + '"'


@pytest.fixture
def library(write_pack: WritePack) -> Library:
    """Return a pack, with two notes on a long entry, and one on an entry that is gone."""
    notes = Notes()
    notes.add("small", "two", "Title of two", "An older remark.\n\n" * 30)
    notes.add("small", "gone", "What was there", "Of old ships")
    notes.add("small", "two", "Title of two", "Six ships, and more")
    return open_library(str(write_pack(entry("one") + entry("two", body=BODY))))


def titles(reader: Opened) -> list[str]:
    """Return the titles of the hits."""
    return [hit["row"]["title"] for hit in reader.search.results.hits]


async def test_notes_are_found_with_their_words_as_one_types(library: Library) -> None:
    async with opened(library) as reader:
        await reader.look_at_desk()
        await reader.press("s", *"in:n", "tab")
        assert reader.search.field.value == "in:notes "
        assert "3 found" in reader.lines[0]
        await reader.press(*"six shi")
        assert titles(reader) == ["Title of two"]
        assert reader.lines[2].strip("▌ ▐") == "✎ Six ships, and more"


async def test_enter_opens_the_entry_at_the_note(library: Library) -> None:
    async with opened(library) as reader:
        await reader.look_at_desk()
        await reader.press("s", *"in:notes six", "enter")
        assert reader.id == "two"
        assert "Six ships, and more" in reader.entry_text
        assert "Ships of paragraph 1." not in reader.entry_text
        await reader.press("H")
        assert titles(reader) == ["Title of two"]
        await reader.press("escape", "s", "ctrl+u", *"in:notes remark", "enter")
        assert "Your notes · 2" in reader.entry[:3]


async def test_a_note_on_what_is_gone_is_listed_and_says_so(library: Library) -> None:
    async with opened(library) as reader:
        await reader.look_at_desk()
        await reader.press("s", *"in:notes old ships")
        assert titles(reader) == ["What was there"]
        assert "in the pack no more" in reader.lines[1]
        await reader.press("enter")
        assert reader.search.is_current
        assert reader.foot.startswith("The entry is in the pack no more: Bookmarks and notes")
        await reader.press("f7", "f12")
        assert reader.search.is_current


async def test_a_note_of_another_program_is_found_while_it_is_asked_for(library: Library) -> None:
    async with opened(library) as reader:
        await reader.look_at_desk()
        await reader.press("s", *"in:notes zeppelin")
        assert titles(reader) == []
        file = Path(paths.data_folder(), "notes", "by-hand.toml")
        file.write_text('pack = "small"\nentry = "one"\ntext = "A zeppelin"\n')
        await reader.look_at_desk()
        assert titles(reader) == ["Title of one"]


async def test_chosen_filters_and_their_numbers_are_of_the_entries(library: Library) -> None:
    Notes().add("small", "one", "Title of one", "One ship")
    async with opened(library, (120, 36)) as reader:
        await reader.look_at_desk()
        await reader.press("s", *"in:notes ship", "f2")
        assert "First pane" in reader.text
        await reader.press("space")
        assert sorted(titles(reader)) == ["Title of one", "Title of two"]


async def test_a_hostile_note_is_shown_as_text(library: Library) -> None:
    Notes().add("small", "one", "Title of one", "zeppelin \x1b[31m[bold]red[/] \u202e")
    async with opened(library) as reader:
        await reader.look_at_desk()
        await reader.press("s", *"in:notes zeppelin")
        assert "[bold]red[/]" in reader.text
        assert "\x1b" not in reader.text
