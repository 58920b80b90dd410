"""A note of which a sync has left two texts, and one whose entry is gone, mended in the app."""

from __future__ import annotations

import os
from datetime import UTC, datetime
from pathlib import Path

import pytest

from briefing.app.screens.kept import KeptScreen
from briefing.app.screens.note_texts import NoteTextsScreen
from briefing.app.screens.palette import PaletteScreen
from briefing.desk import note_names
from briefing.desk.note import Note
from briefing.desk.notes import Notes
from briefing.library import open_library
from briefing.library.library import Library
from tests.app.opened import Opened, opened
from tests.conftest import WritePack, entry

SIZE = (110, 30)


@pytest.fixture
def library(write_pack: WritePack) -> Library:
    first = entry("one") + entry("two", title='"Patrols in the strait"')
    return open_library(str(write_pack(first, entry("three"))))


@pytest.fixture
def note(library: Library) -> Note:
    """A note on the first entry, and another text of it beside it."""
    note = Notes().add("small", "one", "Title of one", "Mine.")
    other = note_names.other_text(note.id, datetime(2026, 11, 12, tzinfo=UTC))
    text = Path(note.file).read_text().replace("Mine.", "Theirs.")
    Path(os.path.dirname(note.file), other).write_text(text)
    return note


def shows(reader: Opened, screen: type) -> bool:
    return isinstance(reader.app.screen, screen)


def texts() -> list[list[str]]:
    """Return the texts of each note."""
    return sorted([each.text, *(other.text for other in each.others)] for each in Notes().all())


BOTH = [["Mine.", "Theirs."]]


@pytest.mark.parametrize(
    ("key", "kept", "said"),
    [
        ("1", [["Mine."]], "Text 1 is kept, what else there was lies in the trash: U takes"),
        ("2", [["Theirs."]], "Text 2 is kept, what else there was lies in the trash: U takes"),
        ("a", [["Mine."], ["Theirs."]], "2 texts are kept, each as a note: U takes it back"),
    ],
)
async def test_one_of_two_texts_is_kept_or_both_where_it_is_listed(
    library: Library, note: Note, key: str, kept: list[list[str]], said: str
) -> None:
    async with opened(library, SIZE) as reader:
        await reader.look_at_desk()
        await reader.press("'", "'")
        assert "It has 2 texts since a sync: T keeps one, or all" in reader.text
        await reader.press("T")
        assert (
            "2 texts of a note on Title of one: a number keeps that one, a keeps all"
            in (reader.lines[0])
        )
        assert "Text 1 ·" in reader.text
        assert "Theirs." in reader.text
        await reader.press(key)
        assert shows(reader, KeptScreen)
        assert reader.foot.startswith(said)
        assert texts() == kept
        await reader.press("U")
        assert texts() == BOTH
        assert "It has 2 texts since a sync" in reader.text


async def test_they_are_chosen_from_where_the_entry_shows_its_note(
    library: Library, note: Note
) -> None:
    async with opened(library, SIZE) as reader:
        await reader.look_at_desk()
        await reader.press("enter", "G")
        assert "It has 2 texts since a sync: T keeps one, or all" in reader.entry_text
        assert "T Texts" in reader.foot
        await reader.press("T", "3")
        assert reader.foot.startswith("There are 2 texts")
        await reader.press("q")
        assert texts() == BOTH
        await reader.press("T", "2")
        assert reader.foot.startswith("Text 2 is kept")
        assert "Theirs." in reader.entry_text
        assert "Mine." not in reader.entry_text
        assert "T Texts" not in reader.lines[-1]
        await reader.press("T")
        assert reader.foot.startswith("No note here has several texts")
        await reader.press("U")
        assert texts() == BOTH


async def test_what_was_changed_since_is_not_taken_back(library: Library, note: Note) -> None:
    async with opened(library, SIZE) as reader:
        await reader.look_at_desk()
        await reader.press("T", "1")
        Notes().change(note.id, "Changed.")
        await reader.press("U")
        assert reader.foot.startswith("Not taken back: the note was changed since")
    assert texts() == [["Changed."]]


async def test_a_note_that_is_gone_when_it_is_to_be_chosen_from_is_told(
    library: Library, note: Note
) -> None:
    async with opened(library, SIZE) as reader:
        await reader.look_at_desk()
        await reader.press("'", "'", "T")
        assert shows(reader, NoteTextsScreen)
        Notes().delete(note.id)
        await reader.press("2")
        assert reader.foot.startswith("Not kept:")
        assert shows(reader, KeptScreen)


async def moving(reader: Opened) -> None:
    await reader.look_at_desk()
    await reader.press("'", "'")


async def test_a_note_whose_entry_is_gone_is_moved_by_a_name(library: Library) -> None:
    Notes().add("small", "gone", "Patrols of old", "Six, not five.")
    async with opened(library, SIZE) as reader:
        await moving(reader)
        await reader.press("enter")
        assert reader.foot.startswith("What it is about is in the pack no more: M moves it to")
        await reader.press("M")
        assert shows(reader, PaletteScreen)
        assert "the entry to move it to" in reader.text
        assert reader.text.index("Patrols in the strait") < reader.text.index("Title of one")
        await reader.press(*"Title of on", "enter")
        assert shows(reader, KeptScreen)
        assert reader.foot.startswith("Moved to Title of one: U takes it back")
        assert "in the pack no more" not in reader.text
        (kept,) = Notes().all()
        assert (kept.entry, kept.title, kept.text) == ("one", "Title of one", "Six, not five.")
        await reader.press("U")
        assert "in the pack no more" in reader.text
    (kept,) = Notes().all()
    assert (kept.entry, kept.title) == ("gone", "Patrols of old")


async def test_who_chooses_no_entry_moves_nothing(library: Library) -> None:
    Notes().add("small", "gone", "", "Words")
    async with opened(library, SIZE) as reader:
        await moving(reader)
        await reader.press("M", *"zzz")
        assert "No entry or page is called so" in reader.text
        await reader.press("enter", "escape")
        assert shows(reader, KeptScreen)
        await reader.press("U")
        assert reader.foot.startswith("Nothing to take back")
    assert [each.entry for each in Notes().all()] == ["gone"]


async def test_a_bookmark_is_no_note_that_could_be_moved(library: Library) -> None:
    async with opened(library, SIZE) as reader:
        await reader.press("m", "m", "'", "'", "M")
        assert reader.foot.startswith("A note can be moved, and this is none")
        await reader.press("T")
        assert reader.foot.startswith("No note here has several texts")


async def test_a_note_that_is_damaged_meanwhile_is_not_moved(library: Library) -> None:
    note = Notes().add("small", "gone", "Old", "Words")
    async with opened(library, SIZE) as reader:
        await moving(reader)
        Path(note.file).write_text("text = ")
        await reader.press("M", *"Title of one", "enter")
        assert reader.foot.startswith("Not moved:")
    assert Path(note.file).read_text() == "text = "


async def test_a_note_that_is_gone_when_it_is_to_be_deleted_is_told(library: Library) -> None:
    note = Notes().add("small", "one", "Title of one", "Words")
    async with opened(library, SIZE) as reader:
        await reader.look_at_desk()
        await reader.press("'", "'")
        Notes().delete(note.id)
        await reader.press("d")
        assert reader.foot.startswith("Not deleted:")
        await reader.press("U")
        assert reader.foot.startswith("Nothing to take back")
