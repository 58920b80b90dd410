"""The other ways in which a word of English may be written or formed.

Only those that the library holds are looked for, so the rules may give words that do not exist.
"""

from __future__ import annotations

import re

from briefing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

NUMBERS = {
    word: str(number)
    for number, word in enumerate(
        """
        two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
        seventeen eighteen nineteen twenty
        """.split(),
        2,
    )
}
"""Numbers that are written as words. One is more often no number."""

_IN_WORDS = {figure: word for word, figure in NUMBERS.items()}

AMOUNTS = {"tn": "trillion", "trn": "trillion", "bn": "billion", "mn": "million", "m": "million"}
"""What follows a figure, for short."""

_FOR_SHORT = {"trillion": ["tn", "trn"], "billion": ["bn"], "million": ["mn"]}

UNITS = frozenset("% percent per cent yen jpy dollar dollars usd us".split())
"""Words that count for nothing beside a figure: a text may have a sign in their place."""

MONTHS = {
    month[:3].lower(): month.lower()
    for month in (
        "January February March April June July August September October November December".split()
    )
} | {"sept": "september"}

_SWAPS = (
    ("isation", "ization"),
    ("isations", "izations"),
    ("ise", "ize"),
    ("ising", "izing"),
    ("ised", "ized"),
    ("yse", "yze"),
    ("our", "or"),
    ("ours", "ors"),
    ("oured", "ored"),
    ("ouring", "oring"),
    ("ence", "ense"),
    ("ences", "enses"),
    ("tre", "ter"),
    ("tres", "ters"),
    ("ogue", "og"),
    ("lled", "led"),
    ("lling", "ling"),
    ("gramme", "gram"),
    ("grammes", "grams"),
    ("dgement", "dgment"),
    ("icence", "icense"),
    ("sion", "de"),
    ("sions", "des"),
    ("ysis", "yse"),
    ("man", "men"),
)
"""Ends of words, British and American, or of a noun and its verb."""

_COMPARED = (("er", ""), ("er", "e"), ("est", ""), ("est", "e"), ("ier", "y"), ("iest", "y"))
"""Ends of an adjective that compares, and of the plain one."""

_PEOPLES = (("ese", ""), ("ese", "a"), ("ian", "ia"), ("ean", "ea"), ("an", "a"))
"""Ends of what belongs to a country, and of the country."""

_IRREGULAR = """
    arise arose arisen|bear bore borne|become became|begin began begun|break broke broken
    bring brought|build built|buy bought|catch caught|choose chose chosen|come came|deal dealt
    draw drew drawn|drive drove driven|fall fell fallen|feel felt|fight fought|find found
    flee fled|fly flew flown flight|forbid forbade forbidden|give gave given|go went gone
    grow grew grown|hide hid hidden|hold held|keep kept|know knew known|lay laid|lead led
    leave left|lend lent|lose lost loss|make made|mean meant|meet met|pay paid|rise rose risen
    run ran|see saw seen|seek sought|sell sold|send sent|shoot shot|show shown|sink sank sunk
    speak spoke spoken speech|spend spent|spread|stand stood|steal stole stolen|strike struck
    swear swore sworn|take took taken|teach taught|tell told|think thought|throw threw thrown
    understand understood|wear wore worn|win won|withdraw withdrew withdrawn|write wrote written
    big bigger biggest large larger largest|man men|woman women|early earlier|late later
    allow allowed|death die dead|weigh weight|long length|high height|deep depth|strong strength
    grey gray|aluminium aluminum|artefact artefacts artifact artifacts
    manoeuvre manoeuvres manoeuvred manoeuvring maneuver maneuvers maneuvered maneuvering
"""

_FORMS = {
    word: forms
    for forms in (group.split() for line in _IRREGULAR.split("\n") for group in line.split("|"))
    for word in forms
}
"""Forms of a word that share no stem, by each of them."""

_YEARS = range(1900, 2100)

_LETTERS_AND_DIGITS = re.compile(r"([^\W\d]+)(\d+)$")

LONGEST = 40
"""Letters of a word that may be two."""

LONGEST_FIGURE = 20
"""Digits of a figure that may also be written with commas."""

APART = ("co", "re")
"""Beginnings of a word that may stand apart from it: co-operation."""

SHORTEST_STEM = 3
"""Letters that stand before an end."""


def _ends(word: str) -> Iterator[str]:
    for one, other in _SWAPS:
        for end, instead in ((one, other), (other, one)):
            if word.endswith(end) and len(word) - len(end) >= SHORTEST_STEM:
                yield word[: -len(end)] + instead
    for end, instead in (*_PEOPLES, *_COMPARED):
        if word.endswith(end) and len(word) - len(end) >= SHORTEST_STEM:
            yield word[: -len(end)] + instead


def others(word: str) -> list[str]:
    """Return other ways to write a word, which is in small letters, without those that are it."""
    found = [*_ends(word)]
    for table in (NUMBERS, _IN_WORDS, AMOUNTS, MONTHS):
        if word in table:
            found.append(table[word])
    found += _FORMS.get(word, []) + _FOR_SHORT.get(word, [])
    if word.isdecimal() and 3 < len(word) <= LONGEST_FIGURE:
        found.append(f"{int(word):,}")
        if int(word) in _YEARS:
            found.append(f"fy{word}")
    if "," in word:
        found.append(word.replace(",", ""))
    if "." in word and word[0].isdecimal():
        found += [f"{word}0", word.rstrip("0").rstrip(".")]
    return [each for each in dict.fromkeys(found) if each != word]


def parts(word: str) -> list[tuple[str, str]]:
    """Return the ways in which a word may be two: coast guard, counter strike, S 300."""
    joint = _LETTERS_AND_DIGITS.match(word)
    if joint:
        return [(joint[1], joint[2])]
    last = len(word) - SHORTEST_STEM if len(word) <= LONGEST else 0
    first = 2 if word.startswith(APART) else SHORTEST_STEM
    return [(word[:n], word[n:]) for n in range(first, last + 1)]
