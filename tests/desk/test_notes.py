"""Notes: what was written is read again, whoever wrote it, and nothing is lost or damaged."""

from __future__ import annotations

import os
import stat
import tomllib
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.desk import note_toml
from briefing.desk.errors import DeskError
from briefing.desk.highlights import highlight
from briefing.desk.notes import Notes

ONE = """\
# by hand
pack = "small"
entry = "one"
text = "Ask the *ministry*."
mine = { stars = 5 }
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return the folder of the notes, which is not there yet."""
    return tmp_path / "desk" / "notes"


@pytest.fixture
def notes(folder: Path) -> Notes:
    """Return the notes in it."""
    return Notes(str(folder))


def _put(folder: Path, name: str, text: str | bytes) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / name
    file.write_bytes(text if isinstance(text, bytes) else text.encode())
    return file


def test_where_nothing_was_written_there_are_no_notes_and_no_folder(
    folder: Path, notes: Notes
) -> None:
    assert (notes.all(), notes.of("small", "one"), notes.counts("small")) == ([], [], {})
    assert notes.fingerprint() == ()
    assert not folder.exists()


def test_a_note_is_a_file_that_says_all_of_it(folder: Path, notes: Notes) -> None:
    before = datetime.now(UTC)
    words = highlight("Bottom line of one.", 0, 6)
    note = notes.add("small", "one", "Title of one", "Ask *them*.\n\n- when\n", words)
    file = Path(note.file)
    assert file == folder / f"{note.id}.toml"
    held = tomllib.loads(file.read_text())
    assert held.pop("created") == held.pop("changed") == note.created >= before
    assert held == {
        "format": 1,
        "pack": "small",
        "entry": "one",
        "title": "Title of one",
        "text": "Ask *them*.\n\n- when\n",
        "highlight": words._asdict(),
    }
    assert "\n- when\n" in file.read_text()  # as it reads
    assert os.listdir(folder) == [file.name]
    assert [stat.S_IMODE(each.stat().st_mode) for each in (file, folder, folder.parent)] == [
        0o600,
        0o700,
        0o700,
    ]
    assert notes.all() == notes.of("small", "one") == [note]
    assert note.trouble == ""


def test_notes_are_counted_by_entry_and_pack_and_read_in_the_order_of_time(notes: Notes) -> None:
    written = [notes.add("small", "one", "T", f"note {number}") for number in range(5)]
    notes.add("small", "two", "T", "another")
    notes.add("large", "one", "T", "another")
    assert [note.text for note in notes.of("small", "one")] == [note.text for note in written]
    assert notes.counts("small") == {"one": 5, "two": 1}
    assert len(notes.all()) == 7


ODD = [
    "a\rb",
    "a\r\nb\n",
    "tab\there  \n  trailing  \n\n",
    "\"\"\"''' \\ \\u0041",
    "\x00\x1b[31m\x7f\x9b",
    "\u202eabc\u2028\ufeff",
    "<<<<<<< HEAD\nmine\n=======\nyours\n>>>>>>> theirs",
    "本文 🚢",
    " x",
]


@pytest.mark.parametrize("text", ODD)
def test_any_text_comes_back_as_it_was_written(notes: Notes, text: str) -> None:
    note = notes.add("small", "one", "T", text)
    (read,) = Notes(notes.folder).all()
    assert read.written == text == notes.change(note.id, text).written
    assert read.trouble == ""
    assert "\x1b" not in read.text
    assert "\u202e" not in read.text


@settings(max_examples=200, deadline=None)
@given(st.text(st.characters(codec="utf-8"), min_size=1))
def test_what_toml_is_made_of_says_the_very_text(text: str) -> None:
    reading = note_toml.read(note_toml.write({"pack": "p", "entry": "e", "text": text}), "x")
    assert reading.trouble == ""
    assert reading.tables[0]["text"] == text


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "it has no words"),
        (" \n\t", "it has no words"),
        ("a\ud800b", "half a character (U+D800)"),
        ("x" * 300_000, "more than 262,144 characters; write several"),
        ("x\n" * 200_000, "more than 262,144 characters; write several"),
    ],
)
def test_what_cannot_be_kept_is_refused_in_a_sentence(
    folder: Path, notes: Notes, text: str, said: str
) -> None:
    with pytest.raises(DeskError) as told:
        notes.add("small", "one", "T", text)
    assert said in str(told.value)
    assert "\n" not in str(told.value)
    assert not folder.exists()


