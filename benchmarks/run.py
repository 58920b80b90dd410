"""How fast the program is, as ratios measured side by side in one run.

    python -m benchmarks.run [RUNS]

First content and keys are compared with a bare Textual app, the shell with `python -c pass`. The
machine's speed drifts, so the runs are interleaved and medians are printed.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable
from statistics import median

from benchmarks.terminal import Terminal

PYTHON = sys.executable
BRIEFING = [os.path.join(os.path.dirname(PYTHON), "briefing")]
"""The installed program, as a reader calls it."""

DOWN = b"\x1b[B"


def environment(cache: str) -> dict[str, str]:
    """Return the environment of every run."""
    left_out = ("NO_COLOR", "PYTHONDONTWRITEBYTECODE")
    kept = {key: value for key, value in os.environ.items() if key not in left_out}
    return {**kept, "TERM": "xterm-256color", "COLORTERM": "truecolor", "BRIEFING_CACHE_DIR": cache}


def process(command: list[str], env: dict[str, str]) -> float:
    """Return the seconds that a command takes, from start to end."""
    began = time.perf_counter()
    subprocess.run(command, env=env, stdout=subprocess.DEVNULL, check=True)
    return time.perf_counter() - began


def first_content(command: list[str], words: bytes, env: dict[str, str]) -> float:
    """Return the seconds until some words are on the screen."""
    terminal = Terminal(command, env)
    try:
        return terminal.until(words)
    finally:
        terminal.close()


def arrow(command: list[str], words: bytes, env: dict[str, str]) -> tuple[float, float, int]:
    """Return the median seconds to the first and last byte after an arrow key, and the bytes."""
    terminal = Terminal(command, env)
    try:
        terminal.until(words)
        terminal.settle()
        presses = [terminal.key(DOWN) for _ in range(10)][1:]
        firsts, lasts, sizes = zip(*presses, strict=True)
        return median(firsts), median(lasts), int(median(sizes))
    finally:
        terminal.close()


def main() -> None:
    """Measure and print."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 15
    taken: defaultdict[str, list[float]] = defaultdict(list)
    with tempfile.TemporaryDirectory() as cache:
        env = environment(cache)
        hello = [PYTHON, "-m", "benchmarks.bare", "hello"]
        options = [PYTHON, "-m", "benchmarks.bare", "options"]
        process([*BRIEFING, "search", "taiwan"], env)
        work: dict[str, Callable[[], float]] = {
            "pass": lambda: process([PYTHON, "-c", "pass"], env),
            "show": lambda: process([*BRIEFING, "show", "coast-guard-control"], env),
            "search": lambda: process([*BRIEFING, "search", "taiwan", "--json"], env),
            "hello": lambda: first_content(hello, b"Hello, World", env),
            "briefing": lambda: first_content(BRIEFING, b"Said by", env),
        }
        for _ in range(runs):
            for name, measure in work.items():
                taken[name].append(measure())
        for _ in range(max(3, runs // 3)):
            for name, command, words in (
                ("option", options, b"Row number 0"),
                ("row", BRIEFING, b"Said by"),
            ):
                first, last, size = arrow(command, words, env)
                taken[f"{name} first"].append(first)
                taken[f"{name} last"].append(last)
                taken[f"{name} bytes"].append(size / 1000)
    for label, name, base in (
        ("first content / bare Textual app", "briefing", "hello"),
        ("briefing show / python -c pass", "show", "pass"),
        ("briefing search --json / python -c pass", "search", "pass"),
        ("arrow key, next row / OptionList", "row first", "option first"),
        ("arrow key, whole next entry / OptionList", "row last", "option last"),
        ("arrow key, bytes sent / OptionList", "row bytes", "option bytes"),
    ):
        mine, theirs = median(taken[name]), median(taken[base])
        print(f"{mine / theirs:6.2f} ×  {label:44} {mine * 1000:7.1f} : {theirs * 1000:.1f} ms")


if __name__ == "__main__":
    main()
