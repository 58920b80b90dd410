"""Labels beside links: no letter gives way while there is room, and then words, never labels."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.segment import Segment
from rich.style import Style

from briefing.app.reader.labelled import Label, labelled
from briefing.cells import cells

STYLE = Style(reverse=True)


def shown(text: str, starts: list[int], room: int) -> str | None:
    """Return a line of two styles with labels a, s, d … in it, as text."""
    half = len(text) // 2
    line = [Segment(text[:half]), Segment(text[half:], Style(bold=True))]
    labels = [Label(at, name, STYLE) for at, name in zip(starts, "asdfghjk", strict=False)]
    found = labelled(line, labels, room)
    return None if found is None else "".join(segment.text for segment in found)


@pytest.mark.parametrize(
    ("text", "starts", "room", "said"),
    [
        ("see the law first", [8], 40, "see the [a]law first"),
        ("law", [0], 40, "[a]law"),
        ("(law)", [1], 40, "([a]law)"),
        ("    law", [4], 40, " [a]law"),
        ("Topic     law     past", [10], 40, "Topic  [a]law     past"),
        ("at law     past", [3], 40, "at [a]law  past"),  # the column behind it stays
        ("one law and a law", [4, 14], 40, "one [a]law and a [s]law"),
        ("see the law first of all", [8], 24, "see the [a]law first of…"),
        ("see what the law is", [13], 18, "see what the [a]l…"),
        ("a long way to the law", [18], 20, "a long way to …[a]l…"),
        ("防衛と法律のこと", [3], 16, "防衛と[a]法律の…"),
    ],
)
def test_where_labels_stand(text: str, starts: list[int], room: int, said: str) -> None:
    assert shown(text, starts, room) == said


def test_where_not_even_labels_have_room_there_are_none() -> None:
    assert shown("a b c d", [0, 2, 4, 6], 12) is None


@given(
    st.text(st.sampled_from("abc 法─"), min_size=1, max_size=40),
    st.lists(st.integers(0, 39), unique=True, max_size=6),
    st.integers(1, 80),
)
def test_every_label_is_there_and_no_letter_is_lost_where_there_is_room(
    text: str, starts: list[int], room: int
) -> None:
    starts = sorted(at for at in starts if at < len(text) and text[at] != " ")
    said = shown(text, starts, room)
    if said is None:
        return
    assert cells(said) <= room or (not starts and cells(text) > room)
    assert [f"[{name}]" in said for name in "asdfghjk"[: len(starts)]] == [True] * len(starts)
    if cells(text) + 3 * len(starts) <= room:
        plain = re.sub(r"\[[a-z]\]", "", said)
        assert plain.split() == text.split()
        assert all(
            f"[{name}]{text[at]}" in said for name, at in zip("asdfghjk", starts, strict=False)
        )
