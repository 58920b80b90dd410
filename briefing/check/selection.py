"""Which of the problems of a pack are told: all, some codes only, or all but some codes."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from briefing.check.severity import is_error, is_remark

if TYPE_CHECKING:
    from briefing.pack.problems import Problem


class Selection(NamedTuple):
    """What is told, and counts for the exit code."""

    only: frozenset[str] = frozenset()
    """Codes besides which nothing is told; none: every code."""
    ignored: frozenset[str] = frozenset()
    """Codes that are not told. An error is: a pack that cannot be opened is not right, whoever
    looks away.
    """
    remarks: bool = False
    """Whether remarks are told, too. A remark that `only` names is told anyway."""

    def takes(self, problem: Problem) -> bool:
        """Return whether a problem is told."""
        if self.only and problem.code not in self.only:
            return False
        if problem.code in self.ignored and not is_error(problem):
            return False
        return self.remarks or problem.code in self.only or not is_remark(problem)
