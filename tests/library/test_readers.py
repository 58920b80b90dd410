"""Whoever reads a library is not disturbed by one that goes on from it."""

from __future__ import annotations

import os
from pathlib import Path
from threading import Thread

import pytest

from briefing.library import Library, open_library
from tests.library.asking import found
from tests.library.edited import Pack, answers


def test_others_read_on_while_a_library_follows(pack: Pack, library: Library) -> None:
    answered: list[set[str]] = []
    ended = False

    def read() -> None:
        while not ended or not answered:
            titles = {row["title"] for row in library.window("first", 0, 10)[:2]}
            answered.append(titles)

    reader = Thread(target=read)
    reader.start()
    for number in range(5):
        for id in ("one", "two"):
            pack.entry(id)["title"] = f'"Title {number}"'
        pack.write()
        library.refresh()
    ended = True
    reader.join()
    whole = [{"Title of one", "Title of two"}, *({f"Title {number}"} for number in range(5))]
    assert all(each in whole for each in answered)


def test_a_library_that_was_read_from_before_a_change_is_never_touched(
    pack: Pack, library: Library, tmp_path: Path
) -> None:
    def contents(folder: Path) -> dict[str, tuple[int, bytes]]:
        return {
            each.name: (each.stat().st_mtime_ns, each.read_bytes()) for each in folder.iterdir()
        }

    other = open_library(str(pack.folder))
    before = answers(other)
    (old,) = (tmp_path / "briefing-cache").glob("*/library-*")
    held = contents(old)
    for number in range(10):
        pack.entry("two")["title"] = f'"Renamed {number}"'
        pack.write()
        library.refresh()
        assert contents(old) == held
    assert answers(other) == before


def _age(cache: Path) -> None:
    """Let everything in a cache be an hour old."""
    for path in [*cache.rglob("*"), cache]:
        hour_ago = path.stat().st_mtime - 3600
        os.utime(path, (hour_ago, hour_ago))


def test_the_cache_keeps_what_is_current_and_what_was_before(
    pack: Pack, library: Library, tmp_path: Path
) -> None:
    cache = tmp_path / "briefing-cache"
    other = open_library(str(pack.folder))
    before = answers(other)
    for number in range(6):
        pack.entry("two")["title"] = f'"Renamed {number}"'
        pack.write()
        library.refresh()
        _age(cache)
    assert len(list(cache.glob("*/library-*"))) <= 3
    assert answers(other) == before  # its files are gone, and it reads on
    assert answers(open_library(str(pack.folder))) == answers(library)


def test_where_files_cannot_be_linked_they_are_copied(
    pack: Pack, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise OSError("no links here")

    monkeypatch.setattr(os, "link", refuse)
    pack.entry("two")["title"] = '"Renamed"'
    pack.write()
    library.refresh()
    assert found(library, "renamed") == ["two"]
    assert answers(open_library(str(pack.folder))) == answers(library)
