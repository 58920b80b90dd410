"""`briefing completion`: what the shells offer at the Tab key, and the ids that they ask for."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from briefing.cli import main
from briefing.cli.commands import COMMANDS, module
from briefing.cli.parser import Parser
from briefing.library import open_library
from tests.cli.process import briefing
from tests.cli.shells import Shell
from tests.conftest import WritePack, entry
from tests.small_pack import series

Captured = pytest.CaptureFixture[str]

SHELLS = ("bash", "zsh", "fish")


@pytest.fixture
def pack(write_pack: WritePack) -> str:
    """Return the folder of a pack that was read before."""
    address = 'sources = ["https://example.org/$(touch${IFS}evil)`touch${IFS}evil`"]\n'
    lines = entry("two", title='"$(touch evil) `touch evil`; \\u0027 %n \\u0022"').splitlines(True)
    hostile = "".join(address if line.startswith("sources =") else line for line in lines)
    folder = str(write_pack(entry("one") + hostile, extra=series()))
    open_library(folder)
    return folder


@pytest.fixture(params=["bash", "fish"])
def shell(request: pytest.FixtureRequest, tmp_path: Path) -> Shell:
    """Return a shell that says what it would offer."""
    return Shell(request.param, tmp_path)


def _ids(captured: Captured, kind: str, *more: str) -> list[str]:
    assert main(["completion", "--ids", kind, *more]) == 0
    shown = captured.readouterr()
    assert shown.err == ""
    return [line.partition("\t")[0] for line in shown.out.splitlines()]


# The ids


@pytest.mark.parametrize(
    ("kind", "ids"),
    [
        ("pane", ["first", "second"]),
        ("entry", ["one", "three", "two"]),
        ("series", ["counts"]),
        ("place", ["island"]),
        ("source", ["act", "report"]),
    ],
)
def test_ids_of_a_pack_that_was_read_are_told(
    pack: str, capsys: Captured, kind: str, ids: list[str]
) -> None:
    assert sorted(_ids(capsys, kind, "--pack", pack)) == ids


def test_an_address_is_told_where_an_id_alone_leads_elsewhere(
    write_pack: WritePack, capsys: Captured
) -> None:
    pack = str(write_pack(entry("one") + entry("island")))
    open_library(pack)
    found = _ids(capsys, "any", "--pack", pack, "--start=isl")
    assert found == ["island"]
    assert "place:island" in _ids(capsys, "any", "--pack", pack)
    assert _ids(capsys, "any", "--pack", pack, "--start=place:i") == ["place:island"]


def test_titles_stand_beside_ids(pack: str, capsys: Captured) -> None:
    assert main(["completion", "--ids", "entry", "--start=on", "--pack", pack]) == 0
    assert capsys.readouterr().out == "one\tTitle of one\n"


def test_what_a_shell_would_read_in_an_id_is_not_told(pack: str, capsys: Captured) -> None:
    for kind in ("any", "source"):
        assert [each for each in _ids(capsys, kind, "--pack", pack) if "$" in each] == []


def test_a_pack_that_was_never_read_is_not_compiled(
    write_pack: WritePack, capsys: Captured
) -> None:
    assert _ids(capsys, "entry", "--pack", str(write_pack())) == []
    assert not Path(os.environ["BRIEFING_CACHE_DIR"]).exists()


def test_a_pack_that_is_broken_since_is_told_as_it_was(pack: str, capsys: Captured) -> None:
    (Path(pack) / "first.toml").write_text("[[entry", encoding="utf-8")
    assert "one" in _ids(capsys, "entry", "--pack", pack)


@pytest.mark.parametrize("kind", ["entry", "nothing", "", "$(touch evil)"])
@pytest.mark.parametrize("where", ["/none/such", "", "\x00", "-"])
def test_any_trouble_is_silent(capsys: Captured, kind: str, where: str) -> None:
    assert _ids(capsys, kind, f"--pack={where}") == []


def test_a_damaged_library_is_silent_and_stays(pack: str, capsys: Captured) -> None:
    cache = Path(os.environ["BRIEFING_CACHE_DIR"])
    damaged = [each for each in cache.rglob("*.store") if each.is_file()]
    assert damaged
    for each in damaged:
        each.write_bytes(b"x" * each.stat().st_size)
    assert _ids(capsys, "entry", "--pack", pack) == []
    assert all(each.read_bytes()[:1] == b"x" for each in damaged)


# The scripts


@pytest.mark.parametrize("name", SHELLS)
def test_a_script_is_what_its_shell_reads(name: str, tmp_path: Path) -> None:
    shell = Shell(name, tmp_path)
    assert shell.run("-n", str(shell.script)) == ""


@pytest.mark.parametrize("name", SHELLS)
def test_every_option_of_every_command_is_in_each_script(name: str, capsys: Captured) -> None:
    assert main(["completion", name]) == 0
    script = capsys.readouterr().out
    for command in COMMANDS:
        parser = Parser(command, "", "")
        module(command).arguments(parser)
        shown = [each for each in parser.format_help().split() if each.startswith("--")]
        for option in {each.strip("[],") for each in shown if len(each) > 2}:
            wanted = f"-l {option[2:]}" if name == "fish" else option
            assert wanted in script, f"{command} {option}"


def test_commands_and_options_are_offered(shell: Shell) -> None:
    assert shell.offers("briefing", "sh") == ["show"]
    assert set(COMMANDS) <= set(shell.offers("briefing", ""))
    assert set(shell.offers("briefing", "show", "--pa")) == {"--pane", "--pack"}
    assert "--version" in shell.offers("briefing", "--")
    assert "--version" not in shell.offers("briefing", "show", "--")


def test_values_are_offered(shell: Shell) -> None:
    assert set(shell.offers("briefing", "export", "--format", "")) >= {"json", "toml"}
    assert shell.offers("briefing", "export", "--format", "j") == ["json"]
    assert shell.offers("briefing", "completion", "z") == ["zsh"]
    joined = shell.offers("briefing", "export", "--format=j")
    assert joined == (["json"] if shell.name == "bash" else ["--format=json"])


def test_ids_are_offered_where_they_belong(shell: Shell, pack: str) -> None:
    named = ("--pack", pack)
    assert shell.offers("briefing", "show", *named, "o") == ["one"]
    assert shell.offers("briefing", "show", *named, "one", "t") == ["three", "two"]
    assert shell.offers("briefing", "show", *named, "--pane", "f") == ["first"]
    assert shell.offers("briefing", "chart", *named, "") == ["counts"]
    assert shell.offers("briefing", "chart", *named, "counts", "") == []
    assert shell.offers("briefing", "map", f"--pack={pack}", "--place", "") == ["island"]
    assert shell.offers("briefing", "sources", *named, "a") == ["act"]
    assert shell.offers("briefing", pack, "--entry", "on") == ["one"]
    assert shell.offers("briefing", "export", *named, "--entry", "isl") == []


def test_an_address_goes_on_behind_its_colon(shell: Shell, pack: str) -> None:
    offered = shell.offers("briefing", "show", "--pack", pack, "place:i")
    assert offered == (["island"] if shell.name == "bash" else ["place:island"])


def test_a_pack_that_cannot_be_read_offers_nothing_and_says_nothing(
    shell: Shell, tmp_path: Path
) -> None:
    for named in ("/none/such", "'$(touch evil)'", "nothing"):
        assert shell.offers("briefing", "show", "--pack", named.strip("'"), "") == []
    assert not (tmp_path / "evil").exists()


def test_no_text_of_a_pack_is_run(shell: Shell, pack: str, tmp_path: Path) -> None:
    assert "two" in shell.offers("briefing", "show", "--pack", pack, "")
    assert shell.offers("briefing", "sources", "--pack", pack, "https") == []
    assert not (tmp_path / "evil").exists()


def test_a_call_that_names_no_shell_says_which_there_are() -> None:
    done = briefing("completion")
    assert (done.returncode, done.stdout) == (2, "")
    assert "bash, zsh or fish" in done.stderr
    done = briefing("completion", "tcsh")
    assert done.returncode == 2
    assert done.stderr.count("\n") == 1


# The manual page


PAGE = Path(__file__).parents[2] / "docs" / "briefing.1"


def test_the_manual_page_that_is_installed_is_that_of_the_parsers(capsys: Captured) -> None:
    """`briefing completion man > docs/briefing.1` makes it anew."""
    assert main(["completion", "man"]) == 0
    assert capsys.readouterr().out == PAGE.read_text(encoding="utf-8")


def test_the_manual_page_says_what_the_help_says(capsys: Captured) -> None:
    page = PAGE.read_text(encoding="utf-8").replace("\\-", "-")
    for name, told in COMMANDS.items():
        assert f".SS briefing {name}\n" in page
        assert told[1:20] in page
    assert "\\fB--no-names\\fR" in page


@pytest.mark.parametrize("call", [("mandoc", "-Tlint"), ("man", "--warnings", "-l")], ids=" ".join)
def test_programs_that_show_manual_pages_are_content(tmp_path: Path, call: tuple[str, ...]) -> None:
    if shutil.which(call[0]) is None:
        pytest.skip(f"{call[0]} is not installed")
    import subprocess

    done = subprocess.run(
        [*call, str(PAGE)], capture_output=True, encoding="utf-8", check=False, timeout=60
    )
    complaints = done.stdout if call[0] == "mandoc" else done.stderr
    assert (done.returncode, complaints) == (0, "")
