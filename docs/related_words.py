"""Makes the table of related words of English from WordNet, the lexical database of Princeton.

python docs/related_words.py /usr/share/wordnet

The folder is the `dict` of WordNet 3.0, as Debian's package `wordnet-base` has it. What comes of
it is under the licence of WordNet, which stands beside it: `related-words-licence.txt`.

A word is related to the words of its senses, of what they are kinds of and of what is a kind of
them, and to its nouns, verbs and adjectives. It is the more so, the more often texts mean this
sense when they say the one word, and when they say the other: the authors of WordNet counted it.
Antonyms, rare words, words that say nothing and names are left out.

Only the names of nations and faiths are in it: of a place that an adjective tells of (British:
Britain, UK), of its people (Danish: Dane), of a faith, and the adjective itself.
"""

from __future__ import annotations

import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from briefing.library.text import word_lists
from briefing.library.text.stems import stem

OUT = Path(word_lists.path("related-words"))

HEADER = """\
# Related words of English: a stem a line, then the words that are related to it, with how much:
# 9 is as good as the same, 1 hardly.
# Made by docs/related_words.py from WordNet 3.0. WordNet 3.0 Copyright 2006 by Princeton
# University. All rights reserved. Its licence: related-words-licence.txt

"""

PARTS_OF_SPEECH = {"noun": "n", "verb": "v", "adj": "a", "adv": "r"}

SENSE_TYPES = {"1": "n", "2": "v", "3": "a", "4": "r", "5": "a"}
"""The part of speech by the number that a sense key has after its sign."""

DERIVED = "+"
"""The sign of a pointer from a word to its noun, verb or adjective."""

PERTAINS, MEMBER_OF, MEMBERS, ONE_OF, OFFENDS = "\\", "#m", "%m", "@i", ";u"
"""The signs of a pointer from an adjective to the noun that it tells of, between a people and its
place, from what there is one of to its kind, and to how words for people are used that offend."""

NATION, PEOPLE = "of a nation", "of its people"
"""Signs of our own: between an adjective or a language and its place, and between an adjective and
the people of its place."""

RELATIONS = {
    "@": 0.5,  # what it is a kind of
    "~": 0.5,  # what is a kind of it
    "&": 0.6,  # adjectives that mean much the same
    "$": 0.6,  # verbs that mean much the same
    PERTAINS: 0.7,  # the noun of an adjective, the adjective of an adverb
    "*": 0.4,  # what a verb entails
    ">": 0.4,  # what it causes
    MEMBER_OF: 0.4,  # what it is a member of
    MEMBERS: 0.4,  # its members
    "=": 0.3,  # what an adjective tells of
    NATION: 0.9,  # British says no more than of Britain; it stands behind the word itself
    PEOPLE: 0.6,  # a Briton is British, but what is British is not always a Briton
}
"""How much of its meaning a word shares with those of a sense that a pointer leads to, by sign."""

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

PLACES, PEOPLES, LANGUAGES, FAITHS = ("15", "17"), "18", "10", ("09", "14")
"""The files of WordNet that hold them: countries apart from continents, faiths from churches."""

RAREST_ASKED, RAREST_RELATED = 2, 4
"""How often a word is met in the texts and definitions of WordNet, at least: one that may be asked
for, and one that is related to it."""

SAY_NOTHING = word_lists.words("stop-words") | word_lists.words("weak-words")
"""Words that are left out."""

_WORD = re.compile(r"[a-z]+")


class Pointer(NamedTuple):
    """A pointer from a sense: the other sense, and the numbers of the words, 0 for all of them."""

    sign: str
    sense: str
    word: int
    to: int


class Sense(NamedTuple):
    """A sense: its file, its words, the pointers from it, and the words of its definition."""

    file: str
    words: list[str]
    pointers: list[Pointer]
    definition: list[str]


Shares = dict[str, dict[str, float]]
"""How often texts mean each sense by a word: for each stem the share of each sense."""


def lines(folder: Path, name: str) -> Iterator[str]:
    """Yield the lines of a file of WordNet, without the licence."""
    for line in (folder / name).read_text(encoding="ascii").splitlines():
        if not line.startswith(" "):
            yield line


def senses(folder: Path) -> dict[str, Sense]:
    """Return all senses by part of speech and number."""
    found = {}
    for name, part in PARTS_OF_SPEECH.items():
        for line in lines(folder, f"data.{name}"):
            data, definition = line.split(" | ", 1)
            fields = data.split()
            end = 4 + 2 * int(fields[3], 16)
            words = [each.split("(")[0] for each in fields[4:end:2]]
            pointers = []
            for at in range(end + 1, end + 1 + 4 * int(fields[end]), 4):
                sign, number, of, ends = fields[at : at + 4]
                other = of.replace("s", "a") + number
                pointers.append(Pointer(sign, other, int(ends[:2], 16), int(ends[2:], 16)))
            found[part + fields[0]] = Sense(
                fields[1], words, pointers, _WORD.findall(definition.lower())
            )
    return found


def is_of_many(sense: Sense) -> bool:
    """Return whether all words of a sense are names, none of one man, and none that offends."""
    signs = {each.sign for each in sense.pointers}
    return all(word[0].isupper() for word in sense.words) and signs.isdisjoint((ONE_OF, OFFENDS))


