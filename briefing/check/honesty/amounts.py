"""The numbers in a text, as they are written: 1,168, ¥43 trillion, 1.0%, FY2022–26, six, sixth."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache
from typing import NamedTuple

WORDS = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen twenty"
).split()

ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
    "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
).split()

_COUNTED = "|".join(f"[{word[0]}{word[0].upper()}]{word[1:]}" for word in reversed(WORDS[1:]))
"""Words that state a number; `one` is hardly ever more than a pronoun."""

SHARE = "%"

_TIMES = {"thousand": 3, "million": 6, "billion": 9, "bn": 9, "trillion": 12, "tn": 12}
_TIMES |= {"万": 4, "億": 8, "兆": 12}

_SCALE = (
    r"(?:[\s\u00a0-]?(?P<scale>thousand|million|billion|trillion|bn|tn|per\s?cent|%)(?![a-z])"
    r"|(?P<han>[万億兆%]))?"
)
_DIGITS = r"\d{1,3}(?:[,\u00a0\u2009\u202f]\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?"


class Amount(NamedTuple):
    """A number that a text holds."""

    value: str
    """Plain digits, without separators or noughts that say nothing."""
    scale: str
    """A word such as `trillion`, `%`, or nothing."""
    start: int
    end: int

    def exact(self) -> Decimal:
        """Return the number with its scale worked in."""
        return Decimal(self.value).scaleb(_TIMES.get(self.scale, 0))


def plain(digits: str) -> str:
    """Return a number as it is compared: `1,168.0` and `01168` are `1168`."""
    digits = re.sub(r"[^\d.]", "", digits)
    if not digits.isascii():
        digits = "".join(each if each == "." else str(int(each)) for each in digits)
    if "." in digits:
        digits = digits.rstrip("0").rstrip(".")
    return digits.lstrip("0") or "0"


def _scale(found: re.Match[str]) -> str:
    scale = found["scale"] or found["han"] or ""
    return SHARE if scale.startswith("per") or scale == "%" else scale


@cache
def _in_prose() -> re.Pattern[str]:
    # what is glued to a letter is a name (H-6K, S-300, G7), but for a fiscal year
    return re.compile(
        r"(?P<name>(?<!\w)(?!FY\d)[A-Z][A-Za-z]*[-‑]?\d[\w-]*)"
        rf"|(?P<digits>{_DIGITS}){_SCALE}"
        rf"|(?P<word>(?<![\w-])(?:{_COUNTED})(?!\w))"
        r"(?:[\s-](?P<times>thousand|million|billion|trillion)(?![a-z]))?",
    )


@cache
def _anywhere() -> re.Pattern[str]:
    return re.compile(rf"(?P<digits>{_DIGITS}){_SCALE}")


@cache
def _years() -> re.Pattern[str]:
    return re.compile(r"(?<!\d)([12]\d{3})[–-](\d{2}|[12]\d{3})(?!\d)")


@cache
def _target() -> re.Pattern[str]:
    return re.compile(r"\]\([^()\s]*\)")


@cache
def _spelt(value: str) -> re.Pattern[str] | None:
    at = int(value) - 1 if value.isdecimal() and len(value) < 3 else -1
    if not 0 <= at < len(WORDS):
        return None
    return re.compile(rf"\b(?:{WORDS[at]}|{ORDINALS[at]})\b", re.IGNORECASE)


def spelt(value: str, text: str) -> bool:
    """Return whether a text has a number up to twenty in words, as a count or in an order."""
    pattern = _spelt(value)
    return pattern is not None and pattern.search(text) is not None


def claimed(text: str) -> list[Amount]:
    """Return the numbers that a sentence states, without those that belong to names."""
    found = []
    for match in _in_prose().finditer(text):
        if match["digits"]:
            value, scale = plain(match["digits"]), _scale(match)
        elif match["word"]:
            value, scale = str(WORDS.index(match["word"].lower()) + 1), match["times"] or ""
        else:
            continue
        found.append(Amount(value, scale, *match.span()))
    return found


def held(text: str) -> list[Amount]:
    """Return every number in a text that is written in figures, and the years of each span.

    What stands in the target of a link is no number that a reader sees.
    """
    if "](" in text:
        text = _target().sub("]", text)
    found = [
        Amount(plain(match["digits"]), _scale(match), *match.span())
        for match in _anywhere().finditer(text)
    ]
    for match in _years().finditer(text):
        first = int(match[1])
        last = int(match[1][: -len(match[2])] + match[2])
        found += [Amount(str(year), "", *match.span()) for year in range(first, last + 1)]
    return found
