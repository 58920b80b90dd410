"""Constraints on values of a pack besides their types: plain data for two validators.

The model is imported whenever a pack is compiled, and pydantic takes longer to import than a
small pack to compile: so nothing here knows of it, and `pydantic_model` translates.
"""

import re
from collections.abc import Callable
from typing import Any, TypeVar

Table = TypeVar("Table")


def exact(table: Table) -> Table:
    """Let a table have no keys but those of the model."""
    table.allows_other_keys = False  # type: ignore[attr-defined]
    return table


def with_other_keys(table: Table) -> Table:
    """Let a table have other keys than those of the model, too."""
    table.allows_other_keys = True  # type: ignore[attr-defined]
    return table


class Constraint:
    """A constraint on a value, or a mark of the kinds that it may be of."""

    holds: Callable[[Any], bool] | None = None
    """Return whether a value of the right type satisfies it; None where any does."""


class Matches(Constraint):
    """A text that matches a pattern as a whole, and has no more than so many characters."""

    def __init__(self, pattern: str, longest: int | None = None) -> None:
        self.pattern = pattern
        self.longest = longest
        match, most = re.compile(pattern).fullmatch, longest or float("inf")
        self.holds = lambda text: len(text) <= most and match(text) is not None


class Offers(Constraint):
    """A text for which some words are known beforehand: an editor offers them, others may stand."""

    def __init__(self, words: tuple[str, ...]) -> None:
        self.words = words


class NotBlank(Constraint):
    """A text with a visible character."""

    def __init__(self) -> None:
        self.holds = lambda text: bool(text.strip())


class Holds(Constraint):
    """A list or a table of at least so many items."""

    def __init__(self, least: int) -> None:
        self.least = least
        self.holds = lambda value: len(value) >= least


class Between(Constraint):
    """A number that is neither less than one nor more than another."""

    def __init__(self, least: int, most: int) -> None:
        self.least = least
        self.most = most
        self.holds = lambda number: least <= number <= most


class Finite(Constraint):
    """A `Decimal` that is a number, and not an infinite one."""

    def __init__(self) -> None:
        self.holds = lambda number: number.is_finite()


class InOrder(Constraint):
    """A span of days of which the last is not before the first."""

    def __init__(self) -> None:
        self.holds = lambda span: "to" not in span or span["to"] >= span["from"]


class ExactlyOne(Constraint):
    """The literal 1: to Python, `true` and 1.0 would be 1 as well."""


class Member(Constraint):
    """One of the kinds of a value, by its name."""

    def __init__(self, name: str) -> None:
        self.name = name


class MemberBy(Constraint):
    """A value of one of several kinds: a function returns the name of the kind to check."""

    def __init__(self, name_of: Callable[[Any], str]) -> None:
        self.name_of = name_of


class Described(Constraint):
    """The description of a key without a docstring: its name is a word of Python."""

    def __init__(self, text: str) -> None:
        self.text = text