def written_small(name: str) -> str:
    """Return a name of one word in small letters, without points; others as they are.

    Two letters without points are of the post: GA.
    """
    plain = name.replace(".", "")
    return plain.lower() if len(name) > 2 and plain.isalpha() else name


class Nations:
    """The adjectives of nations and faiths, with what they are of.

    `initialisms`: what of their names is written in capitals alone.
    """

    def __init__(self, folder: Path, known: dict[str, Sense]) -> None:
        self.initialisms: set[str] = set()
        self._known = known
        self._named: dict[str, list[str]] = defaultdict(list)
        for line in lines(folder, "index.noun"):
            _, _, count, *fields = line.split()
            for sense in (f"n{offset}" for offset in fields[-int(count) :]):
                for word in known[sense].words:
                    if word[0].isupper() and sense not in self._named[word]:
                        self._named[word].append(sense)
        self._names: dict[str, set[str]] = defaultdict(set)

    def make_words(self) -> None:
        """Let what is of a nation point to each other and to nothing else; write its names small.

        So the rest takes them for words.
        """
        for number, sense in self._known.items():
            if number.startswith("a") and is_of_many(sense):
                for pointer in list(sense.pointers):
                    for of in self._told_of(pointer):
                        self._add(number, sense.words[pointer.word - 1], pointer.word, of)
        for number, sense in self._known.items():
            names = self._names.get(number, set())
            sense.pointers[:] = (
                each
                for each in sense.pointers
                if each.sign in (NATION, PEOPLE) or not (names or each.sense in self._names)
            )
            self.initialisms |= {written_small(name) for name in names if name.isupper()}
            sense.words[:] = (written_small(e) if e in names else e for e in sense.words)

    def _told_of(self, pointer: Pointer) -> list[str]:
        """Return the places, or else the people or faith, that an adjective tells of by a pointer.

        By the name of a place it is what texts most often mean by that name.
        """
        noun = self._known[pointer.sense]
        name = noun.words[pointer.to - 1]
        if pointer.sign not in (PERTAINS, DERIVED) or not name[0].isupper():
            return []
        if noun.file in PLACES:
            return [each for each in self._named[name] if self._known[each].file in PLACES][:1]
        if noun.file in (PEOPLES, *FAITHS) and is_of_many(noun):
            return self._linked(noun, MEMBER_OF, PLACES) or [pointer.sense]
        return []

    def _linked(self, sense: Sense, sign: str, files: tuple[str, ...]) -> list[str]:
        return [
            each.sense
            for each in sense.pointers
            if each.sign == sign and self._known[each.sense].file in files
        ]

    def _add(self, adjective: str, name: str, word: int, of: str) -> None:
        """Link an adjective to what it tells of, and with that its language and its people."""
        self._link(NATION, adjective, word, of)
        self._names[adjective].update(self._known[adjective].words)
        for each in self._named[name]:
            is_new = each not in self._linked(self._known[of], NATION, (PEOPLES, LANGUAGES))
            sense = self._known[each]
            if is_new and each != of and sense.file in (PEOPLES, LANGUAGES) and is_of_many(sense):
                self._link(NATION, each, 0, of)
                self._names[each].add(name)
        for each in self._linked(self._known[of], MEMBERS, (PEOPLES,)):
            if is_of_many(self._known[each]):
                self._link(PEOPLE, adjective, word, each)
                self._names[each].update(self._known[each].words)
        self._names[of].update(self._known[of].words)

    def _link(self, sign: str, one: str, word: int, other: str) -> None:
        self._known[one].pointers.append(Pointer(sign, other, word, 0))
        self._known[other].pointers.append(Pointer(sign, one, 0, word))


def counts(folder: Path) -> dict[tuple[str, str, int], int]:
    """Return how often each sense is met in texts: by word, part of speech and number."""
    found = {}
    for line in lines(folder, "cntlist.rev"):
        sense, number, count = line.split()
        word, _, rest = sense.partition("%")
        found[word, SENSE_TYPES[rest[0]], int(number)] = int(count)
    return found


@cache
def is_usable(word: str) -> bool:
    """Return whether a word is one word, no name, and says something."""
    return bool(_WORD.fullmatch(word)) and len(word) >= SHORTEST and word not in SAY_NOTHING


def shares(
    folder: Path, known: dict[str, Sense], counted: dict[tuple[str, str, int], int]
) -> Shares:
    """Return how often texts mean each sense by a word; a word that is more often a name has none.

    A sense that nobody met in a text counts as if it were met once or less: less the later it is.
    """
    met: Shares = defaultdict(lambda: defaultdict(float))
    for name, part in PARTS_OF_SPEECH.items():
        for line in lines(folder, f"index.{name}"):
            word, _, count, *fields = line.split()
            if is_usable(word):
                for number, offset in enumerate(fields[-int(count) :], 1):
                    sense = part + offset if word in known[part + offset].words else ""
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
            if words:
                rows.append(f"{key} {' '.join(f'{word}{much * 10:.0f}' for much, word in words)}\n")
        return HEADER + "".join(rows)


if __name__ == "__main__":
    OUT.write_text(Table(Path(sys.argv[1])).text(), encoding="ascii", newline="\n")
    print(f"{OUT.name}: {OUT.stat().st_size:,} bytes")
