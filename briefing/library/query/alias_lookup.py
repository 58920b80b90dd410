"""Names in a query, and the other names of what they name."""

from __future__ import annotations

from briefing import TYPE_CHECKING
from briefing.library.query.syntax import AnyOf, JapaneseRun, Phrase, Word
from briefing.library.text.stems import folded, stem
from briefing.library.text.stop_words import phrase_key

if TYPE_CHECKING:
    from collections.abc import Container, Iterator

    from briefing.library.query.syntax import Clause
    from briefing.library.store.alias_index import AliasIndex

SHORTEST_PART = 2
"""Characters of Japanese that may stand for a longer name, or within a longer query."""

MOST_WORDS = 8
"""Words of a name or a phrase that a query is searched for."""


def longest_phrase(clauses: list[Clause], at: int, known: Container[str]) -> tuple[int, str]:
    """Return the end and stems of the longest known phrase from `at` on, or `at` and ""."""
    stems: list[str] = []
    best = at, ""
    for number, each in enumerate(clauses[at : at + MOST_WORDS], at + 1):
        if not (isinstance(each, Word) and each.plain):
            break
        stems.append(stem(folded(each.text)))
        if (phrase := " ".join(stems)) in known:
            best = number, phrase
    return best


def longest_name(aliases: AliasLookup, clauses: list[Clause], at: int) -> int:
    """Return the end of the longest name from `at` on, or `at` where none begins there."""
    found = next(aliases.within(clauses[at : at + MOST_WORDS]), None)
    return at + found[1] if found and not found[0] else at


class AliasLookup:
    """Looks up the other names of what is named."""

    def __init__(self, index: AliasIndex) -> None:
        self._index = index

    def within(self, clauses: list[Clause]) -> Iterator[tuple[int, int, list[str]]]:
        """Yield each name in a query with the other names of what it names.

        A name is given by its first clause and the one after its last; the longest one counts. Of
        clauses joined by OR, each may be one.
        """
        at = 0
        while at < len(clauses):
            clause = clauses[at]
            for each in clause.clauses if isinstance(clause, AnyOf) else ():
                for _, _, names in self.within([each]):
                    yield at, at + 1, names
            end, names = self._longest(clauses, at)
            if names:
                yield at, end, names
            at = max(end, at + 1)

    def _longest(self, clauses: list[Clause], at: int) -> tuple[int, list[str]]:
        clause = clauses[at]
        if clause.negated:
            return at, []
        if isinstance(clause, JapaneseRun):
            return at + 1, self._of_run(clause.text)
        if isinstance(clause, Phrase):
            return at + 1, self._index.names(phrase_key(" ".join(clause.words)))
        end, phrase = longest_phrase(clauses, at, self._index)
        return end, self._index.names(phrase) if phrase else []

    def is_whole_name(self, run: str) -> bool:
        """Return whether Japanese is a name, and not a single sign."""
        return len(run) >= SHORTEST_PART and run in self._index.japanese

    def is_name(self, run: str) -> bool:
        """Return whether Japanese is a name, or the beginning or a part of one."""
        known = self._index.japanese
        if run in known:
            return True
        return len(run) >= SHORTEST_PART and any(run in name for name in known)

    def _of_run(self, run: str) -> list[str]:
        """Return the other names of what Japanese names, in whole or by a part."""
        known = self._index.japanese
        if run in known or len(run) < SHORTEST_PART:
            return known.get(run, [])
        begun = [name for name in known if name.startswith(run)]
        if any(other not in (begun[0], *known[begun[0]]) for other in begun):
            begun = []  # what begins the names of several things says no more than itself
        within = [name for name in known if len(name) >= SHORTEST_PART and name in run]
        return list(dict.fromkeys(each for name in begun + within for each in (name, *known[name])))
