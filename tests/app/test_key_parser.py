"""The keys in what a terminal sends at once."""

from __future__ import annotations

import pytest
from textual.events import Key

from briefing.app.terminal.key_parser import KeyParser


@pytest.mark.parametrize(
    ("sent", "keys"),
    [
        ("\x1b", ["escape"]),
        ("\x1bj", ["escape", "j"]),
        ("\x1bJ", ["escape", "J"]),
        ("\x1b/", ["escape", "slash"]),
        ("\x1b2", ["escape", "2"]),
        ("\x1b\x1b", ["escape", "escape"]),
        ("j\x1bsea", ["j", "escape", "s", "e", "a"]),
        ("\x1b-", ["escape", "minus"]),
        ("\x1bb", ["ctrl+left"]),
        ("\x1b[A", ["up"]),
        ("\x1b[1;3D", ["alt+left"]),
        ("\x1b[", ["left_square_bracket"]),
    ],
)
def test_escape_and_a_key_right_behind_it_are_two_keys(sent: str, keys: list[str]) -> None:
    parser = KeyParser()
    told = [*parser.feed(sent), *parser.feed("")]  # nothing more is sent
    assert [each.key for each in told if isinstance(each, Key)] == keys
