"""However the program ends, the terminal is left as it was found."""

from __future__ import annotations

import signal
from pathlib import Path

import pytest

from tests.conftest import WritePack
from tests.terminal.conftest import Start
from tests.terminal.terminal import Terminal

OFF = {1000: False, 1003: False, 1004: False, 1006: False, 1015: False, 1049: False, 2004: False}
"""Mouse, focus, alternate screen and paste, after the end."""

ENDING = (
    signal.SIGINT,
    signal.SIGTERM,
    signal.SIGHUP,
    signal.SIGQUIT,
    signal.SIGALRM,
    signal.SIGUSR1,
    signal.SIGUSR2,
)
"""What ends a program that does not say otherwise."""


def assert_restored(terminal: Terminal) -> None:
    """Assert that a shell could go on in the terminal."""
    modes = terminal.modes
    assert {mode: modes.get(mode, False) for mode in OFF} == OFF
    assert modes[25] is True  # the cursor
    assert modes.get(7, True) is True  # long lines wrap
    assert modes.get(2026, False) is False  # nothing is held back
    assert terminal.ways_of_keys <= 0
    assert terminal.attributes_now == list(terminal.attributes)


def test_an_open_reader_has_the_terminal_to_itself(opened: Terminal) -> None:
    modes = opened.modes
    assert (modes[1049], modes[25], modes[1000], opened.ways_of_keys) == (True, False, True, 1)
    assert opened.attributes_now != list(opened.attributes)


@pytest.mark.parametrize("keys", ["q", "\x11", "s\x11"])
def test_quitting_leaves_the_terminal_as_it_was(opened: Terminal, keys: str) -> None:
    opened.press(keys)
    assert opened.end() == 0
    assert_restored(opened)


def test_a_reader_that_is_quit_leaves_nothing_on_the_screen_behind(opened: Terminal) -> None:
    opened.press("q")
    opened.end()
    after = opened.sent.split(b"\x1b[?1049l")[-1]
    assert b"Title" not in after
    assert b"Traceback" not in after


@pytest.mark.parametrize("number", ENDING, ids=lambda number: number.name)
def test_a_signal_ends_the_program_in_order(opened: Terminal, number: signal.Signals) -> None:
    opened.signal(number)
    assert opened.end() == 128 + number
    assert_restored(opened)


def test_who_is_told_to_go_on_without_having_stopped_keeps_what_is_to_be_given_back(
    opened: Terminal,
) -> None:
    for keys, seen in (("j", "two"), ("k", "one")):
        opened.signal(signal.SIGCONT)
        opened.press(keys)
        opened.see(f"Bottom line of {seen}.", "? Help")
    opened.press("q")
    assert opened.end() == 0
    assert_restored(opened)


def test_who_was_stopped_by_force_takes_the_terminal_again(opened: Terminal) -> None:
    mine = opened.attributes_now
    opened.signal(signal.SIGSTOP)
    opened.stop()
    opened.attributes_now = list(opened.attributes)  # as a shell does that goes on meanwhile
    opened.signal(signal.SIGCONT)
    opened.until(lambda: opened.attributes_now == mine, "the terminal to be taken")
    opened.press("j")
    opened.see("Bottom line of two.", "? Help")
    opened.press("q")
    assert opened.end() == 0
    assert_restored(opened)


@pytest.mark.parametrize(
    ("keys", "seen"),
    [("s", "words to find"), ("?", "line down"), ("/", "\n /"), (":", "a command, a tab")],
)
def test_a_signal_ends_the_program_whatever_is_open(opened: Terminal, keys: str, seen: str) -> None:
    opened.press(keys)
    opened.see(seen)
    opened.signal(signal.SIGTERM)
    assert opened.end() == 143
    assert_restored(opened)


@pytest.mark.parametrize("keys", ["s", "?", "/", ":"])
def test_a_signal_may_come_at_any_moment(opened: Terminal, keys: str) -> None:
    opened.press(keys)
    opened.signal(signal.SIGTERM)
    assert opened.end() == 143
    assert_restored(opened)


def test_a_signal_ends_a_program_whose_window_is_too_small(
    start: Start, write_pack: WritePack
) -> None:
    terminal = start(str(write_pack()), size=(10, 5))
    terminal.see("too small")
    terminal.signal(signal.SIGTERM)
    assert terminal.end() == 143
    assert_restored(terminal)


@pytest.mark.parametrize("keys", ["", "s"])
def test_a_window_that_is_closed_ends_the_program(opened: Terminal, keys: str) -> None:
    opened.press(keys)
    opened.hang_up()
    assert opened.end() == 129


def test_a_stopped_program_gives_the_terminal_back_and_takes_it_again(opened: Terminal) -> None:
    for _ in range(2):
        opened.press("\x1a")
        opened.stop()
        assert_restored(opened)
        opened.signal(signal.SIGCONT)
        opened.see("Bottom line of one.", "? Help")
        assert opened.modes[1049] is True
    opened.press("j")
    opened.see("Bottom line of two.")
    opened.press("q")
    assert opened.end() == 0
    assert_restored(opened)


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP], ids=lambda value: str(value))
def test_a_stopped_program_can_be_ended(opened: Terminal, number: signal.Signals) -> None:
    opened.press("\x1a")
    opened.stop()
    opened.signal(number)
    opened.signal(signal.SIGCONT)
    assert opened.end() == 128 + number
    assert_restored(opened)


def test_the_search_can_be_suspended_too(opened: Terminal) -> None:
    opened.press("s")
    opened.see("words to find")
    opened.press("\x1a")
    opened.stop()
    assert_restored(opened)
    assert "words to find" not in opened.text
    opened.signal(signal.SIGCONT)
    opened.see("words to find")


FAULTS = {
    "a key": ("briefing.app.pane.entry_pane", "EntryPane._neighbour", "J"),
    "a scroll": ("briefing.app.reader.paging", "Paging._turn", " "),
    "opening": ("briefing.app.screens.main", "MainScreen.on_mount", ""),
    "the first paint": ("briefing.app.pane.entry_list", "EntryList.render_line", ""),
    "arranging": ("briefing.app.session.sheets", "Sheets.sheet", ""),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_of_ours_is_one_line_and_a_file(
    start: Start, write_pack: WritePack, tmp_path: Path, fault: str
) -> None:
    module, name, keys = FAULTS[fault]
    kind, method = name.split(".")
    program = (
        f"import sys; from {module} import {kind}\n"
        f"def broken(*_, **__): raise RuntimeError('SECRET-\\x1b[31m')\n"
        f"{kind}.{method} = broken\n"
        "from briefing.cli import main; raise SystemExit(main(sys.argv[1:]))"
    )
    errors = tmp_path / "errors"
    terminal = start(str(write_pack()), python=("-c", program), redirect={2: errors})
    if keys:
        terminal.see("Bottom line of one.", "? Help")
        terminal.press(keys)
    assert terminal.end() == 3
    assert_restored(terminal)
    said = errors.read_text().splitlines()
    assert len(said) == 1
    assert said[0].startswith("briefing: a fault of ours")
    assert b"Traceback" not in terminal.sent
    crash = Path(said[0].split()[-1])
    assert "RuntimeError: SECRET-\\x1b[31m" in crash.read_text()
    assert crash.is_relative_to(tmp_path)
