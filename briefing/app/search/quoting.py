"""What is copied of a search: the hit that is chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.app.session.quoting import Quoted

if TYPE_CHECKING:
    from briefing.app.search.display import SearchDisplay


class MeantHit:
    """The bottom line of the hit that is chosen."""

    def __init__(self, display: SearchDisplay) -> None:
        self._display = display

    @property
    def is_there(self) -> bool:
        """Whether a hit is chosen."""
        return self.quoted() is not None

    def quoted(self) -> Quoted | None:
        """Return the hit that is chosen."""
        results = self._display.results
        if self._display.shown is not results or results.index >= len(results.hits):
            return None
        row = results.hits[results.index]["row"]
        return None if row.get("gone") else Quoted(row["id"])
