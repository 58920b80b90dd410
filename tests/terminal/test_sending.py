"""`|` in a real terminal: the command has it until it ends, and the screen is whole afterwards."""

from __future__ import annotations

import shutil

import pytest

from tests.conftest import WritePack
from tests.terminal.conftest import Start
from tests.terminal.terminal import Terminal


def _entry(terminal: Terminal) -> list[str]:
    """Return the lines of the entry: beside and above them it is counted what is unread."""
    return [line.partition("│")[2] for line in terminal.lines[2:-1]]


def test_a_command_has_the_terminal_until_what_it_printed_was_read(opened: Terminal) -> None:
    before = _entry(opened)
    opened.press("|")
    opened.see("Send to: less")
    opened.press("grep -c Bottom\r")
    opened.see("TLP:GREEN: send all the same?")
    opened.press("y")
    opened.see("Enter leads back to the briefing")
    assert "1" in [line.strip() for line in opened.lines]
    opened.press("\r")
    opened.see("Sent to grep -c Bottom")
    assert _entry(opened) == before
    opened.press("q")
    assert opened.end() == 0


@pytest.mark.skipif(shutil.which("less") is None, reason="less is not installed")
def test_less_shows_what_fits_too_until_it_is_quit(start: Start, write_pack: WritePack) -> None:
    terminal = start(str(write_pack()), LESS="FRX")
    terminal.see("Bottom line of one.", "Help")
    before = _entry(terminal)
    terminal.press("|")
    terminal.see("Send to: less")
    terminal.press("\r")
    terminal.see("TLP:GREEN · Small Pack · as of 15 Jan 2024", "(END)")
    terminal.press("q")
    terminal.until(lambda: _entry(terminal) == before, "the screen as it was")
    terminal.press("q")
    assert terminal.end() == 0
