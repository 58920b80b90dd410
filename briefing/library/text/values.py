"""Values in a text: dates and amounts, each with the terms by which it is found in every form."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from itertools import accumulate

from briefing import TYPE_CHECKING
from briefing.library.text.spelling import AMOUNT_WORDS
from briefing.library.text.words import SEPARATOR, with_plain_signs

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from briefing.library.text.dates import WrittenDate

_BLANK = "_"
"""Stands in place of a figure that is a part of a date: it is in no word, and as long."""

MOST_CACHED = 4096
"""Dates and amounts as they are written that are kept: a text has few, many times."""


class Value:
    """A date or an amount where it stands, and its terms."""

    __slots__ = ("date", "end", "start", "terms")

    def __init__(
        self, start: int, end: int, terms: list[str], date: WrittenDate | None = None
    ) -> None:
        self.start = start
        self.end = end
        self.terms = terms
        self.date = date
        """The date as it is written in a part of the text: its places are counted there."""

    def moved(self, by: int) -> Value:
        """Return the same so many characters further on."""
        return Value(self.start + by, self.end + by, self.terms, self.date)

    @property
    def figures(self) -> list[tuple[int, int]]:
        """Start and end of the figures of a date that are no plain ones."""
        if not self.date:
            return []
        at = self.start - self.date.start
        return [(at + start, at + end) for start, end in self.date.figures]


@cache
def _candidates(digit: str) -> re.Pattern[str]:
    """Return the pattern of the figures that a date or an amount may begin with in a text.

    By what stands beside them: most figures are neither, and to ask each takes long. It begins with
    a digit, which the engine of patterns looks for quickly: `digit` is what is one inside of a
    class of characters, and it is twice as quick where that is 0-9.
    """
    names = (
        r"[Jj][au]|[Ff]eb|[Mm]a[ry]|[Aa]pr|[Aa]ug|[Ss]ep|[Oo]ct|[Nn]ov|[Dd]ec"
        r"|[Tt]r|[Tt]n|[Tt]ho|[Bb]n|[Bb]il|[Mm]n|[Mm]il|[Pp]er|[Pp]ou|[Yy]en|[Dd]ol|[Ee]ur"
        r"|JPY|GBP|US|m\b"
    )
    ends = "ary|rch|ril|[Mm]ay|une|uly|ust|ber|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|ept|Oct|Nov|Dec"
    return re.compile(
        rf"[{digit}](?<![A-Za-z{digit}.,].)(?<![A-Za-z]-.)"
        rf"(?:(?<=[¥￥$€£].)|(?<=(?:{ends})[ \xa0].)|(?<=[¥￥$€£. ][ \xa0].)"
        rf"|[{digit},.]*(?:st|nd|rd|th)?(?="  # what follows may begin with another figure
        rf"[%％円年月千万億兆パドユポ]|[-–—/][{digit}]|\.[{digit}][{digit}]?\.[{digit}][{digit}]"
        rf"|[ \xa0-]?(?:of )?(?:{names})| (?:and|or|to|[-–—]) [{digit}]))"
    )


_ANY = re.compile(r"\d+")


@cache
def _reader() -> Callable[[str, int, bool], Value | None]:
    """Return what reads the date or the amount that begins with the figure at a place of a text."""
    from briefing.library.text import amounts, dates

    a_date = re.compile(dates.FROM_FIGURE, re.IGNORECASE)
    an_amount = re.compile(amounts.FROM_FIGURE, re.IGNORECASE)

    @lru_cache(maxsize=MOST_CACHED)
    def dated(written: str, at: int, typed: bool) -> Value | None:
        match = a_date.match(written, at)
        date = dates.from_figure(match, typed=typed) if match else None
        return _of_date(date) if date else None

    @lru_cache(maxsize=MOST_CACHED)
    def named(written: str, at: int, typed: bool) -> Value | None:
        date = dates.after_month(written, at, typed=typed)
        return _of_date(date) if date else None

    @lru_cache(maxsize=MOST_CACHED)
    def counted(written: str, at: int, typed: bool) -> Value | None:
        match = an_amount.match(written, at)
        amount = amounts.from_figure(match, typed=typed) if match else None
        return Value(*amount) if amount else None

    def read(text: str, at: int, typed: bool) -> Value | None:
        found = None
        if month := dates.month_before(text, at):
            match = dates.BEHIND_MONTH.match(text, at)
            first = at - month
            end = match.end() if match else at
            found = named(text[first:] if typed else text[first:end], month, typed)
        elif match := a_date.match(text, at):
            first = max(0, at - dates.ERA) if "年" in match[0] else at
            found = dated(text[first : match.end()], at - first, typed)
        if not found:
            match = an_amount.match(text, at)
            first = max(0, at - amounts.before(text, at))
            end = match.end() if match else at
            found = counted(text[first:end], at - first, typed)
        return found.moved(first) if found else None

    return read


def _of_date(date: WrittenDate) -> Value:
    terms = dict.fromkeys(term for each in date.dates for term in each.terms())
    return Value(date.start, date.end, list(terms), date)


def _in_code(text: str, at: int) -> bool:
    """Return whether the figure at a place belongs to letters before it: F-35, FY2023."""
    before = text[max(0, at - 2) : at]
    letter = before[:1] if before[1:] == "-" else before[-1:]
    return letter.isascii() and letter.isalpha()


def _in_figures(text: str, *, typed: bool) -> Iterator[Value]:
    """Yield the dates, and the amounts in figures, of a text, in order."""
    if not _ANY.search(text):  # as most queries: the other patterns take long to compile
        return
    if typed:
        places = _ANY.finditer(text)
    else:
        text = with_plain_signs(text)
        places = _candidates("0-9" if text.isascii() else r"\d").finditer(text)
    end = 0
    read = None
    for place in places:
        at = place.start()
        if at < end or (typed and _in_code(text, at)):
            continue
        read = read or _reader()
        if value := read(text, at, typed):
            end = value.end
            yield value


def all_found(text: str, *, typed: bool = False) -> list[Value]:
    """Return the dates and the amounts of a text, in order.

    `typed`: it is a query, in which names of months need no capital.
    """
    values = list(_in_figures(text, typed=typed))
    if any(words in text for words in AMOUNT_WORDS):
        from briefing.library.text import amounts

        if in_words := amounts.in_words(text):
            values = sorted(
                [*values, *(Value(*each) for each in in_words)], key=lambda each: each.start
            )
    return values


def of_texts(texts: Sequence[str]) -> tuple[list[str], list[tuple[int, list[str]]]]:
    """Return some texts without the figures of dates, and the terms of each value in one.

    The number of the text stands before the terms. They are looked through together.
    """
    joint = SEPARATOR.join(texts)
    values = all_found(joint)
    if not values:
        return list(texts), []
    from bisect import bisect_right  # which only compiling needs

    starts = [0, *accumulate(len(each) + 1 for each in texts)]
    terms = [(bisect_right(starts, each.start) - 1, each.terms) for each in values]
    return without_days(joint, values).split(SEPARATOR), terms


def without_days(text: str, values: Iterable[Value]) -> str:
    """Return a text in which no figure of a date is a word, but that of a year: as long as it is.

    The 6 of 6 June is not the six that somebody asks for.
    """
    spans = [span for each in values for span in each.figures]
    if not spans:
        return text
    parts, at = [], 0
    for start, end in spans:
        parts += [text[at:start], _BLANK * (end - start)]
        at = end
    return "".join([*parts, text[at:]])


def undated(text: str) -> str:
    """Return a text as its words are looked for: without the figures of dates."""
    return without_days(text, _in_figures(text, typed=False))
