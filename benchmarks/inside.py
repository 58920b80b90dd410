"""What is measured within a process of its own: `python -m benchmarks.inside NAME ARGUMENT …`.

Prints one JSON list of seconds.
"""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from statistics import median
from typing import Any

LIMIT = 50
"""Hits that are asked for, as the search screen asks."""

ROUNDS, WARM = 5, 1
"""Rounds that count, and those before them."""

MARK = "Qvarkstone"
"""A word that stands in no pack, until a file is changed."""


def _timed(work: Callable[[], Any]) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def compiling(folder: str) -> list[float]:
    """Return the seconds in which a pack is compiled, imports included."""

    def work() -> None:
        from briefing.library import open_library

        open_library(folder)

    return [_timed(work)]


def parsing(*paths: str) -> list[float]:
    """Return the seconds in which tomli reads some files that are in memory already."""
    import tomli

    texts = [Path(path).read_text("utf-8") for path in paths]
    return [_timed(lambda: [tomli.loads(text) for text in texts])]


def asking(folder: str) -> list[float]:
    """Return the seconds of each query on stdin, a JSON list: the median of some rounds."""
    return _asked(folder, WARM, ROUNDS, goes_on=(False,))


def asking_oddly(folder: str) -> list[float]:
    """Return the same of few rounds; each query is also asked as it is while it is typed."""
    return _asked(folder, 0, 3, goes_on=(False, True))


def _asked(folder: str, warm: int, rounds: int, goes_on: tuple[bool, ...]) -> list[float]:
    from briefing.library import Query, open_library

    library = open_library(folder)
    taken: list[float] = []
    for text in json.load(sys.stdin):
        for each in goes_on:
            ask = partial(library.search, Query(text, typing=each), limit=LIMIT)
            seconds = [_timed(ask) for _ in range(warm + rounds)]
            taken.append(median(seconds[warm:]))
    return taken


def changing(folder: str, path: str) -> list[float]:
    """Return the seconds from a change of a file until it is found, in a running program.

    The file is left as it was. Returns nothing where a library cannot be refreshed.
    """
    from briefing.library import Query, open_library

    library: Any = open_library(folder)
    if not hasattr(library, "refresh"):
        return []
    file = Path(folder) / path
    before, state = file.read_text("utf-8"), file.stat()
    library.refresh()
    taken: list[float] = []
    try:
        for number in range(WARM + ROUNDS):
            word = f"{MARK}{number}"
            file.write_text(before.replace('title = "', f'title = "{word} ', 1), "utf-8")
            began = time.perf_counter()
            library.refresh()
            found = library.search(Query(word), limit=1)["total"]
            taken.append(time.perf_counter() - began)
            if not found:
                raise LookupError(f"{word} is not found")
    finally:
        file.write_text(before, "utf-8")
        os.utime(file, ns=(state.st_atime_ns, state.st_mtime_ns))
        library.refresh()
    return taken[WARM:]


MODES = {each.__name__: each for each in (compiling, parsing, asking, asking_oddly, changing)}

if __name__ == "__main__":
    print(json.dumps(MODES[sys.argv[1]](*sys.argv[2:])))
