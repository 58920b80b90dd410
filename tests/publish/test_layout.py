"""Laid out at any width, no line is too wide and no character is lost."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from briefing.library.compile.citation_numbers import CitedBody
from briefing.pack.markdown import entry_body
from briefing.pack.markdown.blocks import Block, Spans
from briefing.pack.safe_text import safe
from briefing.publish.layout import lay_out
from briefing.publish.lines import Line, wrap

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


BEGIN_NO_LINE, END_NO_LINE = "、。，．！？」』）】ー々っョ", "「『（【"
japanese = st.lists(
    st.sampled_from(
        "防 衛 の 島 船。 船、 「島」 『船』 （島） ー カー ちょっと ship (島) ship。 12".split()
    ),
    min_size=1,
    max_size=60,
)


@law
@given(japanese, st.sampled_from(["", "", " "]), st.integers(16, 60))
@example(["海上保安庁は、「注意」を呼びかけた。"] * 5, "", 40)
@example(["島", "。"] * 40, " ", 40)
def test_no_line_begins_or_ends_with_a_sign_that_belongs_to_its_neighbour(
    parts: list[str], between: str, width: int
) -> None:
    shown = [line.text for line in lay_out([_block("paragraph", between.join(parts))], width)]
    assert [line for line in shown[1:] if line[0] in BEGIN_NO_LINE] == []
    assert [line for line in shown[:-1] if line[-1] in END_NO_LINE] == []


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("海上保安庁。", ["海上保", "安庁。"]),
        ("海上保安（庁）", ["海上保", "安", "（庁）"]),
        ("海上保「安庁」", ["海上保", "「安", "庁」"]),
        ("海上保安、、庁", ["海上保", "安、、", "庁"]),
        ("海上AB。保安", ["海上", "AB。保", "安"]),
        ("海上(保)安", ["海上", "(保)安"]),
        ("海上保 。安", ["海上", "保 。安"]),
        (
            "か\u3099か\u3099か\u3099か\u3099か\u3099",
            ["か\u3099か\u3099か\u3099か\u3099", "か\u3099"],
        ),
    ],
)
def test_lines_of_japanese_break_where_its_rules_let_them(text: str, lines: list[str]) -> None:
    assert [text[start:end] for start, end in wrap(text, 7 if "か" not in text else 8)] == lines


@pytest.mark.parametrize("kind", ["paragraph", "code"])
@pytest.mark.parametrize("sign", ["\U0001f1ef\U0001f1f5", "👩\u200d👧", "⚠\ufe0f", "e\u0301"])
def test_no_sign_is_cut_in_half_where_a_word_is_folded(kind: str, sign: str) -> None:
    for line in lay_out([_block(kind, sign * 30)], 15):
        assert set(line.text[line.lead :].split(sign)) == {""}


def test_levels_of_headings_are_told_apart_without_colours() -> None:
    blocks = entry_body.blocks("# a\n\n## b\n\n### c\n\n#### d d d")
    lines = [line.text for line in lay_out(blocks, 20) if line.text]
    assert lines == ["# a", "## b", "### c", "#### d d d"]


def test_code_that_goes_on_is_marked_and_its_characters_stay_in_order() -> None:
    code: Block = {"kind": "code", "spans": [{"text": "a_long_name = call(one, two)\nnext"}]}
    lines = lay_out([code], 16)
    assert [line.text for line in lines] == ["a_long_name = ca", "↳ ll(one, two)", "next"]
    assert own(lines) == "a_long_name = call(one, two)next"


@pytest.mark.parametrize("width", [30, None])
def test_a_table_a_rule_and_code_have_the_mark_of_their_item(width: int | None) -> None:
    body = "- | a | b |\n  |---|---|\n  | c | d |\n- ***\n- ```\n  e\n  ```"
    lines = [line.text for line in lay_out(entry_body.blocks(body), width)]
    assert lines == ["• a  b", "  ────", "  c  d", f"• {'─' * 20}", "• e"]


def test_quotations_in_lists_and_in_quotations_have_their_bars() -> None:
    body = "- > a\n  > > b\n\n> 1. c\n>\n>    > d"
    lines = [line.text for line in lay_out(entry_body.blocks(body), 30)]
    assert lines == ["• │ a", "", "  │ │ b", "", "│ 1. c", "", "│    │ d"]


def test_a_number_without_room_beside_it_stands_above_its_words() -> None:
    lines = [line.text for line in lay_out(entry_body.blocks("200000000. some words"), 14)]
    assert lines == ["200000000.", "some words"]


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
def test_no_line_begins_with_the_number_of_a_citation(words: str, gap: str) -> None:
    if words.startswith("|"):
        body = f"{words} [@b] and burnt [@a; @b] | c [@a] |"
    else:
        body = f"{words}{gap}[@b] and burnt{gap}[@a; @b]. {words}{gap}[@a]。 The rest of it [@b]."
    entry: Any = {"body": body, "sources": ["a", "b"]}
    blocks = CitedBody(entry, entry_body.blocks(body)).blocks
    for width in range(14, 44, 3):
        lines = lay_out(blocks, width)
        for line in lines:
            first = next((each for each in line.segments if each.text.strip()), None)
            assert first is None or first.style != "citation"
        if not words.startswith("|"):
            shown = squeezed("".join(line.text for line in lines))
            assert shown.count("[1,2]") == 1
            assert shown.endswith("Therestofit[2].")


@pytest.mark.parametrize(
    ("body", "width", "shown"),
    [
        ("`a_name_that_is_long(one)`", 12, ["a_name_that_", "↳ is_long(on", "↳ e)"]),
        ("see `one two three four`", 12, ["see one two", "three four"]),  # a space is its own mark
        ("so `a_name_that_is_long`, then", 14, ["so", "a_name_that_is", "↳ _long, then"]),
        ("(`abcdefghij`)klm", 8, ["(abcdefg", "↳ hij)kl", "m"]),  # the words behind it have none
        ("an_address_that_is_long", 12, ["an_address_t", "hat_is_long"]),
        ("- `abcdefghijklm`", 10, ["• abcdefgh", "  ↳ ijklm"]),
        ("`海上保安庁法`", 8, ["海上保安", "↳ 庁法"]),
        ("`abcdefghi`", 7, ["abcdefg", "hi"]),  # no room for a mark
        (
            "| a | b |\n|---|---|\n| `abcdefghijklmnop` | x |",
            14,
            ["a            b", "──────────────", "abcdefghijk  x", "↳ lmnop"],
        ),
    ],
)
def test_inline_code_that_is_broken_goes_on_beside_a_mark(
    body: str, width: int, shown: list[str]
) -> None:
    lines = lay_out(entry_body.blocks(body), width)
    assert [line.text.rstrip() for line in lines] == shown


code_and_words = st.lists(
    st.sampled_from(["`" + "x" * 30 + "`", "`a b`", "word", "`海上保安庁`", "`yy`zz", "島"]),
    min_size=1,
    max_size=12,
)


@law
@given(code_and_words, st.integers(8, 40))
def test_code_that_goes_on_loses_nothing_and_fits(parts: list[str], width: int) -> None:
    body = " ".join(parts)
    lines = lay_out(entry_body.blocks(body), width)
    assert max(cell_len(line.text) for line in lines) <= width
    assert "".join(own(lines).split()) == "".join(body.replace("`", "").split())
    for before, line in pairwise(lines):
        assert (line.text.startswith("↳ ")) == (line.lead > 0)
        if line.lead:
            assert line.start == before.end


def _source(kept: str, rest: str) -> Block:
    spans: Spans = [{"text": kept}, {"text": f" · {rest}"}]
    return {"kind": "paragraph", "mark": "• ", "spans": spans, "kept": len(kept)}


@pytest.mark.parametrize(
    ("kept", "rest", "width", "shown"),
    [
        ("B2 Office, Art. 80", "Act", 40, ["• B2 Office, Art. 80 · Act"]),
        ("B2 Office, Art. 80", "Act of 1954", 30, ["• B2 Office, Art. 80 · Act of…"]),
        ("B2 Office, Art. 80", "Act of 1954", 24, ["• B2 Office, Art. 80", "  Act of 1954"]),
        (
            "B2 Office, Art. 80 to 1954, para. 7",
            "Act",
            42,
            ["• B2 Office, Art. 80 to 1954, para. 7…"],
        ),
        ("B2 Office, Art. 80", "Act of 1954", 20, ["• B2 Office, Art. 80", "  Act of 1954"]),
        (
            "B2 Office, Art. 80",
            "Act of 1954 to 640",
            20,
            ["• B2 Office, Art. 80", "  Act of 1954 to 64…"],
        ),
        ("B2 Office, Art. 80", "Act of 1954", 12, ["• B2 Office,", "  Art. 80", "  Act of 19…"]),
    ],
)
def test_a_text_is_cut_behind_what_is_always_shown(
    kept: str, rest: str, width: int, shown: list[str]
) -> None:
    assert [line.text for line in lay_out([_source(kept, rest)], width)] == shown
    (whole,) = lay_out([_source(kept, rest)], None)
    assert whole.text == f"• {kept} · {rest}"


@pytest.mark.parametrize(("ascii_only", "sign", "bar"), [("", "!", "┃"), ("1", "!", "|")])
def test_how_an_entry_stands_is_seen_in_its_bar_and_its_sign(
    monkeypatch: pytest.MonkeyPatch, ascii_only: str, sign: str, bar: str
) -> None:
    monkeypatch.setenv("BRIEFING_ASCII", ascii_only)
    line: Block = {"kind": "bottom-line", "standing": "disputed", "spans": [{"text": "It fell."}]}
    fact: Block = {"kind": "fact", "label": "Standing", "standing": "disputed"}
    fact["spans"] = [{"text": "Disputed", "style": "disputed"}]
    first, second = lay_out([{**fact, "tight": True}, {**line, "tight": True}], 40)
    assert first.text == f"Standing  {sign} Disputed"
    assert second.text == f"{bar} It fell."
    assert first.segments[1].style == second.segments[0].style == "disputed"


def test_what_stands_beside_a_text_is_in_ascii_where_that_is_asked_for(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("BRIEFING_ASCII", "1")
    quoted: Block = {"kind": "paragraph", "quoted": True, "spans": [{"text": "Said so."}]}
    code: Block = {"kind": "code", "spans": [{"text": "x" * 16}]}
    fact: Block = {"kind": "fact", "label": "Changed"}
    fact["spans"] = [{"text": "• ", "style": "quiet"}, {"text": "New."}]
    assert [line.text for line in lay_out([quoted], 20)] == ["| Said so."]
    assert [line.text for line in lay_out([code], 10)] == ["x" * 10, "> xxxxxx"]
    assert [line.text for line in lay_out([fact], 40)] == ["Changed   o New."]
