"""What is pasted is one text, however it arrives and whatever is in it."""

from __future__ import annotations

import pytest

from briefing.app.terminal.paste import BEGINS, ENDS, INTERRUPT, PasteSplitter, one_line


def split(*sent: str) -> list[tuple[str, bool]]:
    """Return what is made of what a terminal sends, piece by piece."""
    pastes = PasteSplitter()
    return [piece for each in sent for piece in pastes.split(each)]


def test_keys_stay_keys() -> None:
    assert split("jj\x1b[B", "q") == [("jj\x1b[B", False), ("q", False)]


def test_a_paste_is_taken_out_from_between_keys() -> None:
    sent = f"a{BEGINS}one\r\ttwo{ENDS}b{BEGINS}three{ENDS}"
    assert split(sent) == [("a", False), ("one\n\ttwo", True), ("b", False), ("three", True)]


@pytest.mark.parametrize(
    ("pasted", "line"),
    [
        ("one\ntwo", "one two"),
        ("one \r\n  two\n", "one two"),
        ("\n one\n\n\ttwo", " one two"),
        ("one  two", "one  two"),
        ("one\u00a0two\u3000three\u2009four", "one two three four"),
    ],
)
def test_for_a_field_of_one_line_lines_become_one(pasted: str, line: str) -> None:
    ((text, _),) = split(f"{BEGINS}{pasted}{ENDS}")
    assert one_line(text) == line


def test_lines_and_what_joins_letters_are_kept() -> None:
    pasted = "one\r\ntwo\r- \U0001f468\u200d\U0001f469\u202e\u200b"
    wanted = "one\ntwo\n- \U0001f468\u200d\U0001f469"
    assert split(f"{BEGINS}{pasted}{ENDS}") == [(wanted, True)]


@pytest.mark.parametrize(
    "pasted", ["one\x1bqq", "\x1b", "\x1b[201", "a\x1b[200~b", "\x1b[B\x07\x00"]
)
def test_an_escape_in_a_paste_is_no_key(pasted: str) -> None:
    ((text, is_paste),) = split(f"{BEGINS}{pasted}{ENDS}")
    assert is_paste
    assert text == "".join(each for each in pasted if each.isprintable())


def test_a_paste_may_arrive_in_any_pieces() -> None:
    sent = f"two words\x1b and more{ENDS}"
    for at in range(len(sent)):
        found = split(BEGINS, sent[:at], sent[at:])
        assert found == [("two words and more", True)]


def test_ctrl_c_alone_ends_a_paste_whose_end_is_lost() -> None:
    assert split(f"{BEGINS}one", INTERRUPT, "j") == [("one", True), ("j", False)]


def test_ctrl_c_within_a_paste_is_none_of_its_text() -> None:
    assert split(f"{BEGINS}one\x03two{ENDS}") == [("onetwo", True)]


def test_a_paste_can_be_ended_from_outside() -> None:
    pastes = PasteSplitter()
    assert list(pastes.split(f"{BEGINS}one\x1b")) == []
    assert pastes.is_open
    assert pastes.end() == "one"
    assert list(pastes.split("j")) == [("j", False)]
