"""The filter that leaves what is unread: what is read meanwhile stays until the list is left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.app.session.filters import Chosen, Filter, same

if TYPE_CHECKING:
    from collections.abc import Set

UNREAD = Filter("reading", "unread", "unread")
"""The filter, before it is chosen: then it has the entries that are unread."""


def with_entries(chosen: Chosen, unread: Set[str]) -> Chosen:
    """Return filters, the one by what is unread with those entries, where it has none yet."""
    mine = UNREAD._replace(ids=frozenset(unread))
    return tuple(mine if each == UNREAD else each for each in chosen)


def renewed(chosen: Chosen, unread: Set[str]) -> Chosen:
    """Return filters, the one by what is unread with what that is now."""
    was = same(chosen, UNREAD)
    return with_entries(tuple(UNREAD if each is was else each for each in chosen), unread)


def without(chosen: Chosen) -> Chosen:
    """Return the filters but the one by what is unread."""
    was = same(chosen, UNREAD)
    return tuple(each for each in chosen if each is not was)
