"""The word of the library that is nearest to a misspelt one."""

from __future__ import annotations

from briefing import TYPE_CHECKING
from briefing.library.store.index_schema import SPELLED

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from briefing.library.store.engine import Engine

LETTERS = "abcdefghijklmnopqrstuvwxyz"
"""What may stand in place of a wrong letter."""

SHORTEST, LONG = 4, 8
"""Letters from which one may be wrong, and from which two may."""

FURTHEST = 2
"""Letters that may be wrong."""

LONGEST = 40
"""Letters of a word that may be misspelt."""

MOST_LOOKED_AT = 3_000
"""Words that are compared letter by letter."""

INTACT = 3
"""Letters of a beginning that has so few words that all of them can be looked through."""


def _one_off(word: str, places: Iterable[int]) -> Iterator[str]:
    """Yield what a word may be with one letter wrong, missing, added or swapped at some places."""
    for n in places:
        head, tail = word[:n], word[n:]
        if tail:
            yield head + tail[1:]
        if len(tail) > 1:
            yield head + tail[1] + tail[0] + tail[2:]
        for letter in LETTERS:
            yield head + letter + tail
            if tail:
                yield head + letter + tail[1:]


def _apart(one: str, other: str) -> tuple[str, str]:
    """Return two words without the beginning and the end that they share."""
    start, shorter = 0, min(len(one), len(other))
    while start < shorter and one[start] == other[start]:
        start += 1
    end = 0
    while end < shorter - start and one[-end - 1] == other[-end - 1]:
        end += 1
    return one[start : len(one) - end], other[start : len(other) - end]


def distance(one: str, other: str, most: int) -> int:
    """Return how many letters are wrong, missing, added or swapped; more than `most` where many."""
    if abs(len(one) - len(other)) > most:
        return most + 1
    one, other = _apart(one, other)
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


def _one_off_held(word: str, engine: Engine) -> list[tuple[str, int]]:
    """Return the words of the library that are one letter off, with how many entries hold each."""
    late = set(_one_off(word, range(INTACT, len(word) + 1)))
    begin_so = engine.words(SPELLED, word[:INTACT])
    early = engine.held(SPELLED, set(_one_off(word, range(INTACT))))
    return [*early, *(each for each in begin_so if each[0] in late)]


def nearest(word: str, engine: Engine, *, going_on: bool = False) -> str:
    """Return the nearest word of the library, in small letters, or "" where none is near.

    Of words that are as near, one with the same first letter, then the one that most entries hold.
    While a word is typed, it may be near to the beginning of another.
    """
    if not SHORTEST <= len(word) <= LONGEST or not word.isalpha():
        return ""
    found = _one_off_held(word, engine)
    if found:
        return max((each[0] == word[0], holders, each) for each, holders in found)[2]
    if len(word) < LONG:
        return ""
    letters = set(word)
    near = []
    for start in (word[:2], word[1::-1]):
        for other, holders in engine.words(SPELLED, start)[:MOST_LOOKED_AT]:
            seen = other[: len(word)] if going_on else other
            if abs(len(seen) - len(word)) > FURTHEST or len(letters.symmetric_difference(seen)) > 4:
                continue
            near.append((other[0] != word[0], -holders, other, seen))
    best, most = "", FURTHEST
    for _, _, other, seen in sorted(near):  # one that stands behind must be nearer
        apart = distance(word, seen, most)
        if apart <= most:
            best, most = other, apart - 1
    return best
