"""Alternatives of a clause by itself: other spellings, words in one or in two, beginnings."""

from __future__ import annotations

from briefing import TYPE_CHECKING
from briefing.library.query.plan import Alternative
from briefing.library.query.syntax import (
    Amount,
    AnyOf,
    Article,
    Dated,
    Hyphenated,
    JapaneseRun,
    Phrase,
    Word,
)
from briefing.library.text import forms, spelling
from briefing.library.text.japanese import japanese
from briefing.library.text.stems import folded, stem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from briefing.library.query.matching import Holding
    from briefing.library.query.syntax import Clause

BETWEEN = 2
"""Words that may stand between those that are typed with a hyphen: north-south, north-to-south."""

LONGEST_ARTICLE = 3
"""Digits of a figure that may be the number of an article."""


def of_japanese(text: str) -> Alternative:
    """Return the alternative for Japanese."""
    return Alternative("japanese", runs=tuple(japanese(text)))


def alternatives(clause: Clause, matcher: Holding) -> Iterator[Alternative]:
    """Yield the alternatives of a clause, as it is typed first, then those that any entry holds."""
    if isinstance(clause, AnyOf):
        for each in clause.clauses:
            yield from alternatives(each, matcher)
    elif isinstance(clause, Word):
        yield from _of_word(clause, matcher)
    elif isinstance(clause, Hyphenated):
        words = [folded(word) for word in clause.words]
        stems = tuple(map(stem, words))
        yield Alternative(stems=stems)
        if all(word.isalpha() and len(word) >= forms.SHORTEST_WORD for word in words):
            yield Alternative("apart", stems=stems, slop=BETWEEN)
        if figure := spelling.in_figures(" ".join(words)):
            yield Alternative("spelling", stems=(figure,))
        joint = "".join(words)
        if matcher.holds_word(joint):
            yield Alternative("spelling", stems=(stem(joint),))
        known = {stems, (stem(joint),)}
        yield from of_forms(forms.all_of_code(words), known, matcher)
    elif isinstance(clause, JapaneseRun):
        yield of_japanese(clause.text)
    elif isinstance(clause, Dated):
        from briefing.library.query.asked_values import of_date  # few queries hold a date

        yield from of_date(clause, matcher)
    elif isinstance(clause, Amount):
        from briefing.library.query.asked_values import of_amount

        yield from of_amount(clause, matcher)
        written = folded(clause.text)
        yield from of_forms(forms.figure_forms(written), {(stem(written),)}, matcher)
    elif isinstance(clause, Article):
        yield Alternative(article=clause.number)
    elif isinstance(clause, Phrase):
        typed = tuple(stem(word) for word in clause.words)
        runs = tuple(clause.runs)
        yield Alternative(stems=typed, runs=runs)
        if clause.dated:
            undated = tuple(stem(word) for word in clause.undated)
            yield Alternative(stems=undated, runs=runs, value=clause.dated)
        words = [folded(word) for word in clause.words]
        yield from of_forms(forms.phrase_forms(words), {typed}, matcher, runs)


def of_forms(
    found: Iterable[forms.Form],
    known: set[forms.Form],
    matcher: Holding,
    runs: tuple[str, ...] = (),
) -> Iterator[Alternative]:
    """Yield the alternatives for forms of what is typed that anything holds, but those known."""
    for form in found:
        stems = tuple(map(stem, form))
        if stems and stems not in known:
            known.add(stems)
            each = Alternative("form", stems=stems, runs=runs)
            if matcher.holds(each):
                yield each


def _of_word(clause: Word, matcher: Holding) -> Iterator[Alternative]:
    word = folded(clause.text)
    if clause.star:
        yield Alternative(beginning=word)
        return
    yield Alternative(stems=(stem(word),))
    seen = {stem(word)}
    for other in spelling.other_spellings(word):
        if stem(other) not in seen and matcher.holds_word(other):
            seen.add(stem(other))
            yield Alternative("spelling", stems=(stem(other),))
    if in_words := tuple(map(stem, spelling.in_words(word))):
        written = Alternative("spelling", stems=in_words)
        if matcher.holds(written):
            yield written
    known: set[forms.Form] = {(each,) for each in seen}
    if word[:1].isdecimal():
        yield from of_forms(forms.figure_forms(word), known, matcher)
    elif not word.isalpha():
        yield from of_forms(forms.all_of_code([word]), known, matcher)
    elif _may_be_initialism(clause.text, matcher):
        yield from of_forms([tuple(word)], known, matcher)
    if word.isdecimal() and len(word) <= LONGEST_ARTICLE:
        yield Alternative("spelling", article=word)
    for one, other in spelling.two_words(word):
        if matcher.holds_word(one) and matcher.holds_word(other):
            two = Alternative("joint", stems=(stem(one), stem(other)))
            if two.stems in known:
                continue
            if matcher.holds_word(word) or matcher.holds(two):
                yield two
    if clause.going_on and not (clause.optional and matcher.holds_word(word)):
        yield Alternative("beginning", beginning=word)


def _may_be_initialism(word: str, matcher: Holding) -> bool:
    """Return whether the letters of a word may stand apart: of one in capitals, or of an unknown.

    Of every other it would take too long to look.
    """
    if not 1 < len(word) <= forms.LONGEST_INITIALISM:
        return False
    return word.isupper() or not matcher.holds_word(folded(word))
