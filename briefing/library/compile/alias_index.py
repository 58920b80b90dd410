"""The alias index: the other names of everything in a pack, by each name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.library.text.japanese import japanese
from briefing.library.text.stems import stems_of
from briefing.library.text.words import without_bracket
from briefing.pack.validation.reference_checker import SOURCE

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from briefing.library.records import AliasIndex, Glossary


def alias_index(glossary: Glossary) -> AliasIndex:
    """Return the index of the names in a glossary. Sources are found by their ids alone."""
    found: AliasIndex = {"words": {}, "japanese": {}}
    for table, items in glossary.items():
        for names in items.values() if table != SOURCE else ():
            for name, others in _others(names):
                _add(found["words"], [" ".join(stems_of(without_bracket(name)))], others)
                _add(found["japanese"], japanese(without_bracket(name)), others)
    return found


def _others(names: list[str]) -> Iterator[tuple[str, list[str]]]:
    for name in names:
        if others := [each for each in names if each != name]:
            yield name, others


def _add(by_name: dict[str, list[str]], keys: Iterable[str], others: list[str]) -> None:
    for key in filter(None, keys):
        known = by_name.setdefault(key, [])
        known += [each for each in others if each not in known]
