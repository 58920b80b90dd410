"""The signs in a list: how an entry stands and what changed, never told by colour alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.publish.signs import RETRACTED as RETRACTED
from briefing.publish.signs import STANDING as STANDING

if TYPE_CHECKING:
    from briefing.library.records import Row

CHANGE = {"new": "+", "stronger": "▲", "weaker": "▼", "unchanged": "="}
LATER = "»"
FRESH = "*"
"""Stands before a title."""


def line(row: Row, *, short: bool) -> str:
    """Return date and signs of a row; `short`: the date only to the month."""
    date = row.get("month", "") if short else row.get("date", "")
    signs = STANDING.get(row.get("standing", ""), "") + CHANGE.get(row.get("change", ""), "")
    signs += LATER if row.get("later") else ""
    signs += RETRACTED if row.get("retracted") else ""
    return " ".join(part for part in (date, signs) if part)
