"""Words in a row that a phrase of the pack corrects: found as if each phrase were compared."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from briefing.library.query.nearest_words import most_wrong
from briefing.library.query.phrase_correction import Phrases
from briefing.pack.suggest import edit_distance

WORDS = st.sampled_from(
    [
        "coast",
        "cost",
        "coats",
        "guard",
        "gard",
        "guards",
        "of",
        "on",
        "self-defense",
        "self-defence",
    ]
)
PHRASES = st.lists(st.lists(WORDS, min_size=1, max_size=5), max_size=6)


def compared(phrases: list[list[str]], words: list[str]) -> list[tuple[str, ...]]:
    """Return the words in a row of phrases that are near to some others, nearest first."""
    found = []
    for number, phrase in enumerate(phrases):
        for start in range(len(phrase) - len(words) + 1):
            row = phrase[start : start + len(words)]
            wrong = [edit_distance(*each, 40) for each in zip(words, row, strict=True)]
            if all(n <= most_wrong(word) for n, word in zip(wrong, words, strict=True)):
                found.append((sum(wrong), number, start, tuple(row)))
    return [each[-1] for each in sorted(found)]


@given(PHRASES, st.lists(WORDS, min_size=1, max_size=4))
def test_rows_are_found_as_by_comparing_each_phrase(
    phrases: list[list[str]], words: list[str]
) -> None:
    known = Phrases(map(" ".join, phrases))
    several = [each for each in phrases if len(each) > 1]
    assert list(known.in_a_row([known.near(word) for word in words])) == compared(several, words)
