"""Whether two checkouts paint the same, cell by cell.

    python -m benchmarks.cells BEFORE AFTER [--size 80x24 …] [--only PATTERN] [--keep DIR]
    python -m benchmarks.cells BEFORE --against-itself

BEFORE and AFTER are folders of checkouts. Each scenario is a list of steps; it is played in two
windows at once, in which the reader of either checkout runs, at each size. After each step, once
both programs are at rest, every cell is compared (its letter, its colours, its looks), and so are
the cursor and what is told to the terminal beside the screen. What is different is printed, then
how many bytes the answers to keys took, and for which of them it is a tenth more or less.

A scenario in which something is different is played once more, with more time for every answer,
before that is told. Exits with 1 where something is different. With --keep, every screen is written
into files, one for each scenario, size and side, for `diff`. How often a program paints on the way
to the same screen is partly left to chance, and with it the bytes: with --times 3 each scenario is
played so often, and of each answer the fewest bytes count. It needs Linux: whether a program is at
rest is read from /proc.
"""

from __future__ import annotations

import argparse
import os
import re
import subprocess
import sys
import tempfile
from concurrent.futures import ProcessPoolExecutor, as_completed
from dataclasses import dataclass
from itertools import product
from pathlib import Path

from pyte.screens import Char

from benchmarks.cells.compare import Different, Outcome, Side, keep, look, play
from benchmarks.cells.scenarios import SCENARIOS
from benchmarks.cells.window import Size

SIZES = ((80, 24), (120, 36), (40, 12))

NAMES = ("before", "after")

PATIENCE = 3
"""How many times as long is waited for rest where something was different without it."""

SCREENS, CELLS = 3, 6
"""Screens of a scenario, and cells of a screen, that are told of."""

BYTES = 20
"""Steps that are told of because of their bytes."""

SHARE = 0.1
"""The part by which the bytes of an answer may be more or less without being told of."""


@dataclass
class Job:
    """A scenario at a size."""

    scenario: str
    size: Size
    sides: tuple[Side, Side]
    folder: Path
    keep: Path | None
    times: int


@dataclass
class Result:
    """What is told of a job."""

    scenario: str
    size: Size
    screens: int
    different: list[Different]
    bytes: list[tuple[str, int, int]]
    """Of each answer to a key: the step, and the bytes of either side."""
    odd: list[str]
    """What went otherwise than a scenario does: a program had ended, or did not come to rest."""
    first: Different | None
    """What was different when it was played first and, maybe, not when it was played again."""


def _played(job: Job) -> tuple[Outcome, Different | None]:
    """Play a scenario; once more, where something is different, which is returned beside it."""
    asked = SCENARIOS[job.scenario], job.sides, job.size, job.folder
    outcome = play(*asked)
    first = next(iter(outcome.different), None)
    return outcome if first is None else play(*asked, PATIENCE), first


def _odd(outcome: Outcome, *, ends: bool) -> list[str]:
    ended = [] if ends else [f"step {step}: a program has ended" for step in outcome.ended[:1]]
    return ended + [f"step {step}: a program does not come to rest" for step in outcome.restless]


def run(job: Job) -> Result:
    """Play a scenario as often as is asked for; what is different once is different."""
    played = [_played(job) for _ in range(job.times)]
    outcome, first = next((each for each in played if each[0].different or each[1]), played[0])
    if job.keep:
        keep(outcome, job.keep, NAMES)
    sent = [[(one.sent, other.sent) for one, other in each.frames] for each, _ in played]
    fewest = [[min(side) for side in zip(*step, strict=True)] for step in zip(*sent, strict=True)]
    answers = zip(outcome.steps, fewest, outcome.keys, strict=True)
    return Result(
        job.scenario,
        job.size,
        len(outcome.frames),
        outcome.different,
        [(step, one, other) for step, (one, other), key in answers if key],
        _odd(outcome, ends=SCENARIOS[job.scenario].ends),
        first,
    )


def _size(text: str) -> Size:
    columns, _, rows = text.partition("x")
    return int(columns), int(rows)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser("python -m benchmarks.cells")
    parser.add_argument("before", type=Path, metavar="BEFORE", help="the folder of a checkout")
    parser.add_argument("after", type=Path, nargs="?", metavar="AFTER", help="that of another one")
    parser.add_argument("--against-itself", action="store_true", help="BEFORE is AFTER, too")
    parser.add_argument("--size", type=_size, nargs="+", default=SIZES, metavar="80x24")
    parser.add_argument("--only", default="", metavar="PATTERN", help="scenarios that match")
    parser.add_argument("--keep", type=Path, metavar="DIR", help="where screens are written")
    parser.add_argument("--python", default=sys.executable, help="what runs the checkouts")
    parser.add_argument(
        "--times", type=int, default=1, metavar="N", help="how often each is played"
    )
    parser.add_argument("--jobs", type=int, default=4, help="scenarios that are played at once")
    given = parser.parse_args()
    if given.against_itself == (given.after is not None):
        parser.error("it takes AFTER, or --against-itself")
    return given


