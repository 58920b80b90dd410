"""Ranked search: which entries answer, the best first."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Any

import tantivy

from briefing.library.clauses import Word
from briefing.library.schema import (
    ARTICLE_WEIGHTS,
    BODY,
    JAPANESE_WEIGHTS,
    LINE,
    RULE,
    SPELLED_WEIGHTS,
    TITLE,
    WEIGHTS,
)
from briefing.library.text import folded, pairs, stem

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from briefing.library.engine import Engine
    from briefing.library.options import Option, Plan, Wanted
    from briefing.library.shapes import Row

Ranked = tuple[float, "Row", Any]
"""Score, row, and where the sheet is stored."""

TABLE = 0.6
"""What a table's score counts beside an entry's."""

TIE = 0.1
"""What the fields beside the best one add."""

CLOSE_WEIGHTS = {TITLE: 2.0, LINE: 1.2, RULE: 0.8, BODY: 0.5}
"""What two words of a query that stand close to each other add, by field."""

STANDINGS = ("confirmed", "reported", "disputed", "superseded")
"""The standings in the order in which they break a tie."""

SLOP = 2
"""Words that may stand between two that are close."""


class Ranking:
    """Builds the queries of a plan, and asks them."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def _best(
        self, queries: Mapping[str, tantivy.Query], weights: Mapping[str, float]
    ) -> tantivy.Query:
        weighted = [
            tantivy.Query.boost_query(query, weights[field]) for field, query in queries.items()
        ]
        return tantivy.Query.disjunction_max_query(weighted, TIE)

    def fields(self, option: Option) -> dict[str, tantivy.Query]:
        """Return the query for an option in each field, by field, as far as they are worth it."""
        engine = self._engine
        if option.article:
            return {f: engine.term(f, option.article) for f in ARTICLE_WEIGHTS}
        if option.beginning:
            return {f: engine.prefix(f, option.beginning) for f in SPELLED_WEIGHTS}
        found: dict[str, tantivy.Query] = {}
        if option.stems:
            found = {f: engine.row_of(f, option.stems) for f in WEIGHTS}
        if option.runs:
            parts = [part for run in option.runs for part in pairs(run)]
            held = {
                f: engine.every(*(engine.term(f, part) for part in parts)) for f in JAPANESE_WEIGHTS
            }
            if found:
                anywhere = tantivy.Query.const_score_query(held["japanese"], 0.0)
                return {f: engine.every(query, anywhere) for f, query in found.items()}
            return held
        return found

    @staticmethod
    def weights(option: Option) -> Mapping[str, float]:
        """Return what a match of an option is worth in each field."""
        if option.article:
            return ARTICLE_WEIGHTS
        if option.beginning:
            return SPELLED_WEIGHTS
        return WEIGHTS if option.stems else JAPANESE_WEIGHTS

    def option(self, option: Option) -> tantivy.Query:
        """Return the query that one option meets."""
        best = self._best(self.fields(option), self.weights(option))
        return tantivy.Query.boost_query(best, option.worth)

    def _wanted(self, wanted: Wanted) -> tantivy.Query:
        options = [self.option(each) for each in wanted.options]
        return options[0] if len(options) == 1 else tantivy.Query.disjunction_max_query(options)

    def close(self, plan: Plan) -> Iterator[tuple[str, tantivy.Query]]:
        """Yield, by field, what counts where two words that follow each other stand close."""
        words = [
            stem(folded(each.clause.text)) if isinstance(each.clause, Word) else ""
            for each in plan.wanted
            if not each.clause.negated
        ]
        for one, other in pairwise(words):
            if one and other and one != other:
                for field, weight in CLOSE_WEIGHTS.items():
                    near = self._engine.row_of(field, (one, other), SLOP)
                    yield field, tantivy.Query.boost_query(near, weight)

    def parts(self, plan: Plan, filters: Filtered) -> Parts:
        """Return the queries of a plan: what must be met, what may, and what must not."""
        parts = Parts()
        for each in plan.wanted:
            query = self._wanted(each)
            if each.clause.negated:
                parts.out.append(query)
            elif each.clause.optional:
                parts.more.append(query)
            else:
                parts.needed.append(query)
        parts.needed += filters.like
        parts.more += [query for _, query in self.close(plan)]
        parts.within = filters.within
        parts.out += filters.without
        if not parts.needed:
            parts.out += self._engine.pack_itself()
        return parts

    def ranked(self, parts: Parts, limit: int) -> tuple[int, list[Ranked], bool]:
        """Return how many entries and series match, the best of them, and whether they hold all.

        Where none holds all words that are asked for, those are returned that hold most. Where no
        word is asked for, what the filters leave stands in the order of the pack.
        """
        most = len(parts.needed)
        if not most:
            total, ordered = self._engine.browsed(parts.query(0), limit)
            return total, ordered, True
        total, hits = self._engine.ranked(parts.query(most), limit)
        whole = total > 0 or most == 1
        low, high = 1, most - 1
        while not whole and low <= high:  # some entry holds so many; none holds more than so many
            least = (low + high + 1) // 2
            some = self._engine.ranked(parts.query(least), limit)
            if some[0]:
                (total, hits), low = some, least + 1
            else:
                high = least - 1
        return total, self._sorted(hits), whole

    def _sorted(self, hits: list[Ranked]) -> list[Ranked]:
        """Return hits, the best first; of equals the better confirmed, then as in the pack.

        A table stands behind the entries that are about it.
        """
        orders = self._engine.orders([at for _, _, at in hits])
        keyed = []
        for (score, row, at), order in zip(hits, orders, strict=True):
            score *= TABLE if row["type"] == "series" else 1.0
            standing = STANDINGS.index(row["standing"]) if "standing" in row else len(STANDINGS)
            keyed.append(((-round(score, 3), standing, order), (score, row, at)))
        return [hit for _, hit in sorted(keyed, key=lambda each: each[0])]


class Filtered:
    """The queries of the filters: what an entry must have, must not have, and must be like."""

    def __init__(self) -> None:
        self.within: list[tantivy.Query] = []
        self.without: list[tantivy.Query] = []
        self.like: list[tantivy.Query] = []

    def __bool__(self) -> bool:
        return bool(self.within or self.without or self.like)


class Parts:
    """The queries that a search is made of."""

    def __init__(self) -> None:
        self.needed: list[tantivy.Query] = []
        self.more: list[tantivy.Query] = []
        """They count where they are met."""
        self.within: list[tantivy.Query] = []
        self.out: list[tantivy.Query] = []

    def query(self, least: int) -> tantivy.Query:
        """Return the whole query, `least` of what is needed being enough."""
        must, should, never = tantivy.Occur.Must, tantivy.Occur.Should, tantivy.Occur.MustNot
        if not self.needed:
            parts = [(must, tantivy.Query.all_query())]
        elif least == len(self.needed):
            parts = [(must, query) for query in self.needed]
        else:
            some = [(should, query) for query in self.needed]
            parts = [(must, tantivy.Query.boolean_query(some, least))]
        parts += [(should, query) for query in self.more]
        parts += [(must, tantivy.Query.const_score_query(query, 0.0)) for query in self.within]
        parts += [(never, query) for query in self.out]
        return tantivy.Query.boolean_query(parts)
