"""The aliases of a pack: the other names of everything in it, by each name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.library.store import alias_index
from briefing.library.text.japanese import japanese
from briefing.library.text.stems import stem, words_of
from briefing.library.text.stop_words import phrase_key
from briefing.library.text.words import without_bracket
from briefing.pack.validation.reference_checker import SOURCE

if TYPE_CHECKING:
    from briefing.library.records import Glossary


def stored_aliases(glossary: Glossary) -> bytes:
    """Return the index of the names in a glossary. Sources are found by their ids alone."""
    by_words: dict[str, list[str]] = {}
    by_japanese: dict[str, list[str]] = {}
    named = (
        names for table, items in glossary.items() if table != SOURCE for names in items.values()
    )
    groups = list(named)
    stem.each([word for names in groups for name in names for word in words_of(name)])  # at once
    for names in groups:
        for name in names:
            others = [each for each in names if each != name]
            plain = without_bracket(name)
            _add(by_words, [phrase_key(plain)], others)
            _add(by_japanese, japanese(plain), others)
    return alias_index.written(by_words, by_japanese)


def _add(by_name: dict[str, list[str]], keys: list[str], others: list[str]) -> None:
    for key in keys if others else ():
        if key:
            known = by_name.setdefault(key, [])
            known += [each for each in others if each not in known]
