"""The compiled library is a cache: it saves the reading, and never changes an answer."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from briefing.library import open_library
from briefing.pack.problems import PackError
from tests.conftest import MANIFEST, WritePack, entry
from tests.library.asking import everything, found, remove


@pytest.fixture
def cache(tmp_path: Path) -> Path:
    """Return the folder of the cache, which may not be there yet."""
    return tmp_path / "briefing-cache"


def _refuse(folder: str, *_: object) -> None:
    raise AssertionError(f"{folder} was read again")


def test_a_pack_that_has_not_changed_is_not_read_again(
    write_pack: WritePack, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = write_pack()
    fresh = everything(open_library(str(folder)))
    monkeypatch.setattr("briefing.library.compile.builder.build", _refuse)
    assert everything(open_library(str(folder))) == fresh
    assert everything(open_library(f"{folder}/.")) == fresh


FIRST = entry("one") + entry("two")
CHANGES: dict[str, tuple[dict[str, str | None], list[str]]] = {
    "an entry is added": ({"first": entry("new") + entry("one")}, ["new", "one", "three"]),
    "a file is added": (
        {
            "more": entry("four"),
            "briefing": MANIFEST.replace('"first.toml"', '"first.toml", "more.toml"'),
        },
        ["one", "two", "four", "three"],
    ),
    "a file is removed": (
        {"second": None, "briefing": MANIFEST[: MANIFEST.rindex("[[pane]]")]},
        ["one", "two"],
    ),
    "a file is renamed": (
        {"first": None, "other": FIRST, "briefing": MANIFEST.replace("first.toml", "other.toml")},
        ["one", "two", "three"],
    ),
    "the files change panes": (
        {
            "briefing": MANIFEST.replace("second.toml", "x")
            .replace("first.toml", "second.toml")
            .replace('"x"', '"first.toml"')
        },
        ["three", "one", "two"],
    ),
}


@pytest.mark.parametrize("name", CHANGES)
def test_a_pack_that_has_changed_is_read_again(write_pack: WritePack, name: str) -> None:
    changes, ids = CHANGES[name]
    folder = write_pack()
    open_library(str(folder))
    for file, text in changes.items():
        if text is None:
            (folder / f"{file}.toml").unlink()
        else:
            (folder / f"{file}.toml").write_text(text)
    assert open_library(str(folder)).ids() == ids


def _written_in_place(path: Path, text: str) -> None:
    path.write_text(text)


def _put_in_its_place(path: Path, text: str) -> None:
    other = path.with_name("other")
    other.write_text(text)
    os.replace(other, path)


@pytest.mark.parametrize("write", [_written_in_place, _put_in_its_place])
@pytest.mark.parametrize("later", [0, 1])
def test_a_change_that_leaves_size_and_time_is_seen(
    write_pack: WritePack, write: Callable[[Path, str], None], later: int
) -> None:
    folder = write_pack()
    open_library(str(folder))
    path = folder / "first.toml"
    stat = path.stat()
    write(path, path.read_text().replace("Title of one", "Other of one"))
    os.utime(path, ns=(stat.st_atime_ns, stat.st_mtime_ns + later))  # as tar and cp -p do
    library = open_library(str(folder))
    assert library.entry("one")["title"] == "Other of one"
    assert found(library, "other") == ["one"]


def test_names_that_change_are_shown_and_found(write_pack: WritePack) -> None:
    folder = write_pack()
    open_library(str(folder))
    names = (folder / "names.toml").read_text().replace('"Ministry"', '"Department"')
    (folder / "names.toml").write_text(names)
    assert len(found(open_library(str(folder)), "department")) == 3


def test_a_pack_that_has_broken_is_said_and_not_answered_from_the_cache(
    write_pack: WritePack,
) -> None:
    folder = write_pack()
    open_library(str(folder))
    (folder / "second.toml").write_text("x = \n")
    with pytest.raises(PackError):
        open_library(str(folder))


def test_a_pack_that_was_broken_and_is_mended_is_answered(write_pack: WritePack) -> None:
    folder = write_pack(second="x = \n")
    with pytest.raises(PackError):
        open_library(str(folder))
    assert open_library(str(write_pack())).ids() == ["one", "two", "three"]


@pytest.mark.parametrize("below", ["", "deeper"])
def test_where_the_cache_cannot_be_written_the_answers_are_the_same(
    write_pack: WritePack, cache: Path, monkeypatch: pytest.MonkeyPatch, below: str
) -> None:
    folder = write_pack()
    fresh = everything(open_library(str(folder)))
    remove(cache)
    cache.write_text("a file where a folder should be")
    monkeypatch.setenv("BRIEFING_CACHE_DIR", str(cache / below))
    assert everything(open_library(str(folder))) == fresh
    assert cache.read_text() == "a file where a folder should be"


def test_a_library_answers_on_when_its_cache_is_deleted(write_pack: WritePack, cache: Path) -> None:
    folder = write_pack()
    library = open_library(str(folder))
    fresh = everything(library)
    cached = open_library(str(folder))
    remove(cache)
    assert everything(library) == everything(cached) == fresh
    assert everything(open_library(str(folder))) == fresh


def test_a_library_answers_on_when_its_pack_is_compiled_again(write_pack: WritePack) -> None:
    folder = write_pack()
    library = open_library(str(folder))
    fresh = everything(library)
    for number in range(3):
        (folder / "first.toml").write_text(entry(f"new-{number}"))
        assert open_library(str(folder)).ids() == [f"new-{number}", "three"]
    assert everything(library) == fresh


def test_packs_do_not_mix(write_pack: WritePack, tmp_path: Path) -> None:
    ours = write_pack(entry("ours"))
    (tmp_path / "beside").mkdir()
    theirs = tmp_path / "beside" / "pack"
    shutil.copytree(ours, theirs)
    text = (ours / "first.toml").read_text().replace("ours", "thei")
    (theirs / "first.toml").write_text(text)
    stat = (ours / "first.toml").stat()
    os.utime(theirs / "first.toml", ns=(stat.st_atime_ns, stat.st_mtime_ns))
    for _ in range(2):
        assert open_library(str(ours)).ids() == ["ours", "three"]
        assert open_library(str(theirs)).ids() == ["thei", "three"]


def test_packs_that_change_places_do_not_mix(write_pack: WritePack, tmp_path: Path) -> None:
    ours = write_pack(entry("ours"))
    theirs = tmp_path / "theirs"
    shutil.copytree(ours, theirs)
    (theirs / "first.toml").write_text(entry("not-ours"))
    for folder in (ours, theirs):
        open_library(str(folder))
    ours.rename(tmp_path / "moved")
    theirs.rename(ours)
    (tmp_path / "moved").rename(theirs)
    assert open_library(str(ours)).ids() == ["not-ours", "three"]
    assert open_library(str(theirs)).ids() == ["ours", "three"]
