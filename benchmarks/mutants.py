"""Whether any pack, however wrong, is shown or refused: in bounded time, without a fault.

    python -m benchmarks.mutants [N] [--seed S] [--keep FOLDER] [--strace]

Each mutant is a small pack cut out of the bundled one with a few things wrong with it. Every
command is called with it: it must end with 0, 1 or 2, say nothing that a terminal would obey, and
stay within 5 seconds and 512 MB. With --strace, what is opened is looked at, too, for N of them.
"""

from __future__ import annotations

import argparse
import os
import shutil
import tempfile
import time
from collections import Counter
from pathlib import Path
from random import Random

from benchmarks.hostile import child, opened, seeds
from benchmarks.hostile.mutate import mutated
from benchmarks.hostile.seeds import Seed
from briefing.paths import bundled_pack

TOLD = 1_000
"""Mutants after which it is told how far it is."""

SHOWN = 20
"""Faults that are told of."""


def write(folder: Path, random: Random, found: list[Seed]) -> None:
    """Write a mutant into a new folder."""
    folder.mkdir()
    seed = random.choice(found)
    victim = random.choice((*seed, "entries.toml"))
    for name, text in seed.items():
        data = mutated(random, text) if name == victim else text.encode()
        (folder / name).write_bytes(data)
    if random.random() < 0.01:
        (folder / "more\x1b[31m\n\u202e.toml").write_bytes(mutated(random, seed["names.toml"]))


def _warm(home: Path, found: list[Seed]) -> None:
    """Import what the commands import, so that each child has it."""
    import platform  # noqa: F401 - and what the validator asks of it

    from briefing.cli import crash, export, pack_argument, parser, search, show  # noqa: F401
    from briefing.library.compile import builder, refresh, update  # noqa: F401
    from briefing.library.store import cache_writer  # noqa: F401
    from briefing.pack.markdown import commonmark  # noqa: F401
    from briefing.pack.model.tables import Leaf, Manifest
    from briefing.pack.reading import manifest, reader  # noqa: F401
    from briefing.pack.toml import text_limit_scan  # noqa: F401
    from briefing.pack.validation import validator

    for each in (Manifest, Leaf):
        validator.adapter(each)
    folder = home / "warm"
    folder.mkdir()
    for name, text in found[0].items():
        (folder / name).write_text(text, "utf-8")
    outcome = child.run(folder, home)
    shutil.rmtree(folder)
    print(f"one of them: {outcome}")


def main() -> int:
    """Make the mutants, and tell what became of them."""
    parser = argparse.ArgumentParser(prog="benchmarks.mutants")
    parser.add_argument("count", nargs="?", type=int, default=20_000, metavar="N")
    parser.add_argument("--seed", default="briefing")
    parser.add_argument("--keep", type=Path, help="where packs that end in a fault are kept")
    parser.add_argument("--strace", action="store_true")
    given = parser.parse_args()
    found = seeds.seeds(Path(bundled_pack()))
    home = Path(tempfile.mkdtemp(prefix="briefing-mutants-"))
    os.environ |= {"HOME": str(home), "TERM": "dumb"}
    run = opened.run if given.strace else child.run
    codes: Counter[str] = Counter()
    faults = 0
    slowest, largest = (0.0, 0), (0.0, 0)
    began = time.monotonic()
    _warm(home, found)
    for number in range(given.count):
        folder = home / "pack"
        write(folder, Random(f"{given.seed} {number}"), found)
        outcome = run(folder, home)
        codes[",".join(map(str, outcome.codes))] += 1
        slowest = max(slowest, (outcome.seconds, number))
        largest = max(largest, (outcome.megabytes, number))
        if outcome.fault:
            faults += 1
            if faults <= SHOWN:
                print(f"{number}: {outcome.fault!a}", flush=True)
            if given.keep:
                shutil.copytree(folder, given.keep / str(number), dirs_exist_ok=True)
        if number % TOLD == TOLD - 1:
            print(f"{number + 1:,} in {time.monotonic() - began:.0f} s", flush=True)
        for each in ("pack", "cache"):
            shutil.rmtree(home / each, ignore_errors=True)
    shutil.rmtree(home)
    print(f"{given.count:,} mutants, {faults:,} faults, {time.monotonic() - began:.0f} s")
    print("exit codes of", ", ".join(" ".join(call) for call in child.CALLS))
    for each, count in codes.most_common():
        print(f"{count:8,}  {each}")
    print(f"slowest: {slowest[0]:.2f} s (mutant {slowest[1]}), all commands together")
    print(f"largest: {largest[0]:.0f} MB (mutant {largest[1]})")
    return 1 if faults else 0


if __name__ == "__main__":
    raise SystemExit(main())
