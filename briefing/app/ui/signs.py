"""The signs in a list: how an entry stands and what changed, never told by colour alone."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from briefing.pack.model.addresses import ENTRY
from briefing.publish.signs import NOT_SAID, shown, shown_standing
from briefing.publish.signs import RETRACTED as RETRACTED
from briefing.publish.signs import STANDING as STANDING
from briefing.publish.signs import standing as sign_of

if TYPE_CHECKING:
    from briefing.library.records import Row

CHANGE = {"new": "+", "stronger": "▲", "weaker": "▼", "unchanged": "="}
LATER = "»"
FRESH = "*"
"""Stands before the title of what says something else than when it was opened last."""

UNREAD = "•"
"""Stands before the title of what was never read."""

BOOKMARK = "m"
"""Stands before the title of what is bookmarked without a letter."""

NOTES = "✎"
"""Stands behind the title of what has notes, their number behind it where there are several."""


class Standing(NamedTuple):
    """How an entry stands: the sign before its title, and the style of the sign and the title."""

    sign: str
    style: str
    title: str = ""


UNGRADED = "ungraded"
_GONE = frozenset(("superseded", "withdrawn"))


def standing(row: Row) -> Standing:
    """Return how the entry of a row stands, as this terminal shows it; nothing else does."""
    if row["type"] != ENTRY:
        return Standing(" ", UNGRADED)
    name = shown_standing(row)
    if not name:
        return Standing(shown(NOT_SAID), UNGRADED)
    return Standing(sign_of(name), name, name if name in _GONE else "")


def change(row: Row) -> str:
    """Return what has changed: against the edition before, since the paper, in its sources."""
    signs = CHANGE.get(row.get("change", ""), "")
    signs += LATER if row.get("later") else ""
    signs += RETRACTED if row.get("retracted") else ""
    return shown(signs)


def dates(row: Row) -> tuple[str, ...]:
    """Return the forms of a row's date: to the day, to the month, to the year; none: no date."""
    if "date" not in row:
        return ()
    return row["date"], row.get("month", ""), row.get("year", "")
