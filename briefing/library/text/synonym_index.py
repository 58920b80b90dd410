"""The index of synonyms: groups of words that ask for the same, arranged for looking one up."""

from __future__ import annotations

from briefing import TYPE_CHECKING
from briefing.library.text.japanese import japanese
from briefing.library.text.kana import is_hiragana
from briefing.library.text.stems import stem, stems_of
from briefing.library.text.stop_words import phrase_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from briefing.library.records import SynonymIndex


def synonym_index(groups: Iterable[Sequence[str]]) -> SynonymIndex:
    """Return the index of some groups of words and phrases.

    Of a reading in hiragana it has how the word is written. Where a sign stands in a group, such as
    ¥, which is no word, the words of the group are units.
    """
    found: SynonymIndex = {"groups": [], "words": {}, "japanese": {}, "units": {}, "written": {}}
    groups = list(groups)
    stem.each([word for group in groups for each in group for word in each.split()])
    for number, group in enumerate(groups):
        spoken = [each for each in group if stems_of(each) and not japanese(each)]
        found["groups"].append(spoken)
        written = [each for each in group if japanese(each)]
        for each in group:
            if japanese(each):
                if is_hiragana(each) and each != written[0]:
                    found["written"].setdefault(each, written[0])
                found["japanese"].setdefault(each, []).append(number)
            elif each in spoken:
                found["words"].setdefault(phrase_key(each), []).append(number)
            else:
                units = {unit: each for phrase in spoken for unit in stems_of(phrase)}
                found["units"].update(units)
    return found
