"""What is copied of a view: what is chosen, an entry or the page of a source or a name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.app.session.quoting import Quoted

if TYPE_CHECKING:
    from briefing.app.screens.views.view_screen import ViewScreen


class MeantItem:
    """What an item leads to, where that is something of the pack."""

    def __init__(self, screen: ViewScreen) -> None:
        self._screen = screen

    @property
    def is_there(self) -> bool:
        """Whether such an item is chosen."""
        return self.quoted() is not None

    def quoted(self) -> Quoted | None:
        """Return what the chosen item leads to."""
        listed = self._screen.body.listed
        targets = listed.view.targets if listed.view else []
        there = targets[listed.index] if listed.index < len(targets) else None
        return Quoted(there) if isinstance(there, str) and there else None
