"""The engine's queries that a search is made of, and how they become one.

The engine visits every entry that matches one of several scoring queries, unless each is combined
with a query that matches everything. So scoring queries are only added to what has been found.
"""

from __future__ import annotations

import tantivy

from briefing import TYPE_CHECKING
from briefing.library.search.weights import HOLDS_ALL, TELLING
from briefing.library.search_fields import LIKE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from briefing.library.query.syntax import FieldFilter

MUST, SHOULD, NEVER = tantivy.Occur.Must, tantivy.Occur.Should, tantivy.Occur.MustNot


def _unscored(query: tantivy.Query) -> tantivy.Query:
    return tantivy.Query.const_score_query(query, 0.0)


def _none_scoring(_: tantivy.Query) -> list[tantivy.Query]:
    return []


class Required:
    """A query for the entries that hold a word, and how rare it is: 0 where none holds it.

    `quoted`: entries without it are not wanted, whatever else they hold.
    """

    def __init__(self, query: tantivy.Query, rarity: float, *, quoted: bool = False) -> None:
        self.query = query
        self.rarity = rarity
        self.quoted = quoted


class FilterQueries:
    """The queries of filters: what entries are within, are not within, and are like."""

    def __init__(self) -> None:
        self.within: list[tantivy.Query] = []
        self.without: list[tantivy.Query] = []
        self.like: list[tantivy.Query] = []

    def add(self, clause: FieldFilter, query: tantivy.Query) -> None:
        """Add the query of a filter, by what the filter asks for."""
        if clause.negated:
            self.without.append(query)
        else:
            (self.like if clause.field == LIKE else self.within).append(query)

    def __bool__(self) -> bool:
        return bool(self.within or self.without or self.like)


class QueryParts:
    """The queries of a plan, by what a match of each means."""

    def __init__(self) -> None:
        self.required: list[Required] = []
        self.scoring: Callable[[tantivy.Query], list[tantivy.Query]] = _none_scoring
        """Gives the scoring queries for what a query chooses."""
        self.rough: list[tantivy.Query] = []
        """Scoring queries that tell the better entries from the rest, where there are many."""
        self.exact: list[tantivy.Query] = []
        """Queries for an entry that is asked for by its address, whatever words it holds."""
        self.like: list[tantivy.Query] = []
        self.within: list[tantivy.Query] = []
        self.excluded: list[tantivy.Query] = []
        self.is_graded = False
        """Whether what filters leave is ranked though no word is required."""

    def filtered(self, filters: FilterQueries) -> QueryParts:
        """Return the same within some filters; itself where there are none."""
        if not filters:
            return self
        parts = QueryParts()
        parts.required, parts.rough, parts.exact = self.required, self.rough, self.exact
        parts.is_graded, parts.scoring = self.is_graded, self.scoring
        parts.like = filters.like
        parts.within = filters.within
        parts.excluded = [*self.excluded, *filters.without]
        return parts

    def matching_all(self) -> tantivy.Query:
        """Return the query for entries that match all required queries."""
        return self._matching([(MUST, each.query) for each in self.required])

    def more_words(self) -> tantivy.Query:
        """Return what scores entries that match all required queries that any entry matches.

        The fewer these are of all, the less it tells that they stand together.
        """
        held = [(MUST, each.query) for each in self.required if each.rarity]
        if not held:
            return tantivy.Query.empty_query()
        share = len(held) / len(self.required)
        return tantivy.Query.const_score_query(self._matching(held), HOLDS_ALL * share**2)

    def matching_some(self) -> tantivy.Query:
        """Return the query for entries that match a telling share of the required queries."""
        telling = self._telling()
        any_of = tantivy.Query.boolean_query([(SHOULD, each.query) for each in telling])
        if any(each.quoted for each in self.required):
            words = [(MUST if each.quoted else SHOULD, each.query) for each in self.required]
            return self._matching([(MUST, _unscored(any_of)), *words])
        rest = [(SHOULD, each.query) for each in self.required if each not in telling]
        return self._matching([(MUST, any_of), *rest])

    def _telling(self) -> list[Required]:
        """Return the rarest of the required queries.

        An entry that matches none of them could match nothing but common words, which together
        make less than the share TELLING of what all words tell. So the engine need not visit those
        who hold a common word and no other, who may be most entries of a library.
        """
        left = sum(each.rarity for each in self.required)
        least = left * TELLING
        telling: list[Required] = []
        for each in sorted(self.required, key=lambda each: -each.rarity):
            if telling and left < least:
                break
            telling.append(each)
            left -= each.rarity
        return telling

    def _matching(self, words: list[tuple[tantivy.Occur, tantivy.Query]]) -> tantivy.Query:
        parts = [(MUST, _unscored(query)) for query in self.within]
        parts += [(MUST, query) for query in self.like]
        if not (words or self.like):
            words = [(MUST, tantivy.Query.all_query())]
        if words and self.exact:
            exact = [(SHOULD, query) for query in self.exact]
            all_words = tantivy.Query.boolean_query(words)
            words = [(MUST, tantivy.Query.boolean_query([(SHOULD, all_words), *exact]))]
        parts += words
        parts += [(NEVER, query) for query in self.excluded]
        parts += [(SHOULD, query) for query in self.rough]  # few entries match any of them
        return tantivy.Query.boolean_query(parts)

    def ranking(
        self, chosen: tantivy.Query, further: Iterable[tantivy.Query] = ()
    ) -> tantivy.Query:
        """Return the query that scores what is chosen by all scoring queries and further ones."""
        anything = _unscored(tantivy.Query.all_query())
        optional = [
            tantivy.Query.boolean_query([(MUST, anything), (SHOULD, query)])
            for query in (*self.scoring(chosen), *self.like, *further)
        ]
        return tantivy.Query.boolean_query([(MUST, query) for query in (chosen, *optional)])
