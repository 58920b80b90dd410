"""Whether a compilation may be killed at any moment: the next start must answer rightly.

    python -m benchmarks.kill [TIMES]

Every other time the cache is empty before; every other time a file of the pack has changed.
"""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path
from typing import Any

from briefing.library import Library, open_library
from briefing.paths import bundled_pack

OPEN = "import sys; from briefing.library.library import open_library; open_library(sys.argv[1])"
EDITED = "coordination.toml"


def answers(library: Library) -> list[Any]:
    """Return all that a library says of entries."""
    return [library.about, library.tables(), list(library.entries()), list(library.sheets())]


def opened(pack: Path, cache: Path) -> list[Any]:
    """Return what the library of a pack answers, with a cache of its own."""
    os.environ["BRIEFING_CACHE_DIR"] = str(cache)
    return answers(open_library(str(pack)))


def killed(pack: Path, seconds: float) -> bool:
    """Start a compilation and kill it after some seconds; return whether it was still at it."""
    with subprocess.Popen([sys.executable, "-c", OPEN, str(pack)]) as process:
        time.sleep(seconds)
        process.send_signal(signal.SIGKILL)
    return process.returncode != 0


def main() -> None:
    """Kill, start, compare, and print what came of it."""
    times = int(sys.argv[1]) if len(sys.argv) > 1 else 50
    chance = random.Random(1)
    counted: Counter[str] = Counter()
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as place:
        pack, cache, fresh = (Path(place, name) for name in ("pack", "cache", "fresh"))
        shutil.copytree(bundled_pack(), pack)
        os.environ["BRIEFING_CACHE_DIR"] = str(cache)
        began = time.perf_counter()
        subprocess.run([sys.executable, "-c", OPEN, str(pack)], check=True)
        longest = 1.2 * (time.perf_counter() - began)
        text = (pack / EDITED).read_text(encoding="utf-8")
        for number in range(times):
            kind = "cold" if number % 2 else "edited"
            os.environ["BRIEFING_CACHE_DIR"] = str(cache)
            if kind == "cold":
                shutil.rmtree(cache)
            else:
                edited = text.replace('title = "', f'title = "{number} ', number % 40)
                (pack / EDITED).write_text(edited, encoding="utf-8")
            counted[f"{kind}, killed"] += killed(pack, chance.uniform(0, longest))
            counted[f"{kind}, drafts left"] += len(list(cache.glob("*/draft-*")))
            right = opened(pack, cache) == opened(pack, fresh)
            counted[f"{kind}, {'right' if right else 'WRONG'} at the next start"] += 1
            shutil.rmtree(fresh)
    for what, count in sorted(counted.items()):
        print(f"{count:5}  {what}")


if __name__ == "__main__":
    main()
