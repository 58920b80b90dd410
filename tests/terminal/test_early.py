"""The first screen of the last start is there before anything else is, and nothing flickers."""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from pathlib import Path

import pyte
import pytest

from tests.conftest import WritePack, entry
from tests.terminal.conftest import Start, keep
from tests.terminal.held import Held
from tests.terminal.terminal import Screen, Terminal

CUT = re.compile(rb"(?=\x1b\[\d+;\d+H)|(?=\x1b\[\?)")
"""Where what is sent is cut to be looked at piece by piece."""


@pytest.fixture
def held(start: Start, tmp_path: Path) -> Held:
    """Return what starts a reader that is held back before it opens the library."""
    return Held(start, tmp_path)


@pytest.fixture
def pack(kept: Path) -> str:
    """Return the folder of a pack that has been opened once, in a window of 80×24."""
    return str(kept)


@pytest.fixture
def own(start: Start, write_pack: WritePack) -> str:
    """Return the folder of such a pack that the test may change."""
    folder = str(write_pack())
    keep(start, folder)
    return folder


def cells(screen: pyte.Screen) -> list[list[object]]:
    """Return what stands in every cell, and how."""
    return [[screen.buffer[y][x] for x in range(screen.columns)] for y in range(screen.lines)]


def test_the_screen_is_there_before_anything_heavy_is_imported(held: Held, pack: str) -> None:
    terminal = held.start(pack)
    assert "Bottom line of one." in terminal.text
    assert "? Help" in terminal.lines[-1]
    heavy = {"textual", "rich", "tantivy", "json", "platformdirs", "dataclasses", "tempfile"}
    assert heavy & held.imported == set()


def test_a_start_without_arguments_does_not_even_parse_them(start: Start, held: Held) -> None:
    keep(start)
    terminal = held.start()
    assert "Defense of Japan 2023" in terminal.text
    assert "argparse" not in held.imported


def test_the_first_start_shows_nothing_early(held: Held, write_pack: WritePack) -> None:
    terminal = held.start(str(write_pack()))
    assert terminal.sent == b""
    assert terminal.attributes_now == list(terminal.attributes)
    held.go_on()
    terminal.see("Bottom line of one.", "? Help")


@pytest.mark.parametrize(
    ("size", "arguments", "variables"),
    [
        ((80, 24), (), {}),
        ((80, 24), (), {"NO_COLOR": "1"}),
        ((80, 24), (), {"COLORTERM": "truecolor"}),
        ((80, 25), (), {}),
        ((79, 24), (), {}),
        ((40, 12), (), {}),
        ((160, 48), (), {}),
        ((80, 24), ("--entry", "e17"), {}),
        ((40, 13), ("--entry", "e17"), {}),
        ((80, 25), ("--pane", "second"), {}),
    ],
    ids=str,
)
def test_from_the_early_screen_on_no_cell_ever_changes(
    start: Start,
    held: Held,
    write_pack: WritePack,
    size: tuple[int, int],
    arguments: tuple[str, ...],
    variables: dict[str, str],
) -> None:
    body = '"' + "A word or two – and 防衛省. " * 60 + '"'
    entries = "".join(entry(f"e{number}", body=body) for number in range(30))
    call = (str(write_pack(entries)), *arguments)
    keep(start, *call, size=size, **variables)
    terminal = held.start(*call, size=size, **variables)
    early, at = cells(terminal.screen), len(terminal.sent)
    assert "Small Pack" in terminal.text
    held.go_on()
    painted = terminal.sent.count(b"Small Pack") + 2  # with its layout, and once more as a whole
    terminal.until(lambda: terminal.sent.count(b"Small Pack") >= painted, "Textual to paint")
    screen = Screen(*size)
    stream = pyte.ByteStream(screen)
    stream.feed(terminal.sent[:at])
    for piece in CUT.split(terminal.sent[at:]):
        stream.feed(piece)
        assert cells(screen) == early
    assert terminal.sent.count(b"\x1b[?1049h") == 1


def test_the_screen_of_another_theme_is_not_shown_early(
    environment: dict[str, str], held: Held, own: str
) -> None:
    path = Path(environment["BRIEFING_CONFIG_DIR"], "settings.toml")
    path.parent.mkdir()
    path.write_text('theme = "light"\n')
    terminal = held.start(own)
    assert terminal.sent == b""
    held.go_on()
    terminal.see("Bottom line of one.", "? Help")


def test_the_screen_of_the_theme_that_was_chosen_is_shown_early(
    start: Start, held: Held, own: str
) -> None:
    terminal = start(own)
    terminal.see("? Help")
    terminal.press(":")
    terminal.see("a command, a tab")
    terminal.press("theme: light\r")
    terminal.see("Bottom line of one.", "? Help")
    terminal.press("\x11")
    assert terminal.end() == 0
    (kept,) = Path(terminal.environment["BRIEFING_CACHE_DIR"]).glob("*.screen")
    before = kept.read_bytes()
    terminal = start(own)
    terminal.until(lambda: kept.read_bytes() != before, "the screen to be kept")
    terminal.press("\x11")
    assert terminal.end() == 0
    terminal = held.start(own)
    assert "Bottom line of one." in terminal.text
    early = cells(terminal.screen)
    assert {"tomli", "textual"} & held.imported == set()
    held.go_on()
    terminal.see("Bottom line of one.", "? Help")
    assert cells(terminal.screen) == early


def _edit(folder: Path) -> None:
    path = folder / "second.toml"
    path.write_text(path.read_text() + "\n")


