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


@pytest.mark.parametrize(
    ("body", "marks"),
    [
        ("1999. a\n2004. b\n2010. c", ["1999. ", "2004. ", "2010. "]),
        ("1. a\n4. b\n9. c", ["1. ", "4. ", "9. "]),
        ("5. a\n4. b\n3. c", ["5. ", "4. ", "3. "]),
        ("0. a", ["0. "]),
        ("07. a\n08. b", ["07. ", "08. "]),
        ("2) a\n5) b", ["2) ", "5) "]),
        ("1. a\n1. b\n1. c", ["1. ", "2. ", "3. "]),
        ("1. a", ["1. "]),
        ("4. a\n\n   more\n\n6. b", ["4. ", None, "6. "]),
        ("- 4. a\n  6. b", ["• 4. ", "6. "]),
        ("> 4. a\n> 6. *b*", ["4. ", "6. "]),
    ],
)
def test_an_item_keeps_the_number_that_is_written(body: str, marks: list[str | None]) -> None:
    assert [block.get("mark") for block in entry_body.blocks(body)] == marks


@pytest.mark.parametrize(
    ("body", "shown"),
    [
        ("1. a\n2.\n3. b", ["1. a", "2. ", "3. b"]),
        ("- a\n-\n- b", ["• a", "• ", "• b"]),
        ("8.", ["8. "]),
        ("*", ["• "]),
        ("- - a", ["• • a"]),
        ("- 1. - a\n     - b", ["• 1. • a", "• b"]),
        ("-\n  -\n- a", ["• • ", "• a"]),
        (">", [""]),
        ("- >", ["• │ "]),
    ],
)
def test_what_is_empty_is_shown_by_its_marks(body: str, shown: list[str]) -> None:
    blocks = entry_body.blocks(body)
    assert [block.get("mark", "") + words_of([block]) for block in blocks] == shown


@pytest.mark.parametrize(
    ("body", "shown"),
    [
        ("[](#one)", "#one"),
        ("[](https://example.org/)", "https://example.org/"),
        ("[a](https://example.org/ 'Its title')", "a (Its title)"),
        ('![a](b.png "c")', '![a](b.png "c")'),
        ("[a][b]\n\n[b]: #one 'c'", "a (c)"),
    ],
)
def test_a_link_shows_all_that_it_says(body: str, shown: str) -> None:
    assert words_of(entry_body.blocks(body)) == shown


def test_a_heading_knows_its_level() -> None:
    body = "\n\n".join(f"{'#' * level} words" for level in range(1, 7))
    assert [block.get("level") for block in entry_body.blocks(body)] == [1, 2, 3, 4, 5, 6]


@pytest.mark.parametrize(
    "body",
    [
        "海は**『静か』**だった",
        "値**(税込)**で",
        "「**重**」の",
        "は**“重”**で",
        "（**重、**）と",
        "한국**(남)**은",
        "葛\U000e0100**（城）**市",
    ],
)
def test_emphasis_needs_no_space_beside_japanese_chinese_and_korean(body: str) -> None:
    blocks = entry_body.blocks(body)
    assert words_of(blocks) == body.replace("*", "")
    assert [span.get("style") for span in blocks[0]["spans"]].count("strong") == 1


@pytest.mark.parametrize("body", ["a**(b)**c", "2 ** 3 ** 4", "✅**(b)**c", "防 ** 衛 ** 省"])
def test_other_stars_stay_as_commonmark_has_them(body: str) -> None:
    assert words_of(entry_body.blocks(body)) == body


def test_the_cells_of_a_table_in_a_quotation_are_shown_once() -> None:
    (table,) = entry_body.blocks("> | a | b |\n> |---|---|\n> | c | d |\n> || e | f |")
    assert words_of([table]).split("\n")[1:] == ["a", "b", "c", "d", "", "e", "f"]


def test_code_keeps_its_lines_and_a_quotation_is_quoted() -> None:
    code, quoted = entry_body.blocks("```\na  b\n\n  c\n```\n> said")
    assert (code["kind"], words_of([code])) == ("code", "a  b\n\n  c")
    assert (quoted.get("quoted"), words_of([quoted])) == (True, "said")
