"""Two windows side by side, and what is not the same in them."""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import zip_longest
from pathlib import Path
from typing import NamedTuple

from pyte.screens import Char

from benchmarks.cells.steps import Scenario
from benchmarks.cells.window import PACK, Frame, Size, Window, frames, settle

FOLDERS = ("CACHE", "DATA", "CONFIG")
"""The folders of the program, each named by a variable."""

START = "start"
"""What the first screen of a scenario is called."""


@dataclass(frozen=True)
class Side:
    """One of the two checkouts. `name` has as many letters as that of the other one."""

    name: str
    checkout: Path
    python: str
    compiled: Path
    """A cache in which the bundled pack is compiled."""
    modules: Path
    """Where the interpreter keeps compiled modules: not in the checkout."""

    def environment(self, home: Path) -> dict[str, str]:
        """Return the environment of a program that is at home in a folder."""
        folders = {f"BRIEFING_{name}_DIR": str(home / name.lower()) for name in FOLDERS}
        return {
            "PATH": os.environ.get("PATH", os.defpath),
            "HOME": str(home / "home"),
            "TERM": "xterm-256color",
            "COLORTERM": "truecolor",
            "LANG": "C.UTF-8",
            "EDITOR": "true",
            "PYTHONPATH": str(self.checkout),
            "PYTHONPYCACHEPREFIX": str(self.modules),
            "PYTHONHASHSEED": "0",
            **folders,
        }


class Cell(NamedTuple):
    """A cell that is not the same."""

    row: int
    column: int
    was: Char | None
    now: Char | None


@dataclass
class Different:
    """A screen that is not the same."""

    step: str
    cells: list[Cell]
    other: list[str]
    """What is not the same beside its cells."""


@dataclass
class Outcome:
    """What came of a scenario in windows of one size."""

    scenario: str
    size: Size
    steps: list[str] = field(default_factory=list)
    frames: list[tuple[Frame, Frame]] = field(default_factory=list)
    keys: list[bool] = field(default_factory=list)
    """Of each screen, whether it is the answer to a key."""
    restless: list[str] = field(default_factory=list)
    """The steps after which a program did not come to rest."""

    @property
    def different(self) -> list[Different]:
        """The screens that are not the same."""
        return [
            Different(step, list(_cells(*pair)), list(_other(*pair)))
            for step, pair in zip(self.steps, self.frames, strict=True)
            if pair[0].shown() != pair[1].shown()
        ]

    @property
    def ended(self) -> list[str]:
        """The steps after which a program had ended."""
        pairs = zip(self.steps, self.frames, strict=True)
        return [step for step, pair in pairs if any(each.ended is not None for each in pair)]


def _cells(was: Frame, now: Frame) -> Iterator[Cell]:
    for y, rows in enumerate(zip_longest(was.rows, now.rows, fillvalue=())):
        for x, (before, after) in enumerate(zip_longest(*rows)):
            if before != after:
                yield Cell(y, x, before, after)


def _other(was: Frame, now: Frame) -> Iterator[str]:
    for name in ("cursor", "aside", "ended"):
        before, after = getattr(was, name), getattr(now, name)
        if before != after:
            yield f"{name}: {before!r} → {after!r}"


def _window(scenario: Scenario, side: Side, size: Size, folder: Path, patience: int) -> Window:
    """Start a scenario in a folder that is empty."""
    home = folder / side.name
    for name in (*FOLDERS, "home"):
        (home / name.lower()).mkdir(parents=True)
    pack = home / PACK
    command = [side.python, "-m", "briefing"]
    if scenario.own is not None:
        pack.mkdir()
        for name, text in scenario.own.items():
            (pack / f"{name}.toml").write_text(text, encoding="utf-8")
        command.append(str(pack))
    elif scenario.compiled:
        shutil.copytree(side.compiled, home / "cache", dirs_exist_ok=True)
    environment = {**side.environment(home), **scenario.variables}
    given = {name: value for name, value in environment.items() if value}
    command += scenario.arguments
    return Window(command, given, folder=side.checkout, home=home, size=size, patience=patience)


def play(
    scenario: Scenario, sides: Sequence[Side], size: Size, folder: Path, patience: int = 1
) -> Outcome:
    """Play a scenario in two windows at once; `patience`: how much longer than else to wait."""
    outcome = Outcome(scenario.name, size)
    windows = [_window(scenario, each, size, folder, patience) for each in sides]

    def rest(step: str, least: float, *, key: bool) -> None:
        if not settle(windows, least):
            outcome.restless.append(step)
        one, other = frames(windows)
        outcome.steps.append(step)
        outcome.frames.append((one, other))
        outcome.keys.append(key)

    try:
        rest(START, 0.3, key=False)
        for number, step in enumerate(scenario.steps, 1):
            for each in windows:
                step.act(each)
            rest(f"{number} {step.name}", step.least, key=step.key)
    finally:
        for each in windows:
            each.close()
        shutil.rmtree(folder, ignore_errors=True)
    return outcome


def look(cell: Char) -> str:
    """Return the looks of a cell in words."""
    names = [name for name, value in zip(cell._fields[3:], cell[3:], strict=True) if value]
    return " ".join([cell.fg, "on", cell.bg, *names])


def _kept(frame: Frame) -> Iterator[str]:
    """Yield the lines that are kept of a screen: its letters, then its looks."""
    yield from frame.lines()
    yield f"cursor {frame.cursor}, aside {frame.aside}, ended {frame.ended}"
    for y, row in enumerate(frame.rows):
        looks = [look(cell) for cell in row]
        changes = [x for x in range(len(row)) if not x or looks[x - 1] != looks[x]]
        yield f"{y}: " + "; ".join(f"{x} {looks[x]}" for x in changes)


def keep(outcome: Outcome, folder: Path, names: Sequence[str]) -> None:
    """Write every screen into files, one for each side, for `diff`."""
    columns, rows = outcome.size
    scenario = re.sub(r"\W+", "-", outcome.scenario)
    for number, name in enumerate(names):
        path = folder / f"{scenario}.{columns}x{rows}.{name}"
        with path.open("w", encoding="utf-8") as file:
            for step, pair in zip(outcome.steps, outcome.frames, strict=True):
                print(f"=== {step}", *_kept(pair[number]), sep="\n", file=file)
