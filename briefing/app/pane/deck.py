"""The tabs of the briefing: which is open, and the widget that shows it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.app.pane.pane import Guide, Pane, PaneHost
from briefing.app.pane.registry import kind_for

if TYPE_CHECKING:
    from textual.widget import Widget

    from briefing.app.session.session import Session
    from briefing.library.records import Row


class Deck:
    """Has one widget for each kind of pane, of which the one that the open tab wants is shown."""

    def __init__(self, session: Session, host: PaneHost, guide: Guide, tab: int) -> None:
        self._session = session
        self._host = host
        self._guide = guide
        self._made: dict[str, Pane] = {}
        self.tab = tab
        """The tab that is open."""
        self.pane = self._pane_for(tab)
        """What shows it."""

    @property
    def pane_id(self) -> str:
        """The id of the pane that the open tab is."""
        return self._session.tabs[self.tab]["id"]

    def _pane_for(self, tab: int) -> Pane:
        kind = kind_for(self._session.tabs[tab])
        if kind.name not in self._made:
            self._made[kind.name] = kind.make(self._session, self._host, self._guide)
        return self._made[kind.name]

    def follow(self, pane: str, row: Row | None) -> None:
        """Open the tab of an entry in a pack that has changed; of none, that of a pane before."""
        tab = self._session.nearest_tab(pane, self.tab)
        if row is not None and row["pane"] is not None:
            tab = self._session.tab_index(row["pane"])
        self.turn_to(tab)

    def turn_to(self, tab: int) -> None:
        """Put the widget of a tab on screen; it has not been told yet what to show."""
        self.tab = tab
        before, self.pane = self.pane.widget, self._pane_for(tab)
        if self.pane.widget is not before:
            _replace(before, self.pane.widget)


def _replace(before: Widget, after: Widget) -> None:
    before.display = False
    if not after.is_attached:
        before.screen.mount(after, after=before)
    after.display = True
