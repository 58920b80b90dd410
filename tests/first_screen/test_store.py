"""A kept screen is found again where all that decides it is the same, and it is whole."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest

from briefing.first_screen import store
from briefing.first_screen.store import KeptScreen
from briefing.publish.signs import ASCII

LINES = ["\x1b[1mTitle\x1b[0m", "防衛 – text"]
GIVEN: dict[str, Any] = {
    "folder": "/some/pack",
    "state": [("briefing.toml", 10, 1)],
    "opening": (None, None),
    "columns": 80,
    "rows": 2,
    "settings": b"",
}


@pytest.fixture
def cache(tmp_path: Path) -> Path:
    """Return the folder of the cache, which is not there yet."""
    return tmp_path / "briefing-cache"


@pytest.fixture
def file(cache: Path) -> Path:
    """Return the file of a screen that is kept."""
    KeptScreen(**GIVEN).store(LINES)
    (file,) = cache.iterdir()
    return file


def test_what_is_kept_is_found_again(file: Path) -> None:
    assert KeptScreen(**GIVEN).load() == LINES


def test_only_its_owner_can_read_it(file: Path) -> None:
    assert file.suffix == ".screen"
    assert file.stat().st_mode & 0o777 == 0o600
    assert file.parent.stat().st_mode & 0o777 == 0o700


@pytest.mark.parametrize(
    "changed",
    [
        {"folder": "/some/other"},
        {"state": [("briefing.toml", 10, 2)]},
        {"state": [("briefing.toml", 11, 1)]},
        {"state": [("briefing.toml", 10, 1), ("more.toml", 5, 1)]},
        {"opening": ("first", None)},
        {"opening": (None, "one")},
        {"columns": 81},
        {"rows": 3},
        {"settings": b'theme = "light"\n'},
    ],
    ids=str,
)
def test_where_anything_differs_nothing_is_found(file: Path, changed: dict[str, Any]) -> None:
    assert KeptScreen(**{**GIVEN, **changed}).load() is None


@pytest.mark.parametrize("name", store.COLOURS)
def test_where_colours_are_sent_otherwise_nothing_is_found(
    file: Path, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(name, "other")
    assert KeptScreen(**GIVEN).load() is None


@pytest.mark.parametrize("name", ["FORMAT", "__version__"])
def test_another_version_of_ours_finds_nothing(
    file: Path, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(store, name, "other")
    assert KeptScreen(**GIVEN).load() is None


def test_another_state_replaces_the_screen_and_another_window_adds_one(
    file: Path, cache: Path
) -> None:
    KeptScreen(**{**GIVEN, "state": [("briefing.toml", 10, 2)]}).store(LINES)
    assert list(cache.iterdir()) == [file]
    KeptScreen(**{**GIVEN, "columns": 100}).store(LINES)
    assert len(list(cache.iterdir())) == 2


def test_other_settings_replace_the_screen(file: Path, cache: Path) -> None:
    KeptScreen(**{**GIVEN, "settings": b'theme = "light"\n'}).store(LINES)
    assert list(cache.iterdir()) == [file]
    assert KeptScreen(**GIVEN).load() is None


def test_the_variable_for_signs_in_ascii_is_one_that_decides() -> None:
    assert ASCII in store.COLOURS


def test_there_are_never_more_than_a_few_of_a_pack(cache: Path) -> None:
    other = KeptScreen(**{**GIVEN, "folder": "/some/other"})
    other.store(LINES)
    for columns in range(40, 60):
        KeptScreen(**{**GIVEN, "columns": columns}).store(LINES)
    assert len(list(cache.iterdir())) == store.OF_ONE_PACK + 1
    assert other.load() == LINES


def test_every_byte_counts(file: Path) -> None:
    whole = file.read_bytes()
    for at in range(len(whole)):
        file.write_bytes(whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :])
        assert KeptScreen(**GIVEN).load() is None
        file.write_bytes(whole[:at])
        assert KeptScreen(**GIVEN).load() is None


def test_a_screen_that_would_be_obeyed_is_neither_kept_nor_shown(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = file.read_bytes()
    bad = ["\x1b]52;c;YQ==\x07", "text"]
    KeptScreen(**GIVEN).store(bad)
    assert file.read_bytes() == before
    with monkeypatch.context() as foreign:
        foreign.setattr(store, "is_safe_line", lambda _line: True)
        KeptScreen(**GIVEN).store(bad)
        assert KeptScreen(**GIVEN).load() == bad
    assert KeptScreen(**GIVEN).load() is None


def test_a_file_that_others_could_have_written_is_not_read(file: Path) -> None:
    for mode in (0o620, 0o602, 0o644):
        file.chmod(mode)
        assert KeptScreen(**GIVEN).load() is None


def test_a_file_that_is_none_is_not_read(file: Path, tmp_path: Path) -> None:
    aside = file.rename(tmp_path / "aside")
    file.symlink_to(aside)
    assert KeptScreen(**GIVEN).load() is None
    file.unlink()
    os.mkfifo(file, 0o600)
    assert KeptScreen(**GIVEN).load() is None
    file.unlink()
    file.mkdir(0o700)
    assert KeptScreen(**GIVEN).load() is None


def test_a_file_without_end_is_not_read(file: Path) -> None:
    os.truncate(file, store.AT_MOST + 1)
    assert KeptScreen(**GIVEN).load() is None


def test_a_cache_that_cannot_be_written_keeps_nothing(cache: Path) -> None:
    cache.write_text("a file where a folder should be")
    with pytest.raises(OSError, match="Not a directory"):
        KeptScreen(**GIVEN).store(LINES)
    assert KeptScreen(**GIVEN).load() is None
