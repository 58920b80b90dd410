"""Dates in a text, in whatever form they are written: 28 July 2023, July 28, 2023-07-28, 7月28日.

Each is brought to the same terms, by which it is found in every form.
"""

from __future__ import annotations

import re
from collections import namedtuple
from datetime import date, timedelta

from briefing.library.text.spelling import MONTHS

_MAY = "may"
_FIRST_THREE = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_NUMBERS = {name: _FIRST_THREE.index(name[:3]) + 1 for name in (*MONTHS, *MONTHS.values(), _MAY)}
"""The numbers of the months, by all of their names in small letters."""

_FULL = [MONTHS.get(name, name) for name in _FIRST_THREE]

ERAS = {"令和": 2018, "平成": 1988, "昭和": 1925}
"""The years before the first one of an era of Japan."""

MOST_DAYS, MOST_MONTHS = 31, 36
"""Days and months of a span of which each is found."""

ERA = 2
"""Characters of the name of an era."""

_APOSTROPHES = "'’"

_CENTURY_FROM = 69
"""A year of two digits from this on is of the century before."""

_MONTH = "|".join(sorted(_NUMBERS, key=len, reverse=True))
_NTH = r"(?:st|nd|rd|th)?"
_DAYS = rf"\d{{1,2}}(?!\d){_NTH}(?:(?: ?[-–—] ?| and | or | to )\d{{1,2}}(?!\d){_NTH})?"

_SHORT_YEAR = r"['’]\d\d(?!\w)"

FROM_FIGURE = (
    r"(?P<iso>\d{4}(?P<sign>[-/.])\d{1,2}(?:(?P=sign)\d{1,2})?(?![\w/]|[-.,]\d))"
    r"|(?P<turned>\d{1,2}(?P<between>[-/.])\d{1,2}(?P=between)(?:\d{4}|\d\d)(?![\w/]|[-.,]\d))"
    rf"|(?P<days>{_DAYS}) (?:of )?(?P<month>{_MONTH})\b"
    rf"(?:\.?,? (?:(?P<year>\d{{4}})(?!\d|[.,]\d)|(?P<short>{_SHORT_YEAR}|\d\d(?=\s*\Z))))?"
    r"|(?P<kanji>(?:\d{1,4}年\s?)?\d{1,2}月(?:\s?\d{1,2}日)?)"
    r"|(?P<of_month>\d{1,2}/(?:19|20)\d\d(?![\w/]|[-.,]\d))"
    r"|(?P<compact>(?:19|20)\d{6}(?![\w/]|[-.,]\d))"
)
"""A date from its first figure on, in small letters or with a capital."""

BEHIND_MONTH = re.compile(
    rf"(?P<days>{_DAYS})(?![\w%:]|[.,]\d)"
    rf"(?:,? (?:(?P<year>\d{{4}})(?!\d|[.,]\d)|(?P<short>{_SHORT_YEAR})))?"
    r"|(?P<alone>\d{4})(?!\w|[.,]\d)"
)
_FIGURE = re.compile(rf"\d+{_NTH}")
_OPENING = "([“\"'\x1f"
_LONGEST_NAME = 11
"""Characters of the name of a month, with what stands around it."""


def _length(year: int, month: int) -> int:
    """Return the number of days of a month."""
    if month == 2:
        return 29 if year % 4 == 0 and (year % 100 or year % 400 == 0) else 28
    return 30 if month in (4, 6, 9, 11) else 31


