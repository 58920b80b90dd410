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


@given(st.integers(1, 4), st.integers(0, 8))
def test_even_lines_are_own_lines_of_one_height(height: int, count: int) -> None:
    even = EvenLines(height, count)
    own = OwnLines([index for index in range(count) for _ in range(height)])
    assert even.total == own.total
    assert [even.of(n) for n in range(count)] == [own.of(n) for n in range(count)]
    assert [even.item(n) for n in range(own.total + 1)] == [
        own.item(n) for n in range(own.total + 1)
    ]
