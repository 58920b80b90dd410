"""The scoring queries of a plan: all that adds to the score of an entry.

Their numbers stand in `weights`.
"""

from __future__ import annotations

from itertools import pairwise
from math import log

import tantivy

from briefing import TYPE_CHECKING
from briefing.library.query.syntax import Word
from briefing.library.search import weights
from briefing.library.search.query_parts import MUST, NEVER
from briefing.library.search_fields import KEY, KIND
from briefing.library.store.index_schema import (
    LINE,
    NAME,
    TITLE,
    WHOLE_ENTRY,
)
from briefing.library.text.stems import folded, name_term, stem
from briefing.library.text.words import spoken_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from briefing.library.query.matching import Matcher
    from briefing.library.query.plan import Alternative, ClausePlan, QueryPlan
    from briefing.library.store.engine import Engine

SLOP = 4
"""Words that may stand between two that are close."""

LONGEST_ROW = 8
"""Words in a row that are searched for."""

HELD, ROW, CLOSE, ALL = "held", "words in a row", "words close together", "all words"
RELATED = "related word"
"""Names of what adds to a score, where it is explained, beside words and fields."""

AS_GOOD = ("typed", "form")
"""Relations of what is as good as what is typed: H6K for H-6K, US for U.S."""

CUT, INFLECTED = 3, ("ing", "ings", "ies")
"""Letters that a stem lacks where other words may have it too; endings of a mere inflection."""


COSTLY = 1000
"""Entries that hold the rarest part of a phrase, from which on it takes long to look for it in all
of them: it is looked for where it counts."""


def graded_by(plan: QueryPlan) -> list[ClausePlan]:
    """Return what a query leaves out in words, unless it is shut out, as nothing else is asked."""
    return [each for each in plan.left_out if not each.clause.negated]


def is_costly(alternative: Alternative, matcher: Matcher) -> bool:
    """Return whether an alternative has several parts, all of them common."""
    several = len(alternative.stems) + len(alternative.pairs) > 1
    return several and matcher.fewest(alternative) > COSTLY


