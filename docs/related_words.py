"""Makes the table of related words of English from WordNet, the lexical database of Princeton.

python docs/related_words.py /usr/share/wordnet

The folder is the `dict` of WordNet 3.0, as Debian's package `wordnet-base` has it. What comes of
it is under the licence of WordNet, which stands beside it: `related-words-licence.txt`.

A word is related to the words of its senses, of what they are kinds of and of what is a kind of
them, and to its nouns, verbs and adjectives. It is the more so, the more often texts mean this
sense when they say the one word, and when they say the other: the authors of WordNet counted it.
Antonyms, rare words, words that say nothing, offences and names are left out.

Only the names of nations and faiths are in it: of a place that an adjective tells of (British:
Britain, UK), of its people (Danish: Dane) and its capital, of a faith, and the adjective itself.
"""

from __future__ import annotations

import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from nations import CAPITAL, CAPITAL_OF, NATION, PEOPLE, Nations
from wordnet import (
    A_KIND,
    DERIVED,
    MEMBER_OF,
    MEMBERS,
    PARTS_OF_SPEECH,
    PERTAINS,
    THINGS,
    TOLD_OF_BY,
    WORD,
    Sense,
    counts,
    lines,
    offends,
    senses,
)

from briefing.library.text import word_lists
from briefing.library.text.stems import stem

OUT = Path(word_lists.path("related-words"))

HEADER = """\
# Related words of English: a stem a line, then the words that are related to it, with how much:
# 9 is as good as the same, 1 hardly.
# Made by docs/related_words.py from WordNet 3.0. WordNet 3.0 Copyright 2006 by Princeton
# University. All rights reserved. Its licence: related-words-licence.txt

"""

RELATIONS = {
    "@": 0.5,  # what it is a kind of
    A_KIND: 0.5,  # what is a kind of it
    "&": 0.6,  # adjectives that mean much the same
    "$": 0.6,  # verbs that mean much the same
    PERTAINS: 0.7,  # the noun of an adjective, the adjective of an adverb
    TOLD_OF_BY: 0.6,  # the adjective of a noun
    "*": 0.4,  # what a verb entails
    ">": 0.4,  # what it causes
    MEMBER_OF: 0.4,  # what it is a member of
    MEMBERS: 0.4,  # its members
    "=": 0.3,  # what an adjective tells of
    NATION: 0.9,  # British says no more than of Britain; it stands behind the word itself
    CAPITAL_OF: 0.6,  # as newspapers say Moscow for Russia, and mean those who rule there
    CAPITAL: 0.4,  # though most that is told of a country is not told of its capital
    PEOPLE: 0.6,  # a Briton is British, but what is British is not always a Briton
}
"""How much of its meaning a word shares with those of a sense that a pointer leads to, by sign."""

THING_OF_KIND, THING_OF_ITS_KINDS = 0.65, 0.5
"""How much with what is a kind of a thing, and a kind of that: who asks for a gun means a rifle, as
the kinds of things are more alike than those of acts and thoughts are."""

SAME, DERIVED_FROM_IT, LIKE_DERIVED, DERIVED_FROM_SAME = 1.0, 0.8, 0.5, 0.4
"""How much with a word of the same sense; with what is derived from it, another word of the sense
of that, and what is derived from another word of its own sense."""

OF_IT, OF_OTHER = 0.6, 0.3
"""Powers of how often texts mean the sense by the word, and by the related word: that one is met
in a text about the same, where it is likelier to be meant so."""

NEARLY_SAME = 0.94
"""The most of its meaning that another word can share."""

LEAST = 0.31
"""Of what shares less, nothing is said."""

MOST = 10
"""Words that are related to one."""

SHORTEST = 2
"""Letters of a word."""

RAREST_ASKED, RAREST_RELATED = 2, 4
"""How often a word is met in the texts and definitions of WordNet, at least: one that may be asked
for, and one that is related to it."""

RAREST_ALONE = 6
"""How often one is met, at least, to which none is related: that it is English is told, too."""

SAY_NOTHING = word_lists.words("stop-words") | word_lists.words("weak-words")
"""Words that are left out."""

Shares = dict[str, dict[str, float]]
"""How often texts mean each sense by a word: for each stem the share of each sense."""


@cache
def is_usable(word: str) -> bool:
    """Return whether a word is one word, no name, and says something."""
    return bool(WORD.fullmatch(word)) and len(word) >= SHORTEST and word not in SAY_NOTHING


