"""What is being read: the library, where each pane stands, and the way back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.app.latest import Latest
from briefing.app.places import Anchor, History, Memory

if TYPE_CHECKING:
    from briefing.app.answer import Answer
    from briefing.app.asked import Asked, Chosen
    from briefing.app.filtered import Filtered
    from briefing.app.latest import Deliver
    from briefing.app.page import Matcher
    from briefing.library.library import Library
    from briefing.library.shapes import Row, Sheet, Tab


class Session:
    """One reader's way through one library. Keeps the sheets that were read last at hand."""

    KEPT = 64

    def __init__(self, library: Library, deliver: Deliver) -> None:
        self.library = library
        self.latest = Latest(deliver)
        """Does what the interface does not wait for."""
        self.answer: Answer | None = None
        """The last answer of the search that was shown."""
        self.memory = Memory()
        self.history = History()
        self._sheets: dict[str, Sheet] = {}
        self._filtered: dict[str, Filtered] = {}

    @property
    def tabs(self) -> list[Tab]:
        """The panes, in the order of the pack."""
        return self.library.about["tabs"]

    def tab_index(self, pane: str) -> int:
        """Return which tab a pane is."""
        return next(n for n, tab in enumerate(self.tabs) if tab["id"] == pane)

    def sheet(self, id: str) -> Sheet | None:
        """Return an entry or a series arranged for reading, or None where there is none."""
        found = self._sheets.pop(id, None) or self.library.sheet(id)
        if found is not None:
            self._sheets[id] = found
            if len(self._sheets) > self.KEPT:
                del self._sheets[next(iter(self._sheets))]
        return found

    def filter(self, pane: str, chosen: Chosen) -> None:
        """Keep what a pane is filtered by from now on."""
        if chosen != self.memory.filters.get(pane, ()):
            self.memory.filters[pane] = chosen
            self._filtered.pop(pane, None)

    def keep_filtered(self, pane: str, filtered: Filtered | None) -> None:
        """Keep what the filters of a pane leave, where it is known already."""
        if filtered is not None:
            self._filtered[pane] = filtered

    def filtered(self, pane: str) -> Filtered | None:
        """Return what the filters of a pane leave of it, or None where there are none."""
        chosen = self.memory.filters.get(pane, ())
        if chosen and pane not in self._filtered:
            from briefing.app.filtered import Filtered

            self._filtered[pane] = Filtered(self.library, pane, chosen)
        return self._filtered[pane] if chosen else None

    def answered(self, asked: Asked) -> Answer | None:
        """Return the last answer, where it is the answer to just this."""
        return self.answer if self.answer and self.answer.asked == asked else None

    def matcher(self, asked: Asked) -> Matcher | None:
        """Return what marks the words of a query, or None where nothing is asked."""
        if not asked.text:
            return None
        if answer := self.answered(asked):
            return answer.found["words"]
        return self.library.words(asked.query, literal=asked.literal, names=asked.names)

    def handling(self, row: Row | None) -> str:
        """Return the stricter of the pack's handling label and an entry's own."""
        from briefing.pack.scales import strictest

        labels = [self.library.about.get("handling", ""), row.get("handling", "") if row else ""]
        return strictest(labels) or ""

    def left(self, id: str, anchor: Anchor) -> None:
        """Keep where an entry was left."""
        self.memory.anchors[id] = anchor
