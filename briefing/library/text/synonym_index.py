"""Groups of words that ask for the same, arranged for looking one of them up."""

from __future__ import annotations

from briefing import TYPE_CHECKING
from briefing.library.text.japanese import japanese
from briefing.library.text.stems import folded, stem, stems_of
from briefing.library.text.words import spoken_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from briefing.library.records import SynonymIndex


def synonym_index(groups: Iterable[Sequence[str]]) -> SynonymIndex:
    """Return the index of some groups of words and phrases.

    Where a sign stands in a group, such as ¥, which is no word, the words of the group are units.
    """
    found: SynonymIndex = {"words": {}, "japanese": {}, "units": []}
    groups = list(groups)
    stem.each([word for group in groups for each in group for word in each.split()])
    for group in groups:
        spoken = [each for each in group if not japanese(each) and stems_of(each)]
        for each in group:
            if japanese(each):
                by_word, key = found["japanese"], each
            elif each in spoken:
                by_word, key = found["words"], " ".join(stems_of(each))
            else:
                words = [word for phrase in spoken for word, _, _ in spoken_words(phrase)]
                found["units"] += map(folded, words)
                continue
            others = by_word.setdefault(key, [])
            others += [other for other in spoken if other != each and other not in others]
    return found