class Date(namedtuple("Date", ("year", "month", "day"))):
    """A day, or a month of a year: 0 stands for the year, and for the day, that is not said."""

    __slots__ = ()
    year: int
    month: int
    day: int

    @property
    def is_one(self) -> bool:
        """Whether there is such a day or month."""
        if not 1 <= self.month <= len(_FIRST_THREE) or not (self.year or self.day):
            return False
        return 0 <= self.day <= _length(self.year or 2000, self.month)

    @property
    def term(self) -> str:
        """The term of itself; of a day without a year, the one of every year."""
        day = f"-{self.day:02}" if self.day else ""
        return f"{self.year:04}-{self.month:02}{day}" if self.year else f"{self.month:02}{day}"

    @property
    def of_no_year(self) -> str:
        """The term of a day beside which no year is written."""
        return f"--{self.month:02}-{self.day:02}"

    @property
    def in_words(self) -> str:
        """A month and its year, as texts have them most often."""
        return f"{_FULL[self.month - 1]} {self.year}"

    @property
    def as_whole(self) -> str:
        """The term of the month as a whole: of what is dated no closer."""
        return f"{self.year:04}-{self.month:02}-00"

    def terms(self) -> list[str]:
        """Return the terms by which it is found."""
        year, month, day = self
        if not day:
            return [self.term, self.as_whole]
        of_every_year = f"{month:02}-{day:02}"
        if not year:
            return [of_every_year, self.of_no_year]
        of_month = f"{year:04}-{month:02}"
        return [f"{of_month}-{day:02}", of_every_year, of_month]


class WrittenDate(namedtuple("WrittenDate", ("start", "end", "dates", "figures"))):
    """A date where it stands: its readings or, of several days, each; and what is no plain figure.

    The year in it is one: who asks for a year asks for it.
    """

    __slots__ = ()
    start: int
    end: int
    dates: list[Date]
    figures: list[tuple[int, int]]


