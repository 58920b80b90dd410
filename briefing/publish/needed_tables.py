"""The tables of a compiled pack that some of its entries and series need."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from briefing.pack.markdown import entry_body
from briefing.pack.model import addresses
from briefing.pack.validation import references
from briefing.pack.validation.references import LINK, Reference
from briefing.publish import needs

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from briefing.library import Library
    from briefing.pack.model.tables import Entry
    from briefing.publish.needs import Address

_LED_BY = "#"
"""A sign that every link to something of the pack holds."""

_PLACE = "pane"
"""The key of an entry that is no text of it."""

TABLES = {
    addresses.SERIES: "series",
    **{each: f"{each}s" for each in ("source", "actor", "topic", "place", "term")},
}
"""The keys of a document that hold tables, by what those are tables of."""


def needed(
    library: Library, rest: dict[str, Any], entries: list[Any], series: Iterable[str]
) -> dict[str, Any]:
    """Return the tables of `rest`, all of a pack, without what entries and series do not need.

    Entries that others name are not among it.
    """
    return _Needed(library, rest, entries, series).tables()


class _Needed:
    def __init__(
        self, library: Library, rest: dict[str, Any], entries: list[Any], series: Iterable[str]
    ) -> None:
        self._library = library
        self._rest = rest
        self._entries = entries
        self._items: dict[Address, Any] = {
            (table, each["id"]): each for table, key in TABLES.items() for each in rest[key]
        }
        self._found: set[Address] = set()
        for entry in entries:
            needs.reach(self._found, self._of_entry(entry), self._of_item)
        needs.reach(self._found, ((addresses.SERIES, id) for id in series), self._of_item)
        written = [{key: entry[key] for key in entry if key != _PLACE} for entry in entries]
        self._found |= set(needs.terms(cast("list[Entry]", written), rest["terms"]))

    def tables(self) -> dict[str, Any]:
        """Return the tables."""
        told: dict[str, Any] = {
            key: [each for each in self._rest[key] if (table, each["id"]) in self._found]
            for table, key in TABLES.items()
        }
        told["kinds"] = needs.kinds(self._entries, self._rest["kinds"])
        told["dimensions"] = needs.dimensions(self._entries, self._rest["dimensions"])
        tests = self._rest["rule_tests"]
        told["rule_tests"] = needs.rule_tests(tests, self._entries, told["dimensions"])
        return told

    def _of_entry(self, entry: Entry) -> Iterator[Address]:
        yield from needs.speakers(entry)
        body = entry.get("body", "")
        blocks = entry_body.blocks(body) if _LED_BY in body else []
        said = references.of_entry(entry, blocks, self._rest["dimensions"], self._rest["kinds"])
        for each in said:
            if isinstance(each, Reference):
                yield self._led(each.id) if each.table == LINK else (each.table, each.id)

    def _led(self, address: str) -> Address:
        """Return where a link leads; to a heading of its own body, nowhere."""
        row = self._library.row(address)
        return (row["type"], addresses.parts(row["id"])[1]) if row else (LINK, address)

    def _of_item(self, address: Address) -> Iterator[Address]:
        table, item = address[0], self._items.get(address)
        if item is None:
            return
        said: Iterable[object] = ()
        if table == addresses.SERIES:
            said = references.of_series(item)
        elif table == "source":
            said = references.of_source(item)
        yield from ((each.table, each.id) for each in said if isinstance(each, Reference))
