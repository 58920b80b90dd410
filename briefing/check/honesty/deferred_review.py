"""The honesty checks of entries, each once its sources and series are known."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from briefing.check import honesty
from briefing.pack.model.origins import of_source, reached
from briefing.pack.validation.reference_checker import ENTRY
from briefing.pack.validation.references import cited

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterable, Iterator

    from briefing.pack.model.grades import GradeDefaults
    from briefing.pack.model.origins import Origin
    from briefing.pack.model.tables import Entry, Leaf, Source
    from briefing.pack.problems import Problem

Waiting = tuple[str, int, "Entry"]
"""File, place in it, and entry."""


class HonestyReview:
    """Collects sources, series and actors of the files read so far, and checks entries against
    them.
    """

    def __init__(self, today: datetime.date, defaults: GradeDefaults) -> None:
        self._today = today
        self._defaults = defaults
        self._sources: dict[str, Origin] = {}
        self._series: dict[str, set[str]] = {}
        self._of_series: dict[str, set[str]] = {}
        """The ids of the sources of each series."""
        self._names: list[str] = []
        self._waiting: list[Waiting] = []

    def define(self, leaf: Leaf, bare: Iterable[Source] = ()) -> None:
        """Add the definitions of a file, as far as they are right, and its `bare` addresses."""
        for source in chain(leaf.get("source", []), bare):
            if "id" in source:
                self._sources[source["id"]] = of_source(source)
        for series in leaf.get("series", []):
            if {"id", "points"} <= series.keys():
                self._series[series["id"]] = honesty.in_series(series)
                cites = (cited(point.get("sources", [])) for point in series["points"])
                self._of_series[series["id"]] = set(chain.from_iterable(cites))
        for actor in leaf.get("actor", []):
            self._names += [actor["name"]] if "name" in actor else []
            self._names += actor.get("aliases", [])

    def of_entry(self, path: str, place: int, entry: Entry) -> Iterator[Problem]:
        """Yield the problems of an entry; one whose sources are not known yet has to wait."""
        needed = reached(cited(entry["sources"]), self._sources)
        if all(each in self._sources for each in needed) and all(
            each in self._series for each in entry.get("series", [])
        ):
            yield from self._problems(path, place, entry)
        else:
            self._waiting.append((path, place, entry))

    def waiting(self) -> Iterator[Problem]:
        """Yield the problems of the entries that had to wait."""
        for path, place, entry in self._waiting:
            yield from self._problems(path, place, entry)

    def _problems(self, path: str, place: int, entry: Entry) -> Iterator[Problem]:
        series = entry.get("series", [])
        shown = {number for id in series for number in self._series.get(id, ())}
        found = honesty.of_entry(
            entry,
            today=self._today,
            sources=self._sources,
            shown=shown,
            names=self._names,
            defaults=self._defaults,
            of_tables=[source for id in series for source in sorted(self._of_series.get(id, ()))],
        )
        for each in found:
            yield each.problem(path, (ENTRY, place), entry["id"])
