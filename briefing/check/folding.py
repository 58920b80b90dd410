"""Equal problems told as one: one code, and the same words but for names, numbers and places."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from briefing.check.catalogue.code import ERROR
from briefing.check.severity import severity

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefing.pack.problems import Problem

FEW = 3
"""Problems that are told one by one, however equal they are."""

FEW_ERRORS = 20
"""Errors that are told one by one: each of them has to be mended."""

SHOWN = 3
"""Places that a fold names."""

_NAMED = re.compile(r"`[^`]*`|\"[^\"]*\"|'[^']*'|\d[\d.,:/-]*")


class Fold(NamedTuple):
    """Problems that are told as one; or one alone."""

    problems: list[Problem]

    @property
    def first(self) -> Problem:
        """The one that is told for all."""
        return self.problems[0]

    def __len__(self) -> int:
        return len(self.problems)

    def places(self) -> str:
        """Return the places of the first few, and how many others there are."""
        shown = ", ".join(each.place() for each in self.problems[:SHOWN])
        more = len(self) - SHOWN
        return f"{shown} and {more:,} more" if more > 0 else shown


def kind(problem: Problem) -> tuple[str, str, str]:
    """Return what equal problems have in common."""
    return severity(problem), problem.code, _NAMED.sub("…", problem.told())


def folded(problems: Iterable[Problem]) -> list[Fold]:
    """Return problems in their order, the equal ones as one at the place of the first; a few of a
    kind stay apart.
    """
    kinds: dict[tuple[str, str, str], list[Problem]] = {}
    listed = list(problems)
    for each in listed:
        kinds.setdefault(kind(each), []).append(each)
    found: list[Fold] = []
    for each in listed:
        equal = kinds[kind(each)]
        if len(equal) <= (FEW_ERRORS if severity(each) == ERROR else FEW):
            found.append(Fold([each]))
        elif each is equal[0]:
            found.append(Fold(equal))
    return found


def apart(problems: Iterable[Problem]) -> list[Fold]:
    """Return each problem by itself."""
    return [Fold([each]) for each in problems]
