"""On any machine: in small locales, without a home, without a terminal, with odd arguments."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest

from briefing.cli import main
from briefing.library import open_library
from tests.cli.process import COMMAND, briefing, environment, on_a_terminal
from tests.conftest import WritePack, entry

ASCII: list[dict[str, str | None]] = [
    {"PYTHONIOENCODING": "ascii"},
    {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
]
LOCALES: list[dict[str, str | None]] = [{"LC_ALL": "C"}, {"LC_ALL": "nowhere.UTF-8"}, *ASCII]


@pytest.fixture
def pack(write_pack: WritePack) -> str:
    """Return the folder of a pack that is compiled, with letters of several scripts."""
    one = entry("one", title='"Café § 防衛省 😀"', bottom_line='"– née ×"')
    folder = str(write_pack(one + entry("two")))
    open_library(folder)
    return folder


@pytest.mark.parametrize("env", LOCALES, ids=str)
def test_text_is_shown_in_a_locale_without_its_letters(
    pack: str, env: dict[str, str | None]
) -> None:
    done = briefing("show", "one", "--pack", pack, env=env)
    assert (done.returncode, done.stderr) == (0, "")
    assert "Said by   Ministry" in done.stdout


@pytest.mark.parametrize("env", ASCII, ids=str)
@pytest.mark.parametrize("call", [["export"], ["search", "cafe", "--json"]], ids=" ".join)
def test_json_is_the_same_document_in_any_locale(
    pack: str, capsys: pytest.CaptureFixture[str], call: list[str], env: dict[str, str | None]
) -> None:
    assert main([*call, "--pack", pack]) == 0
    document = json.loads(capsys.readouterr().out)
    done = briefing(*call, "--pack", pack, env=env)
    assert (done.returncode, done.stderr) == (0, "")
    assert {**json.loads(done.stdout), "took_ms": 0} == {**document, "took_ms": 0}


@pytest.mark.parametrize("home", ["missing", "a-file/home", None])
def test_without_a_home_the_answers_are_the_same(
    pack: str, capsys: pytest.CaptureFixture[str], tmp_path: Path, home: str | None
) -> None:
    main(["show", "one", "--pack", pack])
    (tmp_path / "a-file").write_text("")
    where = None if home is None else str(tmp_path / home)
    cache = str(tmp_path / "a-file") if home is None else None
    env = {"HOME": where, "BRIEFING_CACHE_DIR": cache, "XDG_CACHE_HOME": None}
    done = briefing("show", "one", "--pack", pack, env=env)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == capsys.readouterr().out


def test_several_at_once_on_a_cold_cache_answer_the_same(
    pack: str, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    main(["show", "--all", "--pack", pack])
    env = environment({"BRIEFING_CACHE_DIR": str(tmp_path / "cold")})
    command = [*COMMAND, "show", "--all", "--pack", pack]
    running = [
        subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=env)
        for _ in range(4)
    ]
    done = [process.communicate() for process in running]
    assert [process.returncode for process in running] == [0] * 4
    assert done == [(capsys.readouterr().out.encode(), b"")] * 4


@pytest.mark.parametrize("call", [[], ["{pack}", "--entry", "one"]], ids=" ".join)
def test_the_reader_without_a_terminal_says_what_to_use_instead(pack: str, call: list[str]) -> None:
    done = briefing(*(each.replace("{pack}", pack) for each in call))
    assert (done.returncode, done.stdout) == (2, "")
    assert "`briefing show`" in done.stderr
    assert done.stderr.count("\n") == 1


@pytest.mark.parametrize("term", ["dumb", "", None])
def test_the_reader_on_a_terminal_without_a_screen_says_what_to_use_instead(
    pack: str, term: str | None
) -> None:
    code, shown, said = on_a_terminal(pack, env={"TERM": term})
    assert (code, shown) == (2, "")
    assert "TERM" in said
    assert "`briefing show`" in said
    assert said.count("\n") == 1


@pytest.mark.parametrize(
    "call",
    [
        [b"show", b"\xff"],
        [b"show", b"--pane", b"\xff"],
        [b"export", b"--entry", b"\xff"],
        [b"show", b"--all", b"--pack", b"/\xff"],
        [b"\xff"],
    ],
    ids=repr,
)
def test_bytes_that_are_no_text_are_said_in_one_line(pack: str, call: list[bytes]) -> None:
    options = [b"--pack", pack.encode()] if call[0] in (b"show", b"export") else []
    done = briefing(call[0], *options, *call[1:])
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("briefing: ")
    assert "udcff" in done.stderr
    assert done.stderr.count("\n") == 1


@pytest.mark.parametrize("columns", ["0", "1", "-1", "x"])
def test_whatever_columns_says_words_are_shown(pack: str, columns: str) -> None:
    for call in (["show", "one"], ["search", "title"]):
        code, shown, said = on_a_terminal(*call, "--pack", pack, env={"COLUMNS": columns})
        assert (code, said) == (0, "")
        assert "防衛省" in shown or "two" in shown


def test_a_cache_folder_that_is_too_deep_is_done_without(pack: str, tmp_path: Path) -> None:
    env: dict[str, str | None] = {"BRIEFING_CACHE_DIR": f"{tmp_path}/{'d/' * 1_500}"}
    done = briefing("show", "one", "--pack", pack, env=env)
    assert (done.returncode, done.stderr) == (0, "")
