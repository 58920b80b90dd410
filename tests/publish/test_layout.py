"""Laid out at any width, no line is too wide and no character is lost."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from briefing.library.compile.citation_numbers import CitedBody
from briefing.pack.markdown import entry_body
from briefing.pack.markdown.blocks import Block
from briefing.pack.safe_text import safe
from briefing.publish.layout import lay_out
from briefing.publish.lines import Line

law = settings(derandomize=True, deadline=None, max_examples=100)
widths = st.integers(8, 60)
PIECES = "a|b-c|防|衛、|。|か\u3099|é|e\u0301|❤\ufe0f|👩\u200d👧|한|—|…".split("|")
words = st.lists(st.sampled_from(PIECES), min_size=1, max_size=30).map("".join)
spaces = st.sampled_from([" ", " ", "  ", "\u3000\u3000\u3000", "\n", "\t", "\n\n"])
texts = st.lists(st.tuples(words, spaces), max_size=8).map(
    lambda parts: safe("".join(word + space for word, space in parts))
)
FLOWING: dict[str, Block] = {
    "title": {"kind": "title"},
    "bottom line": {"kind": "bottom-line"},
    "heading": {"kind": "heading"},
    "paragraph": {"kind": "paragraph"},
    "quotation": {"kind": "paragraph", "quoted": True},
    "code": {"kind": "code"},
    "list": {"kind": "paragraph", "mark": "12. "},
    "list in a list": {"kind": "paragraph", "mark": "• ", "indent": 4},
    "fact": {"kind": "fact", "label": "Standing"},
}
flowing = pytest.mark.parametrize("kind", FLOWING)


def _block(kind: str, *texts: str) -> Block:
    return {**FLOWING[kind], "spans": [{"text": text} for text in texts]}


def squeezed(text: str) -> str:
    """Return the characters of a text that are not spaces."""
    return "".join(text.split())


def own(lines: list[Line]) -> str:
    """Return what some lines show, without indents, marks and labels."""
    return "".join(line.text[line.lead :] for line in lines)


@flowing
@law
@given(text=texts, width=widths)
@example(text="❤\ufe0f" * 20, width=21)
@example(text="👩\u200d👧" * 20, width=21)
@example(text="a\u3000\u3000\u3000防 防防防防防防", width=20)
def test_no_line_is_wider_than_the_width(kind: str, text: str, width: int) -> None:
    lines = [line.text for line in lay_out([_block(kind, text)], width)]
    assert [line for line in lines if cell_len(line) > width] == []


@flowing
@law
@given(parts=st.lists(texts, max_size=3), width=widths | st.none())
@example(parts=["\u0301 alone ", "\u0302"], width=20)
@example(parts=["aaa❤\ufe0f❤\ufe0f❤\ufe0f "], width=8)
def test_every_character_is_kept_in_its_order(
    kind: str, parts: list[str], width: int | None
) -> None:
    assert squeezed(own(lay_out([_block(kind, *parts)], width))) == squeezed("".join(parts))


@pytest.mark.parametrize("kind", ["paragraph", "code"])
@law
@given(text=texts, width=widths)
def test_a_line_says_which_characters_it_shows(kind: str, text: str, width: int) -> None:
    for line in lay_out([_block(kind, text)], width):
        assert line.text[line.lead :].split() == text[line.start : line.end].split()


@law
@given(text=texts, width=widths)
def test_words_that_fit_are_not_broken(text: str, width: int) -> None:
    latin = "".join(each if each.isascii() or each in " \n" else " " for each in text)
    lines = lay_out([{"kind": "paragraph", "spans": [{"text": latin}]}], width)
    shown = [word for line in lines for word in line.text.split()]
    whole = [word for word in latin.split() if len(word) <= width]
    assert [word for word in whole if word not in shown] == []


@law
@given(left=texts, right=texts, width=st.integers(8, 100))
def test_two_texts_face_each_other_whole(left: str, right: str, width: int) -> None:
    sides: list[list[Block]] = [
        [{"kind": "paragraph", "spans": [{"text": text}]}] for text in (left, right)
    ]
    lines = lay_out([{"kind": "facing", "left": sides[0], "right": sides[1]}], width)
    assert all(cell_len(line.text) <= width for line in lines)
    shown = squeezed("".join(line.text for line in lines)).replace("│", "")
    assert sorted(shown) == sorted(squeezed(left + right))


@pytest.mark.parametrize("width", [20, 40, 80])
@pytest.mark.parametrize("mark", ["- ", "1. ", "999999999. "])
def test_lists_in_lists_stay_within_the_width(mark: str, width: int) -> None:
    lines = lay_out(entry_body.blocks(mark * 9 + "deep words"), width)
    assert max(cell_len(line.text) for line in lines) <= width
    assert squeezed(own(lines)) == "deepwords"


def test_blocks_that_belong_together_have_no_empty_line_between() -> None:
    one: Block = {"kind": "paragraph", "spans": [{"text": "one"}]}
    two: Block = {"kind": "paragraph", "spans": [{"text": "two"}], "tight": True}
    assert [line.text for line in lay_out([one, two, one], 20)] == ["one", "two", "", "one"]


def test_a_label_stands_before_its_words_and_nothing_under_it() -> None:
    fact: Block = {"kind": "fact", "label": "Caveat", "spans": [{"text": "one two three four"}]}
    assert [line.text for line in lay_out([fact], 20)] == [
        "Caveat    one two",
        "          three four",
    ]


def test_code_keeps_its_spaces_and_is_folded() -> None:
    code: Block = {"kind": "code", "spans": [{"text": "  a  b\n\n" + "x" * 12}]}
    assert [line.text for line in lay_out([code], 8)] == ["  a  b", "", "x" * 8, "↳ xxxx"]


CITED = [
    "The ship sank in 2023",
    "船は沈んだ",
    "abcdefghijklmnopq rst",
    "abcdefgh ijkl",
    "**bold** word",
    "number [1] of",
    "| a | b |\n|---|---|\n| the ship sank",
    "- 「沈んだ」",
]


@pytest.mark.parametrize("words", CITED)
@pytest.mark.parametrize("gap", ["", " ", "\n"])
@pytest.mark.parametrize("width", range(9, 44))
def test_no_line_begins_with_the_number_of_a_citation(words: str, gap: str, width: int) -> None:
    if words.startswith("|"):
        body = f"{words} [@b] and burnt [@a; @b] | c [@a] |"
    else:
        body = f"{words}{gap}[@b] and burnt{gap}[@a; @b]. {words}{gap}[@a]。 The rest of it [@b]."
    entry: Any = {"body": body, "sources": ["a", "b"]}
    lines = lay_out(CitedBody(entry, entry_body.blocks(body)).blocks, width)
    for line in lines:
        first = next((each for each in line.segments if each.text.strip()), None)
        assert first is None or first.style != "citation"
    shown = squeezed("".join(line.text for line in lines))
    if not words.startswith("|"):
        assert shown.count("[1,2]") == 1
        assert shown.endswith("Therestofit[2].")
