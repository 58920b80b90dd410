"""Bookmarks: put, removed, put back, and never lost to another program, a sync or a mistake."""

from __future__ import annotations

import fcntl
import os
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
import tomli
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.desk import bookmark_file, lock, toml_tables, whole_file
from briefing.desk.bookmarks import Bookmark, Bookmarks
from briefing.desk.errors import DeskError
from briefing.pack.safe_text import safe_line
from tests.desk.conftest import SetClock


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return the data folder, which is not there yet."""
    return tmp_path / "data" / "briefing"


@pytest.fixture
def bookmarks(folder: Path) -> Bookmarks:
    """Return the bookmarks in it."""
    return Bookmarks(str(folder))


@pytest.fixture
def file(folder: Path) -> Path:
    """Return the path of their file, in a folder that is there."""
    folder.mkdir(parents=True)
    return folder / "bookmarks.toml"


def told(found: list[Bookmark]) -> list[tuple[str, str]]:
    return [(each.entry, each.letter) for each in found]


def there(folder: Path, pack: str | None = "small") -> list[tuple[str, str]]:
    """Return entry and letter of the bookmarks that another start of the program finds."""
    return told(Bookmarks(str(folder)).all(pack))


def table(entry: str, letter: str = "", made: str = "2026-01-01T00:00:00Z") -> str:
    lines = [f'pack = "small"\nentry = "{entry}"\ntitle = "Title of {entry}"\n']
    lines += [f'letter = "{letter}"\n'] if letter else []
    return "".join(["[[bookmark]]\n", *lines, f"made = {made}\n\n"])


def test_where_there_are_none_nothing_is_made(folder: Path, bookmarks: Bookmarks) -> None:
    assert bookmarks.all() == []
    assert bookmarks.problems == []
    assert bookmarks.at("small", "a") is None
    assert not folder.exists()


def test_they_are_kept_in_the_order_of_making(folder: Path, bookmarks: Bookmarks) -> None:
    bookmarks.put("small", "two", "Title of two")
    bookmarks.put("other", "one", "Another pack's")
    bookmarks.put("small", "one", "防衛 “one”", "a")
    bookmarks.put("small", "two", "Title of two", "b")
    assert there(folder) == [("two", ""), ("one", "a"), ("two", "b")]
    assert there(folder, None) == [("two", ""), ("one", ""), ("one", "a"), ("two", "b")]
    at = bookmarks.at("small", "a")
    assert at is not None
    assert at[:4] == ("small", "one", "防衛 “one”", "a")
    assert bookmarks.at("other", "a") is None
    assert bookmarks.at("small", "") is None
    assert tomli.loads((folder / "bookmarks.toml").read_text())["format"] == 1


def test_they_are_for_their_owner_alone_whatever_the_umask_says(
    folder: Path, bookmarks: Bookmarks
) -> None:
    before = os.umask(0)
    try:
        bookmarks.put("small", "one", "One")
    finally:
        os.umask(before)
    for path in (folder.parent, folder):
        assert path.stat().st_mode & 0o777 == 0o700
    for path in folder.iterdir():
        assert path.stat().st_mode & 0o777 == 0o600


def test_one_that_is_there_already_stays(folder: Path, bookmarks: Bookmarks) -> None:
    bookmarks.put("small", "one", "One")
    before = (folder / "bookmarks.toml").stat()
    assert bookmarks.put("small", "one", "One") == ([], [])
    assert bookmarks.remove("small", "none") == ([], [])
    after = (folder / "bookmarks.toml").stat()
    assert (after.st_ino, after.st_mtime_ns) == (before.st_ino, before.st_mtime_ns)


def test_a_letter_is_one_entry_and_every_change_can_be_undone(bookmarks: Bookmarks) -> None:
    bookmarks.put("small", "one", "One", "a")
    bookmarks.put("small", "one", "One")
    bookmarks.put("small", "two", "Two")
    before = bookmarks.all()
    moved = bookmarks.put("small", "three", "Three", "a")
    assert told(moved.removed) == [("one", "a")]
    assert told(bookmarks.all()) == [("one", ""), ("two", ""), ("three", "a")]
    undone = bookmarks.restore(moved)
    assert bookmarks.all() == before
    bookmarks.restore(undone)
    assert told(bookmarks.all()) == [("one", ""), ("two", ""), ("three", "a")]
    bookmarks.restore(moved)
    for change in (
        bookmarks.remove("small", "one"),
        bookmarks.remove_letter("small", "a"),
        bookmarks.put("small", "four", "Four"),
    ):
        bookmarks.restore(change)
    assert told(bookmarks.all()) == told(before)


def test_undoing_takes_no_letter_from_what_has_it_by_now(bookmarks: Bookmarks) -> None:
    bookmarks.put("small", "one", "One", "a")
    change = bookmarks.remove("small", "one")
    bookmarks.put("small", "two", "Two", "a")
    bookmarks.restore(change)
    assert sorted(told(bookmarks.all())) == [("one", ""), ("two", "a")]


@pytest.mark.parametrize("letter", ["A", "ab", "1", "é", " "])
def test_only_a_to_z_are_letters(bookmarks: Bookmarks, letter: str) -> None:
    with pytest.raises(DeskError, match="one of a to z"):
        bookmarks.put("small", "one", "One", letter)


@pytest.mark.parametrize("years", [-10, 10])
def test_a_clock_that_is_years_off_changes_no_order(
    folder: Path, bookmarks: Bookmarks, set_clock: SetClock, years: int
) -> None:
    bookmarks.put("small", "one", "One")
    set_clock(f"{2026 + years}-01-01")
    bookmarks.put("small", "two", "Two")
    set_clock("2026-01-01")
    bookmarks.put("small", "three", "Three", "a")
    assert there(folder) == [("one", ""), ("two", ""), ("three", "a")]


def test_another_program_is_seen(folder: Path, bookmarks: Bookmarks) -> None:
    bookmarks.put("small", "one", "One")
    bookmarks.all()
    before = bookmarks.fingerprint()
    assert bookmarks.fingerprint() == before
    Bookmarks(str(folder)).put("small", "two", "Two")
    assert bookmarks.fingerprint() != before
    assert told(bookmarks.all()) == [("one", ""), ("two", "")]


def test_what_was_put_there_by_hand_stays(file: Path, bookmarks: Bookmarks) -> None:
    file.write_text(
        'mine = { x = 1.50 }\n[[bookmark]]\npack = "small"\nentry = "one"\ncolour = "red"\n'
        "[[bookmark]]\nentry = 5\n[[bookmark]]\npack = 'small'\nentry = 'two'\nletter = 'ab'\n"
        "made = 2026-01-01\n[other]\ny = 2\n"
    )
    before = file.read_bytes()
    assert told(bookmarks.all()) == [("one", ""), ("two", "")]
    assert bookmarks.problems == []
    assert file.read_bytes() == before
    bookmarks.put("small", "three", "Three")
    found = tomli.loads(file.read_text())
    assert found["mine"] == {"x": 1.5}
    assert found["other"] == {"y": 2}
    assert {"pack": "small", "entry": "one", "colour": "red"} in found["bookmark"]
    assert {"entry": 5} in found["bookmark"]
    assert len(found["bookmark"]) == 4


def test_text_that_a_terminal_would_obey_is_shown_as_text(file: Path, bookmarks: Bookmarks) -> None:
    file.write_text(
        '[[bookmark]]\npack = "small"\nentry = "one\\u001b[2J"\ntitle = "a\\nb\\u202e"\n'
    )
    (found,) = bookmarks.all("small")
    assert (found.entry, found.title) == ("one\\x1b[2J", "a\\nb\\u202e")
    assert len(bookmarks.remove("small", found.entry).removed) == 1
    assert bookmarks.all() == []


DAMAGED = [
    table("one") + '[[bookmark]]\npack = "sm',
    "\x00\x01 = [\n" + table("one"),
    "[[bookmark]\n" + table("one") + "x = = 3\n",
    table("one") + "[[bookmark]]\npack = 'small'\nentry = 'one'\npack = 'twice'\n",
    "bookmark = 5\n[rest]\n",
    "\ufffe",
]


@pytest.mark.parametrize("text", DAMAGED)
def test_a_damaged_file_is_read_as_far_as_can_be_and_set_aside_whole(
    folder: Path, file: Path, bookmarks: Bookmarks, text: str
) -> None:
    file.write_text(text)
    before = file.read_bytes()
    readable = [("one", "")] if "Title of one" in text else []
    assert told(bookmarks.all()) == readable
    assert file.read_bytes() == before
    (said,) = bookmarks.problems
    assert "damaged" in said
    assert "\n" not in said
    bookmarks.put("small", "two", "Two")
    assert there(folder) == [*readable, ("two", "")]
    assert bookmarks.all()
    assert bookmarks.problems == []
    (aside,) = folder.glob("*.damaged")
    assert aside.read_bytes() == before


def test_what_is_set_aside_is_never_written_over(
    folder: Path, file: Path, bookmarks: Bookmarks, set_clock: SetClock
) -> None:
    set_clock("2026-01-01")
    for number in range(3):
        file.write_text(f"damaged = = {number}")
        bookmarks.put("small", f"entry-{number}", "Title")
    assert len([*folder.glob("*.damaged")]) == 3


def test_what_a_sync_leaves_is_merged(folder: Path, file: Path, bookmarks: Bookmarks) -> None:
    early, late = "2026-01-01T00:00:00Z", "2026-02-01T00:00:00Z"
    file.write_text("format = 1\n\n" + table("one", "a", early) + table("two"))
    conflict = folder / "bookmarks.sync-conflict-20260101-120000-ABCDEFG.toml"
    conflict.write_text("format = 1\n\n" + table("two") + table("three", "a", late) + table("four"))
    (folder / "bookmarks (conflicted copy).toml").write_text(table("five") + "[[bookmark]]\nx = ")
    expected = {("one", ""), ("two", ""), ("three", "a"), ("four", ""), ("five", "")}
    assert set(told(bookmarks.all())) == expected
    assert conflict.exists()
    bookmarks.put("small", "six", "Six")
    assert set(there(folder)) == {*expected, ("six", "")}
    assert not conflict.exists()
    assert len([*folder.glob("*.merged")]) == 2
    bookmarks.remove("small", "four")
    assert ("four", "") not in there(folder)


def test_what_a_kill_has_left_is_cleared_away_but_nothing_that_is_being_written(
    folder: Path, file: Path, bookmarks: Bookmarks
) -> None:
    old, new = (folder / f".{name}{whole_file.DRAFT}" for name in ("old", "new"))
    for each in (old, new):
        each.write_text("half a file")
    os.utime(old, (1, 1))
    bookmarks.put("small", "one", "One")
    assert (old.exists(), new.exists()) == (False, True)


def test_both_sides_of_a_merge_are_kept(folder: Path, file: Path, bookmarks: Bookmarks) -> None:
    file.write_text(
        "format = 1\n\n" + table("one") + '[[bookmark]]\npack = "small"\n<<<<<<< ours\n'
        'entry = "two"\ntitle = "Two"\n||||||| base\nentry = "gone"\n=======\nentry = "three"\n'
        'title = "Three"\n>>>>>>> theirs\nmade = 2026-01-01T00:00:00Z\n\n' + table("four")
    )
    before = file.read_bytes()
    expected = {("one", ""), ("two", ""), ("three", ""), ("four", "")}
    assert set(told(bookmarks.all())) == expected
    bookmarks.put("small", "five", "Five")
    assert set(there(folder)) == {*expected, ("five", "")}
    assert "<<<<" not in file.read_text()
    (aside,) = folder.glob("*.damaged")
    assert aside.read_bytes() == before


def test_a_file_of_a_newer_version_is_read_and_never_written(
    file: Path, bookmarks: Bookmarks
) -> None:
    file.write_text("format = 2\n\n" + table("one"))
    before = file.read_bytes()
    assert told(bookmarks.all()) == [("one", "")]
    assert ["newer version" in each for each in bookmarks.problems] == [True]
    with pytest.raises(DeskError, match="newer version"):
        bookmarks.put("small", "two", "Two")
    assert file.read_bytes() == before


def test_what_cannot_be_read_is_not_written_over(file: Path, bookmarks: Bookmarks) -> None:
    os.mkfifo(file)
    assert bookmarks.all() == []
    assert ["cannot read" in each for each in bookmarks.problems] == [True]
    with pytest.raises(DeskError, match="cannot read"):
        bookmarks.put("small", "one", "One")


def test_where_nothing_can_be_kept_that_is_one_line(folder: Path, bookmarks: Bookmarks) -> None:
    folder.parent.mkdir(parents=True)
    folder.write_text("a file where the folder should be")
    with pytest.raises(DeskError) as said:
        bookmarks.put("small", "one", "One")
    assert str(said.value).startswith("cannot keep anything in ")
    assert "\n" not in str(said.value)


def test_who_holds_the_lock_for_too_long_is_told_of(folder: Path, bookmarks: Bookmarks) -> None:
    bookmarks.put("small", "one", "One")
    path = str(folder / ".bookmarks.lock")
    with (
        lock.held(path),
        pytest.raises(DeskError, match="another program holds it"),
        lock.held(path, patience=0),
    ):
        pytest.fail("two hold the lock")
    bookmarks.put("small", "two", "Two")
    assert there(folder) == [("one", ""), ("two", "")]


def test_where_there_are_no_locks_that_is_one_line(
    bookmarks: Bookmarks, monkeypatch: pytest.MonkeyPatch
) -> None:
    def none(_number: int, _how: int) -> None:
        raise OSError(37, "No locks available")

    monkeypatch.setattr(fcntl, "flock", none)
    with pytest.raises(DeskError, match="BRIEFING_DATA_DIR") as said:
        bookmarks.put("small", "one", "One")
    assert "\n" not in str(said.value)


@settings(deadline=None, max_examples=40)
@given(
    st.lists(
        st.tuples(
            st.text(min_size=1, max_size=8),
            st.text(alphabet=st.sampled_from('ab"\\\n\x7f\u202eé'), max_size=8),
            st.sampled_from(["", "", "a", "b"]),
        ),
        max_size=5,
    )
)
def test_what_is_written_here_is_read_in_one_way(given: list[tuple[str, str, str]]) -> None:
    """With a parser of TOML and without, whatever stands in it."""
    with TemporaryDirectory() as folder:
        bookmarks = Bookmarks(folder)
        for entry, title, letter in given:
            bookmarks.put("small", safe_line(entry), title, letter)
        quick = Bookmarks(folder).all()
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(bookmark_file, "_as_written", lambda _text: None)
            assert Bookmarks(folder).all() == quick == bookmarks.all()
        last = {letter: entry for entry, _, letter in given if letter}
        assert {each.letter: each.entry for each in quick if each.letter} == {
            letter: safe_line(entry) for letter, entry in last.items()
        }


def test_what_is_written_here_is_read_without_a_parser(
    folder: Path, bookmarks: Bookmarks, monkeypatch: pytest.MonkeyPatch
) -> None:
    bookmarks.put("small", "one", "Title “of” one: 防衛", "a")
    bookmarks.put("small", "two", "Two")
    monkeypatch.setattr(toml_tables, "whole", lambda _text: pytest.fail("a parser was asked"))
    assert there(folder) == [("one", "a"), ("two", "")]
