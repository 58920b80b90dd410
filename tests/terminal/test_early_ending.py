"""Whatever goes wrong after the early screen, the terminal is left as it was found."""

from __future__ import annotations

import os
import shutil
import signal
from pathlib import Path

import pytest

from tests.conftest import WritePack
from tests.terminal.conftest import Start, keep
from tests.terminal.held import Held
from tests.terminal.terminal import Terminal
from tests.terminal.test_ending import ENDING, assert_restored


@pytest.fixture
def pack(kept: Path) -> Path:
    """Return the folder of a pack that has been opened once."""
    return kept


def _early(start: Start, at: Path, pack: Path) -> tuple[Held, Terminal]:
    """Return a reader that shows its early screen, and what lets it go on."""
    held = Held(start, at)
    terminal = held.start(str(pack))
    assert "Bottom line of one." in terminal.text
    assert terminal.attributes_now != list(terminal.attributes)
    return held, terminal


@pytest.fixture
def early(start: Start, tmp_path: Path, pack: Path) -> tuple[Held, Terminal]:
    """Return such a reader of that pack."""
    return _early(start, tmp_path, pack)


@pytest.mark.parametrize("number", ENDING, ids=lambda number: number.name)
def test_a_signal_ends_it_at_once(early: tuple[Held, Terminal], number: signal.Signals) -> None:
    _, terminal = early
    terminal.signal(number)
    assert terminal.end() == 128 + number
    assert_restored(terminal)
    assert "Bottom line" not in terminal.text


def test_a_window_that_is_closed_ends_it(early: tuple[Held, Terminal]) -> None:
    _, terminal = early
    terminal.hang_up()
    assert terminal.end() == 129


def test_a_stop_from_elsewhere_waits_until_the_terminal_can_be_given_back(
    early: tuple[Held, Terminal],
) -> None:
    held, terminal = early
    terminal.signal(signal.SIGTSTP)
    held.go_on()
    terminal.press("j")
    terminal.see("Bottom line of two.")
    terminal.signal(signal.SIGTSTP)
    terminal.stop()
    assert_restored(terminal)


def _break(pack: Path, cache: Path) -> None:
    """Break a pack behind the back of what its files tell of themselves, and its library too."""
    path = pack / "briefing.toml"  # without which nothing of a pack is known
    info = path.stat()
    path.write_text("=" * info.st_size)
    os.utime(path, ns=(info.st_atime_ns, info.st_mtime_ns))
    for folder in cache.iterdir():
        if folder.is_dir():
            shutil.rmtree(folder)


def test_a_pack_that_cannot_be_read_after_all_is_said_where_it_can_be_seen(
    start: Start, tmp_path: Path, write_pack: WritePack, environment: dict[str, str]
) -> None:
    pack = write_pack()
    keep(start, str(pack))
    held, terminal = _early(start, tmp_path, pack)
    _break(pack, Path(environment["BRIEFING_CACHE_DIR"]))
    terminal.press("not for the shell")
    held.go_on()
    assert terminal.end() == 2
    assert_restored(terminal)
    assert "briefing.toml:1:1: error[toml-syntax]" in "".join(terminal.lines)
    assert "Bottom line" not in terminal.text


FAULTS = {
    "opening the library": "briefing.cli.open:library",
    "starting": "briefing.app:start",
    "making the app": "briefing.app.app:BriefingApp.__init__",
    "making the driver": "briefing.app.terminal.driver:TerminalDriver.__init__",
    "taking the terminal over": "briefing.app.terminal.driver:LinuxDriver.start_application_mode",
    "having taken it over": "briefing.app.terminal.driver:TerminalDriver._wake_on_signals",
    "the first paint": "briefing.app.pane.entry_list:EntryList.render_line",
}
BROKEN = """
import importlib, sys
from operator import attrgetter
module, _, path = sys.argv.pop(1).partition(":")
*owner, name = path.split(".")
found = importlib.import_module(module)
def broken(*_, **__):
    raise {error}
setattr(attrgetter(owner[0])(found) if owner else found, name, broken)
from briefing.cli import main
raise SystemExit(main(sys.argv[1:]))
"""


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_of_ours_leaves_the_terminal_and_is_one_line(
    start: Start, pack: Path, tmp_path: Path, fault: str
) -> None:
    program = BROKEN.format(error="RuntimeError('fault')")
    errors = tmp_path / "errors"
    terminal = start(FAULTS[fault], str(pack), python=("-c", program), redirect={2: errors})
    assert terminal.end() == 3
    assert_restored(terminal)
    assert terminal.modes[1049] is False
    (line,) = errors.read_text().splitlines()
    assert line.startswith("briefing: a fault of ours")


@pytest.mark.parametrize("fault", ["opening the library", "starting", "making the app"])
def test_an_interrupt_leaves_the_terminal(start: Start, pack: Path, fault: str) -> None:
    program = BROKEN.format(error="KeyboardInterrupt")
    terminal = start(FAULTS[fault], str(pack), python=("-c", program))
    assert terminal.end() == 130
    assert_restored(terminal)
