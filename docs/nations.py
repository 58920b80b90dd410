"""The names of nations and faiths in WordNet, as words that are related to their adjectives."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

from wordnet import DERIVED, MEMBER_OF, MEMBERS, OFFENDS, ONE_OF, PERTAINS, Pointer, Sense, lines

NATION, PEOPLE = "of a nation", "of its people"
"""Signs of our own: between an adjective or a language and its place, and between an adjective and
the people of its place."""

PLACES, PEOPLES, LANGUAGES, FAITHS = ("15", "17"), "18", "10", ("09", "14")
"""The files of WordNet that hold them: countries apart from continents, faiths from churches."""


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
            sense.pointers[:] = [
                each
                for each in sense.pointers
                if each.sign in (NATION, PEOPLE) or not (names or each.sense in self._names)
            ]
            self.initialisms |= {written_small(name) for name in names if name.isupper()}
            sense.words[:] = [written_small(e) if e in names else e for e in sense.words]

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
