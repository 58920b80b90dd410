"""Any call is answered: with help, with what was wrong in one line, or with what it asks."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from briefing.cli import main
from tests.conftest import WritePack, entry

Captured = pytest.CaptureFixture[str]


@pytest.mark.parametrize("command", [[], ["show"], ["search"], ["export"]])
def test_help_shows_examples_that_begin_with_the_command(
    capsys: Captured, command: list[str]
) -> None:
    assert main([*command, "--help"]) == 0
    shown = capsys.readouterr()
    assert shown.err == ""
    examples = shown.out.partition("examples:\n")[2].splitlines()
    assert len(examples) >= 3
    called = " ".join(["  briefing", *command])
    assert [line for line in examples[:3] if not line.startswith(called)] == []


def test_help_lists_the_commands(capsys: Captured) -> None:
    main(["--help"])
    shown = capsys.readouterr().out
    assert [name for name in ("show", "search", "export") if f"briefing {name} " not in shown] == []


def test_the_version_is_told(capsys: Captured) -> None:
    assert main(["--version"]) == 0
    assert capsys.readouterr().out.startswith("briefing ")


@pytest.mark.parametrize(
    ("call", "said"),
    [
        (["shwo"], "there is no command and no folder `shwo`; did you mean `briefing show`?"),
        (["./search"], "there is no command and no folder `./search`"),
        (["show", "--frob"], "--frob"),
        (["search"], "QUERY"),
        (["search", "-tow", "--json"], "stands behind --: briefing search -- -tow"),
        (["search", "x", "-tow"], "quote a query that has a - in it"),
        (["--search", "-tow"], "joined by =: --search=-tow"),
        (["export", "--search", "-tow"], "joined by =: --search=-tow"),
        (["{pack}", "--pack", "elsewhere"], "by --pack `elsewhere`: name one"),
        (["search", "x", "--limit"], "--limit"),
        (["export", "--format", "xml"], "xml"),
        (["show", "a\nb\x1b[31m", "--pack", "{pack}"], "a\\nb\\x1b[31m"),
        (["show", "one", "--pack", "/nowhere/at/all"], "/nowhere/at/all: cannot be opened"),
        (["show", "one", "--pack", ""], "cannot be opened"),
        (["show", "--pane", "", "--pack", "{pack}"], ""),
        (["show", "", "--pack", "{pack}"], "there is no entry ``"),
    ],
)
def test_an_unusable_call_is_said_in_one_line(
    write_pack: WritePack, capsys: Captured, call: list[str], said: str
) -> None:
    pack = str(write_pack())
    assert main([each.replace("{pack}", pack) for each in call]) == 2
    shown = capsys.readouterr()
    assert shown.out == ""
    assert shown.err.startswith("briefing: ")
    assert said in shown.err
    assert (shown.err.count("\n"), shown.err[-1]) == (1, "\n")


def test_a_folder_with_the_name_of_a_command_is_a_folder_once_it_is_a_path(
    write_pack: WritePack, capsys: Captured, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    write_pack().rename(tmp_path / "search")
    monkeypatch.chdir(tmp_path)
    assert main(["./search"]) == 2
    assert "needs a terminal" in capsys.readouterr().err
    assert main(["search"]) == 2
    assert "QUERY" in capsys.readouterr().err


@pytest.mark.parametrize("command", [["show", "one"], ["search", "x"], ["export"]])
def test_a_broken_pack_is_said_by_its_first_ten_mistakes(
    write_pack: WritePack, capsys: Captured, command: list[str]
) -> None:
    wrong = "".join(entry(f"e{number}", credibility="9") for number in range(12))
    pack = str(write_pack(wrong))
    assert main([*command, "--pack", pack]) == 2
    shown = capsys.readouterr()
    assert shown.out == ""
    lines = shown.err.splitlines()
    place = re.compile(
        rf"briefing: {re.escape(pack)}/first\.toml:\d+:15: error\[wrong-value\]: `credibility` "
    )
    assert [bool(place.match(line)) for line in lines[:10]] == [True] * 10
    assert lines[10:] == [f"briefing: … and 2 more: run `briefing check {pack}`"]


def test_being_interrupted_is_quiet(capsys: Captured, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("briefing.cli.show.run", interrupt)
    assert main(["show", "one"]) == 130
    assert capsys.readouterr() == ("", "")


def test_a_fault_of_ours_is_one_line_that_names_a_file(
    capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise RuntimeError("\x1b[31mhidden")

    monkeypatch.setattr("briefing.cli.show.run", fail)
    assert main(["show", "one"]) == 3
    shown = capsys.readouterr()
    assert (shown.out, shown.err.count("\n")) == ("", 1)
    report = Path(shown.err.split()[-1]).read_text(encoding="utf-8")
    assert "RuntimeError: \\x1b[31mhidden" in report
