"""Repeating a check whenever a file of some packs is saved."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from briefing.pack.problems import PackError
from briefing.pack.reading import files

if TYPE_CHECKING:
    from collections.abc import Callable

PAUSE = 0.25
"""Seconds between two looks at the files."""


def _state(folder: str) -> object:
    """Return what a check would read, and what it would refuse."""
    try:
        read, refused = files.listed(folder)
        return read, [(each.file, each.told()) for each in refused]
    except PackError as error:
        return str(error)


def watch(folders: list[str], work: Callable[[], int]) -> int:
    """Do the work now and after every change, until it is interrupted."""
    before: list[object] = []
    while True:
        now = [_state(folder or ".") for folder in folders]
        if now != before:
            before = now
            print(f"— {time.strftime('%H:%M:%S')} —", flush=True)
            work()
        time.sleep(PAUSE)
