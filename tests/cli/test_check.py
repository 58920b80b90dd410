"""`briefing check`: what is printed, for whom, and how it ends."""

from __future__ import annotations

import json
import re
import subprocess
from pathlib import Path

import pytest

from briefing.app.session.problem_rows import problems_of
from briefing.check.catalogue import CODES
from briefing.check.catalogue.code import REMARK
from briefing.cli import main
from tests.check.good import write
from tests.cli.process import briefing, on_a_terminal

Captured = pytest.CaptureFixture[str]

TYPO = 'cavaet = "Only an overview is public."'
WARNED = '[[topic]]\nid = "ferries"\nname = "Ferries"'


def test_a_right_pack_is_told_in_one_line(tmp_path: Path, capsys: Captured) -> None:
    folder = write(tmp_path / "pack")
    assert main(["check", str(folder), "--strict"]) == 0
    shown = capsys.readouterr()
    assert shown.out == f"{folder}: 2 entries in 3 files: no problems\n"
    assert shown.err == ""


def test_a_mistake_is_told_with_file_line_column_severity_and_code(
    tmp_path: Path, capsys: Captured
) -> None:
    folder = write(tmp_path / "pack", TYPO)
    assert main(["check", str(folder)]) == 1
    problem, summary = capsys.readouterr().out.splitlines()
    said = "unknown key `cavaet`; did you mean `caveat`?"
    said = "error[unknown-key]: `cavaet` is not a key of a pack; did you mean `caveat`?"
    assert problem == f"{folder}/first.toml:11:1: {said}"
    assert summary == f"{folder}: 2 entries in 3 files: 1 error"


def test_a_warning_counts_only_where_it_is_asked_to(tmp_path: Path, capsys: Captured) -> None:
    folder = str(write(tmp_path / "pack", WARNED))
    assert main(["check", folder]) == 0
    assert "warning[unused-topic]" in capsys.readouterr().out
    assert main(["check", folder, "--strict"]) == 1


