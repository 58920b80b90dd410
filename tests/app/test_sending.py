"""`|` sends what is read, or chosen, to the pager or to a command: as `briefing show` prints it."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing.library import Library, open_library
from tests.app.opened import Opened, opened
from tests.app.test_editor import suspendable
from tests.cli.process import briefing
from tests.conftest import WritePack, entry


@pytest.fixture
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return where a command of the test keeps what it is given: a file where we are."""
    monkeypatch.chdir(tmp_path)
    return Path("kept")


@pytest.fixture
def pager(tmp_path: Path, kept: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """Return the reader's pager, which keeps what it is given."""
    script = tmp_path / "less"
    script.write_text(f'#!/bin/sh\necho "$LESSSECURE$LESS" > {kept}.how\ncat > {kept}\n')
    script.chmod(0o700)
    monkeypatch.setenv("BRIEFING_PAGER", str(script))
    return str(script)


async def _send(reader: Opened, command: str = "") -> None:
    await reader.press("|")
    await reader.type(command)
    await reader.press("enter")
    if "send all the same" in reader.lines[-1]:
        await reader.press("y")


def _shown(library: Library, id: str) -> str:
    return briefing("show", id, "--pack", library.folder).stdout


async def test_the_entry_goes_to_the_pager_by_itself(
    small: Library, pager: str, kept: Path
) -> None:
    async with opened(small) as reader:
        suspendable(reader)
        await reader.press("j", "|")
        assert reader.lines[-1].startswith(f" Send to: {pager}"[:80])
        await reader.press("enter")
        assert "Title of two" in kept.read_text()
        assert kept.read_text().startswith("TLP:GREEN · Small Pack · as of 15 Jan 2024\n\n")
        assert Path(f"{kept}.how").read_text() == "1FRX$ -+F -+X -R\n"
        assert "Help" in reader.foot  # nothing is said, and the keys are there again
        await reader.press("k")
        assert reader.id == "one"


async def test_a_command_reads_what_show_prints(small: Library, kept: Path) -> None:
    async with opened(small) as reader:
        suspendable(reader)
        for focus in ("j", "enter"):
            await reader.press(focus)
            await _send(reader, f"cat > {kept}; true")
            assert kept.read_text() == _shown(small, "two")
            assert reader.foot.startswith(f"Sent to cat > {kept}")


async def test_the_last_command_is_offered_again_and_typing_replaces_it(
    small: Library, kept: Path
) -> None:
    async with opened(small) as reader:
        suspendable(reader)
        await _send(reader, f"cat >> {kept}")
        await reader.press("j", "|")
        assert reader.lines[-1].strip() == f"Send to: cat >> {kept}"
        await reader.press("enter", "y")
        assert kept.read_text() == _shown(small, "one") + _shown(small, "two")
        await _send(reader, "true")
        assert reader.foot.startswith("Sent to true")


async def test_under_a_label_a_command_is_asked_for_once_more(small: Library, kept: Path) -> None:
    async with opened(small) as reader:
        suspendable(reader)
        for command in (f"cat > {kept}", f"less | cat > {kept}", f"less -o {kept} > /dev/null"):
            await reader.press("|")
            await reader.type(command)
            await reader.press("enter")
            assert reader.lines[-1].strip() == "TLP:GREEN: send all the same? y/n"
            await reader.press("n")
            assert reader.foot == "Left as it is"
            assert not kept.exists()
        await reader.press("|", "enter")
        assert "all the same" in reader.lines[-1]
        await reader.press("n", "j")
        assert reader.id == "two"


async def test_escape_sends_nothing_and_the_focus_goes_back(small: Library, kept: Path) -> None:
    async with opened(small) as reader:
        suspendable(reader)
        await reader.press("enter")
        before = reader.app.focused
        await reader.press("|", *f"cat > {kept}", "escape")
        assert not kept.exists()
        assert reader.app.focused is before
        assert "Help" in reader.foot


async def test_keys_that_are_typed_fast_are_the_command(small: Library, kept: Path) -> None:
    async with opened(small) as reader:
        suspendable(reader)
        await reader.burst("|", *f"cat > {kept}", "enter", "y", "j")
        assert kept.read_text() == _shown(small, "one")
        assert reader.id == "two"


@pytest.mark.parametrize(
    ("command", "said"),
    [
        ("no-such-program", "no-such-program cannot be started: there is no such command"),
        ("/dev/null", "/dev/null cannot be started: it is no program"),
        ("exit 3", "exit 3 ended with 3"),
        ("kill -9 $$", "kill -9 $$ was ended by signal 9"),
    ],
)
async def test_what_went_wrong_is_told_in_a_line(small: Library, command: str, said: str) -> None:
    async with opened(small) as reader:
        suspendable(reader)
        await _send(reader, command)
        assert reader.foot == said


async def test_a_command_that_does_not_read_on_is_no_trouble(write_pack: WritePack) -> None:
    long = open_library(str(write_pack(entry("one", body='"' + "word " * 40_000 + '"'))))
    async with opened(long) as reader:
        suspendable(reader)
        await _send(reader, "true")
        assert reader.foot.startswith("Sent to true")


async def test_no_text_of_a_pack_is_read_by_a_shell(
    write_pack: WritePack, tmp_path: Path, kept: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    evil = "$(touch evil) `touch evil`; touch evil \\u001b[2J"
    pack = write_pack(entry("one", title=f'"{evil}"', body=f'"{evil}"') + entry("two"))
    async with opened(open_library(str(pack))) as reader:
        suspendable(reader)
        await _send(reader, f"cat > {kept}")
        assert "$(touch evil)" in kept.read_text()
        assert "\x1b" not in kept.read_text()
        assert not (tmp_path / "evil").exists()


async def test_in_the_search_the_chosen_hit_is_sent(small: Library, kept: Path) -> None:
    async with opened(small) as reader:
        suspendable(reader)
        await reader.press("s", *"title", "down", "f12", *f"cat > {kept}", "enter", "y")
        chosen = reader.search.results.hits[1]["row"]["id"]
        assert kept.read_text() == _shown(small, chosen)
        assert reader.search.field.value == "title"
        await reader.press("escape")
        assert reader.app.screen is reader.main


async def test_in_the_search_a_bar_is_text_and_nothing_found_is_not_sent(small: Library) -> None:
    async with opened(small) as reader:
        suspendable(reader)
        await reader.press("s", "|")
        assert reader.search.field.value == "|"
        await reader.press("f12")
        assert "Nothing is chosen to be sent" in reader.foot


async def test_where_the_terminal_cannot_be_given_that_is_said(small: Library) -> None:
    async with opened(small) as reader:
        await _send(reader, "true")
        assert reader.foot == "Nothing can be run here"


async def test_another_screen_takes_the_line_away(small: Library) -> None:
    async with opened(small) as reader:
        await reader.press("|", "ctrl+p", "escape")
        assert "Help" in reader.foot
