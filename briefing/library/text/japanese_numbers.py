"""Numbers in Japanese: in kanji, and the years of an era."""

from __future__ import annotations

import re
from functools import cache

from briefing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_DIGITS = "〇一二三四五六七八九"
_TENS = "十百千"
KANJI = _DIGITS + _TENS
"""The signs of a number below ten thousand."""

_COUNTERS = "発回隻機人名件基"
"""Signs behind a number of shots, times, ships, aircraft, people, cases: texts of other languages
have words there, or none.
"""

_LONGEST = 12
"""Signs of a number in kanji; what is longer is none."""

_FIRST = "元"
"""Stands for the first year of an era."""


def in_kanji(number: str) -> int:
    """Return a number in kanji, below ten thousand: 八十二 is 82, 二〇二二 is 2022."""
    total = digits = 0
    for sign in number:
        if sign in _DIGITS:
            digits = digits * 10 + _DIGITS.index(sign)
        else:
            total += (digits or 1) * 10 ** (_TENS.index(sign) + 1)
            digits = 0
    return total + digits


@cache
def _counted() -> re.Pattern[str]:
    """Return the pattern of a number in kanji before what it counts: elsewhere such a sign may be
    a part of a word (一般).
    """
    return re.compile(
        rf"(?<![{KANJI}\d])[{KANJI}]{{1,{_LONGEST}}}"
        rf"(?=[万億兆円%年月日条{_COUNTERS}]|ドル|ユーロ|ポンド|パーセント|キロ)"
    )


@cache
def _counter() -> re.Pattern[str]:
    return re.compile(rf"(?<=\d)[{_COUNTERS}]")


@cache
def _year() -> re.Pattern[str]:
    from briefing.library.text.dates import ERAS  # which articles of law do without

    return re.compile(
        rf"(?P<era>{'|'.join(ERAS)})?(?P<year>\d{{1,4}}|{_FIRST})年(?P<fiscal>度)?(?![間前後\d])"
    )


def with_figures(text: str) -> tuple[str, Sequence[int]]:
    """Return a text with its numbers in kanji as figures, and where each of its characters stood.

    The places end with the length of the text as it was.
    """
    found: list[str] = []
    places: list[int] = []
    at = 0
    for match in _counted().finditer(text):
        start, end = match.span()
        figures = str(in_kanji(match[0]))
        found += [text[at:start], figures]
        places += [*range(at, start), *[start] * len(figures)]
        at = end
    if not found:
        return text, range(len(text) + 1)
    return "".join([*found, text[at:]]), [*places, *range(at, len(text) + 1)]


def counters(text: str) -> Iterator[tuple[int, int]]:
    """Yield start and end of each counter right behind a figure."""
    for match in _counter().finditer(text):
        yield match.span()


def years(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield start, end and word of each year and fiscal year: 2022年 is 2022, 令和4年度 FY2022.

    Of an era, or with all of its digits: 5年 may be how long something takes.
    """
    from briefing.library.text.dates import ERAS
    from briefing.library.text.spelling import FISCAL_YEAR, LONGEST_YEAR

    for match in _year().finditer(text):
        number = 1 if match["year"] == _FIRST else int(match["year"])
        if match["era"] and number:
            number += ERAS[match["era"]]
        elif len(match["year"]) != LONGEST_YEAR:
            continue
        yield *match.span(), f"{FISCAL_YEAR if match['fiscal'] else ''}{number}"
