"""The packs that are measured, each with a cache of its own, and the environment of every run."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from benchmarks.measure import Measure
from benchmarks.synthetic.pack import write
from briefing import paths
from briefing.desk import first_start

PYTHON = sys.executable
BRIEFING = os.path.join(os.path.dirname(PYTHON), "briefing")
"""The installed program, as a reader calls it."""

KNOWN = "coast-guard-control"
"""An entry of every pack."""

MEDIUM = 10_000


class Size(Enum):
    """Which pack: the bundled one, or one with very many entries."""

    BUNDLED = "bundled"
    MEDIUM = "medium"
    LARGE = "large"


def environment(cache: Path) -> dict[str, str]:
    """Return the environment of every run.

    Compiled modules are kept, as they are for a reader.
    """
    left_out = ("NO_COLOR", "PYTHONDONTWRITEBYTECODE")
    kept = {key: value for key, value in os.environ.items() if key not in left_out}
    terminal = {"TERM": "xterm-256color", "COLORTERM": "truecolor"}
    folders = {"BRIEFING_CACHE_DIR": str(cache), "BRIEFING_CONFIG_DIR": str(cache / "config")}
    return {**kept, **terminal, **folders, "BRIEFING_DATA_DIR": str(began(cache.parent / "desk"))}


def began(desk: Path) -> Path:
    """Return the folder of a desk at which the reader was opened before."""
    if not (desk / first_start.MARK).exists():
        desk.mkdir(parents=True, exist_ok=True)
        (desk / first_start.MARK).touch()
    return desk


@dataclass(frozen=True)
class Pack:
    """A pack and its cache."""

    folder: Path
    cache: Path
    desk: Path | None = None
    """What the reader keeps, if it is much; None: nothing is kept."""

    @property
    def env(self) -> dict[str, str]:
        """The environment in which it is read."""
        env = environment(self.cache)
        return {**env, "BRIEFING_DATA_DIR": str(began(self.desk))} if self.desk else env

    @property
    def option(self) -> tuple[str, str]:
        """What names it on the command line."""
        return ("--pack", str(self.folder))

    def compile(self) -> None:
        """Compile it, where it is not."""
        command = [BRIEFING, "show", KNOWN, *self.option]
        subprocess.run(command, env=self.env, stdout=subprocess.DEVNULL, check=True)

    def forget(self) -> None:
        """Throw what is compiled of it away."""
        shutil.rmtree(self.cache, ignore_errors=True)

    def texts(self, name: str = "*.toml") -> list[Path]:
        """Return its files, or those of a name."""
        return sorted(self.folder.rglob(name))


class Setup:
    """Makes packs in a folder as they are asked for, and keeps them."""

    def __init__(self, folder: Path, large: int, judged: Path) -> None:
        self.folder = folder.resolve()
        self.large = large
        self.judged = sorted(judged.resolve().glob("*.toml"))
        """Files of queries with their answers."""
        self._compiled: set[Size] = set()
        self._prepared: set[Measure] = set()

    def first(self, measure: Measure) -> bool:
        """Return whether a measure is taken for the first time in this run."""
        seen = measure in self._prepared
        self._prepared.add(measure)
        return not seen

    def written(self, size: Size) -> Pack:
        """Return a pack, which may not be compiled."""
        if size is Size.BUNDLED:
            return Pack(Path(paths.bundled_pack()), self.folder / size.value / "cache")
        count = MEDIUM if size is Size.MEDIUM else self.large
        at = self.folder / str(count)
        if not (at / "pack").exists():
            print(f"writing a pack of {count:,} entries", file=sys.stderr)
            shutil.rmtree(at / "draft", ignore_errors=True)
            at.mkdir(parents=True, exist_ok=True)
            write(at / "draft", count)
            (at / "draft").rename(at / "pack")
        return Pack(at / "pack", at / "cache")

    def pack(self, size: Size) -> Pack:
        """Return a pack, compiled."""
        pack = self.written(size)
        if size not in self._compiled:
            pack.compile()
            self._compiled.add(size)
        return pack
