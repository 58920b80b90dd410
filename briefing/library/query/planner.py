"""The planner: makes a plan of a query, by what the library holds."""

from __future__ import annotations

from functools import cached_property

from briefing import TYPE_CHECKING
from briefing.library.query import expansion
from briefing.library.query.alternatives import alternatives, of_japanese
from briefing.library.query.parser import unfiltered
from briefing.library.query.plan import Alternative, ClausePlan, QueryPlan
from briefing.library.query.stop_words import without_stop_words
from briefing.library.query.synonyms import Synonyms
from briefing.library.query.syntax import (
    MOST_CLAUSES,
    Amount,
    AnyOf,
    Dated,
    FieldFilter,
    Hyphenated,
    JapaneseRun,
    LeftOut,
    Phrase,
    Word,
)
from briefing.library.store.index_schema import NAME, TEXT, TITLE
from briefing.library.text import kana
from briefing.library.text.forms import is_short_code
from briefing.library.text.spelling import is_number
from briefing.library.text.stems import folded, name_term, stem
from briefing.library.text.words import spoken_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.library.query.alias_lookup import AliasLookup
    from briefing.library.query.correction import Corrector
    from briefing.library.query.matching import Holding
    from briefing.library.query.parser import Query
    from briefing.library.query.syntax import Clause
    from briefing.library.store.engine import Engine

HARDLY_ANY = 2
"""Entries that hold a word, at most, of which a title may be meant that is written nearly so."""

MISPLACED_OR = "OR stands between words, or between values of one field"
"""The message where OR stands between a field and something else."""


def _words_of(clause: Clause) -> list[Clause]:
    """Return a clause as it is looked up among names: words in a row each by itself."""
    if not isinstance(clause, Phrase):
        return [clause]
    return [Word(clause.start, clause.end, word) for word in clause.words]


def _parts_of(clause: Clause) -> list[str]:
    """Return the words of a clause that are searched for apart where no entry has them in a row.

    Those of a code stand in one, if anywhere: FY-22, FY22. A figure says nothing without the sign
    of its unit: ¥6.
    """
    if isinstance(clause, Hyphenated):
        return ["".join(clause.words)] if is_short_code(clause.words) else clause.words
    if isinstance(clause, Amount) and not clause.negated:
        words = spoken_in(clause.text)
        return words if len(words) > 1 and clause.text.isascii() else []
    return []


