"""Correction of words that no entry holds: a near word or phrase of the library, or two in one."""

from __future__ import annotations

from briefing import TYPE_CHECKING
from briefing.library.query.alternatives import alternatives
from briefing.library.query.nearest_words import nearest
from briefing.library.query.parser import LONGEST_BEGINNING
from briefing.library.query.phrase_correction import MOST_WORDS, PhraseCorrector
from briefing.library.query.plan import Alternative, ClausePlan
from briefing.library.query.syntax import Phrase, Word
from briefing.library.store.index_schema import SPELLED
from briefing.library.text import spelling
from briefing.library.text.stems import folded, stem

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.library.query.matching import Holding
    from briefing.library.query.synonyms import Synonyms
    from briefing.library.store.engine import Engine

WIDEST_GAP = 2
"""Characters between words in a row."""

SHORTEST_CUT = 4
"""Letters of a word that may be cut short: info, admin."""


def _end_of_row(clauses: Sequence[ClausePlan], at: int) -> int:
    """Return the end of the plain words from `at` on with nothing but a sign between them."""
    end = at
    for planned in clauses[at : at + MOST_WORDS]:
        clause = planned.clause
        if not (isinstance(clause, Word) and clause.plain):
            break
        if end > at and clause.start - clauses[end - 1].clause.end > WIDEST_GAP:
            break  # a word that is left out stands between them
        end += 1
    return end


def _joint(two: tuple[str, str]) -> Alternative:
    return Alternative("joint", stems=(stem(two[0]), stem(two[1])))


def _is_english(word: str) -> bool:
    """Return whether the table of related words knows a word, or one that it is a form of."""
    from briefing.library.text.related_words import is_english  # which few queries need

    forms = (word, *spelling.other_spellings(word))
    return any(is_english(stem(each)) for each in forms)


class Corrector:
    """Corrects clauses by the words of one index."""

    def __init__(self, engine: Engine, matcher: Holding, synonyms: Synonyms) -> None:
        self._engine = engine
        self._matcher = matcher
        self._synonyms = synonyms
        self._phrase_corrector = PhraseCorrector(engine, matcher, synonyms)

    def corrected(self, clause: Word) -> ClausePlan | None:
        """Return the plan in place of a word that no entry holds, or None."""
        word = folded(clause.text)
        if self._cut_short(word):
            return ClausePlan(clause, [Alternative("beginning", beginning=word)], f"{word}*")
        near = "" if self.is_known(word) else nearest(word, self._engine, going_on=clause.going_on)
        if near:
            other = Word(clause.start, clause.end, near)
            return ClausePlan(other, list(alternatives(other, self._matcher)), near)
        if two := self._nearest_two(word):
            phrase = Phrase(clause.start, clause.end, list(two), [])
            return ClausePlan(phrase, [_joint(two)], " ".join(two))
        return None

    def is_known(self, word: str) -> bool:
        """Return whether the synonyms or the table of related words know a word: no mistake."""
        return self._synonyms.knows(word) or _is_english(word)

    def phrases(
        self, clauses: Sequence[ClausePlan], unheld: Sequence[Sequence[Word]]
    ) -> dict[int, tuple[Word, ClausePlan]]:
        """Return the clauses that a phrase of the pack corrects, by their identity: what of them
        is corrected, and the plan in its place.

        `unheld`: the words of each clause that no entry holds. Of words in a row, one of them must
        be such a word; the longest phrase counts.
        """
        found: dict[int, tuple[Word, ClausePlan]] = {}
        at = 0
        while at < len(clauses):
            for end in range(_end_of_row(clauses, at), at + 1, -1):
                if any(unheld[at:end]) and (near := self._phrase(clauses[at:end])):
                    found.update(near)
                    at = end - 1
                    break
            at += 1
        return found

    def _phrase(self, clauses: Sequence[ClausePlan]) -> dict[int, tuple[Word, ClausePlan]]:
        """Return what a phrase of the pack makes of clauses in a row, of all that it changes."""
        typed = [each.clause for each in clauses if isinstance(each.clause, Word)]
        words = [folded(each.text) for each in typed]
        near = self._phrase_corrector.nearest(words)
        found: dict[int, tuple[Word, ClausePlan]] = {}
        for planned, clause, word, other in zip(clauses, typed, words, near, strict=False):
            if word != other:
                corrected = Word(clause.start, clause.end, other)
                plan = ClausePlan(corrected, list(alternatives(corrected, self._matcher)), other)
                found[id(planned)] = clause, plan
        return found

    def _cut_short(self, word: str) -> bool:
        """Return whether a word is the beginning of others."""
        if not SHORTEST_CUT <= len(word) <= LONGEST_BEGINNING or not word.isalpha():
            return False
        return bool(self._engine.words(SPELLED, word))

    def _nearest_two(self, word: str) -> tuple[str, str] | None:
        """Return two words that are misspelt and written in one: hgihwater."""
        for one, other in spelling.two_words(word):
            for known, wrong in ((one, other), (other, one)):
                near = nearest(wrong, self._engine) if self._matcher.holds_word(known) else ""
                two = (one, near) if known == one else (near, other)
                if near and self._matcher.holds(_joint(two)):
                    return two
        return None
