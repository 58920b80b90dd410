"""What counts in a search: the queries of a plan."""

from __future__ import annotations

from itertools import pairwise

import tantivy

from briefing import TYPE_CHECKING
from briefing.library.query.search_fields import KIND
from briefing.library.query.syntax import Word
from briefing.library.search.query_parts import Parts
from briefing.library.store.index_schema import (
    ARTICLE,
    ARTICLE_WEIGHTS,
    BASIS,
    HEAD_RUNS,
    JAPANESE_WEIGHTS,
    LINE,
    NAME,
    NAME_WEIGHT,
    RUNS,
    SPELLED,
    SPELLED_TITLE,
    SPELLED_WEIGHTS,
    TEXT,
    TITLE,
    WEIGHTS,
)
from briefing.library.text.tokenizer import folded, name_of, stem

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from briefing.library.query.plan import Option, Plan
    from briefing.library.store.engine import Engine

CLOSE_WEIGHTS = {LINE: 0.5, TEXT: 0.6}
"""What two words of a query that stand close to each other add, by field."""

SLOP = 4
"""Words that may stand between two that are close."""

LOOSE = (TITLE, LINE, TEXT)
"""The fields in which a word counts that only means much the same."""

WHOLE = (TEXT, RUNS, ARTICLE, SPELLED)
"""The fields that hold all of an entry: what an entry must hold is looked for in them."""

ROUGH = (TITLE, HEAD_RUNS, BASIS)
"""The further fields by which entries are chosen, where there are too many to rank by all."""

ROW_WEIGHTS = {TITLE: 2.0, LINE: 2.0, TEXT: 2.5}
"""What it adds that an entry has all words of a query in a row, as they are typed."""

LONGEST_ROW = 8
"""Words in a row that are looked for."""

NAMED_KIND = 4.0
"""How much more it adds where the kind itself is one of the words."""

IN_TITLE = 10.0
"""What it adds that a title has all words of a query, in whatever order."""

ASKED = 10.0
"""What it adds that an entry is of a kind that the query is likely to be after."""

HELD, ROW, CLOSE, ALL = "held", "words in a row", "words close together", "all words"
"""What is named where it is told what counts, beside words and fields."""

HELD_WEIGHT = 2.0
"""What it adds that a word is held at all, wherever."""

AS_SPELLED = {SPELLED: 10.0, SPELLED_TITLE: 4.0}
"""What a word counts as it is spelled, beside its stem, where the stem may be of other words."""

CUT, INFLECTED = 3, ("ing", "ings", "ies")
"""Letters that a stem lacks where it may be of other words too; ends of what is but a form."""

OTHERS = 0.2
"""What the other words for the same add where they stand beside the one that counts most."""


