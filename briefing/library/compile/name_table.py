"""The names behind a pack's ids."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from briefing.pack.model import entry_kinds, origins, standing
from briefing.pack.model.grades import Grade, GradeDefaults, of_halves
from briefing.pack.validation.references import cited

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from briefing.pack.model.fields import Standing
    from briefing.pack.model.origins import Origin, Support
    from briefing.pack.model.tables import (
        Citation,
        Dimension,
        Entry,
        EntryKind,
        Leaf,
        Named,
        Place,
        Series,
        Source,
    )


class NameTable:
    """Looks up ids of a pack: actors, topics, places, sources, series and kinds of entries."""

    def __init__(
        self,
        dimensions: Mapping[str, Dimension],
        kinds: Mapping[str, EntryKind],
        defaults: GradeDefaults,
    ) -> None:
        self.dimensions = dimensions
        self.kinds = kinds
        self.defaults = defaults
        """The grades of sources and entries that have none of their own."""
        self.actors: dict[str, Named] = {}
        self.topics: dict[str, Named] = {}
        self.places: dict[str, Place] = {}
        self.sources: dict[str, Source] = {}
        self.origins: dict[str, Origin] = {}
        """Of the sources, by their ids."""
        self._retracted: set[str] = set()
        self._lines: dict[str, frozenset[str]] = {}
        """Of each source, its id and those of all that it derives from, as far as they were asked
        for."""
        self._worth: tuple[tuple[str, ...], Support] | None = None
        """The sources that were asked for last, and what they are worth."""
        self.series: dict[str, Series] = {}

    def add(self, leaf: Leaf) -> None:
        """Add the tables of a file."""
        self.actors |= {item["id"]: item for item in leaf.get("actor", [])}
        self.topics |= {item["id"]: item for item in leaf.get("topic", [])}
        self.places |= {item["id"]: item for item in leaf.get("place", [])}
        sources = {item["id"]: item for item in leaf.get("source", [])}
        self.sources |= sources
        self.origins |= {id: origins.of_source(item) for id, item in sources.items()}
        self._retracted |= {id for id, item in sources.items() if "retracted" in item}
        self.series |= {item["id"]: item for item in leaf.get("series", [])}
        if sources:
            self._lines.clear()
            self._worth = None

    def actor(self, speaker: str) -> str:
        """Return an actor's name; a speaker may be a person whom the pack does not list."""
        return self.actors[speaker]["name"] if speaker in self.actors else speaker

    def kind(self, kind: str) -> str:
        """Return the title of a kind of entries, a built-in one or the pack's own."""
        return entry_kinds.title(kind, self.kinds)

    def line_of(self, id: str) -> frozenset[str]:
        """Return the ids of a source and of all that it derives from, however far back."""
        if id not in self._lines:
            self._lines[id] = frozenset(origins.reached([id], self.origins))
        return self._lines[id]

    def cited(self, citations: Iterable[Citation]) -> list[tuple[Source, str]]:
        """Return sources, each with the place in it, or "" where the whole is cited."""
        return [
            (self.sources[item], "")
            if isinstance(item, str)
            else (self.sources[item["id"]], item.get("at", ""))
            for item in citations
        ]

    def grade(self, source: Source, entry: Entry) -> Grade:
        """Return the grade of what an entry says on a source."""
        return of_halves(self.defaults.letter(source), self.defaults.digit(entry))

    def origins_of(self, ids: Iterable[str]) -> list[str]:
        """Return the ids of the sources in which the information of some others originates."""
        return origins.origins(ids, self.origins)

    def standing(self, entry: Entry) -> Standing:
        """Return how an entry stands: as it is written, or as its sources allow."""
        return standing.of_entry(entry, cited(entry["sources"]), self.origins, self.defaults)

    def may_be_confirmed(self, entry: Entry) -> bool:
        """Return whether the sources of an entry allow to call it confirmed."""
        worth = self.support(cited(entry["sources"]))
        return standing.may_be_confirmed(entry, worth, self.defaults)

    def support(self, ids: Iterable[str]) -> Support:
        """Return what some sources are worth to an entry that rests on them."""
        asked = tuple(ids)
        if self._worth is None or self._worth[0] != asked:
            self._worth = asked, origins.support(asked, self.origins)
        return self._worth[1]

    def rests_on(self, entry: Entry) -> dict[str, None]:
        """Return the ids of all sources that an entry rests on: those that it cites, those of its
        quotation and its tables, and all that they derive from.
        """
        ids = cited(entry["sources"])
        if "source" in entry.get("quote", {}):
            ids.append(entry["quote"]["source"])
        for id in entry.get("series", []):
            ids += self.of_series(self.series[id])
        return origins.reached(ids, self.origins)

    def of_series(self, series: Series) -> list[str]:
        """Return the ids of the sources that the rows of a series cite."""
        return [id for point in series["points"] for id in cited(point.get("sources", []))]

    def retracted(self, ids: Iterable[str]) -> list[str]:
        """Return those of some sources that were retracted."""
        return [id for id in ids if id in self._retracted] if self._retracted else []

    def of(self, entry: Entry) -> list[str]:
        """Return the names, with aliases, of an entry's actors, topics and places."""
        items: list[Named] = [
            *(self.actors[each] for each in entry.get("actors", [])),
            *(self.actors[each] for each in entry.get("said_by", [])),
            *(self.topics[each] for each in entry.get("topics", [])),
            *(self.places[each] for each in entry.get("places", [])),
        ]
        return list(dict.fromkeys(chain.from_iterable(map(_all_names, items))))


def _all_names(item: Named) -> list[str]:
    return [item["name"], *item.get("aliases", [])]
