"""The places that were left, and so the way back and forward."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Container

    from briefing.app.session.places import Place


class History:
    """The places that were left, in both directions, as a browser keeps them."""

    MOST = 200
    """Places that are kept."""

    def __init__(self) -> None:
        self.behind: list[Place] = []
        self.ahead: list[Place] = []

    def leave(self, place: Place | None) -> None:
        """Keep a place that is left for a new one: nothing lies ahead any more."""
        if place is not None:
            self.behind.append(place)
            del self.behind[: -self.MOST]
            self.ahead.clear()

    def back(self, place: Place) -> Place | None:
        """Return the place before, keeping this one to come back to; None where there is none."""
        if not self.behind:
            return None
        self.ahead.append(place)
        return self.behind.pop()

    def forward(self, place: Place) -> Place | None:
        """Return the place that was left by going back, or None where there is none."""
        if not self.ahead:
            return None
        self.behind.append(place)
        return self.ahead.pop()

    def forget(self, removed: Container[str]) -> None:
        """Forget the places of entries that were removed."""
        for places in (self.behind, self.ahead):
            places[:] = [each for each in places if not each.is_gone(removed)]
