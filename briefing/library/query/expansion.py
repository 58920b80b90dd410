"""Expansion of a plan: words in one, other names of what is named, synonyms, related words."""

from __future__ import annotations

from itertools import pairwise

from briefing import TYPE_CHECKING
from briefing.library.query.alias_lookup import longest_phrase
from briefing.library.query.alternatives import of_forms
from briefing.library.query.plan import Alternative, NamedClauses
from briefing.library.query.syntax import Hyphenated, Word
from briefing.library.text import forms, spelling
from briefing.library.text.japanese import japanese
from briefing.library.text.stems import folded, name_term, stem, stems_of
from briefing.library.text.words import without_bracket

if TYPE_CHECKING:
    from briefing.library.query.alias_lookup import AliasLookup
    from briefing.library.query.matching import Holding
    from briefing.library.query.plan import ClausePlan, QueryPlan
    from briefing.library.query.synonyms import Synonyms

COMMON = 3
"""A word that more than one entry in so many holds says too little to be looked for in place of
another; as a synonym it is all the same where it costs little: where MOST_HOLDERS hold it at most.
"""

MOST_RELATED = 8
"""Words related to one that are searched for."""

MOST_HOLDERS = 1000
"""A word that more entries hold says too little for the time that it would take."""

MOST_NAMES = 8
"""Other names of one thing that are searched for."""


def add_joint_words(plan: QueryPlan, matcher: Holding) -> None:
    """Let two words also match as one: light house, lighthouse."""
    for one, other in pairwise(plan.clauses):
        first, second = one.clause, other.clause
        if not (isinstance(first, Word) and first.plain):
            continue
        if not (isinstance(second, Word) and second.plain):
            continue
        joint = folded(first.text) + folded(second.text)
        for word in dict.fromkeys((joint, *spelling.fiscal_years(joint))):
            if matcher.holds_word(word):
                for each in (one, other):
                    each.alternatives.append(Alternative("joint", stems=(stem(word),)))
    _join_figures_and_codes(plan.clauses, matcher)


def _join_figures_and_codes(clauses: list[ClausePlan], matcher: Holding) -> None:
    """Let words with spaces between them also match as one figure or code: 6 821.9, SH 60K."""
    for first in range(len(clauses)):
        words: list[str] = []
        for last, each in enumerate(clauses[first : first + forms.MOST_PARTS], first + 1):
            clause = each.clause
            if isinstance(clause, Word) and clause.plain:
                words.append(folded(clause.text))
            elif isinstance(clause, Hyphenated) and not clause.negated:
                words += map(folded, clause.words)
            else:
                break
            found: list[forms.Form] = []
            if figure := forms.spaced_figure(words):
                found = [(figure,), *forms.figure_forms(figure)]
            elif last > first + 1 and forms.may_be_spaced_code(words):
                found = list(forms.code_forms(forms.code_parts(words)))
            known = {tuple(map(stem, words))}
            for joint in list(of_forms(found, known, matcher)):
                for part in clauses[first:last]:
                    part.alternatives.append(joint)


def add_names(plan: QueryPlan, aliases: AliasLookup, matcher: Holding) -> None:
    """Let what is named also match by its other names, as far as any entry holds them."""
    plan.named, plan.expanded = [], []
    for first, last, names in aliases.within([each.clause for each in plan.clauses]):
        rows = [each.alternatives[0].stems for each in plan.clauses[first:last]]
        typed = {each for row in rows for each in row}
        others = [  # an entry that holds the words as typed is found by them
            name for name in names if not typed or not typed <= set(name_term(name).split())
        ]
        alternatives = {name: of_name(name) for name in others[:MOST_NAMES]}
        held = {
            name: each
            for name, each in alternatives.items()
            if (each.stems or each.pairs) and matcher.fewest(each)
        }
        if held:
            plan.named.append(NamedClauses(first, last, list(held.values())))
            plan.expanded += [name for name in held if name not in plan.expanded]


def of_name(name: str) -> Alternative:
    """Return the alternative for another name of what is named."""
    stems = stems_of(without_bracket(name))
    return Alternative("name", stems=stems, runs=tuple(japanese(name)))


def add_synonyms(plan: QueryPlan, synonyms: Synonyms, matcher: Holding, entries: int) -> None:
    """Let words and phrases also match by synonyms that few of the `entries` hold."""

    most = max(entries // COMMON, MOST_HOLDERS)

    def telling(phrase: str, own: set[str]) -> Alternative | None:
        synonym = Alternative("synonym", stems=stems_of(phrase), loose=True)
        if own.issuperset(synonym.stems) or not 0 < matcher.fewest(synonym) <= most:
            return None
        return synonym if len(synonym.stems) == 1 or matcher.holds(synonym) else None

    for each in plan.clauses:
        if isinstance(each.clause, Word) and each.clause.plain:
            word = folded(each.clause.text)
            own = {stem(word), *(stem for known in each.alternatives for stem in known.stems)}
            for phrase in synonyms.of_words([word, *spelling.other_spellings(word)]):
                if synonym := telling(phrase, own):
                    own.update(synonym.stems)
                    each.alternatives.append(synonym)
    clauses = [each.clause for each in plan.clauses]
    known = synonyms.phrases()
    taken = plan.in_names
    at = 0
    while at < len(clauses):
        end, phrase = longest_phrase(clauses, at, known)
        if phrase and taken.isdisjoint(range(at, end)):
            found = [telling(other, set(phrase.split())) for other in synonyms.of_phrase(phrase)]
            if held := [each for each in found if each]:
                plan.named.append(NamedClauses(at, end, held))
        at = max(end, at + 1)


def add_related_words(plan: QueryPlan, matcher: Holding, entries: int) -> None:
    """Let words also match by others that are related to them and that few of the `entries` hold.

    What is named means itself, and what is excluded or optional asks for nothing.
    """
    from briefing.library.text.related_words import related_words  # which few queries need

    most = min(entries // COMMON, MOST_HOLDERS)
    named = plan.in_names
    for number, each in enumerate(plan.clauses):
        if not isinstance(each.clause, Word) or not each.clause.plain:
            continue
        if number in named or each.optional:
            continue
        word = folded(each.clause.text)
        stems = {known.stems[0] for known in each.alternatives if len(known.stems) == 1}
        for form in dict.fromkeys(map(stem, [word, *spelling.other_spellings(word)])):
            for other, weight in related_words(form):
                if len(each.related) == MOST_RELATED:
                    break
                related = Alternative("related", stems=(stem(other),), weight=weight)
                if stems.isdisjoint(related.stems) and 0 < matcher.fewest(related) <= most:
                    stems.update(related.stems)
                    each.related[other] = related
