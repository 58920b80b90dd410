"""What a sync leaves of a note is found, both texts are given, and none is lost by choosing."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from briefing.desk.errors import DeskError
from briefing.desk.notes import Notes

MINE = 'pack = "small"\nentry = "one"\ntext = "mine"\n'
THEIRS = MINE.replace("mine", "theirs")
LEFT = [
    "note.sync-conflict-20261201-080000-ABCDEFG.toml",
    "note.sync-conflict-20261201-080000.toml",
    "note (conflicted copy).toml",
    "note (conflicted copy 2026-12-01 080000).toml",
    "note (Anna's conflicted copy 2026-12-01).toml",
    "note_conflict-20261201-080000.toml",
    "note.toml.orig",
    "note.orig",
]


@pytest.fixture
def notes(tmp_path: Path) -> Notes:
    """Return notes in a folder that is there."""
    folder = tmp_path / "notes"
    folder.mkdir()
    return Notes(str(folder))


def _put(notes: Notes, name: str, text: str) -> Path:
    file = Path(notes.folder) / name
    file.write_text(text)
    return file


def _texts(notes: Notes) -> list[str]:
    return sorted(note.text for note in notes.all())


def _trash(notes: Notes) -> list[str]:
    trash = Path(notes.folder) / "trash"
    return sorted(each.read_text() for each in trash.iterdir()) if trash.exists() else []


@pytest.mark.parametrize("left", LEFT)
def test_both_texts_are_given_and_counted_as_one_note(notes: Notes, left: str) -> None:
    _put(notes, "note.toml", MINE)
    file = _put(notes, left, THEIRS)
    (note,) = notes.all()
    assert (note.id, note.text) == ("note", "mine")
    assert [(other.text, other.file) for other in note.others] == [("theirs", str(file))]
    assert str(file) in note.trouble
    assert notes.counts("small") == {"one": 1}
    assert notes.of("small", "one") == [note]


@pytest.mark.parametrize("left", LEFT)
@pytest.mark.parametrize(
    ("numbers", "texts", "thrown"),
    [
        ([0], ["mine"], [THEIRS]),
        ([1], ["theirs"], [MINE, THEIRS]),
        ([0, 1], ["mine", "theirs"], [THEIRS]),
    ],
)
def test_one_or_both_are_kept_and_the_other_is_in_the_trash(
    notes: Notes, left: str, numbers: list[int], texts: list[str], thrown: list[str]
) -> None:
    _put(notes, "note.toml", MINE)
    _put(notes, left, THEIRS)
    kept = notes.keep("note", numbers)
    assert sorted(note.text for note in kept) == _texts(notes) == texts
    assert [note.trouble for note in notes.all()] == [""] * len(texts)
    assert kept[0].id == "note"
    assert _trash(notes) == thrown


@pytest.mark.parametrize("left", LEFT)
def test_what_a_sync_left_of_a_note_that_is_gone_is_a_note(notes: Notes, left: str) -> None:
    _put(notes, left, THEIRS)
    assert _texts(notes) == ["theirs"]
    assert notes.counts("small") == {"one": 1}
    (note,) = notes.all()
    notes.delete(note.id)
    assert notes.restore(note.id).text == "theirs"


MERGED = """\
pack = "small"
entry = "one"
<<<<<<< HEAD
text = "mine"
||||||| base
text = "base"
=======
text = "theirs"
>>>>>>> other
"""
WITHIN = MERGED.replace("<<<<<<< HEAD\ntext", 'text = """\n<<<<<<< HEAD\n') + '"""\n'


def test_the_marks_of_a_merge_are_two_texts(notes: Notes) -> None:
    file = _put(notes, "note.toml", MERGED)
    (note,) = notes.all()
    assert (note.text, [other.text for other in note.others]) == ("mine", ["theirs"])
    assert note.trouble.startswith(f"{file}:3: ")
    with pytest.raises(DeskError, match="keep one or both"):
        notes.change("note", "another")
    assert [each.text for each in notes.keep("note", [0, 1])] == ["mine", "theirs"]
    assert _texts(notes) == ["mine", "theirs"]
    assert _trash(notes) == [MERGED]


def test_marks_within_a_text_are_two_texts(notes: Notes) -> None:
    text = 'pack = "small"\nentry = "one"\ntext = """\nboth\n<<<<<<< a\nmine\n=======\ntheirs\n'
    _put(notes, "note.toml", f'{text}>>>>>>> b\n"""\n')
    (note,) = notes.all()
    assert [note.text.split(), note.others[0].text.split()] == [
        ["both", "mine"],
        ["both", "theirs"],
    ]
    notes.keep("note", [1])
    assert [each.split() for each in _texts(notes)] == [["both", "theirs"]]


def test_both_sides_alike_in_their_text_are_one(notes: Notes) -> None:
    _put(notes, "note.toml", MERGED.replace("theirs", "mine"))
    (note,) = notes.all()
    assert note.others == ()
    notes.keep("note", [0])
    assert notes.all()[0].trouble == ""


def test_marks_that_leave_no_toml_are_listed_as_they_stand(notes: Notes) -> None:
    _put(notes, "note.toml", MERGED.replace('text = "theirs"', 'text = "theirs'))
    (note,) = notes.all()
    assert "<<<<<<< HEAD" in note.text
    assert not note.changeable


def test_another_text_that_cannot_be_read_is_shown_and_not_kept(notes: Notes) -> None:
    _put(notes, "note.toml", MINE)
    left = _put(notes, LEFT[0], "text = ")
    (note,) = notes.all()
    assert [other.text for other in note.others] == ["text = "]
    with pytest.raises(DeskError, match="cannot be read"):
        notes.keep("note", [0, 1])
    assert left.exists()
    notes.keep("note", [0])
    assert _trash(notes) == ["text = "]


@pytest.mark.parametrize("numbers", [[], [2], [0, 5], [-1]])
def test_only_texts_that_there_are_are_kept(notes: Notes, numbers: list[int]) -> None:
    _put(notes, "note.toml", MINE)
    _put(notes, LEFT[0], THEIRS)
    before = sorted(os.listdir(notes.folder))
    with pytest.raises(DeskError, match="has 2 texts"):
        notes.keep("note", numbers)
    assert sorted(os.listdir(notes.folder)) == before


def test_a_note_goes_into_the_trash_and_back_with_its_other_texts(notes: Notes) -> None:
    _put(notes, "note.toml", MINE)
    _put(notes, LEFT[0], THEIRS)
    before = notes.all()
    notes.delete("note")
    assert notes.all() == []
    assert [note.id for note in notes.deleted()] == ["note"]
    notes.restore("note")
    assert notes.all() == before


@pytest.mark.parametrize("numbers", [[0], [1], [0, 1]])
def test_what_was_put_away_is_put_beside_again(notes: Notes, numbers: list[int]) -> None:
    _put(notes, "note.toml", MINE)
    _put(notes, LEFT[0], THEIRS)
    (before,) = notes.all()
    own, *more = notes.keep("note", numbers)
    for each in more:
        notes.delete(each.id)
    notes.change("note", before.written, was=own.written)
    again = notes.put_beside("note", before.others[0])
    assert notes.all() == [again]
    assert (again.text, [other.text for other in again.others]) == ("mine", ["theirs"])
    assert again.others[0].changed == before.others[0].changed
