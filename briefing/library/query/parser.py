"""The parser of queries: text becomes clauses. Any text is a query.

`syntax_help` lists what may be written. A lone operator, or a quotation mark that is not closed, is
text.
"""

from __future__ import annotations

from briefing import TYPE_CHECKING
from briefing.library.query import plain_text
from briefing.library.query.intents import kinds_asked
from briefing.library.query.stop_words import without_stop_words
from briefing.library.query.syntax import (
    COLON,
    COMMA,
    MINUS,
    MOST_CLAUSES,
    OR,
    QUOTE,
    STAR,
    Amount,
    AnyOf,
    Clause,
    Dated,
    FieldFilter,
    Hyphenated,
    JapaneseRun,
    LeftOut,
    Phrase,
    Word,
)
from briefing.library.search_fields import FIELDS, IN, NOTES, nearly_a_field
from briefing.library.text.alike import alike, signs, small
from briefing.library.text.forms import is_short_code
from briefing.library.text.japanese import japanese
from briefing.library.text.words import spoken_in

if TYPE_CHECKING:
    from collections.abc import Iterator

LONGEST_BEGINNING = 40
"""Characters of an unfinished word; a longer one is taken as finished."""


def _pieces(text: str) -> Iterator[tuple[int, int]]:
    """Yield where each piece between spaces starts and ends; a closed quotation holds together."""
    start = at = 0
    while at < len(text):
        if text[at] == QUOTE and (close := text.find(QUOTE, at + 1)) > 0:
            at = close + 1
        elif text[at].isspace():
            if start < at:
                yield start, at
            at += 1
            start = at
        else:
            at += 1
    if start < at:
        yield start, at


def _values(text: str) -> list[str]:
    """Return the values between commas, quoted ones without their marks."""
    found = [""]
    quoted = False
    for each in text:
        if each == QUOTE:
            quoted = not quoted
        elif each == COMMA and not quoted:
            found.append("")
        else:
            found[-1] += each
    values = dict.fromkeys(value.strip() for value in found)
    return [value for value in values if value][:MOST_CLAUSES]


def _apart(clauses: list[Clause | None]) -> Iterator[Clause | None]:
    """Return clauses with what they leave out, which takes two, or Japanese."""
    if len(clauses) < 2 and not any(isinstance(each, JapaneseRun) for each in clauses):
        return iter(clauses)
    from briefing.library.query.exclusion import apart

    return apart(clauses)


def _special(text: str, start: int, end: int) -> Clause | None:
    """Return the clause of a piece with operators or a field, or None where it is plain text."""
    while start < end and not alike(text[start]):  # what shows nothing
        start += 1
    piece = text[start:end]
    if piece.startswith(MINUS) and (after := piece[1:2]) and (after == QUOTE or after.isalnum()):
        inner = _special(text, start + 1, end) or plain_text.one_clause(text, start + 1, end)
        if inner is not None:
            inner.negated = True
            inner.start = start
        return inner
    field, colon, value = piece.partition(COLON)
    field = alike(field).lower() if colon else ""
    if (field in FIELDS or nearly_a_field(field)) and (values := _values(value)):
        return FieldFilter(start, end, field, values)
    if len(piece) > 2 and piece[0] == piece[-1] == QUOTE and QUOTE not in piece[1:-1]:
        inner_text = piece[1:-1]
        words = spoken_in(inner_text)[:MOST_CLAUSES]
        characters = japanese(inner_text)[:MOST_CLAUSES]
        if not (words or characters):
            return None
        phrase = Phrase(start, end, words, characters)
        if any(map(str.isdecimal, inner_text)):
            from briefing.library.query.asked_values import date_within

            phrase.dated, undated = date_within(inner_text)
            phrase.undated = spoken_in(undated)[:MOST_CLAUSES]
        return phrase
    if piece.endswith(STAR):
        words = spoken_in(piece)
        if len(words) == 1 and len(words[0]) == len(alike(piece)) - 1 <= LONGEST_BEGINNING:
            return Word(start, end, words[0], star=True)
    return None


def unfiltered(text: str) -> str:
    """Return a query without its filters."""
    text = signs(text)
    pieces = [
        text[start:end]
        for start, end in _pieces(text)
        if not isinstance(_special(text, start, end), FieldFilter)
    ]
    return " ".join(pieces)


