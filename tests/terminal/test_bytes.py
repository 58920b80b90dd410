"""What is sent to the terminal, byte for byte."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from pyte.screens import Char

from tests.app import hostile
from tests.conftest import WritePack, entry
from tests.terminal.conftest import Start, keep
from tests.terminal.terminal import Terminal

OWN = re.compile(
    r"\x1b(?:\[[0-9;:?<=>]*\$?[a-zA-Z]|\]22;[a-z]*\x07|\]11;\?\x07|[()][A-Z0-9]|[78=>])"
)
"""What the driver itself sends: CSI, the shape of the pointer, the question of the ground,
character sets, the keypad."""

SGR = re.compile(rb"\x1b\[([0-9;:]*)m")


STATIONS = (
    ("\r", r"(?s)^(?!.*Enter Open)"),
    ("f", r"type its label|has no links"),
    ("\x7f", r"\? Help  q (Quit|Back)"),
    ("/", r"\n /$"),
    ("a", r"/a .*match \d+ of"),
    ("\r", r"\n match \d+ of \d+"),
    ("G", r"\? Help  q (Quit|Back)|\n The last entry"),
    ("2", r"\? Help  q (Quit|Back)"),
    ("s", r"words to find"),
    ("a", r"\d found"),
    ("\x10", r"a command, a tab"),
)
"""Keys that lead through every screen, and what is seen when each has arrived."""


def tour(terminal: Terminal) -> None:
    """Go through every screen, as far as each is painted, and quit."""
    terminal.see("? Help")
    for keys, seen in STATIONS:
        terminal.press(keys)
        terminal.see_like(seen)
    terminal.press("\x11")
    assert terminal.end() == 0


def raw(sent: str) -> list[str]:
    """Return the characters that a terminal obeys in what is sent beside the driver's own."""
    return sorted({each for each in sent if not each.isprintable()} - set("\r\n"))


def colours(sent: bytes) -> set[bytes]:
    """Return the parameters of every sequence that sets a colour."""
    found = set()
    for parameters in SGR.findall(sent):
        for each in re.split(rb"[;:]", parameters):
            number = int(each or 0)
            if 30 <= number <= 49 or 90 <= number <= 107:
                found.add(parameters)
    return found


@pytest.mark.parametrize("variables", [{}, {"COLORTERM": "truecolor", "FORCE_COLOR": "1"}])
def test_with_no_color_no_colour_is_sent_at_all(bundled: Start, variables: dict[str, str]) -> None:
    terminal = bundled(NO_COLOR="1", **variables)
    tour(terminal)
    assert colours(terminal.sent) == set()


def test_without_no_color_there_are_colours(bundled: Start) -> None:
    terminal = bundled()
    tour(terminal)
    assert colours(terminal.sent)


def test_without_colours_the_chosen_row_is_told_by_other_means(bundled: Start) -> None:
    terminal = bundled(NO_COLOR="1")
    terminal.see("▌✓ The white paper in", "? Help")
    first, other = terminal.screen.buffer[3], terminal.screen.buffer[4]  # below a heading
    assert first[3].reverse
    assert first[3].bold
    assert not other[3].reverse
    terminal.press("j")
    terminal.see("▌✓ What changed")
    assert terminal.screen.buffer[4][3].reverse
    assert not terminal.screen.buffer[3][3].reverse


def test_without_colours_the_open_tab_and_the_matches_are_told_too(bundled: Start) -> None:
    terminal = bundled(NO_COLOR="1")
    terminal.see("? Help")
    tabs = terminal.screen.buffer[1]
    assert tabs[2].reverse
    assert not tabs[14].reverse
    terminal.press("\r/")
    terminal.see("\n /")
    terminal.press("greatest")
    terminal.see("match 1 of")

    def here() -> str:
        return "".join(c.data for c in cells(terminal) if c.bold and c.reverse)

    terminal.until(lambda: "greatest" in here(), "the match to be marked")
    terminal.press("\r")
    terminal.see_no("/greatest")
    terminal.press("s")
    terminal.see("words to find")
    terminal.press("greatest")
    terminal.see_like(r"greatest +\d+ found")

    def found() -> str:
        return "".join(c.data for c in cells(terminal) if c.underscore)

    terminal.until(lambda: "greatest" in found(), "the match to be marked")


def cells(terminal: Terminal) -> list[Char]:
    """Return what stands in the cells of the screen, and how."""
    width, height = terminal.screen.columns, terminal.screen.lines
    return [terminal.screen.buffer[y][x] for y in range(height) for x in range(width)]


@pytest.mark.parametrize("size", [(80, 24), (40, 12)])
@pytest.mark.parametrize("payload", ["every payload", "a long word"])
def test_a_hostile_pack_sends_nothing_of_its_own(
    start: Start, tmp_path: Path, size: tuple[int, int], payload: str
) -> None:
    text = hostile.TEXT if payload == "every payload" else f"A {hostile.WORD}"
    terminal = start(str(hostile.write(tmp_path / "hostile", text)), size=size)
    tour(terminal)
    sent = terminal.sent.decode()
    assert "WWWW" in sent or hostile.MARK in sent
    assert raw(OWN.sub("", sent)) == []


def test_of_the_line_of_keys_an_arrow_key_sends_the_place_alone(bundled: Start) -> None:
    terminal = bundled("--pane", "china")
    terminal.see("? Help")
    terminal.press("i")
    terminal.see("Sources", "q Close")
    for number in range(2, 9):  # what opening paints has come before the last of them
        before = len(terminal.sent)
        terminal.press("\x1b[B")
        terminal.see_like(rf"\D{number}/\d+\s*$")
    sent = terminal.sent[before:]
    assert b" 8/" in sent
    assert b"Close" not in sent


def test_no_payload_is_sent_raw(start: Start, tmp_path: Path) -> None:
    terminal = start(str(hostile.write(tmp_path / "hostile")), size=(200, 60))
    tour(terminal)
    sent = terminal.sent.decode()
    assert hostile.MARK in sent
    for each in ("\u202e", "\u2066", "\x9b", "\x1b]52", "\x1b]2;", "\x1b[31mP", "\x07P"):
        assert each not in sent


def test_in_a_multiplexer_the_signs_of_emoji_take_what_it_counts_for_them(
    start: Start, write_pack: WritePack
) -> None:
    title = 'title = "⚠\ufe0f Key 1\ufe0f\u20e3 of the storm"'
    first = entry("one").replace('title = "Title of one"', title) + entry("two")
    folder = str(write_pack(first))
    keep(start, folder, TERM="tmux-256color")
    for _ in ("painted", "kept, and painted early"):
        terminal = start(folder, TERM="tmux-256color")
        terminal.see("Bottom line of one.", "? Help")
        terminal.press("j")
        terminal.see("Bottom line of two.")
        terminal.press("q")
        assert terminal.end() == 0
        assert "\ufe0f".encode() not in terminal.sent
        assert b"  \x1b[4G\xe2\x9a\xa0\x1b[6G" in terminal.sent  # "⚠", then to the column behind it
