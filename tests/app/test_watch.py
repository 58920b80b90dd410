"""When a change of the files is told: once, and not before they have come to rest."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from briefing.app.reload import watch
from briefing.app.reload.watch import Watch
from briefing.pack.reading import files
from tests.conftest import WritePack


class Watched:
    """A watch with a clock of its own, looked at as its thread would look."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._told = 0
        self._watch = Watch(str(folder), files.state(str(folder)), self._tell)
        self._now = 0.0
        self._next = self.due = self._watch.look(self._now)

    def _tell(self) -> None:
        self._told += 1

    def wait(self, seconds: float) -> int:
        """Let so many seconds go by; return how often something was told in them."""
        before = self._told
        self._now += seconds
        while self._next <= self._now:
            self.due = self._watch.look(self._next)
            self._next += self.due
        return self._told - before

    def write(self, text: str, name: str = "first.toml") -> None:
        """Write a file."""
        (self.folder / name).write_text(text, encoding="utf-8")


@pytest.fixture
def watched(write_pack: WritePack) -> Watched:
    """Return a pack that is watched."""
    return Watched(write_pack())


def test_a_save_is_told_once_and_within_half_a_second(watched: Watched) -> None:
    assert watched.wait(10) == 0
    watched.write("a")
    assert watched.wait(0.35) == 1
    assert watched.wait(10) == 0


def test_what_is_written_in_pieces_is_told_when_it_is_whole(watched: Watched) -> None:
    for n in range(10):
        watched.write("a" * (n + 1))
        assert watched.wait(0.05) == 0
    assert watched.wait(0.35) == 1


def test_what_never_rests_is_told_all_the_same(watched: Watched) -> None:
    told = 0
    for n in range(120):
        watched.write("a" * (n + 1))
        told += watched.wait(0.05)
    assert 1 <= told <= 3


def test_a_file_that_is_gone_for_a_moment_is_not_missed(watched: Watched) -> None:
    path = watched.folder / "first.toml"
    text = path.read_text()
    path.rename(watched.folder / "first.toml~")
    assert watched.wait(0.15) == 0
    path.write_text(text)
    assert watched.wait(0.4) == 1
    path.unlink()
    assert watched.wait(0.5) == 1


def test_a_folder_that_is_gone_for_a_moment_is_not_missed(watched: Watched) -> None:
    away = watched.folder.rename(watched.folder.with_name("away"))
    assert watched.wait(0.8) == 0
    away.rename(watched.folder)
    assert watched.wait(10) == 0
    shutil.rmtree(watched.folder)
    assert watched.wait(2) == 1


def test_another_folder_in_its_place_is_told_as_one(watched: Watched) -> None:
    other = watched.folder.with_name("other")
    shutil.copytree(watched.folder, other)  # with sizes and times as they are
    watched.folder.rename(watched.folder.with_name("old"))
    other.rename(watched.folder)
    assert watched.wait(0.5) == 1
    watched.write("a")
    assert watched.wait(0.5) == 1


def test_another_file_in_its_place_with_the_same_size_and_time_is_told(watched: Watched) -> None:
    path = watched.folder / "first.toml"
    other = watched.folder / "other"
    shutil.copy2(path, other)
    os.replace(other, path)
    assert watched.wait(0.5) == 1


def test_what_was_saved_before_the_watch_began_is_told(write_pack: WritePack) -> None:
    folder = write_pack()
    before = files.state(str(folder))
    (folder / "first.toml").write_text("a")
    told: list[str] = []
    begun = Watch(str(folder), before, lambda: told.append("changed"))
    for now in (0.0, 0.2, 0.4):
        begun.look(now)
    assert told == ["changed"]


def test_files_that_are_none_of_the_pack_are_not_looked_at(watched: Watched) -> None:
    watched.write("a", ".first.toml.swp")
    watched.write("a", "first.toml~")
    watched.write("a", "notes.md")
    assert watched.wait(10) == 0


def test_it_looks_often_enough_and_no_more(watched: Watched) -> None:
    assert watched.due == watch.EVERY
    watched.write("a")
    watched.wait(watch.EVERY)
    assert watched.due == pytest.approx(watch.AT_REST)


def test_a_folder_that_is_not_entered_is_told(watched: Watched, tmp_path: Path) -> None:
    (watched.folder / "linked").symlink_to(tmp_path)
    assert watched.wait(10) == 1
    (watched.folder / "linked").unlink()
    assert watched.wait(10) == 1