def test_a_note_put_there_by_hand_appears_and_is_not_touched(folder: Path, notes: Notes) -> None:
    file = _put(folder, "my thoughts.toml", ONE)
    before = file.stat()
    (note,) = notes.all()
    assert (note.id, note.entry, note.text) == ("my thoughts", "one", "Ask the *ministry*.")
    assert note.trouble == ""
    assert note.created.timestamp() == pytest.approx(before.st_mtime)
    assert notes.counts("small") == {"one": 1}
    assert (file.read_text(), file.stat().st_mtime_ns) == (ONE, before.st_mtime_ns)
    assert os.listdir(folder) == [file.name]


def test_a_change_keeps_what_is_not_known_and_the_former_text_in_the_trash(
    folder: Path, notes: Notes
) -> None:
    file = _put(folder, "mine.toml", ONE)
    changed = notes.change("mine", "Another.")
    held = tomllib.loads(file.read_text())
    assert (held["text"], held["mine"]) == ("Another.", {"stars": 5})
    assert held["changed"] == changed.changed
    assert [each.read_text() for each in (folder / "trash").iterdir()] == [ONE]
    assert notes.restore("mine").text == "Ask the *ministry*."
    assert notes.restore("mine").text == "Another."
    assert len(notes.all()) == 1


def test_a_change_to_the_same_text_writes_nothing(folder: Path, notes: Notes) -> None:
    file = _put(folder, "mine.toml", ONE)
    notes.change("mine", "Ask the *ministry*.")
    assert file.read_text() == ONE
    assert os.listdir(folder) == [file.name]


def test_a_change_of_what_another_has_changed_keeps_both(notes: Notes) -> None:
    note = notes.add("small", "one", "T", "first")
    Notes(notes.folder).change(note.id, "by another")
    both = notes.change(note.id, "by me", was=note.written)
    assert both.text == "by another"
    assert [other.text for other in both.others] == ["by me"]
    assert "keeps one, or both" in both.trouble
    assert notes.all() == [both]


def test_a_note_is_moved_to_another_entry(notes: Notes) -> None:
    note = notes.add("small", "one", "Title of one", "x")
    moved = notes.move(note.id, "two", "Title of two")
    assert (moved.id, moved.entry, moved.title) == (note.id, "two", "Title of two")
    assert (notes.of("small", "one"), notes.of("small", "two")) == ([], [moved])
    assert notes.move(note.id, "two", "T", pack="large").pack == "large"


def test_what_is_deleted_can_be_restored_for_thirty_days(folder: Path, notes: Notes) -> None:
    note = notes.add("small", "one", "T", "x")
    data = Path(note.file).read_bytes()
    notes.delete(note.id)
    assert notes.all() == []
    assert [each.id for each in notes.deleted()] == [note.id]
    assert notes.restore(note.id) == note
    assert Path(note.file).read_bytes() == data
    notes.delete(note.id)
    notes.delete(notes.add("small", "one", "T", "another").id)
    assert notes.restore(note.id) == note


def _old(thrown: Path, stamp: str) -> None:
    thrown.rename(thrown.with_name(stamp + thrown.name[len(stamp) :]))


def test_after_thirty_days_it_is_gone(
    folder: Path, notes: Notes, monkeypatch: pytest.MonkeyPatch
) -> None:
    _put(folder, "mine.toml", ONE)
    notes.delete("mine")
    (thrown,) = (folder / "trash").iterdir()
    _old(thrown, "20200101")
    notes.delete(notes.add("small", "one", "T", "another").id)
    assert len(notes.deleted()) == 2  # the file system has it for less than thirty days
    monkeypatch.setattr("briefing.desk.trash.KEPT", timedelta(seconds=-1))
    notes.delete(notes.add("small", "one", "T", "a third").id)
    assert len(notes.deleted()) == 0
    with pytest.raises(DeskError, match="not in the trash"):
        notes.restore("mine")


def test_what_a_wrong_clock_has_dated_before_it_was_written_stays(
    folder: Path, notes: Notes, monkeypatch: pytest.MonkeyPatch
) -> None:
    note = notes.add("small", "one", "T", "x")
    notes.delete(note.id)
    (thrown,) = (folder / "trash").iterdir()
    _old(thrown, "19700101")
    monkeypatch.setattr("briefing.desk.trash.KEPT", timedelta(seconds=-1))
    notes.delete(notes.add("small", "one", "T", "another").id)
    assert notes.restore(note.id) == note


def test_drafts_of_killed_programs_do_not_pile_up(
    folder: Path, notes: Notes, monkeypatch: pytest.MonkeyPatch
) -> None:
    draft = _put(folder, ".0123.draft", "half")
    notes.change(notes.add("small", "one", "T", "x").id, "y")
    assert draft.exists()
    monkeypatch.setattr("briefing.desk.trash.KEPT", timedelta(seconds=-1))
    notes.change(notes.all()[0].id, "z")
    assert not draft.exists()
    assert [note.text for note in notes.all()] == ["z"]


