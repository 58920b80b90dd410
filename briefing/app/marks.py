"""The signs in a list: how an entry stands and what changed, never told by colour alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefing.library.shapes import Row

STANDING = {"confirmed": "✓", "reported": "~", "disputed": "!", "superseded": "×"}
CHANGE = {"new": "+", "stronger": "▲", "weaker": "▼", "unchanged": "="}
LATER = "»"


def line(row: Row, width: int) -> str:
    """Return date and signs of a row, the signs spelled out where that fits in `width` cells."""
    date = row.get("date", "")
    standing = row.get("standing", "")
    change = row.get("change", "")
    short = [STANDING.get(standing, ""), CHANGE.get(change, ""), LATER if row.get("later") else ""]
    long = [
        f"{STANDING[standing]} {standing}" if standing else "",
        row.get("grade", ""),
        f"{CHANGE[change]} {change}" if change else "",
        f"{LATER} later" if row.get("later") else "",
    ]
    signs = "  ".join(each for each in long if each)
    if len(date) + 2 + len(signs) > width:
        signs = "".join(short)
    return f"{date} {signs}" if date else signs
