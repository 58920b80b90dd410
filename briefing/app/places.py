"""Where a reader is, where they were, and how to get back: values without a screen."""

from __future__ import annotations

from typing import NamedTuple

from briefing.app.asked import NOTHING, Asked, Chosen

BEFORE = -1
"""The offset of the empty line above a block."""


class Anchor(NamedTuple):
    """The line at the top of an entry, by what it shows: it stays at the top at every width."""

    block: int = 0
    offset: int = 0
    """Characters into the block's text; for a table, its line; BEFORE, the empty line above."""


TOP = Anchor()


class EntryPlace(NamedTuple):
    """An entry that is open. `pane` is None for a series, which stands in no pane."""

    id: str
    pane: str | None
    position: int = 0
    """Its place in the pane, filtered or not."""
    anchor: Anchor = TOP
    reading: bool = False
    """Whether the focus is in the entry rather than in the list."""
    asked: Asked = NOTHING
    """The search whose words are marked in it."""
    came: bool = False
    """Whether a link or a search led to it."""
    filters: Chosen | None = None
    """What its pane is filtered by; None: by what it is filtered by now."""


class SearchPlace(NamedTuple):
    """The search, with its results as they were."""

    asked: Asked = NOTHING
    result: int = 0
    """Which result was chosen."""
    top: int = 0
    """The first line of the results that was shown."""


NOTHING_ASKED = SearchPlace()

Place = EntryPlace | SearchPlace


class History:
    """The places that were left, in both directions, as a browser keeps them."""

    MOST = 200
    """Places that are kept."""

    def __init__(self) -> None:
        self.behind: list[Place] = []
        self.ahead: list[Place] = []

    def leave(self, place: Place) -> None:
        """Keep a place that is left for a new one: nothing lies ahead any more."""
        self.behind.append(place)
        del self.behind[: -self.MOST]
        self.ahead.clear()

    def back(self, place: Place) -> Place | None:
        """Return the place before, keeping this one to come back to; None where there is none."""
        if not self.behind:
            return None
        self.ahead.append(place)
        return self.behind.pop()

    def forward(self, place: Place) -> Place | None:
        """Return the place that was left by going back, or None where there is none."""
        if not self.ahead:
            return None
        self.behind.append(place)
        return self.ahead.pop()

    def forget(self, gone: set[str]) -> None:
        """Forget the places of entries that are gone."""
        for places in (self.behind, self.ahead):
            places[:] = [
                each for each in places if not (isinstance(each, EntryPlace) and each.id in gone)
            ]


class Memory:
    """Where each pane's list stands, and where each entry was left."""

    def __init__(self) -> None:
        self.positions: dict[str, int] = {}
        self.chosen: dict[str, str] = {}
        """The entry that is chosen in each pane that was left."""
        self.filters: dict[str, Chosen] = {}
        """What each pane is filtered by, where it is."""
        self.tops: dict[str, int] = {}
        """The first row shown of each pane's list."""
        self.anchors: dict[str, Anchor] = {}
        self.reading: set[str] = set()
        """The panes that were left with the focus in the entry."""

    def leave(self, pane: str, position: int, top: int, *, reading: bool) -> None:
        """Keep how a pane is left."""
        self.positions[pane] = position
        self.tops[pane] = top
        self.reading.add(pane) if reading else self.reading.discard(pane)

    def anchor(self, id: str) -> Anchor:
        """Return where an entry was left, its top at first."""
        return self.anchors.get(id, TOP)
