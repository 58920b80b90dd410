"""Files of the desk: for the reader alone, whatever the umask says, and on any file system."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from briefing import paths
from briefing.desk import whole_file


@pytest.fixture(params=[0o000, 0o022, 0o777], ids=oct)
def umask(request: pytest.FixtureRequest) -> Iterator[None]:
    """Set the umask for a test."""
    before = os.umask(request.param)
    yield
    os.umask(before)


@pytest.mark.usefixtures("umask")
def test_what_is_made_is_for_its_owner_alone(tmp_path: Path) -> None:
    file = tmp_path / "share" / "briefing" / "notes" / "one.toml"
    whole_file.replace(str(file), b"x")
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    for folder in list(file.parents)[:3]:
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700


def test_a_folder_that_is_there_keeps_its_mode(tmp_path: Path) -> None:
    (tmp_path / "shared").mkdir(mode=0o755)
    paths.made(str(tmp_path / "shared"))
    assert stat.S_IMODE((tmp_path / "shared").stat().st_mode) == 0o755


@pytest.mark.parametrize("below", ["", "notes", "notes/deeper"])
def test_a_file_where_a_folder_should_be_is_told(tmp_path: Path, below: str) -> None:
    (tmp_path / "desk").write_text("mine")
    with pytest.raises(OSError, match=r"Not a directory|File exists"):
        paths.made(str(tmp_path / "desk" / below))


def test_a_path_without_end_is_told(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="too long"):
        paths.made(str(tmp_path) + "/deep" * 3000)


def test_a_file_system_that_cannot_keep_names_has_promised_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = os.fsync

    def fsync(number: int) -> None:
        if stat.S_ISDIR(os.fstat(number).st_mode):
            raise OSError(errno.EINVAL, os.strerror(errno.EINVAL))
        real(number)

    monkeypatch.setattr(os, "fsync", fsync)
    whole_file.replace(str(tmp_path / "one.toml"), b"x")
    assert (tmp_path / "one.toml").read_bytes() == b"x"
