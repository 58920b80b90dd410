"""The source at which the view of sources opens, from what is read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.pack.model import addresses
from briefing.pack.validation.references import cited

if TYPE_CHECKING:
    from briefing.library.library import Library
    from briefing.library.records import Row


def first_source(library: Library, row: Row) -> str:
    """Return the id of the source that an entry chiefly rests on, or of the source of a page; ""
    where there is none.
    """
    if row["type"] == "source":
        return addresses.parts(row["id"])[1]
    entry = library.entry(row["id"]) if row["type"] == addresses.ENTRY else None
    return cited(entry["sources"][:1])[0] if entry else ""
