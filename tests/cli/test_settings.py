"""`briefing settings`: what is set, where, and what is wrong with it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from briefing import paths
from briefing.app.core import commands
from briefing.desk import settings
from tests.cli.process import briefing


@pytest.fixture
def file() -> Path:
    """Return the file of the settings, in a folder that is there."""
    path = Path(paths.settings_file())
    path.parent.mkdir()
    return path


def test_every_setting_is_shown_with_its_value_default_and_origin(file: Path) -> None:
    file.write_text('# mine\ntheme = "light"\n[keys]\nsearch = "Z"\n')
    done = briefing("settings", env={"BRIEFING_ASCII": "1"})
    assert (done.returncode, done.stderr) == (0, "")
    rows = [line.split() for line in done.stdout.splitlines()]
    assert rows[0] == [str(file)]
    assert ["theme", '"light"', '"auto"', "settings.toml:2"] in rows
    assert ["read_after", "3", "3", "default"] in rows
    assert ["ascii", "true", '"auto"', "BRIEFING_ASCII"] in rows
    assert ['keys."search"', '"Z"', '"s"', "settings.toml:4"] in rows
    assert {each.name for each in settings.ALL} <= {row[0] for row in rows if row}


def test_mistakes_are_told_at_their_places(file: Path) -> None:
    file.write_text('theme = "drak"\n[keys]\nserch = "Z"\n')
    done = briefing("settings")
    assert (done.returncode, done.stderr) == (1, "")
    assert done.stdout.splitlines()[-2:] == [
        f"{file}:1:9: error[wrong-value]: `theme` cannot be `drak`; did you mean `dark`?",
        f"{file}:3:1: error[unknown-key]: no command is called `serch`; did you mean `search`?",
    ]


def test_as_json_it_is_one_document(file: Path) -> None:
    file.write_text('keymap = "less"\nread_after = 0\nx = 1\n[keys]\nabout = "Z"\n')
    done = briefing("settings", "--json")
    assert done.returncode == 1
    found = json.loads(done.stdout)
    assert found["file"] == str(file)
    by_name = {each["name"]: each for each in found["settings"]}
    assert by_name["read_after"]["value"] == 0
    assert (by_name["read_after"]["origin"], by_name["read_after"]["line"]) == ("file", 2)
    assert by_name["theme"]["origin"] == "default"
    keys = {each["command"]: each for each in found["keys"]}
    assert len(keys) == len(commands.ALL)
    assert (keys["about"]["keys"], keys["about"]["line"]) == (["Z"], 5)
    assert keys["follow"]["origin"] == "keymap less"
    assert [each["line"] for each in found["problems"]] == [3]


def test_every_command_is_listed_by_its_id() -> None:
    done = briefing("settings", "--keys")
    assert done.returncode == 0
    ids = [line.split()[0] for line in done.stdout.splitlines()[1:]]
    assert ids == [command.id for command in commands.ALL]


def test_a_file_to_begin_with_is_written_once(file: Path) -> None:
    done = briefing("settings", "init")
    assert (done.returncode, done.stdout) == (0, f"Written: {file}\n")
    assert file.stat().st_mode & 0o777 == 0o600
    text = file.read_text()
    assert briefing("settings").returncode == 0
    again = briefing("settings", "init")
    assert again.returncode == 2
    assert again.stderr == f"briefing: {file} is there already, and is not written over\n"
    assert file.read_text() == text


def test_what_is_written_can_be_set_line_by_line(file: Path) -> None:
    briefing("settings", "init")
    lines = file.read_text().splitlines()
    told = [line[2:] if " = " in line or line == "# [keys]" else line for line in lines]
    file.write_text("\n".join(told))
    done = briefing("settings")
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (b"\xff", ":1: error[not-utf8]: is not UTF-8"),
        (b"theme = \n", ":1:9: error[toml-syntax]: "),
        (b"[keys]\nquit = 'Q'\n", ":2:8: error[wrong-value]: `quit`: `Q` is text there"),
    ],
)
def test_a_broken_file_is_no_fault_of_ours(file: Path, text: bytes, said: str) -> None:
    file.write_bytes(text)
    done = briefing("settings")
    assert done.returncode == 1
    assert f"{file}{said}" in done.stdout


def test_where_it_cannot_be_read_or_written_that_is_said() -> None:
    Path(paths.config_folder()).write_text("a file where a folder should be")
    for call in (["settings", "init"], ["settings"]):
        done = briefing(*call)
        assert done.returncode in (1, 2)
        assert "Traceback" not in done.stderr
        assert "Not a directory" in done.stdout + done.stderr
