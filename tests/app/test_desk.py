"""What a reader keeps: notes, bookmarks and read marks, from the keys to the files and back."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from textual.events import Paste

from briefing import paths
from briefing.app.notes.note_editor import NoteEditor
from briefing.app.screens.kept import KeptScreen
from briefing.desk.bookmarks import Bookmarks
from briefing.desk.journal import Journal
from briefing.desk.notes import Notes
from briefing.library import open_library
from briefing.library.library import Library
from tests.app.opened import Opened, opened
from tests.conftest import WritePack, entry

BODY = '"' + "".join(f"Paragraph {n}.\\n\\n" for n in range(40)) + '"'


@pytest.fixture
def library(write_pack: WritePack) -> Library:
    first = entry("one") + entry("two", body=BODY) + entry("three")
    return open_library(str(write_pack(first, entry("four"))))


def editor(reader: Opened) -> NoteEditor:
    return reader.app.screen.query_one(NoteEditor)


def row(reader: Opened, title: str) -> str:
    """Return the row of the list with a title, without what stands beside it."""
    rows = [re.split("[│┃]", line)[0].rstrip() for line in reader.lines]
    return next(each for each in rows if f"Title of {title}" in each)


def texts() -> list[str]:
    """Return what is written in the notes, as any program reads them."""
    return [each.text for each in Notes().all()]


# Notes


async def test_a_note_is_written_below_its_entry_and_kept_in_a_file(library: Library) -> None:
    async with opened(library) as reader:
        await reader.press("e")
        assert "A note on Title of one" in reader.text
        assert "Bottom line of one." in reader.text
        await reader.type("Ask for the log")
        await reader.press("ctrl+s")
        assert reader.foot.startswith("Note kept")
        assert not editor(reader).display
        assert row(reader, "one").endswith("✎")
        await reader.press("enter", "G")
        assert "Your notes" in reader.text
        assert "Ask for the log" in reader.text
        await reader.press("U")
        assert reader.foot.startswith("The note is in the trash")
        assert "Ask for the log" not in reader.text
        assert not row(reader, "one").endswith("✎")
    assert texts() == []


async def test_letters_are_text_while_a_note_is_written(library: Library) -> None:
    async with opened(library) as reader:
        await reader.press("e", *"js1q", "enter", *".U/")
        assert editor(reader).text.text == "js1q\n.U/"
        assert ": Commands" not in reader.foot
        assert reader.id == "one"


async def test_what_was_left_is_gone_on_with_though_the_program_has_ended(
    library: Library,
) -> None:
    async with opened(library) as reader:
        await reader.press("e", *"half", "escape")
        assert reader.foot.startswith("Left as a draft: e goes on with it")
    async with opened(library) as reader:
        await reader.press("j", "e")
        assert editor(reader).text.text == ""
        await reader.press("escape", "k", "e")
        assert editor(reader).text.text == "half"
        await reader.press(*" done", "ctrl+q")
    async with opened(library) as reader:
        await reader.press("e")
        assert editor(reader).text.text == "half done"
        await reader.press("ctrl+s", "e")
        assert editor(reader).text.text == ""
    assert texts() == ["half done"]


async def test_nothing_is_written_of_a_note_without_words(library: Library) -> None:
    async with opened(library) as reader:
        await reader.press("e", "space", "ctrl+s")
        assert reader.foot.startswith("Nothing was written")
        await reader.press("e", "escape")
        assert "draft" not in reader.foot
    assert not Path(paths.data_folder(), "notes").exists()


async def test_a_note_that_cannot_be_kept_stays_on_the_screen(library: Library) -> None:
    Path(paths.data_folder()).write_text("no folder")
    async with opened(library, (120, 36)) as reader:
        await reader.press("e", *"words", "ctrl+s")
        assert "Not kept" in reader.foot
        assert editor(reader).text.text == "words"
        Path(paths.data_folder()).unlink()
        await reader.press("ctrl+s")
        assert reader.foot.startswith("Note kept")
    assert texts() == ["words"]


async def test_a_note_of_another_program_appears(library: Library) -> None:
    async with opened(library) as reader:
        await reader.look_at_desk()
        Notes().add(library.about["id"], "one", "Title of one", "From *elsewhere*")
        await reader.look_at_desk()
        assert row(reader, "one").endswith("✎")
        await reader.press("enter", "G")
        assert "From elsewhere" in reader.text


# Bookmarks


async def test_a_bookmark_with_a_letter_is_jumped_to(library: Library) -> None:
    async with opened(library) as reader:
        await reader.press("m", "b")
        assert reader.foot.startswith("Bookmarked as b")
        assert row(reader, "one").startswith("▌✓b")
        await reader.press("]", "'", "b")
        assert reader.id == "one"
        await reader.press("H")
        assert reader.id == "four"
        await reader.press("'", "z")
        assert reader.foot.startswith("No bookmark has the letter z")
        await reader.press("m", "1")
        assert reader.foot.startswith("A bookmark has a letter from a to z")
    (kept,) = Bookmarks().all()
    assert (kept.entry, kept.letter) == ("one", "b")


async def test_a_letter_that_moves_says_from_where_and_leads_to_no_entry_that_is_gone(
    library: Library,
) -> None:
    Bookmarks().put(library.about["id"], "gone", "A title of old", "c")
    async with opened(library) as reader:
        await reader.press("m", "b", "J", "m", "b")
        assert reader.foot.startswith("Bookmarked as b, in place of Title of one")
        await reader.press("U", "'", "b")
        assert reader.id == "one"
        await reader.press("'", "c")
        assert reader.foot.startswith("What c is on is in the pack no more: A title of old")


async def test_of_several_bookmarks_on_an_entry_the_one_that_is_listed_is_deleted(
    library: Library,
) -> None:
    async with opened(library, (100, 30)) as reader:
        await reader.press("m", "a", "m", "b", "'", "'", "j", "d")
        assert reader.foot.startswith("The bookmark is deleted")
        assert [each.letter for each in Bookmarks().all()] == ["a"]
        await reader.press("d")
        assert reader.foot.startswith("No bookmark any more")
        await reader.press("U", "U")
    assert {each.letter for each in Bookmarks().all()} == {"a", "b"}


async def test_a_plain_bookmark_is_put_and_taken_away_and_back(library: Library) -> None:
    async with opened(library) as reader:
        await reader.press("m", "m")
        assert row(reader, "one").startswith("▌✓m")
        await reader.press("m", "m")
        assert reader.foot.startswith("No bookmark any more")
        assert Bookmarks().all() == []
        await reader.press("U")
        assert row(reader, "one").startswith("▌✓m")
        await reader.press("U", "U")
        assert reader.foot.startswith("Nothing to take back")
        await reader.press("m", "escape")
        assert reader.id == "one"
    assert Bookmarks().all() == []


async def test_what_is_kept_is_listed_opened_written_on_at_and_deleted(library: Library) -> None:
    async with opened(library) as reader:
        await reader.press("'", "'")
        assert "Nothing is kept yet: m bookmarks what is open, e writes a note" in reader.text
        await reader.press("q", "m", "a", "j", "e", *"Why?", "ctrl+s", "'", "'")
        assert isinstance(reader.app.screen, KeptScreen)
        assert "1 bookmark, 1 note" in reader.lines[0]
        assert reader.lines[1].startswith("▌a Title of one")
        await reader.press("G")
        assert reader.lines[2].startswith("▌✎ Title of two")
        assert "Why?" in reader.lines[3]
        await reader.press("e")
        assert reader.id == "two"
        assert editor(reader).text.text == "Why?"
        await reader.press(*" Who?", "ctrl+s", "'", "'", "d")
        assert "0 bookmarks, 1 note" in reader.lines[0]
        await reader.press("U")
        assert "1 bookmark, 1 note" in reader.lines[0]
        await reader.press("enter")
        assert reader.id == "one"
    assert texts() == ["Why? Who?"]


async def test_what_was_kept_of_an_entry_that_is_gone_is_still_listed(
    library: Library, write_pack: WritePack
) -> None:
    Notes().add(library.about["id"], "gone", "A title of old", "Its words")
    async with opened(library) as reader:
        await reader.look_at_desk()
        await reader.press("'", "'")
        assert "A title of old" in reader.lines[1]
        assert "in the pack no more" in reader.lines[1]
        await reader.press("enter")
        assert reader.foot.startswith("What it is about is in the pack no more")
        await reader.resize(40, 20)
        assert "in the pack no more" in reader.text
        assert isinstance(reader.app.screen, KeptScreen)


# Read marks


async def test_an_entry_is_read_once_its_end_was_on_screen_while_it_is_read(
    library: Library,
) -> None:
    async with opened(library) as reader:
        await reader.look_at_desk()
        assert row(reader, "two").startswith(" ✓•")
        assert "·3" in reader.lines[1]
        await reader.press("j", "enter")
        assert row(reader, "two").startswith("▌✓•")
        await reader.press("G")
        assert row(reader, "two").startswith("▌✓ ")
        assert "·2" in reader.lines[1]
    assert list(Journal().state(library.about["id"]).read) == ["two"]


async def test_the_next_unread_entry_is_in_whatever_tab(library: Library) -> None:
    async with opened(library) as reader:
        await reader.look_at_desk()
        await reader.press(".")
        assert reader.id == "two"
        await reader.press(".", ".")
        assert reader.id == "four"
        await reader.press("enter", "H")
        assert reader.id == "three"
        await reader.press(".")
        assert reader.id == "one"


async def test_tabs_are_marked_and_unmarked_and_that_is_taken_back(library: Library) -> None:
    async with opened(library, (120, 36)) as reader:
        await reader.look_at_desk()
        await reader.run("Mark this tab as read")
        assert reader.foot.startswith("3 marked as read")
        assert row(reader, "one").startswith("▌✓ ")
        await reader.run("Mark this tab as unread")
        assert reader.foot.startswith("3 marked as unread")
        await reader.press("U")
        assert row(reader, "three").startswith(" ✓ ")
        await reader.press("U")
        assert row(reader, "three").startswith(" ✓•")
        await reader.run("Mark all as read")
        assert reader.foot.startswith("4 marked as read")
        await reader.press(".")
        assert reader.foot.startswith("Nothing is unread")


async def test_what_says_something_else_since_it_was_read_is_unread_again(
    library: Library, write_pack: WritePack
) -> None:
    async with opened(library, (120, 36)) as reader:
        await reader.look_at_desk()
        await reader.run("Mark all as read")
    first = entry("one", body='"Other words."') + entry("two", body=BODY) + entry("three")
    changed = open_library(str(write_pack(first, entry("four"))))
    async with opened(changed) as reader:
        await reader.look_at_desk()
        assert row(reader, "one").startswith("▌✓*")
        assert row(reader, "two").startswith(" ✓ ")
        await reader.press("enter", "G")
        assert row(reader, "one").startswith("▌✓ ")


async def test_what_was_searched_for_last_is_offered_before_anything_is_typed(
    library: Library,
) -> None:
    async with opened(library) as reader:
        await reader.press("s")
        assert "searched for last" not in reader.text
        await reader.press(*"two", "enter", "s")
        assert "searched for last:" in reader.lines[1]
        assert reader.lines[2].strip() == "two"
        await reader.press("down", "enter")
        assert reader.search.field.value == "two"
        await reader.press("enter")
        assert reader.id == "two"


async def test_reading_goes_on_where_nothing_can_be_kept(library: Library) -> None:
    Path(paths.data_folder()).write_text("no folder")
    async with opened(library, (120, 36)) as reader:
        await reader.look_at_desk()
        assert reader.foot.startswith("the notes cannot be read in")
        await reader.press("j", "enter", "G", "m", "m")
        assert reader.foot.startswith("Not kept")
        await reader.press("J")
        assert reader.id == "three"


async def test_who_wants_to_goes_on_where_they_were(library: Library) -> None:
    async with opened(library) as reader:
        await reader.look_at_desk()
        await reader.press("j", "j")
    async with opened(library) as reader:
        assert reader.id == "one"
    file = Path(paths.settings_file())
    file.parent.mkdir(exist_ok=True)
    file.write_text('opens = "last"\n')
    async with opened(library) as reader:
        assert reader.id == "three"
    async with opened(library, entry="four") as reader:
        assert reader.id == "four"


async def test_a_draft_outlives_the_change_of_another_note_on_its_entry(library: Library) -> None:
    async with opened(library) as reader:
        await reader.press("e", *"kept", "ctrl+s", "e", *"left", "escape")
        await reader.press("'", "'", "G", "e", *"!", "ctrl+s")
        assert texts() == ["kept!"]
        await reader.press("e")
        assert editor(reader).text.text == "left"


async def test_what_is_pasted_into_a_note_keeps_its_lines(library: Library) -> None:
    async with opened(library) as reader:
        await reader.press("e")
        reader.app.post_message(Paste("one\ntwo\n\n- three"))
        await reader.settle()
        assert editor(reader).text.text == "one\ntwo\n\n- three"
        await reader.press("escape", "s")
        reader.app.post_message(Paste("one\ntwo"))
        await reader.settle()
        assert reader.search.field.value == "one two"


async def test_joiners_are_text_of_a_note(library: Library) -> None:
    async with opened(library) as reader:
        await reader.press("e", *"می\N{ZERO WIDTH NON-JOINER}خواهم", "ctrl+s")
    assert texts() == ["می\N{ZERO WIDTH NON-JOINER}خواهم"]


async def test_who_leaves_what_cannot_be_kept_is_told_before_it_is_gone(library: Library) -> None:
    Path(paths.data_folder()).write_text("no folder")
    async with opened(library) as reader:
        await reader.press("e", *"words", "escape")
        assert editor(reader).text.text == "words"
        assert editor(reader).display
        assert reader.foot.startswith("Esc again drops it: The draft is not kept")
        await reader.press("escape")
        assert not editor(reader).display
        assert "draft" not in reader.foot


async def test_a_note_that_was_deleted_meanwhile_is_kept_as_a_new_one(library: Library) -> None:
    note = Notes().add(library.about["id"], "one", "Title of one", "first")
    async with opened(library) as reader:
        await reader.look_at_desk()
        await reader.press("'", "'", "e", *"!")
        Notes().delete(note.id)
        await reader.press("ctrl+s")
        assert reader.foot.startswith("Note kept, as a new one")
    assert texts() == ["first!"]


async def test_nothing_of_another_program_is_undone(library: Library) -> None:
    async with opened(library) as reader:
        await reader.press("e", *"mine", "ctrl+s")
        (note,) = Notes().all()
        Notes().change(note.id, "theirs")
        await reader.press("U")
        assert reader.foot.startswith("Not taken back: the note was changed since")
        await reader.press("'", "'", "d")
        Notes().restore(note.id)
        await reader.press("U")
        assert reader.foot.startswith("Not taken back: the note is there again")
    assert texts() == ["theirs"]


async def test_a_note_is_left_as_a_draft_where_something_else_is_opened(library: Library) -> None:
    async with opened(library) as reader:
        await reader.press("e", *"half")
        await reader.run("Second")
        assert not editor(reader).display
        assert reader.id == "four"
        await reader.press("j", "H", "e")
        assert editor(reader).text.text == "half"


async def test_damaged_bookmarks_are_said(library: Library) -> None:
    Bookmarks().put(library.about["id"], "one", "Title of one", "b")
    file = Path(Bookmarks().path)
    file.write_text(file.read_text() + "<<<<<<< ours\n")
    async with opened(library, (160, 36)) as reader:
        await reader.look_at_desk()
        assert "is damaged" in reader.foot
        await reader.press("'", "b")
        assert reader.id == "one"


async def test_drafts_are_listed_gone_on_with_and_dropped(library: Library) -> None:
    async with opened(library) as reader:
        await reader.press("e", *"half", "escape", "j", "'", "'")
        assert reader.lines[0].strip() == "0 bookmarks, 0 notes, 1 draft"
        assert "half" in reader.lines[2]
        await reader.press("enter")
        assert reader.id == "one"
        assert editor(reader).text.text == "half"
        await reader.press("escape", "'", "'", "d")
        assert reader.foot.startswith("The draft is dropped")
        assert "Nothing is kept yet" in reader.text
        await reader.press("U")
        assert "1 draft" in reader.lines[0]
