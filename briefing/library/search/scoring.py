"""The scoring queries of a plan: all that adds to the score of an entry.

Their numbers stand in `weights`.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise

import tantivy

from briefing import TYPE_CHECKING
from briefing.library.query.syntax import Word
from briefing.library.search import weights
from briefing.library.search.query_parts import MUST, NEVER
from briefing.library.search.rarity import rarity
from briefing.library.search_fields import KEY, KIND
from briefing.library.store.index_schema import (
    HEAD_RUNS,
    LINE,
    NAME,
    TITLE,
    WHOLE_ENTRY,
)
from briefing.library.text.forms import code_parts
from briefing.library.text.stems import folded, name_term, stem
from briefing.library.text.words import spoken_in

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Mapping

    from briefing.library.query.matching import Matcher
    from briefing.library.query.plan import Alternative, ClausePlan, QueryPlan
    from briefing.library.store.engine import Engine

    FieldMatch = tuple[Alternative, str, tantivy.Query]
    """An alternative, a field, and the query that scores a match of the one in the other."""

SLOP = 4
"""Words that may stand between two that are close."""

LONGEST_ROW = 8
"""Words in a row that are searched for."""

HELD, ROW, CLOSE, ALL = "held", "words in a row", "words close together", "all words"
RELATED = "related word"
"""Names of what adds to a score, where it is explained, beside words and fields."""

IN_ITS_PLACE = ("name", "synonym")
"""Relations of what is searched for in place of what is typed: it is told by which a hit is found.
"""

AS_GOOD = ("typed", "form")
"""Relations of what is as good as what is typed: H6K for H-6K, US for U.S."""

CUT, INFLECTED = 3, ("ing", "ings", "ies")
"""Letters that a stem lacks where other words may have it too; endings of a mere inflection."""

COSTLY = 5000
"""Entries that hold the rarest part of a phrase, from which on it takes long to look for it in all
of them: it is looked for where it counts."""


def graded_by(plan: QueryPlan) -> list[ClausePlan]:
    """Return what a query leaves out in words, unless it is shut out, as nothing else is asked."""
    return [each for each in plan.left_out if not each.clause.negated]


@lru_cache(maxsize=8)
def _ids(text: str) -> list[str]:
    """Return the ids that a query may be, however it is spaced: each of its scorings asks."""
    words = [word.lower() for word in spoken_in(text)]
    return list(dict.fromkeys("-".join(each) for each in (words, code_parts(words)) if each))


class WeightedMatches:
    """The scoring query of each alternative in each field: they are used several times."""

    def __init__(self, matcher: Matcher) -> None:
        self._matcher = matcher
        self._kept: dict[Alternative, list[FieldMatch]] = {}

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

    def of(self, alternative: Alternative) -> list[FieldMatch]:
        """Return the scoring query of an alternative in each field."""
        found = self._kept.get(alternative)
        if found is None:
            by_field, factor = self._weights(alternative), self._factor(alternative)
            found = self._kept[alternative] = [
                (alternative, field, tantivy.Query.boost_query(query, by_field[field] * factor))
                for field, query in self._matcher.queries(alternative).items()
            ]
        return found


class Scoring:
    """Builds the scoring queries of plans.

    `fields`: those that are looked in, or None for all. `within`: a query for the only entries that
    are scored, or None where any may be. The engine looks for every match of each of several
    alternatives, so a phrase that is costly to look for is only looked for in these.
    """

    def __init__(
        self,
        engine: Engine,
        matcher: Matcher,
        matches: WeightedMatches,
        *,
        fields: Container[str] | None = None,
        within: tantivy.Query | None = None,
    ) -> None:
        self._engine = engine
        self._matcher = matcher
        self._matches = matches
        self._fields = fields
        self._within = within

    def _counts(self, field: str) -> bool:
        return self._fields is None or field in self._fields

    def _scoring(self, alternatives: list[Alternative]) -> Iterator[FieldMatch]:
        """Yield the scoring query of each alternative in each field."""
        for each in alternatives:
            for match in self._matches.of(each):
                if self._counts(match[1]):
                    yield match

    def _best_of(self, matches: list[FieldMatch], others: float = 0.0) -> tantivy.Query:
        """Return the query for the best of some matches; `others`: the share of the others."""
        if len(matches) == 1:
            return matches[0][-1]
        queries = [self._where_it_counts(*each) for each in matches]
        return tantivy.Query.disjunction_max_query(queries, others)

    def _where_it_counts(
        self, alternative: Alternative, field: str, query: tantivy.Query
    ) -> tantivy.Query:
        """Return the query for one of several matches, for what is scored if it costs much."""
        several = len(alternative.stems) + len(alternative.pairs) > 1
        if self._within is None or field not in WHOLE_ENTRY or not several:
            return query
        costs_much = self._matcher.fewest(alternative) > COSTLY
        return self._engine.all_of(self._within, query) if costs_much else query

    def _best(self, alternatives: list[Alternative]) -> Iterator[tuple[str, tantivy.Query]]:
        """Yield the scoring query of the best alternative in each field."""
        by_field: dict[str, list[FieldMatch]] = {}
        for match in self._scoring(alternatives):
            by_field.setdefault(match[1], []).append(match)
        for field, matches in by_field.items():
            yield field, self._best_of(matches, weights.OTHER_ALTERNATIVES)

    def _as_spelled(self, word: str) -> Iterator[tuple[str, tantivy.Query]]:
        """Yield the scoring queries of a word as it is spelled, where its stem says too little.

        A university has the stem of the universe.
        """
        one = word.removesuffix("s")
        if len(one) - len(stem(word)) < CUT or word.endswith(INFLECTED):
            return
        for field, weight in weights.AS_SPELLED.items():
            if not self._counts(field):
                continue
            terms = [self._engine.term(field, each) for each in (one, one + "s")]
            spelled = tantivy.Query.disjunction_max_query(terms)
            yield field, tantivy.Query.boost_query(spelled, weight)

    def held(self, alternatives: list[Alternative]) -> tantivy.Query:
        """Return the query for every entry that matches an alternative; the best one counts."""
        matches = (match for each in alternatives for match in self._matches.of(each))
        return self._best_of([each for each in matches if each[1] in WHOLE_ENTRY])

    def _close(self, clauses: list[ClausePlan]) -> Iterator[tuple[str, tantivy.Query]]:
        """Yield the scoring queries of words that follow each other and stand close."""
        by_field = {f: weight for f, weight in weights.CLOSE_WEIGHTS.items() if self._counts(f)}
        words = [
            stem(folded(each.clause.text)) if isinstance(each.clause, Word) else ""
            for each in clauses
        ]
        for one, other in pairwise(words):
            if one and other and one != other:
                for field, weight in by_field.items():
                    near = self._engine.phrase(field, (one, other), SLOP)
                    yield field, tantivy.Query.boost_query(near, weight)

    def _without(self, alternatives: list[Alternative]) -> Iterator[tuple[str, tantivy.Query]]:
        """Yield the scoring query of what does not hold any of some alternatives, by field.

        Where titles have it in letters, its Japanese is another name of it, which counts as such.
        """
        found: dict[str, list[tantivy.Query]] = {}
        for each in alternatives:
            for field, query in self._matcher.queries(each).items():
                found.setdefault(field, []).append(query)
        if any(map(self._engine.meets, found.get(TITLE, ()))):
            found.pop(HEAD_RUNS, None)
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
        return (each for each in self._parts(plan) if self._counts(each[1]))

    def _parts(self, plan: QueryPlan) -> Iterator[tuple[str, str, tantivy.Query]]:
        """Yield the same; of other fields at least what costs least to make."""
        clauses = [each for each in plan.clauses if not each.clause.negated]
        for each in clauses:
            yield from self._scoring_of_clause(each)
        for named in plan.named:
            words = plan.label(named)
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

    def alternatives(self, plan: QueryPlan) -> Iterator[tuple[str, FieldMatch]]:
        """Yield the scoring query of each alternative in each field, behind the label of what it
        is an alternative of: of those in one field the best one counts.
        """
        for each in plan.clauses:
            yield from ((each.label, match) for match in self._scoring(each.alternatives))
        for named in plan.named:
            label = plan.label(named)
            yield from ((label, match) for match in self._scoring(named.alternatives))

    def _scoring_of_clause(self, planned: ClausePlan) -> Iterator[tuple[str, str, tantivy.Query]]:
        for field, query in self._best(planned.alternatives):
            yield planned.label, field, query
        for word, related in planned.related.items():
            for _, field, query in self._scoring([related]):
                yield f"{RELATED}: {word}", field, query
        if not planned.optional and self._counts(HELD):
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
                if not self._counts(field):
                    continue
                in_a_row = self._engine.phrase(field, stems)
                yield ROW, field, tantivy.Query.boost_query(in_a_row, weight)
        if len(rows) > 1 and all(rows):
            in_title = self._engine.all_of(*(self._engine.phrase(TITLE, each) for each in rows))
            yield ALL, TITLE, tantivy.Query.const_score_query(in_title, weights.ALL_IN_TITLE)

    def asked_by_id(self, plan: QueryPlan) -> Iterator[tantivy.Query]:
        """Yield the query for the entry or series whose id is the query, however it is spaced."""
        for id in _ids(plan.whole):
            if self._engine.holders(KEY, id):
                yield self._engine.all_of(self._engine.term(KEY, id), self._engine.everything())

    def rarity(self, alternatives: list[Alternative]) -> float:
        """Return how rare a word is, as BM25 has it, by the entries that hold an alternative.

        0 where there are none: no entry lacks anything by it.
        """
        entries = self._engine.size
        holders = min(entries, sum(self._matcher.fewest(each) for each in alternatives))
        return rarity(holders, entries) if holders else 0.0
