"""The searcher: answers queries, from the text as typed to the hits."""

from __future__ import annotations

import time

from briefing import TYPE_CHECKING
from briefing.library.present.highlight import Highlighter
from briefing.library.query.matching import Matcher
from briefing.library.query.planner import Planner
from briefing.library.query.syntax import AnyOf
from briefing.library.search import top_hits
from briefing.library.search.filters import Filters
from briefing.library.search.pages import PageSearch
from briefing.library.search.query_parts import FilterQueries
from briefing.library.search.ranking import Ranking
from briefing.library.search.top_hits import TopHits
from briefing.pack.model.addresses import ENTRY

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    import tantivy

    from briefing.library.query.alias_lookup import AliasLookup
    from briefing.library.query.parser import Query
    from briefing.library.query.plan import QueryPlan
    from briefing.library.query.syntax import FieldFilter
    from briefing.library.records import Row
    from briefing.library.search.note_search import NoteSearch, OwnTexts
    from briefing.library.search.results import Hit, SearchResult
    from briefing.library.store.engine import Engine

MANY = 2
"""Words from which on entries that hold some of them are found too, where few hold all."""

SHARE_OF_PAGES = 10
"""One hit of so many may be a page where there are more entries than are shown: behind all of a
thousand entries nobody would ever see it."""


