"""Highlighting: the places in a text that a query or a phrase matches, for a view to mark."""

from __future__ import annotations

from briefing import TYPE_CHECKING
from briefing.library.query.syntax import Word
from briefing.library.text.alike import Alike, alike, small
from briefing.library.text.forms import pattern
from briefing.library.text.stems import folded, stem
from briefing.library.text.words import words_at
from briefing.pack.safe_text import without_escapes

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.library.query.plan import Alternative, QueryPlan

TextSpan = tuple[int, int]
"""Start and end in characters."""

Match = tuple[int, int, int]
"""Start and end in characters, and the number of the clause that matches."""


class Highlighter:
    """Marks the matches of a plan, whatever the form in which they stand.

    Clauses are told apart by their number in the plan.
    """

    def __init__(self, plan: QueryPlan) -> None:
        self._rows: dict[str, list[tuple[tuple[str, ...], int, int]]] = {}
        """Stems in a row, by the first of them, each with the words that may stand between and the
        number of its clause."""
        self._runs: dict[str, int] = {}
        self._beginnings: dict[str, int] = {}
        self._articles: dict[str, int] = {}
        self._values: dict[str, int] = {}
        self._figures: set[int] = set()
        for number, planned in enumerate(plan.clauses):
            clause = planned.clause
            if isinstance(clause, Word) and clause.text[:1].isdecimal():
                self._figures.add(number)
            if not clause.negated:
                for each in (*planned.alternatives, *planned.related.values()):
                    self._add(each, number)
        for named in plan.named:
            for each in named.alternatives:
                self._add(each, named.first)

    def _add(self, each: Alternative, number: int) -> None:
        if each.value:
            self._values.setdefault(each.value, number)
        elif each.stems:
            self._rows.setdefault(each.stems[0], []).append((each.stems, each.slop, number))
        for run in each.runs:
            self._runs.setdefault(run, number)
        if each.beginning:
            self._beginnings.setdefault(each.beginning, number)
        if each.article:
            self._articles.setdefault(each.article, number)

    @property
    def clauses(self) -> set[int]:
        """The clauses that may match."""
        rows = {number for found in self._rows.values() for *_, number in found}
        others = (self._runs, self._beginnings, self._articles, self._values)
        return rows.union(*(each.values() for each in others))

    @property
    def values(self) -> set[int]:
        """The clauses of these that are a date, an amount or a figure."""
        return self._figures.union(self._values.values())

    def __bool__(self) -> bool:
        return bool(self._rows or self._runs or self._beginnings or self._articles or self._values)

    def found(self, text: str) -> list[Match]:
        """Return start, end and clause of the matches in a text, in order and without overlaps."""
        return _without_overlaps(self._matches(Alike(text)))

    def _matches(self, plain: Alike) -> list[Match]:
        """Return the matches in a text, which may overlap."""
        found: list[Match] = []
        if self._values:
            from briefing.library.text.values import all_found

            found += [
                (each.start, each.end, self._values[term])
                for each in all_found(plain.whole)
                for term in each.terms
                if term in self._values
            ]
        if self._rows or self._beginnings:
            found += self._word_matches(plain)
        for run, number in self._runs.items():
            found += [(*plain.span(*each), number) for each in _all(plain.text, run)]
        if self._articles:
            found += self._article_matches(plain.whole)
        return found

    def _word_matches(self, plain: Alike) -> Iterator[Match]:
        """Yield the matches of rows of words and of beginnings."""
        words, stems = _words_and_stems(plain)
        if self._turns_on_dates(stems):
            from briefing.library.text.values import undated

            plain = Alike(undated(plain.whole))
            words, stems = _words_and_stems(plain)
        if not self._rows.keys().isdisjoint(stems):
            for n, each in enumerate(stems):
                for row, slop, number in self._rows.get(each, ()):
                    if last := _last(stems, n, row, slop):
                        yield *plain.span(words[n][1], words[last - 1][2]), number
        for word, start, end in words if self._beginnings else ():
            spelled = folded(word)
            for begins, number in self._beginnings.items():
                if spelled.startswith(begins):
                    yield *plain.span(start, end), number

    def _turns_on_dates(self, stems: list[str]) -> bool:
        """Return whether a match in a text may be a figure of a date, or have one in it.

        To look for dates takes longer than to look for words.
        """
        held = set(stems)
        return any(begins[0].isdecimal() for begins in self._beginnings) or any(
            (len(row) > 1 or row[0][0].isdecimal()) and held.issuperset(row)
            for first in held.intersection(self._rows)
            for row, *_ in self._rows[first]
        )

    def _article_matches(self, text: str) -> Iterator[Match]:
        from briefing.library.text.articles import ARTICLE, numbers

        for match in ARTICLE.finditer(text):
            for article in numbers(match):
                if article in self._articles:
                    yield match.start(), match.end(), self._articles[article]

    def spans(self, text: str) -> list[TextSpan]:
        """Return the matches in a text, in order and without overlaps."""
        return [(start, end) for start, end, _ in self.found(text)]

    def held(self, text: str) -> set[int]:
        """Return the clauses that match in a text."""
        return {clause for *_, clause in self.found(text)}


