"""The table: a line for each thing that is compared, with its target."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from statistics import median

from benchmarks.measure import Measure, Sample

Statistic = Callable[[list[float]], float]


def part(samples: list[float], share: float) -> float:
    """Return the value that so large a part of the samples does not exceed."""
    return sorted(samples)[max(0, math.ceil(share * len(samples)) - 1)]


p99 = partial(part, share=0.99)


@dataclass(frozen=True)
class Unit:
    """A unit, and how many of it a sample of one is."""

    name: str
    scale: float


MS, MB, KB = Unit("ms", 1000), Unit("MB", 2**-20), Unit("KB", 1 / 1000)


@dataclass(frozen=True)
class Row:
    """One line: what is measured, what it is compared with, and what it may be at most."""

    what: str
    mine: Measure
    base: Measure | None = None
    most: float | None = None
    """The target, as a ratio; without a base, in the unit."""
    of: Statistic = median
    unit: Unit = MS
    column: int = 0
    """Which value of each sample."""

    @property
    def measures(self) -> list[Measure]:
        """What it takes to print the row."""
        return [each for each in (self.mine, self.base) if each is not None]


def _told(row: Row, measure: Measure, taken: Mapping[Measure, list[Sample]]) -> float:
    return row.of([sample[row.column] for sample in taken[measure]]) * row.unit.scale


def line(row: Row, taken: Mapping[Measure, list[Sample]], skipped: Mapping[Measure, str]) -> str:
    """Return the line of a row."""
    if why := next((skipped[each] for each in row.measures if each in skipped), ""):
        return f"{'–':>9}    {row.what:64}  skipped: {why}"
    mine = _told(row, row.mine, taken)
    base = _told(row, row.base, taken) if row.base else None
    value, sign = (mine, row.unit.name) if base is None else (mine / base, "×")
    told = f"{mine:.1f}" + (f" : {base:.1f}" if base is not None else "")
    verdict = (
        "" if row.most is None else f"≤ {row.most:<5g} {'ok' if value <= row.most else 'missed'}"
    )
    return f"{value:9.2f} {sign:2} {row.what:64} {told:>17} {row.unit.name}  {verdict}".rstrip()
