"""Matches of an alternative in the index: the fields that hold it, and whether any entry does."""

from __future__ import annotations

import tantivy

from briefing import TYPE_CHECKING
from briefing.library.store import index_schema as fields
from briefing.library.text.stems import stem

if TYPE_CHECKING:
    from typing import Protocol

    from briefing.library.query.plan import Alternative
    from briefing.library.store.engine import Engine

    class Holding(Protocol):
        """Knows which words are held by what is searched in: by entries, or by notes."""

        def holds_word(self, word: str) -> bool:
            """Return whether anything holds a word, which is in small letters, in any form."""

        def holds(self, alternative: Alternative) -> bool:
            """Return whether anything matches an alternative."""

        def fewest(self, alternative: Alternative) -> int:
            """Return how many hold the rarest part of an alternative; 0: none of them can match."""


LOOSE_FIELDS = (fields.TITLE, fields.LINE, fields.TEXT)
"""The fields in which a word counts that only means much the same."""

RELATED_FIELDS = (fields.TEXT,)
"""The field in which a word counts that is only related: it says little where it stands."""


def _stem_fields(alternative: Alternative) -> tuple[str, ...]:
    if alternative.relation == "related":
        return RELATED_FIELDS
    return LOOSE_FIELDS if alternative.loose else fields.STEM_FIELDS


class Matcher:
    """Finds alternatives in one index."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._fewest: dict[Alternative, int] = {}

    def queries(self, alternative: Alternative) -> dict[str, tantivy.Query]:
        """Return the query for an alternative in each field that may hold it."""
        engine = self._engine
        if article := alternative.article:
            return {
                field: tantivy.Query.const_score_query(engine.term(field, article), 1.0)
                for field in fields.ARTICLE_FIELDS
            }
        if value := alternative.value:
            beside = [engine.term(fields.RUNS, pair) for pair in alternative.pairs]
            if alternative.stems:
                beside.append(engine.phrase(fields.TEXT, alternative.stems))
            rest = [tantivy.Query.const_score_query(each, 0.0) for each in beside]
            return {
                field: engine.all_of(engine.term(field, value), *rest)
                for field in fields.VALUE_FIELDS
            }
        if alternative.beginning:
            return {
                field: engine.prefix(field, alternative.beginning)
                for field in fields.SPELLED_FIELDS
            }
        if not alternative.stems:
            return {
                field: engine.all_of(*(engine.term(field, pair) for pair in alternative.pairs))
                for field in fields.JAPANESE_FIELDS
            }
        terms = [engine.term(fields.RUNS, pair) for pair in alternative.pairs]
        runs = [tantivy.Query.const_score_query(term, 0.0) for term in terms]
        phrases = {
            field: engine.phrase(field, alternative.stems, alternative.slop)
            for field in _stem_fields(alternative)
        }
        if not runs:
            return phrases
        return {field: engine.all_of(phrase, *runs) for field, phrase in phrases.items()}

    def holds_word(self, word: str) -> bool:
        """Return whether any entry holds a word, which is in small letters, in any form."""
        return self._engine.holders(fields.TEXT, stem(word)) > 0

    def holds(self, alternative: Alternative) -> bool:
        """Return whether any entry matches an alternative."""
        if len(alternative.stems) == 1 and not (alternative.runs or alternative.value):
            return self._engine.holders(fields.TEXT, alternative.stems[0]) > 0
        if not self.fewest(alternative):
            return False
        queries = self.queries(alternative)
        quickest = sorted(queries, key=fields.WHOLE_ENTRY.__contains__)
        return any(self._engine.meets(queries[field]) for field in quickest)

    def fewest(self, alternative: Alternative) -> int:
        """Return the number of entries that hold its rarest part, whether all in a row or not.

        1 where it has no parts.
        """
        found = self._fewest.get(alternative)
        if found is None:
            found = self._fewest[alternative] = self._counted(alternative)
        return found

    def _counted(self, alternative: Alternative) -> int:
        parts = [(fields.TEXT, each) for each in alternative.stems]
        parts += [(fields.RUNS, pair) for pair in alternative.pairs]
        parts += [(fields.ARTICLE, alternative.article)] if alternative.article else []
        parts += [(fields.VALUES, alternative.value)] if alternative.value else []
        least = 0
        for field, part in parts:
            holders = self._engine.holders(field, part)
            if not holders:
                return 0
            least = min(least or holders, holders)
        return least or 1
