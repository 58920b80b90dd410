"""Widths are those that are painted, and nothing that a reader sees as one character is cut."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from briefing.app.ui.segments import filled
from briefing.cells import boundary, cells, clusters, fitting
from briefing.publish.fitted import elided

FLAG, FAMILY, WARNING, KEYCAP, THUMB = (
    "\U0001f1ef\U0001f1f5",
    "👩\u200d👩\u200d👧",
    "⚠\ufe0f",
    "1\ufe0f\u20e3",
    "👍\U0001f3fd",
)
WHOLE = [
    FLAG,
    FAMILY,
    WARNING,
    KEYCAP,
    THUMB,
    "e\u0301",
    "か\u3099",
    "葛\U000e0100",
    "防",
    "a",
    " ",
]
law = settings(derandomize=True, deadline=None, max_examples=300)
texts = st.lists(st.sampled_from(WHOLE), max_size=12)
widths = st.integers(0, 30)


def _ends(parts: list[str]) -> set[int]:
    """Return the indices at which a text that is put together from parts may be cut."""
    return {len("".join(parts[:count])) for count in range(len(parts) + 1)}


@law
@given(texts)
def test_clusters_are_what_a_reader_sees_as_one_character(parts: list[str]) -> None:
    text = "".join(parts)
    found = list(clusters(text))
    assert [text[start:end] for start, end, _ in found] == parts
    assert sum(size for _, _, size in found) == cells(text) == cell_len(text)


@law
@given(st.text("a \u200d\ufe0f\u0301🇯🇵👩防⚠"))
def test_clusters_hold_every_character_once_whatever_stands_where(text: str) -> None:
    text = f"a{text}"  # a joiner that joins nothing is not worth a width
    found = list(clusters(text))
    assert "".join(text[start:end] for start, end, _ in found) == text
    assert sum(size for _, _, size in found) == cell_len(text)


@law
@given(texts, widths)
def test_what_fits_is_whole_and_no_wider(parts: list[str], width: int) -> None:
    text = "".join(parts)
    end = fitting(text, width)
    assert end in _ends(parts)
    assert cell_len(text[:end]) <= width
    longer = min((each for each in _ends(parts) if each > end), default=None)
    assert longer is None or cell_len(text[:longer]) > width


@law
@given(texts, widths)
@example([WARNING, *" Storm warning"], 8)
def test_a_title_that_is_cut_is_no_wider_than_its_room(parts: list[str], width: int) -> None:
    text = "".join(parts)
    shown = elided(text, width)
    assert cell_len(shown) <= width
    assert shown.removesuffix("…") in {text[:end].rstrip() for end in _ends(parts)} | {text}


@law
@given(texts, st.integers(-3, 60))
def test_a_boundary_is_never_inside_of_a_character(parts: list[str], at: int) -> None:
    text = "".join(parts)
    assert boundary(text, at) == max(each for each in _ends(parts) if each <= max(at, 0))


@pytest.mark.parametrize(
    ("text", "width", "shown"),
    [
        (f"{WARNING} Storm warning", 8, f"{WARNING} Stor…"),
        (f"{FLAG}{FLAG} exercise", 4, f"{FLAG}…"),
        (f"{FAMILY} in a row", 2, "…"),
        (f"{KEYCAP}{KEYCAP}{KEYCAP}", 5, f"{KEYCAP}{KEYCAP}…"),
        ("防衛省の発表", 6, "防衛…"),
        ("防衛省", 6, "防衛省"),
        ("ship", 0, ""),
    ],
)
def test_a_cut_title_ends_in_an_ellipsis(text: str, width: int, shown: str) -> None:
    assert elided(text, width) == shown


@pytest.mark.parametrize("text", [FLAG, WARNING, "防衛", "ship", ""])
def test_what_is_filled_takes_its_room(text: str) -> None:
    assert cell_len(filled(text, 9)) == 9