def _touch(folder: Path) -> None:
    os.utime(folder / "names.toml", ns=(1, 1))


def _add(folder: Path) -> None:
    (folder / "more.toml").write_text("")


@pytest.mark.parametrize("change", [_edit, _touch, _add])
def test_a_pack_that_has_changed_is_not_shown_early(
    held: Held, own: str, change: Callable[[Path], None]
) -> None:
    change(Path(own))
    assert held.start(own).sent == b""


@pytest.mark.parametrize(
    ("arguments", "options"),
    [
        (("--pane", "first"), {}),
        (("--entry", "one"), {}),
        (("--search", "one"), {}),
        ((), {"size": (81, 24)}),
        ((), {"size": (80, 23)}),
        ((), {"NO_COLOR": "1"}),
        ((), {"COLORTERM": "truecolor"}),
        ((), {"TERM": "xterm"}),
    ],
    ids=str,
)
def test_another_start_shows_nothing_early(
    held: Held, pack: str, arguments: tuple[str, ...], options: dict[str, str]
) -> None:
    assert held.start(pack, *arguments, **options).sent == b""


def test_another_pack_shows_nothing_early(held: Held, own: str) -> None:
    Path(own).rename(f"{own}-moved")
    assert held.start(f"{own}-moved").sent == b""


def test_a_search_and_a_window_that_is_too_small_are_not_kept(
    start: Start, environment: dict[str, str], write_pack: WritePack
) -> None:
    folder = str(write_pack())
    for arguments, size, seen in (
        (("--search", "one"), (80, 24), "1 found"),
        ((), (20, 5), "too small"),
    ):
        terminal = start(folder, *arguments, size=size)
        terminal.see(seen)
        terminal.press("\x11")
        terminal.end()
    assert list(Path(environment["BRIEFING_CACHE_DIR"]).glob("*.screen")) == []


def test_a_damaged_screen_is_not_shown_and_is_kept_anew(
    start: Start, held: Held, pack: str, environment: dict[str, str]
) -> None:
    (file,) = Path(environment["BRIEFING_CACHE_DIR"]).glob("*.screen")
    whole = file.read_bytes()
    file.write_bytes(whole.replace(b"Bottom", b"Bot\x1bm"))
    terminal = held.start(pack)
    assert terminal.sent == b""
    held.go_on()
    terminal.until(lambda: file.read_bytes() == whole, "the screen to be kept anew")


def test_a_cache_that_is_thrown_away_takes_the_screen_with_it(
    held: Held, pack: str, environment: dict[str, str]
) -> None:
    for path in Path(environment["BRIEFING_CACHE_DIR"]).glob("*.screen"):
        path.unlink()
    assert held.start(pack).sent == b""


@pytest.mark.parametrize(
    ("keys", "seen"),
    [
        ("jj", "Bottom line of four."),
        ("2", "Bottom line of three."),
        ("j\r\x1b[Bq", r"Title of two"),
        ("stwo", "1 found"),
        ("\x1b[200~q\x1bq\x1b[201~j", "Bottom line of two."),
        ("\x03", "q quits"),
        ("?", "line down"),
    ],
)
def test_keys_that_are_typed_early_are_acted_on(
    held: Held, pack: str, keys: str, seen: str
) -> None:
    terminal = held.start(pack)
    before = terminal.sent
    terminal.press(keys)
    terminal.drain()
    assert terminal.sent == before  # there is no echo
    held.go_on()
    terminal.see(seen)


def test_what_is_typed_before_the_screen_is_there_is_kept_too(start: Start, pack: str) -> None:
    terminal = start(pack)
    terminal.press("jj")
    terminal.see("Bottom line of four.")


def test_a_reader_that_is_quit_early_quits(held: Held, pack: str) -> None:
    terminal = held.start(pack)
    terminal.press("jq")
    held.go_on()
    assert terminal.end() == 0
    assert terminal.attributes_now == list(terminal.attributes)


def test_a_reader_that_is_suspended_early_stops_when_it_can(held: Held, pack: str) -> None:
    terminal = held.start(pack)
    terminal.press("\x1a")
    held.go_on()
    terminal.stop()
    assert terminal.attributes_now == list(terminal.attributes)


def test_a_window_that_changes_early_is_followed(held: Held, pack: str) -> None:
    terminal = held.start(pack)
    terminal.resize(100, 30)
    held.go_on()
    terminal.until(lambda: "? Help" in terminal.lines[29], "the keys in the last line")
    assert terminal.text.count("? Help") == 1


def test_nothing_of_a_hostile_pack_is_kept_raw(
    start: Start, held: Held, environment: dict[str, str], write_pack: WritePack
) -> None:
    title = '"Title \\u001b]52;c;YQ==\\u0007 \\u202e \\u009b2J"'
    folder = str(write_pack(entry("one", title=title)))
    keep(start, folder)
    (file,) = Path(environment["BRIEFING_CACHE_DIR"]).glob("*.screen")
    assert "\\x1b]52" in re.sub(r"\x1b\[[0-9;]*m", "", file.read_text())
    terminal = held.start(folder)
    assert "\\x1b]52" in terminal.text
    assert terminal.sent.count(b"\x1b]") == 0


def test_a_terminal_that_is_slow_gets_all_of_it(held: Held, start: Start, pack: str) -> None:
    keep(start, pack, size=(300, 100))
    terminal: Terminal = held.start(pack, size=(300, 100))
    assert "? Help" in terminal.lines[-1]
