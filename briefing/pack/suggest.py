"""The word that was meant, where one that is like it is known; found in bounded time."""

from __future__ import annotations

from briefing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

LIKE_ID, LIKE_VALUE, LIKE_WORD = 0.5, 0.6, 0.6
"""How alike two must be, from 0 to 1: ids, values of a field, words."""

FEW = 100
"""Words that are all compared letter by letter."""

LONGEST = 100
"""Characters of a word that may be misspelt."""

ASKED = 50
"""Words of a pack that are looked for: whoever has misspelt more has enough to mend."""

_ENDS = 2
"""Letters of a beginning or an end that is right where one letter is wrong."""

_LONGER = 3
"""Letters by which a word may be longer or shorter than the one that was meant."""


def nearest(wanted: str, known: Collection[str]) -> str:
    """Return the word of `known` that is most like the one `wanted`, or "" where none is."""
    if len(wanted) > LONGEST:
        return ""
    from difflib import get_close_matches

    among: Collection[str] = known
    if len(known) > FEW:
        start, end, size = wanted[:_ENDS], wanted[-_ENDS:], len(wanted)
        among = [
            each
            for each in known
            if abs(len(each) - size) <= _LONGER and (each.startswith(start) or each.endswith(end))
        ][:FEW]
    near = get_close_matches(wanted, [each for each in among if len(each) <= LONGEST], 1)
    return near[0] if near else ""


class Nearest:
    """Looks for some misspelt words of a pack, and then for no more."""

    def __init__(self) -> None:
        self._left = ASKED

    def __call__(self, wanted: str, known: Collection[str]) -> str:
        """Return the nearest word, or "" where none is or enough have been looked for."""
        self._left -= 1
        return nearest(wanted, known) if self._left >= 0 else ""


def close_matches(wanted: str, known: Iterable[str], count: int, cutoff: float) -> list[str]:
    """Return those of `known` that are so much alike, from 0 to 1, the most alike first."""
    from difflib import get_close_matches

    return get_close_matches(wanted, list(known), count, cutoff)


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


def _without_shared_ends(one: str, other: str) -> tuple[str, str]:
    """Return two words without the beginning and the end that they share."""
    start, shorter = 0, min(len(one), len(other))
    while start < shorter and one[start] == other[start]:
        start += 1
    end = 0
    while end < shorter - start and one[-end - 1] == other[-end - 1]:
        end += 1
    return one[start : len(one) - end], other[start : len(other) - end]


def edit_distance(one: str, other: str, most: int) -> int:
    """Return the number of letters that are wrong, missing, added or swapped.

    Any number above `most` stands for all of them.
    """
    if abs(len(one) - len(other)) > most:
        return most + 1
    one, other = _without_shared_ends(one, other)
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, a in enumerate(one, 1):
        before, last, row = row, before, [i]
        for j, b in enumerate(other, 1):
            cost = min(before[j] + 1, row[-1] + 1, before[j - 1] + (a != b))
            if i > 1 and j > 1 and a == other[j - 2] and one[i - 2] == b:
                cost = min(cost, last[j - 2] + 1)
            row.append(cost)
        if min(row) > most:
            return most + 1
    return row[-1]
