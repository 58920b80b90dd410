"""How wide the list beside an entry is, as the stylesheet is told."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefing.desk.settings import Settings

_OURS = {
    "list-width": "39%",
    "list-least": "31",
    "list-most": "52",
    "list-width-broad": "28%",
    "list-least-broad": "42",
}
"""As wide as titles and dates need, and no wider where there is much room."""

NARROWEST = "24"
"""Cells of a list that somebody wants to be narrow: less holds no title."""


def variables(settings: Settings) -> dict[str, str]:
    """Return the variables of the stylesheet."""
    width = settings.list_width
    if not isinstance(width, int):
        return _OURS
    chosen, least = f"{width}%", NARROWEST
    return {
        "list-width": chosen,
        "list-least": least,
        "list-most": "100%",
        "list-width-broad": chosen,
        "list-least-broad": least,
    }
