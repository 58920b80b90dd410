"""A good entry passes; a long bottom line, an untold change and an overdue review do not."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from briefing.check import honesty
from briefing.check.catalogue import CODES
from briefing.check.catalogue import honesty as chapter
from briefing.check.catalogue import text as text_chapter
from briefing.check.catalogue.code import ERROR, REMARK
from briefing.pack.codes import CHANGE_WITHOUT_NOTE, LONG_BOTTOM_LINE, NO_BOTTOM_LINE, PAST_REVIEW
from tests.check.judged import judged

FORTY = " ".join(["word"] * 40)


def test_a_good_entry_passes() -> None:
    assert judged() == []


@pytest.mark.parametrize(
    "good",
    [
        {"bottom_line": FORTY},
        {"bottom_line": "あ" * 100},
        {"change": {"direction": "unchanged"}},
        {"change": {"direction": "new", "note": "It is new."}},
        {"review_by": date(2024, 1, 15)},
    ],
)
def test_what_keeps_the_rules_passes(good: dict[str, Any]) -> None:
    assert judged(**good) == []


@pytest.mark.parametrize(
    ("bad", "code", "keys"),
    [
        ({"bottom_line": FORTY + " more"}, LONG_BOTTOM_LINE, ("bottom_line",)),
        ({"bottom_line": "あ" * 104}, LONG_BOTTOM_LINE, ("bottom_line",)),
        ({"change": {"direction": "weaker"}}, CHANGE_WITHOUT_NOTE, ("change",)),
        ({"review_by": date(2024, 1, 14)}, PAST_REVIEW, ("review_by",)),
    ],
)
def test_what_does_not_is_told(bad: dict[str, Any], code: str, keys: tuple[str, ...]) -> None:
    (found,) = judged(**bad)
    assert (found.code, found.keys) == (code, keys)
    assert found.message
    assert found.help


BODY = 'Of 31 balloons, "most of them were seen by nobody at all". More are likely.'


def test_a_body_without_a_bottom_line_is_only_remarked_on() -> None:
    (found,) = judged(without=["bottom_line"])
    assert (found.code, found.keys, found.anchor) == (NO_BOTTOM_LINE, (), "table")
    assert CODES[found.code].severity == REMARK


@pytest.mark.parametrize("text", [BODY, "Text."])
def test_what_is_told_of_a_body_does_not_depend_on_a_bottom_line(text: str) -> None:
    alone = judged(without=["bottom_line", "said_by", "standing"], body=text)
    beside = judged(bottom_line="Text.", body=text)
    assert [each for each in alone if each.code != NO_BOTTOM_LINE] == beside


def test_every_code_is_told_once_with_an_example() -> None:
    told = [*chapter.CODES, *text_chapter.CODES]
    assert len({each.name for each in told}) == len(told) == 19
    assert all(each.wrong and each.right and not each.what.endswith(".") for each in told)
    assert [each.name for each in told if each.severity == ERROR] == ["look-alike"]
    assert honesty.__doc__
