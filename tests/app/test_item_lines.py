"""Where items stand in a list: the same whether each has as many lines or its own."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from briefing.app.ui.item_lines import NONE, EvenLines, OwnLines

HEIGHTS = st.lists(st.tuples(st.integers(1, 4), st.integers(0, 2)), max_size=8)
"""For each item how many lines it takes, and how many stand before it that belong to none."""


@given(HEIGHTS)
def test_the_lines_of_an_item_are_those_that_belong_to_it(heights: list[tuple[int, int]]) -> None:
    items: list[int] = []
    for index, (own, before) in enumerate(heights):
        items += [NONE] * before + [index] * own
    lines = OwnLines(items)
    assert (lines.count, lines.total) == (len(heights), len(items))
    for index in range(len(heights)):
        first, last = lines.of(index)
        assert set(items[first : last + 1]) == {index}
        assert items.count(index) == last + 1 - first
    assert [lines.item(n) for n in range(len(items) + 2)] == [*items, NONE, NONE]


HEADED = st.lists(st.booleans(), max_size=8)
"""For each item whether a heading stands above it."""


SPACES = st.integers(0, 2)
"""Empty lines above a heading."""


def _items(height: int, headed: list[bool], space: int) -> list[int]:
    """Return the item of each line of a list with headings, of which none begins empty."""
    items: list[int] = []
    for n, above in enumerate(headed):
        items += [NONE] * (space if above and items else 0) + [NONE] * above + [n] * height
    return items


def _even(height: int, headed: list[bool], space: int = 0) -> EvenLines:
    return EvenLines(height, len(headed), [n for n, above in enumerate(headed) if above], space)


@given(st.integers(1, 4), HEADED, SPACES)
def test_even_lines_are_own_lines_of_one_height(
    height: int, headed: list[bool], space: int
) -> None:
    even, count = _even(height, headed, space), len(headed)
    own = OwnLines(_items(height, headed, space))
    assert even.total == own.total
    assert [even.of(n) for n in range(count)] == [own.of(n) for n in range(count)]
    assert [even.item(n) for n in range(own.total + 1)] == [
        own.item(n) for n in range(own.total + 1)
    ]


@given(st.integers(1, 4), HEADED, SPACES)
def test_headings_are_the_last_lines_above_an_item_that_belong_to_none(
    height: int, headed: list[bool], space: int
) -> None:
    even, items = _even(height, headed, space), _items(height, headed, space)
    found = [even.heading(line) for line in range(len(items) + 1)]
    assert [each for each in found if each != NONE] == list(range(sum(headed)))
    below = [*items[1:], NONE]
    assert [n for n, each in enumerate(found) if each != NONE] == [
        n for n, item in enumerate(items) if item == NONE and below[n] != NONE
    ]
    for index, above in enumerate(headed):
        first, last = even.of(index)
        over = (1 + space if first > 1 else 1) if above else 0
        assert even.with_heading(index) == (first - over, last)


@given(st.integers(1, 4), HEADED.filter(bool), st.integers(4, 20))
def test_a_page_further_everything_on_the_way_was_seen(
    height: int, headed: list[bool], page: int
) -> None:
    even, count = _even(height, headed), len(headed)
    for index in range(count):
        down, up = even.paged(index, page), even.paged(index, -page)
        assert min(index + 1, count - 1) <= down < count
        assert 0 <= up <= max(index - 1, 0)
        if down > index + 1:
            assert even.of(down)[1] - even.of(index)[1] <= page
        if up < index - 1:
            assert even.of(index)[0] - even.with_heading(up)[0] <= page
        if down < count - 1:
            assert even.of(down + 1)[1] - even.of(index)[1] > page
        if up > 0:
            assert even.of(index)[0] - even.with_heading(up - 1)[0] > page
