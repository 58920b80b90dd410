"""Where a reader is, where they were, and how to get back: values without a screen."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Anchor:
    """The line at the top of an entry, by what it shows: it stays at the top at every width."""

    block: int = 0
    offset: int = 0
    """Characters into the block's text; for a table, its line."""


TOP = Anchor()


@dataclass(frozen=True, slots=True)
class EntryPlace:
    """An entry that is open. `pane` is None for a series, which stands in no pane."""

    id: str
    pane: str | None
    position: int = 0
    anchor: Anchor = TOP
    reading: bool = False
    """Whether the focus is in the entry rather than in the list."""
    query: str = ""
    """The search whose words are marked in it."""


@dataclass(frozen=True, slots=True)
class SearchPlace:
    """The search, with its results as they were."""

    query: str
    index: int = 0


Place = EntryPlace | SearchPlace


@dataclass(slots=True)
class History:
    """The places that were left, in both directions, as a browser keeps them."""

    behind: list[Place] = field(default_factory=list)
    ahead: list[Place] = field(default_factory=list)
    most: int = 200

    def leave(self, place: Place) -> None:
        """Keep a place that is left for a new one: nothing lies ahead any more."""
        self.behind.append(place)
        del self.behind[: -self.most]
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


@dataclass(slots=True)
class Memory:
    """Where each pane's list stands, and where each entry was left."""

    positions: dict[str, int] = field(default_factory=dict)
    tops: dict[str, int] = field(default_factory=dict)
    """The first row shown of each pane's list."""
    anchors: dict[str, Anchor] = field(default_factory=dict)
    reading: set[str] = field(default_factory=set)
    """The panes that were left with the focus in the entry."""

    def anchor(self, id: str) -> Anchor:
        """Return where an entry was left, its top at first."""
        return self.anchors.get(id, TOP)
