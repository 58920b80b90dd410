"""The pages that a query finds: names, sources and the pack, by the words that they are called by.

They stand behind all entries, and are no documents of their own in the index: nothing that is known
of words comes from them.
"""

from __future__ import annotations

from briefing import TYPE_CHECKING
from briefing.library.query.syntax import AnyOf
from briefing.library.search_fields import TYPE
from briefing.library.store.index_schema import PAGE_INDEX
from briefing.library.text.stems import name_term

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefing.library.query.plan import Alternative, QueryPlan
    from briefing.library.records import PageIndex, Row
    from briefing.library.store.engine import Engine

IS_NAME, IN_NAME, IN_TEXTS = 0.9, 0.6, 0.3
"""The score of a page whose name is the query, of one with all of its words in one name, and of one
with all of them somewhere. An entry that holds a word has more than any."""


class PageSearch:
    """Finds pages in one index."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._index: PageIndex = engine.pack_document(PAGE_INDEX, "row")

    def found(self, plan: QueryPlan) -> list[tuple[float, Row]]:
        """Return score and row of the pages that a plan finds, the best first.

        All words that are not optional must be among what a page is called by. Only filters by type
        can find pages: no other says anything of them.
        """
        asked = [each for each in plan.clauses if not (each.clause.negated or each.optional)]
        if any(each.field != TYPE for each in plan.filters) or not (asked or plan.filters):
            return []
        numbers = set(range(len(self._index["rows"])))
        for filter in plan.filters:
            wanted = {value.casefold() for value in filter.values}
            of_type = {n for n in numbers if self._index["rows"][n]["type"] in wanted}
            numbers = numbers - of_type if filter.negated else of_type
        for each in plan.clauses:
            if numbers and not (each.optional and not each.clause.negated):
                held = self._holding(each.alternatives, numbers)
                numbers = numbers - held if each.clause.negated else held
        name = name_term(" ".join(plan.words)) if plan.words else ""
        alternatives = [each.alternatives for each in asked if not isinstance(each.clause, AnyOf)]
        rated = ((self._score(n, name, alternatives) if asked else 0.0, n) for n in numbers)
        return [(score, self._row(n)) for score, n in sorted(rated, key=lambda e: (-e[0], e[1]))]

    def _row(self, number: int) -> Row:
        row = self._index["rows"][number]
        return {**row, "id": self._engine.address_of_page(row["type"], row["id"])}

    def _holding(self, alternatives: list[Alternative], among: set[int]) -> set[int]:
        """Return the numbers of the pages that hold one of some alternatives."""
        found: set[int] = set()
        for each in alternatives:
            found |= self._with(each, among)
        return found

    def _with(self, wanted: Alternative, among: set[int]) -> set[int]:
        index = self._index
        if wanted.article:
            return set()
        if wanted.beginning:
            lists = [
                at for word, at in index["spelled"].items() if word.startswith(wanted.beginning)
            ]
            return among.intersection(number for at in lists for number in at)
        found = among
        for stem in wanted.stems:
            found = found.intersection(index["stems"].get(stem, ()))
        if len(wanted.stems) > 1:
            found = {n for n in found if any(_in_a_row(wanted, each) for each in index["names"][n])}
        for run in wanted.runs:
            found = {n for n in found if run in index["japanese"].get(str(n), "")}
        return found

    def _score(self, number: int, name: str, asked: list[list[Alternative]]) -> float:
        texts, notes = self._index["names"][number], self._index["notes"][number]
        names = texts[: len(texts) - notes]
        if name and name in names:
            return IS_NAME
        in_one = any(_all_in(asked, each) for each in names)
        return IN_NAME if in_one else IN_TEXTS


def _in_a_row(wanted: Alternative, text: str) -> bool:
    return f" {' '.join(wanted.stems)} " in f" {text} "


def _all_in(asked: Iterable[list[Alternative]], text: str) -> bool:
    """Return whether a name holds an alternative of each clause, as far as they are words."""
    return all(
        any(not each.stems or _in_a_row(each, text) for each in alternatives)
        for alternatives in asked
    )
