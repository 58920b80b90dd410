"""The journal: what was done last counts, on this machine and of all machines."""

from __future__ import annotations

import os
import random
from itertools import pairwise
from pathlib import Path

import pytest
import tomli
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.desk import moments
from briefing.desk.errors import DeskError
from briefing.desk.journal import FOLDER, Journal, JournalState, Place
from briefing.desk.journal_files import SPARE
from briefing.desk.journal_marks import SEARCHES, Marks
from briefing.desk.journal_record import HEADER, LONGEST, Record, records
from tests.desk.conftest import SetClock

MONTH_END = "2026-11-30T23:59:59.999999Z"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return the data folder, which is not there yet."""
    return tmp_path / "data" / "briefing"


@pytest.fixture
def journal(folder: Path) -> Journal:
    """Return the journal of this machine."""
    return Journal(str(folder))


def files(folder: Path) -> list[Path]:
    return sorted(each for each in (folder / FOLDER).iterdir() if not each.name.startswith("."))


def other_machine(folder: Path) -> Journal:
    """Return the journal of a second machine over the same folder, as a sync would have it."""
    return Journal(str(folder), "another")


def state(folder: Path, pack: str = "small") -> JournalState:
    """Return what another start of the program finds."""
    journal = Journal(str(folder))
    found = journal.state(pack)
    assert journal.problems == []
    return found


def test_where_nothing_was_kept_there_is_nothing(
    folder: Path, tmp_path: Path, journal: Journal
) -> None:
    assert journal.state("small") == ({}, None, [], {})
    assert journal.problems == []
    assert not folder.exists()
    assert not (tmp_path / "briefing-config").exists()


def test_what_was_kept_is_there_after_another_start(folder: Path, journal: Journal) -> None:
    journal.mark_read("small", {"one": "d1", "two": "d2", "three": "d3"})
    journal.mark_unread("small", ["two", "never-read"])
    journal.left_at("small", Place("first", "one", 7))
    journal.searched("small", "防衛 ships")
    journal.searched("small", '"five or six" -patrols\\')
    journal.save_search("small", "mine", "kind:rule")
    journal.save_search("small", "not mine", "kind:event")
    journal.forget_search("small", "not mine")
    journal.mark_read("other", {"one": "d9"})
    assert state(folder) == (
        {"one": "d1", "three": "d3"},
        Place("first", "one", 7),
        ['"five or six" -patrols\\', "防衛 ships"],
        {"mine": "kind:rule"},
    )
    assert state(folder, "other").read == {"one": "d9"}
    assert journal.state("small") == state(folder)


def test_the_file_is_toml_that_can_be_read_by_anyone(folder: Path, journal: Journal) -> None:
    journal.mark_read("small", {"one": "d1"})
    journal.searched("small", 'a "b" \\ \t ü')
    (file,) = files(folder)
    found = tomli.loads(file.read_text())
    assert found["format"] == 1
    assert found["read"][0]["digest"] == "d1"
    assert found["search"][0]["query"] == 'a "b" \\ \\t ü'
    assert found["read"][0]["at"].utcoffset().total_seconds() == 0


def test_it_is_for_its_owner_alone_whatever_the_umask_says(folder: Path, journal: Journal) -> None:
    before = os.umask(0)
    try:
        journal.mark_read("small", {"one": "d1"})
    finally:
        os.umask(before)
    for path in (folder.parent, folder, folder / FOLDER):
        assert path.stat().st_mode & 0o777 == 0o700
    for path in (folder / FOLDER).iterdir():
        assert path.stat().st_mode & 0o777 == 0o600


def test_what_is_known_already_is_not_written_again(folder: Path, journal: Journal) -> None:
    def keep() -> None:
        journal.mark_read("small", {"one": "d1"})
        journal.mark_unread("small", ["two"])
        journal.left_at("small", Place("first", "one"))
        journal.searched("small", "ships")

    keep()
    before = files(folder)[0].read_bytes()
    keep()
    assert files(folder)[0].read_bytes() == before


def test_reading_writes_nothing(folder: Path, journal: Journal) -> None:
    journal.mark_read("small", {"one": "d1"})
    before = {path: path.stat().st_mtime_ns for path in (folder / FOLDER).iterdir()}
    assert state(folder).read == {"one": "d1"}
    assert {path: path.stat().st_mtime_ns for path in (folder / FOLDER).iterdir()} == before


def test_a_query_that_was_asked_again_is_the_newest_and_there_once(journal: Journal) -> None:
    for query in ("a", "b", "  a ", "", "c" * (LONGEST + 1)):
        journal.searched("small", query)
    assert journal.state("small").searches == ["a", "b"]


def test_the_last_searches_are_kept(folder: Path, journal: Journal) -> None:
    for number in range(SEARCHES + 20):
        journal.searched("small", f"query {number}")
    found = state(folder).searches
    assert found == [f"query {number}" for number in range(SEARCHES + 19, 19, -1)]


def test_a_search_without_name_is_not_saved(journal: Journal) -> None:
    for name, query in (("", "ships"), (" ", "ships"), ("mine", "")):
        with pytest.raises(DeskError, match="nothing was saved"):
            journal.save_search("small", name, query)
    with pytest.raises(DeskError, match="4,000"):
        journal.save_search("small", "mine", "x" * (LONGEST + 1))


def test_two_machines_over_one_folder_lose_nothing(folder: Path, journal: Journal) -> None:
    other = other_machine(folder)
    journal.mark_read("small", {"one": "d1", "two": "d2"})
    other.mark_read("small", {"three": "d3"})
    other.mark_unread("small", ["one"])
    other.left_at("small", Place("second", "three"))
    assert len(files(folder)) == 2
    expected = JournalState({"two": "d2", "three": "d3"}, Place("second", "three"), [], {})
    assert journal.state("small") == other.state("small") == state(folder) == expected


def test_a_machine_keeps_its_name_and_two_never_have_the_same(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from briefing.desk import machine

    first = machine.name()
    assert machine.name() == first
    config = tmp_path / "briefing-config"
    assert [each.stat().st_mode & 0o777 for each in config.iterdir()] == [0o600]
    monkeypatch.setattr(machine, "_digest", lambda: "another")  # over the same, synced, settings
    second = machine.name()
    assert second != first
    assert machine.name() == second
    monkeypatch.undo()
    monkeypatch.setenv("BRIEFING_CONFIG_DIR", str(config))
    assert machine.name() == first


def test_a_machine_whose_settings_cannot_be_written_has_a_name_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from briefing.desk import machine

    monkeypatch.setenv("BRIEFING_CONFIG_DIR", str(tmp_path / "file" / "config"))
    (tmp_path / "file").write_text("no folder")
    assert machine.name() == machine.name() != ""


@pytest.mark.parametrize("years", [-10, 10])
def test_a_clock_that_is_years_off_loses_nothing(
    folder: Path, journal: Journal, set_clock: SetClock, years: int
) -> None:
    set_clock(f"{2026 + years}-01-01")
    journal.mark_read("small", {"one": "d1", "two": "d2"})
    journal.left_at("small", Place("first", "one"))
    journal.searched("small", "then")
    journal.save_search("small", "mine", "then")
    set_clock("2026-01-01")
    journal.mark_read("small", {"two": "d3"})
    journal.mark_unread("small", ["one"])
    journal.left_at("small", Place("second", "two"))
    journal.searched("small", "now")
    journal.save_search("small", "mine", "now")
    expected = ({"two": "d3"}, Place("second", "two", 0), ["now", "then"], {"mine": "now"})
    assert state(folder) == expected


def test_another_process_is_seen(folder: Path, journal: Journal) -> None:
    journal.mark_read("small", {"one": "d1"})
    before = journal.fingerprint()
    assert journal.fingerprint() == before
    Journal(str(folder)).mark_read("small", {"two": "d2"})
    assert journal.fingerprint() != before
    assert journal.state("small").read == {"one": "d1", "two": "d2"}


def whole_journal() -> str:
    """Return a file with a record of each kind."""
    made = [
        Record("2026-01-01T00:00:00.000001Z", "read", ("d1",), "small", "one"),
        Record("2026-01-01T00:00:00.000002Z", "search", (), "small", 'a "防衛"'),
        Record("2026-01-01T00:00:00.000003Z", "saved", ("q",), "small", "name"),
        Record("2026-01-01T00:00:00.000004Z", "place", ("first", "one", "3"), "small", ""),
        Record("2026-01-01T00:00:00.000005Z", "unread", (), "small", "two"),
    ]
    return HEADER + "".join(each.text() for each in made)


@pytest.mark.parametrize("kind", range(1, 6))
def test_a_record_that_is_torn_anywhere_is_passed_over_and_swallows_nothing(
    folder: Path, journal: Journal, kind: int
) -> None:
    """At every byte; a reader of the torn file, and one that has seen it before what follows."""
    parts = whole_journal().encode().split(b"\n[[")
    before = b"\n[[".join(parts[:kind]) + b"\n"
    record = b"\n[[" + parts[kind].rstrip(b"\n") + b"\n"
    file = folder / FOLDER / "machine.toml"
    file.parent.mkdir(parents=True)
    after = Record("2026-02-01T00:00:00.000000Z", "read", ("d7",), "small", "seven").text()
    expected = [*records(before.decode())]
    for cut in range(1, len(record)):
        file.write_bytes(before + record[:cut])
        running = Journal(str(folder))
        whole = cut == len(record) - 1
        found = running.state("small")
        assert found == _state_of(before + (record if whole else b""))
        with file.open("ab") as grown:
            grown.write(after.encode())
        assert running.state("small").read == {**found.read, "seven": "d7"}
        assert state(folder).read == {**found.read, "seven": "d7"}
    assert len(expected) == kind - 1


def _state_of(text: bytes) -> JournalState:
    found = {each.kind: each for each in records(text.decode())}
    place = found.get("place")
    return JournalState(
        {"one": "d1"} if "read" in found else {},
        Place(place.values[0], place.values[1], int(place.values[2])) if place else None,
        [found["search"].subject] if "search" in found else [],
        {"name": "q"} if "saved" in found else {},
    )


def test_a_torn_end_is_cut_off_by_the_next_record(folder: Path, journal: Journal) -> None:
    journal.mark_read("small", {"one": "d1"})
    (file,) = files(folder)
    whole = file.read_bytes()
    tail = Record(MONTH_END, "read", ("d2",), "small", "two").text().encode()
    for cut in range(1, len(tail)):
        file.write_bytes(whole + tail[:cut])
        Journal(str(folder)).mark_read("small", {"three": "d3"})
        found = tomli.loads(file.read_text())  # it is TOML again
        assert [each["entry"] for each in found["read"] if "digest" in each][-1] == "three"
        assert state(folder).read.keys() - {"two"} == {"one", "three"}


def test_a_file_in_pieces_gives_what_it_gives_at_once(folder: Path) -> None:
    """As a sync writes it, or a reader sees it grow."""
    text = whole_journal().encode()
    file = folder / FOLDER / "machine.toml"
    file.parent.mkdir(parents=True)
    file.write_bytes(b"")
    running = Journal(str(folder))
    for at in range(len(text)):
        with file.open("ab") as grown:
            grown.write(text[at : at + 1])
        running.state("small")
    assert running.state("small") == state(folder) == _state_of(text)


def test_a_file_that_a_sync_has_put_in_its_place_is_read_anew(folder: Path) -> None:
    file = folder / FOLDER / "machine.toml"
    file.parent.mkdir(parents=True)
    later = "2026-02-01T00:00:00.000000Z"
    file.write_text(HEADER + Record(later, "read", ("d1",), "small", "one").text())
    running = Journal(str(folder))
    assert running.state("small").read == {"one": "d1"}
    more = [Record(later, "read", ("d1",), "small", each).text() for each in ("zero", "one", "two")]
    file.write_text(HEADER + "".join(more))  # longer, and another beginning
    assert running.state("small").read.keys() == {"zero", "one", "two"}


def test_what_a_merge_and_a_sync_leave_is_read_as_well(folder: Path) -> None:
    place = folder / FOLDER
    place.mkdir(parents=True)
    lines = {
        id: Record("2026-02-01T00:00:00.000000Z", "read", (f"d-{id}",), "small", id).text()
        for id in ("ours", "theirs", "copy", "orig")
    }
    ours, theirs = (lines[id].replace('\n[[read]]\npack = "small"\n', "") for id in [*lines][:2])
    merged = f'{HEADER}\n[[read]]\npack = "small"\n<<<<<<< HEAD\n{ours}=======\n{theirs}>>>>>>> x\n'
    (place / "machine.toml").write_text(merged)
    conflict = place / "machine.sync-conflict-20260101-120000-ABCDEFG.toml"
    conflict.write_text(HEADER + lines["copy"])
    (place / "machine.toml.orig").write_text(HEADER + lines["orig"])
    (place / ".syncthing.machine.toml.tmp").write_text("half")
    assert state(folder).read == {id: f"d-{id}" for id in lines}


def test_what_a_merge_leaves_at_the_end_is_not_cut_off(folder: Path) -> None:
    """Where two machines had one name."""
    journal = Journal(str(folder), "both")
    journal.mark_read("small", {"one": "d1"})
    (file,) = files(folder)
    lines = Record(MONTH_END, "read", ("d2",), "small", "two").text().splitlines()
    changed = [lines[3], lines[4].replace("d2", "d3")]
    sides = ["<<<<<<< HEAD", *lines[3:5], "=======", *changed, ">>>>>>> x", *lines[5:]]
    for text in ([*lines[:3], *sides], [*lines, "=======", *lines, ">>>>>>> x"]):
        file.write_text(file.read_text() + "\n".join(text) + "\n")
        Journal(str(folder), "both").mark_read("small", {"three": str(text)[:9]})
        assert state(folder).read.keys() == {"one", "two", "three"}


def test_a_file_of_a_newer_version_is_read_and_never_written(folder: Path) -> None:
    from briefing.desk import machine

    file = folder / FOLDER / f"{machine.name()}.toml"
    file.parent.mkdir(parents=True)
    record = Record(MONTH_END, "read", ("d1",), "small", "one").text()
    file.write_text(f"format = 2\n{record}\n[[dreamt]]\npack = 'small'\n")
    before = file.read_bytes()
    journal = Journal(str(folder))
    assert journal.state("small").read == {"one": "d1"}
    (told,) = journal.problems
    assert "a newer version" in told
    assert "\n" not in told
    with pytest.raises(DeskError, match="newer version"):
        journal.mark_read("small", {"two": "d2"})
    assert file.read_bytes() == before


def test_what_cannot_be_read_is_said_and_the_rest_is_read(folder: Path, journal: Journal) -> None:
    journal.mark_read("small", {"one": "d1"})
    (folder / FOLDER / "folder.toml").mkdir()
    os.mkfifo(folder / FOLDER / "pipe.toml")
    (folder / FOLDER / "nowhere.toml").symlink_to("nothing-there")
    (folder / FOLDER / "bytes.toml").write_bytes(b"\xff\xfe[[read]]\n\0" * 9)
    found = Journal(str(folder))
    assert found.state("small").read == {"one": "d1"}
    assert sorted(Path(each.split(": ")[0]).name for each in found.problems) == [
        "folder.toml",
        "pipe.toml",
    ]


def test_where_nothing_can_be_kept_that_is_one_line(folder: Path, journal: Journal) -> None:
    folder.parent.mkdir(parents=True)
    folder.write_text("a file where the folder should be")
    with pytest.raises(DeskError, match=r"^cannot write [^\n]+$"):
        journal.mark_read("small", {"one": "d1"})
    with pytest.raises(DeskError, match=r"^cannot write [^\n]+$"):
        journal.save_search("small", "mine", "ships")
    assert journal.state("small").read == {}
    assert len(journal.problems) == 1


def test_text_that_a_terminal_would_obey_is_shown_as_text(folder: Path) -> None:
    file = folder / FOLDER / "machine.toml"
    file.parent.mkdir(parents=True)
    raw = Record(MONTH_END, "search", (), "small", "X").text()
    escaped = raw.replace('"X"', '"\\u001b]0;x\\u0007 \\u202e"')
    file.write_text(HEADER + raw.replace("X", "raw \x1b[31m\u202e") + escaped)
    assert state(folder).searches == ["raw \\x1b[31m\\u202e", "\\x1b]0;x\\x07 \\u202e"]


ODD = [
    '[[read]]\npack = "small"\nentry = "one"\nat = 2026-01-01T00:00:00.000000Z\n',
    '[[unread]]\npack = "small"\nentry = "one"\ndigest = "d"\nat = 2026-01-01\n',
    '[[place]]\npack = "small"\npane = "p"\nentry = "e"\nline = "x"\nat = 2026-01-01T00:00:00Z\n',
    "[[read]]\nat = 2026-01-01T00:00:00.000000Z\n",
    "[[read]]\npack = 5\nentry = [1]\ndigest = {}\nat = 2026-01-01T00:00:00Z\n",
    "[[nothing]]\nx = 1\n",
    "[read]\nx = 1\n",
    "read = 3\n",
    "[[read.deep]]\nx = 1\n",
    "[[" * 5000,
    '[[read]]\npack = "small"\nentry = "one"\ndigest = "d"\nat = 0001-01-01T00:00:00+23:59\n',
]


@pytest.mark.parametrize("text", ODD)
def test_what_is_no_record_is_passed_over(folder: Path, text: str) -> None:
    file = folder / FOLDER / "machine.toml"
    file.parent.mkdir(parents=True)
    good = Record(MONTH_END, "read", ("d7",), "small", "seven").text()
    file.write_text(HEADER + good + "\n" + text + good.replace("seven", "eight"))
    assert state(folder) == ({"seven": "d7", "eight": "d7"}, None, [], {})


def test_a_record_that_was_written_by_hand_counts(folder: Path) -> None:
    file = folder / FOLDER / "by hand.toml"
    file.parent.mkdir(parents=True)
    file.write_text(
        "# mine\n[[saved]]\nat = 2026-01-01 12:00:00+01:00\nname = 'n'\n"
        "query = 'q' # so\npack = 'small'\n"
    )
    assert state(folder).saved == {"n": "q"}


def test_a_file_that_has_grown_is_written_anew_and_says_the_same(
    folder: Path, journal: Journal
) -> None:
    journal.save_search("small", "mine", "ships")
    (file,) = files(folder)
    with file.open("a") as grown:
        grown.write('\n[[later-kind]]\npack = "small"\nx = 1\n')
    journal.mark_read("small", {"two": "d2"})
    journal.mark_unread("small", ["two"])
    sizes = []
    for number in range(SPARE + 20):
        journal.left_at("small", Place("first", "one", number))
        journal.searched("small", f"query {number % 150}")
        sizes.append(file.stat().st_size)
    assert any(after < before / 2 for before, after in pairwise(sizes))
    assert journal.state("small") == state(folder)
    found = state(folder)
    assert found.place == Place("first", "one", SPARE + 19)
    assert found.saved == {"mine": "ships"}
    assert len(found.searches) == SEARCHES
    text = tomli.loads(file.read_text())
    assert text["later-kind"] == [{"pack": "small", "x": 1}]
    assert [each["entry"] for each in text["unread"]] == ["two"]
    assert file.stat().st_mode & 0o777 == 0o600


_RECORDS = st.lists(
    st.tuples(
        st.builds(
            lambda second, made: Record(f"2026-01-01T00:00:0{second}.000000Z", *made),
            st.integers(0, 3),
            st.sampled_from(
                [
                    (kind, values, pack, subject)
                    for pack in ("small", "other")
                    for kind, values, subject in [
                        ("read", ("d1",), "one"),
                        ("read", ("d2",), "one"),
                        ("unread", (), "one"),
                        ("read", ("d1",), "two"),
                        ("place", ("first", "one", "1"), ""),
                        ("place", ("first", "two", "12"), ""),
                        ("search", (), "a"),
                        ("search", (), "b"),
                        ("saved", ("q",), "n"),
                        ("unsaved", (), "n"),
                    ]
                ]
            ),
        ),
        st.sampled_from(["m1", "m2", "m3"]),
    ),
    max_size=30,
)


def _marks(given: list[tuple[Record, str]]) -> object:
    marks = Marks()
    for record, machine in given:
        marks.add(record, machine)
    return marks._packs


@settings(deadline=None)
@given(_RECORDS, _RECORDS, _RECORDS, st.randoms())
def test_merging_is_commutative_associative_and_idempotent(
    a: list[tuple[Record, str]],
    b: list[tuple[Record, str]],
    c: list[tuple[Record, str]],
    random: random.Random,
) -> None:
    together = [*a, *b, *c]
    merged = _marks(together)
    assert merged == _marks([*c, *a, *b]) == _marks([*together, *together])
    random.shuffle(together)
    assert merged == _marks(together)


@settings(deadline=None)
@given(_RECORDS)
def test_what_is_left_after_compacting_comes_to_the_same(given: list[tuple[Record, str]]) -> None:
    one = [(record, "m1") for record, _ in given]
    marks = Marks()
    for record, machine in one:
        marks.add(record, machine)
    assert _marks([(record, "m1") for record in marks.records()]) == _marks(one)
    text = HEADER + "".join(record.text() for record, _ in one)
    read = Marks()
    assert read.add_all(text, "m1") == len(one)
    assert read._packs == _marks(one)


def test_when_an_entry_was_read_is_known_until_it_is_unread_again(
    folder: Path, journal: Journal
) -> None:
    before = moments.written(moments.now())
    journal.mark_read("small", {"one": "d1", "two": "d2"})
    journal.mark_unread("small", ["two"])
    (at,) = Journal(str(folder)).read_at("small").items()
    assert at[0] == "one"
    assert before <= at[1] <= moments.written(moments.now())
