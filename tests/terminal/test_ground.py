"""A terminal is asked whether it is dark or light, and what it answers types nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing.app.terminal.ground import ASK
from briefing.app.ui.themes import DARK, LIGHT
from tests.conftest import WritePack
from tests.terminal.conftest import Start
from tests.terminal.terminal import Terminal

ASKED = ASK.encode()
ON_LIGHT, ON_DARK = "\x1b]11;rgb:ffff/ffff/ffff\x07", "\x1b]11;rgb:1111/1111/1111\x1b\\"


def ground(theme: object) -> str:
    """Return the colour that a theme paints on, as the screen tells it."""
    return str(getattr(theme, "background", "")).removeprefix("#").lower()


def painted_on(terminal: Terminal) -> str:
    """Return the colour on which the last line but one of the screen is painted."""
    return str(terminal.screen.buffer[terminal.screen.lines - 2][0].bg)


def asked(start: Start, folder: Path, **variables: str) -> Terminal:
    """Return the reader, open, which has asked its terminal."""
    terminal = start(str(folder), COLORTERM="truecolor", **variables)
    terminal.see("Bottom line of one.", "Help")
    terminal.until(lambda: ASKED in terminal.sent, "the question")
    return terminal


def is_alive(terminal: Terminal) -> None:
    """See that keys are keys, and that nothing else was typed."""
    terminal.press("\x1b[B")  # which an answer that is torn takes no part of
    terminal.see("Bottom line of two.", "2/2")
    terminal.press("q")
    assert terminal.end() == 0


@pytest.fixture
def folder(write_pack: WritePack) -> Path:
    """Return a pack."""
    return write_pack()


def test_on_a_light_ground_the_theme_is_light_and_so_is_the_next_start(
    start: Start, folder: Path
) -> None:
    terminal = asked(start, folder)
    assert painted_on(terminal) == ground(DARK)
    terminal.press(ON_LIGHT)
    terminal.until(lambda: painted_on(terminal) == ground(LIGHT), "the light theme")
    is_alive(terminal)
    terminal = asked(start, folder)
    assert painted_on(terminal) == ground(LIGHT)
    assert bytes(f"48;2;{17};{22};{27}m", "ascii") not in terminal.sent  # no flash of the dark one
    terminal.press(ON_DARK)
    terminal.until(lambda: painted_on(terminal) == ground(DARK), "the dark theme")
    is_alive(terminal)


@pytest.mark.parametrize(
    "answer",
    ["", ON_DARK, "\x1b]11;nonsense\x07", "\x1b]11;rgb:ff", "\x1b]11;?\x1b\\", ON_DARK * 3],
    ids=["never", "dark", "nonsense", "torn", "echoed", "often"],
)
def test_whatever_a_terminal_answers_nothing_is_typed(
    start: Start, folder: Path, answer: str
) -> None:
    terminal = asked(start, folder)
    if answer:
        terminal.press(answer)
    terminal.press("\x1b[B")
    terminal.see("Bottom line of two.", "2/2")
    assert painted_on(terminal) == ground(DARK)
    terminal.press("q")
    assert terminal.end() == 0


def test_an_answer_that_comes_in_pieces_is_one(start: Start, folder: Path) -> None:
    terminal = asked(start, folder)
    for each in (ON_LIGHT[:1], ON_LIGHT[1:8], ON_LIGHT[8:]):
        terminal.press(each)
        terminal.drain()
    terminal.until(lambda: painted_on(terminal) == ground(LIGHT), "the light theme")
    is_alive(terminal)


@pytest.mark.parametrize("variable", [{"NO_COLOR": "1"}, {"TERM": "linux"}])
def test_where_it_does_not_matter_nothing_is_asked(
    start: Start, folder: Path, variable: dict[str, str]
) -> None:
    terminal = start(str(folder), **variable)
    terminal.see("Bottom line of one.", "Help")
    is_alive(terminal)
    assert ASKED not in terminal.sent


def test_who_has_chosen_a_theme_has_nothing_asked(
    start: Start, folder: Path, environment: dict[str, str]
) -> None:
    file = Path(environment["BRIEFING_CONFIG_DIR"], "settings.toml")
    file.parent.mkdir()
    file.write_text('theme = "dark"\n')
    terminal = start(str(folder))
    terminal.see("Bottom line of one.", "Help")
    is_alive(terminal)
    assert ASKED not in terminal.sent
