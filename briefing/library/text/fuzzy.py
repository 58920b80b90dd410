"""Fuzzy matching: the letters of what is typed stand in a text in their order.

Letters in a row, and letters that begin words, are worth more; what stands between them costs. So
the first of many texts is the one that whoever typed a few letters had in mind.
"""

from __future__ import annotations

from briefing import TYPE_CHECKING
from briefing.library.text.alike import Alike, alike, small

if TYPE_CHECKING:
    from collections.abc import Iterator

    Span = tuple[int, int]
    """Start and end in characters."""

LETTER, BEGINS, IN_A_ROW = 16, 10, 6
"""Worth of a letter; of one that begins a word besides; of one that follows the letter before."""

GAP, FURTHER, WIDEST = 4, 1, 20
"""Cost of a gap between two letters, of each character more in it, and at most."""

MOST_STARTS = 12
"""Places from which the letters of a word are looked for."""


class Comparable:
    """A text to compare with what is typed: all spellings of it are the same."""

    __slots__ = ("plain", "small")

    def __init__(self, text: str) -> None:
        self.plain = alike(text)
        self.small = small(text)


class FuzzyPattern:
    """Words that are typed: a text must hold the letters of each.

    Case counts once a capital is typed.
    """

    def __init__(self, typed: str) -> None:
        plain = alike(typed)
        self._exact = plain != small(typed)
        self.words = (plain if self._exact else small(typed)).split()

    def worths(self, text: Comparable, most_apart: int = 0) -> list[int]:
        """Return what each word is worth in a text, 0 where its letters do not stand there.

        `most_apart`: they may take at most so many times the room that they take in a row; 0: any.
        """
        letters = text.plain if self._exact else text.small
        return [_worth(letters, _places(letters, word, most_apart)) for word in self.words]

    def spans(self, text: str, most_apart: int = 0) -> list[Span]:
        """Return where the letters of the words stand in a text as it is shown, in order."""
        shown = Alike(text)
        letters = shown.text if self._exact else small(text)
        places = sorted({n for word in self.words for n in _places(letters, word, most_apart)})
        return [shown.span(start, end) for start, end in _in_a_row(places)]


def _in_a_row(places: list[int]) -> Iterator[Span]:
    start = end = -1
    for place in places:
        if place != end:
            if end > 0:
                yield start, end
            start = place
        end = place + 1
    if end > 0:
        yield start, end


def _places(text: str, word: str, most_apart: int) -> list[int]:
    """Return the places of the letters of a word where they are worth most; none: not there.

    The digits of a figure mean nothing apart: 2022 is not in "2019, 2020 and 2021".
    """
    if word in text or word.isdecimal():
        starts = _starts(text, word)
        found = [list(range(start, start + len(word))) for start in starts]
    else:
        longest = most_apart * len(word) or len(text)
        scattered = (_scattered(text, word, start) for start in _starts(text, word[0]))
        found = [each for each in scattered if each and each[-1] - each[0] < longest]
    return max(found, key=lambda each: _worth(text, each), default=[])


def _starts(text: str, part: str) -> list[int]:
    """Return the places of a part of a text, those that begin a word first."""
    starts: list[int] = []
    at = text.find(part)
    while at >= 0:
        starts.append(at)
        at = text.find(part, at + 1)
    return sorted(starts, key=lambda at: not _begins(text, at))[:MOST_STARTS]


def _scattered(text: str, word: str, start: int) -> list[int]:
    """Return the places of the letters of a word, the first one given; [] where one is missing.

    The next letter is the one that follows, or that begins a word, as long as the rest is found.
    """
    places = [start]
    for number, letter in enumerate(word[1:], 1):
        at = places[-1] + 1
        if not text.startswith(letter, at):
            rest = word[number + 1 :]
            nearest = text.find(letter, at)
            at = _word_begun(text, letter, at)
            if at < 0 or not _holds(text, rest, at + 1):
                at = nearest
        if at < 0:
            return []
        places.append(at)
    return places


def _word_begun(text: str, letter: str, at: int) -> int:
    at = text.find(letter, at)
    while at >= 0 and not _begins(text, at):
        at = text.find(letter, at + 1)
    return at


def _holds(text: str, letters: str, at: int) -> bool:
    for letter in letters:
        at = text.find(letter, at) + 1
        if not at:
            return False
    return True


def _begins(text: str, at: int) -> bool:
    return at == 0 or (text[at].isalnum() and not text[at - 1].isalnum())


def _worth(text: str, places: list[int]) -> int:
    """Return what letters at some places are worth together, at least 1 where there are any."""
    worth, before = 0, -1
    for place in places:
        worth += LETTER + BEGINS * _begins(text, place)
        if before >= 0:
            gap = place - before - 1
            worth += IN_A_ROW if not gap else -min(WIDEST, GAP + FURTHER * gap)
        before = place
    return max(worth, 1) if places else 0
