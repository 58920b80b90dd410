"""Addresses: what everything of a pack that can be read by itself is called.

A link in a body, the reader and the shell take the same: an id, or a table and an id, as
`topic:scrambles`. An id alone names what comes first in `TABLES` of everything that has it.
"""

from __future__ import annotations

from briefing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import Final, Literal

    Table = Literal["entry", "series", "actor", "topic", "place", "term", "source", "pack"]
    """What has an address."""

ENTRY: Final = "entry"
SERIES: Final = "series"
PACK: Final = "pack"
SOURCE: Final = "source"

NAMED: Final = ("actor", "topic", "place", "term", SOURCE)
"""The tables of what entries name."""

PAGED: Final = (*NAMED, PACK)
"""What has a page of its own beside entries and series: names, and the pack as a whole."""

TABLES: Final = (ENTRY, SERIES, *PAGED)
"""Everything that has an address, in the order in which an id that several have is resolved."""

SPOKEN: Final = {each: each for each in TABLES} | {SERIES: "table"}
"""What a reader is told that something is."""

SEPARATOR: Final = ":"


def of(table: str, id: str) -> str:
    """Return the address that names an id of a table, whatever else has that id."""
    return f"{table}{SEPARATOR}{id}"


def parts(address: str) -> tuple[str, str]:
    """Return the table and the id of an address; the table is "" where none is named."""
    table, separator, id = address.partition(SEPARATOR)
    return (table, id) if separator and table in TABLES else ("", address)