def _side(name: str, checkout: Path, python: str, home: Path) -> Side:
    """Return a checkout with the bundled pack compiled. Raises SystemExit where it does not run."""
    side = Side(name, checkout.resolve(), python, home / name / "cache", home / name / "modules")
    around = side.environment(home / name)

    def python_run(*arguments: str) -> str:
        ran = subprocess.run(
            [python, *arguments], cwd=side.checkout, env=around, capture_output=True, text=True
        )
        return ran.stdout if ran.returncode == 0 else ran.stderr

    where = python_run("-c", "import briefing; print(briefing.__file__)")
    if not where.startswith(f"{side.checkout}{os.sep}"):
        raise SystemExit(f"{side.checkout} is not what runs: {where}")
    python_run("-m", "briefing", "show", "--all")
    return side


def _tell(result: Result) -> None:
    """Print what is different in a scenario."""
    columns, rows = result.size
    where = f"{result.scenario} at {columns}x{rows}"
    for each in result.different[:SCREENS]:
        _tell_screen(where, each)
    if len(result.different) > SCREENS:
        print(f"{where}: {len(result.different) - SCREENS} more screens differ")
    if result.first and not result.different:
        print("When it was played again nothing was different in what follows:")
        _tell_screen(where, result.first)
    for what in result.odd:
        print(f"{where}, {what}")


def _tell_screen(where: str, different: Different) -> None:
    print(f"{where}, step {different.step}: {len(different.cells)} cells differ")
    for cell in different.cells[:CELLS]:
        print(f"    row {cell.row} column {cell.column}: {_told(cell.was)} → {_told(cell.now)}")
    for other in different.other:
        print(f"    {other}")


def _told(cell: Char | None) -> str:
    return f"{cell.data!r} {look(cell)}" if cell else "nothing"


def _tell_bytes(results: list[Result]) -> None:
    """Print how many bytes the answers to keys took."""
    sent = [(result, *each) for result in results for each in result.bytes]
    before, after = sum(each[2] for each in sent), sum(each[3] for each in sent)
    print(f"{before:,} bytes before, {after:,} after, for {len(sent):,} keys")
    other = [each for each in sent if abs(each[3] - each[2]) > SHARE * max(each[2], 1)]
    other.sort(key=lambda each: -abs(each[3] - each[2]))
    for result, step, one, two in other[:BYTES]:
        print(
            f"    {one:6,} → {two:6,}  {result.scenario} {result.size[0]}x{result.size[1]} {step}"
        )
    if len(other) > BYTES:
        print(f"    and {len(other) - BYTES} more that differ by more than {SHARE:.0%}")


def main() -> int:
    """Play all that is asked for, and print what is different."""
    given = _arguments()
    wanted = [name for name in SCENARIOS if re.search(given.only, name)]
    if given.keep:
        given.keep.mkdir(parents=True, exist_ok=True)
    results: list[Result] = []
    with tempfile.TemporaryDirectory(
        prefix="briefing-cells-", ignore_cleanup_errors=True
    ) as folder:
        home = Path(folder)
        checkouts = (given.before, given.after or given.before)
        sides = [
            _side(name, each, given.python, home)
            for name, each in zip("ba", checkouts, strict=True)
        ]
        jobs = [
            Job(name, size, (sides[0], sides[1]), home / f"{number}", given.keep, given.times)
            for number, (size, name) in enumerate(product(given.size, wanted))
        ]
        with ProcessPoolExecutor(given.jobs) as pool:
            for done in as_completed([pool.submit(run, job) for job in jobs]):
                results.append(done.result())
                print(f"\r{len(results)} of {len(jobs)} ", end="", file=sys.stderr, flush=True)
        print("\r", end="", file=sys.stderr)
    order = {(job.scenario, job.size): number for number, job in enumerate(jobs)}
    results.sort(key=lambda each: order[each.scenario, each.size])
    for result in results:
        _tell(result)
    _tell_bytes(results)
    screens = sum(each.screens for each in results)
    different = [each for result in results for each in result.different]
    cells = sum(len(each.cells) for each in different)
    of = f"{screens:,} screens of {len(wanted)} scenarios at {len(given.size)} sizes"
    where = f", in {len(different):,} screens" if different else ""
    print(f"{of}: {cells:,} cells differ{where}")
    return 1 if different or any(each.odd for each in results) else 0


if __name__ == "__main__":
    raise SystemExit(main())
