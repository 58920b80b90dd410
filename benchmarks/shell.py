"""Whole commands, from start to end."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from typing import ClassVar

from benchmarks.measure import Measure, Sample, SkippedError
from benchmarks.setup import BRIEFING, KNOWN, PYTHON, Setup, Size

MEMORY_UNIT = 1 if sys.platform == "darwin" else 1024
"""Bytes in what the system counts memory by."""

WORD = "shoigu"
"""What is sought."""


def seconds(command: list[str], env: dict[str, str]) -> float:
    """Return the seconds that a command takes.

    Its output goes into a file: into nothing, grep would stop at the first match.
    """
    with tempfile.TemporaryFile() as output:
        began = time.perf_counter()
        subprocess.run(command, env=env, stdout=output, check=True)
        return time.perf_counter() - began


class Nothing(Measure):
    """`python -c pass`."""

    def __call__(self, setup: Setup) -> list[Sample]:
        """Return the seconds of one run."""
        return [(seconds([PYTHON, "-c", "pass"], setup.pack(Size.BUNDLED).env),)]


@dataclass(frozen=True)
class Search(Measure):
    """`briefing search WORD --json`; the bundled pack is searched without saying which."""

    size: Size

    def __call__(self, setup: Setup) -> list[Sample]:
        """Return the seconds of one run."""
        pack = setup.pack(self.size)
        option = () if self.size is Size.BUNDLED else pack.option
        return [(seconds([BRIEFING, "search", WORD, "--json", *option], pack.env),)]


@dataclass(frozen=True)
class Check(Measure):
    """`briefing check`, in seconds, and the memory that it takes at most, in bytes."""

    size: Size
    share: ClassVar[float] = 0.4

    def __call__(self, setup: Setup) -> list[Sample]:
        """Return both, of one run."""
        pack = setup.pack(Size.BUNDLED) if self.size is Size.BUNDLED else setup.written(self.size)
        began = time.perf_counter()
        process = subprocess.Popen(
            [BRIEFING, "check", pack.folder], env=pack.env, stdout=subprocess.DEVNULL
        )
        _, status, usage = os.wait4(process.pid, 0)
        taken = time.perf_counter() - began
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            raise SkippedError("something is wrong with the pack")
        return [(taken, float(usage.ru_maxrss * MEMORY_UNIT))]


class Show(Measure):
    """`briefing show ID`."""

    def __call__(self, setup: Setup) -> list[Sample]:
        """Return the seconds of one run."""
        return [(seconds([BRIEFING, "show", KNOWN], setup.pack(Size.BUNDLED).env),)]


@dataclass(frozen=True)
class Other(Measure):
    """Another program that looks for a word in the text of the large pack.

    `script` is of `sh`; $0 is the word and $1 the folder.
    """

    program: str
    script: str
    share: ClassVar[float] = 0.2

    def __call__(self, setup: Setup) -> list[Sample]:
        """Return the seconds of one run."""
        if shutil.which(self.program) is None:
            raise SkippedError(f"no {self.program} here")
        pack = setup.pack(Size.LARGE)
        return [(seconds(["sh", "-c", self.script, WORD, str(pack.folder)], pack.env),)]


GREP = Other("grep", 'grep -ri "$0" "$1"')
RIPGREP = Other("rg", 'rg -i "$0" "$1"')
FZF = Other("fzf", 'find "$1" -name "*.toml" -exec cat {} + | fzf --filter "$0"')


class Peak(Measure):
    """The memory that compiling the large pack takes at most, in bytes."""

    share: ClassVar[float] = 0.0

    def __call__(self, setup: Setup) -> list[Sample]:
        """Return it; what is compiled then serves the other measures."""
        pack = setup.written(Size.LARGE)
        pack.forget()
        print("compiling the large pack", file=sys.stderr)
        process = subprocess.Popen(
            [BRIEFING, "show", KNOWN, *pack.option], env=pack.env, stdout=subprocess.DEVNULL
        )
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            raise SkippedError("the pack could not be compiled")
        return [(float(usage.ru_maxrss * MEMORY_UNIT),)]
