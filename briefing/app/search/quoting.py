"""Copying the hit that is chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.app.core.commands import Command
from briefing.app.session.quoting import Quoted, Quoting

if TYPE_CHECKING:
    from briefing.app.search.display import SearchDisplay
    from briefing.app.session.session import Session


class HitQuoting(Quoting):
    """Copies the bottom line of a hit."""

    def __init__(self, display: SearchDisplay, session: Session) -> None:
        super().__init__(display, session)
        self._display = display

    def applies(self, command: Command) -> bool:
        """Return whether a hit is chosen."""
        return self.quoted() is not None

    def quoted(self) -> Quoted | None:
        """Return the hit that is chosen."""
        results = self._display.results
        if self._display.shown is not results or results.index >= len(results.hits):
            return None
        return Quoted(results.hits[results.index]["row"]["id"])
