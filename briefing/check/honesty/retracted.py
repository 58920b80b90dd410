"""Retracted sources: entries that rest on one, or on a source that derives from it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from briefing.check.finding import Finding
from briefing.pack import codes
from briefing.pack.model.origins import Origins, reached
from briefing.pack.model.scales import SUPERSEDED, WITHDRAWN
from briefing.pack.model.standing import written
from briefing.pack.validation.references import cited

if TYPE_CHECKING:
    from briefing.pack.model.tables import Entry

NOT_STANDING = (SUPERSEDED, WITHDRAWN)
"""The standings of entries that say themselves that they do not stand."""


def of_entry(entry: Entry, sources: Origins, of_tables: Iterable[str]) -> Iterator[Finding]:
    """Yield a finding for each retracted source that an entry rests on.

    `of_tables` are the ids of the sources of its series.
    """
    cites = cited(entry["sources"])
    quoted = entry["quote"].get("source", "") if "quote" in entry else ""
    ids = dict.fromkeys((*cites, *((quoted,) if quoted else ()), *of_tables))
    if written(entry) in NOT_STANDING:
        return
    for id in reached(ids, sources):
        if id in sources and sources[id].retracted:
            places = {each: number for number, each in enumerate(cites)}
            if id in places:
                keys: tuple[str | int, ...] = ("sources", places[id])
                message = f"rests on `{id}`, which was retracted"
            elif id == quoted:
                keys, message = ("quote", "source"), f"quotes `{id}`, which was retracted"
            elif id in ids:
                keys, message = ("series",), f"shows numbers of `{id}`, which was retracted"
            else:
                keys = ("sources",)
                message = f"rests on what derives from `{id}`, which was retracted"
            yield Finding(
                codes.RESTS_ON_RETRACTED,
                keys,
                message,
                "look at what it says again: cite another source, or set `standing` to withdrawn",
                source=id,
            )
