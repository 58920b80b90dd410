"""Dates after today, of what lies behind us."""

from __future__ import annotations

import datetime
from functools import cache
from typing import TYPE_CHECKING, Annotated, Any, NotRequired, get_args, get_origin

from briefing.check.finding import Finding
from briefing.pack import codes
from briefing.pack.model import tables
from briefing.pack.model.dates import days
from briefing.pack.model.fields import When
from briefing.pack.validation.reference_checker import ENTRY
from briefing.pack.validation.references import DATED

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from briefing.pack.model.tables import Leaf, Manifest
    from briefing.pack.problems import Keys

FIGURE = "figure"

_TO_COME = frozenset({("entry", "review_by"), ("pack", "covers_to")})
"""Dates that may lie before us, each with its table: a paper may be about the years to come."""

_HELP = "mend the year"
_PLANNED = "mend the year, or call what is planned a measure"
_GOES_ON = "mend the year, or leave `to` out for as long as it goes on"


def of_manifest(manifest: Manifest, today: datetime.date) -> Iterator[Finding]:
    """Yield a finding for each date of the pack that is after today."""
    yield from _of_row("pack", manifest["pack"], ("pack",), today)


def of_leaf(leaf: Leaf, today: datetime.date) -> Iterator[Finding]:
    """Yield a finding for each date of a row that is after today.

    Of a span both days count, of a month or a year its first. A plan (a measure, a risk, a rule)
    may have any date, and a figure may be that of a span that is not over.
    """
    for table, rows in leaf.items():
        if _dates(table):
            for place, row in enumerate(rows):  # type: ignore[arg-type, var-annotated]
                yield from _of_row(table, row, (table, place), today)


@cache
def _dates(table: str) -> list[Keys]:
    """Return the keys that lead to the dates of a table, but for those that may be to come.

    A table that is misspelt has none.
    """
    hint: Any = (tables.Manifest.__annotations__ | tables.Leaf.__annotations__).get(table)
    while get_origin(hint) in (NotRequired, list):
        (hint,) = get_args(hint)
    return [keys for keys in _dates_in(hint) if (table, *keys) not in _TO_COME]


def _dates_in(shape: Any) -> Iterator[Keys]:
    for key, hint in getattr(shape, "__annotations__", {}).items():
        while hint != When and get_origin(hint) in (NotRequired, Annotated):
            hint = get_args(hint)[0]
        if hint in (datetime.date, When):
            yield (key,)
        else:
            yield from ((key, *keys) for keys in _dates_in(hint))


def _of_row(
    table: str, row: Mapping[str, Any], above: Keys, today: datetime.date
) -> Iterator[Finding]:
    for keys in _dates(table):
        when: Any = row
        for key in keys:
            when = when.get(key) if isinstance(when, dict) else None
        if when is None:
            continue
        of_entry = (table, *keys) == (ENTRY, "date")
        kind = row.get("kind") if of_entry else None
        if of_entry and kind not in DATED:
            continue
        first, _ = days(when)
        if first > today:
            yield _finding((*above, *keys), today, _PLANNED if kind else _HELP)
        elif kind != FIGURE and isinstance(when, dict) and when.get("to", today) > today:
            yield _finding((*above, *keys, "to"), today, _GOES_ON)


def _finding(keys: Keys, today: datetime.date, help: str) -> Finding:
    return Finding(codes.DATE_IN_FUTURE, keys, f"is after today, {today}", help)
