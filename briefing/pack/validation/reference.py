"""What a table of a pack refers to, and what is wrong in it whatever the rest of the pack holds."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Final, NamedTuple

from briefing.pack.markdown import headings
from briefing.pack.suggest import did_you_mean

if TYPE_CHECKING:
    from briefing.pack.problems import Anchor, Keys

LINK: Final = "link"
"""Stands for a table in the reference of a link, whose id is an address of any table."""


class Reference(NamedTuple):
    """A reference: an id of some table of the pack, under a key."""

    key: str
    table: str
    id: str
    at: Keys = ()
    listed: bool = True
    """Whether it is enough that the id exists: a citation in a body also needs its source to be
    one of the entry's."""
    headings: Mapping[str, int] | None = None
    """Of a link: the headings of its own body, to one of which it may lead instead; their slugs,
    each with the place of its block."""

    @property
    def heading(self) -> str | None:
        """The slug of the heading that it leads to where no address of the pack is so called."""
        if not self.headings:
            return None
        slug = headings.slug_of_link(self.id)
        return slug if slug in self.headings else None


class Mistake(NamedTuple):
    """A mistake at a key, whatever the rest of the pack holds."""

    key: str
    message: str
    code: str
    at: Keys
    anchor: Anchor = "value"
    others: tuple[str, ...] = ()
    """Keys that would do in place of one that is missing."""


References = Iterable[Reference | Mistake]


def unknown(table: str, wanted: str, meant: str) -> str:
    """Return the message for an id that does not exist, with the one that may be meant, or ""."""
    return f"there is no {table} `{wanted}`{did_you_mean(meant)}"
