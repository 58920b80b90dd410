"""Fuzzy matching: letters in their order, best where they begin words or stand in a row."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from briefing.library.text.fuzzy import Comparable, FuzzyPattern

TITLES = st.text("abcAB é-", min_size=1, max_size=12)


def worth(typed: str, text: str, most_apart: int = 0) -> int:
    """Return what a text is worth; 0 where a word is missing."""
    worths = FuzzyPattern(typed).worths(Comparable(text), most_apart)
    return sum(worths) if all(worths) else 0


def marked(typed: str, text: str) -> list[str]:
    """Return the parts of a text that are marked."""
    return [text[start:end] for start, end in FuzzyPattern(typed).spans(text)]


@pytest.mark.parametrize(
    ("typed", "better", "worse"),
    [
        ("pat", "Joint patrols", "A repatriation"),
        ("pat", "Joint patrols", "Pens and tins"),
        ("jbp", "Joint bomber patrols", "A jab is pumped"),
        ("sea", "Patrols by sea", "Research"),
        ("jp", "Joint patrols", "Jump"),
    ],
)
def test_what_begins_words_and_stands_in_a_row_is_better(
    typed: str, better: str, worse: str
) -> None:
    assert worth(typed, better) > worth(typed, worse) > 0


@pytest.mark.parametrize(
    ("typed", "text", "parts"),
    [
        ("patrl", "Joint patrols", ["patr", "l"]),
        ("sea joint", "Joint patrols by sea", ["Joint", "sea"]),
        ("zur", "Zürich", ["Zür"]),
        ("zur", "Zu\u0308rich", ["Zu\u0308r"]),
        ("P", "up Patrols", ["P"]),
        ("5-6", "5–6 June", ["5–6"]),
        ("xyz", "Joint patrols", []),
    ],
)
def test_the_letters_are_marked_as_they_are_shown(typed: str, text: str, parts: list[str]) -> None:
    assert marked(typed, text) == parts


def test_the_digits_of_a_figure_stand_in_a_row() -> None:
    assert worth("2022", "In 2022")
    assert worth("202", "In 2022")
    assert not worth("2022", "In 2019, 2020, 2021 and 2023")


def test_case_counts_once_a_capital_is_typed() -> None:
    assert worth("sdf", "The SDF")
    assert worth("SDF", "The SDF")
    assert not worth("SDF", "The sdf")


def test_in_a_sentence_letters_may_not_stand_far_apart() -> None:
    sentence = "Bombers of both flew over the sea together in the night"
    assert worth("bft", sentence)
    assert not worth("bft", sentence, most_apart=3)
    assert worth("bmbrs", sentence, most_apart=3)


@given(TITLES, st.data())
def test_any_letters_of_a_text_in_their_order_find_it(text: str, data: st.DataObject) -> None:
    places = data.draw(st.lists(st.integers(0, len(text) - 1), min_size=1, unique=True))
    typed = "".join(text[place] for place in sorted(places)).replace(" ", "")
    assume(typed)
    assert worth(typed, text)
    letters, asked = ("".join(each.split()) for each in ("".join(marked(typed, text)), typed))
    assert sorted(Comparable(letters).small) == sorted(Comparable(asked).small)


@given(TITLES, TITLES)
def test_what_is_found_is_there(typed: str, text: str) -> None:
    pattern = FuzzyPattern(typed)
    for word, found in zip(pattern.words, pattern.worths(Comparable(text)), strict=True):
        rest = iter(Comparable(text).plain if typed != typed.lower() else Comparable(text).small)
        assert bool(found) == all(letter in rest for letter in word)