def shares(
    folder: Path, known: dict[str, Sense], counted: dict[tuple[str, str, int], int]
) -> Shares:
    """Return how often texts mean each sense by a word: one that is more often a name has none.

    Nor has one that more often offends.

    A sense that nobody met in a text counts as if it were met once or less: less the later it is.
    """
    met: Shares = defaultdict(lambda: defaultdict(float))
    for name, part in PARTS_OF_SPEECH.items():
        for line in lines(folder, f"index.{name}"):
            word, _, count, *fields = line.split()
            if is_usable(word):
                for number, offset in enumerate(fields[-int(count) :], 1):
                    sense = part + offset
                    if word not in known[sense].words or offends(sense, known):
                        sense = ""
                    met[stem(word)][sense] += counted.get((word, part, number), 0) + 1 / number
    found = {}
    for key, times in met.items():
        total, of_name = sum(times.values()), times.pop("", 0.0)
        if of_name <= total / 2:
            found[key] = {sense: each / total for sense, each in times.items()}
    return found


def frequencies(
    known: dict[str, Sense], counted: dict[tuple[str, str, int], int], initialisms: set[str]
) -> Counter[str]:
    """Return how often the words of each stem are met in texts and in definitions.

    An initialism is not rare, or nobody would know what it stands for.
    """
    found: Counter[str] = Counter()
    for (word, _, _), count in counted.items():
        found[word] += count
    for each in known.values():
        found.update(each.definition)
    found.update(dict.fromkeys(initialisms, RAREST_RELATED))
    by_stem: Counter[str] = Counter()
    for word, count in found.items():
        by_stem[stem(word)] += count
    return by_stem


def related_to(key: str, own: Sense, known: dict[str, Sense]) -> Iterator[tuple[str, str, float]]:
    """Yield the words that are related to those of a stem in one sense: sense, word, how much."""
    numbers = {number for number, word in enumerate(own.words, 1) if stem(word) == key}
    for pointer in own.pointers:
        words, of_it = known[pointer.sense].words, pointer.word in numbers
        if pointer.sign == DERIVED:
            for number, word in enumerate(words, 1):
                much = LIKE_DERIVED if number != pointer.to else DERIVED_FROM_IT
                yield pointer.sense, word, much if of_it else DERIVED_FROM_SAME
        elif pointer.sign == A_KIND and own.file in THINGS:
            yield from ((pointer.sense, word, THING_OF_KIND) for word in words)
            for each in known[pointer.sense].pointers:
                for word in known[each.sense].words if each.sign == A_KIND else ():
                    yield each.sense, word, THING_OF_ITS_KINDS
        elif pointer.sign in RELATIONS and (of_it or not pointer.word):
            for word in [words[pointer.to - 1]] if pointer.to else words:
                yield pointer.sense, word, RELATIONS[pointer.sign]


class Table:
    """The related words of each stem."""

    def __init__(self, folder: Path) -> None:
        self._known = senses(folder)
        nations = Nations(folder, self._known)
        nations.make_words()
        counted = counts(folder)
        self._shares = shares(folder, self._known, counted)
        self._frequencies = frequencies(self._known, counted, nations.initialisms)

    def _of_sense(self, key: str, sense: str) -> Iterator[tuple[str, str, float]]:
        """Yield stem and word of what is related to a stem in one sense, with how much."""
        own = self._known[sense]
        share = self._shares[key][sense] ** OF_IT
        same = ((sense, word, SAME) for word in own.words)
        for other, word, much in (*same, *related_to(key, own, self._known)):
            its = stem(word) if is_usable(word) else key
            if its != key and self._frequencies[its] >= RAREST_RELATED and its in self._shares:
                yield its, word, much * share * self._shares[its].get(other, 0.0) ** OF_OTHER

    def _of(self, key: str) -> list[tuple[float, str]]:
        """Return the words that are related to a stem, with how much, most first."""
        found: dict[str, float] = defaultdict(float)
        spelled: dict[str, str] = {}
        for sense in self._shares[key]:
            best: dict[str, float] = {}
            for its, word, much in self._of_sense(key, sense):
                best[its] = max(best.get(its, 0.0), much)
                spelled[its] = min(spelled.get(its, word), word, key=len)
            for its, much in best.items():
                found[its] += much
        words = [(min(each, NEARLY_SAME), spelled[its]) for its, each in found.items()]
        return sorted((each for each in words if each[0] >= LEAST), key=lambda e: (-e[0], e[1]))

    def text(self) -> str:
        """Return the text of the table."""
        rows = []
        for key in sorted(self._shares):
            words = self._of(key)[:MOST] if self._frequencies[key] >= RAREST_ASKED else []
            if words or self._frequencies[key] >= RAREST_ALONE:
                told = [f"{word}{much * 10:.0f}" for much, word in words]
                rows.append(" ".join([key, *told]) + "\n")
        return HEADER + "".join(rows)


if __name__ == "__main__":
    OUT.write_text(Table(Path(sys.argv[1])).text(), encoding="ascii", newline="\n")
    print(f"{OUT.name}: {OUT.stat().st_size:,} bytes")
