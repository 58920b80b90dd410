"""Programs that start together, and programs that are killed, leave every answer right."""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from briefing.library import open_library
from tests.conftest import WritePack, entry
from tests.library.asking import everything

ASK = """\
import json, sys
from briefing.library import open_library
from tests.library.asking import everything
print("ready", flush=True)
sys.stdin.readline()
print(json.dumps(everything(open_library(sys.argv[1]))))
"""
ENTRIES = "".join(entry(f"e{number}", see='["three"]') for number in range(300))


def _start(folder: Path) -> subprocess.Popen[str]:
    process = subprocess.Popen(
        [sys.executable, "-c", ASK, str(folder)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        cwd=Path(__file__).parents[2],
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "ready\n"
    return process


def test_programs_that_start_together_all_answer_rightly(
    write_pack: WritePack, tmp_path: Path
) -> None:
    folder = write_pack(ENTRIES)
    together = [_start(folder) for _ in range(4)]
    for process in together:
        assert process.stdin is not None
        process.stdin.write("\n")
        process.stdin.flush()
    answered = [process.communicate() for process in together]
    fresh = json.dumps(everything(open_library(str(folder))))
    assert [(out.strip() == fresh, err) for out, err in answered] == [(True, "")] * 4
    assert not list((tmp_path / "briefing-cache").glob("*/draft-*"))


@pytest.mark.parametrize("seed", range(6))
def test_a_compilation_may_be_killed_at_any_moment(
    write_pack: WritePack, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, seed: int
) -> None:
    folder = write_pack(ENTRIES)
    if seed % 2:  # it goes on from a library
        open_library(str(folder))
        (folder / "first.toml").write_text(ENTRIES.replace("Title of", "Renamed"))
    process = _start(folder)
    assert process.stdin is not None
    process.stdin.write("\n")
    process.stdin.flush()
    with process:
        try:
            process.wait(random.Random(seed).uniform(0, 0.3))
        except subprocess.TimeoutExpired:
            process.send_signal(signal.SIGKILL)
    answered = everything(open_library(str(folder)))
    monkeypatch.setenv("BRIEFING_CACHE_DIR", str(tmp_path / "fresh"))
    *fresh, _ = everything(open_library(str(folder)))
    assert answered[:-1] == fresh  # what is found is cut off among equals


def test_an_interrupted_compilation_leaves_nothing(write_pack: WritePack, tmp_path: Path) -> None:
    def interrupt(done: int, total: int) -> None:
        os.kill(os.getpid(), signal.SIGINT)

    folder = write_pack(ENTRIES)
    before = signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell may have it ignored
    try:
        with pytest.raises(KeyboardInterrupt):
            open_library(str(folder), interrupt)
    finally:
        signal.signal(signal.SIGINT, before)
    (place,) = (tmp_path / "briefing-cache").iterdir()
    assert list(place.iterdir()) == []
    assert len(open_library(str(folder)).ids()) == 301
