"""Widening: a query meets other spellings, other names of the same thing, and typing errors."""

from __future__ import annotations

from itertools import pairwise

from briefing import TYPE_CHECKING
from briefing.library.query.parser import EMPTY_RUNS
from briefing.library.query.plan import Named, Option, Plan, Wanted
from briefing.library.query.syntax import (
    MOST_CLAUSES,
    Either,
    Joined,
    Mistake,
    Run,
    Value,
    Word,
)
from briefing.library.query.word_forms import TWO_WORDS, Forms
from briefing.library.store.index_schema import TEXT
from briefing.library.text import spelling
from briefing.library.text.tokenizer import (
    folded,
    japanese,
    name_of,
    segments,
    spoken_words,
    stem,
    stems_of,
    without_bracket,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.library.query.name_lookup import Names
    from briefing.library.query.parser import Query
    from briefing.library.query.syntax import Clause
    from briefing.library.store.engine import Engine

OTHER_NAME = 0.7
"""What another name counts beside the one that is typed."""

OTHER_MEANING = 0.75
"""What a word counts that is asked for in another word."""

COMMON = 3
"""A word that more than one entry in so many holds says too little to stand for another."""

MOST_NAMES = 8
"""Other names of one thing that are looked for."""

EITHER = "OR stands between words, or between values of one field"
"""What is said where it stands between a field and something else."""


class Widener:
    """Makes a plan of a query, by what the library holds."""

    def __init__(self, engine: Engine, names: Names | None, *, literal: bool) -> None:
        self._engine = engine
        self._forms = Forms(engine)
        self._names = names
        self._literal = literal
        """Words are taken as they are typed: none is corrected."""

    def plan(self, query: Query) -> Plan:
        """Return what to look for."""
        plan = Plan()
        plan.spoken, plan.kinds = query.spoken(), query.kinds()
        wanted: list[Wanted] = []
        for clause in query.clauses:
            if isinstance(clause, Value):
                plan.filters.append(clause)
                continue
            if isinstance(clause, Either) and any(isinstance(e, Value) for e in clause.options):
                plan.mistakes.append(Mistake(clause.start, clause.end, EITHER))
                continue
            options = list(self._forms.options(clause))
            if isinstance(clause, Run) and not self._is_held(clause.text):
                wanted += self._run_parts(clause)
                continue
            if isinstance(clause, Joined) and not any(map(self._forms.meets, options)):
                for word in clause.words:  # no entry has them in a row
                    single = Word(clause.start, clause.end, word)
                    wanted.append(Wanted(single, list(self._forms.options(single)), word))
            else:
                spoken = query.text[clause.start : clause.end]
                wanted.append(Wanted(clause, options, spoken))
        plan.wanted = wanted[:MOST_CLAUSES]
        self._join(plan)
        if self._names:
            self._add_names(plan, self._names)
        if not self._literal and self._correct(query, plan) and self._names:
            self._add_names(plan, self._names)
        return plan

    def _is_held(self, run: str) -> bool:
        """Return whether Japanese is a name, or in some entry."""
        named = self._names is not None and self._names.named(run)
        return named or self._forms.meets(Option(runs=tuple(japanese(run))))

    def _run_parts(self, run: Run) -> Iterator[Wanted]:
        """Yield the words of a run of Japanese, taken apart, with what they are in English."""
        from briefing.library.text.lexicon import taken_apart

        words = [each for each in segments(run.text) if each not in EMPTY_RUNS]
        for word in words or [run.text]:
            parts = [(word, list[str]())] if self._is_held(word) else taken_apart(word)
            for part, english in parts:
                options = [self._forms.of_runs(part)]
                stems = tuple(stem(each) for each in english)
                if stems and self._forms.meets(Option(stems=stems)):
                    options.append(Option(OTHER_MEANING / len(stems), stems=stems))
                if len(part) > 1 or len(options) > 1 or len(words) == 1 == len(parts):
                    yield Wanted(Run(run.start, run.end, part), options, part)

    def meant(self, plan: Plan) -> None:
        """Let each word also be met by others that ask for the same."""
        from briefing.library.text import meanings

        for wanted in plan.wanted:
            clause = wanted.clause
            if not isinstance(clause, Word) or clause.negated or clause.star:
                continue
            word = folded(clause.text)
            own = {stem(word), *(stem for option in wanted.options for stem in option.stems)}
            forms = [word, *spelling.others(word)]
            for other in meanings.others(forms):
                held = self._engine.holders(TEXT, stem(other))
                if stem(other) not in own and 0 < held <= self._engine.size // COMMON:
                    own.add(stem(other))
                    wanted.options.append(Option(OTHER_MEANING, stems=(stem(other),), loose=True))

    def _join(self, plan: Plan) -> None:
        """Let two words also be found as one: coast guard, coastguard."""
        for one, other in _neighbours(plan.wanted):
            joint = folded(one.clause.text) + folded(other.clause.text)  # type: ignore[attr-defined]
            if self._forms.known(joint):
                for each in (one, other):
                    each.options.append(Option(TWO_WORDS, stems=(stem(joint),)))

    def _add_names(self, plan: Plan, known: Names) -> None:
        """Let what is named also be found by its other names, as far as any entry has them."""
        plan.named, plan.expanded = [], []
        for first, last, names in known.within(plan.wanted):
            rows = [each.options[0].stems for each in plan.wanted[first:last]]
            typed = {each for row in rows for each in row}
            others = [  # what holds the words as typed is found by them
                name for name in names if not typed or not typed <= set(name_of(name).split())
            ]
            options = {name: self._name(name) for name in others[:MOST_NAMES]}
            met = {
                name: each for name, each in options.items() if each and self._forms.may_meet(each)
            }
            if met:
                plan.named.append(Named(first, last, list(met.values())))
                plan.expanded += [name for name in met if name not in plan.expanded]

    @staticmethod
    def _name(name: str) -> Option | None:
        plain = without_bracket(name)
        option = Option(stems=stems_of(plain), runs=tuple(japanese(name)))
        parts = len(option.stems) or len(option.pairs)
        option.worth = OTHER_NAME / max(1, parts)
        return option if parts else None

    def _correct(self, query: Query, plan: Plan) -> bool:
        """Look for the nearest word in place of one that no entry holds; return whether any is."""
        text, moved = query.text, 0
        named = {n for each in plan.named for n in range(each.first, each.last)}
        for number, wanted in enumerate(plan.wanted):
            if isinstance(wanted.clause, Either):
                clauses = [
                    (each, list(self._forms.options(each))) for each in wanted.clause.options
                ]
            else:
                clauses = [] if number in named else [(wanted.clause, wanted.options)]
            for clause, options in clauses:
                if not isinstance(clause, Word) or clause.negated or clause.star:
                    continue
                if any(self._forms.meets(option) for option in options):
                    continue
                corrected = self._forms.corrected(clause)
                if not corrected:
                    continue
                near = corrected.spoken
                wanted.correct(clause, corrected)
                start, end = clause.start + moved, clause.end + moved
                text = text[:start] + near + text[end:]
                moved += len(near) - (clause.end - clause.start)
                plan.corrected = text
        if plan.corrected and plan.spoken:
            plan.spoken = [word for word, _, _ in spoken_words(plan.corrected)]
        return plan.corrected is not None


def _neighbours(wanted: list[Wanted]) -> Iterator[tuple[Wanted, Wanted]]:
    for one, other in pairwise(wanted):
        if _is_plain(one.clause) and _is_plain(other.clause):
            yield one, other


def _is_plain(clause: Clause) -> bool:
    return isinstance(clause, Word) and not clause.star and not clause.negated