def _plain_words(clauses: list[Clause]) -> list[str]:
    """Return the words that clauses are, or [] where one of them is anything else."""
    words = [each.text for each in clauses if isinstance(each, Word) and each.plain]
    return words if len(words) == len(clauses) else []


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
        if self._literal:
            return plan
        if self._correct(query, plan):
            self._add_names(plan)
        if self._aliases:
            self._add_misspelt_titles(plan)
        return plan

    def as_typed(self, query: Query) -> QueryPlan:
        """Return what to search for where no word is corrected."""
        plan = QueryPlan(query.spoken(), query.kinds())
        plan.whole = unfiltered(query.text)
        plan.clauses = list(self._clauses(query.clauses, query.text, plan))[:MOST_CLAUSES]
        self._shut_out_alone(plan)
        self._make_units_optional(query, plan)
        expansion.add_joint_words(plan, self._matcher)
        self._add_names(plan)
        return plan

    def add_synonyms(self, plan: QueryPlan) -> None:
        """Let the words of a plan also match by synonyms, and by words that are related to them."""
        expansion.add_synonyms(plan, self._synonyms, self._matcher, self._engine.size)
        expansion.add_related_words(plan, self._matcher, self._engine.size)

    def _clauses(self, clauses: list[Clause], text: str, plan: QueryPlan) -> Iterator[ClausePlan]:
        """Yield the clauses of a query with their alternatives; notes filters and mistakes."""
        for number, clause in enumerate(clauses):
            if isinstance(clause, FieldFilter):
                plan.filters.append(clause)
            elif isinstance(clause, AnyOf) and any(
                isinstance(each, FieldFilter) for each in clause.clauses
            ):
                plan.mistakes.append(
                    {"start": clause.start, "end": clause.end, "message": MISPLACED_OR}
                )
            elif isinstance(clause, LeftOut):
                sure = (
                    clause.is_sure
                    or self._tells_apart(clause, clauses[:number])
                    or (clause.is_denied and self._is_title(clause))
                )
                rest = self._leave_out(clause, text, plan, sure=sure)
                yield from self._clauses(rest, text, plan)
            elif isinstance(clause, JapaneseRun):
                if run := self._as_held(clause):
                    yield from self._clause(run, text[run.start : run.end])
                else:
                    yield from self._parts_of_run(clause)
            else:
                yield from self._clause(clause, text[clause.start : clause.end])

    def _tells_apart(self, clause: LeftOut, before: list[Clause]) -> bool:
        """Return whether a title has the words of a clause and a word before them: guinea without
        papua. So they tell it from the others that have that word.
        """
        from briefing.library.query.exclusion import NOT  # few queries leave anything out

        words = _plain_words([*before, *clause.clauses])
        left_out = words[len(before) :]
        if not (before and words) or any(map(is_number, left_out)):
            return False
        stems = [stem(folded(each)) for each in words]
        shared = self._engine.any_of(
            self._engine.term(TITLE, each) for each in stems[: len(before)]
        )
        row = tuple(stems[len(before) :])
        if clause.is_denied and self._engine.meets(self._engine.phrase(TITLE, (NOT, *row))):
            return False  # so a title says it: not new
        return self._engine.meets(self._engine.all_of(shared, self._engine.phrase(TITLE, row)))

    def _is_title(self, clause: LeftOut) -> bool:
        """Return whether the words of a clause are a title: inland sea not russia."""
        words = " ".join(_plain_words(clause.clauses))
        return bool(words) and self._engine.holders(NAME, name_term(words)) > 0

    def _leave_out(
        self, clause: LeftOut, text: str, plan: QueryPlan, *, sure: bool
    ) -> list[Clause]:
        """Note what a clause leaves out, by all of its names; return what it does not."""
        from briefing.library.query.exclusion import settled

        out, rest = settled(clause, self._aliases, sure=sure)
        for each in out:
            label = text[each.start : each.end]
            found = list(alternatives(each, self._matcher))
            if self._aliases:
                for _, _, names in self._aliases.within(_words_of(each)):
                    found += [expansion.of_name(name) for name in names]
            plan.left_out.append(ClausePlan(each, found, label))
        if out:
            plan.words = []
        return without_stop_words(rest, shouted=False)

    def _shut_out_alone(self, plan: QueryPlan) -> None:
        """Shut out what is left out where nothing else is asked for: all else is what is wanted."""
        if any(not each.clause.negated for each in plan.clauses) or plan.filters:
            return
        for each in plan.left_out:
            each.clause.negated = True
            plan.clauses.append(each)

    def _clause(self, clause: Clause, label: str) -> Iterator[ClausePlan]:
        found = list(alternatives(clause, self._matcher))
        words = _parts_of(clause)
        if not words or any(map(self._matcher.holds, found)):
            yield ClausePlan(clause, found, label)
            return
        for word in words:  # no entry has them in a row
            single = Word(clause.start, clause.end, word)
            begun: list[Alternative] = []
            if isinstance(clause, Hyphenated) and clause.going_on:
                from briefing.library.query import codes  # few queries end in one

                single.going_on = True
                begun = codes.begun(clause.words, self._engine, self._matcher)
            known = [*alternatives(single, self._matcher), *begun]
            yield ClausePlan(single, known, word if len(words) > 1 else label)

    def _is_name(self, run: str) -> bool:
        """Return whether Japanese is a whole name of something."""
        return self._aliases is not None and self._aliases.is_whole_name(run)

    def _is_known_kana(self, word: str) -> bool:
        """Return whether kana within a run is a word of its own, by its English or its letters."""
        from briefing.library.query.japanese_words import in_letters

        known = self._synonyms.knows_reading(word)
        return known or bool(in_letters(word, self._matcher))

    def _is_held(self, run: str) -> bool:
        """Return whether Japanese is a name, or in some entry."""
        named = self._aliases is not None and self._aliases.is_name(run)
        return named or self._matcher.holds(of_japanese(run))

    def _as_held(self, run: JapaneseRun) -> JapaneseRun | None:
        """Return a run that is held, kana in the script in which it is, or None."""
        if self._is_held(run.text):
            return run
        if not kana.is_kana(run.text):
            return None
        for other in (kana.katakana(run.text), kana.hiragana(run.text)):
            if other != run.text and self._is_held(other):
                return JapaneseRun(run.start, run.end, other)
        return None

    def _parts_of_run(self, run: JapaneseRun) -> Iterator[ClausePlan]:
        """Yield the words of a run of Japanese that no entry holds, with their English."""
        from briefing.library.query import japanese_words  # few queries hold Japanese

        words = japanese_words.words_of(run.text, self._is_known_kana)
        for word in words or [run.text]:
            parts: list[tuple[str, list[Alternative]]] = [(word, [])]
            if not self._is_held(word):
                named = japanese_words.parts(word, self._synonyms, self._matcher, self._is_name)
                parts = list(named)
            for part, others in parts:
                found = [of_japanese(part), *others]
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
        for each in plan.clauses:
            if isinstance(each.clause, Dated):
                from briefing.library.query.asked_values import months_instead

                plan.expanded += months_instead(each.clause, each.alternatives)

    @cached_property
    def _corrector(self) -> Corrector:
        from briefing.library.query.correction import Corrector  # which few queries need

        return Corrector(self._engine, self._matcher, self._synonyms)

    def _correct(self, query: Query, plan: QueryPlan) -> bool:
        """Put the nearest word in place of one that no entry holds; return whether any was."""
        text, moved = query.text, 0
        named = plan.in_names
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
            plan.words = spoken_in(plan.corrected)
        if plan.corrected is None:
            return False
        plan.whole = unfiltered(plan.corrected)
        return True

    def _add_misspelt_titles(self, plan: QueryPlan) -> None:
        """Let words that hardly any entry holds also match the titles that may be meant.

        A text may have the word misspelt, too: Lichtenstein.
        """
        named = plan.in_names
        for number, each in enumerate(plan.clauses):
            clause = each.clause
            if not isinstance(clause, Word) or not clause.plain or number in named:
                continue
            word = folded(clause.text)
            typed = stem(word)
            if self._engine.holders(TEXT, typed) > HARDLY_ANY or self._engine.holders(TITLE, typed):
                continue
            from briefing.library.query.nearest_words import titles_one_off  # few words are so rare

            titles = (found for found in titles_one_off(word, self._engine) if stem(found) != typed)
            if (title := next(titles, "")) and not self._corrector.is_known(word):
                each.alternatives.append(Alternative("spelling", stems=(stem(title),)))
                plan.expanded.append(title)

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
