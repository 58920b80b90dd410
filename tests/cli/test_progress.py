"""Compiling that takes long says how far it is, on a terminal, and leaves nothing there."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from tests.cli.process import environment
from tests.conftest import WritePack

AT_ONCE = """\
import sys
from briefing.cli import main, progress
progress.PATIENCE = -1.0
sys.exit(main(sys.argv[1:]))
"""


def _said(folder: str, stderr: int) -> subprocess.CompletedProcess[bytes]:
    call = ["show", "one", "--pack", folder]
    return subprocess.run(
        [sys.executable, "-c", AT_ONCE, *call],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=stderr,
        env=environment(None),
        check=False,
    )


@pytest.mark.parametrize("name", ["one", "nothing"])
def test_the_line_is_written_over_and_erased(write_pack: WritePack, name: str) -> None:
    folder = write_pack() if name == "one" else write_pack("x = \n")
    ours, its = os.openpty()
    done = _said(str(folder), its)
    os.close(its)
    told = os.read(ours, 65536).decode()
    os.close(ours)
    lines = told.split("\r")
    assert done.returncode == (0 if name == "one" else 2)
    assert lines[0] == ""
    assert [line for line in lines if line.startswith("compiling")][-1] == "compiling 100 %"
    assert lines[4].strip() == ""
    assert "\n" not in "".join(lines[:5])
    assert ("first.toml" in lines[5]) is (name == "nothing")


def test_what_is_no_terminal_is_told_nothing(write_pack: WritePack) -> None:
    done = _said(str(write_pack()), subprocess.PIPE)
    assert (done.returncode, done.stderr) == (0, b"")


def test_a_pack_that_is_compiled_says_nothing(write_pack: WritePack) -> None:
    folder = str(write_pack())
    _said(folder, subprocess.PIPE)
    ours, its = os.openpty()
    done = _said(folder, its)
    os.set_blocking(ours, False)
    with pytest.raises(BlockingIOError):
        os.read(ours, 1)
    os.close(its)
    os.close(ours)
    assert done.returncode == 0
