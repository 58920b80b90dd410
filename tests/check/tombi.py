"""tombi, which an author's editor runs, over a folder: offline, and without the machine's files."""

from __future__ import annotations

import json
import subprocess
import sysconfig
from pathlib import Path
from typing import NamedTuple

PROGRAM = Path(sysconfig.get_path("scripts")) / "tombi"


class Place(NamedTuple):
    """Where something is wrong; line and column count from 1, columns in characters."""

    file: str
    line: int
    column: int


def found(folder: Path) -> list[Place]:
    """Return the place of everything that tombi finds in the TOML files below a folder."""
    options = ["--offline", "--quiet", "--diagnostics-format", "json-lines"]
    done = subprocess.run(
        [PROGRAM, "lint", *options, "--diagnostics-file", "/dev/stdout", "."],
        cwd=folder,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.stderr == ""
    said = [json.loads(line) for line in done.stdout.splitlines()]
    assert done.returncode == (1 if said else 0)
    return [Place(str(Path(each["path"])), *_start(each["range"]["start"])) for each in said]


def _start(at: dict[str, int]) -> tuple[int, int]:
    return at["line"], at["column"]
