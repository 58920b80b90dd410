"""TOML is read as it is written, and a mistake in it is pointed at."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.pack import limits
from briefing.pack.problems import PackError
from briefing.pack.toml import parser


def _line(text: str) -> str:
    with pytest.raises(PackError) as caught:
        parser.parse(text, "first.toml")
    (line,) = caught.value.lines()
    return line


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("x = \n", "1:5"),
        ('a = 1\nname = "open\n', "2:8"),
        ("a = 1\na = 2\n", "2:1"),
        ('name = "防衛省" rest\n', "1:14"),
        ("a = 1\r\nb = \r\n", "2:5"),
        ('esc = "\x1b"\n', "1:8"),
    ],
)
def test_a_mistake_in_toml_is_placed_by_line_and_column_in_characters(
    text: str, place: str
) -> None:
    assert _line(text).startswith(f"first.toml:{place}: is not TOML: ")


def test_a_mistake_at_the_very_end_is_placed_on_the_last_line() -> None:
    assert _line("a = 1\nb = [1,").startswith("first.toml:2:")


@pytest.mark.parametrize("opening", ["[", "[ ", "{a=", "[\n", "[1,"])
@pytest.mark.parametrize("depth", [limits.NESTING + 1, 10_000])
def test_brackets_inside_brackets_are_refused_however_they_are_written(
    opening: str, depth: int
) -> None:
    closing = "}" if "{" in opening else "]"
    value = opening * depth + "1" + closing * depth
    assert "nested" in (line := _line(f"x = {value}\n")) or "brackets inside brackets" in line


def test_keys_of_very_many_parts_are_refused() -> None:
    assert _line(".".join(["a"] * 500) + " = 1\n").startswith("first.toml")


def test_a_number_stays_as_it_is_written() -> None:
    numbers = parser.parse("a = 2.10\nb = 0.30\nc = 1_000\n", "first.toml")
    assert numbers == {"a": Decimal("2.10"), "b": Decimal("0.30"), "c": 1000}
    assert str(numbers["a"]) == "2.10"


def test_keys_and_values_are_safe_once_they_are_read() -> None:
    tables = parser.parse('"\\u001b" = "\\u001b[31m"\nlist = ["\\u202e"]\n', "first.toml")
    assert tables == {"\\x1b": "\\x1b[31m", "list": ["\\u202e"]}


pieces = (
    "a b.c = [ ] { } [[ ]] , \n \" ' ''' \"\"\" \\ \\u12 \\uD800 # 1 0x1f 1e9 1e999999 -inf nan "
    "2023-04-28 2023-13-41 T00:00:00Z 25:61:61 true \r\n \t \x00 防 _"
)


@settings(derandomize=True, deadline=None, max_examples=300)
@given(st.lists(st.sampled_from(pieces.split(" ")) | st.text(max_size=3), max_size=20))
def test_any_text_is_read_or_refused_in_one_line(parts: list[str]) -> None:
    text = "".join(parts)
    try:
        parser.parse(text, "first.toml")
    except PackError as error:
        (line,) = error.lines()
        assert line.startswith("first.toml:")
        assert "\n" not in line
        (problem,) = error.problems
        if problem.line:
            (*_, wrong) = text.split("\n")[: problem.line]
            assert 1 <= problem.column <= len(wrong) + 1
            assert problem.column < problem.end <= len(wrong) + 2


@pytest.mark.parametrize("code", ["\\u202e", "\\U0000202e", "\\\\\\u202e", "\u202e"])
def test_an_escape_stands_for_no_character_that_is_not_safe(code: str) -> None:
    (value,) = parser.parse(f'x = "{code}"', "first.toml").values()
    assert value.endswith("\\u202e")
