"""Whether notes survive: kills at random moments, many writers at once, and every call failing.

    python -m tests.desk.durability [KILLS [WRITERS [NOTES]]]     (2000, 8 and 1000)

A note counts as acknowledged when the command returned 0. `lost`: it is not there, or not with the
text that was acknowledged; `twice`: it is there more than once; `torn`: a file holds part of a
text; `faults`: a call that ended in no sentence. All have to be 0. Where `strace` is installed, the
command is killed at every file call of a save, and every such call fails, once and for good.
"""

from __future__ import annotations

import os
import random
import shutil
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

from briefing.library import open_library
from tests.cli.process import environment
from tests.desk.kept import added, compared
from tests.small_pack import write

WRITER = [sys.executable, "-m", "tests.desk.note_writer"]

AT_ONCE = 2
"""Processes that are killed beside one another."""

LONGEST = 0.25
"""Seconds after its first note at which a writer is killed at the latest: some dozens of calls."""

Counts = Counter[str]


def _folders(place: Path) -> dict[str, str | None]:
    return {"BRIEFING_DATA_DIR": str(place), "BRIEFING_CACHE_DIR": str(place.parent / "cache")}


def _writer(pack: Path, place: Path, name: str, *more: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [*WRITER, str(pack), name, *more],
        stdout=subprocess.PIPE,
        encoding="utf-8",
        env=environment(_folders(place)),
    )


def kills(pack: Path, folder: Path, times: int) -> Counts:
    """Kill writers at random moments; return the figures."""
    chance = random.Random(times)

    def one(number: int, seconds: float) -> Counts:
        place = folder / str(number)
        with _writer(pack, place, "w", "1000000") as process:
            assert process.stdout is not None
            said = process.stdout.readline()
            try:
                process.wait(seconds)
            except subprocess.TimeoutExpired:
                process.kill()
            said += process.stdout.read()
        counted = compared(place / "notes", said)
        counted["killed"] = process.returncode == -9
        counted["drafts left"] = len(list(place.rglob("*.draft")))
        shutil.rmtree(place)
        return counted

    with ThreadPoolExecutor(AT_ONCE) as pool:
        moments = [chance.uniform(0, LONGEST) for _ in range(times)]
        return added(pool.map(one, range(times), moments))


def writers(pack: Path, place: Path, clocks: list[int], notes: int) -> Counts:
    """Have a writer for each clock write so many notes, all at once; return the figures."""
    running = [
        _writer(pack, place, f"w{number}", str(notes), str(clock))
        for number, clock in enumerate(clocks)
    ]
    with ThreadPoolExecutor(len(running)) as pool:
        said = "".join(pool.map(lambda each: each.communicate()[0], running))
    counted = compared(place / "notes", said, finished=True)
    counted["faults"] = sum(each.returncode != 0 for each in running)
    return counted


@contextmanager
def small_disk(place: Path) -> Iterator[Path | None]:
    """Have a disk that is soon full, or None where nobody may."""
    place.mkdir(parents=True)
    mount = ["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", str(place)]
    mounted = shutil.which("mount") and subprocess.run(mount, capture_output=True, check=False)
    if not mounted or mounted.returncode:
        yield None
        return
    try:
        yield place
    finally:
        subprocess.run(["umount", str(place)], check=True)


def filled(pack: Path, disk: Path) -> tuple[Counts, str]:
    """Write notes until the disk is full; return the figures, and what was told then."""
    process = subprocess.run(
        [*WRITER, str(pack), "w", "1000"],
        capture_output=True,
        encoding="utf-8",
        env=environment(
            _folders(disk) | {"BRIEFING_CACHE_DIR": str(disk.parent / "cache")},
        ),
        check=False,
    )
    counted = compared(disk / "notes", process.stdout)
    counted["faults"] = process.returncode != 2
    return counted, process.stderr


def main() -> None:
    """Do all of it, and print the figures."""
    times, many, notes = (int(sys.argv[n]) if len(sys.argv) > n else d for n, d in DEFAULTS)
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as made:
        place = Path(made)
        pack = write(place / "pack")
        os.environ["BRIEFING_CACHE_DIR"] = str(place / "cache")
        os.environ["BRIEFING_CONFIG_DIR"] = str(place / "config")
        open_library(str(pack))
        began = time.monotonic()

        def told(what: str, counted: Counts) -> None:
            figures = ", ".join(f"{count:,} {name}" for name, count in counted.items())
            print(f"{time.monotonic() - began:6.0f} s  {what}: {figures}", flush=True)

        told(f"{times:,} kills", kills(pack, place / "killed", times))
        clocks = [0] * many
        told(f"{many} writers × {notes:,}", writers(pack, place / "many", clocks, notes))
        with small_disk(place / "disk") as disk:
            if disk is not None:
                counted, sentence = filled(pack, disk)
                told(f"full disk ({sentence.strip()})", counted)
        if shutil.which("strace"):
            from tests.desk import fault_injection

            for what, counted in fault_injection.faults(pack, place):
                told(what, counted)


DEFAULTS = ((1, 2000), (2, 8), (3, 1000))

if __name__ == "__main__":
    main()
