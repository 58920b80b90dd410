"""What is written stands in the same columns, however a terminal counts the signs of an emoji."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from briefing.cells import cells, clusters
from briefing.first_screen.columns import has_multiplexer, pinned

law = settings(derandomize=True, deadline=None, max_examples=200)

STALE = "#"

_PART = re.compile(r"\x1b\[(\d+);(\d+)H|\x1b\[(\d+)G|\x1b\[[\d;]*m|(.)")


def by_code_point(text: str) -> list[tuple[str, int]]:
    """Return characters and their cells as an old multiplexer has them, each by itself."""
    found: list[tuple[str, int]] = []
    for each in text:
        if found and each in "\ufe0f\u20e3\u200d":
            found[-1] = found[-1][0] + each, found[-1][1]
        else:
            found.append(
                (
                    each,
                    1
                    if each == "\U0001fae8"
                    else 2
                    if "\U0001f3fb" <= each <= "\U0001f3ff"
                    else cell_len(each),
                )
            )
    return found


def by_cluster(text: str) -> list[tuple[str, int]]:
    """Return characters and their cells as a new terminal has them."""
    return [(text[start:end], width) for start, end, width in clusters(text)]


def shown(output: str, count: Callable[[str], list[tuple[str, int]]], width: int) -> list[str]:
    """Return the cells of a line that was full of something else, after some output."""
    line = [STALE] * (width + 8)
    at = 0
    text = ""
    for row, column, place, character in [*_PART.findall(output), ("", "", "1", "")]:
        if character:
            text += character
            continue
        for sign, size in count(text):
            line[at : at + size] = [sign, *[""] * (size - 1)]
            at += size
        text = ""
        at = int(column or place) - 1 if row or place else at
    return line[:width]


SIGNS = {
    "warning": "⚠\ufe0f",
    "heart": "❤\ufe0f",
    "key": "1\ufe0f\u20e3",
    "flag": "\U0001f1ef\U0001f1f5",
    "family": "👩\u200d👧",
    "a late one": "\U0001fae8",
    "hand": "👍\U0001f3fd",
}


@pytest.mark.parametrize("plain", [True, False])
@pytest.mark.parametrize("count", [by_code_point, by_cluster])
@law
@given(
    parts=st.lists(st.sampled_from([*SIGNS.values(), "a", " ", "防", "─", "\x1b[1m", "\x1b[0m"])),
    column=st.integers(1, 9),
)
def test_what_follows_a_sign_stands_where_it_belongs_and_nothing_old_is_left(
    count: Callable[[str], list[tuple[str, int]]], plain: bool, parts: list[str], column: int
) -> None:
    line = "".join(parts)
    wanted = " " * (column - 1)
    wanted += "".join(
        part if part not in SIGNS.values() else "·" * cells(part)
        for part in parts
        if not part.startswith("\x1b")
    )
    output = pinned(f"\x1b[3;1H{' ' * (column - 1)}\x1b[3;{column}H{line}│", plain=plain)
    painted = shown(output, count, cells(wanted) + 1)
    assert STALE not in painted
    at = 0
    for each in wanted:
        assert each in {"·", painted[at]}
        at += cell_len(each)
    assert painted[at] == "│"


def test_signs_are_written_plain_where_two_count_them() -> None:
    assert "\ufe0f" not in pinned("\x1b[1;1H⚠\ufe0f 1\ufe0f\u20e3", plain=True)
    assert pinned("\x1b[1;1H⚠\ufe0f 1\ufe0f\u20e3", plain=False).count("\ufe0f") == 2


@pytest.mark.parametrize("output", ["\x1b[1;1Hplain", "\x1b[2;5H防衛 — │ 😀 ế é", "⚠\ufe0f first"])
def test_what_all_count_alike_or_stands_nowhere_is_written_as_it_is(output: str) -> None:
    assert pinned(output, plain=True) == output


@pytest.mark.parametrize(
    ("environment", "has"),
    [
        ({"TERM": "xterm-256color"}, False),
        ({"TERM": "xterm-256color", "TMUX": "/tmp/tmux-0/default,1,0"}, True),
        ({"TERM": "tmux-256color"}, True),
        ({"TERM": "screen.xterm"}, True),
        ({"STY": "1.pts"}, True),
        ({}, False),
    ],
)
def test_a_multiplexer_is_known_by_the_environment(environment: dict[str, str], has: bool) -> None:
    assert has_multiplexer(environment) == has
