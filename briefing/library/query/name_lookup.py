"""The names of a pack: what else a thing is called, and what an id stands for."""

from __future__ import annotations

from briefing import TYPE_CHECKING
from briefing.library.query.plan import Wanted
from briefing.library.query.syntax import Either, Phrase, Run, Word
from briefing.library.text.tokenizer import folded, japanese, stem, stems_of, without_bracket

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.library.records import Glossary, Lookup

SOURCES = "source"
"""The table of what is only looked up by its id."""

SHORTEST_PART = 2
"""Characters of Japanese that may stand for a longer name, or within a longer query."""

MOST_WORDS = 8
"""Words of a name that a query is searched for."""


def _key(name: str) -> tuple[str, list[str]]:
    """Return the stems of a name, and its runs of Japanese: what two ways to write it share."""
    plain = without_bracket(name)
    return " ".join(stems_of(plain)), japanese(plain)


def lookup(glossary: Glossary) -> Lookup:
    """Return the other names of everything that a glossary names, by name: worked out once."""
    found: Lookup = {"words": {}, "japanese": {}}
    for table, items in glossary.items():
        for names in items.values() if table != SOURCES else ():
            for name in names:
                others = [each for each in names if each != name]
                words, runs = _key(name)
                for key, by_name in (
                    (words, found["words"]),
                    *((r, found["japanese"]) for r in runs),
                ):
                    if key and others:
                        known = by_name.setdefault(key, [])
                        known += [each for each in others if each not in known]
    return found


class Names:
    """Looks up the names of the same thing."""

    def __init__(self, lookup: Lookup) -> None:
        self._words = lookup["words"]
        self._japanese = lookup["japanese"]

    def within(self, wanted: list[Wanted]) -> Iterator[tuple[int, int, list[str]]]:
        """Yield each part of a query that is a name, with the other names of what it names.

        A part is given by its first clause and the one after its last; the longest name counts.
        Of clauses of which one is enough, each may be one.
        """
        at = 0
        while at < len(wanted):
            clause = wanted[at].clause
            for each in clause.options if isinstance(clause, Either) else ():
                for _, _, names in self.within([Wanted(each, [], "")]):
                    yield at, at + 1, names
            end, names = self._longest(wanted, at)
            if names:
                yield at, end, names
            at = max(end, at + 1)

    def _longest(self, wanted: list[Wanted], at: int) -> tuple[int, list[str]]:
        clause = wanted[at].clause
        if clause.negated:
            return at, []
        if isinstance(clause, Run):
            return at + 1, self._run(clause.text)
        if isinstance(clause, Phrase):
            return at + 1, self._words.get(" ".join(map(stem, clause.words)), [])
        stems: list[str] = []
        best: tuple[int, list[str]] = at, []
        for number, each in enumerate(wanted[at : at + MOST_WORDS], at + 1):
            if not isinstance(each.clause, Word) or each.clause.star or each.clause.negated:
                break
            stems.append(stem(folded(each.clause.text)))
            if found := self._words.get(" ".join(stems)):
                best = number, found
        return best

    def named(self, run: str) -> bool:
        """Return whether Japanese is a name, or the beginning or a part of one."""
        if run in self._japanese:
            return True
        return len(run) >= SHORTEST_PART and any(run in name for name in self._japanese)

    def _run(self, run: str) -> list[str]:
        """Return the other names of what Japanese names, in whole or by a part."""
        if run in self._japanese or len(run) < SHORTEST_PART:
            return self._japanese.get(run, [])
        found: dict[str, None] = {}
        for name, others in self._japanese.items():
            if name.startswith(run) or (len(name) >= SHORTEST_PART and name in run):
                found |= {name: None, **dict.fromkeys(others)}
        return list(found)