def _words_and_stems(plain: Alike) -> tuple[list[tuple[str, int, int]], list[str]]:
    """Return the words of a text, each with its start and end, and their stems."""
    words = list(words_at(plain.text))
    return words, stem.each([word for word, _, _ in words])


def _last(stems: list[str], at: int, row: tuple[str, ...], slop: int) -> int:
    """Return where a row that begins at `at` has ended, 0 where it does not stand there."""
    if not slop:
        return at + len(row) if tuple(stems[at : at + len(row)]) == row else 0
    end = at + len(row) + slop
    for wanted in row:
        try:
            at = stems.index(wanted, at, end) + 1
        except ValueError:
            return 0
    return at


def _without_overlaps(found: list[Match]) -> list[Match]:
    """Return matches in order, of those that overlap the first and longest."""
    if len(found) < 2:
        return found
    apart: list[Match] = []
    for each in sorted(found, key=lambda match: (match[0], -match[1])):
        if not apart or each[0] >= apart[-1][1]:
            apart.append(each)
    return apart


class PhraseHighlighter:
    """Marks a phrase as it is typed, in whatever form it is written.

    What is equal in a search is equal here; but case counts once the phrase holds a capital. A date
    or an amount is found in every form.
    """

    def __init__(self, phrase: str) -> None:
        self.phrase = phrase
        plain = alike(phrase)
        self._exact = plain != small(phrase)
        self._pattern = pattern(plain if self._exact else small(phrase)) if plain else None
        self._value = _value(phrase)
        self._escaped = without_escapes(phrase) != phrase
        """Whether visible escapes are looked for, which are passed over elsewhere."""

    def spans(self, text: str) -> list[TextSpan]:
        """Return the matches in a text, in order and without overlaps."""
        if self._escaped:
            return list(_all(text, self.phrase))
        if self._pattern is None:
            return []
        plain = Alike(text)
        looked_at = plain.text if self._exact else small(text)
        found = [plain.span(*match.span()) for match in self._pattern.finditer(looked_at)]
        if not self._value:
            return found
        from briefing.library.text.values import all_found

        values = (each for each in all_found(text) if not self._value.isdisjoint(each.terms))
        spans = [(*span, 0) for span in (*found, *((each.start, each.end) for each in values))]
        return [(start, end) for start, end, _ in _without_overlaps(spans)]


def _value(phrase: str) -> set[str]:
    """Return the terms of a date or an amount that a phrase is, as a whole, or none."""
    if not any(map(str.isdecimal, phrase)):
        return set()
    from briefing.library.text.values import all_found

    found = all_found(phrase, typed=True)
    if len(found) != 1 or phrase[: found[0].start].strip() or phrase[found[0].end :].strip():
        return set()
    date = found[0].date
    return {each.term for each in date.dates} if date else {found[0].terms[0]}


def _all(text: str, part: str) -> Iterator[TextSpan]:
    at = text.find(part) if part else -1
    while at >= 0:
        yield at, at + len(part)
        at = text.find(part, at + len(part))
