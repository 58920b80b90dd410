"""Numbers in a bottom line that the rest of the entry does not support."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from datetime import date
from decimal import Decimal
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING, Any

from briefing.check.finding import Finding
from briefing.check.honesty.amounts import claimed, plain
from briefing.check.honesty.prose import prose
from briefing.check.honesty.stated_numbers import StatedNumbers
from briefing.pack import codes

if TYPE_CHECKING:
    from briefing.pack.model.tables import Entry, Series

AT_MOST = 40
"""Numbers in one bottom line that are checked: one with more is too long anyway."""


@cache
def _about() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:about|around|some|nearly|almost|roughly|approximately|over|under|above|below"
        r"|(?:more|fewer|less|greater) than|at least|at most|up to|close to|just)"
        r"\W{0,3}(?:US)?[$¥€£]?$",
        re.IGNORECASE,
    )


def in_series(series: Series) -> set[str]:
    """Return the numbers of a series: all its cells, and those on its axis."""
    return {
        plain(str(value))
        for point in series["points"]
        for value in point.values()
        if isinstance(value, (int, Decimal)) and not isinstance(value, bool)
    }


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, date):
        yield f"{value.day} {value.month} {value.year}"
    elif isinstance(value, int):
        yield str(value)
    elif isinstance(value, (dict, list)):
        for item in value.values() if isinstance(value, dict) else value:
            yield from _texts(item)


def of_entry(entry: Entry, shown: Collection[str]) -> Iterator[Finding]:
    """Yield a finding for each number of the bottom line that is in neither body, date, rule nor
    series.
    """
    if "body" not in entry or "bottom_line" not in entry:  # the other is all that there is
        return
    line = prose(entry["bottom_line"])
    claims = list(islice(claimed(line), AT_MOST))
    if not claims:
        return
    body = StatedNumbers(entry["body"])
    rest: StatedNumbers | None = None
    for claim in claims:
        if claim.value in shown or body.holds(claim):
            continue
        if rest is None:
            others = [entry.get(key) for key in ("date", "rule", "quote")]
            rest = StatedNumbers("\n".join(_texts(others)))
        if rest.holds(claim):
            continue
        rounded = _about().search(line, 0, claim.start) is not None
        if rounded and body.holds(claim, rounded=True):
            continue
        said = " ".join(line[claim.start : claim.end].split())
        yield Finding(
            codes.NUMBER_NOT_IN_BODY,
            ("bottom_line",),
            f"says {said}, which the body does not hold",
            "say it in the body or in a table, where its source can be seen, or mend it",
            start=claim.start,
            end=claim.end,
        )
