"""What a careful editor would not let pass, and what only looks like it."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing.check.honesty.prose import prose
from briefing.pack import codes
from tests.check.good import told


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
    ],
)
def test_what_is_as_it_should_be_is_left_alone(tmp_path: Path, example: str) -> None:
    assert told(tmp_path, example) == []


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
