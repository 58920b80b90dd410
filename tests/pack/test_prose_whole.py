"""No word of a body vanishes, however deep it stands and however oddly it is written."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.pack.markdown import commonmark, entry_body
from briefing.pack.problems import PackError
from briefing.pack.safe_text import safe
from tests.conftest import WritePack, entry
from tests.pack.reading import load, words_of


def _shown(folder: Path) -> str | None:
    """Return the words of the first entry's body, or None where the pack is refused."""
    try:
        return words_of(load(str(folder)).entries[0].body)
    except PackError:
        return None


@pytest.mark.parametrize("depth", [1, 3, 9])
@pytest.mark.parametrize("mark", ["> ", "- ", "1. "])
def test_words_in_lists_in_lists_are_shown(mark: str, depth: int) -> None:
    assert words_of(entry_body.blocks(mark * depth + "deepest")) == "deepest"


@pytest.mark.parametrize("depth", [10, 12, 30, 3000])
@pytest.mark.parametrize("mark", ["> ", "- "])
def test_words_that_stand_too_deep_do_not_vanish(
    write_pack: WritePack, mark: str, depth: int
) -> None:
    shown = _shown(write_pack(entry("one", body=f'"{mark * depth}deepest"')))
    assert shown is None or "deepest" in shown


def test_a_cell_without_a_column_does_not_vanish(write_pack: WritePack) -> None:
    body = '"| a | b |\\n|---|---|\\n| c | d | surplus |"'
    shown = _shown(write_pack(entry("one", body=body)))
    assert shown is None or "surplus" in shown


words = st.text(st.sampled_from("abc防衛é"), min_size=1, max_size=6)
signs = st.sampled_from(
    ["*", "**", "_", "`", "~", "[", "]", "(", ")", "#", "- ", "> ", "1. ", "|", "\n", "\n\n", "<b>"]
)


@settings(derandomize=True, deadline=None, max_examples=200)
@given(st.lists(words | signs, max_size=25))
def test_no_word_is_lost_and_each_block_is_of_the_body(parts: list[str]) -> None:
    blocks = entry_body.blocks(" ".join(parts))
    assert all(block["part"] == "body" for block in blocks)
    left = words_of(blocks)
    for word in parts:
        if word.isalpha():
            at = left.find(word)
            assert at >= 0, word
            left = left[at + len(word) :]


links = (
    "[a](#b-c) ![a](#b) [防衛](#x) **bold** **b**c ** ](#a) [a]: | |---| === --- ``` ~~~".split()
)
oddities = [
    *"&amp; \\ “ ” ( ) ! . , : 1)".split(),
    "**b c**",
    "\t",
    "    ",
    "\xa0",
    "\u3000",
    "\x85",
]
markup = st.sampled_from([*links, *oddities])


@settings(derandomize=True, deadline=None, max_examples=1500)
@given(st.lists(words | signs | markup | st.just(" "), max_size=14), st.sampled_from(["", " "]))
def test_a_simple_paragraph_is_read_as_the_full_reader_reads_it(
    parts: list[str], between: str
) -> None:
    body = safe(between.join(parts))
    assert entry_body.blocks(body) == commonmark.blocks(body)


simple = st.sampled_from(
    [
        *"a 防 é 5 2.5 3. （b） (c) “d” \" ' ¥ $ . , : ; ! - – # * ** [e](#f) [2](#g)".split(),
        *"は**「重」** **「軽」**で **a** ** (防) _「b」_".split(),
        *"[(h)](#i) *j* **k** **(l)** *“m”* **n.** *o:* `p` `q` *[r](#s)* `v w` ` `".split(),
        *["[x\ny](#z)", "*x\ny*", "**x\n2. y**", "`x\ny`", "*x *", "[ x ](#z)", " \n", "\n "],
    ]
)
"""Words and marks, whole and in pieces, with a line's end in them."""

line = st.tuples(st.sampled_from([" ", ""]), st.lists(simple, min_size=1, max_size=5)).map(
    lambda drawn: drawn[0].join(drawn[1])
)
begins = "- |-|1.|1. |1. |7. |07. |2023. |0. |1.  |2) |- - |  |> |# ".split("|")
item = st.sampled_from(["", "", "| ", "|", *begins])
row = st.lists(line | st.sampled_from(["", "--", ":-", "-:", ":-:"]), min_size=1, max_size=3).map(
    lambda cells: f"| {' | '.join(cells)} |"
)
table = st.lists(st.tuples(line, line), min_size=1, max_size=3).map(
    lambda columns: "\n".join(
        "| " + " | ".join(cells) + " |"
        for cells in (
            [head for head, _ in columns],
            ["--:"] * len(columns),
            [c for _, c in columns],
        )
    )
)
end = st.sampled_from(["\n", "\n", "\n\n", "\n\n\n"])


@settings(derandomize=True, deadline=None, max_examples=1500)
@given(
    st.lists(
        st.tuples(st.tuples(item, line).map("".join) | row | table, end).map("".join),
        min_size=1,
        max_size=5,
    )
)
def test_lists_and_tables_are_read_as_the_full_reader_reads_them(lines: list[str]) -> None:
    body = safe("".join(lines))
    assert entry_body.blocks(body) == commonmark.blocks(body)
