"""Where things stand in a file, however TOML lets them be written."""

from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.pack.problems import Problem
from briefing.pack.toml.locator import Places
from briefing.pack.toml.string_offsets import written

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
    ("keys", "spot", "place"),
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
def test_keys_values_and_headers_have_their_places(keys: Keys, spot: Any, place: Any) -> None:
    assert tuple(Places(TEXT).span(Problem("f", "m", keys=keys, spot=spot))) == place


@pytest.mark.parametrize(("words", "line"), [("Second", 13), ("line goes", 14), ("防衛 x", 14)])
def test_a_part_of_a_text_is_found_in_the_lines_it_is_written_in(words: str, line: int) -> None:
    said = tomllib.loads(TEXT)["entry"][0]["body"]
    problem = Problem("f", "m", keys=("entry", 0, "body"))
    problem.start = said.index(words)
    problem.stop = problem.start + len(words)
    found = Places(TEXT).span(problem)
    source = TEXT.split("\n")[line - 1]
    assert found.line == line
    assert source[found.column - 1 : found.end - 1] == words


@settings(derandomize=True, deadline=None)
@given(st.text(st.sampled_from("ab\"\\\n\t防'#="), max_size=20), st.booleans())
def test_what_a_string_says_is_what_the_parser_reads(text: str, long: bool) -> None:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    source = f'"""\n{escaped}"""' if long else '"' + escaped.replace("\n", "\\n") + '"'
    assert written(source)[0] == tomllib.loads(f"x = {source}")["x"] == text


@settings(derandomize=True, deadline=None)
@given(st.text(max_size=12))
def test_a_place_is_told_in_characters_and_not_in_bytes(before: str) -> None:
    line = "".join(each for each in before if each.isprintable() and each not in "\"\\'")
    found = Places(f'x = ["{line}", "here"]').span(Problem("f", "m", keys=("x", 1)))
    assert found.column == len(f'x = ["{line}", ') + 1
