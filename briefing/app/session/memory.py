"""How panes and entries were left, kept while the program runs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.app.session.places import TOP, Anchor

if TYPE_CHECKING:
    from briefing.app.session.filters import Chosen


class Memory:
    """Where each pane's list stands, and where each entry was left."""

    KEPT = 1000
    """Entries and pages of which it is kept where they were left."""

    def __init__(self) -> None:
        self.answers: dict[str, str] = {}
        """What was answered in the rule walk last: a value of each condition."""
        self.positions: dict[str, int] = {}
        """The row that is chosen in each pane's list, filtered or not."""
        self.wanted: dict[str, int] = {}
        """The place in the pack's order of what is to be chosen in a pane's list, where that was
        rearranged since it was shown: its row is found once it is shown."""
        self.chosen: dict[str, str] = {}
        """The id of the entry that is chosen in each pane that was left."""
        self.filters: dict[str, Chosen] = {}
        """What each pane is filtered by, where it is."""
        self.tops: dict[str, int] = {}
        """The first line shown of each pane's list."""
        self._anchors: dict[str, Anchor] = {}
        """What stood at the top of the entries that were left last, where that was not theirs."""
        self.reading: set[str] = set()
        """The panes that were left with the focus in the entry."""

    def leave(self, pane: str, position: int, top: int, *, reading: bool) -> None:
        """Keep how a pane is left."""
        self.positions[pane] = position
        self.tops[pane] = top
        self.reading.add(pane) if reading else self.reading.discard(pane)

    def leave_entry(self, id: str, anchor: Anchor) -> None:
        """Keep where an entry is left."""
        self._anchors.pop(id, None)
        if anchor != TOP:
            self._anchors[id] = anchor
            if len(self._anchors) > self.KEPT:
                del self._anchors[next(iter(self._anchors))]

    def anchor(self, id: str) -> Anchor:
        """Return where an entry was left, its top at first."""
        return self._anchors.get(id, TOP)
