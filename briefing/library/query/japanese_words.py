"""Words of a run of Japanese that no entry holds: names, plain words, countries in one sign each.

Each is looked for by its English, too, and one in kana by its letters: つしま, Tsushima.
"""

from __future__ import annotations

import re

from briefing import TYPE_CHECKING
from briefing.library.query.plan import Alternative
from briefing.library.query.stop_words import JAPANESE_STOP_WORDS
from briefing.library.text import kana
from briefing.library.text.japanese import japanese, segments
from briefing.library.text.stems import stem, stems_of
from briefing.library.text.word_lists import groups

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from briefing.library.query.matching import Holding
    from briefing.library.query.synonyms import Synonyms

_APART = re.compile("[・、。]+")
_PARTICLES = re.compile("(?:について|から|まで|より|[のはがをにとでへもや])+$")
_HIRAGANA = re.compile("[\u3041-\u3096ー]+")
_COUNTRIES = dict(groups("japanese-countries"))
"""The names of countries, by the one sign that stands for each beside another's: 中露."""


def words_of(run: str, is_known: Callable[[str], bool]) -> list[str]:
    """Return the words of a run: those in hiragana join and end others, but for known ones."""
    found: list[str] = []
    for part in filter(None, _APART.split(run)):
        at = 0
        words = []
        for match in _HIRAGANA.finditer(part):
            word = _PARTICLES.sub("", match[0])
            if match[0] != part and len(word) >= kana.SHORTEST and is_known(word):
                words += [*_plain(part[at : match.start()]), word]
                at = match.end()
        found += [*words, *_plain(part[at:])]
    return [each for each in found if each not in JAPANESE_STOP_WORDS]


def _plain(part: str) -> list[str]:
    return segments(part) if part else []


def countries(word: str) -> list[str]:
    """Return the countries whose signs a word is made of, [] where it is not."""
    names = [_COUNTRIES.get(each, "") for each in word]
    return names if len(names) > 1 and all(names) else []


def in_letters(word: str, matcher: Holding) -> list[Alternative]:
    """Return the alternative for a word of kana in letters, as far as any entry holds it."""
    if not kana.is_kana(word) or len(word) < kana.SHORTEST:
        return []
    for each in kana.spellings(word):
        if matcher.holds_word(each):
            return [Alternative("name", stems=(stem(each),))]
    return []


def parts(
    word: str, synonyms: Synonyms, matcher: Holding, is_name: Callable[[str], bool]
) -> Iterator[tuple[str, list[Alternative]]]:
    """Yield the parts of a word, each with what it may also be found by."""
    for name in countries(word) or [word]:
        for part, english in synonyms.in_english(name, is_name):
            found = in_letters(part, matcher) if not english else []
            for phrase in english:
                synonym = Alternative(
                    "synonym", stems=stems_of(phrase), runs=tuple(japanese(phrase))
                )
                found += [synonym] if matcher.holds(synonym) else []
            yield part, found
