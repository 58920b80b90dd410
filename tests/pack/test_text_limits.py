"""What is beyond a limit is refused before the parser sees it, at its place and by its name."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.pack import codes, limits
from briefing.pack.problems import PackError, Problem
from briefing.pack.toml import parser, text_limits
from briefing.pack.toml.text_limit_scan import all_beyond
from tests.conftest import DATA

LONG_KEY = "k" * (limits.KEY + 1)
DOTTED = ".".join("a" * (limits.NESTING + 1))
OPEN = "[" * (limits.NESTING + 1)
DIGITS = "9" * (limits.DIGITS + 1)

DEEP = ".".join("b" * 21)
HALF, SHUT = "[" * 20, "]" * 20
LISTS = "".join(f"[[{'.'.join('a' * count)}]]\n" for count in range(1, 22))

BEYOND = {
    "line": ("a = 1\nb = '" + "x" * limits.LINE + "'\n", codes.LINE_TOO_LONG, (2, 1)),
    "key": (f"{LONG_KEY} = 1", codes.KEY_TOO_LONG, (1, 1)),
    "quoted key": (f'a = 1\n"{LONG_KEY}" = 1', codes.KEY_TOO_LONG, (2, 1)),
    "header": (f"[[{LONG_KEY}]]", codes.KEY_TOO_LONG, (1, 1)),
    "key in a line": (f"a = {{ b = 1, {LONG_KEY} = 1 }}", codes.KEY_TOO_LONG, (1, 13)),
    "dotted": (f"\n{DOTTED} = 1", codes.NESTED_TOO_DEEP, (2, 1)),
    "spaced dots": (f"{' . '.join(DOTTED.split('.'))} = 1", codes.NESTED_TOO_DEEP, (1, 1)),
    "dotted header": (f"[{DOTTED}]", codes.NESTED_TOO_DEEP, (1, 1)),
    "lists": (f"a = {OPEN}", codes.NESTED_TOO_DEEP, (1, 4 + len(OPEN))),
    "lists in lines": ("a = " + "[\n" * 5_000, codes.NESTED_TOO_DEEP, (limits.NESTING + 1, 1)),
    "tables": ("a = " + "{a=" * 100, codes.NESTED_TOO_DEEP, (1, 5 + 3 * limits.NESTING)),
    "after texts": (f"b = ']]]'\n# ]\na = {OPEN}", codes.NESTED_TOO_DEEP, (3, 4 + len(OPEN))),
    "number": (f"a = {DIGITS}", codes.NUMBER_TOO_LONG, (1, 5)),
    "in a list": (f"a = [1,\n {DIGITS}]", codes.NUMBER_TOO_LONG, (2, 2)),
    "in a table": (f"a = {{ b = {DIGITS}, c = 1 }}", codes.NUMBER_TOO_LONG, (1, 11)),
    "hexadecimal": (f"a = 0x{'f' * 101}", codes.NUMBER_TOO_LONG, (1, 7)),
    "fraction": (f"a = 0.{DIGITS}", codes.NUMBER_TOO_LONG, (1, 7)),
    "exponent": ("a = 1e1000000000", codes.NUMBER_TOO_LONG, (1, 5)),
    "small": ("a = 1\nb = -1e-400", codes.NUMBER_TOO_LONG, (2, 6)),
    "digits and exponent": (f"a = [{'9' * 90}e250]", codes.NUMBER_TOO_LONG, (1, 6)),
    "header and list": (f"\n[{DEEP}]\na = {HALF}1{SHUT}", codes.NESTED_TOO_DEEP, (3, 24)),
    "header and key": (f"[{DEEP}]\n{DEEP}.{DEEP} = 1", codes.NESTED_TOO_DEEP, (2, 1)),
    "key and list": (f"{DEEP} = {HALF}[1]{SHUT}", codes.NESTED_TOO_DEEP, (1, 65)),
    "keys in keys": (f"{DEEP} = {{ {DEEP} = {{}} }}", codes.NESTED_TOO_DEEP, (1, 46)),
    "lists of tables": (LISTS, codes.NESTED_TOO_DEEP, (21, 1)),
    "keys": ("a=[" + "1,\n" * (limits.KEYS + 1) + "]", codes.TOO_MANY_KEYS, None),
    "headers": ("[[entry]]\n" * (limits.TABLES + 1), codes.TOO_MANY_KEYS, None),
    "text": ('a = """' + "words\n" * (limits.TEXT // 6 + 1) + '"""', codes.TEXT_TOO_LONG, (1, 5)),
    "hidden by comments": ("a = " + "[ # ]\n" * 100 + "]" * 100, codes.NESTED_TOO_DEEP, None),
    "hidden by far more": ("a = " + "[ # ]\n" * 5_000, codes.NESTED_TOO_DEEP, None),
}

FINE = [
    f'a = "{OPEN}"',
    f"a = '''\n{OPEN}\n'''",
    f"# {OPEN}\na = 1",
    f'a = """\n{DOTTED} = 1\n"""',
    f'a = """{LONG_KEY} = \\""" {OPEN}"""',
    f'a = "{DIGITS}" # {DIGITS}',
    f'"{DIGITS}" = 1',
    f"a = '{LONG_KEY} = 1'",
    "a = [\n" + "[1],\n" * 1_000 + "]",
    "a = [" + "{ b = 1 }, " * 500 + "]",
    f'a = "\\\\" # {OPEN}',
    f"a = 1{'.5' if DIGITS else ''}\nb = 0xff",
    "a = 0.0",
]


