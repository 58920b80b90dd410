"""What a reader asks, read into clauses. Whatever is typed can be read.

What may be written is listed in `language`. A lone operator, or a quotation mark that is not
closed, is text.
"""

from __future__ import annotations

from briefing import TYPE_CHECKING
from briefing.library.query.search_fields import FIELDS
from briefing.library.query.syntax import (
    MOST_CLAUSES,
    Article,
    Clause,
    Either,
    Joined,
    Phrase,
    Run,
    Value,
    Word,
)
from briefing.library.text.spelling import UNITS
from briefing.library.text.tokenizer import folded, japanese, runs, spoken_words

if TYPE_CHECKING:
    from collections.abc import Iterator

LONGEST_BEGINNING = 40
"""Characters of a word that may still be going on; beyond, it is looked for as it is."""

OR = "OR"
QUOTE, MINUS, STAR, COLON, COMMA = '"', "-", "*", ":", ","

HYPHENS = ("-", "‐", "‑")

EMPTY_RUNS = frozenset("何 何回 何年 何月 何日 何人 何件 何時 誰 件 回 意味 理由".split())
"""Words of Japanese that count for nothing beside others."""

WEAK_WORDS = frozenset(
    """
    above across actual after against ago along already among around away back because before
    behind below beside between both bring brought but call called came come comes coming down
    during each either else enough every far further here least less like look made make makes
    making mean means more most never next now off once one onto other others out over own per put
    quite rather real same see seen set several since something sort still take taken takes think
    through time times together too toward towards turn under until upon very well went while within
    without yet
    """.split()
)
"""Words that count, and need not be there."""

EMPTY_WORDS = frozenset(
    """
    a about again all allowed also an and any are as at be been being by can could did do does
    doing done ever for from get gets give go had happen happened has have he her his how i if in
    into is isn it its just let many may me might much must my no not of on only or our part
    really s said say says she should so some such t tell than that the their them then there
    these they this those to up us was we were what when where whether which who whom whose why
    will with would you your
    """.split()
)
"""Words that count for nothing beside others."""


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
    """Return values that stand apart by commas, quoted ones without their marks."""
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


def _plain(text: str, start: int, end: int) -> Iterator[Clause]:
    """Yield the words, figures, articles and Japanese of a part of the query that is plain text."""
    part = text[start:end]
    taken: list[tuple[int, int]] = []
    if any(each.isnumeric() for each in part):
        from briefing.library.text.articles import ARTICLE, numbers

        for match in ARTICLE.finditer(part):
            taken.append(match.span())
            for number in numbers(match):
                yield Article(start + match.start(), start + match.end(), number)
    found: list[Clause] = [
        Run(start + match.start(), start + match.end(), match[0])
        for match in runs(part)
        if not any(first <= match.start() < last for first, last in taken)
    ]
    for group in _hyphened(part, taken):
        first, last = start + group[0][1], start + group[-1][2]
        words = [word for word, _, _ in group[:MOST_CLAUSES]]
        found.append(Joined(first, last, words) if words[1:] else Word(first, last, words[0]))
    yield from sorted(found, key=lambda clause: clause.start)


def _hyphened(text: str, taken: list[tuple[int, int]]) -> Iterator[list[tuple[str, int, int]]]:
    """Yield the words outside of `taken`, those that hyphens hold together in one."""
    group: list[tuple[str, int, int]] = []
    for each in spoken_words(text):
        if any(first <= each[1] < last for first, last in taken):
            continue
        if group and text[group[-1][2] : each[1]] not in HYPHENS:
            yield group
            group = []
        group.append(each)
    if group:
        yield group


def _special(text: str, start: int, end: int) -> Clause | None:
    """Return the clause of a piece that is more than plain text, or None where it is not."""
    piece = text[start:end]
    if piece.startswith(MINUS) and (after := piece[1:2]) and (after == QUOTE or after.isalnum()):
        inner = _special(text, start + 1, end) or _one(list(_plain(text, start + 1, end)))
        if inner is not None:
            inner.negated = True
            inner.start = start
        return inner
    field, colon, value = piece.partition(COLON)
    if colon and field.lower() in FIELDS and (values := _values(value)):
        return Value(start, end, field.lower(), values)
    if len(piece) > 2 and piece[0] == piece[-1] == QUOTE and QUOTE not in piece[1:-1]:
        inner_text = piece[1:-1]
        words = [word for word, _, _ in spoken_words(inner_text)][:MOST_CLAUSES]
        characters = japanese(inner_text)[:MOST_CLAUSES]
        return Phrase(start, end, words, characters) if words or characters else None
    if piece.endswith(STAR):
        words = [word for word, _, _ in spoken_words(piece)]
        if len(words) == 1 and len(words[0]) == len(piece) - 1 <= LONGEST_BEGINNING:
            return Word(start, end, words[0], star=True)
    return None


def _either(one: Clause, other: Clause) -> Clause:
    """Return one clause for two of which one is enough: values of one field are but more values."""
    if isinstance(one, Value) and isinstance(other, Value) and one.field == other.field:
        return Value(one.start, other.end, one.field, [*one.values, *other.values])
    return Either([*(one.options if isinstance(one, Either) else [one]), other])


