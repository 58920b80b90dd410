"""Definitions that nothing uses: a source without entries, an actor without a role."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from briefing.pack import codes, limits
from briefing.pack.model import addresses
from briefing.pack.problems import Problem
from briefing.pack.validation.references import BUILT_IN_KINDS, KIND, LINK, Reference

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from briefing.pack.model.tables import Leaf, Named
    from briefing.pack.problems import Anchor, Keys
    from briefing.pack.validation.references import Mistake

UNUSED = {
    "source": codes.UNUSED_SOURCE,
    "actor": codes.UNUSED_ACTOR,
    "topic": codes.UNUSED_TOPIC,
    "place": codes.UNUSED_PLACE,
    "series": codes.UNUSED_SERIES,
    KIND: codes.UNUSED_KIND,
}
"""Tables whose definitions should all be used, and the code where one is not."""


class UnusedIds:
    """Collects the definitions of a pack, with their places, and their uses."""

    def __init__(self) -> None:
        self._defined: dict[tuple[str, str], tuple[str, Keys]] = {}
        self._used: set[tuple[str, str]] = set()
        """Tables and ids; "" is any table."""
        self.named: set[str] = set()
        """Ids that parts which could not be read may use."""

    def define(self, path: str, leaf: Leaf) -> None:
        """Add the definitions of a file, and the speakers of its quotations, which may be
        actors.
        """
        for entry in leaf.get("entry", []):
            if "speaker" in entry.get("quote", {}):
                self._used.add(("actor", entry["quote"]["speaker"]))
        tables = cast("dict[str, list[Named]]", leaf)
        for table in UNUSED:
            for place, item in enumerate(tables.get(table, [])):
                if "id" in item:
                    self._defined.setdefault((table, item["id"]), (path, (table, place, "id")))

    def define_kinds(self, names: Iterable[str]) -> None:
        """Add the kinds of entries that the manifest defines."""
        for name in names:
            if name not in BUILT_IN_KINDS:  # which is an error
                self._defined[KIND, name] = (limits.MANIFEST, (KIND, name))

    def refer(self, said: Iterable[Reference | Mistake]) -> None:
        """Add the uses of ids."""
        for each in said:
            if isinstance(each, Reference):
                table, id = each.table, each.id
                if table == LINK:
                    table, id = addresses.parts(id)
                self._used.add((table, id))

    def problems(self, unresolved: Iterable[Problem]) -> Iterator[Problem]:
        """Yield a problem for each definition without a use, even a misspelt one."""
        meant = {addresses.parts(each.meant)[1] for each in unresolved}
        for (table, id), (path, keys) in self._defined.items():
            used = (table, id) in self._used or ("", id) in self._used
            if not used and id not in self.named and id not in meant:
                message = f"nothing uses the {table} `{id}`"
                anchor: Anchor = "table" if table == KIND else "value"
                yield Problem(path, message, code=UNUSED[table], keys=keys, anchor=anchor)