def test_a_note_is_not_restored_over_another(folder: Path, notes: Notes) -> None:
    note = notes.add("small", "one", "T", "x")
    notes.delete(note.id)
    _put(folder, f"{note.id}.toml", ONE)
    with pytest.raises(DeskError, match="no former text"):
        notes.restore(note.id)
    assert [each.text for each in notes.all()] == ["Ask the *ministry*."]


@pytest.mark.parametrize("id", ["nothing", "", "../notes/x", "trash", "a\x1bb"])
def test_a_note_that_is_not_there_is_told(notes: Notes, id: str) -> None:
    notes.add("small", "one", "T", "x")
    for call in (notes.delete, notes.note, notes.restore):
        with pytest.raises(DeskError) as told:
            call(id)
        assert "\x1b" not in str(told.value)


WRONG = [
    ("pack = \n", ":1: "),
    ('pack = "a"\nentry = "b"\ntext = "c\n', ":3: "),
    (b'pack = "small"\nentry = "one"\ntext = "\xff"\n', ":3: is not UTF-8"),
    ('pack = "small"\nentry = "one"\n', "`text` is missing"),
    ('pack = "small"\nentry = 5\ntext = "x"\n', ":2: `entry` must be a text"),
    ('pack = "small"\nentry = "one"\ntext = ["x"]\n', ":3: `text` must be a text"),
    (ONE + 'created = "today"\n', ":6: `created` must be a date"),
    (ONE + "highlight = 5\n", ":6: `[highlight]` must hold texts"),
    (ONE + "[highlight]\nwords = 5\n", "`[highlight]` must hold texts"),
    ("format = 2\n" + ONE, "was written by a newer version (`format = 2`)"),
    ('format = "1"\n' + ONE, ":1: `format` must be 1"),
    ("", ":1: `pack` is missing"),
]


@pytest.mark.parametrize(("text", "said"), WRONG)
def test_what_cannot_be_read_is_listed_with_its_line_and_never_damaged(
    folder: Path, notes: Notes, text: str | bytes, said: str
) -> None:
    file = _put(folder, "broken.toml", text)
    data = file.read_bytes()
    (note,) = notes.all()
    assert note.id == "broken"
    assert str(file) in note.trouble
    assert said in note.trouble
    assert not note.changeable
    for call in (
        lambda: notes.change("broken", "y"),
        lambda: notes.move("broken", "two", "T"),
        lambda: notes.keep("broken", [0]),
    ):
        with pytest.raises(DeskError, match=r"broken\.toml"):
            call()
    assert notes.counts("other") == {}
    assert file.read_bytes() == data
    notes.delete("broken")
    notes.restore("broken")
    assert file.read_bytes() == data


def test_what_can_be_read_of_a_newer_note_is_shown(folder: Path, notes: Notes) -> None:
    _put(folder, "new.toml", "format = 2\n" + ONE)
    assert [note.text for note in notes.of("small", "one")] == ["Ask the *ministry*."]


def test_a_file_that_is_none_is_told(folder: Path, notes: Notes) -> None:
    folder.mkdir(parents=True)
    os.mkfifo(folder / "pipe.toml")
    (folder / "gone.toml").symlink_to(folder / "nowhere")
    (folder / "folder.toml").mkdir()
    _put(folder, "huge.toml", b"#" * (note_toml.AT_MOST + 1))
    told = {note.id: note.trouble for note in notes.all()}
    assert "no regular file" in told["pipe"]
    assert "too large" in told["huge"]
    assert notes.counts("small") == {}


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("2026-01-02T03:04:05+09:00", datetime(2026, 1, 1, 18, 4, 5, tzinfo=UTC)),
        ("2026-01-02T03:04:05", datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)),
        ("2026-01-02", datetime(2026, 1, 2, tzinfo=UTC)),
        ("0001-01-01T00:00:00+09:00", datetime(1, 1, 1, tzinfo=UTC)),
    ],
)
def test_any_time_of_toml_is_read(
    folder: Path, notes: Notes, value: str, expected: datetime
) -> None:
    _put(folder, "mine.toml", f"created = {value}\n{ONE}")
    assert notes.all()[0].created == expected


def test_a_folder_that_is_none_is_told_by_every_method(folder: Path, notes: Notes) -> None:
    folder.parent.mkdir()
    folder.write_text("a file")
    for call in (
        lambda: notes.add("small", "one", "T", "x"),
        notes.all,
        lambda: notes.counts("small"),
        lambda: notes.of("small", "one"),
        notes.deleted,
        lambda: notes.delete("x"),
        lambda: notes.restore("x"),
        lambda: notes.change("x", "y"),
    ):
        with pytest.raises(DeskError, match="a file stands where a folder should be"):
            call()
    assert folder.read_text() == "a file"
