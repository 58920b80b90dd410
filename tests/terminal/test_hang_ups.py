"""A note that is being written outlives whatever ends the program, but for its last second.

    BRIEFING_TEST_HANGUPS=200 python -m pytest -n 0 tests/terminal/test_hang_ups.py

does it as often as one likes, each time another way.
"""

from __future__ import annotations

import os
import signal
from pathlib import Path

import pytest

from briefing.desk.drafts import Drafts
from briefing.desk.notes import Notes
from tests.terminal.conftest import Start
from tests.terminal.terminal import Terminal

TIMES = int(os.environ.get("BRIEFING_TEST_HANGUPS", "4"))

WAYS = ("window", signal.SIGHUP, signal.SIGTERM, signal.SIGKILL)
"""The window is closed, with the connection; or a signal ends the program."""


def written(data: Path) -> list[str]:
    """Return the texts of the drafts on a desk."""
    folder = str(data)
    return sorted(each.text for each in Drafts(folder).all("small"))


def end(terminal: Terminal, way: object) -> None:
    """End the program in a way; return once it is gone."""
    if way == "window":
        terminal.hang_up()
    elif isinstance(way, signal.Signals):
        terminal.signal(way)
    terminal.end()


@pytest.mark.parametrize("number", range(TIMES))
def test_what_is_written_is_there_after_the_program_has_ended(
    kept: Path, start: Start, environment: dict[str, str], number: int
) -> None:
    data = Path(environment["BRIEFING_DATA_DIR"])
    terminal = start(str(kept))
    terminal.see("Bottom line of one.", "Help")
    terminal.press("e")
    terminal.see("A note on Title of one")
    words = f"words {number} of the {number * 7919 % 1000}th kind"
    terminal.press(words)
    terminal.see(words)
    terminal.until(lambda: written(data) == [words], "the draft to be kept")
    terminal.press("!" * (number % 3))  # of the last second, which may be lost
    end(terminal, WAYS[number % len(WAYS)])
    (left,) = written(data)
    assert left.rstrip("!") == words

    again = start(str(kept))
    again.see("Bottom line of one.", "Help")
    again.press("e")
    again.see(words)
    again.press("\x13")
    again.see("Note kept")
    again.press("q")
    assert again.end() == 0
    assert written(data) == []
    assert [each.text.rstrip("!") for each in Notes(str(data / "notes")).all()] == [words]
