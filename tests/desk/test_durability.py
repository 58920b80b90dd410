"""A note that was acknowledged is there: after kills, beside other writers, on a full disk.

In small; `python -m tests.desk.durability` does it in full.
"""

from __future__ import annotations

import os
import resource
import subprocess
from pathlib import Path

import pytest

from briefing.desk.notes import notes_folder
from tests.cli.process import COMMAND, environment
from tests.conftest import WritePack
from tests.desk import durability
from tests.desk.kept import compared

TEN_YEARS = 10 * 365 * 86400


@pytest.fixture
def pack(write_pack: WritePack) -> Path:
    """Return the folder of a small pack."""
    return write_pack()


def _wrong(counted: dict[str, int]) -> dict[str, int]:
    return {name: counted[name] for name in ("lost", "twice", "torn", "faults") if counted[name]}


def test_what_was_acknowledged_is_there_after_kills(pack: Path, tmp_path: Path) -> None:
    counted = durability.kills(pack, tmp_path / "killed", 60)
    assert counted["killed"] == 60
    assert counted["acknowledged"] > 0
    assert _wrong(counted) == {}


def test_many_writers_lose_nothing_and_write_nothing_twice(pack: Path, tmp_path: Path) -> None:
    counted = durability.writers(pack, tmp_path / "many", [0, 0, TEN_YEARS, -TEN_YEARS], 50)
    assert counted["acknowledged"] == 200
    assert _wrong(counted) == {}


def _note(pack: Path, *arguments: str, said: str = "", limit: int = 0) -> tuple[int, str]:
    """Run the command, with at most `limit` bytes in a file, umask 000; return code and stderr."""

    def before() -> None:
        os.umask(0)
        if limit:
            resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))

    done = subprocess.run(
        [*COMMAND, "note", *arguments, "--pack", str(pack)],
        input=said,
        capture_output=True,
        encoding="utf-8",
        env=environment(None),
        preexec_fn=before,
        check=False,
        timeout=60,
    )
    return done.returncode, done.stderr


@pytest.mark.parametrize("call", [["one", "x" * 3000], ["one", "-"]], ids=["argument", "input"])
def test_where_a_file_may_not_grow_that_is_told_and_nothing_is_left(
    pack: Path, call: list[str]
) -> None:
    assert _note(pack, "one", "first")[0] == 0
    code, said = _note(pack, *call, said="x" * 3000, limit=1000)
    assert code == 2
    assert said.startswith("briefing: the note was not kept in ")
    assert "make room, then try again" in said.splitlines()[0]
    assert len(os.listdir(notes_folder())) == 1


@pytest.mark.parametrize("call", ["--edit", "--delete"])
def test_a_note_stays_as_it_was_where_a_file_may_not_grow(pack: Path, call: str) -> None:
    assert _note(pack, "one", "first")[0] == 0
    (file,) = Path(notes_folder()).iterdir()
    data = file.read_bytes()
    text = ["x" * 3000] if call == "--edit" else []
    code, said = _note(pack, call, file.stem, *text, limit=1000)
    if call == "--delete":  # nothing grows by moving a file
        assert (code, file.exists()) == (0, False)
        return
    assert (code, said.count("\n"), file.read_bytes()) == (2, 1, data)
    assert not list(Path(notes_folder()).rglob("*.draft"))


def test_whatever_the_umask_says_notes_are_for_the_reader_alone(pack: Path) -> None:
    assert _note(pack, "one", "first")[0] == 0
    folder = Path(notes_folder())
    (file,) = folder.iterdir()
    assert _note(pack, "--edit", file.stem, "second")[0] == 0
    modes = {path: path.stat().st_mode & 0o777 for path in (folder.parent, *folder.rglob("*"))}
    assert {mode for path, mode in modes.items() if path.is_dir()} == {0o700}
    assert {mode for path, mode in modes.items() if path.is_file()} == {0o600}


def test_a_full_disk_is_told_and_keeps_what_was_acknowledged(pack: Path, tmp_path: Path) -> None:
    with durability.small_disk(tmp_path / "disk") as disk:
        if disk is None:
            pytest.skip("only root may mount a small disk")
        counted, told = durability.filled(pack, disk)
    assert counted["acknowledged"] > 3
    assert _wrong(counted) == {}
    assert "the disk is full; make room, then try again" in told


def test_what_compares_sees_what_is_wrong(tmp_path: Path) -> None:
    """A check that finds nothing has to be one that would."""
    from briefing.desk.notes import Notes
    from tests.desk.note_writer import text

    notes = Notes(str(tmp_path))
    for number in (1, 2, 2):
        notes.add("small", "one", "T", text("a", number, "new"))
    torn = notes.add("small", "one", "T", text("a", 3, "new")[:-5])
    said = "a-1 new\na-2 new\na-3 new\na-4 new\n"
    counted = compared(tmp_path, said)
    assert (counted["lost"], counted["twice"], counted["torn"]) == (2, 1, 1)
    Path(torn.file).write_bytes(Path(torn.file).read_bytes()[:100])
    assert compared(tmp_path, said)["torn"] == 1
    assert compared(tmp_path, "a-1 edited\n", finished=True)["lost"] == 1
