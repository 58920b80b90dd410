"""What is left of a file where some of its values are wrong: the rest can still be checked."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, Any, NamedTuple, cast

from briefing.pack import codes
from briefing.pack.model import tables
from briefing.pack.problems import LEVEL
from briefing.pack.validation.reference_checker import ENTRY

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from briefing.pack.model.tables import Entry, Leaf
    from briefing.pack.problems import Keys, Problem

_PARTS = {"rule": tables.Rule, "quote": tables.Quote, "change": tables.Change}
"""Tables inside an entry."""

_TELLING = frozenset({"bottom_line", "body", "sources", "standing", "withdrawn"})
"""Keys that an entry may lack, and without which it says something else: one in which such a key is
misspelt is not judged."""


class Salvaged(NamedTuple):
    """The rest of a file, and what was taken out of it."""

    leaf: Leaf
    named: set[str]
    """All texts in the values taken out."""
    gone: set[Keys]
    """Table, number and key of each value taken out, and of each whose key is no key there."""


def without(found: dict[str, Any], problems: list[Problem], untold: Iterable[Keys]) -> Salvaged:
    """Return the tables that were `found` in a file, without the values that have problems, and
    without those whose problems are `untold`.
    """
    named: set[str] = set()
    gone: set[Keys] = set()
    left = {
        table: [dict(item) if isinstance(item, dict) else {} for item in items]
        for table, items in found.items()
        if isinstance(items, list)
    }
    wrong = [
        each.keys
        for each in problems
        if each.code not in (codes.UNKNOWN_KEY, codes.MISPLACED_KEY)
        # harmless here; deeper down, it may be a misspelling of a missing key
        or (len(each.keys) > LEVEL and each.keys[2] not in _PARTS)
    ]
    for keys in chain(wrong, untold):
        table, number, key, inner = (*keys, None, None, None, None)[:4]
        items = left.get(str(table), [])
        if not isinstance(number, int) or number >= len(items):
            named.update(_texts(left.pop(str(table), [])))
        elif isinstance(key, str):
            part = items[number].pop(key, None)
            gone.add((str(table), number, key))
            if key in _PARTS and isinstance(part, dict):
                named.update(_texts(part.get(inner)))
                part = {name: each for name, each in part.items() if name != inner}
                items[number][key] = part
            else:
                named.update(_texts(part))
    for table, number, keys, meant in _meant(problems):
        if number < len(left.get(table, [])):
            gone.add((table, number, meant))
            value: Any = left[table][number]
            for key in keys:
                value = value.get(key) if isinstance(value, dict) else None
            named.update(_texts(value))
    return Salvaged(cast("Leaf", left), named, gone)


def _meant(problems: Iterable[Problem]) -> Iterator[tuple[str, int, Keys, str]]:
    """Yield table, number and keys of each value whose key is misspelt or stands too deep, and the
    key of the table that is meant.
    """
    for each in problems:
        at_top = each.code == codes.UNKNOWN_KEY and len(each.keys) == LEVEL
        if each.meant and (at_top or each.code == codes.MISPLACED_KEY):
            table, number, *keys = each.keys
            if isinstance(number, int):
                yield str(table), number, tuple(keys), each.meant


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for each in value.values() if isinstance(value, dict) else value:
            yield from _texts(each)


def ids(leaf: Leaf) -> dict[str, list[str]]:
    """Return the ids by table, "" where one is missing."""
    found = cast("dict[str, list[dict[str, Any]]]", leaf)
    return {table: [str(item.get("id", "")) for item in items] for table, items in found.items()}


def whole_entries(leaf: Leaf, problems: list[Problem]) -> list[tuple[int, Entry]]:
    """Return the entries that have every key they need, each with its place in the file."""
    wrong = {
        each.keys[1]
        for each in problems
        if each.keys[:1] == (ENTRY,) and len(each.keys) > 1 and each.code != codes.UNKNOWN_KEY
    }
    wrong |= {
        number
        for table, number, _, meant in _meant(problems)
        if table == ENTRY and meant in _TELLING
    }
    return [
        (place, entry)
        for place, entry in enumerate(leaf.get("entry", []))
        if place not in wrong and _is_whole(entry)
    ]


def _is_whole(entry: Mapping[str, Any]) -> bool:
    parts: list[tuple[Any, Any]] = [(entry, tables.Entry)]
    parts += [(entry[key], shape) for key, shape in _PARTS.items() if key in entry]
    return all(part.keys() >= shape.__required_keys__ for part, shape in parts)
