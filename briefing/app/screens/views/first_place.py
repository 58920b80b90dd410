"""The place at which the map opens, from what is read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.pack.model import addresses

if TYPE_CHECKING:
    from briefing.library.library import Library
    from briefing.library.records import Row


def first_place(library: Library, row: Row) -> str:
    """Return the id of the first place that an entry names, or of the place of a page; "" where
    there is none.
    """
    if row["type"] == "place":
        return addresses.parts(row["id"])[1]
    entry = library.entry(row["id"]) if row["type"] == addresses.ENTRY else None
    places: list[str] = entry.get("places", []) if entry else []
    return places[0] if places else ""