def test_a_remark_is_shown_to_those_who_ask_and_never_counts(
    tmp_path: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    remarked = CODES["unused-topic"]._replace(severity=REMARK)
    monkeypatch.setitem(CODES, remarked.name, remarked)
    folder = str(write(tmp_path / "pack", WARNED))
    assert main(["check", folder]) == 0
    assert "no problems" in capsys.readouterr().out
    assert main(["check", folder, "--strict"]) == 0
    shown = capsys.readouterr().out
    assert "remark[unused-topic]: " in shown
    assert shown.endswith(": 1 remark\n")
    assert main(["check", folder, "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == {"problems": []}
    assert main(["check", folder, "--strict", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["problems"][0]["severity"] == "remark"
    assert main(["check", folder, "--strict", "--format", "github"]) == 0
    assert capsys.readouterr().out.startswith("::notice file=")
    assert main(["check", "--explain", remarked.name]) == 0
    assert capsys.readouterr().out.startswith("remark[unused-topic]: ")
    assert problems_of(folder) == []


def test_a_warning_is_turned_off_with_a_reason(tmp_path: Path, capsys: Captured) -> None:
    folder = write(tmp_path / "pack", WARNED)
    manifest = folder / "briefing.toml"
    allow = 'title = "Small Pack"\nallow = { unused-topic = "kept for later" }'
    manifest.write_text(manifest.read_text().replace('title = "Small Pack"', allow, 1))
    assert main(["check", str(folder), "--strict"]) == 0
    assert "no problems" in capsys.readouterr().out


def test_json_has_the_keys_that_programs_rely_on(tmp_path: Path, capsys: Captured) -> None:
    folder = write(tmp_path / "pack", 'see = ["othr"]')
    assert main(["check", str(folder), "--json"]) == 1
    assert json.loads(capsys.readouterr().out) == {
        "problems": [
            {
                "file": f"{folder}/first.toml",
                "line": 11,
                "column": 8,
                "end": 14,
                "severity": "error",
                "code": "unknown-entry",
                "message": "there is no entry `othr`; did you mean `other`?",
                "help": "",
                "entry": "example",
            }
        ]
    }


@pytest.mark.parametrize("wrong", ['standing = "sure"', 'caveat = "\\u001b"', TYPO])
def test_a_problem_in_an_entry_tells_its_id(tmp_path: Path, capsys: Captured, wrong: str) -> None:
    main(["check", str(write(tmp_path / "pack", wrong)), "--json"])
    (problem,) = json.loads(capsys.readouterr().out)["problems"]
    assert problem["entry"] == "example"


def test_json_of_a_right_pack_has_no_problems(tmp_path: Path, capsys: Captured) -> None:
    assert main(["check", str(write(tmp_path / "pack")), "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == {"problems": []}


def test_github_shows_a_problem_at_its_line(tmp_path: Path, capsys: Captured) -> None:
    folder = write(tmp_path / "a,b: 100%", TYPO)
    assert main(["check", str(folder), "--format", "github"]) == 1
    place = f"file={tmp_path}/a%2Cb%3A 100%25/first.toml,line=11,col=1,endColumn=7"
    assert capsys.readouterr().out.startswith(f"::error {place},title=unknown-key::`cavaet` is")


def test_a_file_stands_for_the_pack_that_it_is_in(
    tmp_path: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = write(tmp_path / "pack", TYPO)
    assert main(["check", str(folder / "first.toml"), str(folder / "names.toml")]) == 1
    assert capsys.readouterr().out.count("unknown-key") == 1
    monkeypatch.chdir(folder)
    assert main(["check", "first.toml"]) == 1
    assert capsys.readouterr().out.startswith("first.toml:11:1: ")
    assert main(["check"]) == 1
    assert capsys.readouterr().out.startswith("first.toml:11:1: ")


def test_files_of_no_pack_are_passed_over_where_others_are_of_one(
    tmp_path: Path, capsys: Captured
) -> None:
    folder, other = write(tmp_path / "pack"), tmp_path / "other.toml"
    other.touch()
    assert main(["check", str(other), str(folder / "first.toml")]) == 0
    shown = capsys.readouterr()
    assert "no problems" in shown.out
    assert f"`{other}` belongs to no pack" in shown.err
    assert main(["check", str(other)]) == 0
    alone = capsys.readouterr()
    assert (alone.out, alone.err) == ("", shown.err)


def test_a_file_that_is_gone_stands_for_the_pack_that_it_was_in(
    tmp_path: Path, capsys: Captured
) -> None:
    folder = write(tmp_path / "pack")
    (folder / "first.toml").unlink()
    assert main(["check", str(folder / "first.toml")]) == 1
    assert "there is no file `first.toml`" in capsys.readouterr().out
    (folder / "briefing.toml").unlink()
    assert main(["check", str(folder / "briefing.toml")]) == 2
    assert "[not-a-pack]" in capsys.readouterr().out
    assert main(["check", str(tmp_path / "frist.toml")]) == 2
    assert f"there is no folder or file `{tmp_path}/frist.toml`" in capsys.readouterr().err


@pytest.mark.parametrize("nowhere", ["nope", "nope.toml", "nope/briefing.toml"])
def test_a_pack_that_is_not_there_fails_the_call_and_the_others_are_checked(
    tmp_path: Path, capsys: Captured, nowhere: str
) -> None:
    folder, nope = str(write(tmp_path / "pack")), str(tmp_path / nowhere)
    for packs in ([folder, nope], [nope, folder]):
        assert main(["check", *packs]) == 2
        shown = capsys.readouterr()
        assert "no problems" in shown.out
        assert shown.err == f"briefing: there is no folder or file `{nope}`\n"
    assert main(["check", nope, folder, "--json", "--strict"]) == 2


def test_a_link_that_leads_nowhere_is_no_pack(tmp_path: Path, capsys: Captured) -> None:
    folder, link = str(write(tmp_path / "pack")), tmp_path / "link"
    link.symlink_to(tmp_path / "nowhere")
    assert main(["check", folder, str(link)]) == 2
    assert f"there is no folder or file `{link}`" in capsys.readouterr().err


def test_a_folder_that_is_no_pack_fails_the_call_too(tmp_path: Path, capsys: Captured) -> None:
    (tmp_path / "empty").mkdir()
    assert main(["check", str(write(tmp_path / "pack")), str(tmp_path / "empty")]) == 2
    assert "no problems" in capsys.readouterr().out


def _git(folder: Path, *words: str) -> None:
    who = ["-c", "user.name=a", "-c", "user.email=a@example.org"]
    subprocess.run(["git", *who, *words], cwd=folder, check=True, capture_output=True)


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository with a pack, and a file beside it, in which we stand."""
    monkeypatch.delenv("PRE_COMMIT_FROM_REF", raising=False)
    write(tmp_path / "pack")
    (tmp_path / "settings.toml").write_text("a = 1\n")
    _git(tmp_path, "init", "-q")
    _git(tmp_path, "add", "-A")
    _git(tmp_path, "commit", "-qm", "one")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("removed", [["rm", "-q"], ["rm", "-q", "--cached"]])
def test_a_pack_from_which_a_commit_only_removes_a_file_is_checked(
    repository: Path, capsys: Captured, removed: list[str]
) -> None:
    assert main(["check", "--removed"]) == 0
    assert capsys.readouterr() == ("", "")
    _git(repository, *removed, "pack/first.toml")
    (repository / "pack/first.toml").unlink(missing_ok=True)
    assert main(["check", "--removed"]) == 1
    assert "there is no file `first.toml`" in capsys.readouterr().out


def test_a_pack_out_of_which_a_file_is_moved_is_checked(repository: Path, capsys: Captured) -> None:
    _git(repository, "mv", "pack/first.toml", "first.toml")
    assert main(["check", "--removed", "first.toml"]) == 1
    shown = capsys.readouterr()
    assert "there is no file `first.toml`" in shown.out
    assert "`first.toml` belongs to no pack" in shown.err


def test_what_else_a_commit_removes_is_passed_over(repository: Path, capsys: Captured) -> None:
    _git(repository, "rm", "-q", "settings.toml")
    assert main(["check", "--removed"]) == 0
    _git(repository, "rm", "-qr", "pack")
    assert main(["check", "--removed"]) == 0
    assert capsys.readouterr() == ("", "")


def test_a_file_that_git_has_known_is_passed_over_where_it_is_gone(
    repository: Path, capsys: Captured
) -> None:
    (repository / "settings.toml").unlink()
    assert main(["check", "settings.toml", "pack"]) == 0
    assert "`settings.toml` was removed" in capsys.readouterr().err
    assert main(["check", "settings.toml"]) == 0
    assert main(["check", "setings.toml", "pack"]) == 2


def test_between_two_commits_the_removed_files_are_those_of_both(
    repository: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    _git(repository, "rm", "-q", "pack/first.toml")
    _git(repository, "commit", "-qm", "two")
    assert main(["check", "--removed"]) == 0
    monkeypatch.setenv("PRE_COMMIT_FROM_REF", "HEAD~1")
    monkeypatch.setenv("PRE_COMMIT_TO_REF", "HEAD")
    assert main(["check", "--removed"]) == 1


def test_without_a_repository_removed_files_are_not_known(
    tmp_path: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    monkeypatch.chdir(tmp_path)
    assert main(["check", "--removed"]) == 2
    said = capsys.readouterr().err
    assert "git cannot tell which files are removed: this folder is in no repository" in said


def test_without_a_pack_at_hand_the_bundled_one_is_checked(
    tmp_path: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["check"]) == 0
    assert re.search(r"data: 1\d\d entries in \d\d files: no problems$", capsys.readouterr().out)


def test_of_several_packs_each_has_its_summary(tmp_path: Path, capsys: Captured) -> None:
    right, wrong = write(tmp_path / "right"), write(tmp_path / "wrong", TYPO)
    assert main(["check", str(right), str(wrong)]) == 1
    out = capsys.readouterr().out
    assert f"{right}: 2 entries" in out
    assert f"{wrong}: 2 entries" in out


@pytest.mark.parametrize("left", [[], ["notes.txt"]])
def test_what_is_no_pack_cannot_be_checked(
    tmp_path: Path, capsys: Captured, left: list[str]
) -> None:
    for name in left:
        (tmp_path / name).touch()
    assert main(["check", str(tmp_path)]) == 2
    assert "error[not-a-pack]" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("call", "said"),
    [
        (["check", "/nowhere"], "there is no folder or file `/nowhere`"),
        (["check", "--explain", "unknown-kye"], "the nearest: unknown-key"),
        (["check", "--watch", "--json"], "choose one"),
        (["check", "--format", "xml"], "xml"),
    ],
)
def test_an_unusable_call_is_said_in_one_line(capsys: Captured, call: list[str], said: str) -> None:
    assert main(call) == 2
    shown = capsys.readouterr()
    assert shown.out == ""
    assert said in shown.err
    assert shown.err.count("\n") == 1


def test_a_code_is_explained_with_its_examples(capsys: Captured) -> None:
    assert main(["check", "--explain", "misplaced-key"]) == 0
    out = capsys.readouterr().out
    assert out.startswith("error[misplaced-key]: ")
    assert "Wrong:" in out
    assert "Right:" in out
    assert main(["check", "--explain"]) == 0
    assert "misplaced-key" in capsys.readouterr().out


def test_on_a_terminal_the_place_is_marked_under_the_line(tmp_path: Path) -> None:
    folder = write(tmp_path / "pack", 'title = "防衛"\nkind = "気球"')
    code, shown, said = on_a_terminal("check", str(folder), columns=120, env={"NO_COLOR": "1"})
    assert (code, said) == (1, "")
    lines = re.sub(r"\x1b\[[0-9;]*m", "", shown).splitlines()
    source = next(n for n, line in enumerate(lines) if 'kind = "気球"' in line)
    at = lines[source].index('"')
    assert lines[source + 1] == " " * 6 + "│" + " " * (at - 7) + "^" * len('"') * 6


@pytest.mark.parametrize("name", ["link.toml", "briefing.toml"])
def test_of_what_leads_out_of_the_pack_nothing_is_shown(tmp_path: Path, name: str) -> None:
    folder, secret = write(tmp_path / "pack"), tmp_path / "secret"
    secret.write_text("hidden = 1\nhidden = 1\n")
    (folder / name).unlink(missing_ok=True)
    (folder / name).symlink_to(secret)
    _, shown, _ = on_a_terminal("check", str(folder), env={"NO_COLOR": "1"})
    assert "error[outside-pack]" in shown
    assert "hidden" not in shown
    assert "│" not in shown


def test_the_line_on_a_terminal_is_shown_from_its_first_letter(tmp_path: Path) -> None:
    folder = write(tmp_path / "pack", 'title = ""')
    _, shown, _ = on_a_terminal("check", str(folder), env={"NO_COLOR": "1"})
    assert '│ title = ""' in re.sub(r"\x1b\[[0-9;]*m", "", shown)


def test_colours_are_for_terminals_only(tmp_path: Path) -> None:
    folder = str(write(tmp_path / "pack", TYPO))
    _, shown, _ = on_a_terminal("check", folder, env={"NO_COLOR": None})
    assert "\x1b[1;31m" in shown
    piped = briefing("check", folder)
    assert piped.returncode == 1
    assert "\x1b" not in piped.stdout


MANY = "".join(f'[[topic]]\nid = "t{n}"\nname = "T{n}"\n' for n in range(30))


def test_codes_are_chosen_and_count_as_they_are_told(tmp_path: Path, capsys: Captured) -> None:
    folder = str(write(tmp_path / "pack", WARNED))
    assert main(["check", folder, "--strict", "--ignore", "unused-actor, unused-topic"]) == 0
    assert capsys.readouterr().out.endswith(": no problems; 1 other not told\n")
    assert main(["check", folder, "--strict", "--only", "unused-actor"]) == 0
    capsys.readouterr()
    assert main(["check", folder, "--strict", "--only", "id-twice", "--only", "unused-topic"]) == 1
    assert capsys.readouterr().out.endswith(": 1 warning\n")


def test_an_error_is_never_ignored(tmp_path: Path, capsys: Captured) -> None:
    folder = str(write(tmp_path / "pack", TYPO))
    assert main(["check", folder, "--ignore", "unknown-key"]) == 1
    shown = capsys.readouterr()
    assert "error[unknown-key]" in shown.out
    assert "no error is ignored" in shown.err


@pytest.mark.parametrize("option", ["--only", "--ignore"])
def test_a_code_that_there_is_not_is_told_with_the_nearest(capsys: Captured, option: str) -> None:
    assert main(["check", option, "single-origin,unknown-kye"]) == 2
    assert "the nearest: unknown-key" in capsys.readouterr().err


def test_equal_problems_are_one_on_a_terminal_and_a_line_each_elsewhere(tmp_path: Path) -> None:
    folder = str(write(tmp_path / "pack", MANY))
    _, shown, _ = on_a_terminal("check", folder, env={"NO_COLOR": "1"})
    shown = re.sub(r"\x1b\[[0-9;]*m", "", shown)
    assert "30 × warning[unused-topic]: nothing uses the topic `t0`" in shown
    assert shown.count("warning[unused-topic]") == 1
    _, shown, _ = on_a_terminal("check", folder, "--all", env={"NO_COLOR": "1"})
    assert shown.count("warning[unused-topic]") == 30
    lines = briefing("check", folder).stdout.splitlines()
    assert sum("warning[unused-topic]: " in line for line in lines) == 30
    assert lines[-2] == "  30 × unused-topic (warning)"
