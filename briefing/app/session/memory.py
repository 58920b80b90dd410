"""How panes and entries were left, kept while the program runs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.app.session.places import TOP, Anchor

if TYPE_CHECKING:
    from briefing.app.session.filters import Chosen


class Memory:
    """Where each pane's list stands, and where each entry was left."""

    def __init__(self) -> None:
        self.positions: dict[str, int] = {}
        """The row that is chosen in each pane's list, filtered or not."""
        self.chosen: dict[str, str] = {}
        """The id of the entry that is chosen in each pane that was left."""
        self.filters: dict[str, Chosen] = {}
        """What each pane is filtered by, where it is."""
        self.tops: dict[str, int] = {}
        """The first line shown of each pane's list."""
        self.anchors: dict[str, Anchor] = {}
        """What stood at the top of each entry that was left."""
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
