"""Dates, amounts and numbers in a query: the clauses that they are, and what matches these."""

from __future__ import annotations

from briefing import TYPE_CHECKING
from briefing.library.query.plan import Alternative
from briefing.library.query.syntax import Amount, Dated, Word
from briefing.library.text.spelling import DOZENS
from briefing.library.text.stems import stem, stems_of
from briefing.library.text.values import all_found, without_days

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from briefing.library.query.matching import Holding
    from briefing.library.query.syntax import Clause

_YEAR = "年"

TELLING = 3
"""Digits of a figure that says enough without its unit, as the cell of a table has it: but for
zeros at its end, which say how large it is."""


def valued(part: str) -> Iterator[Clause]:
    """Yield the dates and the amounts in a part of a query, and what stands for a figure in it:
    the numbers that are phrases, the years of an era.
    """
    small_part = part.lower()
    for words, figure in DOZENS.items():
        if words in small_part:
            first = small_part.index(words)
            yield Word(first, first + len(words), figure)
            break
    for each in all_found(part, typed=True):
        written = part[each.start : each.end]
        if each.date:
            yield Dated(each.start, each.end, written, each.date.dates)
        else:
            yield Amount(each.start, each.end, written, each.terms)
    if _YEAR in part:
        from briefing.library.text.japanese_numbers import years

        for start, end, year in years(part):
            yield Word(start, end, year)


def date_within(text: str) -> tuple[str, str]:
    """Return the term of the first date in a text, or "", and the text without figures of dates."""
    values = all_found(text, typed=True)
    term = next((each.date.dates[0].term for each in values if each.date), "")
    return term, without_days(text, values)


def of_date(clause: Dated, matcher: Holding) -> Iterator[Alternative]:
    """Yield the alternatives of a date: itself; a day beside which the year is not written."""
    for each in clause.dates:
        yield Alternative(value=each.term)
    for each in clause.dates:
        if not each.day:
            yield Alternative(stems=stems_of(each.in_words))
    held = False
    for each in clause.dates:
        held = held or matcher.holds(Alternative(value=each.term))
        if each.day and each.year:
            apart = Alternative("spelling", value=each.of_no_year, stems=(stem(str(each.year)),))
            if matcher.holds(apart):
                held = True
                yield apart
    for each in clause.dates if not held else ():
        if each.day and each.year:
            whole = Alternative("spelling", value=each._replace(day=0).term)
            if matcher.holds(whole):
                yield whole


def months_instead(clause: Dated, alternatives: Iterable[Alternative]) -> list[str]:
    """Return the months, in words, that are searched for where no entry holds their days."""
    values = {each.value for each in alternatives}
    months = (each._replace(day=0) for each in clause.dates if each.day and each.year)
    return [each.in_words.capitalize() for each in months if each.term in values]


def of_amount(clause: Amount, matcher: Holding) -> Iterator[Alternative]:
    """Yield the alternatives of an amount: itself; its number alone; as texts have its words."""
    from briefing.library.text.amounts import in_short

    yield Alternative(value=clause.terms[0])
    for term in clause.terms[1:]:
        yield Alternative("spelling", value=term)
    written = [stems_of(each) for each in (clause.text, *in_short(clause.terms[0]))]
    for stems in dict.fromkeys(written):
        digits = "".join(each for each in "".join(stems) if each.isdecimal())
        telling = len(stems) > 1 or len(digits.rstrip("0")) >= TELLING
        if telling and matcher.holds(alternative := Alternative(stems=stems)):
            yield alternative
