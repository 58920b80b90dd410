"""Honesty checks: claims, numbers and quotations that say more than their sources.

All findings are warnings: a check can see that something is worth a look, not that it is wrong.
The text is read as it is written, Markdown included, so that a finding can be pointed at.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from datetime import date
from typing import TYPE_CHECKING

from briefing.check.honesty import (
    editing,
    likelihood,
    numbers,
    origins,
    quotations,
    retracted,
)
from briefing.check.honesty.numbers import in_series
from briefing.pack.markdown import citations
from briefing.pack.model.grades import GradeDefaults
from briefing.pack.model.origins import Origin

if TYPE_CHECKING:
    from briefing.check.finding import Finding
    from briefing.pack.model.tables import Entry

__all__ = ["Origin", "in_series", "of_entry"]


def of_entry(
    entry: Entry,
    *,
    today: date,
    sources: Mapping[str, Origin],
    shown: Collection[str] = (),
    names: Collection[str] = (),
    defaults: GradeDefaults | None = None,
    of_tables: Collection[str] = (),
) -> Iterator[Finding]:
    """Yield the findings in an entry that has the right shape.

    `sources` are the pack's, by id. `shown` are the numbers of the series under the entry (see
    `in_series`), `names` those of the pack's actors, by which a quotation may be attributed.
    `defaults` are the pack's grades, `of_tables` the ids of the sources of the series.
    """
    written = entry.get("body", "")
    if citations.OPENS in written:  # which say where to look, and state nothing
        entry = {**entry, "body": citations.without(written)}
    yield from likelihood.of_entry(entry)
    yield from numbers.of_entry(entry, shown)
    yield from origins.of_entry(entry, sources, defaults or GradeDefaults())
    yield from retracted.of_entry(entry, sources, of_tables)
    yield from quotations.of_entry(entry, names, written)
    yield from editing.of_entry(entry, today)
