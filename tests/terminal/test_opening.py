"""The reader in a terminal: it opens, keys arrive, sizes are followed."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conftest import WritePack
from tests.terminal.conftest import Start
from tests.terminal.terminal import Terminal


def test_the_bundled_pack_opens_by_itself(start: Start) -> None:
    terminal = start()
    terminal.see("Defense of Japan 2023", "TLP:CLEAR", "The white paper in brief", "? Help")


def test_keys_arrive(opened: Terminal) -> None:
    opened.press("j")
    opened.see("Bottom line of two.")
    opened.press("2")
    opened.see("Bottom line of three.")
    opened.press("s")
    opened.see("words to find")
    opened.press("two")
    opened.see("1 found", "Title of two")
    opened.press("\r")
    opened.see("match 2 of", "Bottom line of two.")
    opened.press("?")
    opened.see("half a page of the entry")
    opened.press("q")
    opened.see("Bottom line of two.")


def test_keys_work_again_after_a_paste_whose_end_is_lost(opened: Terminal) -> None:
    opened.press("s")
    opened.see("words to find")
    opened.press("\x1b[200~two")
    opened.see("1 found", "Title of two")
    opened.press("\r")
    opened.see("match 2 of", "Bottom line of two.")


def test_what_a_terminal_sends_is_understood(opened: Terminal) -> None:
    click_on_second_row, click_on_second_tab = (
        "\x1b[<0;5;4M\x1b[<0;5;4m",
        "\x1b[<0;18;2M\x1b[<0;18;2m",
    )
    for sequence in ("\x1b[B", "\x1bOB", "\x1b[F", click_on_second_row):
        opened.press(sequence)
        opened.see("Bottom line of two.")
        opened.press("\x1b[H")
        opened.see("Bottom line of one.")
    opened.press(click_on_second_tab)
    opened.see("Bottom line of three.")
    opened.press("\x1bOP")
    opened.see("line down")
    opened.press("\x10")
    opened.see("a command, a tab")


def test_the_wheel_scrolls(bundled: Start) -> None:
    terminal = bundled()
    terminal.see("The white paper in brief", "? Help")
    terminal.until(
        lambda: b"\x1b[?1000h" in terminal.sent, "the terminal to be asked for its mouse"
    )
    terminal.press("\x1b[<65;60;10M" * 8)
    terminal.see_no("Also called Summary")


@pytest.mark.parametrize("opens", ["\x10", "s", "/"])
def test_escape_and_a_letter_that_arrive_at_once_are_two_keys(opened: Terminal, opens: str) -> None:
    opened.press(opens)
    opened.see({"\x10": "a command, a tab", "s": "words to find", "/": "\n /"}[opens])
    opened.press("ti")
    opened.see_like(r"\bti\b")
    opened.press("\x1bj")
    opened.see("▌✓ Title of two", "Bottom line of two.", "? Help")


def test_text_that_is_pasted_is_searched_for(opened: Terminal) -> None:
    opened.press("s")
    opened.see("words to find")
    opened.press("\x1b[200~three\x1b[201~")
    opened.see("1 found", "Title of three")


def test_an_escape_in_what_is_pasted_presses_no_key(opened: Terminal) -> None:
    opened.press("s")
    opened.see("words to find")
    opened.press("\x1b[200~th\x1bq\x1b\x11ree\x1b[201~")
    opened.see("thqree")


@pytest.mark.parametrize("size", [(80, 24), (160, 48), (40, 12)])
def test_the_reader_fills_its_window(
    start: Start, write_pack: WritePack, size: tuple[int, int]
) -> None:
    terminal = start(str(write_pack()), size=size)
    terminal.see("Small Pack", "Title of one")
    terminal.until(lambda: "? Help" in terminal.lines[-1], "the keys in the last line")


def test_the_reader_follows_the_size_of_its_window(opened: Terminal) -> None:
    opened.resize(10, 5)
    opened.see("too small")
    opened.resize(80, 24)
    opened.see("Bottom line of one.", "? Help")
    opened.resize(160, 40)
    opened.until(lambda: "? Help" in opened.lines[39], "the keys in the last line")


def test_the_smallest_window_works(start: Start, write_pack: WritePack) -> None:
    terminal = start(str(write_pack()), size=(10, 5))
    terminal.see("too small")
    terminal.press("q")
    assert terminal.end() == 0


@pytest.mark.parametrize("variables", [{"LC_ALL": "C"}, {"LANG": "C.UTF-8"}])
def test_the_locale_does_not_matter(
    start: Start, write_pack: WritePack, variables: dict[str, str]
) -> None:
    terminal = start(str(write_pack()), **variables)
    terminal.see("▌✓ Title of one", "▎", "? Help")
    terminal.press("s")
    terminal.see("words to find")
    terminal.press("尖閣")
    terminal.see("尖閣")


@pytest.mark.parametrize("term", ["screen-256color", "linux", "vt100"])
def test_the_kind_of_terminal_does_not_matter(
    start: Start, write_pack: WritePack, term: str
) -> None:
    terminal = start(str(write_pack()), TERM=term)
    terminal.see("Bottom line of one.", "? Help")


def test_what_goes_to_stderr_does_not_matter(
    start: Start, write_pack: WritePack, tmp_path: Path
) -> None:
    errors = tmp_path / "errors"
    terminal = start(str(write_pack()), redirect={2: errors})
    terminal.see("Bottom line of one.", "? Help")
    terminal.press("q")
    assert terminal.end() == 0
    assert errors.read_bytes() == b""


def test_the_reader_opens_where_it_is_told(start: Start, write_pack: WritePack) -> None:
    folder = str(write_pack())
    start(folder, "--pane", "second").see("Bottom line of three.")
    start(folder, "--entry", "two").see("Bottom line of two.")
    start(folder, "--search", "three").see("1 found", "Title of three")


def test_a_cache_that_cannot_be_written_does_not_matter(
    start: Start, write_pack: WritePack
) -> None:
    terminal = start(str(write_pack()), BRIEFING_CACHE_DIR="/dev/null/no")
    terminal.see("Bottom line of one.", "? Help")


@pytest.mark.parametrize(
    ("keys", "text"),
    [
        ("sthree", "1 found"),
        ("\r/bottom", "match 1 of 1"),
        ("/title", "2 of 2"),
        ("2\r\x7f", "Bottom line of three."),
        ("\r/quad", "nothing found"),
    ],
)
def test_keys_that_arrive_together_are_all_taken(opened: Terminal, keys: str, text: str) -> None:
    opened.press(keys)
    opened.see(text)


def test_an_entry_that_opens_in_a_narrow_window_is_painted_at_its_width_at_once(
    start: Start, write_pack: WritePack
) -> None:
    terminal = start(str(write_pack()), size=(40, 20))
    terminal.see("▌✓ Title of one", "? Help")
    terminal.press("\r")
    terminal.see("Bottom line of one.")
    begun, whole = (terminal.sent.count(word) for word in (b"Assessm", b"Assessment"))
    assert begun == whole > 0
