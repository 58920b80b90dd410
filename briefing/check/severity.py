"""The severity of a problem: its own, or that of its code."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.check.catalogue import CODES
from briefing.check.catalogue.code import ERROR, REMARK

if TYPE_CHECKING:
    from briefing.pack.problems import Problem


def severity(problem: Problem) -> str:
    """Return "error", "warning" or "remark"."""
    if problem.severity:
        return problem.severity
    return CODES[problem.code].severity if problem.code in CODES else ERROR


def is_error(problem: Problem) -> bool:
    """Return whether a problem is an error."""
    return severity(problem) == ERROR


def is_remark(problem: Problem) -> bool:
    """Return whether a problem is a remark: none that has to be mended."""
    return severity(problem) == REMARK
