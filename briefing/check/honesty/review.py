"""Reading entries as an editor does, once what they rest on is known."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.check import honesty
from briefing.check.honesty import Origin
from briefing.pack.validation.references import cited

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterator

    from briefing.check.finding import Finding
    from briefing.pack.model.tables import Entry, Leaf

Waiting = tuple[str, int, "Entry"]
"""A file, a place in it, and the entry there."""


class Editor:
    """Knows the sources, series and actors of the files that were read so far."""

    def __init__(self, today: datetime.date) -> None:
        self._today = today
        self._sources: dict[str, Origin] = {}
        self._series: dict[str, set[str]] = {}
        self._names: list[str] = []
        self._waiting: list[Waiting] = []

    def define(self, leaf: Leaf) -> None:
        """Tell what a file defines, as far as it is right."""
        for source in leaf.get("source", []):
            if "id" in source:
                kind, origins = source.get("kind", "secondary"), source.get("derives_from", ())
                self._sources[source["id"]] = Origin(kind, origins)
        for series in leaf.get("series", []):
            if {"id", "points"} <= series.keys():
                self._series[series["id"]] = honesty.in_series(series)
        for actor in leaf.get("actor", []):
            self._names += [actor["name"]] if "name" in actor else []
            self._names += actor.get("aliases", [])

    def read(self, path: str, place: int, entry: Entry) -> Iterator[Finding]:
        """Yield what is worth a second look; an entry whose sources come later has to wait."""
        needed = cited(entry["sources"])
        if all(each in self._sources for each in needed) and all(
            each in self._series for each in entry.get("series", [])
        ):
            yield from self._findings(entry)
        else:
            self._waiting.append((path, place, entry))

    def rest(self) -> Iterator[tuple[str, int, str, Iterator[Finding]]]:
        """Yield the file, the place and the id of those that waited, each with what was found."""
        for path, place, entry in self._waiting:
            yield path, place, entry["id"], self._findings(entry)

    def _findings(self, entry: Entry) -> Iterator[Finding]:
        shown = {number for id in entry.get("series", []) for number in self._series.get(id, ())}
        return honesty.of_entry(
            entry, today=self._today, sources=self._sources, shown=shown, names=self._names
        )
