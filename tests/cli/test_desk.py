"""`briefing desk`: all that a reader keeps, out of one folder and into another."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing.cli import main
from briefing.desk.notes import Notes

Captured = pytest.CaptureFixture[str]


def test_a_desk_goes_from_one_machine_to_another(
    tmp_path: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    Notes().add("harbour-watch", "one", "Title of one", "Ask them")
    file = tmp_path / "desk.toml"
    assert main(["desk", "export", "--output", str(file)]) == 0
    monkeypatch.setenv("BRIEFING_DATA_DIR", str(tmp_path / "elsewhere"))
    assert main(["desk", "import", str(file)]) == 0
    assert "1 file taken in, 0 there already" in capsys.readouterr().err
    assert [each.text for each in Notes().all()] == ["Ask them"]
    assert main(["desk", "export"]) == 0
    assert "Ask them" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("call", "said"),
    [
        (["import"], "name the file to take in"),
        (["import", "nowhere.toml"], "nothing in nowhere.toml"),
        (["export", "file.toml"], "takes no file"),
        (["import", "x", "--output", "y"], "--output is for `desk export`"),
    ],
)
def test_a_call_that_cannot_be_done_says_why(
    call: list[str], said: str, capsys: Captured, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["desk", *call]) == 2
    assert said in capsys.readouterr().err