def _any_of(one: Clause, other: Clause) -> Clause:
    """Return two clauses joined by OR; filters of one field are one with the values of both."""
    if isinstance(one, FieldFilter) and isinstance(other, FieldFilter) and one.field == other.field:
        return FieldFilter(one.start, other.end, one.field, [*one.values, *other.values])
    return AnyOf([*(one.clauses if isinstance(one, AnyOf) else [one]), other])


LEAST_TYPED = 2
"""Letters of a word that is being typed, up to which others are answered without it: hardly any
entry has a word of two letters that is meant."""


class Query:
    """A query as typed, and its clauses."""

    def __init__(self, text: str, *, typing: bool = False) -> None:
        """Parse `text`. While it is being typed its last word also matches words that begin so."""
        self.text = text
        self.typing = typing
        self.clauses: list[Clause] = without_stop_words(
            self._joined(_apart(list(self._read()))), shouted=text.isupper()
        )
        last = self.clauses[-1] if self.clauses else None
        last = last.clauses[-1] if isinstance(last, LeftOut) else last
        if typing and isinstance(last, Word) and last.end == len(text) and not last.negated:
            last.going_on = 1 < len(last.text) <= LONGEST_BEGINNING
            last.optional = len(last.text) <= LEAST_TYPED and len(self.clauses) > 1
        if typing and isinstance(last, Hyphenated) and last.end == len(text) and not last.negated:
            last.going_on = is_short_code(last.words)

    def _read(self) -> Iterator[Clause | None]:
        """Yield the clauses, and None for each operator OR."""
        plain_from: int | None = None
        text = signs(self.text)
        for start, end in _pieces(text):
            clause = _special(text, start, end)
            either = alike(text[start:end]) == OR
            if clause is None and not either:
                plain_from = start if plain_from is None else plain_from
                plain_to = end
                continue
            if plain_from is not None:
                yield from plain_text.clauses(text, plain_from, plain_to)
                plain_from = None
            yield clause
        if plain_from is not None:
            yield from plain_text.clauses(text, plain_from, plain_to)

    def _joined(self, clauses: Iterator[Clause | None]) -> list[Clause]:
        """Return the clauses, those around an OR made one."""
        found: list[Clause] = []
        joining = False
        count = 0
        for clause in clauses:
            count += clause is not None
            if count > MOST_CLAUSES:
                break
            before = found[-1] if found else None
            if clause is None:
                joining = before is not None and not before.negated
            elif joining and before is not None and not clause.negated:
                found[-1] = _any_of(before, clause)
                joining = False
            else:
                found.append(clause)
                joining = False
        return found

    def spoken(self) -> list[str]:
        """Return all words of a query that is nothing but words, as typed; else none."""
        for each in self.clauses:
            plain = (
                each.plain
                if isinstance(each, Word)
                else isinstance(each, Hyphenated | Dated | Amount)
                or (isinstance(each, LeftOut) and not each.is_sure)
            )
            if not plain or each.negated:
                return []
        if not any(map(str.isdecimal, self.text)):
            return spoken_in(self.text)
        from briefing.library.text.values import undated

        return spoken_in(undated(self.text))

    def kinds(self) -> list[str]:
        """Return the kinds of entries that the query is likely to be after."""
        return kinds_asked(word.lower() for word in self.spoken())

    @property
    def is_for_notes(self) -> bool:
        """Whether it is put to the notes of the reader, in place of the entries."""
        return any(
            isinstance(each, FieldFilter)
            and each.field == IN
            and not each.negated
            and NOTES in map(small, each.values)
            for each in self.clauses
        )

    def but(self, clause: Clause) -> Query:
        """Return the same query without one of its clauses."""
        return self._with_clauses([each for each in self.clauses if each is not clause])

    def within(self, field: str, *values: str) -> Query:
        """Return the same query, limited to entries that have one of some values in a field."""
        at = len(self.text)
        return self._with_clauses([*self.clauses, FieldFilter(at, at, field, list(values))])

    def _with_clauses(self, clauses: list[Clause]) -> Query:
        """Return a query of the same text with other clauses."""
        query = Query("", typing=self.typing)
        query.text, query.clauses = self.text, clauses
        return query

    def __bool__(self) -> bool:
        return bool(self.clauses)
