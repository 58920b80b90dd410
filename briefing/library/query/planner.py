"""The planner: makes a plan of a query, by what the library holds."""

from __future__ import annotations

from functools import cached_property

from briefing import TYPE_CHECKING
from briefing.library.query import expansion
from briefing.library.query.alternatives import alternatives, of_japanese
from briefing.library.query.parser import unfiltered
from briefing.library.query.plan import Alternative, ClausePlan, QueryPlan
from briefing.library.query.stop_words import JAPANESE_STOP_WORDS
from briefing.library.query.synonyms import Synonyms
from briefing.library.query.syntax import (
    MOST_CLAUSES,
    AnyOf,
    FieldFilter,
    Hyphenated,
    JapaneseRun,
    Word,
)
from briefing.library.text.japanese import segments
from briefing.library.text.stems import stems_of
from briefing.library.text.words import spoken_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.library.query.alias_lookup import AliasLookup
    from briefing.library.query.correction import Corrector
    from briefing.library.query.matching import Holding
    from briefing.library.query.parser import Query
    from briefing.library.query.syntax import Clause
    from briefing.library.store.engine import Engine

MISPLACED_OR = "OR stands between words, or between values of one field"
"""The message where OR stands between a field and something else."""


class Planner:
    """Plans queries with what one index holds of names and synonyms.

    `matcher`: knows the words of what is searched in. `aliases`: None where only the names as typed
    are searched for. `literal`: no word is corrected.
    """

    def __init__(
        self, engine: Engine, matcher: Holding, aliases: AliasLookup | None, *, literal: bool
    ) -> None:
        self._engine = engine
        self._matcher = matcher
        self._synonyms = Synonyms(engine)
        self._aliases = aliases
        self._literal = literal

    def plan(self, query: Query) -> QueryPlan:
        """Return what to search for."""
        plan = self.as_typed(query)
        if not self._literal and self._correct(query, plan):
            self._add_names(plan)
        return plan

    def as_typed(self, query: Query) -> QueryPlan:
        """Return what to search for where no word is corrected."""
        plan = QueryPlan(query.spoken(), query.kinds())
        plan.whole = unfiltered(query.text)
        plan.clauses = list(self._clauses(query, plan))[:MOST_CLAUSES]
        self._make_units_optional(query, plan)
        expansion.add_joint_words(plan, self._matcher)
        self._add_names(plan)
        return plan

    def add_synonyms(self, plan: QueryPlan) -> None:
        """Let the words of a plan also match by synonyms, and by words that are related to them."""
        expansion.add_synonyms(plan, self._synonyms, self._matcher, self._engine.size)
        expansion.add_related_words(plan, self._matcher, self._engine.size)

    def _clauses(self, query: Query, plan: QueryPlan) -> Iterator[ClausePlan]:
        """Yield the clauses of a query with their alternatives; notes filters and mistakes."""
        for clause in query.clauses:
            if isinstance(clause, FieldFilter):
                plan.filters.append(clause)
            elif isinstance(clause, AnyOf) and any(
                isinstance(each, FieldFilter) for each in clause.clauses
            ):
                plan.mistakes.append(
                    {"start": clause.start, "end": clause.end, "message": MISPLACED_OR}
                )
            elif isinstance(clause, JapaneseRun) and not self._is_held(clause.text):
                yield from self._parts_of_run(clause)
            else:
                yield from self._clause(clause, query.text[clause.start : clause.end])

    def _clause(self, clause: Clause, label: str) -> Iterator[ClausePlan]:
        found = list(alternatives(clause, self._matcher))
        if not isinstance(clause, Hyphenated) or any(map(self._matcher.holds, found)):
            yield ClausePlan(clause, found, label)
            return
        for word in clause.words:  # no entry has them in a row
            single = Word(clause.start, clause.end, word)
            yield ClausePlan(single, list(alternatives(single, self._matcher)), word)

    def _is_held(self, run: str) -> bool:
        """Return whether Japanese is a name, or in some entry."""
        named = self._aliases is not None and self._aliases.is_name(run)
        return named or self._matcher.holds(of_japanese(run))

    def _parts_of_run(self, run: JapaneseRun) -> Iterator[ClausePlan]:
        """Yield the words of a run of Japanese that no entry holds, with their English."""
        words = [each for each in segments(run.text) if each not in JAPANESE_STOP_WORDS]
        for word in words or [run.text]:
            parts = [(word, [])] if self._is_held(word) else self._synonyms.in_english(word)
            for part, english in parts:
                found = [of_japanese(part)]
                for phrase in english:
                    synonym = Alternative("synonym", stems=stems_of(phrase))
                    found += [synonym] if self._matcher.holds(synonym) else []
                if len(part) > 1 or len(found) > 1 or len(words) == 1 == len(parts):
                    yield ClausePlan(JapaneseRun(run.start, run.end, part), found, part)

    def _make_units_optional(self, query: Query, plan: QueryPlan) -> None:
        """Let the words beside a figure that are its unit be absent: a text may have a sign."""
        words = [each for each in query.clauses if isinstance(each, Word)]
        if any(each.text[0].isdecimal() for each in words):
            for each in plan.clauses:
                if each.clause in words and self._synonyms.is_unit(each.clause.text):
                    each.optional = True

    def _add_names(self, plan: QueryPlan) -> None:
        if self._aliases:
            expansion.add_names(plan, self._aliases, self._matcher)

    @cached_property
    def _corrector(self) -> Corrector:
        from briefing.library.query.correction import Corrector  # which few queries need

        return Corrector(self._engine, self._matcher, self._synonyms)

    def _correct(self, query: Query, plan: QueryPlan) -> bool:
        """Put the nearest word in place of one that no entry holds; return whether any was."""
        text, moved = query.text, 0
        named = {n for each in plan.named for n in range(each.first, each.last)}
        unheld = [
            self._unheld_words(planned, named=number in named)
            for number, planned in enumerate(plan.clauses)
        ]
        phrases = self._corrector.phrases(plan.clauses, unheld) if any(unheld) else {}
        for planned, words in zip(plan.clauses, unheld, strict=True):
            in_phrase = phrases.get(id(planned))
            for clause in [in_phrase[0]] if in_phrase else words:
                corrected = in_phrase[1] if in_phrase else self._corrector.corrected(clause)
                if not corrected:
                    continue
                planned.correct(clause, corrected)
                start, end = clause.start + moved, clause.end + moved
                text = text[:start] + corrected.label + text[end:]
                moved += len(corrected.label) - (clause.end - clause.start)
                plan.corrected = text
        if plan.corrected and plan.words:
            plan.words = [word for word, _, _ in spoken_words(plan.corrected)]
        if plan.corrected is None:
            return False
        plan.whole = unfiltered(plan.corrected)
        return True

    def _unheld_words(self, planned: ClausePlan, *, named: bool) -> list[Word]:
        """Return the words of a clause that no entry holds in any form; of a name, none."""
        whole = planned.clause
        if isinstance(whole, AnyOf):
            found = [(each, list(alternatives(each, self._matcher))) for each in whole.clauses]
        else:
            found = [] if named else [(whole, planned.alternatives)]
        return [
            clause
            for clause, known in found
            if isinstance(clause, Word)
            and clause.plain
            and not any(map(self._matcher.holds, known))
        ]
