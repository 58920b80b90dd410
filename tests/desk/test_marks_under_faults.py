"""Every file call of a change of bookmarks or journal, killed or failing: strace injects both.

One or the other for each call; `BRIEFING_TEST_FAULTS=all` has each call killed, and fail with each
error, once and for good.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

from tests.cli.process import environment
from tests.desk.test_marks_in_processes import PROGRAMS, there

ALL = os.environ.get("BRIEFING_TEST_FAULTS") == "all"

KILL, FAILING = "signal=SIGKILL", "error=EIO"

ERRORS = ("EIO", "ENOSPC", "EDQUOT", "EROFS")

WARM = """
import os, sys, tempfile
program, folder, name = sys.argv.pop(1), *sys.argv[1:3]
with tempfile.TemporaryDirectory() as elsewhere:
    for sys.argv[1:3] in ((elsewhere, "warm"), (os.devnull, "refused")):
        try:
            exec(program, {})
        except SystemExit:
            pass
sys.argv[1:3] = folder, name
exec(program, {})
"""
"""Runs a writer that has imported all that it takes, as a reader that is open.

A disk that fails for good fails under the desk: what Python itself reads then is another matter.
"""

_CALL = re.compile(r"^([0-9]+) +([a-z0-9_]+)\(")

pytestmark = pytest.mark.skipif(shutil.which("strace") is None, reason="there is no strace")


def run(what: str, place: Path, name: str, *options: str) -> subprocess.CompletedProcess[str]:
    writer = [sys.executable, "-c", WARM, PROGRAMS[what], str(place), name, "1", "0"]
    traced = ["strace", "-f", "-o", f"{place}.log", *options] if options else []
    env = environment({"PYTHONDONTWRITEBYTECODE": "1"})
    return subprocess.run(
        [*traced, *writer], capture_output=True, encoding="utf-8", env=env, check=False, timeout=60
    )


def calls(what: str, place: Path) -> list[tuple[str, int]]:
    """Return the names of the calls of a change that name the data folder or a file in it.

    Each with its number among those of its name.
    """
    assert run(what, place, "traced", "-y").returncode == 0
    counted: Counter[str] = Counter()
    found = []
    for line in Path(f"{place}.log").read_text(errors="replace").splitlines():
        if call := _CALL.match(line):
            counted[call[2]] += 1
            if any(f"{sign}{place}{end}" in line for sign in '"<' for end in '/">'):
                found.append((call[2], counted[call[2]]))
    return found


def faults(place: int, number: int) -> list[tuple[str, str]]:
    """Return what is injected into a call, and up to which: "" is once, "+" for good."""
    if not ALL:
        return [((KILL, FAILING)[place % 2], "")]
    found = [(f"error={error}", end) for error in ERRORS for end in ("", "+")]
    # a call that is asked again after EINTR would be asked for ever
    return [(KILL, ""), ("error=EINTR", ""), ("error=EINTR", f"..{number + 9}"), *found]


@pytest.mark.parametrize("what", PROGRAMS)
def test_whatever_fails_of_a_change_loses_nothing_and_is_told(what: str, tmp_path: Path) -> None:
    model, place = tmp_path / "model", tmp_path / "desk"
    assert run(what, model, "before").returncode == 0
    shutil.copytree(model, place)
    traced = calls(what, place)
    assert len(traced) > 5
    for at, (call, number) in enumerate(traced):
        for fault, end in faults(at, number):
            shutil.rmtree(place)
            shutil.copytree(model, place)
            done = run(what, place, "new", "-e", f"inject={call}:{fault}:when={number}{end}")
            said = f"{call} {number} {fault}{end}: {done.returncode} {done.stderr}"
            found = there(what, place)
            assert "before-0" in found, said
            assert len(found) == len(set(found)), said
            if "new-0" in done.stdout:
                assert "new-0" in found, said
            if fault != KILL and done.returncode != 0:
                last = done.stderr.strip().splitlines()
                mute = call == "write" and end == "+"  # of standard error as well
                assert "Traceback" not in done.stderr, said
                assert len(last) == 1 or (mute and not last), said
                assert all(line.startswith("cannot ") for line in last), said
