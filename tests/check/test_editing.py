"""What a careful editor would not let pass, and what only looks like it."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing.check import plain_text
from briefing.check.checker import check
from briefing.check.honesty.prose import prose
from briefing.pack import codes
from tests.check.good import SOURCE, TODAY, checked, told, write
from tests.small_pack import table


@pytest.mark.parametrize(
    ("example", "code"),
    [
        ('contradicts = ["example"]', codes.SELF_REFERENCE),
        ('said_by = ["agency", "agency"]', codes.ID_TWICE),
        ('sources = ["report", "paper", { id = "report" }]', codes.ID_TWICE),
        ('title = "TITLE  of other"', codes.TITLE_TWICE),
        ('kind = "event"\ndate = { year = 2030 }', codes.DATE_IN_FUTURE),
        ('kind = "figure"\ndate = { from = 2027-01-01 }', codes.DATE_IN_FUTURE),
        ("as_of = 2026-01-02", codes.DATE_IN_FUTURE),
        ('kind = "event"\ndate = { from = 2025-12-01, to = 2026-02-01 }', codes.DATE_IN_FUTURE),
        ('facts = ["B1", "B2", "b1"]', codes.ID_TWICE),
        ('kind = "rule"\n[entry.rule]\nbasis = [{ law = "A" }, { law = "A" }]', codes.ID_TWICE),
        (
            'kind = "rule"\n[entry.rule]\nbasis = [{ law = "A" }]\n'
            'when = { order = ["none", "none"] }',
            codes.ID_TWICE,
        ),
        ('caveat = "TBD"', codes.PLACEHOLDER),
        ('caveat = "Source: XXX: ask."', codes.PLACEHOLDER),
        ('body = "Of 31 balloons [citation needed]"', codes.PLACEHOLDER),
        ('caveat = "Use `grep`."', codes.MARKUP_IN_PLAIN_TEXT),
        ('caveat = "# Caveats"', codes.MARKUP_IN_PLAIN_TEXT),
        ('caveat = "A &amp; B"', codes.MARKUP_IN_PLAIN_TEXT),
        ('caveat = "One<br>two"', codes.MARKUP_IN_PLAIN_TEXT),
        ('quote = { speaker = "agency", text = "It is *very* late." }', codes.MARKUP_IN_PLAIN_TEXT),
    ],
)
def test_it_is_told(tmp_path: Path, example: str, code: str) -> None:
    assert code in told(tmp_path, example)


@pytest.mark.parametrize(
    "example",
    [
        'see = ["other"]',
        'sources = [{ id = "report", at = "p. 1" }, { id = "report", at = "p. 2" }, "paper"]',
        'kind = "event"\ndate = 2026-01-01',
        'kind = "measure"\ndate = { fiscal_year = 2030 }',
        'caveat = "The XXX Corps stood at 2 * 3 * 4 places, in snake_case and C#."',
        'caveat = "Article […] says [1] that f[i](x), AT&T and Hawai`i O`ahu are #1."',
        'caveat = "Prices* are net; costs* are not. a < b > c"',
        'body = "Of 31 balloons, `TODO` is a mark."',
        'kind = "figure"\ndate = { from = 2025-04-01, to = 2027-03-31 }',
        'kind = "event"\ndate = { year = 2026 }',
        "review_by = 2027-01-01",
        'kind = "rule"\n[entry.rule]\nbasis = [{ law = "A", at = "1" }, { law = "A", at = "2" }]',
    ],
)
def test_what_is_as_it_should_be_is_left_alone(tmp_path: Path, example: str) -> None:
    assert told(tmp_path, example) == []


@pytest.mark.parametrize(
    ("key", "told"),
    [
        ("published", True),
        ("as_of", True),
        ("covers_to", False),
    ],
)
def test_a_paper_may_cover_what_is_to_come_and_nothing_more(
    tmp_path: Path, key: str, told: bool
) -> None:
    folder = write(tmp_path)
    text = (folder / "briefing.toml").read_text("utf-8")
    lines = [each for each in text.split("\n") if not each.startswith(f"{key} =")]
    lines.insert(lines.index("[pack]") + 1, f"{key} = 2026-01-02")
    (folder / "briefing.toml").write_text("\n".join(lines), "utf-8")
    found = [each for each in check(str(folder), today=TODAY).problems if not each.entry]
    assert [(each.code, each.keys) for each in found] == (
        [(codes.DATE_IN_FUTURE, ("pack", key))] if told else []
    )


@pytest.mark.parametrize(
    ("key", "value", "at"),
    [
        ("retracted", '{ date = 2026-02-01, note = "They took it back." }', "date"),
        ("date", "{ from = 2025-12-31, to = 2026-01-02 }", "to"),
        ("accessed", "2026-01-02", "accessed"),
    ],
)
def test_nothing_of_a_source_lies_before_us(tmp_path: Path, key: str, value: str, at: str) -> None:
    source = table("source", "later", {**SOURCE, "title": '"Later"', key: value})
    found = checked(tmp_path, source).problems
    told = [each for each in found if each.code == codes.DATE_IN_FUTURE]
    assert [each.keys[-1] for each in told] == [at]


def test_a_table_that_is_misspelt_is_told_and_nothing_of_what_is_in_it(tmp_path: Path) -> None:
    found = checked(tmp_path, table("Topic", "later", {"name": '"Later"', "date": "2030-01-01"}))
    assert [each.code for each in found.problems] == [codes.UNKNOWN_KEY]


@pytest.mark.parametrize(
    "text",
    [
        "todo",
        "Todo.",
        "tbd",
        "xxx",
        "???",
        "todo: ask the office",
        "It is late. Todo: ask.",
        "TODO ask the office",
        "It was seen in 2023 TODO say by whom",
        "The day is tbd.",
        "Owner: todo",
        "Price: ??",
        "It cost $??? in 2023.",
        "It carried ??? tons.",
        "It was sold by ???",
        "[tbd]",
        "<TODO>",
        "(todo: which one)",
        "fixme: a number",
        "XXX look this up",
        "LOREM IPSUM dolor",
        "Of 31 [Citation needed]",
    ],
)
def test_a_note_to_oneself_is_a_placeholder(text: str) -> None:
    assert [each.code for each in plain_text.of_table({"caveat": text})] == [codes.PLACEHOLDER]


@pytest.mark.parametrize(
    "text",
    [
        "The TODO app was sold.",
        "A todo list of the TODO Group",
        "TODO comments are frequent in it.",
        "The TBD label and “TODO” are marks.",
        "Todo el mundo; en todo: nada.",
        "The XXX Corps met at the XXX Games.",
        "Who was it???",
        "Really?? No.",
        "mastodon, to-do and tbd.example",
    ],
)
def test_a_name_or_a_word_is_no_placeholder(text: str) -> None:
    assert list(plain_text.of_table({"caveat": text})) == []


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("See `a 5` now.", "See       now."),
        ('[a](https://x.y/5 "t") 6', "[a                   ".replace("[a ", "[a") + " 6"),
        ("a\n\n    code 5\n\nb", "a\n\n          \n\nb"),
        ("- a\n\n    still 5", "- a\n\n    still 5"),
        ("```\n5\n```\n6", "   \n \n   \n6"),
        ("mail a.b5@c.de", "mail          "),
    ],
)
def test_prose_keeps_its_places(text: str, left: str) -> None:
    assert len(prose(text)) == len(text)
    assert prose(text).split() == left.split()
