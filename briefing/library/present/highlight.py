"""Where in a text a query or a phrase is found: what a view marks and steps through."""

from __future__ import annotations

from briefing import TYPE_CHECKING
from briefing.library.text.tokenizer import folded, spoken_words, stems_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.library.query.plan import Option, Plan

Span = tuple[int, int]
"""Start and end in characters."""


class Words:
    """Marks what a plan looks for, in whatever form it stands."""

    def __init__(self, plan: Plan) -> None:
        self._rows: dict[str, list[tuple[tuple[str, ...], int]]] = {}
        """Stems in a row, by the first of them, with the number of the clause that they meet."""
        self._runs: dict[str, int] = {}
        self._beginnings: dict[str, int] = {}
        self._articles: dict[str, int] = {}
        for number, wanted in enumerate(plan.wanted):
            if not wanted.clause.negated:
                for option in wanted.options:
                    self._add(option, number)
        for named in plan.named:
            for option in named.options:
                self._add(option, named.first)

    def _add(self, option: Option, number: int) -> None:
        if option.stems:
            self._rows.setdefault(option.stems[0], []).append((option.stems, number))
        for run in option.runs:
            self._runs.setdefault(run, number)
        if option.beginning:
            self._beginnings.setdefault(option.beginning, number)
        if option.article:
            self._articles.setdefault(option.article, number)

    @property
    def clauses(self) -> int:
        """How many clauses there are to find."""
        rows = {number for found in self._rows.values() for _, number in found}
        others = (self._runs, self._beginnings, self._articles)
        return len(rows.union(*(each.values() for each in others)))

    def __bool__(self) -> bool:
        return bool(self._rows or self._runs or self._beginnings or self._articles)

    def found(self, text: str) -> list[tuple[int, int, int]]:
        """Return start, end and clause of every match in a text, in order and apart."""
        stems = stems_of(text)
        found: list[tuple[int, int, int]] = []
        if not self._rows.keys().isdisjoint(stems):
            words = list(spoken_words(text))
            for n, each in enumerate(stems):
                for row, number in self._rows.get(each, ()):
                    if stems[n : n + len(row)] == row:
                        found.append((words[n][1], words[n + len(row) - 1][2], number))
        for word, start, end in spoken_words(text) if self._beginnings else ():
            spelled = folded(word)
            found += [
                (start, end, number)
                for begins, number in self._beginnings.items()
                if spelled.startswith(begins)
            ]
        for run, number in self._runs.items():
            found += [(start, end, number) for start, end in _all(text, run)]
        if self._articles:
            found += self._named(text)
        return _apart(found)

    def _named(self, text: str) -> Iterator[tuple[int, int, int]]:
        from briefing.library.text.articles import ARTICLE, numbers

        for match in ARTICLE.finditer(text):
            for article in numbers(match):
                if article in self._articles:
                    yield match.start(), match.end(), self._articles[article]

    def spans(self, text: str) -> list[Span]:
        """Return the matches in a text, in order and apart."""
        return [(start, end) for start, end, _ in self.found(text)]


def _apart(found: list[tuple[int, int, int]]) -> list[tuple[int, int, int]]:
    """Return matches in order, without those that begin within another; the longest first."""
    kept: list[tuple[int, int, int]] = []
    for each in sorted(found, key=lambda match: (match[0], -match[1])):
        if not kept or each[0] >= kept[-1][1]:
            kept.append(each)
    return kept


class Phrase:
    """Marks a phrase just as it is typed; its case counts only once a capital is in it."""

    def __init__(self, phrase: str) -> None:
        self.phrase = phrase
        self._exact = phrase != phrase.lower()

    def spans(self, text: str) -> list[Span]:
        """Return the matches in a text, in order and apart."""
        if self._exact:
            return list(_all(text, self.phrase))
        lower = text.lower()
        if len(lower) != len(text):  # a few letters grow when they are lowered
            lower = "".join(one if len(one := each.lower()) == 1 else each for each in text)
        return list(_all(lower, self.phrase))


def _all(text: str, part: str) -> Iterator[Span]:
    at = text.find(part) if part else -1
    while at >= 0:
        yield at, at + len(part)
        at = text.find(part, at + len(part))
