"""Labels beside links: nothing written gives way to them, and lines go on in further rows."""

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


def shown(text: str, starts: list[int], room: int, lead: int = 0) -> list[str]:
    """Return the rows of a line of two styles with labels a, s, d … in it, as text."""
    half = len(text) // 2
    line = [Segment(text[:half]), Segment(text[half:], Style(bold=True))]
    labels = [Label(at, name, STYLE) for at, name in zip(starts, "asdfghjk", strict=False)]
    rows = labelled(line, labels, room, lead)
    return ["".join(segment.text for segment in row) for row in rows]


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
    ],
)
def test_where_labels_stand(text: str, starts: list[int], room: int, said: str) -> None:
    assert shown(text, starts, room) == [said]


@pytest.mark.parametrize(
    ("text", "starts", "lead", "room", "said"),
    [
        ("see the law first of all", [8], 0, 24, ["see the [a]law first of", "all"]),
        ("see what the law is", [13], 0, 18, ["see what the", "[a]law is"]),
        ("a b c d e", [0, 2, 4, 6], 0, 9, ["[a]a [s]b", "[d]c [f]d", "e"]),
        ("• to a and to b, c", [5, 14, 17], 2, 14, ["• to [a]a and", "  to [s]b,", "  [d]c"]),
        ("│ to a and to b", [5, 14], 2, 14, ["│ to [a]a and", "│ to [s]b"]),
        ("│ a      and b", [2, 13], 0, 12, ["│ [a]a   and", "│ [s]b"]),  # of a table
        ("    • at a b", [9, 11], 6, 12, ["    • at", "[a]a [s]b"]),  # no room below it
        ("防衛と法律のこと", [3], 0, 16, ["防衛と[a]法律の", "こと"]),
        ("海上保安", [2], 0, 8, ["海上", "[a]保安"]),
        ("constitutional", [5], 0, 10, ["const[a]it", "utional"]),
    ],
)
def test_a_line_goes_on_below_where_labels_need_room(
    text: str, starts: list[int], lead: int, room: int, said: list[str]
) -> None:
    assert shown(text, starts, room, lead) == said


@given(
    st.text(st.sampled_from("abc 法─。"), min_size=1, max_size=40),
    st.lists(st.integers(0, 39), unique=True, max_size=6),
    st.integers(8, 80),
)
def test_every_label_stands_before_its_link_and_nothing_written_is_lost(
    text: str, starts: list[int], room: int
) -> None:
    # no link begins with a sign that no line begins with: its label may part from it
    starts = sorted(at for at in starts if at < len(text) and text[at] not in " 。")
    rows = shown(text, starts, room)
    assert not starts or all(cells(row) <= room for row in rows)
    said = "".join(rows)
    assert "".join(re.sub(r"\[[a-z]\]", "", said).split()) == "".join(text.split())
    for name, at in zip("asdfghjk", starts, strict=False):
        assert any(f"[{name}]{text[at]}" in row for row in rows)
    if cells(text) + 3 * len(starts) <= room:
        assert len(rows) == 1
        assert re.sub(r"\[[a-z]\]", "", said).split() == text.split()
