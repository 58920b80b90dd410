"""Counts and the fingerprint follow every change, whatever the cache and the clock say."""

from __future__ import annotations

import json
import os
import time
from pathlib import Path

import pytest

from briefing import paths
from briefing.desk import note_reader
from briefing.desk.note_index import WORTH
from briefing.desk.notes import Notes

TEXT = 'pack = "small"\nentry = "{}"\ntext = "x"\n'


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder with many notes, none written just now."""
    folder = tmp_path / "notes"
    folder.mkdir()
    for number in range(WORTH + 20):
        (folder / f"note{number}.toml").write_text(TEXT.format(f"e{number % 10}"))
    return folder


@pytest.fixture(autouse=True)
def settled(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the index take files that were written just now for settled."""
    monkeypatch.setattr("briefing.desk.note_index.SETTLED", -1)


def _cache() -> Path:
    (file,) = Path(paths.cache_folder()).glob("notes-*.json")
    return file


@pytest.fixture
def reads(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return the names of the files that are read from now on."""
    read: list[str] = []
    real = note_reader.read

    def noted(folder: str, name: str) -> note_reader.NoteFile | None:
        read.append(name)
        return real(folder, name)

    monkeypatch.setattr(note_reader, "read", noted)
    return read


def test_nothing_is_read_again_that_has_not_changed(folder: Path, reads: list[str]) -> None:
    counted = Notes(str(folder)).counts("small")
    assert sum(counted.values()) == len(reads) == WORTH + 20
    reads.clear()
    again = Notes(str(folder))
    assert (again.counts("small"), reads) == (counted, [])
    (folder / "note3.toml").write_text(TEXT.format("other"))
    (folder / "note4.toml").unlink()
    (folder / "new.toml").write_text(TEXT.format("new"))
    changed = again.counts("small")
    assert sorted(reads) == ["new.toml", "note3.toml"]
    assert (changed["other"], changed["new"]) == (1, 1)
    assert changed["e3"] == changed["e4"] == counted["e3"] - 1
    reads.clear()
    again.of("small", "new")
    assert reads == ["new.toml"]


def _damage(text: str, how: str) -> bytes:
    held = json.loads(text)
    damaged = {
        "torn": text[: len(text) // 2],
        "empty": "",
        "foreign": "[1, 2]",
        "another format": json.dumps(held | {"format": 99}),
        "of another folder": json.dumps(held | {"folder": "/else/where"}),
        "no rows": json.dumps({"format": held["format"], "folder": held["folder"]}),
        "short rows": text.replace('"small",', ""),
        "wrong rows": text.replace('"small"', "5"),
        "deep": "[" * 100_000,
    }
    return damaged[how].encode()


@pytest.mark.parametrize(
    "how",
    "torn,empty,foreign,another format,of another folder,no rows,short rows,wrong rows,deep".split(
        ","
    ),
)
def test_a_damaged_cache_is_made_anew(folder: Path, reads: list[str], how: str) -> None:
    counted = Notes(str(folder)).counts("small")
    _cache().write_bytes(_damage(_cache().read_text(), how))
    assert Notes(str(folder)).counts("small") == counted
    reads.clear()
    assert Notes(str(folder)).counts("small") == counted
    assert reads == []


def test_a_cache_that_cannot_be_is_done_without(
    folder: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("x")
    monkeypatch.setenv("BRIEFING_CACHE_DIR", str(tmp_path / "file"))
    notes = Notes(str(folder))
    assert sum(notes.counts("small").values()) == WORTH + 20


def test_what_was_written_within_the_tick_of_its_reading_is_read_again(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("briefing.desk.note_index.SETTLED", 2 * 10**9)
    notes = Notes(str(folder))
    notes.counts("small")
    file = folder / "note1.toml"
    before = file.stat()
    with file.open("r+") as held:
        held.write(TEXT.format("e9"))
    os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert notes.counts("small")["e9"] == 13


def test_the_fingerprint_is_the_same_while_nothing_changes(folder: Path) -> None:
    notes = Notes(str(folder))
    first = notes.fingerprint()
    notes.counts("small")
    notes.all()
    assert [notes.fingerprint() for _ in range(5)] == [first] * 5


def test_the_fingerprint_tells_every_change_of_another_program(folder: Path) -> None:
    watching, writing = Notes(str(folder)), Notes(str(folder))
    seen = [watching.fingerprint()]
    note = writing.add("small", "one", "T", "x")
    seen.append(watching.fingerprint())
    writing.change(note.id, "y")
    seen.append(watching.fingerprint())
    writing.delete(note.id)
    seen.append(watching.fingerprint())
    writing.restore(note.id)
    seen.append(watching.fingerprint())
    assert len(set(seen)) == len(seen)


def test_the_fingerprint_tells_what_an_editor_wrote_in_its_place(folder: Path) -> None:
    notes = Notes(str(folder))
    first = notes.fingerprint()
    with (folder / "note7.toml").open("a") as file:
        file.write("# more\n")
    assert notes.fingerprint() != first


def test_of_very_many_files_each_is_looked_at_in_turn(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("briefing.desk.folder_watch.AT_ONCE", 10)
    notes = Notes(str(folder))
    rounds = range(2 + (WORTH + 20) // 10)
    first = {notes.fingerprint() for _ in rounds}
    with (folder / "note7.toml").open("a") as file:
        file.write("# more\n")
    assert len(first) == 1
    assert {notes.fingerprint() for _ in rounds} - first


def test_a_clock_that_was_wrong_changes_nothing(folder: Path) -> None:
    for number, years in enumerate((-10, 10)):
        moment = time.time() + years * 365 * 86400
        os.utime(folder / f"note{number}.toml", (moment, moment))
    notes = Notes(str(folder))
    counted = notes.counts("small")
    assert sum(counted.values()) == WORTH + 20
    assert Notes(str(folder)).counts("small") == counted
