"""Reads WordNet, the lexical database of Princeton."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

PARTS_OF_SPEECH = {"noun": "n", "verb": "v", "adj": "a", "adv": "r"}

SENSE_TYPES = {"1": "n", "2": "v", "3": "a", "4": "r", "5": "a"}
"""The part of speech by the number that a sense key has after its sign."""

DERIVED, A_KIND = "+", "~"
"""The signs of a pointer from a word to its noun, verb or adjective, and to a kind of it."""

TOLD_OF_BY = "told of by"
"""A sign of our own: the way back from a noun to its adjective, which WordNet does not have."""

THINGS = ("05", "06", "08", "13", "17", "20", "27")
"""The files of what can be touched: animals, what is made, bodies, food, land, plants, stuff."""

PERTAINS, MEMBER_OF, MEMBERS, PART_OF, ONE_OF, USED_AS = "\\", "#m", "%m", "#p", "@i", ";u"
"""The signs of a pointer from an adjective to the noun that it tells of, between a people and its
place, from what there is one of to its kind, and to how a word is used, for example to offend."""

OFFENCES = {"ethnic_slur", "disparagement"}
"""Words of WordNet for how a word is used that offends people."""

WORD = re.compile(r"[a-z]+")
"""A word that is no name."""


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


def lines(folder: Path, name: str) -> Iterator[str]:
    """Yield the lines of a file of WordNet, without the licence."""
    for line in (folder / name).read_text(encoding="ascii").splitlines():
        if not line.startswith(" "):
            yield line


def is_adjective(sense: str) -> bool:
    """Return whether what has this part of speech and number is an adjective."""
    return sense.startswith(PARTS_OF_SPEECH["adj"])


def offends(sense: str, known: dict[str, Sense]) -> bool:
    """Return whether a sense is one by which people are offended."""
    used = (known[each.sense].words for each in known[sense].pointers if each.sign == USED_AS)
    return any(not OFFENCES.isdisjoint(words) for words in used)


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
                fields[1], words, pointers, WORD.findall(definition.lower())
            )
    for number, sense in found.items():
        for each in sense.pointers if is_adjective(number) else ():
            if each.sign == PERTAINS:
                back = Pointer(TOLD_OF_BY, number, each.to, each.word)
                found[each.sense].pointers.append(back)
    return found


def counts(folder: Path) -> dict[tuple[str, str, int], int]:
    """Return how often each sense is met in texts: by word, part of speech and number."""
    found = {}
    for line in lines(folder, "cntlist.rev"):
        sense, number, count = line.split()
        word, _, rest = sense.partition("%")
        found[word, SENSE_TYPES[rest[0]], int(number)] = int(count)
    return found
