"""Whatever a file says, a terminal is sent text in its looks and nothing else."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.first_screen.safe_lines import is_safe_line, painted


@pytest.mark.parametrize(
    "line",
    [
        "",
        "plain",
        "\x1b[1;38;2;228;232;236mTitle\x1b[0m  ",
        "\x1b[mé 防衛 ✓│\x1b[0m",
        "[31m and ;m",
    ],
)
def test_text_in_its_looks_is_harmless(line: str) -> None:
    assert is_safe_line(line)


@pytest.mark.parametrize(
    "line",
    [
        "\x1b[2J",
        "\x1b[1;1H",
        "\x1b[?1049l",
        "\x1b[31",
        "\x1b]52;c;YQ==\x07",
        "\x1b]8;;https://example.org\x1b\\words",
        "\x1bc",
        "\x1b",
        "\x1b[31m\x1b",
        "\x1b[>4;1m",
        "\x1b[3\x1b[1m",
        "\x9b31m",
        "a\rb",
        "a\nb",
        "a\tb",
        "\x07",
        "\u202eback",
        "\u200bnothing",
        "\ud800",
        "a" + "\u0301" * 9,
    ],
)
def test_all_else_is_not(line: str) -> None:
    assert not is_safe_line(line)


@given(st.text("\x1b[]0;9mHJ?a\x07\x9b\n é", max_size=20))
def test_what_is_harmless_holds_no_escape_but_looks(line: str) -> None:
    if is_safe_line(line):
        rest = "".join(
            each.partition("m")[2] if number else each
            for number, each in enumerate(line.split("\x1b["))
        )
        assert rest.isprintable()


def test_lines_are_placed_from_the_top_and_clear_nothing() -> None:
    assert painted(["one", "two"]) == "\x1b[1;1Hone\x1b[2;1Htwo"
