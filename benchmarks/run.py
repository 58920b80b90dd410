"""How fast the program is, as ratios measured side by side in one run.

    python -m benchmarks.run [RUNS] [--large N] [--only PATTERN] [--keep DIR]

The machine's speed drifts, so the runs are interleaved and medians are printed.
"""

from __future__ import annotations

import argparse
import re
import subprocess
import sys
import tempfile
from collections import defaultdict
from pathlib import Path

from benchmarks.measure import Measure, Sample, SkippedError
from benchmarks.rows import rows
from benchmarks.setup import Setup
from benchmarks.synthetic.pack import LEAST_FILES
from benchmarks.table import Row, line

JUDGED = Path(__file__).parent / "search"
"""Where the judged queries are."""


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser("python -m benchmarks.run")
    parser.add_argument("runs", nargs="?", type=int, default=15, metavar="RUNS")
    parser.add_argument("--large", type=int, default=100_000, metavar="N", help="entries")
    parser.add_argument("--only", default="", metavar="PATTERN", help="rows that match")
    parser.add_argument("--keep", type=Path, metavar="DIR", help="where packs are kept, for again")
    parser.add_argument("--judged", type=Path, default=JUDGED, metavar="DIR", help="other queries")
    given = parser.parse_args()
    if given.runs < 1 or given.large < LEAST_FILES:
        parser.error(f"it takes one run, and {LEAST_FILES} entries")
    return given


def measure(
    chosen: list[Row], setup: Setup, runs: int
) -> tuple[dict[Measure, list[Sample]], dict[Measure, str]]:
    """Return what each measure of the rows took, and why those that took nothing were skipped."""
    taken: defaultdict[Measure, list[Sample]] = defaultdict(list)
    skipped: dict[Measure, str] = {}
    wanted = dict.fromkeys(each for row in chosen for each in row.measures)
    for run in range(runs):
        print(f"\rrun {run + 1} of {runs} ", end="", file=sys.stderr, flush=True)
        for each in wanted:
            if each in skipped or run >= max(1, round(runs * each.share)):
                continue
            try:
                taken[each] += each(setup)
            except (SkippedError, OSError, subprocess.CalledProcessError) as error:
                skipped[each] = str(error)  # the other rows are worth having
    print("\r", end="", file=sys.stderr)
    return taken, skipped


def main() -> None:
    """Measure and print."""
    given = _arguments()
    wanted = re.compile(given.only)
    chosen = [row for row in rows(given.large) if wanted.search(row.what)]
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        if given.keep:
            given.keep.mkdir(parents=True, exist_ok=True)
        setup = Setup(given.keep or Path(folder), given.large, given.judged)
        taken, skipped = measure(chosen, setup, given.runs)
    for row in chosen:
        print(line(row, taken, skipped))


if __name__ == "__main__":
    main()
