"""Ids that look like one that does not exist."""

from __future__ import annotations

from difflib import get_close_matches


def alike(wanted: str, known: list[str], count: int) -> list[str]:
    """Return the ids that are most like one, by letters and then by words that they share."""
    near = get_close_matches(wanted, known, count, 0.5)
    if len(near) < count:
        parts = set(wanted.split("-")) - {""}
        shared = sorted(known, key=lambda id: -len(parts & set(id.split("-"))))
        near += [id for id in shared if id not in near and parts & set(id.split("-"))]
    return near[:count]
