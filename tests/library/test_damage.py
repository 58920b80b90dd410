"""Whatever happens to the files of the cache, the answers are right and nothing is said."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Barrier, Thread

import pytest

from briefing.library import open_library
from briefing.library.store.engine import Engine
from briefing.library.store.guard import IndexFault, silent_stderr
from tests.conftest import WritePack, entry
from tests.library.asking import everything, remove

DAMAGE: dict[str, Callable[[bytes], bytes]] = {
    "empty": lambda data: b"",
    "cut in half": lambda data: data[: len(data) // 2],
    "last byte gone": lambda data: data[:-1],
    "all zeros": lambda data: bytes(len(data)),
    "all ones": lambda data: b"\xff" * len(data),
    "other text": lambda data: b"{}\n" * 100,
    "zeros at the start": lambda data: bytes(len(data) // 3) + data[len(data) // 3 :],
    "zeros in the middle": lambda data: (
        data[: len(data) // 3] + bytes(len(data) // 3) + data[len(data) // 3 * 2 :]
    ),
    "a letter changed": lambda data: data.replace(b"o", b"0", 1),
}


@pytest.fixture
def cache(tmp_path: Path) -> Path:
    """Return the folder of the cache."""
    return tmp_path / "briefing-cache"


def _each_file(cache: Path, whole: Path) -> Iterator[Path]:
    """Yield each file of the cache, all others whole again."""
    shutil.copytree(cache, whole)
    files = [path.relative_to(cache) for path in cache.rglob("*") if path.is_file()]
    for file in sorted(files, key=lambda file: file.suffix):
        remove(cache)
        shutil.copytree(whole, cache)
        yield cache / file


@pytest.mark.parametrize("name", DAMAGE)
def test_a_damaged_file_changes_no_answer(
    write_pack: WritePack, cache: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str], name: str
) -> None:
    folder = write_pack()
    fresh = everything(open_library(str(folder)))
    for path in _each_file(cache, tmp_path / "whole"):
        path.write_bytes(DAMAGE[name](path.read_bytes()))
        assert everything(open_library(str(folder))) == fresh, path.suffix
        assert capfd.readouterr() == ("", ""), path.suffix


@pytest.mark.parametrize("place", range(8))
def test_a_bit_that_flipped_changes_no_answer(
    write_pack: WritePack,
    cache: Path,
    tmp_path: Path,
    capfd: pytest.CaptureFixture[str],
    place: int,
) -> None:
    folder = write_pack()
    fresh = everything(open_library(str(folder)))
    for path in _each_file(cache, tmp_path / "whole"):
        data = bytearray(path.read_bytes() or b" ")
        data[len(data) * place // 8] ^= 1
        path.write_bytes(data)
        assert everything(open_library(str(folder))) == fresh, path.suffix
        assert capfd.readouterr() == ("", ""), path.suffix


def test_a_missing_file_changes_no_answer(
    write_pack: WritePack, cache: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    folder = write_pack()
    fresh = everything(open_library(str(folder)))
    for path in _each_file(cache, tmp_path / "whole"):
        path.unlink()
        assert everything(open_library(str(folder))) == fresh, path.suffix
    assert capfd.readouterr() == ("", "")


STAMPS = [
    b"",
    b"{",
    b"null",
    b"[1, 2]",
    b'{"library": 5}',
    b'{"library": "../../pack", "folder": "", "state": []}',
    b"\xff\xfe",
    b"[" * 100_000,
    b"1" * 10_000,
]


@pytest.mark.parametrize("stamp", STAMPS, ids=lambda stamp: repr(stamp[:12]))
def test_a_stamp_of_any_kind_changes_no_answer(
    write_pack: WritePack, cache: Path, stamp: bytes
) -> None:
    folder = write_pack()
    fresh = everything(open_library(str(folder)))
    (path,) = cache.rglob("stamp.json")
    path.write_bytes(stamp)
    assert everything(open_library(str(folder))) == fresh


def test_a_folder_where_the_stamp_should_be_changes_no_answer(
    write_pack: WritePack, cache: Path
) -> None:
    folder = write_pack()
    fresh = everything(open_library(str(folder)))
    (path,) = cache.rglob("stamp.json")
    path.unlink()
    (path / "inside").mkdir(parents=True)
    assert everything(open_library(str(folder))) == fresh


def test_a_fifo_where_the_stamp_should_be_is_not_waited_for(
    write_pack: WritePack, cache: Path
) -> None:
    folder = write_pack()
    fresh = everything(open_library(str(folder)))
    (path,) = cache.rglob("stamp.json")
    path.unlink()
    os.mkfifo(path)
    assert everything(open_library(str(folder))) == fresh
    assert path.is_file()


def test_a_library_that_breaks_while_it_is_read_is_compiled_again_on_disk(
    write_pack: WritePack, cache: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    folder = write_pack()
    fresh = everything(open_library(str(folder)))
    library = open_library(str(folder))
    broken = [True]

    def break_once(*_: object) -> object:
        if broken.pop() if broken else False:
            raise IndexFault("it is damaged")
        return library._pack.engine

    with pytest.MonkeyPatch.context() as patch:
        stored = Engine.stored
        patch.setattr(Engine, "stored", lambda *given: (break_once(), stored(*given))[1])
        assert library.row("one") == fresh[5][0][0]
    assert everything(library) == fresh
    assert len(list(cache.rglob("stamp.json"))) == 1
    assert capfd.readouterr() == ("", "")


def test_threads_that_silence_the_engine_together_give_stderr_back(
    capfd: pytest.CaptureFixture[str],
) -> None:
    inside, leave = Barrier(3), Barrier(3)

    def work() -> None:
        with silent_stderr:
            os.write(2, b"a panic")
            inside.wait()
            leave.wait()

    threads = [Thread(target=work) for _ in range(2)]
    for thread in threads:
        thread.start()
    inside.wait()
    os.write(2, b"still silent")
    leave.wait()
    for thread in threads:
        thread.join()
    os.write(2, b"heard")
    assert capfd.readouterr().err == "heard"


def test_the_library_of_another_pack_in_its_place_changes_no_answer(
    write_pack: WritePack, cache: Path, tmp_path: Path
) -> None:
    folder = write_pack(entry("other"))
    open_library(str(folder))
    (before,) = cache.iterdir()
    before.rename(tmp_path / "before")
    fresh = everything(open_library(str(write_pack())))
    (after,) = cache.iterdir()
    remove(after)
    (tmp_path / "before").rename(after)
    assert everything(open_library(str(folder))) == fresh


def test_what_an_interrupted_compilation_left_changes_no_answer(
    write_pack: WritePack, cache: Path
) -> None:
    folder = write_pack()
    fresh = everything(open_library(str(folder)))
    (path,) = cache.rglob("stamp.json")
    path.rename(path.with_name(".draft.json"))
    (path.parent / "library-half").mkdir()
    (path.parent / "library-half" / "meta.json").write_text("{")
    assert everything(open_library(str(folder))) == fresh


@pytest.mark.parametrize("writable", [True, False])
def test_what_else_stands_in_the_cache_folder_is_left_alone(
    write_pack: WritePack, cache: Path, writable: bool
) -> None:
    cache.mkdir()
    (cache / "diary.txt").write_text("mine")
    cache.chmod(0o700 if writable else 0o500)
    assert open_library(str(write_pack())).ids() == ["one", "two", "three"]
    assert (cache / "diary.txt").read_text() == "mine"