class Searcher:
    """Answers queries with one engine.

    `literal`: words are taken as typed, none corrected. `aliases`: the other names of what a query
    names, or None where only the names as typed are searched for. `own`: gives the notes of the
    reader.
    """

    def __init__(
        self,
        engine: Engine,
        aliases: AliasLookup | None,
        *,
        literal: bool,
        own: Callable[[], OwnTexts] | None = None,
    ) -> None:
        self.engine = engine
        self._own = own
        self._note_search: NoteSearch | None = None
        self._aliases = aliases
        self._filters = Filters(engine, own)
        matcher = Matcher(engine)
        self._planner = Planner(engine, matcher, aliases, literal=literal)
        self._pages = PageSearch(engine)
        self.ranking = Ranking(engine, matcher)

    def _in_notes(self, query: Query) -> NoteSearch | None:
        """Return what answers a query that is put to notes; None: it is put to the entries."""
        if self._own is None or not query.is_for_notes:
            return None
        if self._note_search is None:
            from briefing.library.search.note_search import NoteSearch

            own = self._own()
            self._note_search = NoteSearch(self.engine, self._filters, self._aliases, own)
        return self._note_search

    def plan(self, query: Query) -> QueryPlan:
        """Return what to search for."""
        return (self._in_notes(query) or self._planner).plan(query)

    def _filter_queries(self, plan: QueryPlan) -> FilterQueries:
        """Return the queries of the filters of a plan; notes the mistakes in it."""
        filters = FilterQueries()
        for clause, query in self.filters(plan):
            filters.add(clause, query)
        return filters

    def filters(self, plan: QueryPlan) -> Iterator[tuple[FieldFilter, tantivy.Query]]:
        """Yield the usable filters of a plan, each with its query; notes the mistakes in it."""
        for clause in plan.filters:
            query = self._filters.usable_query(clause, plan.mistakes)
            if query is not None:
                yield clause, query

    def names(self, field: str) -> dict[str, list[str]]:
        """Return the values that a field can have, each with its names."""
        return self._filters.names(field)

    def answered(self, query: Query, limit: int) -> tuple[QueryPlan, TopHits]:
        """Return the plan by which a query is answered, its synonyms included, and the hits."""
        plan = self.plan(query)
        return plan, self.found(plan, limit)

    def matching(self, query: Query) -> tantivy.Query | None:
        """Return the query for everything that is found, or None where nothing is asked for.

        Filters alone need no search: nothing that they leave could be found in another way.
        """
        if notes := self._in_notes(query):
            return notes.matching(query)
        plan = self.plan(query)
        filters = self._filter_queries(plan)
        if plan.clauses or filters.like:
            return self.found(plan, 1).matching
        if not filters:
            return None
        parts = self.ranking.parts(plan).filtered(filters)
        return top_hits.left_by_filters(self.engine, parts)

    def found(self, plan: QueryPlan, limit: int) -> TopHits:
        """Return the best hits of a plan.

        Where few entries hold all of several words, those are found too that hold some of them, or
        synonyms.
        """
        filters = self._filter_queries(plan)
        if not (plan.clauses or filters):
            return TopHits(0, self.engine.none(), [])
        unfiltered = self.ranking.parts(plan)
        parts = unfiltered.filtered(filters)
        if not (parts.required or parts.like or parts.is_graded):
            return top_hits.browsed(self.engine, parts, limit)
        holding_all = top_hits.holding_all(self.engine, parts, limit)
        if len(unfiltered.required) < MANY:
            few = bool(unfiltered.required) and not holding_all.total
        else:
            few = not top_hits.are_enough(self.engine, unfiltered, parts, holding_all.total)
        if not few:
            return top_hits.ranked(self.engine, parts, holding_all, limit)
        more_words, held_by_none = unfiltered.more_words(), self.ranking.held_by_none(plan)
        self._planner.add_synonyms(plan)
        parts = self.ranking.parts(plan).filtered(filters)
        found = top_hits.holding_some(
            self.engine,
            parts,
            more_words,
            limit,
            holding_all=holding_all.total,
        )
        found.held_by_none = held_by_none
        return found

    def _with_pages(self, query: Query) -> tuple[QueryPlan, list[tuple[float, int]]]:
        """Return what to search for, and score and number of the pages that are found.

        A word that a page is called by is not corrected, though no entry holds it; of words that
        are joined by OR it may be another that it is called by.
        """
        plan = self.plan(query)
        any_of = any(isinstance(each, AnyOf) for each in query.clauses)
        if plan.corrected and not any_of and self._pages.may_be_called(plan):
            as_typed = self._planner.as_typed(query)
            if found := self._pages.found(as_typed):
                return as_typed, found
        return plan, self._pages.found(plan)

    def pages(self, query: Query, most: int) -> list[Row]:
        """Return at most so many pages that a query finds, best first."""
        if query.is_for_notes:
            return []
        return [self._pages.row(number) for _, number in self._with_pages(query)[1][:most]]

    def page_score(self, query: Query, row: Row) -> float:
        """Return the score of a page in a query, 0 where it is not found."""
        found = self._with_pages(query)[1]
        return next((score for score, n in found if self._pages.row(n)["id"] == row["id"]), 0.0)

    def _label(self, rows: list[Row]) -> None:
        """Put their handling labels on rows of series and pages: an entry has its own."""
        if rows:
            from briefing.library.present.handling_labels import HandlingLabels

            labels = HandlingLabels(self.engine)
            for row in rows:
                labels.put_on(row, [labels.of(row)])

    def search(self, query: Query, limit: int) -> SearchResult:
        """Return the hits of a query, best first: entries and series, then pages; or notes."""
        began = time.perf_counter()
        if notes := self._in_notes(query):
            told = notes.search(query, limit, began)
            self._label([each["row"] for each in told["hits"] if each["row"]["type"] != ENTRY])
            return told
        plan, pages = self._with_pages(query)
        found = self.found(plan, limit)
        for_pages = min(len(pages), max(limit - len(found.rows), limit // SHARE_OF_PAGES))
        shown = [(score, row) for score, row, _ in found.rows[: limit - for_pages]]
        shown += [(score, self._pages.row(number)) for score, number in pages[:for_pages]]
        self._label([row for _, row in shown if row["type"] != ENTRY])
        highlighter = Highlighter(plan)
        hits: list[Hit] = [
            {"row": row, "score": score, "marks": highlighter.spans(row["title"])}
            for score, row in shown
        ]
        return {
            "query": query.text,
            "total": found.total + len(pages),
            "hits": hits,
            "holding_all": found.holding_all + len(pages),
            "expanded": plan.expanded,
            "held_by_none": found.held_by_none,
            "left_out": [each.label for each in plan.left_out],
            "corrected": plan.corrected,
            "mistakes": plan.mistakes,
            "highlighter": highlighter,
            "took_ms": round((time.perf_counter() - began) * 1000, 3),
        }
