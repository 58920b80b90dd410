"""The ground that a terminal tells of: read out of what it sends, and followed by the theme."""

from __future__ import annotations

import os
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing import paths
from briefing.app.terminal.ground import AnswerSplitter, GroundTold, ground_of
from briefing.app.ui.themes import DARK, GRUVBOX, LIGHT
from briefing.first_screen import ground
from briefing.library.library import Library
from tests.app.opened import opened

ANSWERS = ("\x1b]11;rgb:ffff/ffff/dddd\x07", "\x1b]11;rgb:0000/0000/0000\x1b\\")


@pytest.mark.parametrize(
    ("colour", "told"),
    [
        ("rgb:ffff/ffff/ffff", "light"),
        ("rgb:0000/0000/0000", "dark"),
        ("rgb:fd/f6/e3", "light"),
        ("rgb:0/2/3", "dark"),
        ("rgba:fafa/fafa/fafa/ffff", "light"),
        ("#FDF6E3", "light"),
        ("#111", ""),
        ("#000011112222", "dark"),
        ("rgb:ffff/ffff", ""),
        ("?", ""),
        ("", ""),
        ("rgb:٣/٣/٣", ""),
    ],
)
def test_a_colour_is_light_or_dark_or_none(colour: str, told: str) -> None:
    assert ground_of(colour) == told


@given(
    st.lists(st.sampled_from([*ANSWERS, "j", "\x1b[A", "\x1b]", "é", "\x1b[200~x\x1b[201~", "1"])),
    st.lists(st.integers(0, 200)),
    st.booleans(),
)
def test_answers_are_taken_out_however_they_are_torn(
    sent: list[str], cuts: list[int], expected: bool
) -> None:
    text = "".join(sent)
    ends = sorted({cut % (len(text) + 1) for cut in cuts if expected} | {0, len(text)})
    splitter = AnswerSplitter()
    splitter.expected = expected
    kept, told = "", []
    for start, end in pairwise(ends):
        keys, colours = splitter.split(text[start:end])
        kept += keys
        told += colours
    kept += splitter.end()
    assert kept == "".join(each for each in sent if each not in ANSWERS)
    assert len(told) == sum(each in ANSWERS for each in sent)


@pytest.mark.parametrize(
    ("sent", "kept"),
    [
        ("\x1b]11;rgb:ffff/ff", ""),  # the rest never comes
        ("j\x1b]11;nonsense\x07k", "jk"),
        ("\x1b]11;rgb:ffff\x1b[A", "\x1b[A"),  # what is torn takes no key with it
        ("\x1b", "\x1b"),
        ("\x1b]1", "\x1b]1"),
        ("\x1b]12;x", "\x1b]12;x"),
    ],
)
def test_what_begins_as_an_answer_types_nothing(sent: str, kept: str) -> None:
    splitter = AnswerSplitter()
    splitter.expected = True
    keys, _ = splitter.split(sent)
    assert keys + splitter.end() == kept
    assert not splitter.is_open


def test_an_escape_is_not_waited_with_where_no_answer_is_expected() -> None:
    assert AnswerSplitter().split("\x1b") == ("\x1b", [])


@pytest.mark.parametrize(("told", "theme"), [("light", LIGHT), ("dark", DARK)])
async def test_the_theme_is_as_the_terminal_is_and_so_is_the_next_start(
    small: Library, told: str, theme: object
) -> None:
    async with opened(small) as reader:
        assert reader.app.theme == DARK.name
        reader.app.post_message(GroundTold(told))
        await reader.settle()
        assert reader.app.theme == told
    async with opened(small) as reader:
        assert reader.app.theme == told


async def test_a_theme_that_is_chosen_stays_whatever_the_terminal_tells(small: Library) -> None:
    file = Path(paths.settings_file())
    file.parent.mkdir()
    file.write_text('theme = "gruvbox"\n')
    async with opened(small) as reader:
        assert not reader.app.settings.follows_terminal
        reader.app.post_message(GroundTold("light"))
        await reader.settle()
        assert reader.app.theme == GRUVBOX.name
        await reader.run("Theme: auto")
        assert reader.app.theme == LIGHT.name


@pytest.mark.parametrize(
    ("hint", "told"), [("15;0", "dark"), ("0;15", "light"), ("0;default;7", "light"), ("x", "")]
)
async def test_what_a_terminal_hints_holds_until_it_answers(
    small: Library, monkeypatch: pytest.MonkeyPatch, hint: str, told: str
) -> None:
    monkeypatch.setenv(ground.HINT, hint)
    assert ground.known(os.environ) == told
    async with opened(small) as reader:
        assert reader.app.theme == (told or DARK.name)
        reader.app.post_message(GroundTold("light"))
        await reader.settle()
        assert reader.app.theme == LIGHT.name
    assert ground.known(os.environ) == "light"


def test_each_terminal_has_its_own_ground() -> None:
    one, other = {"TERM": "xterm"}, {"TERM": "xterm", "TERM_PROGRAM": "other"}
    ground.keep("light", one)
    assert (ground.known(one), ground.known(other)) == ("light", "")
    ssh = "SSH_CONNECTION"
    ground.keep("light", {ssh: "192.0.2.1 5001 192.0.2.2 22"})
    assert ground.known({ssh: "192.0.2.1 5002 192.0.2.2 22"}) == "light"


async def test_where_nothing_can_be_kept_the_terminal_is_followed_all_the_same(
    small: Library, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "file").touch()
    async with opened(small) as reader:
        monkeypatch.setenv("BRIEFING_CACHE_DIR", str(tmp_path / "file"))
        reader.app.post_message(GroundTold("light"))
        await reader.settle()
        assert reader.app.theme == LIGHT.name
