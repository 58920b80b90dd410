"""Where things stand in a file, however TOML lets them be written."""

from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.pack.problems import Problem
from briefing.pack.toml.locator import Locator
from briefing.pack.toml.string_offsets import decode

if TYPE_CHECKING:
    from briefing.pack.problems import Keys

TEXT = '''\
a.b = 1
[pack]
"quoted key" = "x"
allow = { a = "b", c.d = 2 }
[[entry]]
id = "防衛"   # a comment
sources = [
  { id = "one", at = "Art. 1" },  # the first
  "two",
]
body = """
First line.
Second \\
   line goes on: 防衛 x.
"""
[entry.rule]
when = { order = ["n", "p"] }
[[entry]]
id = 'raw \\n'
'''


@pytest.mark.parametrize(
    ("keys", "anchor", "place"),
    [
        (("a", "b"), "value", (1, 7, 8)),
        (("pack",), "table", (2, 1, 7)),
        (("pack", "quoted key"), "key", (3, 1, 13)),
        (("pack", "allow", "c", "d"), "value", (4, 26, 27)),
        (("entry", 0), "table", (5, 1, 10)),
        (("entry", 0, "id"), "value", (6, 6, 10)),
        (("entry", 0, "sources", 0, "at"), "key", (8, 17, 19)),
        (("entry", 0, "sources", 1), "value", (9, 3, 8)),
        (("entry", 0, "rule"), "table", (16, 1, 13)),
        (("entry", 0, "rule", "when", "order", 1), "value", (17, 24, 27)),
        (("entry", 1, "id"), "value", (19, 6, 14)),
        (("entry", 1, "nowhere"), "value", (18, 1, 10)),
        (("nowhere",), "value", (1, 1, 1)),
    ],
)
def test_keys_values_and_headers_have_their_places(keys: Keys, anchor: Any, place: Any) -> None:
    assert Locator(TEXT).position(Problem("f", "m", keys=keys, anchor=anchor)) == place


@pytest.mark.parametrize(("words", "line"), [("Second", 13), ("line goes", 14), ("防衛 x", 14)])
def test_a_part_of_a_text_is_found_in_the_lines_it_is_written_in(words: str, line: int) -> None:
    said = tomllib.loads(TEXT)["entry"][0]["body"]
    problem = Problem("f", "m", keys=("entry", 0, "body"))
    problem.start = said.index(words)
    problem.stop = problem.start + len(words)
    found, column, end = Locator(TEXT).position(problem)
    assert found == line
    assert TEXT.split("\n")[line - 1][column - 1 : end - 1] == words


@settings(derandomize=True, deadline=None)
@given(st.text(st.sampled_from("ab\"\\\n\t防'#="), max_size=20), st.booleans())
def test_what_a_string_says_is_what_the_parser_reads(text: str, long: bool) -> None:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    source = f'"""\n{escaped}"""' if long else '"' + escaped.replace("\n", "\\n") + '"'
    assert decode(source)[0] == tomllib.loads(f"x = {source}")["x"] == text


@settings(derandomize=True, deadline=None)
@given(st.text(max_size=12))
def test_a_place_is_told_in_characters_and_not_in_bytes(before: str) -> None:
    line = "".join(each for each in before if each.isprintable() and each not in "\"\\'")
    locator = Locator(f'x = ["{line}", "here"]')
    _, column, _ = locator.position(Problem("f", "m", keys=("x", 1)))
    assert column == len(f'x = ["{line}", ') + 1


KEYS_AS_WRITTEN = ("a", "b-1", '"c d"', "'e.f'", "a.b", 'a . "b" . c')
WRITTEN = st.recursive(
    st.sampled_from(
        ["1", "-inf", "2.50", "1979-05-27 07:32:00", '"#]"', "'x'", '""', '"\\\\"', "true"]
    ),
    lambda inner: (
        st.lists(inner, max_size=3).map(lambda items: f"[ {', '.join(items)} ]")
        | st.lists(inner, max_size=3).map(
            lambda items: f"{{{', '.join(f'k{n}.x = {item}' for n, item in enumerate(items))}}}"
        )
    ),
    max_leaves=8,
)
HEADERS = ["", "[a]\n", "[[a]]\n[[a]]\n", "[a]\n[a.'b c']\n", "[[a]]\n[a.b]  # ]\n"]


def _values(value: Any, keys: Keys = ()) -> list[tuple[Keys, Any]]:
    items = value.items() if isinstance(value, dict) else enumerate(value)
    found: list[tuple[Keys, Any]] = [((*keys, key), item) for key, item in items]
    inner = [_values(item, path) for path, item in found if isinstance(item, dict | list)]
    return found + [each for some in inner for each in some]


@settings(derandomize=True, deadline=None)
@given(st.sampled_from(HEADERS), st.lists(st.tuples(st.sampled_from(KEYS_AS_WRITTEN), WRITTEN)))
def test_what_stands_at_the_place_of_a_value_is_that_value(
    header: str, pairs: list[tuple[str, str]]
) -> None:
    text = header + "".join(f"{key} = {value}  # = [\n" for key, value in pairs)
    try:
        tables = tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        return  # it has a key twice
    locator, lines = Locator(text), text.split("\n")
    for keys, value in _values(tables):
        line, column, end = locator.position(Problem("f", "m", keys=keys))
        source = lines[line - 1][column - 1 : end - 1]
        if line <= header.count("\n"):
            assert isinstance(value, dict | list)
        elif not isinstance(value, dict):  # a part of a dotted key is placed at its whole value
            assert repr(tomllib.loads(f"x = {source}")["x"]) == repr(value)


@settings(derandomize=True, deadline=None)
@given(st.lists(st.sampled_from([*"[]{}=,.#'\n\"\\a1 ", '"""', "'''", "[[", "\r\n"]), max_size=25))
def test_a_file_that_has_been_changed_meanwhile_is_no_harm(pieces: list[str]) -> None:
    assert Locator("".join(pieces)).line_of(("a", 1)) >= 1
