"""What is new, and what is gone, between two checks of a pack."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefing.pack.problems import Problem

Identity = tuple[str, str, str]

_LINE = re.compile(r"(?<=[^\s:]):\d+(?::\d+)?\b")


def identity(problem: Problem) -> Identity:
    """Return what stays the same of a problem while lines above it come and go: code, entry (or
    file) and message, without numbers of lines.
    """
    return problem.code, problem.entry or problem.file, _LINE.sub("", problem.told())


def added(before: Iterable[Problem], after: Iterable[Problem]) -> list[Problem]:
    """Return the problems of `after` that are not in `before`, in their order; of equal ones, as
    many as there are more.
    """
    left = Counter(map(identity, before))
    found = []
    for each in after:
        if left[identity(each)]:
            left[identity(each)] -= 1
        else:
            found.append(each)
    return found
