"""What is being read: the library, where each pane stands, and the way back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.app.latest import Latest
from briefing.app.places import Anchor, EntryPlace, History, Memory

if TYPE_CHECKING:
    from briefing.app.answer import Answer
    from briefing.app.asked import Asked, Chosen
    from briefing.app.filtered import Filtered
    from briefing.app.latest import Deliver
    from briefing.app.page import Matcher
    from briefing.app.troubles import Trouble
    from briefing.library.library import Library
    from briefing.library.records import LibraryChange, Row, Sheet, Tab


class Session:
    """One reader's way through one library. Keeps the sheets that were read last at hand."""

    KEPT = 64

    def __init__(self, library: Library, deliver: Deliver, *, own: bool = False) -> None:
        """Begin to read; `own`: the pack is the reader's own, to be written in meanwhile."""
        self.library = library
        self.about = library.about
        """The pack as a whole, as it is shown; the library may be ahead of it."""
        self.latest = Latest(deliver)
        """Does what the interface does not wait for."""
        self.answer: Answer | None = None
        """The last answer of the search that was shown."""
        self.memory = Memory()
        self.history = History()
        self.own = own
        self.troubles: list[Trouble] = []
        """What is wrong with the pack as it was saved last; what is shown is from before."""
        self.fresh: set[str] = set()
        """The entries that the last save changed or added, as far as nobody has opened them."""
        self._sheets: dict[str, Sheet] = {}
        self._filtered: dict[str, Filtered] = {}

    @property
    def tabs(self) -> list[Tab]:
        """The panes, in the order of the pack."""
        return self.about["tabs"]

    def tab_index(self, pane: str) -> int:
        """Return which tab a pane is."""
        return next(n for n, tab in enumerate(self.tabs) if tab["id"] == pane)

    def nearest_tab(self, pane: str, index: int) -> int:
        """Return which tab a pane is; where there is none any more, the one in its place."""
        found = (n for n, tab in enumerate(self.tabs) if tab["id"] == pane)
        return next(found, max(0, min(index, len(self.tabs) - 1)))

    def follow(self, change: LibraryChange) -> None:
        """Go on with a library that has changed: forget what it said before."""
        self.about = self.library.about
        self.answer = None
        self._sheets.clear()
        self._filtered.clear()
        self.history.forget(set(change["removed"]))
        self.fresh = {*change["added"], *change["changed"]} or self.fresh
        for pane, id in self.memory.chosen.items():
            row = self.library.row(id)
            if row is not None and row["pane"] == pane:
                filtered, position = self.filtered(pane), row["position"]
                self.memory.positions[pane] = filtered.index(position) if filtered else position

    def placed(self, place: EntryPlace) -> EntryPlace:
        """Return a place of the past with its pane and its position as they are now."""
        row = self.library.row(place.id)
        return place._replace(pane=row["pane"], position=row["position"]) if row else place

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
            return answer.found["highlighter"]
        return self.library.highlighter(asked.query, literal=asked.literal, names=asked.names)

    def handling(self, row: Row | None) -> str:
        """Return the stricter of the pack's handling label and an entry's own."""
        from briefing.pack.model.scales import strictest

        labels = [self.about.get("handling", ""), row.get("handling", "") if row else ""]
        return strictest(labels) or ""

    def left(self, id: str, anchor: Anchor) -> None:
        """Keep where an entry was left."""
        self.memory.anchors[id] = anchor
