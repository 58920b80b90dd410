"""The kinds of panes: what a tab shows is looked up here, and known nowhere else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.app.pane.entry_pane import EntryPane
from briefing.app.pane.pane import PaneKind

if TYPE_CHECKING:
    from briefing.library.records import Tab

PANE_KINDS = (PaneKind("entries", lambda _tab: True, EntryPane),)
"""The kinds, in the order in which they are asked; the last one shows any tab."""


def kind_for(tab: Tab) -> PaneKind:
    """Return the kind that shows a tab."""
    return next(kind for kind in PANE_KINDS if kind.shows(tab))
