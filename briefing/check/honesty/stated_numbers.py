"""The numbers in a text, and whether a claimed number is among them."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache, lru_cache

from briefing.check.honesty.amounts import (
    FIGURES,
    ORDINALS,
    SHARE,
    WORDS,
    Amount,
    exact,
    plain,
    scale_of,
)
from briefing.pack.safe_text import without_escapes

NEAR = Decimal("0.1")
"""Greatest deviation of a rounded number from the exact one, as a fraction of it."""


@cache
def _figures() -> re.Pattern[str]:
    return re.compile(FIGURES)


@cache
def _years() -> re.Pattern[str]:
    return re.compile(r"(?<!\d)([12]\d{3})[–-](\d{2}|[12]\d{3})(?!\d)")


@cache
def _item() -> re.Pattern[str]:
    return re.compile(r"^(?:[-*+]|\d{1,9}[.)])[ \t]", re.MULTILINE)


@cache
def _row() -> re.Pattern[str]:
    return re.compile(r"^[ \t]*\|", re.MULTILINE)


@cache
def _target() -> re.Pattern[str]:
    return re.compile(r"\]\([^()\s]*\)")


@cache
def _spelt(value: str) -> re.Pattern[str] | None:
    at = int(value) - 1 if value.isdecimal() and len(value) < 3 else -1
    if not 0 <= at < len(WORDS):
        return None
    return re.compile(rf"\b(?:{WORDS[at]}|{ORDINALS[at]})\b", re.IGNORECASE)


@lru_cache(maxsize=256)
def _written(value: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\d.:]){re.escape(value)}(?!\d|[.:]\d)")


def _figures_that_count(value: Decimal) -> int:
    return len(value.normalize().as_tuple().digits)


class StatedNumbers:
    """The numbers in a text: in figures, in words up to twenty, and the years of each span.

    Targets of links do not count: no reader sees them.
    """

    def __init__(self, text: str) -> None:
        text = without_escapes(text, short=True)
        self._text = _target().sub("]", text) if "](" in text else text
        self._scales: dict[str, set[str]] = {}
        for found in _figures().finditer(self._text):
            self._scales.setdefault(plain(found["digits"]), set()).add(scale_of(found))
        self._exact: dict[bool, set[Decimal]] = {}

    def holds(self, claim: Amount, *, rounded: bool = False) -> bool:
        """Return whether a number is stated: as such, in another scale, in words or within a span.

        With `rounded`, a longer number of about the same amount suffices.
        """
        if claim.is_whole:
            return _written(claim.value).search(self._text) is not None
        scales = self._scales.get(claim.value)
        if scales and (not claim.scale or claim.scale in scales or "" in scales):
            return True
        return (
            self._in_words(claim)
            or self._in_span(claim)
            or self._counted(claim)
            or self._worked_out(claim, rounded)
        )

    def _in_words(self, claim: Amount) -> bool:
        pattern = _spelt(claim.value)
        return pattern is not None and pattern.search(self._text) is not None

    def _counted(self, claim: Amount) -> bool:
        """Return whether a list or a table has as many items: the reader can count them."""
        if claim.scale or len(claim.value) > 2:
            return False
        parts = self._text.split("\n\n")
        items = {len(_item().findall(part)) for part in parts}
        rows = {
            len(_row().findall(part)) - 2 for part in parts
        }  # without the head and the line below it
        return claim.value in map(str, items | rows)

    def _in_span(self, claim: Amount) -> bool:
        if claim.scale or len(claim.value) != 4 or not claim.value.isdecimal():
            return False
        year = int(claim.value)
        for found in _years().finditer(self._text):
            first, last = found[1], found[1][: -len(found[2])] + found[2]
            if int(first) <= year <= int(last):
                return True
        return False

    def _worked_out(self, claim: Amount, rounded: bool) -> bool:
        stated = exact(claim.value, claim.scale)
        held = self._like(claim.scale == SHARE)
        if stated in held:
            return True
        figures = _figures_that_count(stated)
        return rounded and any(
            abs(each - stated) <= NEAR * stated and _figures_that_count(each) > figures
            for each in held
        )

    def _like(self, shares: bool) -> set[Decimal]:
        """Return the amounts of all shares, or of all other numbers; a bare one may be either."""
        if shares not in self._exact:
            self._exact[shares] = {
                exact(value, scale)
                for value, scales in self._scales.items()
                for scale in scales
                if not scale or (scale == SHARE) is shares
            }
        return self._exact[shares]