class Scoring:
    """Builds the scoring queries of plans.

    `within`: a query for the only entries that are scored, or None where any may be. The engine
    looks for every match of a query that is one of several alternatives, so a phrase that is costly
    to look for is only looked for in these.
    """

    def __init__(
        self, engine: Engine, matcher: Matcher, within: tantivy.Query | None = None
    ) -> None:
        self._engine = engine
        self._matcher = matcher
        self._within = within
        self._scored: dict[Alternative, list[tuple[str, tantivy.Query]]] = {}
        """The scoring queries of each alternative, by field: they are used several times."""

    @staticmethod
    def _weights(alternative: Alternative) -> Mapping[str, float]:
        """Return the weight of a match of an alternative in each field."""
        if alternative.article:
            return weights.ARTICLE_WEIGHTS
        if alternative.value:
            return weights.VALUE_WEIGHTS
        if alternative.beginning:
            return weights.SPELLED_WEIGHTS
        return weights.STEM_WEIGHTS if alternative.stems else weights.JAPANESE_WEIGHTS

    @staticmethod
    def _factor(alternative: Alternative) -> float:
        parts = 1 if alternative.value else len(alternative.stems) or len(alternative.pairs) or 1
        shared = 1 if alternative.relation in AS_GOOD else parts
        return weights.RELATION_WEIGHTS[alternative.relation] * alternative.weight / shared

    def _scoring(self, alternatives: list[Alternative]) -> Iterator[tuple[str, tantivy.Query]]:
        """Yield the scoring query of each alternative in each field."""
        for each in alternatives:
            if each not in self._scored:
                by_field, factor = self._weights(each), self._factor(each)
                self._scored[each] = [
                    (field, self._where_it_counts(each, query, by_field[field] * factor))
                    for field, query in self._matcher.queries(each).items()
                ]
            yield from self._scored[each]

    def _where_it_counts(
        self, alternative: Alternative, query: tantivy.Query, weight: float
    ) -> tantivy.Query:
        query = tantivy.Query.boost_query(query, weight)
        if self._within is None or not is_costly(alternative, self._matcher):
            return query
        return self._engine.all_of(self._within, query)

    def _best(self, alternatives: list[Alternative]) -> Iterator[tuple[str, tantivy.Query]]:
        """Yield the scoring query of the best alternative in each field."""
        by_field: dict[str, list[tantivy.Query]] = {}
        for field, query in self._scoring(alternatives):
            by_field.setdefault(field, []).append(query)
        for field, queries in by_field.items():
            if len(queries) == 1:
                yield field, queries[0]
            else:
                yield (
                    field,
                    tantivy.Query.disjunction_max_query(queries, weights.OTHER_ALTERNATIVES),
                )

    def _as_spelled(self, word: str) -> Iterator[tuple[str, tantivy.Query]]:
        """Yield the scoring queries of a word as it is spelled, where its stem says too little.

        A university has the stem of the universe.
        """
        one = word.removesuffix("s")
        if len(one) - len(stem(word)) < CUT or word.endswith(INFLECTED):
            return
        for field, weight in weights.AS_SPELLED.items():
            terms = [self._engine.term(field, each) for each in (one, one + "s")]
            spelled = tantivy.Query.disjunction_max_query(terms)
            yield field, tantivy.Query.boost_query(spelled, weight)

    def held(self, alternatives: list[Alternative]) -> tantivy.Query:
        """Return the query for every entry that matches an alternative; the best one counts."""
        queries = [query for field, query in self._scoring(alternatives) if field in WHOLE_ENTRY]
        return queries[0] if len(queries) == 1 else tantivy.Query.disjunction_max_query(queries)

    def _close(self, clauses: list[ClausePlan]) -> Iterator[tuple[str, tantivy.Query]]:
        """Yield the scoring queries of words that follow each other and stand close."""
        words = [
            stem(folded(each.clause.text)) if isinstance(each.clause, Word) else ""
            for each in clauses
        ]
        for one, other in pairwise(words):
            if one and other and one != other:
                for field, weight in weights.CLOSE_WEIGHTS.items():
                    near = self._engine.phrase(field, (one, other), SLOP)
                    yield field, tantivy.Query.boost_query(near, weight)

    def _without(self, alternatives: list[Alternative]) -> Iterator[tuple[str, tantivy.Query]]:
        """Yield the scoring query of what does not hold any of some alternatives, by field."""
        found: dict[str, list[tantivy.Query]] = {}
        for each in alternatives:
            for field, query in self._matcher.queries(each).items():
                found.setdefault(field, []).append(query)
        anything = tantivy.Query.all_query()
        for field, queries in found.items():
            if field in weights.LEFT_OUT:
                parts = [(MUST, anything), *((NEVER, query) for query in queries)]
                without = tantivy.Query.boolean_query(parts)
                yield field, tantivy.Query.const_score_query(without, weights.LEFT_OUT[field])

    def of(self, plan: QueryPlan) -> Iterator[tuple[str, str, tantivy.Query]]:
        """Yield all that adds to a score: its name, the field, and the query.

        A score is the sum of those that an entry matches.
        """
        clauses = [each for each in plan.clauses if not each.clause.negated]
        for each in clauses:
            yield from self._scoring_of_clause(each)
        for named in plan.named:
            words = " ".join(each.label for each in plan.clauses[named.first : named.last])
            synonyms = named.alternatives[0].relation == "synonym"
            for field, query in self._best(named.alternatives):
                if synonyms or field in (TITLE, LINE):  # names have a field of their own
                    yield words, field, query
        yield from self._scoring_of_rows(plan.words, [e.alternatives[0].stems for e in clauses])
        if whole := name_term(plan.whole):
            title = self._engine.term(NAME, whole)
            yield plan.whole, NAME, tantivy.Query.const_score_query(title, weights.WHOLE_TITLE)
        for entry in self.asked_by_id(plan):
            by_id = tantivy.Query.const_score_query(entry, weights.WHOLE_TITLE)
            yield plan.whole, KEY, by_id
        for name in dict.fromkeys(plan.expanded):
            title = self._engine.term(NAME, name_term(name))
            yield name, NAME, tantivy.Query.const_score_query(title, weights.OTHER_NAME)
        for kind in plan.kinds:
            named_kind = any(word.lower() == kind for word in plan.words)
            weight = weights.KIND_NAMED if named_kind else weights.KIND_ASKED
            of_kind = self._engine.term(KIND, kind)
            yield kind, KIND, tantivy.Query.const_score_query(of_kind, weight)
        for left_out in graded_by(plan):
            for field, query in self._without(left_out.alternatives):
                yield f"without {left_out.label}", field, query
        for field, query in self._close(clauses):
            yield CLOSE, field, query

    def _scoring_of_clause(self, planned: ClausePlan) -> Iterator[tuple[str, str, tantivy.Query]]:
        for field, query in self._best(planned.alternatives):
            yield planned.label, field, query
        for word, related in planned.related.items():
            for field, query in self._scoring([related]):
                yield f"{RELATED}: {word}", field, query
        if not planned.optional:
            held = self.held(planned.alternatives)
            weight = weights.HELD_WEIGHT * self.rarity(planned.alternatives)
            yield planned.label, HELD, tantivy.Query.const_score_query(held, weight)
        if isinstance(planned.clause, Word) and not planned.clause.star:
            for field, query in self._as_spelled(folded(planned.clause.text)):
                yield planned.label, field, query

    def _scoring_of_rows(
        self, words: list[str], rows: list[tuple[str, ...]]
    ) -> Iterator[tuple[str, str, tantivy.Query]]:
        """Yield the scoring queries of all words as typed in a row, and of all in a title."""
        if 1 < len(words) <= LONGEST_ROW:
            stems = tuple(stem(word) for word in words)
            for field, weight in weights.ROW_WEIGHTS.items():
                in_a_row = self._engine.phrase(field, stems)
                yield ROW, field, tantivy.Query.boost_query(in_a_row, weight)
        if len(rows) > 1 and all(rows):
            in_title = self._engine.all_of(*(self._engine.phrase(TITLE, each) for each in rows))
            yield ALL, TITLE, tantivy.Query.const_score_query(in_title, weights.ALL_IN_TITLE)

    def asked_by_id(self, plan: QueryPlan) -> Iterator[tantivy.Query]:
        """Yield the query for the entry or series whose id is the query, however it is spaced."""
        words = [word.lower() for word, _, _ in spoken_words(plan.whole)]
        if words and self._engine.holders(KEY, id := "-".join(words)):
            yield self._engine.all_of(self._engine.term(KEY, id), self._engine.everything())

    def rarity(self, alternatives: list[Alternative]) -> float:
        """Return how rare a word is, as BM25 has it, by the entries that hold an alternative.

        0 where there are none: no entry lacks anything by it.
        """
        entries = self._engine.size
        holders = min(entries, sum(self._matcher.fewest(each) for each in alternatives))
        return log(1 + (entries - holders + 0.5) / (holders + 0.5)) if holders else 0.0
