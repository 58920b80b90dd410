"""The problems of a pack as rows: in words to show, in safe text."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, NamedTuple

from briefing.pack.safe_text import safe_line

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefing.pack.problems import Problem


class ProblemRow(NamedTuple):
    """A problem as a list shows it, in safe text."""

    place: str
    """File, line and column, as far as they are known."""
    message: str
    help: str
    warning: bool
    file: str
    """The file's path inside the pack; "": it is about the folder."""
    line: int


def problems_of(folder: str) -> list[Problem]:
    """Return all that is wrong with a pack; a remark is nothing wrong. The interface does not wait
    for it.
    """
    from briefing.check.checker import check
    from briefing.check.severity import is_remark

    return check(folder).only(lambda each: not is_remark(each)).problems


def problem_rows(folder: str, problems: Iterable[Problem]) -> list[ProblemRow]:
    """Return problems in words to show, the errors before the warnings."""
    from briefing.check.severity import is_error

    told = (_row(folder, each, warning=not is_error(each)) for each in problems)
    return sorted(told, key=lambda each: each.warning)


def _row(folder: str, problem: Problem, *, warning: bool) -> ProblemRow:
    whole = problem.file in (folder, "")
    name = os.path.basename(os.path.abspath(folder)) if whole else problem.file
    places = [name] + [str(each) for each in (problem.line, problem.column) if each]
    code = f" [{problem.code}]" if problem.code else ""
    return ProblemRow(
        safe_line(":".join(places)),
        f"{problem.told()}{code}",
        safe_line(problem.help),
        warning,
        "" if whole else problem.file,
        problem.line or 1,
    )


def counted(some: Iterable[ProblemRow]) -> str:
    """Return how many there are: `3 problems`, `1 problem, 2 warnings`, `no problems`."""
    from briefing.check import totals

    found = list(some)
    warnings = sum(each.warning for each in found)
    errors = len(found) - warnings
    parts = [totals.counted(errors, "problem")] if errors else []
    if warnings:
        parts.append(totals.counted(warnings, "warning"))
    return ", ".join(parts) or "no problems"
