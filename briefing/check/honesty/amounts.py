"""The numbers in a text, as they are written: 1,168, ¥43 trillion, 1.0%, FY2022–26, six, sixth."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from briefing.pack.safe_text import without_escapes

WORDS = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen twenty"
).split()

ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
    "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
).split()

_COUNTED = "|".join(f"[{word[0]}{word[0].upper()}]{word[1:]}" for word in reversed(WORDS[1:]))
"""Words for numbers; `one` is nearly always a pronoun."""

_FRACTION = rf"-(?:{'|'.join(WORDS[:9])})|[ -](?:thirds|quarters|fifths|tenths)"
"""Continuations that make a word a part of another number: `twenty-one`, `two-thirds`."""

SHARE = "%"

_TIMES = {"thousand": 3, "million": 6, "billion": 9, "bn": 9, "trillion": 12, "tn": 12}
_TIMES |= {"万": 4, "億": 8, "兆": 12}

_SCALE = (
    r"(?:[\s\u00a0-]?(?P<scale>thousand|million|billion|trillion|bn|tn|per\s?cent|%)(?![a-z])"
    r"|(?P<han>[万億兆%]))?"
)
_DIGITS = (
    r"\d{1,3}(?:[,\u00a0\u2009\u202f]\d{3}){1,10}(?!\d)(?:\.\d{1,20})?|\d{1,30}(?:\.\d{1,20})?"
)


FIGURES = rf"(?P<digits>{_DIGITS}){_SCALE}"
"""A number in figures, with the word that scales it."""


class Amount(NamedTuple):
    """A number in a text."""

    value: str
    """Plain digits, without separators and insignificant zeros."""
    scale: str
    """A scale such as `trillion` or `%`, or ""."""
    start: int
    end: int


def exact(value: str, scale: str) -> Decimal:
    """Return a number multiplied by its scale."""
    return Decimal(value).scaleb(_TIMES.get(scale, 0))


def plain(digits: str) -> str:
    """Return a number in the form for comparison: `1,168.0` and `01168` are `1168`."""
    if digits.isdecimal() and digits.isascii():
        return digits.lstrip("0") or "0"
    digits = re.sub(r"[^\d.]", "", digits)
    if not digits.isascii():
        digits = "".join(each if each == "." else str(int(each)) for each in digits)
    if "." in digits:
        digits = digits.rstrip("0").rstrip(".")
    return digits.lstrip("0") or "0"


def scale_of(found: re.Match[str]) -> str:
    """Return the scale of a match of `FIGURES`; per cent in any spelling is `%`."""
    scale = found["scale"] or found["han"] or ""
    return SHARE if scale.startswith("per") or scale == "%" else scale


@cache
def _in_prose() -> re.Pattern[str]:
    # digits next to a letter are a name (H-6K, S-300, G7), except in a fiscal year;
    # "the two" are two things that were just named
    return re.compile(
        r"(?=[\dA-Zefinst])(?:"
        r"(?P<name>(?<!\w)(?!FY\d)[A-Z][A-Za-z]*[-‑]?\d[\w-]*)"
        r"|\b(?:[Tt]he(?:se|ir)?|[Tt]hose|[Ii]ts)\stwo\b"
        rf"|{FIGURES}"
        rf"|(?P<word>(?<![\w-])(?:{_COUNTED})(?!\w|{_FRACTION}))"
        r"(?:[\s-](?P<times>thousand|million|billion|trillion)(?![a-z]))?)",
    )


def claimed(text: str) -> Iterator[Amount]:
    """Yield the numbers that a sentence states, except in names."""
    for match in _in_prose().finditer(without_escapes(text)):
        if match["digits"]:
            value, scale = plain(match["digits"]), scale_of(match)
        elif match["word"]:
            value, scale = str(WORDS.index(match["word"].lower()) + 1), match["times"] or ""
        else:
            continue
        yield Amount(value, scale, *match.span())
