"""The nearest words of a library: what may be meant by a word that no entry holds."""

from __future__ import annotations

from functools import partial

from briefing import TYPE_CHECKING
from briefing.library.store.index_schema import SPELLED, SPELLED_TITLE

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from briefing.library.store.engine import Engine

LETTERS = "abcdefghijklmnopqrstuvwxyz"
"""Letters that may be meant by a wrong one."""

SHORTEST, LONG = 4, 8
"""Letters from which one may be wrong, and from which two may."""

MOST_WRONG = 2
"""Letters of a word that may be wrong."""

LONGEST = 40
"""Letters of a word that may be misspelt."""

MOST_COMPARED = 3_000
"""Words that are compared letter by letter."""

CHANGED = 2
"""Letters that a word gains and loses at most by one of its letters that is wrong."""

IN_TITLE = 6
"""Letters of a word from which two may be wrong where a title is meant."""

FEW = 3
"""Entries that hold a word, at most, where a title is rather meant than the word: texts have
misspelt words, too."""

INTACT = 3
"""Letters of a beginning that has so few words that all of them can be compared."""


def most_wrong(word: str) -> int:
    """Return how many letters of a word may be wrong."""
    return 0 if len(word) < SHORTEST else MOST_WRONG if len(word) >= LONG else 1


def _one_off(word: str, places: Iterable[int]) -> Iterator[str]:
    """Yield the spellings with one letter wrong, missing, added or swapped at some places."""
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


def _one_off_held(word: str, engine: Engine) -> list[tuple[str, int]]:
    """Return the words of the library that are one letter off, with the entries that hold each."""
    late = set(_one_off(word, range(INTACT, len(word) + 1)))
    begin_so = engine.words(SPELLED, word[:INTACT])
    early = engine.held_terms(SPELLED, set(_one_off(word, range(INTACT))))
    return [*early, *(each for each in begin_so if each[0] in late)]


def _begun_one_off(word: str, engine: Engine) -> str:
    """Return the longer word whose beginning is one letter off that most entries hold, or "": baloo
    begins balloon.
    """
    late = set(_one_off(word, range(INTACT, len(word) + 1)))
    length = len(word)
    found = [
        (holders, each)
        for each, holders in engine.words(SPELLED, word[:INTACT])[:MOST_COMPARED]
        if len(each) > length and (each[:length] in late or each[: length + 1] in late)
    ]
    return max(found, default=(0, ""))[1]


def _changed(word: str, other: str, most: int) -> int | None:
    """Return how many letters only one of two words has; None where they are too many, or one is
    too long, for at most so many letters to be wrong. It is told sooner than what is wrong.
    """
    if abs(len(word) - len(other)) > most:
        return None
    changed = len(set(word).symmetric_difference(other))
    return changed if changed <= CHANGED * most else None


def nearest(word: str, engine: Engine, *, going_on: bool = False) -> str:
    """Return the nearest word of the library, in small letters, or "" where none is near.

    A word of a title is meant more often. Of words that are as near, one with the same first
    letter, then the one that most entries hold. While a word is typed, it may be near to the
    beginning of another.
    """
    if not SHORTEST <= len(word) <= LONGEST or not word.isalpha():
        return ""
    # while one goes on typing, the words before are asked for again with each letter
    return engine.once((__name__, word, going_on), partial(_nearest, word, engine, going_on))


def _nearest(word: str, engine: Engine, going_on: bool) -> str:
    found = [
        (engine.holders(SPELLED_TITLE, each) > 0, each[0] == word[0], holders, each)
        for each, holders in _one_off_held(word, engine)
        if not going_on or len(each) >= len(word)  # who types on means no shorter word
    ]
    titled, _, holders, best = max(found, default=(False, False, 0, ""))
    if titled or holders > FEW:
        return best
    if going_on and (begun := _begun_one_off(word, engine)):
        return begun
    in_title = nearest_in_title(word, engine)
    if in_title or best:
        return in_title or best
    if len(word) < LONG:
        return ""
    furthest = most_wrong(word)
    near = []
    for start in (word[:2], word[1::-1]):
        for other, holders in engine.words(SPELLED, start)[:MOST_COMPARED]:
            seen = other[: len(word)] if going_on else other
            if _changed(word, seen, furthest) is not None:
                near.append((other[0] != word[0], -holders, other, seen))
    return _nearest_of(word, ((other, seen) for *_, other, seen in sorted(near)), furthest)


def _nearest_of(word: str, others: Iterable[tuple[str, str]], most: int) -> str:
    """Return the nearest of some words, each given with what of it is compared, or "" where more
    letters than `most` are wrong in all. Of those that are as near it is the first.
    """
    from briefing.pack.suggest import edit_distance

    best = ""
    for other, seen in others:  # a later one must be nearer
        if _changed(word, seen, most) is None:
            continue
        distance = edit_distance(word, seen, most)
        if distance <= most:
            best, most = other, distance - 1
    return best


def titles_one_off(word: str, engine: Engine) -> list[str]:
    """Return the words of titles with the same first letter that are one letter off."""
    if not (IN_TITLE <= len(word) <= LONGEST and word.isalpha()):
        return []
    found = (each for each, _ in _one_off_held(word, engine) if each[0] == word[0])
    return [each for each in found if engine.holders(SPELLED_TITLE, each)]


def nearest_in_title(word: str, engine: Engine) -> str:
    """Return the nearest word of a title that begins with the same letter, or "" where none is."""
    if not IN_TITLE <= len(word) <= LONGEST:
        return ""
    near = []
    for other, holders in engine.words(SPELLED_TITLE, word[0])[:MOST_COMPARED]:
        if other != word and (changed := _changed(word, other, MOST_WRONG)) is not None:
            near.append((changed, -holders, other))
    return _nearest_of(word, ((other, other) for *_, other in sorted(near)), MOST_WRONG)
