"""`python -m benchmarks.synthetic DIR N [--seed SEED]`."""

from __future__ import annotations

import argparse
from pathlib import Path

from benchmarks.synthetic.pack import SEED, write


def main() -> None:
    """Write a pack."""
    parser = argparse.ArgumentParser("python -m benchmarks.synthetic", description=write.__doc__)
    parser.add_argument("folder", metavar="DIR", type=Path, help="a folder that is not there yet")
    parser.add_argument("count", metavar="N", type=int, help="entries beside the bundled ones")
    parser.add_argument("--seed", default=SEED, help="another one writes another pack")
    given = parser.parse_args()
    if given.count < 1:
        parser.error(f"a pack of {given.count} entries is none")
    if given.folder.exists():
        parser.error(f"{given.folder} is there already")
    write(given.folder, given.count, given.seed)


if __name__ == "__main__":
    main()
