"""The numbers in a text, as they are written: 1,168, ¥43 trillion, 1.0%, FY2022–26, six, sixth."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from itertools import chain
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

_WITHIN = tuple(
    word for word in WORDS[1:] if not any(each != word and each in word for each in WORDS[1:])
)
"""Words of which one is in each of the words but the first."""

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
    # begins with a digit, by which the places are found quickly where it may stand
    r"\d(?:\d{0,2}(?:[,\u00a0\u2009\u202f]\d{3}){1,10}(?!\d)(?:\.\d{1,20})?"
    r"|\d{0,29}(?:\.\d{1,20})?)"
)


FIGURES = rf"(?P<digits>{_DIGITS}){_SCALE}"
"""A number in figures, with the word that scales it."""


class Amount(NamedTuple):
    """A number in a text."""

    value: str
    """Plain digits, without separators and insignificant zeros; of a version or a time, as it is
    written.
    """
    scale: str
    """A scale such as `trillion` or `%`, or ""."""
    start: int
    end: int

    @property
    def is_whole(self) -> bool:
        """Whether it is a version or a time: found only as it is written."""
        return ":" in self.value or self.value.count(".") > 1


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


_WHOLE = r"\d{1,9}(?:\.\d{1,9}){2,9}(?<!\.\d{4})|\d{1,2}:\d\d(?::\d\d)?"
"""Figures that are compared as they are written: versions, addresses of machines, times."""

_UNIT = (
    "(?:st|nd|rd|th|s|[kcmn]?m|k?g|t|k|x|bn|tn|mn|am|pm|h|hrs?|min|sec|ms|ft|in|lbs?|mph|kph|kts?|kn"
    "|[kMGT]Wh?|[kMGT]B|[kMG]?Hz|[CFK])(?![A-Za-z])"
)
"""What follows a number without a space, and leaves it one: 5km, 31st, 1990s."""

_JOINED = "(?:mid|pre|post|early|late|sub|non|over|under|in|to|and|or|up)"
"""What stands before a number with a hyphen, and leaves it one: mid-2022."""

_CURRENCY = "(?:USD|EUR|GBP|JPY|CNY|RMB|KRW|TWD|RUB|INR|AUD|CAD|CHF|HKD|NZD|SGD)"

_OPENING = (
    "(?:About|Around|Over|Under|Nearly|Almost|Roughly|Some|Only|Just|At|In|By|Of|From|To|The|An?|And"
    "|Or|Up|Below|Above|Between|Exactly|Approximately|With|For|Until|Since|Before|After)"
)
"""Words that begin a sentence, and name nothing."""

_SCALED = r"(?!\s?(?:thousand|million|billion|trillion|bn|tn|per\s?cent|%))"

_NAME = (
    # x86, u32, H-6K, S-300, COVID-19, GHSA-7rjr-3q55
    r"(?<!\w)(?!FY\d)(?:[\w/-]{0,30}?[A-Za-z_]\d[\w‑-]*"
    rf"|(?!{_JOINED}[-‑])[A-Za-z][A-Za-z/]{{0,20}}[-‑]\d[\w‑-]*"
    # 5G, 3GPP
    rf"|\d{{1,20}}(?!{_UNIT}|thousand|million|billion|trillion|per)[A-Za-z_][\w‑-]*"
    # RFC 2119, ISBN 978-…, PEPs 484, 526 and 544
    rf"|(?!FY\b|{_CURRENCY}\b)[A-Z]{{2,20}}s?[\s:](?>\d(?:[\w./:-]*\w)?){_SCALED}"
    r"(?:(?:,\s(?:and\s|or\s)?|\s(?:and|or)\s)\d+)*"
    # Python 3.8
    rf"|(?!{_OPENING}\b)[A-Z][\w+]{{0,30}}\s(?>\d{{1,9}}\.\d{{1,9}}\+?)(?!\.?\d){_SCALED})"
    # the number of a note or an issue
    r"|\[\d{1,3}\]|\#\d+"
)
"""Names with digits in them: no number is stated."""


@cache
def _in_prose() -> re.Pattern[str]:
    # "the two" are two things that were just named
    return re.compile(
        r"(?=[\w[#])(?:(?<!\w)|(?=[\d[#]))(?:"  # no other place within a word: rejected at once
        rf"(?<![\w.:])v?(?P<whole>{_WHOLE})(?![\w:]|\.\d)"
        rf"|(?P<name>{_NAME})"
        r"|\b(?:[Tt]he(?:se|ir)?|[Tt]hose|[Ii]ts)\stwo\b"
        rf"|(?:(?<![A-Za-z_])|(?<=FY)){FIGURES}"
        rf"|(?P<word>(?<![\w-])(?:{_COUNTED})(?!\w|{_FRACTION}))"
        r"(?:[\s-](?P<times>thousand|million|billion|trillion)(?![a-z]))?)",
    )


_GAP = " " * 64
"""So many spaces stand in no prose, but instead of what is none."""


def _parts(text: str) -> Iterator[tuple[int, int]]:
    """Yield the start and end of each part of a text between gaps: a pattern is slow over them."""
    start, gap = 0, text.find(_GAP)
    while gap >= 0:
        yield start, gap
        rest = text[gap:].lstrip(" ")
        start = len(text) - len(rest)
        gap = text.find(_GAP, start)
    yield start, len(text)


@cache
def _digit() -> re.Pattern[str]:
    return re.compile(r"\d")


def _may_state(text: str) -> bool:
    """Return whether a text holds a digit, or a word for a number, perhaps within another."""
    if _digit().search(text):
        return True
    small = text.lower()
    for word in _WITHIN:  # noqa: SIM110 - twice as quick as `any`: every text is asked
        if word in small:
            return True
    return False


def claimed(text: str) -> Iterator[Amount]:
    """Yield the numbers that a sentence states, except in names."""
    text = without_escapes(text)
    if not _may_state(text):
        return
    for match in chain.from_iterable(_in_prose().finditer(text, *part) for part in _parts(text)):
        if match["whole"]:
            value, scale = match["whole"], ""
        elif match["digits"]:
            value, scale = plain(match["digits"]), scale_of(match)
        elif match["word"]:
            value, scale = str(WORDS.index(match["word"].lower()) + 1), match["times"] or ""
        else:
            continue
        yield Amount(value, scale, *match.span())
