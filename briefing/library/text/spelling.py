"""Other spellings and forms of a word of English: British and American, figures and words.

Only those that the library holds are searched for, so the rules may give words that do not exist.
"""

from __future__ import annotations

import re
from functools import lru_cache

from briefing import TYPE_CHECKING
from briefing.library.text.forms import figure_forms
from briefing.library.text.word_lists import groups

if TYPE_CHECKING:
    from collections.abc import Iterator

_FROM_TWO = (
    "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen twenty"
)

NUMBERS = {word: str(number) for number, word in enumerate(_FROM_TWO.split(), 2)}
"""Figures of numbers that are written as words. "One" is more often no number."""

_TENS = {
    word: ten * 10
    for ten, word in enumerate("thirty forty fifty sixty seventy eighty ninety".split(), 3)
}

DOZENS = {"half a dozen": "6", "half-dozen": "6", "half dozen": "6", "a dozen": "12"}
"""Figures of numbers that are written as a phrase."""

NUMBERS |= {word: str(number) for word, number in _TENS.items()}

_IN_WORDS = {figure: word for word, figure in NUMBERS.items()}

AMOUNTS = {"tn": "trillion", "trn": "trillion", "bn": "billion", "mn": "million", "m": "million"}
"""Abbreviations that follow a figure."""

AMOUNT_WORDS = ("llion", "per cent", "percent", "thousand")
"""What stands behind the number of an amount that is written in words."""

_FOR_SHORT = {"trillion": ["tn", "trn"], "billion": ["bn"], "million": ["mn"]}

_MONTHS = (
    "january february march april june july august september october november december".split()
)

MONTHS = {month[:3]: month for month in _MONTHS} | {"sept": "september"}

_SWAPS = [
    swap.split("-")
    for swap in (
        "isation-ization isations-izations ise-ize ising-izing ised-ized yse-yze our-or ours-ors "
        "oured-ored ouring-oring ence-ense ences-enses tre-ter tres-ters ogue-og lled-led "
        "lling-ling gramme-gram grammes-grams dgement-dgment icence-icense sion-de sions-des "
        "ysis-yse man-men"
    ).split()
]
"""Pairs of endings, British and American, or of a noun and its verb."""

_COMPARED = (("er", ""), ("er", "e"), ("est", ""), ("est", "e"), ("ier", "y"), ("iest", "y"))
"""Endings of a comparative or superlative, and of the plain adjective."""

_PEOPLES = (("ese", ""), ("ese", "a"), ("ian", "ia"), ("ean", "ea"), ("an", "a"))
"""Endings of a people, and of its country."""

_FORMS = {word: forms for forms in groups("irregular-forms") for word in forms}
"""Forms of a word that share no stem, by each of them."""

_YEARS = range(1900, 2100)

_LETTERS_AND_DIGITS = re.compile(r"([^\W\d]+)(\d+)$")

FISCAL_YEAR = "fy"

LONGEST = 40
"""Letters of a word that may be two words in one."""

LONGEST_YEAR = 4
"""Digits of a year."""

APART = ("co", "re")
"""Prefixes that may be written apart from their word: co-operation."""

SHORTEST_STEM = 3
"""Letters that stand before an ending, at least."""


@lru_cache(maxsize=1000)
def _endings(word: str) -> tuple[str, ...]:
    """Return a word with its ending spelled otherwise: a query asks for each word several times."""
    return tuple(_with_other_endings(word))


def _with_other_endings(word: str) -> Iterator[str]:
    for one, other in _SWAPS:
        for end, instead in ((one, other), (other, one)):
            if word.endswith(end) and len(word) - len(end) >= SHORTEST_STEM:
                yield word[: -len(end)] + instead
    for end, instead in (*_PEOPLES, *_COMPARED):
        if word.endswith(end) and len(word) - len(end) >= SHORTEST_STEM:
            yield word[: -len(end)] + instead


def other_spellings(word: str) -> list[str]:
    """Return the other spellings and forms of a word in small letters, without itself."""
    found = [*_endings(word)]
    for table in (NUMBERS, _IN_WORDS, AMOUNTS, MONTHS):
        if word in table:
            found.append(table[word])
    found += _FORMS.get(word, []) + _FOR_SHORT.get(word, [])
    found += [form[0] for form in figure_forms(word) if len(form) == 1]
    if word.isdecimal() and len(word) <= LONGEST_YEAR and int(word) in _YEARS:
        found.append(f"{FISCAL_YEAR}{word}")
    found += fiscal_years(word)
    if "." in word and word[0].isdecimal():
        found += [f"{word}0", word.rstrip("0").rstrip(".")]
    return [each for each in dict.fromkeys(found) if each != word]


def is_number(word: str) -> bool:
    """Return whether a word is a number, in figures or as a word."""
    return word[:1].isdecimal() or word.lower() in NUMBERS


def fiscal_years(word: str) -> list[str]:
    """Return the fiscal year that a word is, with the four digits of its year and with two."""
    year = word.removeprefix(FISCAL_YEAR)
    if len(year) == LONGEST_YEAR:
        year = year.removeprefix("20")
    if not word.startswith(FISCAL_YEAR) or len(year) != 2 or not year.isdecimal():
        return []
    return [f"{FISCAL_YEAR}20{year}", f"{FISCAL_YEAR}{year}"]


def in_figures(words: str) -> str:
    """Return the figures of a number in words, in small letters, or "": forty-three, a dozen."""
    if words in DOZENS or words == "one":
        return DOZENS.get(words, "1")
    if words in NUMBERS:
        return NUMBERS[words]
    ten, _, one = words.replace("-", " ").partition(" ")
    if ten == "twenty" or ten in _TENS:
        number = NUMBERS.get(one, "1" if one == "one" else "")
        return str(int(NUMBERS[ten]) + int(number)) if len(number) == 1 else ""
    return ""


def in_words(figure: str) -> list[str]:
    """Return the words of a number between twenty and a hundred: forty, three."""
    number = int(figure) if figure.isdecimal() and len(figure) == 2 else 0
    ten, one = str(number // 10 * 10), str(number % 10)
    if number < 20 or one == "0":
        return []
    return [_IN_WORDS[ten], _IN_WORDS.get(one, "one")]


def two_words(word: str) -> list[tuple[str, str]]:
    """Return the pairs of words that one may be made of: light house, high water, S 300."""
    joint = _LETTERS_AND_DIGITS.match(word)
    if joint:
        return [(joint[1], joint[2])]
    last = len(word) - SHORTEST_STEM if len(word) <= LONGEST else 0
    first = 2 if word.startswith(APART) else SHORTEST_STEM
    return [(word[:n], word[n:]) for n in range(first, last + 1)]