def _one(clauses: list[Clause]) -> Clause | None:
    """Return one clause for what was written in one piece: `-F-35` leaves out the two in a row."""
    words = [each.text for each in clauses if isinstance(each, Word)]
    words += [word for each in clauses if isinstance(each, Joined) for word in each.words]
    runs = [each.text for each in clauses if isinstance(each, Run)]
    if len(clauses) > 1 and words:
        return Phrase(clauses[0].start, clauses[-1].end, words, runs)
    return clauses[0] if clauses else None


KINDS_ASKED = {
    "can": ("rule",),
    "may": ("rule",),
    "must": ("rule",),
    "allowed": ("rule",),
    "many": ("figure", "series"),
    "much": ("figure", "series"),
    "rule": ("rule",),
    "rules": ("rule",),
    "risk": ("risk",),
    "risks": ("risk",),
    "table": ("series",),
}
"""The kinds of entries that a question is likely to be after, by one of its words."""

_OPTIONAL = WEAK_WORDS | KINDS_ASKED.keys()


class Query:
    """A query as typed, and what it asks for."""

    __slots__ = ("clauses", "text", "typing")

    def __init__(self, text: str, *, typing: bool = False) -> None:
        """Read `text`. While it is being typed its last word is also taken as a beginning."""
        self.text = text
        self.typing = typing
        self.clauses: list[Clause] = self._without_empty(self._joined(self._read()))
        last = self.clauses[-1] if self.clauses else None
        if typing and isinstance(last, Word) and last.end == len(text) and not last.negated:
            last.going_on = 1 < len(last.text) <= LONGEST_BEGINNING

    def _read(self) -> Iterator[Clause | None]:
        """Yield the clauses; None stands for an operator OR."""
        plain_from: int | None = None
        for start, end in _pieces(self.text):
            clause = _special(self.text, start, end)
            either = self.text[start:end] == OR
            if clause is None and not either:
                plain_from = start if plain_from is None else plain_from
                plain_to = end
                continue
            if plain_from is not None:
                yield from _plain(self.text, plain_from, plain_to)
                plain_from = None
            yield clause
        if plain_from is not None:
            yield from _plain(self.text, plain_from, plain_to)

    def _joined(self, clauses: Iterator[Clause | None]) -> list[Clause]:
        """Return the clauses, with those that stand around an OR made one."""
        found: list[Clause] = []
        joining = False
        asked = 0
        for clause in clauses:
            asked += clause is not None
            if asked > MOST_CLAUSES:
                break
            before = found[-1] if found else None
            if clause is None:
                joining = before is not None and not before.negated
            elif joining and before is not None and not clause.negated:
                found[-1] = _either(before, clause)
                joining = False
            else:
                found.append(clause)
                joining = False
        return found

    def _without_empty(self, clauses: list[Clause]) -> list[Clause]:
        """Return the clauses without the words that count for nothing, unless there are no others.

        Beside a figure its unit counts, and need not be there: the text may have a sign for it.
        """
        for each in clauses:
            if isinstance(each, Word) and not each.star and folded(each.text) in _OPTIONAL:
                each.optional = True
        figures = any(isinstance(each, Word) and each.text[0].isdecimal() for each in clauses)
        for each in clauses:
            if isinstance(each, Word) and figures and folded(each.text) in UNITS:
                each.optional = True
        rest = [
            each
            for each in clauses
            if not (isinstance(each, Word) and not each.star and self._is_empty(each))
        ]
        asked = [each for each in rest if not each.optional]
        if not asked:
            for each in clauses:
                each.optional = False
        return rest if asked else clauses

    def spoken(self) -> list[str]:
        """Return all words of a query that is nothing but words, as typed; else none."""
        plain = all(isinstance(each, Word | Joined) and not each.negated for each in self.clauses)
        special = any(isinstance(each, Word) and each.star for each in self.clauses)
        return [word for word, _, _ in spoken_words(self.text)] if plain and not special else []

    def kinds(self) -> tuple[str, ...]:
        """Return the kinds of entries that the query is likely to be after."""
        words = [word.lower() for word in self.spoken()]
        return next((KINDS_ASKED[word] for word in words if word in KINDS_ASKED), ())

    def _is_empty(self, word: Word) -> bool:
        name = word.text.isupper() and len(word.text) > 1 and not self.text.isupper()  # US, IT
        return folded(word.text) in EMPTY_WORDS and not name

    def but(self, clause: Clause) -> Query:
        """Return the same query without one of its clauses."""
        return self._asking([each for each in self.clauses if each is not clause])

    def within(self, field: str, *values: str) -> Query:
        """Return the same query, asked only of what has one of some values in a field."""
        at = len(self.text)
        return self._asking([*self.clauses, Value(at, at, field, list(values))])

    def _asking(self, clauses: list[Clause]) -> Query:
        """Return a query of the same text that asks for other clauses."""
        query = Query("", typing=self.typing)
        query.text, query.clauses = self.text, clauses
        return query

    def __bool__(self) -> bool:
        return bool(self.clauses)
