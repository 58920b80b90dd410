"""The names behind a pack's ids."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefing.library.shapes import Glossary
    from briefing.pack.briefing import Briefing
    from briefing.pack.model import Citation, Entry, Named, Series, Source, Term


class Names:
    """Looks up what an id of a pack stands for."""

    def __init__(self, briefing: Briefing) -> None:
        self.actors = {item["id"]: item for item in briefing.actors}
        self.topics = {item["id"]: item for item in briefing.topics}
        self.places = {item["id"]: item for item in briefing.places}
        self.sources: dict[str, Source] = {item["id"]: item for item in briefing.sources}
        self.series: dict[str, Series] = {item["id"]: item for item in briefing.series}
        self.entries: dict[str, Entry] = {
            placed.entry["id"]: placed.entry for placed in briefing.entries
        }
        self.dimensions = briefing.dimensions
        self.contradicted: dict[str, list[str]] = {}
        """Entries that contradict an entry, by its id: shown on both sides."""
        for placed in briefing.entries:
            for other in placed.entry.get("contradicts", []):
                self.contradicted.setdefault(other, []).append(placed.entry["id"])
        self.terms = briefing.terms

    def actor(self, speaker: str) -> str:
        """Return an actor's name; a speaker may be a person whom the pack does not list."""
        return self.actors[speaker]["name"] if speaker in self.actors else speaker

    def opposed(self, entry: Entry) -> list[Entry]:
        """Return the entries that `entry` contradicts or is contradicted by, each once."""
        ids = [*entry.get("contradicts", []), *self.contradicted.get(entry["id"], [])]
        return [self.entries[each] for each in dict.fromkeys(ids)]

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

    def glossary(self) -> Glossary:
        """Return what everything of the pack is called, by table and id."""
        tables = {
            "actor": self.actors.values(),
            "topic": self.topics.values(),
            "place": self.places.values(),
            "term": self.terms,
        }
        found: Glossary = {
            table: {
                item["id"]: [
                    item["name"],
                    *item.get("aliases", []),
                    *([item["ja"]] if "ja" in item else []),
                ]
                for item in cast("Iterable[Term]", items)
            }
            for table, items in tables.items()
        }
        found["source"] = {
            item["id"]: [f"{item['publisher']}: {item['title']}"] for item in self.sources.values()
        }
        return found
