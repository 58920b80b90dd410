"""The compiled library: compiling, queries, and what changes while the program runs."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import ClassVar

import tomli

from benchmarks import inside
from benchmarks.measure import Measure, Sample, SkippedError
from benchmarks.odd import queries
from benchmarks.setup import PYTHON, Pack, Setup, Size
from benchmarks.synthetic.pack import FOLDER

TYPO = "typo"
"""The kind of the judged queries with a typing error."""


def _inside(
    pack: Pack, mode: Callable[..., list[float]], *arguments: str, asked: list[str] | None = None
) -> list[Sample]:
    """Measure in a process of its own."""
    result = subprocess.run(
        [PYTHON, "-m", inside.__name__, mode.__name__, *arguments],
        env=pack.env,
        input=json.dumps(asked),
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    return [(each,) for each in json.loads(result.stdout)]


def judged(setup: Setup, *, typo: bool | None = None) -> list[str]:
    """Return the judged queries: all, or with or without a typing error. Raises SkippedError."""
    if not setup.judged:
        raise SkippedError("no judged queries here")
    found = [
        each for path in setup.judged for each in tomli.loads(path.read_text("utf-8"))["query"]
    ]
    return [each["text"] for each in found if typo is None or (each["kind"] == TYPO) == typo]


class Compile(Measure):
    """Compiling the medium pack into an empty cache."""

    share: ClassVar[float] = 0.2

    def __call__(self, setup: Setup) -> list[Sample]:
        """Return the seconds of one run."""
        pack = replace(setup.written(Size.MEDIUM), cache=setup.folder / "compiled-anew")
        pack.forget()
        return _inside(pack, inside.compiling, str(pack.folder))


@dataclass(frozen=True)
class Parse(Measure):
    """What tomli alone needs for the files of a pack, or for those of a name."""

    size: Size
    name: str = "*.toml"
    share: ClassVar[float] = 0.2

    def __call__(self, setup: Setup) -> list[Sample]:
        """Return the seconds of one run."""
        pack = setup.written(self.size)
        return _inside(pack, inside.parsing, *map(str, pack.texts(self.name)))


@dataclass(frozen=True)
class Ask(Measure):
    """The judged queries of one sort, in a process that is warm."""

    size: Size
    typo: bool
    share: ClassVar[float] = 0.0

    def __call__(self, setup: Setup) -> list[Sample]:
        """Return the seconds of each query."""
        asked = judged(setup, typo=self.typo)
        pack = setup.pack(self.size)
        return _inside(pack, inside.asking, str(pack.folder), asked=asked)


class Odd(Measure):
    """The judged queries and many odd ones, whole and as they are typed, in the medium pack."""

    share: ClassVar[float] = 0.0

    def __call__(self, setup: Setup) -> list[Sample]:
        """Return the seconds of each query."""
        asked = queries() + (judged(setup) if setup.judged else [])
        pack = setup.pack(Size.MEDIUM)
        return _inside(pack, inside.asking_oddly, str(pack.folder), asked=asked)


CHANGED = "entries-005.toml"
"""The file that is changed, of the large pack."""


class Change(Measure):
    """One changed file of the large pack, until its new words are found in a running program."""

    share: ClassVar[float] = 0.0

    def __call__(self, setup: Setup) -> list[Sample]:
        """Return the seconds of some changes."""
        pack = setup.pack(Size.LARGE)
        taken = _inside(pack, inside.changing, str(pack.folder), str(Path(FOLDER) / CHANGED))
        if not taken:
            raise SkippedError("a library cannot be refreshed yet")
        return taken
