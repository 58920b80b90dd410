"""The problems of a pack counted: by severity, and by code."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from briefing.check.catalogue.code import ERROR, REMARK, WARNING
from briefing.check.severity import severity

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from briefing.pack.problems import Problem

A_HANDFUL = 5
"""Problems that need no count by code: they are seen at a glance."""

_GRAVEST_LAST = (REMARK, WARNING, ERROR)


def counted(number: int, one: str, many: str = "") -> str:
    """Return a number with the name of what it counts."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def by_severity(problems: Iterable[Problem]) -> str:
    """Return how many problems of each severity there are: `1 error, 3 warnings and 2 remarks`."""
    numbers = Counter(map(severity, problems))
    told = [counted(numbers[each], each) for each in reversed(_GRAVEST_LAST) if numbers[each]]
    return " and ".join(filter(None, [", ".join(told[:-1]), *told[-1:]])) or "no problems"


def by_code(problems: Iterable[Problem]) -> Iterator[str]:
    """Yield a line for each code, with its number: errors last, and of each severity the most
    frequent last, for what stands last is read first in a terminal.
    """
    numbers = Counter((severity(each), each.code) for each in problems)
    widest = max((len(f"{number:,}") for number in numbers.values()), default=0)
    order = sorted(numbers, key=lambda each: (_GRAVEST_LAST.index(each[0]), numbers[each], each[1]))
    for grave, code in order:
        yield f"{numbers[grave, code]:>{widest + 2},} × {code} ({grave})"
