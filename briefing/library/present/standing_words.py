"""How an entry stands, in a word: for a line of a list that has room for words."""

from __future__ import annotations

from briefing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefing.library.records import Row


def standing_words(row: Row) -> str:
    """Return the standing of an entry, as what its author calls it where it is not shown so; ""
    where there is none.
    """
    called = "called " if row.get("only_called") else ""
    return f"{called}{row['standing']}" if "standing" in row else ""
