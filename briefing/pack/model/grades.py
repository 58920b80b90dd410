"""Grades: the letter of a source and the digit of an entry, its own or the pack's.

What is not graded has neither, and is never given one: it is said to be not graded.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from briefing.pack.model.scales import CREDIBILITY, NOT_GRADED, RELIABILITY

if TYPE_CHECKING:
    from briefing.pack.model.tables import Entry, Pack, Source


class Grade(NamedTuple):
    """A grade, of which either half may be absent: written B2, B or 2."""

    letter: str | None
    digit: int | None

    def __str__(self) -> str:
        return (self.letter or "") + (str(self.digit) if self.digit else "")

    @property
    def source(self) -> str:
        """How far the source is to be trusted, in words."""
        return RELIABILITY[self.letter] if self.letter else NOT_GRADED

    @property
    def information(self) -> str:
        """How far the information is to be trusted, in words."""
        return CREDIBILITY[self.digit] if self.digit else NOT_GRADED


class GradeDefaults(NamedTuple):
    """The grades of a pack for sources and entries that have none of their own."""

    reliability: str | None = None
    credibility: int | None = None

    def letter(self, source: Source) -> str | None:
        """Return the letter of a source, or None where it is not graded."""
        return source.get("reliability", self.reliability)

    def digit(self, entry: Entry) -> int | None:
        """Return the digit of an entry, or None where its information is not graded."""
        return entry.get("credibility", self.credibility)


@cache
def of_halves(letter: str | None, digit: int | None) -> Grade:
    """Return the grade of these halves: there are few, and many entries have each of them."""
    return Grade(letter, digit)


def of_pack(pack: Pack) -> GradeDefaults:
    """Return the grades that a pack gives to what has none of its own."""
    return GradeDefaults(pack.get("reliability"), pack.get("credibility"))


@cache
def spelled(grade: Grade) -> str:
    """Return a grade in words: `source usually reliable, information probably true`."""
    if not str(grade):
        return NOT_GRADED
    between = ", " if grade.letter and grade.digit else "; "
    return f"source {grade.source}{between}information {grade.information}"
