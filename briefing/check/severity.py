"""How grave a problem is: as its code says, or as it says itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.check.catalogue import CODES
from briefing.check.catalogue.code import ERROR

if TYPE_CHECKING:
    from briefing.pack.problems import Problem


def severity(problem: Problem) -> str:
    """Return "error" or "warning"."""
    if problem.severity:
        return problem.severity
    return CODES[problem.code].severity if problem.code in CODES else ERROR


def is_error(problem: Problem) -> bool:
    """Return whether a pack with this problem is not right."""
    return severity(problem) == ERROR
