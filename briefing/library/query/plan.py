"""The plan of a query: for each clause the alternatives that match it."""

from __future__ import annotations

from briefing import TYPE_CHECKING
from briefing.library.query.syntax import AnyOf
from briefing.library.text.japanese import pairs

if TYPE_CHECKING:
    from typing import Literal

    from briefing.library.query.syntax import Clause, FieldFilter
    from briefing.library.records import QueryMistake

    Relation = Literal[
        "typed",
        "form",
        "spelling",
        "joint",
        "apart",
        "beginning",
        "japanese",
        "name",
        "synonym",
        "related",
    ]
    """How an alternative is related to the clause: what a match of it is worth depends on it."""


class Alternative:
    """Something that matches a clause: stems in a row, or one of the other parts.

    `beginning` of a word; `runs` of Japanese, which may go with stems; number of an `article`; term
    of a `value`, a date or an amount, which may go with both.
    """

    def __init__(
        self,
        relation: Relation = "typed",
        *,
        stems: tuple[str, ...] = (),
        beginning: str = "",
        runs: tuple[str, ...] = (),
        article: str = "",
        value: str = "",
        loose: bool = False,
        slop: int = 0,
        weight: float = 1.0,
    ) -> None:
        self.relation = relation
        self.stems = stems
        self.beginning = beginning
        self.runs = runs
        self.article = article
        self.value = value
        """A date or an amount, as a term."""
        self.slop = slop
        """Words that may stand between its stems."""
        self.loose = loose
        """Whether it only means much the same: it is searched for in fewer fields."""
        self.weight = weight
        """How much of the meaning of the clause it has."""
        self.pairs = [pair for run in runs for pair in pairs(run)]
        """The pairs of characters that its Japanese is found by."""


class ClausePlan:
    """A clause with the alternatives that match it."""

    def __init__(self, clause: Clause, alternatives: list[Alternative], label: str = "") -> None:
        self.clause = clause
        self.alternatives = alternatives
        self.label = label
        """Its name where a score is explained."""
        self.related: dict[str, Alternative] = {}
        """Words that are related to it, where few entries match: they match too, and say less."""
        self.optional = clause.optional
        self.as_typed: ClausePlan | None = None
        """The same as it is typed, where it was corrected."""

    def correct(self, clause: Clause, corrected: ClausePlan) -> None:
        """Put a corrected clause in the place of this one, or of one of those it is made of."""
        if self.as_typed is None:
            self.as_typed = ClausePlan(self.clause, self.alternatives, self.label)
            self.as_typed.optional = self.optional
        if isinstance(self.clause, AnyOf):
            clauses = [corrected.clause if each is clause else each for each in self.clause.clauses]
            self.clause = AnyOf(clauses)
            self.alternatives = [*self.alternatives, *corrected.alternatives]
        else:
            if corrected.clause is not self.clause:
                self.clause, self.optional = corrected.clause, corrected.optional
            self.alternatives = corrected.alternatives


class NamedClauses:
    """Clauses in a row that are a name or a phrase, with alternatives for all of them together.

    They go from `first` to before `last`.
    """

    def __init__(self, first: int, last: int, alternatives: list[Alternative]) -> None:
        self.first = first
        self.last = last
        self.alternatives = alternatives


class QueryPlan:
    """What the library searches for, and what became of the query."""

    def __init__(self, words: list[str], kinds: list[str]) -> None:
        self.words = words
        """All words of a query that is nothing but words, else none."""
        self.whole = ""
        """All that is typed but filters, corrected: it may be a title."""
        self.kinds = kinds
        """The kinds of entries that the query is likely to be after."""
        self.clauses: list[ClausePlan] = []
        self.named: list[NamedClauses] = []
        self.left_out: list[ClausePlan] = []
        """What the query asks in words to leave out: what holds it stands after all else."""
        self.filters: list[FieldFilter] = []
        self.expanded: list[str] = []
        """Names that are searched for too, in the order in which they are reported."""
        self.corrected: str | None = None
        """The query that is answered in place of the one typed, where a word of it was misspelt."""
        self.mistakes: list[QueryMistake] = []

    def label(self, named: NamedClauses) -> str:
        """Return the name of a name or a phrase where a score is explained."""
        return " ".join(each.label for each in self.clauses[named.first : named.last])

    @property
    def in_names(self) -> set[int]:
        """The numbers of the clauses that are a part of a name or a phrase."""
        return {number for each in self.named for number in range(each.first, each.last)}
