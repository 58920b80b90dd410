"""What a part of a pack needs: the sources, names, series, kinds and dimensions that it uses."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, cast

from briefing.pack.validation.rule_references import EXPECTED

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from briefing.pack.model.tables import Dimension, Entry, EntryKind, RuleTest

TERM: Final = "term"

Address = tuple[str, str]
"""The table of something that has an id, and the id."""


def reach(
    found: set[Address],
    addresses: Iterable[Address],
    refers: Callable[[Address], Iterable[Address]],
) -> None:
    """Add to what is found addresses, and all that they refer to, however far."""
    waiting = list(addresses)
    while waiting:
        address = waiting.pop()
        if address not in found:
            found.add(address)
            waiting += refers(address)


def speakers(entry: Entry) -> list[Address]:
    """Return who is quoted by an entry; a speaker may be nobody of the pack."""
    quote = entry.get("quote")
    return [("actor", quote["speaker"])] if quote and "speaker" in quote else []


def terms(entries: Iterable[Entry], known: Iterable[Mapping[str, Any]]) -> Iterator[Address]:
    """Yield the terms of which a name stands in an entry."""
    known = list(known)
    text = "\n".join(each for entry in entries for each in _texts(entry)) if known else ""
    text = text.casefold()
    for term in known:
        names = [term["name"], *term.get("aliases", []), *([term["ja"]] if "ja" in term else [])]
        if any(name.casefold() in text for name in names):
            yield TERM, term["id"]


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, (dict, list)):
        for each in value.values() if isinstance(value, dict) else value:
            yield from _texts(each)


def dimensions(entries: Iterable[Entry], known: Mapping[str, Dimension]) -> dict[str, Dimension]:
    """Return the dimensions on which rules among some entries depend."""
    rules = (entry["rule"] for entry in entries if "rule" in entry)
    used = {name for rule in rules for name in rule.get("when", {})}
    return {name: dimension for name, dimension in known.items() if name in used}


def kinds(entries: Iterable[Entry], known: Mapping[str, EntryKind]) -> dict[str, EntryKind]:
    """Return the kinds of the pack's own that some entries are of."""
    used = {entry.get("kind") for entry in entries}
    return {name: kind for name, kind in known.items() if name in used}


def rule_tests(
    tests: Iterable[RuleTest], entries: Iterable[Entry], dimensions: Iterable[str]
) -> list[RuleTest]:
    """Return tests of rules with what they say of some entries, and of these dimensions alone.

    No rule among the entries depends on other dimensions. A test that says nothing of the entries
    is left out.
    """
    ids, known = {entry["id"] for entry in entries}, set(dimensions)
    found: list[RuleTest] = []
    for test in tests:
        whole = cast("dict[str, Any]", test)
        says = {key: [id for id in whole.get(key, []) if id in ids] for key in EXPECTED}
        when = {name: value for name, value in test.get("when", {}).items() if name in known}
        if any(says.values()):
            kept = {"when": when, **says}
            found.append(cast("RuleTest", {key: each for key, each in kept.items() if each}))
    return found
