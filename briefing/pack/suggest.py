"""Suggestions for a misspelt word: the known words that are most like it, found in bounded time.

Every "did you mean" of the program comes from here. difflib compares words by the letters that
they share; rapidfuzz would add 12 MB and start no faster.
"""

from __future__ import annotations

from briefing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

LIKE_ID, LIKE_VALUE, LIKE_WORD = 0.5, 0.6, 0.6
"""How alike two must be, from 0 to 1: ids, values of a field, words."""

FEW = 100
"""Known words up to which all are compared letter by letter."""

LONGEST = 100
"""Characters up to which a word is compared at all."""

ASKED = 50
"""Misspelt words of one pack that get a suggestion; the others have none."""

_ENDS = 2
"""Letters of the beginning or the end that must be right in one of many words."""

_PLURALS = (("ies", "y"), ("es", ""), ("s", ""), ("e", ""))
"""Endings of English plurals, and of the one; what stands for each."""

_LONGER = 3
"""Letters by which a suggestion may be longer or shorter."""


def close_matches(wanted: str, known: Iterable[str], count: int, cutoff: float) -> list[str]:
    """Return at most `count` words of `known` like the one `wanted`, the most similar first.

    `cutoff` is the least similarity, from 0 (nothing shared) to 1 (the same word).
    """
    from difflib import get_close_matches

    return get_close_matches(wanted, known, count, cutoff)


def edit_distance(a: str, b: str, most: int) -> int:
    """Return how many letters of `a` are wrong, missing, added or swapped with their neighbour.

    Optimal string alignment. More than `most` where there are more: then it is not counted on.
    """
    if abs(len(a) - len(b)) > most:
        return most + 1
    a, b = _differing(a, b)
    before: list[int] = []
    row = list(range(len(b) + 1))
    for i, left in enumerate(a, 1):
        before, last, row = row, before, [i]
        for j, right in enumerate(b, 1):
            cost = min(before[j] + 1, row[-1] + 1, before[j - 1] + (left != right))
            if i > 1 and j > 1 and left == b[j - 2] and a[i - 2] == right:
                cost = min(cost, last[j - 2] + 1)
            row.append(cost)
        if min(row) > most:
            return most + 1
    return row[-1]


def _differing(a: str, b: str) -> tuple[str, str]:
    """Return two words without the beginning and the end that they share."""
    start, shorter = 0, min(len(a), len(b))
    while start < shorter and a[start] == b[start]:
        start += 1
    end = 0
    while end < shorter - start and a[-end - 1] == b[-end - 1]:
        end += 1
    return a[start : len(a) - end], b[start : len(b) - end]


def nearest(wanted: str, known: Collection[str]) -> str:
    """Return the word of `known` that is most like the one `wanted`, or "" where none is."""
    if len(wanted) > LONGEST:
        return ""
    among: Collection[str] = known
    if len(known) > FEW:
        start, end, size = wanted[:_ENDS], wanted[-_ENDS:], len(wanted)
        among = [
            each
            for each in known
            if abs(len(each) - size) <= _LONGER and (each.startswith(start) or each.endswith(end))
        ][:FEW]
    among = [each for each in among if len(each) <= LONGEST]
    plain = _plain(wanted)
    same = (each for each in among if plain and _plain(each) == plain)
    near = close_matches(wanted, among, 1, LIKE_WORD)
    return next(same, near[0] if near else "")


def _plain(word: str) -> str:
    """Return a word without what is no other word: capitals, the signs between its parts, and the
    ending of a plural.
    """
    letters = "".join(each for each in word.casefold() if each.isalnum())
    for ending, instead in _PLURALS:
        if letters.endswith(ending):
            return letters.removesuffix(ending) + instead
    return letters


class Nearest:
    """Suggestions for the first misspelt words of a pack: `ASKED` of them, and no more.

    A word that is misspelt alike in many places counts once, where few words are known.
    """

    def __init__(self) -> None:
        self._left = ASKED
        self._found: dict[tuple[str, ...], str] = {}

    def __call__(self, wanted: str, known: Collection[str]) -> str:
        """Return the nearest word, or "" where none is or enough have been looked for."""
        asked = (wanted, *known) if len(known) <= FEW else ()
        if asked not in self._found:
            if self._left <= 0:
                return ""
            self._left -= 1
            found = nearest(wanted, known)
            if not asked:
                return found
            self._found[asked] = found
        return self._found[asked]


def similar_ids(wanted: str, known: list[str], count: int) -> list[str]:
    """Return the ids that are most like one, by letters and then by words that they share."""
    near = close_matches(wanted, known, count, LIKE_ID)
    if len(near) < count:
        parts = set(wanted.split("-")) - {""}
        shared = sorted(known, key=lambda id: -len(parts & set(id.split("-"))))
        near += [id for id in shared if id not in near and parts & set(id.split("-"))]
    return near[:count]


def likeness(one: str, other: str) -> float:
    """Return how alike two words are, from 0 to 1."""
    from difflib import SequenceMatcher

    return SequenceMatcher(None, one, other).ratio()


def did_you_mean(meant: str) -> str:
    """Return what ends a message about a misspelt word, or "" where no word is suggested."""
    return f"; did you mean `{meant}`?" if meant else ""
