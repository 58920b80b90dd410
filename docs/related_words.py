"""Makes the table of related words of English from WordNet, the lexical database of Princeton.

python docs/related_words.py /usr/share/wordnet

The folder is the `dict` of WordNet 3.0, as Debian's package `wordnet-base` has it. What comes of
it is under the licence of WordNet, which stands beside it: `related-words-licence.txt`.

A word is related to the words of its senses, of what they are kinds of and of what is a kind of
them, and to its nouns, verbs and adjectives. It is the more so, the more often texts mean this
sense when they say the one word, and when they say the other: the authors of WordNet counted it.
Antonyms, names, rare words and words that say nothing are left out.
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

RELATIONS = {
    "@": 0.5,  # what it is a kind of
    "~": 0.5,  # what is a kind of it
    "&": 0.6,  # adjectives that mean much the same
    "$": 0.6,  # verbs that mean much the same
    "\\": 0.7,  # the noun of an adjective, the adjective of an adverb
    "*": 0.4,  # what a verb entails
    ">": 0.4,  # what it causes
    "#m": 0.4,  # what it is a member of
    "%m": 0.4,  # its members
    "=": 0.3,  # what an adjective tells of
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

SHORTEST = 3
"""Letters of a word."""

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
    """A sense: its words, the pointers from it, and the words of its definition."""

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
            found[part + fields[0]] = Sense(words, pointers, _WORD.findall(definition.lower()))
    return found


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


def frequencies(known: dict[str, Sense], counted: dict[tuple[str, str, int], int]) -> Counter[str]:
    """Return how often the words of each stem are met in texts and in definitions."""
    found: Counter[str] = Counter()
    for (word, _, _), count in counted.items():
        found[word] += count
    for each in known.values():
        found.update(each.definition)
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
        counted = counts(folder)
        self._shares = shares(folder, self._known, counted)
        self._frequencies = frequencies(self._known, counted)

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
        spelled: dict[str, tuple[float, str]] = {}
        for sense in self._shares[key]:
            best: dict[str, float] = {}
            for its, word, much in self._of_sense(key, sense):
                best[its] = max(best.get(its, 0.0), much)
                spelled[its] = max(spelled.get(its, (0.0, "")), (much, word))
            for its, much in best.items():
                found[its] += much
        words = [(min(each, NEARLY_SAME), spelled[its][1]) for its, each in found.items()]
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
