"""The query syntax: its signs, and the clauses that a query is made of.

Plain classes: every command that searches makes some.
"""

from __future__ import annotations

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
    """Words that are written in one piece, with hyphens: F-35, half-tide."""

    def __init__(self, start: int, end: int, words: list[str]) -> None:
        super().__init__(start, end)
        self.words = words


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


class Phrase(Clause):
    """Words in a row, and the runs of Japanese that stand among them."""

    def __init__(self, start: int, end: int, words: list[str], runs: list[str]) -> None:
        super().__init__(start, end)
        self.words = words
        self.runs = runs


class FieldFilter(Clause):
    """A field and values, as typed, of which an entry must have one."""

    def __init__(self, start: int, end: int, field: str, values: list[str]) -> None:
        super().__init__(start, end)
        self.field = field
        self.values = values


class AnyOf(Clause):
    """Clauses of which one is enough: joined by OR."""

    def __init__(self, clauses: list[Clause]) -> None:
        super().__init__(clauses[0].start, clauses[-1].end)
        self.clauses = clauses
