"""Highlights: the exact words are found again, and no others are taken for them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.desk.highlights import AROUND, Highlight, digest, find, highlight

TEXTS = st.text(alphabet="ab \n本", min_size=1, max_size=200)
PARTS = TEXTS.flatmap(
    lambda text: st.tuples(
        st.just(text), st.integers(0, len(text) - 1), st.integers(1, len(text))
    ).filter(lambda part: part[0][part[1] : part[2]].strip())
)


@given(PARTS)
def test_what_was_marked_is_found_where_it_was(part: tuple[str, int, int]) -> None:
    text, start, end = part
    assert find(highlight(text, start, end), text) == (start, end)


@given(PARTS, TEXTS)
def test_what_is_found_in_any_text_is_the_exact_words(
    part: tuple[str, int, int], other: str
) -> None:
    kept = highlight(*part)
    if found := find(kept, other):
        assert other[slice(*found)] == kept.words


@given(PARTS, TEXTS)
def test_words_that_a_text_has_not_are_found_nowhere(part: tuple[str, int, int], new: str) -> None:
    kept = highlight(*part)
    assert find(kept, new.replace(kept.words, "")) is None or kept.words in new.replace(
        kept.words, ""
    )


@given(PARTS, st.text(alphabet="xyz", max_size=50), st.text(alphabet="xyz", max_size=50))
def test_what_is_written_before_and_after_a_text_moves_it(
    part: tuple[str, int, int], before: str, after: str
) -> None:
    text, start, end = part
    found = find(highlight(text, start, end), before + text + after)
    assert found in (None, (start + len(before), end + len(before)))
    if text.count(text[start:end]) == 1 and len(text[start:end]) == len(text):
        assert found is not None


TWICE = "They saw five patrols in May. In June they saw five patrols again."


def test_of_several_the_one_whose_surroundings_fit_is_found() -> None:
    second = TWICE.rindex("five patrols")
    kept = highlight(TWICE, second, second + len("five patrols"))
    new = f"A new beginning.\n\n{TWICE} And later, five patrols in July."
    assert find(kept, new) == (second + 18, second + 30)


def test_where_one_side_was_rewritten_the_other_tells() -> None:
    first = TWICE.index("five patrols")
    kept = highlight(TWICE, first, first + len("five patrols"))
    assert find(kept, TWICE.replace("They saw five", "Others had counted five")) == (19, 31)


@pytest.mark.parametrize(
    "new",
    [
        "They saw six patrols in May.",
        "They saw Five patrols in May.",
        "They saw five  patrols in May.",
        "They saw five\npatrols in May.",
        "",
        "five patrols; five patrols",
    ],
)
def test_what_is_not_there_exactly_or_not_certain_is_an_orphan(new: str) -> None:
    assert find(highlight(TWICE, 9, 21), new) is None


def test_few_words_that_are_left_elsewhere_alone_are_not_taken_for_those_that_went() -> None:
    first = TWICE.index("five patrols")
    kept = highlight(TWICE, first, first + len("five patrols"))
    assert find(kept, "Nothing in May. In July, though, others say five patrols, or so.") is None
    assert find(kept, "In May they counted five patrols in May.") is not None
    sentence = "They saw five patrols in May, and six more in the June of that year."
    kept = highlight(sentence, 0, len(sentence) - 1)
    assert find(kept, f"New. {sentence[:-1]}; not later.") == (5, 4 + len(sentence))


def test_what_stands_around_is_kept_as_far_as_it_is_needed() -> None:
    once = highlight("x" * 500 + "five" + "y" * 500, 500, 504)
    assert (once.before, once.after) == ("x" * AROUND, "y" * AROUND)
    alike = highlight("ab" * 500, 500, 502)
    assert find(alike, "ab" * 500) == (500, 502)


def test_a_highlight_written_by_hand_without_surroundings_is_found_if_it_is_the_only_one() -> None:
    bare = Highlight("May", "", "", "")
    assert find(bare, TWICE) == (25, 28)
    assert find(bare._replace(words="saw"), TWICE) is None
    assert find(bare._replace(words=""), TWICE) is None


def test_nothing_but_spaces_is_no_highlight() -> None:
    with pytest.raises(ValueError, match="words"):
        highlight("a   b", 1, 3)


def test_a_digest_tells_texts_apart() -> None:
    assert digest("a") == digest("a") != digest("a ")
