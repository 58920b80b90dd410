"""What can be taken back: the last things that were done, each with what takes it back."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

MOST = 100
"""Steps that can be taken back."""

NOTHING = "Nothing to take back"


class Step(NamedTuple):
    """Something that was done."""

    said: str
    """What is said once it is taken back."""
    take_back: Callable[[], str]
    """Takes it back; returns why that cannot be, or ""."""


class Undo:
    """The steps of one run, the last one first taken back."""

    def __init__(self) -> None:
        self._steps: list[Step] = []

    def done(self, said: str, take_back: Callable[[], str]) -> None:
        """Take note of something that was done; `said` is said once it is taken back."""
        self._steps.append(Step(said, take_back))
        del self._steps[:-MOST]

    def take_back(self) -> str:
        """Take the last step back; return what there is to say of it."""
        if not self._steps:
            return NOTHING
        step = self._steps.pop()
        return step.take_back() or step.said
