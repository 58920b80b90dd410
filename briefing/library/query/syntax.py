"""What a query asks for, piece by piece. Plain classes: every command that searches makes some."""

from __future__ import annotations

MOST_CLAUSES = 32
"""Things asked for at once, words in a row and values of a field; what follows is not asked."""


class Clause:
    """One thing asked for, where it stands in the query, and whether it must not be there."""

    __slots__ = ("end", "negated", "optional", "start")

    def __init__(self, start: int, end: int) -> None:
        self.start = start
        self.end = end
        self.negated = False
        self.optional = False
        """It counts, and need not be there."""


class Word(Clause):
    """A word or a figure. `going_on`: it is being typed, or ends in a star."""

    __slots__ = ("going_on", "star", "text")

    def __init__(self, start: int, end: int, text: str, *, star: bool = False) -> None:
        super().__init__(start, end)
        self.text = text
        self.star = star
        self.going_on = star


class Joined(Clause):
    """Words that are written in one piece, with hyphens: F-35, counter-strike."""

    __slots__ = ("words",)

    def __init__(self, start: int, end: int, words: list[str]) -> None:
        super().__init__(start, end)
        self.words = words


class Run(Clause):
    """Characters of Japanese in a row."""

    __slots__ = ("text",)

    def __init__(self, start: int, end: int, text: str) -> None:
        super().__init__(start, end)
        self.text = text


class Article(Clause):
    """An article of a law, by its number."""

    __slots__ = ("number",)

    def __init__(self, start: int, end: int, number: str) -> None:
        super().__init__(start, end)
        self.number = number


class Phrase(Clause):
    """Words in a row, and the runs of Japanese that stand among them."""

    __slots__ = ("runs", "words")

    def __init__(self, start: int, end: int, words: list[str], runs: list[str]) -> None:
        super().__init__(start, end)
        self.words = words
        self.runs = runs


class Value(Clause):
    """A field with the values that will do, as typed."""

    __slots__ = ("field", "values")

    def __init__(self, start: int, end: int, field: str, values: list[str]) -> None:
        super().__init__(start, end)
        self.field = field
        self.values = values


class Either(Clause):
    """Clauses of which one is enough."""

    __slots__ = ("options",)

    def __init__(self, options: list[Clause]) -> None:
        super().__init__(options[0].start, options[-1].end)
        self.options = options


class Mistake:
    """A part of a query that cannot be asked as it stands, and what to do. It is left out."""

    __slots__ = ("end", "message", "start")

    def __init__(self, start: int, end: int, message: str) -> None:
        self.start = start
        self.end = end
        self.message = message
