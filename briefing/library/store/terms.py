"""The terms of documents that refer to something: by them it is known what names it."""

from __future__ import annotations

CONTRADICTS, SERIES, ENTRY = "contradicts", "series", "entry"
LINKED, ALONE, HANDLING = "linked", "alone", "handling"
SOURCE, UNCLAIMED = "source", "unclaimed"
"""Tables in the terms of documents that refer to another: `contradicts=some-id`. A link refers to
an address of any table; what rests on a source alone, to nothing else. The handling
label of an entry is a term, too, and so is a key of which its author claims nothing."""

UNCLAIMED_STANDING = f"{UNCLAIMED}=standing"
"""The term of entries whose standing is worked out from their sources."""


def start(table: str) -> str:
    """Return how the terms of all that refer to an id of a table begin."""
    return f"{table}="


def term(table: str, id: str) -> str:
    """Return the term of documents that refer to an id of a table."""
    return f"{table}={id}"
