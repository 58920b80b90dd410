"""A start that is held back before it opens the library: what the terminal shows came early."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from tests.terminal.conftest import Start
from tests.terminal.terminal import Terminal

PROGRAM = """
import os, sys
import briefing.cli.open as reader
from briefing.cli import main
library = reader.library
def held(path, **how):
    with open(os.environ["MODULES"], "w") as file:
        file.write("\\n".join(sys.modules))
    open(os.environ["HELD"]).read()
    return library(path, **how)
reader.library = held
raise SystemExit(main(sys.argv[1:]))
"""


class Held:
    """Starts the reader, and lets it go on when it is told to."""

    def __init__(self, start: Start, at: Path) -> None:
        self._start = start
        self._gate = at / "gate"
        self._modules = at / "modules"
        self._open = -1
        os.mkfifo(self._gate)

    def start(self, *arguments: str, **options: Any) -> Terminal:
        """Start the reader and wait until it is about to open the library."""
        around = {"HELD": str(self._gate), "MODULES": str(self._modules), **options}
        terminal = self._start(*arguments, python=("-c", PROGRAM), **around)
        terminal.until(self._waits, "the program to wait")
        terminal.drain()
        return terminal

    def _waits(self) -> bool:
        try:
            self._open = os.open(self._gate, os.O_WRONLY | os.O_NONBLOCK)
        except OSError:
            return False
        return True

    def go_on(self) -> None:
        """Let it go on."""
        if self._open >= 0:
            os.close(self._open)
        self._open = -1

    @property
    def imported(self) -> set[str]:
        """What had been imported when it began to wait."""
        return {name.partition(".")[0] for name in self._modules.read_text().splitlines()}
