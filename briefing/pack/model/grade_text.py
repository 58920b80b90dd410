"""A grade in a line of details. It imports next to nothing: whatever prints hits imports it."""

from __future__ import annotations

from briefing.pack.model.scales import NOT_GRADED


def brief(grade: str) -> str:
    """Return a grade as it is told in a line of details: a half says of what it is."""
    letter, digit = grade.rstrip("123456"), grade.lstrip("ABCDEF")
    if letter and digit:
        return grade
    return f"source {letter}" if letter else f"information {digit}" if digit else NOT_GRADED
