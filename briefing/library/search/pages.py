"""The pages that a query finds: names, sources and the pack, by the words that they are called by.

They stand behind all entries, and are no documents of their own in the index: nothing that is known
of words comes from them.
"""

from __future__ import annotations

from briefing import TYPE_CHECKING
from briefing.library.query.syntax import AnyOf
from briefing.library.search_fields import TYPE
from briefing.library.text.alike import small
from briefing.library.text.stems import name_term

if TYPE_CHECKING:
    from collections.abc import Iterable
    from collections.abc import Set as AbstractSet

    from briefing.library.query.plan import Alternative, QueryPlan
    from briefing.library.records import Row
    from briefing.library.store.engine import Engine

IS_NAME, IN_NAME, IN_TEXTS = 0.9, 0.6, 0.3
"""The score of a page whose name is the query, of one with all of its words in one name, and of one
with all of them somewhere. An entry that holds a word has more than any."""


PARTS = {IS_NAME: "name", IN_NAME: "names", IN_TEXTS: "text"}
"""The field that each score is from, where it is explained."""


class PageSearch:
    """Finds pages in one index."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def found(self, plan: QueryPlan) -> list[tuple[float, int]]:
        """Return score and number of the pages that a plan finds, the best first.

        All words that are not optional must be among what a page is called by. Only filters by type
        can find pages: no other says anything of them.
        """
        asked = [each for each in plan.clauses if not (each.clause.negated or each.optional)]
        if any(each.field != TYPE for each in plan.filters) or not (asked or plan.filters):
            return []
        index = self._engine.pages
        numbers: AbstractSet[int] = index.numbers
        for filter in plan.filters:
            wanted = set(map(small, filter.values))
            of_type = {n for type, held in index.types.items() if type in wanted for n in held}
            numbers = numbers - of_type if filter.negated else numbers & of_type
        for each in plan.clauses:
            if numbers and not (each.optional and not each.clause.negated):
                held = self._holding(each.alternatives, numbers)
                numbers = numbers - held if each.clause.negated else held
        name = name_term(" ".join(plan.words)) if plan.words else ""
        alternatives = [each.alternatives for each in asked if not isinstance(each.clause, AnyOf)]
        rated = ((self._score(n, name, alternatives) if asked else 0.0, n) for n in numbers)
        return sorted(rated, key=lambda each: (-each[0], each[1]))

    def may_be_called(self, plan: QueryPlan) -> bool:
        """Return whether pages hold each word of a plan that was corrected, as it is typed."""
        numbers = self._engine.pages.numbers
        typed = [each.as_typed for each in plan.clauses if each.as_typed]
        return all(
            each.optional or each.clause.negated or self._holding(each.alternatives, numbers)
            for each in typed
        )

    def row(self, number: int) -> Row:
        """Return the row of a page, with the shortest address that leads to it."""
        row = self._engine.pages.row(number)
        return {**row, "id": self._engine.address_of_page(row["type"], row["id"])}

    def _holding(self, alternatives: list[Alternative], among: AbstractSet[int]) -> set[int]:
        """Return the numbers of the pages that hold one of some alternatives."""
        found: set[int] = set()
        for each in alternatives:
            found |= self._with(each, among)
        return found

    def _with(self, wanted: Alternative, among: AbstractSet[int]) -> AbstractSet[int]:
        index = self._engine.pages
        if wanted.article or wanted.value:  # pages are not found by dates and amounts
            return set()
        if wanted.beginning:
            return among & index.with_beginning(wanted.beginning)
        found = among
        for stem in wanted.stems:
            found = found & index.with_stem(stem)
        if len(wanted.stems) > 1:
            found = {n for n in found if any(_in_a_row(wanted, each) for each in self._texts(n))}
        for run in wanted.runs:
            found = found & index.with_japanese(run)
        return found

    def _texts(self, number: int) -> list[str]:
        page = self._engine.pages[number]
        return [*page["names"], *page["notes"]]

    def _score(self, number: int, name: str, asked: list[list[Alternative]]) -> float:
        names = self._engine.pages[number]["names"]
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
