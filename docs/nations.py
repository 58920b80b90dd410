"""The names of nations and faiths in WordNet, as words that are related to their adjectives."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

from wordnet import (
    DERIVED,
    MEMBER_OF,
    MEMBERS,
    ONE_OF,
    PART_OF,
    PERTAINS,
    USED_AS,
    Pointer,
    Sense,
    is_adjective,
    lines,
)

NATION, PEOPLE, CAPITAL_OF, CAPITAL = "of a nation", "of its people", "capital of", "its capital"
"""Signs of our own: between an adjective or a language and its place; between an adjective and the
people of its place; from a capital to its country and the adjective of that, and back."""

OWN = {NATION, PEOPLE, CAPITAL_OF, CAPITAL}

A_CAPITAL = "national_capital"
"""The word of WordNet for what each capital is one of."""

COUNTRIES, PEOPLES, LANGUAGES, FAITHS = ("15",), "18", "10", ("09", "14")
"""The files of WordNet that hold them: faiths are apart from churches."""

PLACES = (*COUNTRIES, "17")
"""The files of countries, and of continents."""


def is_of_many(sense: Sense) -> bool:
    """Return whether all words of a sense are names, none of one man, of slang, or an offence."""
    signs = {each.sign for each in sense.pointers}
    return all(word[0].isupper() for word in sense.words) and signs.isdisjoint((ONE_OF, USED_AS))


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
            if is_adjective(number) and is_of_many(sense):
                for pointer in list(sense.pointers):
                    for of in self._told_of(pointer):
                        self._add(number, sense.words[pointer.word - 1], pointer.word, of)
        for number, sense in self._known.items():
            if any(
                A_CAPITAL in self._known[e].words for e in self._linked(sense, ONE_OF, COUNTRIES)
            ):
                self._add_capital(number, sense)
        for number, sense in self._known.items():
            names = self._names.get(number, set())
            sense.pointers[:] = [
                each
                for each in sense.pointers
                if each.sign in OWN or not (names or each.sense in self._names)
            ]
            self.initialisms |= {written_small(name) for name in names if name.isupper()}
            sense.words[:] = [written_small(e) if e in names else e for e in sense.words]

    def _told_of(self, pointer: Pointer) -> list[str]:
        """Return the places, or the people or faith, that an adjective tells of by a pointer."""
        noun = self._known[pointer.sense]
        name = noun.words[pointer.to - 1]
        if pointer.sign not in (PERTAINS, DERIVED) or not name[0].isupper():
            return []
        if noun.file in PLACES:
            return self._meant_by(name)
        if noun.file in (PEOPLES, *FAITHS) and is_of_many(noun):
            return self._linked(noun, MEMBER_OF, PLACES) or [pointer.sense]
        return []

    def _meant_by(self, name: str) -> list[str]:
        """Return the place that texts most often mean by a name, if it is one of a place."""
        return [each for each in self._named[name] if self._known[each].file in PLACES][:1]

    def _linked(self, sense: Sense, sign: str, files: tuple[str, ...]) -> list[str]:
        return [
            each.sense
            for each in sense.pointers
            if each.sign == sign and self._known[each.sense].file in files
        ]

    def _add(self, adjective: str, name: str, word: int, of: str) -> None:
        """Link an adjective to what it tells of, and with that its language and its people."""
        self._link(NATION, NATION, adjective, word, of)
        self._names[adjective].update(self._known[adjective].words)
        for each in self._named[name]:
            is_new = each not in self._linked(self._known[of], NATION, (PEOPLES, LANGUAGES))
            sense = self._known[each]
            if is_new and each != of and sense.file in (PEOPLES, LANGUAGES) and is_of_many(sense):
                self._link(NATION, NATION, each, 0, of)
                self._names[each].add(name)
        for each in self._linked(self._known[of], MEMBERS, (PEOPLES,)):
            if is_of_many(self._known[each]):
                self._link(PEOPLE, PEOPLE, adjective, word, each)
                self._names[each].update(self._known[each].words)
        self._names[of].update(self._known[of].words)

    def _add_capital(self, capital: str, sense: Sense) -> None:
        """Link a capital to its country and the adjective of that; a district may lie between."""
        near = self._linked(sense, PART_OF, COUNTRIES)
        wider = [of for each in near for of in self._linked(self._known[each], PART_OF, COUNTRIES)]
        for place in (*near, *wider):
            for country in self._meant_by(self._known[place].words[0]):
                pointers = [e for e in self._known[country].pointers if e.sign == NATION]
                adjectives = [each for each in pointers if is_adjective(each.sense)]
                if adjectives:
                    self._names[capital].update(sense.words)
                    self._link(CAPITAL_OF, CAPITAL, capital, 0, country)
                    for each in adjectives:
                        self._link(CAPITAL_OF, CAPITAL, capital, 0, each.sense, each.to)
                    return

    def _link(self, sign: str, back: str, one: str, word: int, other: str, to: int = 0) -> None:
        self._known[one].pointers.append(Pointer(sign, other, word, to))
        self._known[other].pointers.append(Pointer(back, one, to, word))
