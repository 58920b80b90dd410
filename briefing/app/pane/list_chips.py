"""The line above a list that says what the list is filtered by."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.app.filter.chips import Chips

if TYPE_CHECKING:
    from briefing.app.pane.entry_pane import EntryPane


class ListChips:
    """Mounted above its list when a filter is chosen first: most lists never have one."""

    def __init__(self, pane: EntryPane) -> None:
        self._pane = pane
        self._chips: Chips | None = None

    def show(self) -> None:
        """Say what the list is filtered by, and how many entries that leaves."""
        pane, chosen = self._pane, self._pane.listing.chosen
        if self._chips is None:
            if not chosen:
                return
            self._chips = Chips(pane.filtering)
            pane.mount(self._chips, before=pane.entries)
        left = f"— {pane.entries.rows.count} of {pane.listing.total};"
        self._chips.show_chosen(chosen, "tab filtered:", left)
