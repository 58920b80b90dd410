"""Text from a pack is never trusted: what a terminal would obey is shown instead."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.pack.safe_text import harmless, safe, safe_line, safe_table

JOINERS = "\u200c\u200d"
KEPT = "\n\t" + JOINERS
OBEYED = ("Cc", "Cf", "Cs", "Zl", "Zp")
FILLERS = "\u115f\u1160\u3164\uffa0"

hostile = st.sampled_from("\x00\x07\x1b\x7f\x85\x9b\u00ad\u061c\u200b\u202e\u2028\ufeff\U000e0041")
marks = st.sampled_from("\u0301\u0302\u3099\u20dd\u200c\u200d\ufe0fae防")
texts = st.text(st.characters(exclude_categories=()) | hostile | marks, max_size=40)
law = settings(derandomize=True, deadline=None, max_examples=200)


def _escaped(character: str) -> str:
    code = ord(character)
    if code < 0x100:
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


@law
@given(texts)
def test_what_is_safe_stays_as_it_is(text: str) -> None:
    assert safe(safe(text)) == safe(text)


@law
@given(texts)
def test_nothing_that_a_terminal_obeys_is_left(text: str) -> None:
    left = [each for each in safe(text) if each not in KEPT]
    assert [each for each in left if unicodedata.category(each) in OBEYED] == []


@law
@given(texts)
def test_every_character_is_there_as_itself_or_as_its_escape(text: str) -> None:
    shown, at = safe(text), 0
    for character in text:
        piece = character if shown.startswith(character, at) else _escaped(character)
        assert shown.startswith(piece, at)
        at += len(piece)
    assert at == len(shown)


SHOWN = st.characters(categories=("L", "N", "P", "S", "Zs", "Mc"), exclude_characters=FILLERS)


@law
@given(st.text(SHOWN, max_size=40))
def test_what_can_be_printed_is_kept(text: str) -> None:
    assert safe(text) == text


@pytest.mark.parametrize(
    "text",
    [
        "two\nlines\tand a tab",
        "防衛省 自衛隊",
        "👩\u200d👩\u200d👧",
        "می\u200cخواهم",
        "e\u0301",
        "❤\ufe0f",
    ],
)
def test_what_scripts_and_emoji_need_is_kept(text: str) -> None:
    assert safe(text) == text


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("\x1b[31m", "\\x1b[31m"),
        ("\x1b]52;c;aGk=\x07", "\\x1b]52;c;aGk=\\x07"),
        ("\x9b31m", "\\x9b31m"),
        ("a\rb", "a\\x0db"),
        ("\x7f", "\\x7f"),
        ("\u202edesrever", "\\u202edesrever"),
        ("\u2066\u2069", "\\u2066\\u2069"),
        ("zero\u200bwidth", "zero\\u200bwidth"),
        ("\U000e0041", "\\U000e0041"),
        ("jap\u3164an", "jap\\u3164an"),
        ("\u115f\u1160\uffa0", "\\u115f\\u1160\\uffa0"),
    ],
)
def test_what_would_be_obeyed_is_shown_as_python_writes_it(text: str, shown: str) -> None:
    assert safe(text) == shown


@pytest.mark.parametrize("count", [1, 2, 3, 4, 50])
def test_three_combining_marks_in_a_run_are_kept(count: int) -> None:
    shown = safe("a" + "\u0301" * count + "b")
    assert shown == "a" + "\u0301" * min(count, 3) + "\\u0301" * max(count - 3, 0) + "b"


def test_joiners_in_any_number_over_a_letter_are_shown() -> None:
    assert safe("a" + JOINERS * 2) == "a" + JOINERS + JOINERS[0] + _escaped(JOINERS[1])
    assert safe("a" + "\u200d\u0301" * 4) == "a" + "\u200d\u0301" * 3 + "\\u200d\\u0301"
    apart = "क्\u200dष a\u200db\u200cc\u200dd\u200de"
    assert safe(apart) == apart


@law
@given(st.text(marks, max_size=30))
def test_never_more_than_three_marks_climb_over_a_letter(text: str) -> None:
    climbing = 0
    for character in safe(text):
        if character in JOINERS:
            continue  # has no width: what follows still stands on the same letter
        climbing = climbing + 1 if unicodedata.category(character) in ("Mn", "Me") else 0
        assert climbing <= 3


@law
@given(texts)
def test_a_message_is_one_line(text: str) -> None:
    assert "\n" not in safe_line(text)
    assert "\t" not in safe_line(text)


def test_keys_and_values_of_a_table_are_made_safe_at_any_depth() -> None:
    table = {"\x1bkey": [{"deep": ["\u202e", 1]}], "plain": "防衛省"}
    assert safe_table(table) == {"\\x1bkey": [{"deep": ["\\u202e", 1]}], "plain": "防衛省"}


def test_what_is_harmless_at_a_glance_is_no_sign_that_is_escaped_and_no_mark() -> None:
    letters = (chr(code) for code in range(0x110000))
    taken = [each for each in letters if harmless(each) and each not in "\n\t"]
    assert {unicodedata.category(each) for each in taken} & {*OBEYED, "Mn", "Me"} == set()
    assert set(taken) & set(FILLERS) == set()
    assert len(taken) > 30_000
