"""The query syntax: its signs, and the clauses that a query is made of.

Plain classes: every command that searches makes some.
"""

from __future__ import annotations

from briefing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.library.text.dates import Date

OR = "OR"
QUOTE, MINUS, STAR, COLON, COMMA = '"', "-", "*", ":", ","

QUOTED = (" ", COMMA, COLON)
"""What a value holds that must be quoted."""

HYPHENS = ("-", "‐", "‑")

MOST_CLAUSES = 32
"""Clauses of a query, words in a row and values of a field; what follows them is ignored."""


def written(value: str) -> str:
    """Return a value of a field as it is written behind the colon."""
    return f"{QUOTE}{value}{QUOTE}" if any(each in value for each in QUOTED) else value


class Clause:
    """One thing that a query asks for, from `start` to `end` of its text."""

    def __init__(self, start: int, end: int) -> None:
        self.start = start
        self.end = end
        self.negated = False
        """Whether it must not be there."""
        self.optional = False
        """Whether it adds to the score without being required."""


class Word(Clause):
    """A word or a figure. `going_on`: it is being typed, or ends in a star."""

    def __init__(self, start: int, end: int, text: str, *, star: bool = False) -> None:
        super().__init__(start, end)
        self.text = text
        self.star = star
        self.going_on = star

    @property
    def plain(self) -> bool:
        """Whether it is a whole word that must or may be there."""
        return not (self.star or self.negated)


class Hyphenated(Clause):
    """Words that are written in one piece, with hyphens: F-35, half-tide. `going_on`: it is a code
    that is being typed.
    """

    def __init__(self, start: int, end: int, words: list[str]) -> None:
        super().__init__(start, end)
        self.words = words
        self.going_on = False


class JapaneseRun(Clause):
    """Characters of Japanese in a row."""

    def __init__(self, start: int, end: int, text: str) -> None:
        super().__init__(start, end)
        self.text = text


class Article(Clause):
    """An article of a law, by its number."""

    def __init__(self, start: int, end: int, number: str) -> None:
        super().__init__(start, end)
        self.number = number


class Dated(Clause):
    """A date; where a figure in it may be the day and the month, each reading of it."""

    def __init__(self, start: int, end: int, text: str, dates: list[Date]) -> None:
        super().__init__(start, end)
        self.text = text
        self.dates = dates


class Amount(Clause):
    """An amount with its unit or its scale, by the terms that it is found by."""

    def __init__(self, start: int, end: int, text: str, terms: list[str]) -> None:
        super().__init__(start, end)
        self.text = text
        self.terms = terms


class Phrase(Clause):
    """Words in a row, and the runs of Japanese that stand among them.

    Where a date is among them, `dated` is its term, and `undated` the words without its figures,
    which a text has as a date.
    """

    def __init__(self, start: int, end: int, words: list[str], runs: list[str]) -> None:
        super().__init__(start, end)
        self.words = words
        self.runs = runs
        self.dated = ""
        self.undated: list[str] = []


def in_a_row(clauses: Sequence[Clause]) -> Phrase:
    """Return the phrase that clauses of plain text make together."""
    words: list[str] = []
    for each in clauses:
        words += [each.text] if isinstance(each, Word) else []
        words += each.words if isinstance(each, Hyphenated) else []
    runs = [each.text for each in clauses if isinstance(each, JapaneseRun)]
    return Phrase(clauses[0].start, clauses[-1].end, words, runs)


class LeftOut(Clause):
    """What a query may ask in words to leave out: `is_sure` where whatever it is, else a name.

    What follows a name is not left out: without china in 2022. `is_denied`: it stands behind a mere
    `not`, and may be a title, too. `is_last`: behind a mere `no`, and nothing may follow the name:
    missiles, no china; but: no china policy.
    """

    def __init__(self, start: int, end: int, clauses: list[Clause]) -> None:
        super().__init__(start, end)
        self.clauses = clauses
        self.is_sure = False
        self.is_denied = False
        self.is_last = False


class FieldFilter(Clause):
    """A field and values, as typed, of which an entry must have one."""

    def __init__(self, start: int, end: int, field: str, values: list[str]) -> None:
        super().__init__(start, end)
        self.field = field
        self.values = values

    @property
    def is_typed(self) -> bool:
        """Whether it stands in the text of a query: else it was added to it."""
        return self.start < self.end

    def with_values(self, values: list[str]) -> FieldFilter:
        """Return the same filter, at the same place, for other values."""
        found = FieldFilter(self.start, self.end, self.field, values)
        found.negated = self.negated
        return found


class AnyOf(Clause):
    """Clauses of which one is enough: joined by OR."""

    def __init__(self, clauses: list[Clause]) -> None:
        super().__init__(clauses[0].start, clauses[-1].end)
        self.clauses = clauses
