"""Widening: a query meets other spellings, other names of the same thing, and typing errors."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from briefing.library import spelling
from briefing.library.clauses import (
    MOST_CLAUSES,
    Article,
    Either,
    Joined,
    Mistake,
    Phrase,
    Run,
    Value,
    Word,
)
from briefing.library.nearest import nearest
from briefing.library.options import Named, Option, Plan, Wanted
from briefing.library.query import EMPTY_RUNS, LONGEST_BEGINNING
from briefing.library.schema import ARTICLE, RUNS, SPELLED, TEXT
from briefing.library.search import WHOLE, Ranking
from briefing.library.text import folded, japanese, pairs, segments, spoken_words, stem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.library.clauses import Clause
    from briefing.library.engine import Engine
    from briefing.library.glossary import Names
    from briefing.library.query import Query

OTHER_SPELLING, OTHER_NAME, TWO_WORDS, BEGINNING = 0.7, 0.7, 1.0, 0.8
"""What they count beside a word as it is typed."""

RUN = 2.0
"""What Japanese counts beside a word."""

OTHER_MEANING = 0.7
"""What a word counts that is asked for in another word."""

COMMON = 3
"""A word that more than one entry in so many holds says too little to stand for another."""

SHORTEST_CUT = 4
"""Letters of a word that may be cut short."""

MOST_NAMES = 8
"""Other names of one thing that are looked for."""

EITHER = "OR stands between words, or between values of one field"
"""What is said where it stands between a field and something else."""

LONGEST_ARTICLE = 3
"""Digits of a figure that may be the number of an article."""


class Widener:
    """Makes a plan of a query, by what the library holds."""

    def __init__(self, engine: Engine, names: Names | None, *, literal: bool) -> None:
        self._engine = engine
        self._ranking = Ranking(engine)
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
            options = list(self._options(clause))
            if isinstance(clause, Run) and not self._is_held(clause.text):
                wanted += self._run_parts(clause)
                continue
            if isinstance(clause, Joined) and not any(map(self._meets, options)):
                for word in clause.words:  # no entry has them in a row
                    single = Word(clause.start, clause.end, word)
                    wanted.append(Wanted(single, list(self._options(single)), word))
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

    def _known(self, word: str) -> bool:
        """Return whether any entry holds a word, which is in small letters, in any form."""
        return self._engine.holders(TEXT, stem(word)) > 0

    def _meets(self, option: Option) -> bool:
        if len(option.stems) == 1 and not option.runs:
            return self._engine.holders(TEXT, option.stems[0]) > 0
        if not self._may_meet(option):
            return False
        fields = self._ranking.fields(option)
        quickest = sorted(fields, key=WHOLE.__contains__)
        return any(self._engine.meets(fields[field]) for field in quickest)

    @staticmethod
    def _of_runs(text: str) -> Option:
        """Return the option for Japanese: a long run counts as much as a short one."""
        runs = tuple(japanese(text))
        return Option(RUN / max(1, sum(len(pairs(run)) for run in runs)), runs=runs)

    def _is_held(self, run: str) -> bool:
        """Return whether Japanese is a name, or in some entry."""
        named = self._names is not None and self._names.named(run)
        return named or self._meets(Option(runs=tuple(japanese(run))))

    def _run_parts(self, run: Run) -> Iterator[Wanted]:
        """Yield the words of a run of Japanese, taken apart, with what they are in English."""
        from briefing.library.lexicon import taken_apart

        words = [each for each in segments(run.text) if each not in EMPTY_RUNS]
        for word in words or [run.text]:
            parts = [(word, list[str]())] if self._is_held(word) else taken_apart(word)
            for part, english in parts:
                options = [self._of_runs(part)]
                stems = tuple(stem(each) for each in english)
                if stems and self._meets(Option(stems=stems)):
                    options.append(Option(OTHER_MEANING / len(stems), stems=stems))
                if len(part) > 1 or len(options) > 1 or len(words) == 1 == len(parts):
                    yield Wanted(Run(run.start, run.end, part), options, part)

    def _may_meet(self, option: Option) -> bool:
        """Return whether some entry holds each part of an option; all in a row or not."""
        holders = self._engine.holders
        parts = [(TEXT, each) for each in option.stems]
        parts += [(RUNS, pair) for run in option.runs for pair in pairs(run)]
        parts += [(ARTICLE, option.article)] if option.article else []
        return all(holders(field, part) for field, part in parts)

    def _options(self, clause: Clause) -> Iterator[Option]:
        if isinstance(clause, Either):
            for each in clause.options:
                yield from self._options(each)
        elif isinstance(clause, Word):
            yield from self._word(clause)
        elif isinstance(clause, Joined):
            yield from self._joined(clause)
        elif isinstance(clause, Run):
            yield self._of_runs(clause.text)
        elif isinstance(clause, Article):
            yield Option(article=clause.number)
        elif isinstance(clause, Phrase):
            yield Option(stems=tuple(stem(word) for word in clause.words), runs=tuple(clause.runs))

    def _word(self, clause: Word) -> Iterator[Option]:
        word = folded(clause.text)
        if clause.star:
            yield Option(beginning=word)
            return
        yield Option(stems=(stem(word),))
        seen = {stem(word)}
        for other in spelling.others(word):
            if stem(other) not in seen and self._known(other):
                seen.add(stem(other))
                yield Option(OTHER_SPELLING, stems=(stem(other),))
        if word.isdecimal() and len(word) <= LONGEST_ARTICLE:
            yield Option(OTHER_SPELLING, article=word)
        for one, other in spelling.parts(word):
            if self._known(one) and self._known(other):
                option = Option(TWO_WORDS / 2, stems=(stem(one), stem(other)))
                if self._known(word) or self._meets(option):
                    yield option
        if clause.going_on:
            yield Option(BEGINNING, beginning=word)

    def _near(self, word: str, *, going_on: bool) -> str:
        """Return the word that a misspelt one is nearest to, or ""; plain English is no mistake."""
        from briefing.library import meanings

        return "" if meanings.is_plain(word) else nearest(word, self._engine, going_on=going_on)

    def _begins(self, word: str) -> bool:
        """Return whether a word is the beginning of others, cut short: info, admin."""
        if not SHORTEST_CUT <= len(word) <= LONGEST_BEGINNING or not word.isalpha():
            return False
        return bool(self._engine.words(SPELLED, word))

    def _nearest_two(self, word: str) -> tuple[str, str] | None:
        """Return the two words in a row that one misspelt word may be: coastgaurd."""
        for one, other in spelling.parts(word):
            for known, wrong in ((one, other), (other, one)):
                near = nearest(wrong, self._engine) if self._known(known) else ""
                two = (one, near) if known == one else (near, other)
                if near and self._meets(Option(stems=(stem(two[0]), stem(two[1])))):
                    return two
        return None

    def _joined(self, clause: Joined) -> Iterator[Option]:
        stems = tuple(stem(folded(word)) for word in clause.words)
        joint = "".join(folded(word) for word in clause.words)
        yield Option(stems=stems)
        if self._known(joint):
            yield Option(OTHER_SPELLING, stems=(stem(joint),))

    def meant(self, plan: Plan) -> bool:
        """Let each word also be met by others that ask for the same; return whether any is."""
        from briefing.library import meanings

        added = False
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
                    added = True
        return added

    def _join(self, plan: Plan) -> None:
        """Let two words also be found as one: coast guard, coastguard."""
        for one, other in _neighbours(plan.wanted):
            joint = folded(one.clause.text) + folded(other.clause.text)  # type: ignore[attr-defined]
            if self._known(joint):
                for each in (one, other):
                    each.options.append(Option(TWO_WORDS, stems=(stem(joint),)))

    def _add_names(self, plan: Plan, known: Names) -> None:
        """Let what is named also be found by its other names, as far as any entry has them."""
        plan.named, plan.expanded = [], []
        for first, last, names in known.within(plan.wanted):
            options = {name: self._name(name) for name in names[:MOST_NAMES]}
            met = {name: each for name, each in options.items() if each and self._may_meet(each)}
            if met:
                plan.named.append(Named(first, last, list(met.values())))
                plan.expanded += [name for name in met if name not in plan.expanded]

    @staticmethod
    def _name(name: str) -> Option | None:
        runs = tuple(japanese(name))
        stems = tuple(stem(word) for word, _, _ in spoken_words(name))
        if not stems and not runs:
            return None
        parts = len(stems) or sum(len(pairs(run)) for run in runs)
        return Option(OTHER_NAME / parts, stems=stems, runs=runs)

    def _correct(self, query: Query, plan: Plan) -> bool:
        """Look for the nearest word in place of one that no entry holds; return whether any is."""
        text, moved = query.text, 0
        named = {n for each in plan.named for n in range(each.first, each.last)}
        for number, wanted in enumerate(plan.wanted):
            if isinstance(wanted.clause, Either):
                clauses = [(each, list(self._options(each))) for each in wanted.clause.options]
            else:
                clauses = [] if number in named else [(wanted.clause, wanted.options)]
            for clause, options in clauses:
                if not isinstance(clause, Word) or clause.negated or clause.star:
                    continue
                if any(self._meets(option) for option in options):
                    continue
                corrected = self._corrected(clause)
                if not corrected:
                    continue
                near = corrected.spoken
                wanted.correct(clause, corrected)
                start, end = clause.start + moved, clause.end + moved
                text = text[:start] + near + text[end:]
                moved += len(near) - (clause.end - clause.start)
                plan.corrected = text
        return plan.corrected is not None

    def _corrected(self, clause: Word) -> Wanted | None:
        """Return what is wanted in place of a word that no entry holds, or None."""
        word = folded(clause.text)
        if self._begins(word):
            return Wanted(clause, [Option(BEGINNING, beginning=word)], f"{word}*")
        if near := self._near(word, going_on=clause.going_on):
            other = Word(clause.start, clause.end, near)
            return Wanted(other, list(self._options(other)), near)
        if two := self._nearest_two(word):
            option = Option(TWO_WORDS / 2, stems=(stem(two[0]), stem(two[1])))
            return Wanted(clause, [option], " ".join(two))
        return None


def _neighbours(wanted: list[Wanted]) -> Iterator[tuple[Wanted, Wanted]]:
    for one, other in pairwise(wanted):
        if _is_plain(one.clause) and _is_plain(other.clause):
            yield one, other


def _is_plain(clause: Clause) -> bool:
    return isinstance(clause, Word) and not clause.star and not clause.negated
