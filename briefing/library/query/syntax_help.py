"""The query language in words: what the help of the shell and of the reader says."""

from __future__ import annotations

from briefing import TYPE_CHECKING
from briefing.library.search_fields import FIELDS

if TYPE_CHECKING:
    from collections.abc import Iterator

OPERATORS = {
    "words": "entries that hold all of them; where none does, those that hold most",
    '"a phrase"': "these words in a row",
    "-word": "not this: nothing that holds it is found",
    "word*": "words that begin so",
    "except word": "or other than, but not, NOT: what holds it stands last",
    "without Name": "or not Name: the same, where a name follows",
    "28/7/23": "a date, in any form",
    "¥43tn": "an amount, in any form",
    "one OR other": "one of the two is enough",
    "field:value": "one of several with commas; -field:value leaves out",
}
"""What may be written in a query, and what it asks for."""


def fields() -> Iterator[tuple[str, str]]:
    """Yield each field as it is written, and what may be asked of it."""
    for field, told in FIELDS.items():
        yield f"{field}:", told
