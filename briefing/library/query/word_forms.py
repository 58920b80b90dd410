"""The forms of a clause: what will do for it by itself, and for a word that is misspelt."""

from __future__ import annotations

from briefing import TYPE_CHECKING
from briefing.library.query.correction import nearest
from briefing.library.query.parser import LONGEST_BEGINNING
from briefing.library.query.plan import Option, Wanted
from briefing.library.query.syntax import Article, Either, Joined, Phrase, Run, Word
from briefing.library.search.ranking import WHOLE, Ranking
from briefing.library.store.index_schema import ARTICLE, RUNS, SPELLED, TEXT
from briefing.library.text import spelling
from briefing.library.text.tokenizer import folded, japanese, stem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.library.query.syntax import Clause
    from briefing.library.store.engine import Engine

OTHER_SPELLING, TWO_WORDS, BEGINNING = 0.7, 1.0, 0.8
"""What they count beside a word as it is typed."""

RUN = 2.0
"""What Japanese counts beside a word."""

SHORTEST_CUT = 4
"""Letters of a word that may be cut short."""

LONGEST_ARTICLE = 3
"""Digits of a figure that may be the number of an article."""


class Forms:
    """Knows which forms of a word a library holds."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._ranking = Ranking(engine)

    def known(self, word: str) -> bool:
        """Return whether any entry holds a word, which is in small letters, in any form."""
        return self._engine.holders(TEXT, stem(word)) > 0

    def meets(self, option: Option) -> bool:
        """Return whether some entry meets an option."""
        if len(option.stems) == 1 and not option.runs:
            return self._engine.holders(TEXT, option.stems[0]) > 0
        if not self.may_meet(option):
            return False
        fields = self._ranking.fields(option)
        quickest = sorted(fields, key=WHOLE.__contains__)
        return any(self._engine.meets(fields[field]) for field in quickest)

    def may_meet(self, option: Option) -> bool:
        """Return whether some entry holds each part of an option; all in a row or not."""
        holders = self._engine.holders
        parts = [(TEXT, each) for each in option.stems]
        parts += [(RUNS, pair) for pair in option.pairs]
        parts += [(ARTICLE, option.article)] if option.article else []
        return all(holders(field, part) for field, part in parts)

    @staticmethod
    def of_runs(text: str) -> Option:
        """Return the option for Japanese: a long run counts as much as a short one."""
        option = Option(runs=tuple(japanese(text)))
        option.worth = RUN / max(1, len(option.pairs))
        return option

    def options(self, clause: Clause) -> Iterator[Option]:
        """Yield what will do for a clause."""
        if isinstance(clause, Either):
            for each in clause.options:
                yield from self.options(each)
        elif isinstance(clause, Word):
            yield from self._word(clause)
        elif isinstance(clause, Joined):
            yield from self._joined(clause)
        elif isinstance(clause, Run):
            yield self.of_runs(clause.text)
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
            if stem(other) not in seen and self.known(other):
                seen.add(stem(other))
                yield Option(OTHER_SPELLING, stems=(stem(other),))
        if word.isdecimal() and len(word) <= LONGEST_ARTICLE:
            yield Option(OTHER_SPELLING, article=word)
        for one, other in spelling.parts(word):
            if self.known(one) and self.known(other):
                option = Option(TWO_WORDS / 2, stems=(stem(one), stem(other)))
                if self.known(word) or self.meets(option):
                    yield option
        if clause.going_on and not self.known(word):
            yield Option(BEGINNING, beginning=word)

    def _near(self, word: str, *, going_on: bool) -> str:
        """Return the word that a misspelt one is nearest to, or ""; plain English is no mistake."""
        from briefing.library.text import meanings

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
                near = nearest(wrong, self._engine) if self.known(known) else ""
                two = (one, near) if known == one else (near, other)
                if near and self.meets(Option(stems=(stem(two[0]), stem(two[1])))):
                    return two
        return None

    def _joined(self, clause: Joined) -> Iterator[Option]:
        stems = tuple(stem(folded(word)) for word in clause.words)
        joint = "".join(folded(word) for word in clause.words)
        yield Option(stems=stems)
        if self.known(joint):
            yield Option(OTHER_SPELLING, stems=(stem(joint),))

    def corrected(self, clause: Word) -> Wanted | None:
        """Return what is wanted in place of a word that no entry holds, or None."""
        word = folded(clause.text)
        if self._begins(word):
            return Wanted(clause, [Option(BEGINNING, beginning=word)], f"{word}*")
        if near := self._near(word, going_on=clause.going_on):
            other = Word(clause.start, clause.end, near)
            return Wanted(other, list(self.options(other)), near)
        if two := self._nearest_two(word):
            option = Option(TWO_WORDS / 2, stems=(stem(two[0]), stem(two[1])))
            return Wanted(Phrase(clause.start, clause.end, list(two), []), [option], " ".join(two))
        return None