def terms_of_days(first: date, last: date) -> list[str]:
    """Return the terms of some days in a row, from the first to the last.

    A whole month is dated no closer than that. Of many days, the first and the last are found by
    their day, all by their month.
    """
    if first == last:
        return Date(first.year, first.month, first.day).terms()
    whole = Date(first.year, first.month, 0)
    length = _length(first.year, first.month)
    if (last - first).days == length - 1 and first.day == 1:
        return whole.terms()
    few = (last - first).days <= MOST_DAYS
    days = [first + timedelta(n) for n in range((last - first).days + 1)] if few else [first, last]
    found = [term for day in days for term in Date(day.year, day.month, day.day).terms()]
    months = range(first.year * 12 + first.month - 1, last.year * 12 + last.month)
    found += [Date(month // 12, month % 12 + 1, 0).term for month in months[:MOST_MONTHS]]
    return list(dict.fromkeys(found))


def from_figure(match: re.Match[str], *, typed: bool) -> WrittenDate | None:
    """Return the date of a match of FROM_FIGURE, or None where there is no such day.

    `typed`: a year may be two digits, a month in figures or all in one, and names of months need no
    capital.
    """
    start, end = match.span()
    figures = [each.span() for each in _FIGURE.finditer(match.string, start, end)]
    if match["iso"]:
        year, month, *day = map(int, match["iso"].split(match["sign"]))
        if not day and match["sign"] == ".":
            return None
        return _written(start, end, [Date(year, month, *(day or [0]))], figures[1:])
    if match["turned"]:
        return _turned(match, figures, typed=typed)
    if match["kanji"]:
        return _in_kanji(match, figures)
    if match["of_month"] or match["compact"]:
        return _in_figures(match, figures) if typed else None
    if not (typed or match["month"][0].isupper()):
        return None
    if match["short"] and not (typed or match["short"][0] in _APOSTROPHES):
        end = match.end("month")
    month, year = _NUMBERS[match["month"].lower()], _year(match, short=end == match.end())
    figures = [each for each in figures if each[0] < end and _is_no_year(match, each)]
    return _written(start, end, _each_day(match["days"], year, month), figures)


def month_before(text: str, at: int) -> int:
    """Return how far before a place the name of a month begins that ends there, or 0."""
    if not at or text[at - 1] not in " \xa0":
        return 0
    before = text[max(0, at - _LONGEST_NAME) : at]
    name = before.rstrip(" \xa0.").rpartition(" ")[2].lstrip(_OPENING)
    return len(before) - before.rindex(name) if name.lower() in _NUMBERS else 0


def after_month(text: str, at: int, *, typed: bool) -> WrittenDate | None:
    """Return the date whose first figure stands at a place behind the name of its month."""
    start = at - month_before(text, at)
    name = text[start:at].rstrip(" \xa0.")
    if not name or not (typed or name[0].isupper()):
        return None
    month = _NUMBERS[name.lower()]
    match = BEHIND_MONTH.match(text, at)
    if match is None:
        return None
    if name == _MAY and not (any(match.group("year", "short", "alone")) or _ends(match)):
        return None
    end = match.end()
    if match["alone"]:
        return _written(start, end, [Date(int(match["alone"]), month, 0)], [])
    figures = [each.span() for each in _FIGURE.finditer(text, at, end)]
    figures = [each for each in figures if _is_no_year(match, each)]
    return _written(start, end, _each_day(match["days"], _year(match), month), figures)


def _is_no_year(match: re.Match[str], figure: tuple[int, int]) -> bool:
    """Return whether a figure of a match is not the four digits of a year, which is a word."""
    return figure[0] != match.start("year")


def _year(match: re.Match[str], *, short: bool = True) -> int:
    """Return the year of a match, 0 where it has none. `short`: it may be two digits."""
    if match["short"] and short:
        return _of_two_digits(int(match["short"].lstrip(_APOSTROPHES)))
    return int(match["year"] or 0)


def _of_two_digits(year: int) -> int:
    return year + (1900 if year >= _CENTURY_FROM else 2000)


def _in_figures(match: re.Match[str], figures: list[tuple[int, int]]) -> WrittenDate | None:
    """Return a month in figures with its year, or a day all in one: 12/2022, 20221004."""
    if day := match["compact"]:
        found = Date(int(day[:4]), int(day[4:6]), int(day[6:]))
        return _written(*match.span(), [found], figures)
    month, year = map(int, match["of_month"].split("/"))
    return _written(*match.span(), [Date(year, month, 0)], figures[:1])


def _ends(match: re.Match[str]) -> bool:
    """Return whether a text ends with a match: `may 5` is a day, `may 5 ships` asks something."""
    return not match.string[match.end() :].strip()


def _written(
    start: int, end: int, dates: list[Date], figures: list[tuple[int, int]]
) -> WrittenDate | None:
    found = [each for each in dates if each.is_one]
    return WrittenDate(start, end, found, figures) if found else None


def _each_day(days: str, year: int, month: int) -> list[Date]:
    """Return the days between two, or both of `6 and 7`, or the one that is given."""
    numbers = [int(each) for each in re.findall(r"\d+", days)]
    if "and" not in days and "or" not in days:
        numbers = list(range(numbers[0], numbers[-1] + 1))
    return [Date(year, month, day) for day in numbers]


def _turned(
    match: re.Match[str], figures: list[tuple[int, int]], *, typed: bool
) -> WrittenDate | None:
    """Return a date in figures with its year last; where both may be the month, both readings."""
    one, other, last = match["turned"].split(match["between"])
    if len(last) == 2 and not typed:
        return None
    year = int(last)
    if len(last) == 2:
        year = _of_two_digits(year)
    readings = [Date(year, int(other), int(one))]
    if match["between"] != ".":
        readings.append(Date(year, int(one), int(other)))
    return _written(*match.span(), list(dict.fromkeys(readings)), figures[:2])


def _in_kanji(match: re.Match[str], figures: list[tuple[int, int]]) -> WrittenDate | None:
    start, end = match.span()
    numbers = [int(each) for each in re.findall(r"\d+", match["kanji"])]
    year = 0
    if "年" in match["kanji"]:
        era = ERAS.get(match.string[max(0, start - ERA) : start])
        start -= ERA if era else 0
        year = numbers.pop(0) + (era or 0)
        figures = figures if era else figures[1:]
    return _written(start, end, [Date(year, *numbers, *[0] * (2 - len(numbers)))], figures)
