"""What is measured, and how often."""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

if TYPE_CHECKING:
    from benchmarks.setup import Setup

Sample = tuple[float, ...]
"""One measurement: seconds or bytes, of one thing or of several at once."""


class SkippedError(Exception):
    """Something cannot be measured here; its message says why."""


@dataclass(frozen=True)
class Measure(ABC):
    """One thing to measure. Two that are equal are measured once for every row that names them."""

    share: ClassVar[float] = 1.0
    """How many of the runs it takes part in; at least one."""

    @abstractmethod
    def __call__(self, setup: Setup) -> list[Sample]:
        """Return what one run of it measured. Raises SkippedError where it cannot be."""
