"""The rules of a pack, for the rule walk."""

from __future__ import annotations

from briefing import TYPE_CHECKING
from briefing.library import search_fields
from briefing.library.store.index_schema import REST, RULES

if TYPE_CHECKING:
    from briefing.library.query.parser import Query
    from briefing.library.records import RuleBook, RuleRow, StoredRules
    from briefing.library.search.searcher import Searcher


_RULE = search_fields.PARTS["rule"]


def rule_book(searcher: Searcher, query: Query | None = None, pane: str | None = None) -> RuleBook:
    """Return the rules of a pack, or of a pane, that a query finds, in the order of the pack.

    One document holds them all: no entry is read. A query that asks for nothing finds all.
    """
    engine = searcher.engine
    stored: StoredRules = engine.pack_document(REST, RULES)
    if pane is None and query is None:
        return engine.once((REST, RULES), lambda: _book(stored, stored["rules"]))
    rules = stored["rules"]
    if pane is not None:
        rules = [each for each in rules if each["pane"] == pane]
    if query is not None:
        matching = searcher.matching(query.within(search_fields.HAS, _RULE))
        orders = set(engine.all_orders(matching)) if matching is not None else set()
        rules = [each for each in rules if each["order"] in orders]
    return _book(stored, rules)


def _book(stored: StoredRules, rules: list[RuleRow]) -> RuleBook:
    """Return some of the rules, with what all walks through them have in common."""
    alike: dict[object, list[int]] = {}
    for place, each in enumerate(rules):
        when = each.get("when", {})
        asked = (tuple(when), *map(tuple, when.values()), "judgement" in each)
        alike.setdefault(asked, []).append(place)
    labels = dict.fromkeys(each.get("handling") for each in rules)
    return {
        "dimensions": stored["dimensions"],
        "rules": rules,
        "alike": [*alike.values()],
        "labels": [*labels],
    }
