"""A hostile pack is compiled, shown, searched and exported; nothing of it is obeyed."""

from __future__ import annotations

import json
import re
import tomllib
import unicodedata
from pathlib import Path
from typing import Any

import pytest

from briefing.cli import main
from tests.cli import hostile
from tests.cli.process import briefing, on_a_terminal

CALLS = [["show", "one"], ["show", "--all"], ["show", "counts"], ["show", "one", "--brief"]]
CALLS += [["search", "nope", "quit"], ["search", "nope", "--json"], ["export"], ["show", "none"]]


@pytest.fixture
def pack(tmp_path: Path) -> str:
    """Return the folder of a hostile pack."""
    return str(hostile.write(tmp_path / "hostile"))


def _obeyed(text: str) -> list[str]:
    """Return the characters that a terminal would obey."""
    return [each for each in text if each != "\n" and unicodedata.category(each) in ("Cc", "Cf")]


def _texts(value: Any) -> list[str]:
    if isinstance(value, dict):
        return [text for each in value.values() for text in _texts(each)]
    if isinstance(value, list):
        return [text for each in value for text in _texts(each)]
    return [value] if isinstance(value, str) else []


def test_the_pack_is_as_hostile_as_it_says(pack: str) -> None:
    files = [tomllib.loads(path.read_text("utf-8")) for path in Path(pack).glob("*.toml")]
    assert sum(text == hostile.TEXT for text in _texts(files)) >= 45
    assert _obeyed(hostile.SHOWN) == []


@pytest.mark.parametrize("call", CALLS, ids=" ".join)
def test_nothing_raw_reaches_the_terminal(
    pack: str, capsys: pytest.CaptureFixture[str], call: list[str]
) -> None:
    assert main([*call, "--pack", pack]) == (2 if call[-1] == "none" else 0)
    shown = capsys.readouterr()
    assert _obeyed(shown.out + shown.err) == []
    assert (shown.err == "") is (call[-1] != "none")


def test_every_text_of_an_entry_is_shown_to_its_last_character(
    pack: str, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["show", "one", "--pack", pack])
    shown = capsys.readouterr().out
    for before in (
        "Decides   ",
        "Leads     ",
        "Basis     ",
        "Limits    • ",
        "Permits   • ",
        "Applies   ",
        "Judged    ",
        "Said by   ",
        "Caveat    ",
        "Actors    ",
        "Topics    ",
        "Places    ",
        "Research  ",
        "│ “",
        "│ — ",
        "a) ",
        "1 ",
    ):
        assert f"\n{before}{hostile.SHOWN}" in shown, before
    assert f"\n{hostile.SHOWN}\n" in shown  # the title, the bottom line, the body, a note


def test_the_export_holds_every_text_with_its_escapes(
    pack: str, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["export", "--pack", pack])
    texts = _texts(json.loads(capsys.readouterr().out))
    read = {path.stem: tomllib.loads(path.read_text("utf-8")) for path in Path(pack).iterdir()}
    manifest = read.pop("briefing")
    for pane in manifest["pane"]:
        del pane["files"]
    wanted = _texts([manifest, *read.values()]).count(hostile.TEXT)
    assert texts.count(hostile.SHOWN) == wanted


@pytest.mark.parametrize("call", [["show", "one"], ["search", "nope"]], ids=" ".join)
def test_a_real_terminal_gets_looks_and_nothing_else(pack: str, call: list[str]) -> None:
    code, shown, said = on_a_terminal(*call, "--pack", pack)
    assert (code, said) == (0, "")
    shown = re.sub(r"\x1b\[[0-9;]*m", "", shown)
    assert _obeyed(shown) == []
    assert "[red]x[/nope] [@click=app.quit]y \\x1b[31m" in " ".join(shown.split())


def test_nothing_raw_leaves_the_process(pack: str) -> None:
    done = briefing("show", "--all", "--pack", pack)
    assert (done.returncode, done.stderr) == (0, "")
    assert _obeyed(done.stdout) == []


def test_what_is_wrong_with_a_hostile_pack_is_safe_to_read(
    pack: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with (Path(pack) / "first.toml").open("a", encoding="utf-8") as file:
        file.write(f"{hostile.KEY} = 1\n")
    assert main(["show", "one", "--pack", pack]) == 2
    said = capsys.readouterr().err
    assert _obeyed(said) == []
    assert all(line.startswith("briefing: ") for line in said.splitlines())
    assert hostile.SHOWN.removesuffix(hostile.LONG) in said