def _refused(text: str) -> Problem:
    with pytest.raises(PackError) as refused:
        parser.parse(text, "file.toml")
    (problem,) = refused.value.problems
    return problem


@pytest.mark.parametrize("name", BEYOND, ids=lambda name: name.replace(" ", "-"))
def test_what_is_beyond_a_limit_is_told_by_its_code_and_place(name: str) -> None:
    text, code, place = BEYOND[name]
    problem = _refused(text)
    assert problem.code == code
    assert str(problem).startswith("file.toml:")
    assert "more than" in str(problem)
    assert "\n" not in str(problem)
    if place is not None:
        assert (problem.line, problem.column) == place


def test_each_of_several_is_told() -> None:
    text = f"[[a]]\nx = 1e999\ny = {DIGITS}\n[[a]]\nz = {OPEN}{SHUT}]\n" + "[ok]\nx = 1\n"
    with pytest.raises(PackError) as refused:
        parser.parse(text.replace(OPEN, "[" * 41).replace(SHUT, "]" * 40), "file.toml")
    assert [(each.code, each.line) for each in refused.value.problems] == [
        (codes.NUMBER_TOO_LONG, 2),
        (codes.NUMBER_TOO_LONG, 3),
        (codes.NESTED_TOO_DEEP, 5),
    ]


@pytest.mark.parametrize("number", ["1e1000", "-1e-1000", "9" * 300])
def test_the_number_is_named(number: str) -> None:
    assert _refused(f"a = {number}").message.split(": ")[1].rstrip("…").strip("-") in number


@pytest.mark.parametrize("text", [f"a = {'[' * 40}{']' * 40}", f"[{'.'.join('a' * 40)}]"])
def test_as_deep_as_may_be_is_right(text: str) -> None:
    assert parser.parse(text, "file.toml")


@pytest.mark.parametrize("text", FINE)
def test_what_looks_so_in_a_text_or_comment_is_no_harm(text: str) -> None:
    text_limits.check(text, "file.toml")
    assert all_beyond(text) == []
    assert parser.parse(text, "file.toml")


def test_the_bundled_pack_is_within_every_limit() -> None:
    for path in DATA.rglob("*.toml"):
        assert all_beyond(path.read_text(encoding="utf-8")) == []


pieces = st.sampled_from(
    ["[", "]", "{", "}", '"', "'", '"""', "'''", "\\", "#", "\n", "=", ".", ",", "a", "9", " "]
)


@settings(derandomize=True, deadline=None, max_examples=300)
@given(st.lists(pieces, max_size=30), st.sampled_from([OPEN, DIGITS, f"{LONG_KEY}=", DOTTED]))
def test_any_text_is_parsed_or_refused_line_by_line(before: list[str], last: str) -> None:
    text = "".join(before) + last
    lines = []
    try:
        parser.parse(text, "file.toml")
    except PackError as error:
        lines = error.lines()
    assert len(set(lines)) == len(lines)
    assert not any("\n" in line for line in lines)
