"""One search, from the query as typed to the hits and what is said of them."""

from __future__ import annotations

import time

from briefing import TYPE_CHECKING
from briefing.library.present.highlight import Words
from briefing.library.query.expansion import Widener
from briefing.library.query.filters import Filters, Unusable
from briefing.library.query.search_fields import LIKE
from briefing.library.search import top_hits
from briefing.library.search.query_parts import Filtered
from briefing.library.search.ranking import Ranking

if TYPE_CHECKING:
    from collections.abc import Iterator

    import tantivy

    from briefing.library.query.name_lookup import Names
    from briefing.library.query.parser import Query
    from briefing.library.query.plan import Plan
    from briefing.library.query.syntax import Value
    from briefing.library.records import Found, Hit
    from briefing.library.search.top_hits import Ranked
    from briefing.library.store.engine import Engine

MANY = 3
"""Where few hold all of at least so many words, those that hold most of them are looked at too."""


class Asking:
    """Answers queries with one engine.

    `literal`: words are taken as typed, none corrected. `names`: what else the query's names are
    called, or None where only the names as typed are looked for.
    """

    def __init__(
        self, engine: Engine, filters: Filters, names: Names | None, *, literal: bool
    ) -> None:
        self.engine = engine
        self.ranking = Ranking(engine)
        self._filters = filters
        self._widener = Widener(engine, names, literal=literal)

    def plan(self, query: Query) -> Plan:
        """Return what to look for."""
        return self._widener.plan(query)

    def _filtered(self, plan: Plan) -> Filtered:
        """Return the queries of the filters of a plan; notes the mistakes in it."""
        filtered = Filtered()
        for clause, query in self.filters(plan):
            if clause.negated:
                filtered.without.append(query)
            else:
                (filtered.like if clause.field == LIKE else filtered.within).append(query)
        return filtered

    def filters(self, plan: Plan) -> Iterator[tuple[Value, tantivy.Query]]:
        """Yield the filters that can be asked, each with its query; notes the mistakes."""
        for clause in plan.filters:
            try:
                yield clause, self._filters.query(clause)
            except Unusable as unusable:
                plan.mistakes.append(unusable.mistake)

    def names(self, field: str) -> dict[str, list[str]]:
        """Return the values that a field can have, each with what it is called."""
        return self._filters.names(field)

    def answered(self, query: Query) -> Plan:
        """Return the plan by which a query is answered, other words for the same included."""
        plan = self.plan(query)
        self._sought(plan, 1)
        return plan

    def matching(self, query: Query) -> tantivy.Query | None:
        """Return what everything that a query finds meets, or None where it asks for nothing."""
        return self._sought(self.plan(query), 1)[1]

    def _sought(
        self, plan: Plan, limit: int
    ) -> tuple[int, tantivy.Query | None, list[Ranked], bool]:
        """Return how much is found, what all of it meets, the best, and whether any holds all.

        Where few hold all of many words, those are found too that hold most of them, or others that
        mean the same.
        """
        filtered = self._filtered(plan)
        if not (plan.wanted or filtered):
            return 0, None, [], True
        words = self.ranking.parts(plan)
        parts, needed = words.filtered(filtered), len(words.needed)
        total, meets, ranked = top_hits.whole(self.engine, parts, limit)
        few = (
            not total
            if needed < MANY
            else not top_hits.enough(self.engine, words, needed, parts, total)
        )
        if needed < 2 or not few:
            return total, meets, ranked, total > 0
        self._widener.meant(plan)
        words = self.ranking.parts(plan)
        more = top_hits.some(self.engine, words, words.filtered(filtered), limit)
        return more[0], more[1], top_hits.merged(ranked, more[2]), total > 0

    def found(self, query: Query, limit: int) -> Found:
        """Return what answers a query, best first."""
        began = time.perf_counter()
        plan = self.plan(query)
        total, _, ranked, whole = self._sought(plan, limit)
        words = Words(plan)
        hits: list[Hit] = [
            {"row": row, "score": score, "marks": words.spans(row["title"])}
            for score, row, _ in ranked[:limit]
        ]
        return {
            "query": query.text,
            "total": total,
            "hits": hits,
            "whole": whole or not total,
            "expanded": plan.expanded,
            "corrected": plan.corrected,
            "mistakes": [
                {"start": each.start, "end": each.end, "message": each.message}
                for each in plan.mistakes
            ],
            "words": words,
            "took_ms": round((time.perf_counter() - began) * 1000, 3),
        }
