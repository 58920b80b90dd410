"""The names behind a pack's ids."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.pack.model.scales import KINDS

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

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

    def __init__(self, dimensions: Mapping[str, Dimension], kinds: Mapping[str, EntryKind]) -> None:
        self.dimensions = dimensions
        self.kinds = kinds
        self.actors: dict[str, Named] = {}
        self.topics: dict[str, Named] = {}
        self.places: dict[str, Place] = {}
        self.sources: dict[str, Source] = {}
        self.series: dict[str, Series] = {}

    def add(self, leaf: Leaf) -> None:
        """Add the tables of a file."""
        self.actors |= {item["id"]: item for item in leaf.get("actor", [])}
        self.topics |= {item["id"]: item for item in leaf.get("topic", [])}
        self.places |= {item["id"]: item for item in leaf.get("place", [])}
        self.sources |= {item["id"]: item for item in leaf.get("source", [])}
        self.series |= {item["id"]: item for item in leaf.get("series", [])}

    def actor(self, speaker: str) -> str:
        """Return an actor's name; a speaker may be a person whom the pack does not list."""
        return self.actors[speaker]["name"] if speaker in self.actors else speaker

    def kind(self, kind: str) -> str:
        """Return the title of a kind of entries, a built-in one or the pack's own."""
        return KINDS.get(kind) or self.kinds[kind]["title"]

    def origins(self, id: str) -> set[str]:
        """Return the ids of a source and of all that it derives from, however far back."""
        found: set[str] = set()
        open_ids = [id]
        while open_ids:
            if (one := open_ids.pop()) not in found:
                found.add(one)
                open_ids += self.sources[one].get("derives_from", [])
        return found

    def cited(self, citations: Iterable[Citation]) -> list[tuple[Source, str]]:
        """Return sources, each with the place in it, or "" where the whole is cited."""
        return [
            (self.sources[item], "")
            if isinstance(item, str)
            else (self.sources[item["id"]], item.get("at", ""))
            for item in citations
        ]

    def of(self, entry: Entry) -> list[str]:
        """Return the names, with aliases, of an entry's actors, topics and places."""
        items: list[Named] = [
            *(self.actors[each] for each in entry.get("actors", [])),
            *(self.actors[each] for each in entry["said_by"]),
            *(self.topics[each] for each in entry.get("topics", [])),
            *(self.places[each] for each in entry.get("places", [])),
        ]
        return list(
            dict.fromkeys(
                name for item in items for name in (item["name"], *item.get("aliases", []))
            )
        )
