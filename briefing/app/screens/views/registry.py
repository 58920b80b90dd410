"""The views by the ids of their commands; the module of one is imported when it is opened."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.app.screens.views.view_screen import ViewScreen

if TYPE_CHECKING:
    from briefing.app.session.places import ViewPlace
    from briefing.app.session.session import Session


def screen(session: Session, place: ViewPlace) -> ViewScreen:
    """Return the screen of a view at a place in it. Each module of a view has its `Body`."""
    module = __import__(f"briefing.app.screens.views.{place.name}", fromlist=["Body"])
    return ViewScreen(session, place, module.Body)
