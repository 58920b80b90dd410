"""Which pack a command reads where none is named: that of the working folder, and it is said."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from briefing.cli import main
from briefing.cli.pack_argument import folder_of, is_bundled
from tests.conftest import WritePack, entry

Captured = pytest.CaptureFixture[str]

READING = [["show", "one"], ["search", "body"], ["search", "body", "--json"], ["export"]]


@pytest.mark.parametrize("call", READING)
def test_the_pack_of_the_folder_answers_and_is_named_beside_the_answer(
    write_pack: WritePack, capsys: Captured, monkeypatch: pytest.MonkeyPatch, call: list[str]
) -> None:
    pack = write_pack()
    assert main([*call, "--pack", str(pack)]) == 0
    named = capsys.readouterr()
    assert named.err == ""
    monkeypatch.chdir(pack)
    assert main(call) == 0
    found = capsys.readouterr()
    assert found.err == "briefing: reading Small Pack, the pack in this folder\n"
    if "--json" in call:
        assert json.loads(found.out)["hits"] == json.loads(named.out)["hits"]
    else:
        assert found.out == named.out


@pytest.mark.parametrize("call", READING)
def test_a_folder_inside_of_a_pack_belongs_to_it(
    write_pack: WritePack, capsys: Captured, monkeypatch: pytest.MonkeyPatch, call: list[str]
) -> None:
    inside = write_pack() / "notes" / "old"
    inside.mkdir(parents=True)
    monkeypatch.chdir(inside)
    assert main(call) == 0
    assert capsys.readouterr().err == "briefing: reading Small Pack, the pack in ../..\n"
    assert main(["check"]) == 0
    assert capsys.readouterr().out.splitlines()[-1].startswith("../..: 3 entries in 4 files")


def test_away_from_any_pack_the_bundled_one_answers_without_a_word(
    tmp_path: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["show", "coast-guard-control"]) == 0
    assert capsys.readouterr().err == ""
    assert is_bundled(None)


def test_the_mistakes_of_the_folders_pack_are_named_as_seen_from_there(
    write_pack: WritePack, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    pack = write_pack(entry("one", credibility="9"))
    monkeypatch.chdir(pack)
    assert main(["export"]) == 2
    first, hint = capsys.readouterr().err.splitlines()
    assert first.startswith("briefing: first.toml:")
    assert hint == "briefing: run `briefing check`"


def test_a_file_stands_for_the_pack_that_it_is_in(write_pack: WritePack, tmp_path: Path) -> None:
    pack = write_pack()
    (pack / "sub").mkdir()
    inside = pack / "sub" / "more.toml"
    inside.touch()
    assert folder_of(str(inside)) == str(pack)
    assert folder_of(str(pack / "briefing.toml")) == str(pack)
    lone = tmp_path / "lone.toml"
    lone.touch()
    assert folder_of(str(lone)) == str(tmp_path)


def test_a_working_folder_that_is_gone_is_in_no_pack(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    gone = tmp_path / "gone"
    gone.mkdir()
    monkeypatch.chdir(gone)
    shutil.rmtree(gone)
    assert is_bundled(None)