class Ranking:
    """Builds the queries of a plan."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._scored: dict[Option, list[tuple[str, tantivy.Query]]] = {}
        """What each option counts, by field: it is asked for several times."""

    def fields(self, option: Option) -> dict[str, tantivy.Query]:
        """Return the query for an option in each field that it may be found in."""
        engine = self._engine
        if option.article:
            return {
                field: tantivy.Query.const_score_query(engine.term(field, option.article), 1.0)
                for field in ARTICLE_WEIGHTS
            }
        if option.beginning:
            return {field: engine.prefix(field, option.beginning) for field in SPELLED_WEIGHTS}
        if not option.stems:
            return {
                field: engine.every(*(engine.term(field, pair) for pair in option.pairs))
                for field in JAPANESE_WEIGHTS
            }
        runs = [
            tantivy.Query.const_score_query(engine.term(RUNS, each), 0.0) for each in option.pairs
        ]
        among = LOOSE if option.loose else WEIGHTS
        rows = {field: engine.row_of(field, option.stems) for field in among}
        return {field: engine.every(row, *runs) if runs else row for field, row in rows.items()}

    @staticmethod
    def weights(option: Option) -> Mapping[str, float]:
        """Return what a match of an option is worth in each field."""
        if option.article:
            return ARTICLE_WEIGHTS
        if option.beginning:
            return SPELLED_WEIGHTS
        return WEIGHTS if option.stems else JAPANESE_WEIGHTS

    def scored(self, options: list[Option]) -> Iterator[tuple[str, tantivy.Query]]:
        """Yield, by field, what each of some options counts there."""
        for option in options:
            if option not in self._scored:
                weights = self.weights(option)
                self._scored[option] = [
                    (field, tantivy.Query.boost_query(query, weights[field] * option.worth))
                    for field, query in self.fields(option).items()
                ]
            yield from self._scored[option]

    def best(self, options: list[Option]) -> Iterator[tuple[str, tantivy.Query]]:
        """Yield, by field, what the best of some options counts there."""
        by_field: dict[str, list[tantivy.Query]] = {}
        for field, query in self.scored(options):
            by_field.setdefault(field, []).append(query)
        for field, queries in by_field.items():
            alone = len(queries) == 1
            best = queries[0] if alone else tantivy.Query.disjunction_max_query(queries, OTHERS)
            yield field, best

    def _as_spelled(self, word: str) -> Iterator[tuple[str, tantivy.Query]]:
        """Yield, by field, what a word counts as it is spelled, where its stem says too little.

        The stem of a commandant is that of a command, and that of pacifism is the Pacific's.
        """
        one = word.removesuffix("s")
        if len(one) - len(stem(word)) < CUT or word.endswith(INFLECTED):
            return
        for field, weight in AS_SPELLED.items():
            either = self._engine.any([self._engine.term(field, each) for each in (one, one + "s")])
            yield field, tantivy.Query.const_score_query(either, weight)

    def _held_by_any(self, options: list[Option]) -> tantivy.Query:
        """Return the query for every entry that meets one of some options; the best counts."""
        queries = [query for field, query in self.scored(options) if field in WHOLE]
        return queries[0] if len(queries) == 1 else tantivy.Query.disjunction_max_query(queries)

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

    def counted(self, plan: Plan) -> Iterator[tuple[str, str, tantivy.Query]]:
        """Yield everything that counts: what it is called, the field, and the query for it.

        A score is the sum of what an entry meets of it.
        """
        for each in plan.wanted:
            if each.clause.negated:
                continue
            for field, query in self.best(each.options):
                yield each.spoken, field, query
            if not each.clause.optional:
                held = self._held_by_any(each.options)
                yield each.spoken, HELD, tantivy.Query.const_score_query(held, HELD_WEIGHT)
            if isinstance(each.clause, Word) and not each.clause.star:
                for field, query in self._as_spelled(folded(each.clause.text)):
                    yield each.spoken, field, query
        for named in plan.named:
            words = " ".join(each.spoken for each in plan.wanted[named.first : named.last])
            for field, query in self.best(named.options):
                if field in (TITLE, LINE):
                    yield words, field, query
        if 1 < len(plan.spoken) <= LONGEST_ROW:
            row = tuple(stem(word) for word in plan.spoken)
            for field, weight in ROW_WEIGHTS.items():
                in_a_row = self._engine.row_of(field, row)
                yield ROW, field, tantivy.Query.boost_query(in_a_row, weight)
        rows = [each.options[0].stems for each in plan.wanted if not each.clause.negated]
        if len(rows) > 1 and all(rows):
            in_title = self._engine.every(*(self._engine.row_of(TITLE, each) for each in rows))
            yield ALL, TITLE, tantivy.Query.const_score_query(in_title, IN_TITLE)
        for name in dict.fromkeys((" ".join(plan.spoken), *plan.expanded)):
            whole = self._engine.term(NAME, name_of(name))
            yield name, NAME, tantivy.Query.const_score_query(whole, NAME_WEIGHT)
        for kind in plan.kinds:
            asked = self._engine.term(KIND, kind)
            spoken = any(word.lower() == kind for word in plan.spoken)
            weight = ASKED * NAMED_KIND if spoken else ASKED
            yield kind, KIND, tantivy.Query.const_score_query(asked, weight)
        for field, query in self.close(plan):
            yield CLOSE, field, query

    def parts(self, plan: Plan) -> Parts:
        """Return the queries of a plan: what must be met, what counts, and what must not be met.

        Its filters are left out.
        """
        parts = Parts()
        parts.score(((field, query) for _, field, query in self.counted(plan)), ROUGH)
        needed: list[list[tantivy.Query]] = []
        for each in plan.wanted:
            held = self._held_by_any(each.options)
            if each.clause.negated:
                parts.out.append(held)
            must = not (each.clause.negated or each.clause.optional)
            needed.append([held] if must else [])
        for named in plan.named:
            others = [self._held_by_any([option]) for option in named.options]
            spoken = [query for one in needed[named.first : named.last] for query in one]
            needed[named.first] = [self._engine.any([self._engine.every(*spoken), *others])]
            needed[named.first + 1 : named.last] = [[]] * (named.last - named.first - 1)
        parts.needed = [query for one in needed for query in one]
        return parts
