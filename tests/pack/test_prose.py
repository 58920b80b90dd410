"""A body is CommonMark and pipe tables: all of its words are shown, and none of them is obeyed."""

from __future__ import annotations

import unicodedata

import pytest

from briefing.pack.markdown import entry_body
from tests.pack.reading import words_of


@pytest.mark.parametrize(
    ("body", "target"),
    [
        ("[words](#one)", "#one"),
        ("**[words](#one)**", "#one"),
        ("[*words*](https://example.org/a?b=c)", "https://example.org/a?b=c"),
        ("<https://example.org/>", "https://example.org/"),
        ("| a |\n|---|\n| [words](#one) |", "#one"),
        ("> - [words](#one)", "#one"),
    ],
)
def test_a_link_leads_to_an_entry_or_to_the_web(body: str, target: str) -> None:
    assert entry_body.links(entry_body.blocks(body)) == [target]


@pytest.mark.parametrize(
    "target", ["mailto:a@example.org", "ftp://example.org/", "file:///etc/passwd", "other.toml"]
)
def test_any_other_target_is_shown_and_not_followed(target: str) -> None:
    blocks = entry_body.blocks(f"[words]({target}) after")
    assert entry_body.links(blocks) == []
    assert "words" in words_of(blocks)
    assert target in words_of(blocks)
    assert words_of(blocks).endswith("after")


@pytest.mark.parametrize("target", ["javascript:alert(1)", "vbscript:x", "data:text/html,x"])
def test_a_target_that_would_run_is_text(target: str) -> None:
    blocks = entry_body.blocks(f"[words]({target})")
    assert entry_body.links(blocks) == []
    assert words_of(blocks) == f"[words]({target})"


@pytest.mark.parametrize(
    "body",
    [
        "a <b>bold</b> word",
        "<script>alert(1)</script>",
        "a <!-- comment --> b",
        "<div class='x'>y</div>",
        "![a picture](http://example.org/p.png)",
        "[red]x[/nope] [@click=app.quit]",
    ],
)
def test_html_images_and_markup_are_shown_as_the_text_that_they_are(body: str) -> None:
    assert words_of(entry_body.blocks(body)) == body


@pytest.mark.parametrize(
    ("entity", "shown"),
    [
        ("&#8238;", "\\u202e"),
        ("&#13;", "\\x0d"),
        ("&#12;", "\\x0c"),
        ("&shy;", "\\xad"),
        ("&ZeroWidthSpace;", "\\u200b"),
        ("&lrm;", "\\u200e"),
        ("&amp;", "&"),
        ("&#x5c16;", "尖"),
    ],
)
@pytest.mark.parametrize("body", ["a{}b", "**a{}b**", "[a{}b](#one)", "# a{}b", "| a{}b |\n|---|"])
def test_an_entity_becomes_its_character_or_an_escape(body: str, entity: str, shown: str) -> None:
    assert f"a{shown}b" in words_of(entry_body.blocks(body.format(entity)))


@pytest.mark.parametrize("entity", ["&#27;[31m", "&#x9b;31m", "&#0;", "&#x7f;", "&#7;"])
def test_no_entity_becomes_a_control_character(entity: str) -> None:
    words = words_of(entry_body.blocks(f"a {entity} b"))
    assert all(unicodedata.category(each) != "Cc" for each in words)


def test_a_table_keeps_every_cell_and_its_sides() -> None:
    (table,) = entry_body.blocks(
        "| Year | Count |\n|:-----|------:|\n| 2022 | **37** |\n| 2023 | |"
    )
    assert table["kind"] == "table"
    assert words_of([table]).split("\n")[1:] == ["Year", "Count", "2022", "37", "2023", ""]
    assert table["align"] == ["left", "right"]
    assert table["rows"][0][1] == [{"text": "37", "style": "strong"}]


def test_tables_one_after_the_other_stay_apart() -> None:
    blocks = entry_body.blocks("| a |\n|--:|\n| b |\n\n| c | d |\n|---|--:|\n| e | f |")
    assert [block["align"] for block in blocks] == [["right"], ["left", "right"]]
    assert [len(block["rows"]) for block in blocks] == [1, 1]


def test_lists_in_lists_are_marked_and_stand_deeper() -> None:
    blocks = entry_body.blocks("7. seven\n   - inner\n\n     more of inner\n8. eight\n\nafter")
    seen = [(b.get("mark"), b.get("indent", 0), words_of([b])) for b in blocks]
    assert seen == [
        ("7. ", 0, "seven"),
        ("• ", 3, "inner"),
        (None, 5, "more of inner"),
        ("8. ", 0, "eight"),
        (None, 0, "after"),
    ]


def test_code_keeps_its_lines_and_a_quotation_is_quoted() -> None:
    code, quoted = entry_body.blocks("```\na  b\n\n  c\n```\n> said")
    assert (code["kind"], words_of([code])) == ("code", "a  b\n\n  c")
    assert (quoted.get("quoted"), words_of([quoted])) == (True, "said")
