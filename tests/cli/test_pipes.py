"""In pipes and files the output is plain, and where it cannot go there is no fault of ours."""

from __future__ import annotations

import os
import subprocess
import unicodedata
from pathlib import Path

import pytest

from briefing.library import Library, open_library
from tests.cli.process import COMMAND, briefing, environment
from tests.conftest import WritePack, entry

CALLS = [["show", "--all"], ["search", "title"], ["search", "title", "--json"], ["export"]]
calls = pytest.mark.parametrize("call", CALLS, ids=" ".join)


@pytest.fixture
def pack(write_pack: WritePack) -> str:
    """Return the folder of a pack that is compiled."""
    folder = str(write_pack(entry("one", title='"Title – 防衛省"') + entry("two")))
    open_library(folder)
    return folder


def _into(shell: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run `briefing` from a shell that has arranged where its output goes."""
    return subprocess.run(
        ["sh", "-c", shell, *arguments[:1], *COMMAND, *arguments[1:]],
        stdin=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        env=environment(None),
        check=False,
    )


@calls
def test_what_is_piped_is_plain_text(pack: str, call: list[str]) -> None:
    done = briefing(*call, "--pack", pack)
    assert (done.returncode, done.stderr) == (0, "")
    assert [each for each in done.stdout if unicodedata.category(each)[0] == "C"] == [
        "\n" for _ in done.stdout.splitlines()
    ]


def test_what_is_piped_has_no_colour_whatever_the_environment_says(pack: str) -> None:
    colourful: dict[str, str | None] = {"FORCE_COLOR": "1", "CLICOLOR_FORCE": "1", "COLORTERM": "x"}
    assert "\x1b" not in briefing("show", "--all", "--pack", pack, env=colourful).stdout


def test_what_is_piped_is_the_same_at_any_width(pack: str) -> None:
    narrow, wide = (
        briefing("show", "--all", "--pack", pack, env={"COLUMNS": columns}).stdout
        for columns in ("20", "200")
    )
    assert narrow == wide


@calls
def test_a_closed_pipe_ends_silently(pack: str, call: list[str]) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run(
        [*COMMAND, *call, "--pack", pack],
        stdin=subprocess.DEVNULL,
        stdout=writing,
        stderr=subprocess.PIPE,
        env=environment(None),
        check=False,
    )
    os.close(writing)
    assert (done.returncode, done.stderr) == (0, b"")


def test_a_pipe_that_closes_after_the_first_line_ends_silently(bundled: Library) -> None:
    command = [*COMMAND, "show", "--all", "--pack", bundled.folder]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment(None)
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        assert process.stdout.readline().startswith(b"TLP:CLEAR")
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 0


@calls
def test_a_full_disk_is_said_and_is_no_fault_of_ours(
    pack: str, tmp_path: Path, call: list[str]
) -> None:
    shell = 'ulimit -f 0; exec "$@" > "$0"'
    done = _into(shell, str(tmp_path / "full"), *call, "--pack", pack)
    assert done.stderr.startswith("briefing: ")
    assert (done.stderr.count("\n"), "fault of ours" in done.stderr) == (1, False)
    assert done.returncode == 2


@calls
def test_without_a_standard_output_there_is_no_fault(pack: str, call: list[str]) -> None:
    done = _into('exec "$@" >&-', "", *call, "--pack", pack)
    assert "fault of ours" not in done.stderr
    assert done.returncode in (0, 2)
