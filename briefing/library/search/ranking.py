"""The ranking: the queries that find the entries of a plan, and those that score them.

`top_hits` chooses the entries that are scored by everything.
"""

from __future__ import annotations

from functools import partial

from briefing import TYPE_CHECKING
from briefing.library.query.syntax import Phrase
from briefing.library.search.query_parts import QueryParts, Required
from briefing.library.search.scoring import IN_ITS_PLACE, Scoring, WeightedMatches, graded_by
from briefing.library.store.index_schema import BASIS, HEAD_RUNS, NAME, OWN_DATE, TITLE

if TYPE_CHECKING:
    from collections.abc import Iterator

    import tantivy

    from briefing.library.query.matching import Matcher
    from briefing.library.query.plan import Alternative, QueryPlan
    from briefing.library.store.engine import Engine

ROUGH_FIELDS = (TITLE, NAME, HEAD_RUNS, BASIS, OWN_DATE)
"""The further fields by which entries are chosen, where there are too many to score by all."""


def _shortest(names: list[Alternative]) -> list[Alternative]:
    """Return other names but those that hold another: who holds Coast Guard is all that counts."""
    return [
        each
        for each in names
        if not any(other is not each and _is_within(other, each) for other in names)
    ]


def _is_within(one: Alternative, other: Alternative) -> bool:
    """Return whether an alternative matches wherever another one does."""
    row, count = other.stems, len(one.stems)
    if one.runs or other.runs or not 0 < count < len(row):
        return False
    return any(row[at : at + count] == one.stems for at in range(len(row) - count + 1))


class Ranking:
    """Builds the queries of plans."""

    def __init__(self, engine: Engine, matcher: Matcher) -> None:
        self._engine = engine
        self._matcher = matcher
        self._matches = WeightedMatches(matcher)
        self._scoring = Scoring(engine, matcher, self._matches)
        self._rough = Scoring(engine, matcher, self._matches, fields=ROUGH_FIELDS)

    def scoring(self, plan: QueryPlan) -> Iterator[tuple[str, str, tantivy.Query]]:
        """Yield all that adds to a score: its name, the field, and the query."""
        return self._scoring.of(plan)

    def in_place_of_words(
        self, plan: QueryPlan, address: tantivy.DocAddress
    ) -> dict[tuple[str, str], str]:
        """Return the stems of the synonyms and other names by which an entry is found, by the label
        of what was typed and the field.
        """
        best: dict[tuple[str, str], tuple[float, Alternative]] = {}
        for label, (alternative, field, query) in self._scoring.alternatives(plan):
            score = self._engine.score(query, address)
            if score > best.get((label, field), (0.0,))[0]:
                best[label, field] = score, alternative
        return {
            key: " ".join((*each.stems, *each.runs))
            for key, (_, each) in best.items()
            if each.relation in IN_ITS_PLACE
        }

    def held_by_none(self, plan: QueryPlan) -> list[str]:
        """Return the words that a plan requires and that no entry holds, in any form."""
        named = plan.in_names  # what they name has other names that some entry holds
        labels = (
            each.label
            for number, each in enumerate(plan.clauses)
            if number not in named
            and not (each.clause.negated or each.optional)
            and not self._is_held([*each.alternatives, *each.related.values()])
        )
        return list(dict.fromkeys(labels))

    def _is_held(self, alternatives: list[Alternative]) -> bool:
        """Return whether any entry holds an alternative. Beginnings are looked for last."""
        whole = [each for each in alternatives if not each.beginning]
        begun = [each for each in alternatives if each.beginning]
        return self._scoring.rarity(whole) > 0 or any(map(self._matcher.holds, begun))

    def _scoring_within(self, plan: QueryPlan, chosen: tantivy.Query) -> list[tantivy.Query]:
        """Return the scoring queries for chosen entries."""
        scoring = Scoring(self._engine, self._matcher, self._matches, within=chosen)
        return [query for _, _, query in scoring.of(plan)]

    def parts(self, plan: QueryPlan) -> QueryParts:
        """Return the queries of a plan: required, scoring and excluded. Filters are left out."""
        parts = QueryParts()
        parts.rough = [query for _, _, query in self._rough.of(plan)]
        parts.scoring = partial(self._scoring_within, plan)
        required: list[list[Required]] = []
        for each in plan.clauses:
            matching = [*each.alternatives, *each.related.values()]
            rarity = self._scoring.rarity(matching)
            as_typed = rarity and each.alternatives[0].relation == "typed"
            quoted = bool(as_typed and isinstance(each.clause, Phrase))
            held = Required(self._scoring.held(matching), rarity, quoted=quoted)
            if each.clause.negated:
                parts.excluded.append(held.query)
            required.append([] if each.clause.negated or each.optional else [held])
        for named in plan.named:
            others = [self._scoring.held([each]) for each in _shortest(named.alternatives)]
            typed = [held for one in required[named.first : named.last] for held in one]
            words = self._engine.all_of(*(held.query for held in typed))
            rarity = max((held.rarity for held in typed), default=0.0)
            rarity = rarity or self._scoring.rarity(named.alternatives)
            required[named.first] = [Required(self._engine.any_of([words, *others]), rarity)]
            required[named.first + 1 : named.last] = [[]] * (named.last - named.first - 1)
        parts.required = [held for one in required for held in one]
        parts.exact = list(self._scoring.asked_by_id(plan))
        parts.is_graded = bool(graded_by(plan))
        return parts
