"""What a pack defines and nothing uses: a source on which nothing rests, an actor who acts not."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from briefing.pack import codes
from briefing.pack.problems import Problem
from briefing.pack.validation.references import Reference

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from briefing.pack.model.tables import Leaf, Named
    from briefing.pack.problems import Keys
    from briefing.pack.validation.references import Mistake

UNUSED = {
    "source": codes.UNUSED_SOURCE,
    "actor": codes.UNUSED_ACTOR,
    "topic": codes.UNUSED_TOPIC,
    "place": codes.UNUSED_PLACE,
    "series": codes.UNUSED_SERIES,
}
"""The tables of which all should be used, and what is wrong where one is not."""


class UnusedIds:
    """Remembers what is defined, where, and what is used."""

    def __init__(self) -> None:
        self._defined: dict[tuple[str, str], tuple[str, Keys]] = {}
        self._used: set[tuple[str, str]] = set()
        self.named: set[str] = set()
        """What may be used in parts of a file that could not be read."""

    def define(self, path: str, leaf: Leaf) -> None:
        """Tell what a file defines; a quotation's speaker may be an actor, and uses it."""
        for entry in leaf.get("entry", []):
            if "speaker" in entry.get("quote", {}):
                self._used.add(("actor", entry["quote"]["speaker"]))
        tables = cast("dict[str, list[Named]]", leaf)
        for table in UNUSED:
            for place, item in enumerate(tables.get(table, [])):
                if "id" in item:
                    self._defined.setdefault((table, item["id"]), (path, (table, place, "id")))

    def refer(self, said: Iterable[Reference | Mistake]) -> None:
        """Tell what is referred to."""
        self._used.update((each.table, each.id) for each in said if isinstance(each, Reference))

    def problems(self, unresolved: Iterable[Problem]) -> Iterator[Problem]:
        """Yield what nothing uses, not even a misspelt reference."""
        meant = {each.meant for each in unresolved}
        for (table, id), (path, keys) in self._defined.items():
            if (table, id) not in self._used and id not in self.named and id not in meant:
                message = f"nothing uses the {table} `{id}`"
                yield Problem(path, message, code=UNUSED[table], keys=keys)
