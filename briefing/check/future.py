"""Dates after today, of what lies behind us."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from briefing.check.finding import Finding
from briefing.pack import codes
from briefing.pack.model.dates import days
from briefing.pack.validation.reference_checker import ENTRY
from briefing.pack.validation.references import DATED

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from briefing.pack.model.fields import When
    from briefing.pack.model.tables import Leaf, Manifest
    from briefing.pack.problems import Keys

AS_OF = "as_of"


def of_manifest(manifest: Manifest, today: date) -> Iterator[Finding]:
    """Yield a finding where the facts are said to have been looked at after today."""
    if AS_OF in manifest["pack"]:
        yield from _after(manifest["pack"]["as_of"], today, ("pack", AS_OF))


def of_leaf(leaf: Leaf, today: date) -> Iterator[Finding]:
    """Yield a finding for each entry and source with a date after today: the first day counts of a
    span, and of a plan (a measure, a risk, a rule) none.
    """
    for place, entry in enumerate(leaf.get("entry", [])):
        if "date" in entry and entry.get("kind") in DATED:
            yield from _after(entry["date"], today, (ENTRY, place, "date"))
        if AS_OF in entry:
            yield from _after(entry["as_of"], today, (ENTRY, place, AS_OF))
    for place, source in enumerate(leaf.get("source", [])):
        for key in ("date", "accessed"):
            if key in source:
                when = cast("dict[str, When]", source)[key]
                yield from _after(when, today, ("source", place, key))


def _after(when: When, today: date, keys: Keys) -> Iterator[Finding]:
    first, _ = days(when)
    if first > today:
        yield Finding(
            codes.DATE_IN_FUTURE,
            keys,
            f"is after today, {today}",
            "mend the year, or call what is planned a measure",
        )
